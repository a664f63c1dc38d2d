/**
 * Owns: a received file → evidence ready to be stored.
 *
 * Invariants: from the call on, the received file belongs to this function: after a failure neither it nor anything made
 * from it remains, after a success exactly the returned files do, and the caller removes them once they are stored
 * (`removeProcessed`). Video, audio and PDF are kept bit for bit — with their own metadata.
 *
 * May not import: other rooms, storage.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import type { EvidenceKind } from './content-type.ts';
import type { ProcessedImage } from './process-image.ts';
import type { ReceivedFile } from './receive.ts';
import { newTempPathBeside, PRIVATE_FILE, removeFiles } from './temp-files.ts';

/** `sha256` (hexadecimal), `bytes`, `width` and `height` (pixels) are those of `file`, the one that is kept. */
export type ProcessedEvidence = {
  kind: EvidenceKind;
  mimeType: string;
  file: string;
  bytes: number;
  sha256: string;
  thumbnail: { file: string; bytes: number; mimeType: string } | null;
  width: number | null;
  height: number | null;
  /** A claim of the camera; see `readTakenAt`. */
  takenAt: Date | null;
};

/** Looks at the file as it came, before anything decodes it; throws `UploadRefused` with INFECTED. */
export type Scan = (file: string) => Promise<void>;

export async function processUpload(received: ReceivedFile, scan?: Scan): Promise<ProcessedEvidence> {
  try {
    await scan?.(received.path);
    return received.kind === 'PHOTO' ? await processPhoto(received) : asItIs(received);
  } catch (error) {
    await removeFiles(received.path);
    throw error;
  }
}

export async function removeProcessed({ file, thumbnail }: ProcessedEvidence): Promise<void> {
  await removeFiles(file, ...(thumbnail ? [thumbnail.file] : []));
}

function asItIs({ path, ...received }: ReceivedFile): ProcessedEvidence {
  return { ...received, file: path, thumbnail: null, width: null, height: null, takenAt: null };
}

async function processPhoto(received: ReceivedFile): Promise<ProcessedEvidence> {
  // With the first photo, not with the start: libvips is in the memory of those who draw pictures only.
  const { processImage } = await import('./process-image.ts');
  const image = await processImage(received.path, received.mimeType);
  const file = newTempPathBeside(received.path);
  const thumbnail = newTempPathBeside(received.path);
  try {
    await fs.writeFile(file, image.data, { mode: PRIVATE_FILE });
    await fs.writeFile(thumbnail, image.thumbnail.data, { mode: PRIVATE_FILE });
  } catch (error) {
    await removeFiles(file, thumbnail);
    throw error;
  }
  await removeFiles(received.path);
  return describe(image, file, thumbnail);
}

function describe(image: ProcessedImage, file: string, thumbnail: string): ProcessedEvidence {
  return {
    kind: 'PHOTO',
    mimeType: image.mimeType,
    file,
    bytes: image.data.length,
    sha256: createHash('sha256').update(image.data).digest('hex'),
    thumbnail: { file: thumbnail, bytes: image.thumbnail.data.length, mimeType: image.thumbnail.mimeType },
    width: image.width,
    height: image.height,
    takenAt: image.takenAt,
  };
}
