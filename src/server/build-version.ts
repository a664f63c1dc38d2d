import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const packageFile = ['../../package.json', '../../../package.json'].map((path) => new URL(path, import.meta.url));

/** Version and a fingerprint of this build: a page that sees another one reloads. */
export function buildVersion(): string {
  const file = packageFile.find((candidate) => statSync(candidate, { throwIfNoEntry: false }));
  const version = file === undefined ? '0' : (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  const built = statSync(new URL(import.meta.url)).mtimeMs;
  return `${version}+${createHash('sha256').update(String(built)).digest('hex').slice(0, 8)}`;
}
