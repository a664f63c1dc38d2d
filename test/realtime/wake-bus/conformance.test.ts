/** What a bus promises while its server is well, asked of each driver against its real server. */
import { expect, test } from '@jest/globals';
import { WAKE_TOPICS, type WakeTopic } from '../../../src/realtime/wake-bus/wake-bus.ts';
import { eventually } from '../documents.ts';
import { Listener, overEachDriver } from './rigs.ts';

overEachDriver((nodes, rig) => {
  test('a wake-up of one node reaches the others and itself', async () => {
    const all = [await nodes.start(), await nodes.start(), await nodes.start()];
    for (const node of all) node.forget();
    all[0]?.bus.publish('log');
    for (const node of all) await node.hears('log');
  });

  test('every topic is told once connected, and each wake-up arrives under its own', async () => {
    const [near, far] = [await nodes.start(), await nodes.start()];
    expect(far.heard).toEqual([...WAKE_TOPICS]);
    for (const topic of WAKE_TOPICS) {
      far.forget();
      near.bus.publish(topic);
      await far.hears(topic);
      expect(far.heard).toEqual([topic]);
    }
  });

  test('a thousand calls at once become two wake-ups', async () => {
    const [near, far] = [await nodes.start(), await nodes.start()];
    far.forget();
    for (let call = 0; call < 1_000; call += 1) near.bus.publish('log');
    near.bus.publish('jobs');
    await far.hears('jobs');
    expect(far.heard).toEqual(['log', 'log', 'jobs']);
  });

  test('each call is followed by a wake-up that began after it', async () => {
    const [near, far] = [await nodes.start(), await nodes.start()];
    for (let call = 0; call < 30; call += 1) {
      near.forget();
      far.forget();
      near.bus.publish('log');
      await Promise.all([near.hears('log'), far.hears('log')]);
    }
  });

  test('a listener that fails does not end the hearing', async () => {
    class Failing extends Listener {
      override onWake(topic: WakeTopic): void {
        super.onWake(topic);
        throw new Error('a listener of this test');
      }
    }
    const [near, failing] = [await nodes.start(), await nodes.start(rig.url, new Failing())];
    for (const topic of ['log', 'jobs'] as const) {
      failing.forget();
      near.bus.publish(topic);
      await failing.hears(topic);
    }
    expect(failing.logged).toContain('a listener failed');
  });

  test('after a stop no connection is left, and nothing is published', async () => {
    const [near, far] = [await nodes.start(), await nodes.start()];
    near.bus.publish('log');
    await Promise.all([near.bus.stop(), far.bus.stop()]);
    near.bus.publish('log');
    await eventually(async () => (await rig.connections()) === 0, 'no connection is left', 20_000);
  });
});
