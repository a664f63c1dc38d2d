/** What a bus promises when the other side is there, but silent; asked of each driver against its real server. */
import { expect, test } from '@jest/globals';
import { eventually } from '../documents.ts';
import { overEachDriver } from './rigs.ts';

overEachDriver((nodes) => {
  test('a line that fell silent is given up when a wake-up gets no answer, and the wake-up is sent again', async () => {
    const { line, url } = await nodes.line();
    const [far, near] = [await nodes.start(url), await nodes.start()];
    near.forget();
    far.forget();
    line.silence();
    far.bus.publish('log');
    await near.hears('log');
    await far.hearsAll();
  });

  test('a server that takes the connection and says nothing is given up, and no socket is left', async () => {
    const { line, url } = await nodes.line();
    line.mute();
    const node = await nodes.start(url);
    expect(node.warnings).toBe(1);
    await node.bus.stop();
    await eventually(() => line.count === 0, 'no socket is left', 20_000);
  });
});
