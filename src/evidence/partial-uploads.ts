/**
 * Owns: what has arrived of files that come in parts: one file in the folder of uploads for each piece of evidence.
 *
 * Invariants: one sender at a time appends to a file, each part where the last one ended; what arrived before a line broke stays; no more
 * is ever written than was announced; what is no evidence by its first bytes is thrown away as soon as they are there. Parts lie on
 * the node that took them: on another one the sender begins again, for it says that nothing has arrived. Old ones are swept with
 * whatever else a killed process leaves (`removeStaleFiles`).
 */
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { decideType, HEAD_BYTES, PRIVATE_FILE, removeFiles, UploadRefused } from './processing/index.ts';

const PART_TIMEOUT_MS = 5 * 60_000;

export interface Part {
  evidenceId: string;
  /** Where it begins. */
  offset: number;
  /** Length of the whole file. */
  length: number;
  source: Readable;
}

export class PartialUploads {
  readonly #folder: string;
  readonly #busy = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** How many bytes of it lie here. */
  async arrived(evidenceId: string): Promise<number> {
    const found = await fs.stat(this.#pathOf(evidenceId)).catch(() => null);
    return found?.size ?? 0;
  }

  /** Appends a part; gives what has arrived then. When that is the whole, `whenWhole` gets the file, which is removed after it. */
  async append(part: Part, whenWhole: (file: Readable) => Promise<unknown>): Promise<number> {
    const { evidenceId, length } = part;
    if (this.#busy.has(evidenceId)) throw new UploadRefused('BUSY');
    this.#busy.add(evidenceId);
    try {
      if ((await this.arrived(evidenceId)) !== part.offset) throw new UploadRefused('WRONG_OFFSET');
      await this.#write(part);
      const arrived = await this.arrived(evidenceId);
      await this.#refuseByHead(part, arrived);
      if (arrived === length) await this.#finish(evidenceId, whenWhole);
      return arrived;
    } finally {
      this.#busy.delete(evidenceId);
    }
  }

  /** A line that breaks ends the part and no more; so does a sender who is slower than any line. */
  async #write({ evidenceId, offset, length, source }: Part): Promise<void> {
    source.on('error', () => undefined);
    addAbortSignal(AbortSignal.timeout(PART_TIMEOUT_MS), source);
    await fs.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const handle = await fs.open(this.#pathOf(evidenceId), 'a', PRIVATE_FILE);
    let at = offset;
    try {
      for await (const chunk of partsOf(source)) {
        at += chunk.length;
        if (at > length) throw new UploadRefused('LENGTH_MISMATCH');
        await handle.writeFile(chunk);
      }
    } finally {
      await handle.close();
    }
  }

  async #refuseByHead({ evidenceId, offset, length }: Part, arrived: number): Promise<void> {
    const enough = Math.min(HEAD_BYTES, length);
    if (offset >= enough || arrived < enough) return;
    try {
      await decideType(await this.#head(evidenceId));
    } catch (error) {
      await removeFiles(this.#pathOf(evidenceId));
      throw error;
    }
  }

  async #head(evidenceId: string): Promise<Buffer> {
    const handle = await fs.open(this.#pathOf(evidenceId));
    const { buffer, bytesRead } = await handle
      .read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      .finally(() => handle.close());
    return buffer.subarray(0, bytesRead);
  }

  /** What is refused is thrown away like what is taken; what could not be stored by a fault of ours stays, to be tried again. */
  async #finish(evidenceId: string, whenWhole: (file: Readable) => Promise<unknown>): Promise<void> {
    const path = this.#pathOf(evidenceId);
    try {
      await whenWhole(createReadStream(path));
    } catch (error) {
      if (error instanceof UploadRefused) await removeFiles(path);
      throw error;
    }
    await removeFiles(path);
  }

  #pathOf(evidenceId: string): string {
    return join(this.#folder, `part-${evidenceId}`);
  }
}

async function* partsOf(source: Readable): AsyncGenerator<Buffer> {
  const chunks = source.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  for (;;) {
    const next = await chunks.next().catch(() => null);
    if (next === null || next.done) return;
    yield next.value;
  }
}
