import { createHash } from 'node:crypto';
import fs, { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  maxEvidenceBytes,
  processUpload,
  receiveUpload,
  removeProcessed,
  removeStaleFiles,
  UploadRefused,
} from '../../../src/evidence/processing/index.ts';
import { filesIn, mp4, newFolder, ogg, pdf, photo, pngDeclaring, streamOf, zip } from './samples.ts';

let tempDir: string;
beforeEach(async () => {
  tempDir = await newFolder();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await fs.rm(tempDir, { recursive: true });
});

function receive(bytes: Buffer) {
  return receiveUpload(streamOf(bytes), { tempDir, maxBytes: maxEvidenceBytes });
}

test('a photo becomes two files of our own, described as they are', async () => {
  const evidence = await processUpload(await receive(Buffer.concat([await photo('png'), zip])));
  const kept = await readFile(evidence.file);
  expect(evidence).toMatchObject({ kind: 'PHOTO', mimeType: 'image/jpeg', width: 60, height: 40, bytes: kept.length });
  expect(evidence.sha256).toBe(createHash('sha256').update(kept).digest('hex'));
  expect(kept.includes('hidden-in-the-tail')).toBe(false);
  expect(evidence.thumbnail).toMatchObject({ mimeType: 'image/webp' });
  expect((await readFile(evidence.thumbnail?.file as string)).length).toBe(evidence.thumbnail?.bytes);
  expect(await filesIn(tempDir)).toHaveLength(2);
  await removeProcessed(evidence);
  expect(await filesIn(tempDir)).toEqual([]);
});

test.each([
  ['VIDEO', 'video/mp4', mp4()],
  ['DOCUMENT', 'application/pdf', pdf],
  ['AUDIO', 'audio/ogg', ogg()],
])('%s is kept bit for bit', async (kind, mimeType, bytes) => {
  const evidence = await processUpload(await receive(bytes));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const nothing = { thumbnail: null, width: null, height: null, takenAt: null };
  expect(evidence).toEqual({ kind, mimeType, file: expect.any(String), bytes: bytes.length, sha256, ...nothing });
  expect((await readFile(evidence.file)).equals(bytes)).toBe(true);
});

describe('a failure leaves no file', () => {
  async function expectFailure(upload: Promise<unknown>, error: object) {
    await expect(upload).rejects.toMatchObject(error);
    expect(await filesIn(tempDir)).toEqual([]);
  }

  test('infected', async () => {
    const seen: Buffer[] = [];
    const scan = async (file: string) => {
      seen.push(await readFile(file));
      throw new UploadRefused('INFECTED');
    };
    await expectFailure(processUpload(await receive(pdf), scan), { code: 'INFECTED' });
    expect(seen).toEqual([pdf]);
  });

  test('damaged', async () => {
    const bytes = await photo();
    await expectFailure(processUpload(await receive(bytes.subarray(0, bytes.length - 40))), { code: 'DAMAGED' });
  });

  test('pixel bomb', async () => {
    await expectFailure(processUpload(await receive(pngDeclaring(30_000, 30_000))), { code: 'TOO_MANY_PIXELS' });
  });

  test('full disk, which is ours and no refusal', async () => {
    const received = await receive(await photo());
    jest.spyOn(fs, 'writeFile').mockImplementation(async (file) => {
      await fs.appendFile(String(file), 'half');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await expectFailure(processUpload(received), { name: 'Error', code: 'ENOSPC' });
  });
});

test('the sweep takes old files and leaves young ones and folders', async () => {
  await fs.writeFile(join(tempDir, 'old'), '');
  await fs.writeFile(join(tempDir, 'young'), '');
  await fs.mkdir(join(tempDir, 'folder'));
  await fs.utimes(join(tempDir, 'old'), 1, 1);
  await fs.utimes(join(tempDir, 'folder'), 1, 1);
  expect(await removeStaleFiles(tempDir, new Date(Date.now() - 3_600_000))).toBe(1);
  expect((await fs.readdir(tempDir)).sort()).toEqual(['folder', 'young']);
  expect(await removeStaleFiles(join(tempDir, 'absent'), new Date())).toBe(0);
});
