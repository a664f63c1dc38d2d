/** What a phone must load before the console's first screen stands: district lines are slow. The wall and the complainant's page have theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

const WEB = join(import.meta.dirname, '../../dist/web');
const BUDGET_KB = 230;

type Chunk = { file: string; imports?: string[] };
const manifest = JSON.parse(readFileSync(join(WEB, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** An entry with all that it imports at once, each file once. */
function loadedWith(entry: string, seen = new Set<string>()): Set<string> {
  const { file, imports = [] } = manifest[entry] as Chunk;
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const each of imports) loadedWith(each, seen);
  return seen;
}

test(`the console stands after at most ${BUDGET_KB} KB of compressed JavaScript, its Hindi included`, () => {
  const files = loadedWith('console/locales/hi.po', loadedWith('console/main.tsx'));
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(WEB, file))).byteLength);
  const total = bytes.reduce((sum, each) => sum + each, 0) / 1024;
  expect(files.size).toBeGreaterThan(3);
  expect(total).toBeLessThanOrEqual(BUDGET_KB);
});
