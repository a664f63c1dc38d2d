import { createHash } from 'node:crypto';
import fs, { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { maxEvidenceBytes } from '../../../src/evidence/processing/content-type.ts';
import { type ReceiveOptions, receiveUpload } from '../../../src/evidence/processing/receive.ts';
import {
  exe,
  filesIn,
  html,
  mp4,
  newFolder,
  noisyPhoto,
  ogg,
  pdf,
  photo,
  pngDeclaring,
  streamOf,
  svg,
  zip,
} from './samples.ts';

let tempDir: string;
beforeEach(async () => {
  tempDir = await newFolder();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await fs.rm(tempDir, { recursive: true });
});

function receive(bytes: Buffer, options: Partial<ReceiveOptions> = {}) {
  return receiveUpload(streamOf(bytes), { tempDir, maxBytes: maxEvidenceBytes, ...options });
}

async function expectRefusal(upload: Promise<unknown>, code: string) {
  await expect(upload).rejects.toMatchObject({ name: 'UploadRefused', code });
  expect(await filesIn(tempDir)).toEqual([]);
}

describe('type by content', () => {
  test.each([
    ['jpeg', () => photo('jpeg'), 'PHOTO', 'image/jpeg'],
    ['png', () => photo('png'), 'PHOTO', 'image/png'],
    ['webp', () => photo('webp'), 'PHOTO', 'image/webp'],
    ['pdf', async () => pdf, 'DOCUMENT', 'application/pdf'],
    ['mp4', async () => mp4(), 'VIDEO', 'video/mp4'],
    ['mp4 of an Android phone', async () => mp4(64, 'mp42'), 'VIDEO', 'video/mp4'],
    ['ogg opus', async () => ogg(), 'AUDIO', 'audio/ogg'],
    ['ogg vorbis', async () => ogg('\x01vorbis\0'), 'AUDIO', 'audio/ogg'],
  ])('%s is accepted', async (_name, make, kind, mimeType) => {
    const bytes = await make();
    const received = await receive(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(received).toEqual({ kind, mimeType, bytes: bytes.length, sha256, path: expect.any(String) });
    expect((await readFile(received.path)).equals(bytes)).toBe(true);
    expect((await fs.stat(received.path)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['svg', async () => svg],
    ['html', async () => html],
    ['exe', async () => exe],
    ['zip', async () => zip],
    ['gif', () => photo('gif')],
    ['ogg with video', async () => ogg('\x80theora\0')],
    ['heic calling itself by an unknown brand', async () => mp4(64, 'heim')],
    ['quicktime', async () => mp4(64, 'qt  ')],
    ['text with ftyp at byte 4', async () => Buffer.concat([Buffer.from('<svgftypisom'), svg])],
    ['html before a pdf', async () => Buffer.concat([html, pdf])],
    ['pdf behind a byte order mark', async () => Buffer.concat([Buffer.from('\ufeff'), pdf])],
    [
      'png behind an ID3 tag',
      async () => Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'), await photo('png')]),
    ],
    ['a gif with a jpeg behind it', async () => Buffer.concat([await photo('gif'), await photo('jpeg')])],
    ['one byte', async () => Buffer.from([0xff])],
  ])('%s is refused', async (_name, make) => {
    await expectRefusal(receive(await make()), 'UNSUPPORTED_TYPE');
  });

  test('nothing is empty evidence', async () => {
    await expectRefusal(receive(Buffer.alloc(0)), 'EMPTY');
  });

  test('bytes that come one by one are recognised too', async () => {
    const received = await receiveUpload(streamOf(await photo('png'), 1), { tempDir, maxBytes: maxEvidenceBytes });
    expect(received.mimeType).toBe('image/png');
  });

  test('a png whose pixels begin far behind the sample is still a png', async () => {
    const { default: sharp } = await import('sharp');
    const artist = { IFD0: { Artist: 'a'.repeat(20_000) } };
    const image = await sharp(await photo('png'))
      .withExif(artist)
      .png()
      .toBuffer();
    expect(image.indexOf('IDAT')).toBeGreaterThan(10_000);
    expect((await receive(image)).mimeType).toBe('image/png');
  });
});

describe('size', () => {
  test('the limits are 16 MB, for video 64', () => {
    expect(maxEvidenceBytes('PHOTO')).toBe(16_777_216);
    expect(maxEvidenceBytes('DOCUMENT')).toBe(16_777_216);
    expect(maxEvidenceBytes('AUDIO')).toBe(16_777_216);
    expect(maxEvidenceBytes('VIDEO')).toBe(67_108_864);
  });

  test('n bytes pass, n + 1 do not', async () => {
    const bytes = await noisyPhoto();
    expect((await receive(bytes, { maxBytes: () => bytes.length })).bytes).toBe(bytes.length);
    await fs.rm(tempDir, { recursive: true });
    await fs.mkdir(tempDir);
    await expectRefusal(receive(bytes, { maxBytes: () => bytes.length - 1 }), 'TOO_LARGE');
  });

  test('each kind has its own limit', async () => {
    const maxBytes = (kind: string) => (kind === 'VIDEO' ? 10_000 : 20);
    expect((await receive(mp4(5_000), { maxBytes })).kind).toBe('VIDEO');
    await expect(receive(pdf, { maxBytes })).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  test('an announced excess is refused before the rest is read', async () => {
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces++;
        yield pieces === 1 ? mp4(5_000) : Buffer.alloc(5_000);
      }
    }
    const options = { tempDir, maxBytes: () => 100_000, expectedBytes: 100_001 };
    await expectRefusal(receiveUpload(Readable.from(endless(), { highWaterMark: 1 }), options), 'TOO_LARGE');
    expect(pieces).toBeLessThan(5);
  });

  test('an endless stream is cut at the limit', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        const piece: Buffer = sent === 0 ? mp4(5_000) : Buffer.alloc(5_000);
        sent += piece.length;
        yield piece;
      }
    }
    const upload = receiveUpload(Readable.from(endless(), { highWaterMark: 1 }), { tempDir, maxBytes: () => 100_000 });
    await expectRefusal(upload, 'TOO_LARGE');
    expect(sent).toBeLessThan(120_000);
  });

  test.each([-1, 1])('a length that is %i off is refused', async (difference) => {
    await expectRefusal(receive(pdf, { expectedBytes: pdf.length + difference }), 'LENGTH_MISMATCH');
  });

  test('the announced length passes', async () => {
    expect((await receive(pdf, { expectedBytes: pdf.length })).bytes).toBe(pdf.length);
  });
});

describe('broken connections', () => {
  async function startUpload(signal?: AbortSignal) {
    const source = new PassThrough();
    const upload = receiveUpload(source, { tempDir, maxBytes: maxEvidenceBytes, signal });
    upload.catch(() => undefined);
    source.write(mp4(50_000));
    while ((await filesIn(tempDir)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return { source, upload };
  }

  test('a reset leaves no file', async () => {
    const { source, upload } = await startUpload();
    source.destroy(new Error('ECONNRESET'));
    await expect(upload).rejects.toThrow('ECONNRESET');
    expect(await filesIn(tempDir)).toEqual([]);
  });

  test('a silent end leaves no file', async () => {
    const { source, upload } = await startUpload();
    source.destroy();
    await expect(upload).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
    expect(await filesIn(tempDir)).toEqual([]);
  });

  test('an abort destroys the source and leaves no file', async () => {
    const abort = new AbortController();
    const { source, upload } = await startUpload(abort.signal);
    abort.abort();
    await expect(upload).rejects.toMatchObject({ name: 'AbortError' });
    expect(source.destroyed).toBe(true);
    expect(await filesIn(tempDir)).toEqual([]);
  });

  test('a full disk is our error, not a refusal, and leaves no file', async () => {
    const open = fs.open;
    jest.spyOn(fs, 'open').mockImplementation(async (...call) => {
      const handle = await open(...call);
      handle.writeFile = async () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
      return handle;
    });
    await expect(receive(pdf)).rejects.toMatchObject({ name: 'Error', code: 'ENOSPC' });
    expect(await filesIn(tempDir)).toEqual([]);
  });

  test('an error after the refusal does not end the process', async () => {
    const source = new PassThrough();
    source.write(Buffer.concat([exe, Buffer.alloc(5_000)]));
    await expectRefusal(receiveUpload(source, { tempDir, maxBytes: maxEvidenceBytes }), 'UNSUPPORTED_TYPE');
    expect(source.destroyed).toBe(false);
    source.destroy(new Error('late'));
    await new Promise((resolve) => setImmediate(resolve));
  });

  test('over HTTP a refused sender still reads the answer', async () => {
    const server = createServer((incoming, answer) => {
      receiveUpload(incoming, { tempDir, maxBytes: () => 10_000 }).catch((error) => {
        answer.writeHead(413, { connection: 'close' }).end(error.code);
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const outgoing = request({ port, host: '127.0.0.1', method: 'PUT' }, (incoming) => {
        incoming.setEncoding('utf8').on('data', (text) => resolve(`${incoming.statusCode} ${text}`));
      });
      outgoing.on('error', reject);
      outgoing.write(mp4(50_000));
    });
    expect(answer).toBe('413 TOO_LARGE');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await filesIn(tempDir)).toEqual([]);
  });
});

test('a declared pixel bomb is an ordinary png to this step', async () => {
  expect((await receive(pngDeclaring(30_000, 30_000))).kind).toBe('PHOTO');
});
