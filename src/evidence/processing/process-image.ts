/**
 * Owns: a photo as it came → a photo as it is kept: drawn anew, upright, at most 2560 pixels, sRGB, and a thumbnail.
 *
 * Invariants: the kept bytes are all written by our encoder, so EXIF, GPS, XMP, ICC and whatever was hidden behind the
 * picture are gone; the number of pixels is read from the header and refused before a pixel is decoded. Of an animation
 * the first frame is kept.
 *
 * Formats: JPEG. Where some pixel is really transparent PNG: WebP would be smaller, but WhatsApp's Cloud API takes JPEG
 * and PNG only and office programs open nothing else; such pictures are rare (many phones write an alpha channel that is
 * fully opaque: those become JPEG). The thumbnail is WebP, for only our own pages show it.
 *
 * May not import: other rooms, storage.
 */
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { readTakenAt } from './exif-taken-at.ts';
import { oneAtATime, sharp } from './image-engine.ts';
import { UploadRefused } from './upload-refused.ts';

export const MAX_PIXELS = 24_000_000;
const MAX_EDGE = 2_560;
const THUMBNAIL_EDGE = 320;
const TIMEOUT_SECONDS = 20;

const INPUT: SharpOptions = {
  autoOrient: true,
  limitInputPixels: MAX_PIXELS,
  sequentialRead: true,
  // One step below sharp's default: Samsung phones write JPEGs that draw a warning and are otherwise whole (lovell/sharp#1578).
  failOn: 'error',
};

export type ProcessedImage = {
  mimeType: 'image/jpeg' | 'image/png';
  data: Buffer;
  width: number;
  height: number;
  thumbnail: { mimeType: 'image/webp'; data: Buffer };
  takenAt: Date | null;
};

export function processImage(file: string, mimeType: string): Promise<ProcessedImage> {
  return oneAtATime(() => redraw(file, mimeType)).catch((error) => {
    throw asRefusal(error);
  });
}

async function redraw(file: string, mimeType: string): Promise<ProcessedImage> {
  const metadata = await readHeader(file, mimeType);
  const isTransparent = metadata.hasAlpha && (await hasTransparentPixel(file));
  const fitted = within(sharp(file, INPUT), MAX_EDGE);
  const { data, info } = await encode(fitted, isTransparent).toBuffer({ resolveWithObject: true });
  return {
    mimeType: isTransparent ? 'image/png' : 'image/jpeg',
    data,
    width: info.width,
    height: info.height,
    thumbnail: { mimeType: 'image/webp', data: await makeThumbnail(data) },
    takenAt: readTakenAt(metadata.exif),
  };
}

async function readHeader(file: string, mimeType: string): Promise<Metadata> {
  // Without sharp's own limit, whose refusal could be told from a damaged file only by its wording.
  const metadata = await sharp(file, { ...INPUT, limitInputPixels: false }).metadata();
  if (metadata.width * metadata.height > MAX_PIXELS) throw new UploadRefused('TOO_MANY_PIXELS');
  if (`image/${metadata.format}` !== mimeType) throw new UploadRefused('DAMAGED');
  return metadata;
}

async function hasTransparentPixel(file: string): Promise<boolean> {
  const alpha = await within(sharp(file, INPUT), MAX_EDGE).extractChannel('alpha').raw().toBuffer();
  // Compared as a block: a loop over six million bytes would hold up everybody else.
  return !alpha.equals(Buffer.alloc(alpha.length, 255));
}

function encode(image: Sharp, isTransparent: boolean): Sharp {
  if (isTransparent) return image.png({ compressionLevel: 6 });
  return image.flatten({ background: 'white' }).jpeg({ quality: 82, mozjpeg: false });
}

function makeThumbnail(data: Buffer): Promise<Buffer> {
  return within(sharp(data), THUMBNAIL_EDGE).webp({ quality: 75 }).toBuffer();
}

function within(image: Sharp, edge: number): Sharp {
  const size = { width: edge, height: edge, fit: 'inside', withoutEnlargement: true } as const;
  return image.timeout({ seconds: TIMEOUT_SECONDS }).resize(size).toColourspace('srgb');
}

/** The file was read whole a moment ago and nothing is written here, so what sharp cannot do is the file's fault. */
function asRefusal(error: unknown): UploadRefused {
  if (error instanceof UploadRefused) return error;
  const isTimeout = error instanceof Error && error.message.startsWith('timeout:');
  return new UploadRefused(isTimeout ? 'TIMED_OUT' : 'DAMAGED', error);
}
