import fs from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  createEvidenceStore,
  type EvidenceStore,
  newEvidenceKey,
  stagingFolder,
} from '../../../src/evidence/storage/index.ts';
import { filesIn, newFolder } from './samples.ts';

let folder: string;
let root: string;
let file: string;
let store: EvidenceStore;
beforeEach(async () => {
  folder = await newFolder();
  root = join(folder, 'store');
  file = join(folder, 'source');
  await fs.writeFile(file, '0123456789');
  store = createEvidenceStore({ kind: 'disk', root });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await fs.rm(folder, { recursive: true });
});

async function textOf({ stream }: { stream: Readable }): Promise<string> {
  return (await buffer(stream)).toString();
}

test('what was put can be opened, and removed, twice', async () => {
  const key = newEvidenceKey();
  await store.put(key, file, 'text/plain');
  const opened = await store.open(key);
  expect(opened).toMatchObject({ bytes: 10, totalBytes: 10 });
  expect(await textOf(opened)).toBe('0123456789');
  expect(await fs.readFile(file, 'utf8')).toBe('0123456789');
  await store.remove(key);
  await store.remove(key);
  await expect(store.open(key)).rejects.toMatchObject({ name: 'EvidenceStoreError', code: 'MISSING' });
});

test('files are sharded by the random part of the key and private', async () => {
  await store.put('abcd-1', file, 'text/plain');
  await store.put('thumbnails/abcd-1', file, 'text/plain');
  const kept = await fs.readdir(root, { recursive: true });
  expect(kept).toEqual(expect.arrayContaining([join('ab', 'abcd-1.bin'), join('thumbnails', 'ab', 'abcd-1.bin')]));
  expect((await fs.stat(join(root, 'ab', 'abcd-1.bin'))).mode & 0o777).toBe(0o600);
  expect((await fs.stat(root)).mode & 0o777).toBe(0o700);
  expect(await filesIn(stagingFolder(root))).toEqual([]);
});

test('a key never stands in the way of another', async () => {
  for (const key of ['a', 'a/a', 'a/a/a', 'aa', 'aa/aa']) await store.put(key, file, 'text/plain');
  for (const key of ['a', 'a/a', 'a/a/a', 'aa', 'aa/aa'])
    expect(await textOf(await store.open(key))).toBe('0123456789');
});

describe('ranges', () => {
  test.each([
    [{ start: 0, end: 0 }, '0'],
    [{ start: 3, end: 5 }, '345'],
    [{ start: 7 }, '789'],
    [{ start: 7, end: 1_000 }, '789'],
  ])('%j', async (range, expected) => {
    await store.put('key', file, 'text/plain');
    const opened = await store.open('key', range);
    expect(opened).toMatchObject({ bytes: expected.length, totalBytes: 10 });
    expect(await textOf(opened)).toBe(expected);
  });

  test.each([{ start: 10 }, { start: 4, end: 3 }, { start: -1 }, { start: 0.5 }, { start: Number.NaN }])(
    '%j is refused',
    async (range) => {
      await store.put('key', file, 'text/plain');
      await expect(store.open('key', range)).rejects.toMatchObject({ code: 'BAD_RANGE' });
    },
  );
});

describe('keys', () => {
  const traversals = [
    '..',
    '../etc/passwd',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    'a/',
    '',
    'A',
    'a.jpg',
    'a\\b',
    'a\0',
    'a%2fb',
    'ए',
    'a\n',
    'a'.repeat(201),
  ];

  test.each(traversals)('%j is refused by every operation', async (key) => {
    const refused = { name: 'EvidenceStoreError', code: 'BAD_KEY' };
    await expect(store.put(key, file, 'text/plain')).rejects.toMatchObject(refused);
    await expect(store.open(key)).rejects.toMatchObject(refused);
    await expect(store.remove(key)).rejects.toMatchObject(refused);
    expect(await filesIn(folder)).toEqual(['source']);
  });

  test('new keys are accepted and differ', () => {
    expect(newEvidenceKey()).toMatch(/^[a-z0-9-]{36}$/);
    expect(newEvidenceKey()).not.toBe(newEvidenceKey());
  });
});

describe('a disk that fails', () => {
  async function expectCleanFailure(code: string) {
    await expect(store.put('key', file, 'text/plain')).rejects.toMatchObject({ name: 'EvidenceStoreError', code });
    jest.restoreAllMocks();
    expect(await filesIn(folder)).toEqual(['source']);
    await expect(store.open('key')).rejects.toMatchObject({ code: 'MISSING' });
  }

  function failing(code: string) {
    return Object.assign(new Error(code), { code });
  }

  test('full in the middle of the copy', async () => {
    jest.spyOn(fs, 'copyFile').mockImplementation(async (_source, target) => {
      await fs.writeFile(target, '01234');
      throw failing('ENOSPC');
    });
    await expectCleanFailure('FULL');
  });

  test('full at the sync, as network file systems report it', async () => {
    const open = fs.open;
    jest.spyOn(fs, 'open').mockImplementation(async (...call) => {
      const handle = await open(...call);
      handle.sync = () => Promise.reject(failing('EDQUOT'));
      return handle;
    });
    await expectCleanFailure('FULL');
  });

  test.each([
    ['EROFS', 'FULL'],
    ['EACCES', 'DENIED'],
    ['EIO', 'UNAVAILABLE'],
  ])('%s at the rename is %s', async (errno, code) => {
    jest.spyOn(fs, 'rename').mockRejectedValue(failing(errno));
    await expectCleanFailure(code);
  });

  test('a root that is no folder', async () => {
    const store = createEvidenceStore({ kind: 'disk', root: file });
    await expect(store.put('key', file, 'text/plain')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('the error names no path', async () => {
    const error = await store.open('key').catch((error: Error) => error);
    expect((error as Error).message).toBe('evidence store: MISSING');
    expect((error as Error).message).not.toContain(relative('/', folder));
  });
});
