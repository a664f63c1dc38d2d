import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { MAX_PIXELS, processImage } from '../../../src/evidence/processing/process-image.ts';
import { newFolder, noisyPhoto, photo, pngDeclaring, svg, twoColours, zip } from './samples.ts';

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => rm(folder, { recursive: true }));

async function process(bytes: Buffer, mimeType = 'image/jpeg') {
  const file = join(folder, 'picture');
  await writeFile(file, bytes);
  return processImage(file, mimeType);
}

/** Red, green, blue of one pixel. */
async function pixelAt(image: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(image).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return [...pixel];
}

const CAMERA = {
  IFD0: { Artist: 'Ram Kumar Verma', Make: 'Samsung' },
  IFD2: { DateTimeOriginal: '2026:02:28 23:45:10' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 26/1 4600/100', GPSLongitudeRef: 'E', GPSLongitude: '81/1 50/1 0/1' },
};

describe('what is kept', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s becomes a JPEG with a WebP thumbnail', async (format) => {
    const image = await process(await photo(format), `image/${format}`);
    expect(image).toMatchObject({ mimeType: 'image/jpeg', width: 60, height: 40, takenAt: null });
    expect((await sharp(image.data).metadata()).format).toBe('jpeg');
    expect((await sharp(image.thumbnail.data).metadata()).format).toBe('webp');
  });

  test('the longer edge is at most 2560, of the thumbnail 320, and nothing is enlarged', async () => {
    const image = await process(await twoColours(4_000, 1_000).jpeg().toBuffer());
    expect(image).toMatchObject({ width: 2_560, height: 640 });
    expect(await sharp(image.thumbnail.data).metadata()).toMatchObject({ width: 320, height: 80 });
    expect(await process(await twoColours(10, 10).jpeg().toBuffer())).toMatchObject({ width: 10, height: 10 });
  });

  test('real transparency stays, as PNG', async () => {
    const half = sharp({
      create: { width: 40, height: 30, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    });
    const image = await process(await half.webp().toBuffer(), 'image/webp');
    expect(image.mimeType).toBe('image/png');
    expect(await sharp(image.data).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
    expect((await sharp(image.data).stats()).isOpaque).toBe(false);
  });

  test.each(['srgb', 'rgb16'])('an alpha channel that hides nothing goes, %s', async (space) => {
    const opaque = await twoColours().ensureAlpha(1).toColourspace(space).png().toBuffer();
    expect(await process(opaque, 'image/png')).toMatchObject({ mimeType: 'image/jpeg' });
  });

  test('an animation keeps its first frame', async () => {
    const second = await sharp(await photo('png'))
      .negate()
      .png()
      .toBuffer();
    const frames = await sharp([await photo('png'), second], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    expect(await process(frames, 'image/webp')).toMatchObject({ width: 60, height: 40 });
  });
});

describe('metadata', () => {
  test('place, author and device are gone, the instant was read', async () => {
    const taken = await twoColours().withExif(CAMERA).jpeg().toBuffer();
    expect(taken.includes('Ram Kumar Verma')).toBe(true);
    const image = await process(taken);
    for (const data of [image.data, image.thumbnail.data]) {
      const { exif, xmp, icc, iptc } = await sharp(data).metadata();
      expect({ exif, xmp, icc, iptc }).toEqual({});
      expect(/Exif|GPS|Verma|Samsung/.test(data.toString('latin1'))).toBe(false);
    }
    expect(image.takenAt).toEqual(new Date('2026-02-28T23:45:10+05:30'));
  });

  test.each(['png', 'webp'] as const)('%s too', async (format) => {
    const image = await process(await twoColours().withExif(CAMERA)[format]().toBuffer(), `image/${format}`);
    expect((await sharp(image.data).metadata()).exif).toBeUndefined();
    expect(image.takenAt).toEqual(new Date('2026-02-28T18:15:10Z'));
  });

  test('the orientation is applied, not only dropped', async () => {
    const lying = await twoColours(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const image = await process(lying);
    expect(image).toMatchObject({ width: 40, height: 60 });
    expect((await sharp(image.data).metadata()).orientation).toBeUndefined();
    // A quarter turn to the right brings the red upper half to the right.
    const [[leftRed = 0], [rightRed = 0]] = [await pixelAt(image.data, 3, 30), await pixelAt(image.data, 36, 30)];
    expect(leftRed).toBeLessThan(60);
    expect(rightRed).toBeGreaterThan(200);
    expect(await sharp(image.thumbnail.data).metadata()).toMatchObject({ width: 40, height: 60 });
  });

  test('the colours of a wide-gamut photo become sRGB', async () => {
    const plain = { create: { width: 20, height: 20, channels: 3 as const, background: { r: 200, g: 80, b: 40 } } };
    const wide = await sharp(plain).withIccProfile('p3').png().toBuffer();
    const stored = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(stored[0]).toBeLessThan(195);
    const [red = 0, green = 0, blue = 0] = await pixelAt((await process(wide, 'image/png')).data, 5, 5);
    expect(Math.max(Math.abs(red - 200), Math.abs(green - 80), Math.abs(blue - 40))).toBeLessThan(6);
  });
});

describe('polyglots', () => {
  test('what hangs behind the picture is gone', async () => {
    const image = await process(Buffer.concat([await photo(), zip, Buffer.from('<script>alert(1)</script>')]));
    for (const text of ['PK\x03\x04', 'hidden-in-the-tail', '<script>']) expect(image.data.includes(text)).toBe(false);
  });

  test('what sits in a comment of the picture is gone', async () => {
    const plain = await photo();
    const script = '<script>alert(1)</script>';
    const comment = Buffer.from(`\xff\xfe\0${String.fromCharCode(script.length + 2)}${script}`, 'latin1');
    const image = await process(Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2)]));
    expect(image.data.includes('script')).toBe(false);
  });

  test('a format that is not the detected one is damage', async () => {
    await expect(process(await photo('png'), 'image/jpeg')).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  test.each([
    ['svg', () => Promise.resolve(svg)],
    ['gif', () => photo('gif')],
    ['tiff', () => twoColours().tiff().toBuffer()],
  ])('libvips itself no longer reads %s', async (_name, make) => {
    await expect(process(await make())).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});

describe('damage and bombs', () => {
  test('a pixel bomb is refused without being unpacked', async () => {
    const bomb = pngDeclaring(30_000, 30_000);
    expect(bomb.length).toBeLessThan(10_000);
    const peakBefore = globalThis.process.resourceUsage().maxRSS;
    await expect(process(bomb, 'image/png')).rejects.toMatchObject({ name: 'UploadRefused', code: 'TOO_MANY_PIXELS' });
    expect(globalThis.process.resourceUsage().maxRSS - peakBefore).toBeLessThan(100 * 1024);
  });

  test('24 megapixels pass, one more line does not', async () => {
    const flat = (height: number) =>
      sharp({ create: { width: 6_000, height, channels: 3, background: 'grey' } })
        .jpeg()
        .toBuffer();
    expect(MAX_PIXELS).toBe(6_000 * 4_000);
    expect(await process(await flat(4_000))).toMatchObject({ width: 2_560 });
    await expect(process(await flat(4_001))).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
  });

  test.each(['jpeg', 'png', 'webp'] as const)('half a %s is damaged', async (format) => {
    const whole = await sharp(await noisyPhoto())
      [format]()
      .toBuffer();
    const half = whole.subarray(0, whole.length / 2);
    await expect(process(half, `image/${format}`)).rejects.toMatchObject({ name: 'UploadRefused', code: 'DAMAGED' });
  });

  test('a header and nothing else is damaged', async () => {
    await expect(process(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).rejects.toMatchObject({ code: 'DAMAGED' });
    await expect(process(pngDeclaring(200, 200), 'image/png')).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  test('one damaged picture does not stop those behind it', async () => {
    await writeFile(join(folder, 'bad'), 'no picture');
    await writeFile(join(folder, 'good'), await photo());
    const bad = processImage(join(folder, 'bad'), 'image/jpeg');
    const good = processImage(join(folder, 'good'), 'image/jpeg');
    await expect(bad).rejects.toMatchObject({ code: 'DAMAGED' });
    expect((await good).width).toBe(60);
  });
});
