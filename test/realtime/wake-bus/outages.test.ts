/** What a bus promises when connections end or are not to be had, asked of each driver against its real server. */
import { expect, test } from '@jest/globals';
import { WAKE_TOPICS } from '../../../src/realtime/wake-bus/wake-bus.ts';
import { overEachDriver } from './rigs.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

overEachDriver((nodes, rig) => {
  test('after a cut every topic is told and wake-ups pass again', async () => {
    const [near, far] = [await nodes.start(), await nodes.start()];
    near.forget();
    far.forget();
    await rig.cut();
    await Promise.all([near.hearsAll(), far.hearsAll()]);
    far.forget();
    near.bus.publish('presence');
    await far.hears('presence');
  });

  test('an outage is warned of once, calls do not throw, and after it every topic is told', async () => {
    const [near, far] = [await nodes.start(), await nodes.start()];
    near.forget();
    far.forget();
    await rig.down();
    await Promise.all([near.warns(), far.warns()]);
    for (const topic of WAKE_TOPICS) near.bus.publish(topic);
    await pause(2_500); // more than two attempts to connect
    expect(near.heard).toEqual([]);
    await rig.up();
    await Promise.all([near.hearsAll(), far.hearsAll()]);
    expect(near.warnings).toBe(1);
    expect(near.logged).toContain('wake-up bus: connected');
  });

  test('what was published while cut off reaches the others afterwards', async () => {
    const { line, url } = await nodes.line();
    const [far, near] = [await nodes.start(url), await nodes.start()];
    near.forget();
    await line.cut();
    await far.warns();
    far.bus.publish('jobs');
    await line.open();
    await near.hears('jobs');
  });

  test('a node starts while the server is down, and uses it when it comes up', async () => {
    await rig.down();
    const node = await nodes.start();
    expect([node.warnings, node.heard]).toEqual([1, []]);
    await rig.up();
    await node.hearsAll();
  });

  test('a stop in an outage ends the attempts to connect', async () => {
    const node = await nodes.start();
    await rig.down();
    await node.warns();
    await node.bus.stop();
    await rig.up();
    await pause(1_500); // longer than the pause between attempts
    expect(await rig.connections()).toBe(0);
  });

  test('a wrong password is a warning that does not name it', async () => {
    const url = new URL(rig.url);
    url.password = 'not-the-password';
    const node = await nodes.start(url.href);
    expect(node.warnings).toBe(1);
    expect(node.logged).toMatch(/authori[sz]ation|authentication/i);
    expect(node.logged).not.toContain('not-the-password');
  });
});
