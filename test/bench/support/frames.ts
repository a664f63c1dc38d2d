/**
 * WebSocket frames as bytes, for a client that must cost next to nothing: counting a frame may not take longer than sending it,
 * or the load would be what is measured. Reads what servers send (unmasked, not fragmented), writes what clients send.
 */
const EMPTY = Buffer.alloc(0);
const SHORT = 126;
const LONG = 127;

export const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 } as const;

interface Header {
  opcode: number;
  /** Of the payload, within the chunk. */
  from: number;
  to: number;
}

/** The frame that begins at `at`; null when its header or payload has not come whole. */
function headerAt(chunk: Buffer, at: number): Header | null {
  const has = (bytes: number) => chunk.length - at >= bytes;
  if (!has(2)) return null;
  const opcode = (chunk[at] as number) & 0x0f;
  const size = chunk[at + 1] as number;
  if (size === LONG && !has(10)) return null;
  if (size === SHORT && !has(4)) return null;
  const header = size === LONG ? 10 : size === SHORT ? 4 : 2;
  const length =
    size === LONG ? Number(chunk.readBigUInt64BE(at + 2)) : size === SHORT ? chunk.readUInt16BE(at + 2) : size;
  return has(header + length) ? { opcode, from: at + header, to: at + header + length } : null;
}

/** Cuts a stream of bytes into frames. The chunks may be reused by their owner: what is kept is copied. */
export class FrameReader {
  #rest: Buffer = EMPTY;

  read(chunk: Buffer, onFrame: (opcode: number, payload: Buffer) => void): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    for (let frame = headerAt(bytes, at); frame !== null; frame = headerAt(bytes, at)) {
      at = frame.to;
      onFrame(frame.opcode, bytes.subarray(frame.from, frame.to));
    }
    this.#rest = at === bytes.length ? EMPTY : Buffer.from(bytes.subarray(at));
  }
}

/** A client's frame. It must be masked; a mask of zeros leaves the payload as it is. */
export function clientFrame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length < SHORT ? Buffer.of(0x80 | payload.length) : Buffer.of(0x80 | SHORT, 0, 0);
  if (payload.length >= SHORT) size.writeUInt16BE(payload.length, 1);
  return Buffer.concat([Buffer.of(0x80 | opcode), size, Buffer.alloc(4), payload]);
}
