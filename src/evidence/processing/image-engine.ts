/**
 * Owns: sharp (libvips) as this process runs it: one picture at a time, on one thread, three formats, no cache.
 *
 * Invariants: importing this file is what configures sharp, for the whole process; nothing else imports sharp directly.
 * Why one at a time: a picture of 24 megapixels can take 200 MB while it is decoded, and libuv's four threads are also
 * those of the file system and of password hashing; four pictures at once would stop sign-in.
 *
 * May not import: other rooms, storage.
 */
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);
// libvips chooses its reader by content as well, and knows formats (SVG, TIFF, PDF) that fetch files and run programs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp'].flatMap((format) => [
    `VipsForeignLoad${format}File`,
    `VipsForeignLoad${format}Buffer`,
  ]),
});

let last: Promise<unknown> = Promise.resolve();

/** Runs `task` when all tasks given before have ended, well or badly. */
export function oneAtATime<T>(task: () => Promise<T>): Promise<T> {
  const current = last.then(task);
  last = current.catch(() => undefined);
  return current;
}

export { sharp };
