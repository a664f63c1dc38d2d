/**
 * Owns: when the camera says a photo was taken, read from the EXIF block before the block is thrown away.
 *
 * Invariants: total — a damaged or hostile block gives null; nothing else (place, device, owner) is read.
 * The instant is a claim of the sender's camera, easily wrong or forged: show it as such, decide nothing on it alone.
 *
 * May not import: anything. Source: EXIF 2.32, §4.6.2 (TIFF structure), §4.6.5 (DateTimeOriginal, OffsetTimeOriginal).
 */
const EXIF_FOLDER = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;
const ENTRY_BYTES = 12;

/** Cameras wrote no zone before 2016 and many still do not. The district's own is India's, which has one and no summer time. */
const ASSUMED_OFFSET = '+05:30';

type Block = { bytes: Buffer; isLittleEndian: boolean };

export function readTakenAt(exif: Buffer | undefined): Date | null {
  try {
    return exif ? takenAtOf(asBlock(exif)) : null;
  } catch {
    // Offsets that point outside the block make Buffer throw.
    return null;
  }
}

function takenAtOf(block: Block): Date | null {
  const folder = findEntry(block, uint32(block, 4), EXIF_FOLDER);
  if (folder === null) return null;
  const start = uint32(block, folder + 8);
  const offset = textAt(block, findEntry(block, start, OFFSET_TIME_ORIGINAL));
  return asInstant(textAt(block, findEntry(block, start, DATE_TIME_ORIGINAL)), offset);
}

/** JPEG keeps the block behind the marker `Exif\0\0`; PNG and WebP mostly do not. */
function asBlock(exif: Buffer): Block {
  const bytes = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  return { bytes, isLittleEndian: bytes.toString('latin1', 0, 2) === 'II' };
}

function uint16({ bytes, isLittleEndian }: Block, at: number): number {
  return isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

function uint32({ bytes, isLittleEndian }: Block, at: number): number {
  return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

function findEntry(block: Block, folder: number, tag: number): number | null {
  const count = uint16(block, folder);
  for (let index = 0; index < count; index++) {
    const entry = folder + 2 + index * ENTRY_BYTES;
    if (uint16(block, entry) === tag) return entry;
  }
  return null;
}

/** Both texts are longer than four bytes, so the entry always holds their place and not the text itself. */
function textAt(block: Block, entry: number | null): string {
  if (entry === null) return '';
  const length = Math.min(uint32(block, entry + 4), 32);
  const start = uint32(block, entry + 8);
  return block.bytes.toString('latin1', start, start + length);
}

function asInstant(dateTime: string, offset: string): Date | null {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(dateTime) ?? [];
  const zone = /^[+-]\d\d:\d\d/.exec(offset)?.[0] ?? ASSUMED_OFFSET;
  const local = `${year}-${month}-${day}T${time}`;
  // 30 February would roll over into March, and a clock that was never set says 0000:00:00.
  const isRealDay = isValid(new Date(`${local}Z`)) && new Date(`${local}Z`).toISOString().startsWith(local);
  const instant = new Date(`${local}${zone}`);
  return isRealDay && isValid(instant) ? instant : null;
}

function isValid(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}
