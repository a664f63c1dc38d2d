/** Ready frames, read back by the library that browsers' side of the tests trusts. */
import { describe, expect, test } from '@jest/globals';
import * as ws from 'ws';
import { frameId, nextFrames } from '../../../src/server/socket/frames.ts';

/** Not in the types of the package. */
const { Receiver } = ws as any;

/** The texts a WebSocket client makes of bytes. */
function read(bytes: Buffer): string[] {
  const texts: string[] = [];
  const receiver = new Receiver({ isServer: false, maxPayload: 0 });
  receiver.on('message', (data: Buffer) => texts.push(data.toString()));
  receiver.write(bytes);
  return texts;
}
const message = (text: string) => Buffer.from(JSON.stringify({ data: { text } }));
const next = (id: string, text: string) => JSON.stringify({ id, type: 'next', payload: { data: { text } } });

describe('frames of next messages', () => {
  test.each([0, 1, 60, 61, 62, 63, 64, 65, 66, 67, 68, 70, 65_400, 65_460, 65_470, 65_480, 65_490, 70_000])(
    'a text of %i letters is what was meant, at every length of the header',
    (length) =>
      expect(read(nextFrames([message('x'.repeat(length))], frameId('1')))).toEqual([next('1', 'x'.repeat(length))]),
  );

  test('several in one piece, in order, in Hindi', () => {
    const texts = ['सड़क', 'पानी "साफ" नहीं', ''];
    expect(read(nextFrames(texts.map(message), frameId('क-1')))).toEqual(texts.map((text) => next('क-1', text)));
  });

  test('the same messages for ids of equal and of other lengths', () => {
    const messages = ['a', 'b'].map(message);
    for (const id of ['1', '2', 'long-id', 'quote"and\\', '1'])
      expect(read(nextFrames(messages, frameId(id)))).toEqual(['a', 'b'].map((text) => next(id, text)));
  });

  test('what was handed out for one is not changed by the next', () => {
    const messages = [message('a')];
    const first = nextFrames(messages, frameId('1'));
    nextFrames(messages, frameId('2'));
    expect(read(first)).toEqual([next('1', 'a')]);
  });
});
