/**
 * Messages as the bytes of WebSocket frames, made once for all who get them: what differs between two subscribers is the id of
 * their operation, so a ready block of frames is copied and the ids are written into it. All messages of a moment are one
 * write. (RFC 6455 §5.2: from the server, text, final, unmasked.)
 */
import type { Messages } from '../../realtime/delivery/receiver.ts';

const TEXT_FINAL = 0x81;
const HEAD = Buffer.from('{"id":');
const MIDDLE = Buffer.from(',"type":"next","payload":');
const TAIL = Buffer.from('}');

interface Block {
  bytes: Buffer;
  /** Where ids stand. */
  places: number[];
}

const blocks = new WeakMap<Messages, Map<number, Block>>();

/** The id of an operation as JSON text, and how many bytes that is. (Text: a small buffer would keep its whole pool alive.) */
export interface FrameId {
  text: string;
  length: number;
}

export function frameId(id: string): FrameId {
  const text = JSON.stringify(id);
  return { text, length: Buffer.byteLength(text) };
}

/** The frames of `next` messages for one operation. */
export function nextFrames(messages: Messages, { text, length }: FrameId): Buffer {
  const { bytes, places } = blockOf(messages, length);
  const frames = Buffer.allocUnsafe(bytes.length);
  bytes.copy(frames);
  for (const place of places) frames.write(text, place, length, 'utf8');
  return frames;
}

function blockOf(messages: Messages, idLength: number): Block {
  const byLength = blocks.get(messages) ?? new Map<number, Block>();
  blocks.set(messages, byLength);
  const block = byLength.get(idLength) ?? makeBlock(messages, idLength);
  byLength.set(idLength, block);
  return block;
}

function makeBlock(messages: Messages, idLength: number): Block {
  const id = Buffer.alloc(idLength);
  const parts: Buffer[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const message of messages) {
    add(frameHeader(HEAD.length + idLength + MIDDLE.length + message.length + TAIL.length));
    add(HEAD);
    places.push(length);
    for (const part of [id, MIDDLE, message, TAIL]) add(part);
  }
  return { bytes: Buffer.concat(parts, length), places };
}

function frameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([TEXT_FINAL, length]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = TEXT_FINAL;
  header[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
