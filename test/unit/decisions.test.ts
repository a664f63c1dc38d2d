/** The index of decisions, which readers come through. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const FOLDER = new URL('../../docs/adr/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

test('every decision stands in the index, in order and under its title', () => {
  const records = readdirSync(FOLDER).filter((file) => /^\d/.test(file));
  const lines = records.map((file) => {
    const [, number, title] = /^# (\d+)\. (.*)$/m.exec(read(file)) ?? [];
    return `${number}. [${title}](${file})`;
  });
  expect(
    read('README.md')
      .split('\n')
      .filter((line) => /^\d/.test(line)),
  ).toEqual(lines);
});
