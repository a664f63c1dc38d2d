import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { readTakenAt } from '../../../src/evidence/processing/exif-taken-at.ts';
import { twoColours } from './samples.ts';

async function exifWith(fields: Record<string, string>): Promise<Buffer> {
  const image = await twoColours().withExif({ IFD2: fields }).jpeg().toBuffer();
  return (await sharp(image).metadata()).exif as Buffer;
}

/** The same block in the byte order of Canon and Apple, made by hand. */
function bigEndianExif(dateTime: string): Buffer {
  const block = Buffer.alloc(64);
  block.write('MM');
  block.writeUInt16BE(42, 2);
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(0x8769, 10);
  block.writeUInt32BE(22, 18);
  block.writeUInt16BE(1, 22);
  block.writeUInt16BE(0x9003, 24);
  block.writeUInt32BE(20, 28);
  block.writeUInt32BE(38, 32);
  block.write(dateTime, 38);
  return block;
}

describe('the instant of a photo', () => {
  test('without a zone it is Indian time', async () => {
    const exif = await exifWith({ DateTimeOriginal: '2026:01:01 02:00:00' });
    expect(readTakenAt(exif)).toEqual(new Date('2025-12-31T20:30:00Z'));
  });

  test('with a zone it is in that zone', async () => {
    const exif = await exifWith({ DateTimeOriginal: '2026:01:01 02:00:00', OffsetTimeOriginal: '-03:00' });
    expect(readTakenAt(exif)).toEqual(new Date('2026-01-01T05:00:00Z'));
  });

  test('either byte order, with or without the marker', () => {
    const block = bigEndianExif('2026:01:01 02:00:00');
    const expected = new Date('2025-12-31T20:30:00Z');
    expect(readTakenAt(block)).toEqual(expected);
    expect(readTakenAt(Buffer.concat([Buffer.from('Exif\0\0'), block]))).toEqual(expected);
  });

  test.each([
    '0000:00:00 00:00:00',
    '2026:02:30 10:00:00',
    '2026:13:01 10:00:00',
    '2026:01:01 25:00:00',
    '    :  :     :  :  ',
  ])('%s is no instant', (dateTime) => {
    expect(readTakenAt(bigEndianExif(dateTime))).toBeNull();
  });

  test('no block, no instant', () => {
    expect(readTakenAt(undefined)).toBeNull();
  });

  test('garbage never throws', () => {
    const blocks = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    fc.assert(fc.property(blocks, (block) => readTakenAt(block) === null || true));
  });

  test('a block damaged anywhere never throws', async () => {
    const exif = await exifWith({ DateTimeOriginal: '2026:01:01 02:00:00' });
    const at = fc.nat({ max: exif.length - 1 });
    fc.assert(
      fc.property(at, fc.nat({ max: 255 }), (place, value) => {
        const damaged = Buffer.from(exif);
        damaged[place] = value;
        const found = readTakenAt(damaged);
        expect(found === null || !Number.isNaN(found.getTime())).toBe(true);
      }),
    );
  });
});
