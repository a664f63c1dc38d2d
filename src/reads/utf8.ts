/**
 * Texts to UTF-8. `Buffer.from(text)` goes character by character as soon as one of them is not Latin, so a list in Hindi would
 * cost more to encode than to read; through UTF-16, which is a copy, and `transcode` it is 5 times faster.
 */
import { transcode } from 'node:buffer';

/** What one text or another is copied to on its way. Used synchronously only. */
let scratch = Buffer.allocUnsafeSlow(256 * 1024);

const BYTES_PER_UNIT = 2;

/** Texts one after the other. They must be well-formed, as all that comes from PostgreSQL is. */
export function utf8(texts: readonly string[]): Buffer {
  const size = texts.reduce((sum, { length }) => sum + length * BYTES_PER_UNIT, 0);
  if (size > scratch.length) scratch = Buffer.allocUnsafeSlow(2 * size);
  let end = 0;
  for (const text of texts) end += scratch.write(text, end, 'utf16le');
  return transcode(scratch.subarray(0, end), 'utf16le', 'utf8');
}
