/** What a bus promises, asked of each driver against its real server. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { WAKE_TOPICS } from '../../../src/realtime/wake-bus/wake-bus.ts';
import { Line } from '../../support/line.ts';
import { hasNatsServer } from '../../support/nats-server.ts';
import { eventually } from '../documents.ts';
import { Listener, NatsRig, PostgresRig } from './rigs.ts';

const WAIT_MS = 20_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const rigs = hasNatsServer() ? [new PostgresRig(), new NatsRig()] : [new PostgresRig()];

describe.each(rigs.map((rig) => [rig.name, rig] as const))('the wake-up bus over %s', (_name, rig) => {
  const started: Listener[] = [];
  const lines: Line[] = [];

  beforeAll(() => rig.open());
  afterEach(async () => {
    await Promise.all(started.splice(0).map(({ bus }) => bus.stop()));
    await Promise.all(lines.splice(0).map((line) => line.cut()));
  });
  afterAll(() => rig.close());

  async function node(url = rig.url): Promise<Listener> {
    const listener = new Listener();
    started.push(listener);
    return listener.start(await rig.bus(url, listener.log));
  }

  /** A node whose connection goes over a line of its own. */
  async function nodeOnLine(): Promise<{ far: Listener; line: Line }> {
    const url = new URL(rig.url);
    const line = await new Line(Number(url.port)).open();
    lines.push(line);
    url.port = String(line.port);
    return { far: await node(url.href), line };
  }

  const heardAll = (listener: Listener) =>
    eventually(() => WAKE_TOPICS.every((topic) => listener.heard.includes(topic)), 'every topic was told', WAIT_MS);
  const heard = (listener: Listener, topic: (typeof WAKE_TOPICS)[number]) =>
    eventually(() => listener.heard.includes(topic), `${topic} was heard`, WAIT_MS);
  const warned = (listener: Listener) => eventually(() => listener.warnings() > 0, 'a warning was logged', WAIT_MS);

  test('a wake-up of one node reaches the others and itself', async () => {
    const nodes = [await node(), await node(), await node()];
    for (const listener of nodes) listener.forget();
    nodes[0]?.bus.publish('log');
    for (const listener of nodes) await heard(listener, 'log');
  });

  test('every topic is told once connected, and each wake-up arrives under its own', async () => {
    const [near, far] = [await node(), await node()];
    expect(far.heard).toEqual([...WAKE_TOPICS]);
    for (const topic of WAKE_TOPICS) {
      far.forget();
      near.bus.publish(topic);
      await heard(far, topic);
      expect(far.heard).toEqual([topic]);
    }
  });

  test('a thousand calls at once become two wake-ups', async () => {
    const [near, far] = [await node(), await node()];
    far.forget();
    for (let call = 0; call < 1_000; call += 1) near.bus.publish('log');
    near.bus.publish('jobs');
    await heard(far, 'jobs');
    expect(far.heard).toEqual(['log', 'log', 'jobs']);
  });

  test('each call is followed by a wake-up that began after it', async () => {
    const [near, far] = [await node(), await node()];
    for (let call = 0; call < 30; call += 1) {
      near.forget();
      far.forget();
      near.bus.publish('log');
      await Promise.all([heard(near, 'log'), heard(far, 'log')]);
    }
  });

  test('after a cut every topic is told and wake-ups pass again', async () => {
    const [near, far] = [await node(), await node()];
    near.forget();
    far.forget();
    await rig.cut();
    await Promise.all([heardAll(near), heardAll(far)]);
    far.forget();
    near.bus.publish('presence');
    await heard(far, 'presence');
  });

  test('an outage is warned of once, calls do not throw, and after it every topic is told', async () => {
    const [near, far] = [await node(), await node()];
    near.forget();
    far.forget();
    await rig.down();
    await Promise.all([warned(near), warned(far)]);
    for (const topic of WAKE_TOPICS) near.bus.publish(topic);
    await pause(2_500); // more than two attempts to connect
    expect(near.heard).toEqual([]);
    await rig.up();
    await Promise.all([heardAll(near), heardAll(far)]);
    expect(near.warnings()).toBe(1);
    expect(near.logged).toContain('connected again');
  });

  test('what was published while cut off reaches the others afterwards', async () => {
    const [{ far, line }, near] = [await nodeOnLine(), await node()];
    near.forget();
    await line.cut();
    await warned(far);
    far.bus.publish('jobs');
    await line.open();
    await heard(near, 'jobs');
  });

  test('a line that fell silent is given up when a wake-up gets no answer, and the wake-up is sent again', async () => {
    const [{ far, line }, near] = [await nodeOnLine(), await node()];
    near.forget();
    far.forget();
    line.silence();
    far.bus.publish('log');
    await heard(near, 'log');
    await heardAll(far);
  });

  test('a node starts while the server is down, and uses it when it comes up', async () => {
    await rig.down();
    const listener = await node();
    expect([listener.warnings(), listener.heard]).toEqual([1, []]);
    await rig.up();
    await heardAll(listener);
  });

  test('a listener that fails does not end the hearing', async () => {
    const near = await node();
    let calls = 0;
    const failing = new Listener();
    failing.bus = await rig.bus(rig.url, failing.log);
    started.push(failing);
    await failing.bus.start(() => {
      calls += 1;
      throw new Error('a listener of this test');
    });
    for (const _ of [1, 2]) {
      calls = 0;
      near.bus.publish('log');
      await eventually(() => calls === 1, 'the failing listener was called', WAIT_MS);
    }
    expect(failing.logged).toContain('a listener failed');
  });

  test('stop leaves no connection, up or down, and nothing is published after it', async () => {
    const [near, far] = [await node(), await node()];
    near.bus.publish('log');
    await Promise.all([near.bus.stop(), far.bus.stop()]);
    await eventually(async () => (await rig.connections()) === 0, 'no connection is left', WAIT_MS);
    near.bus.publish('log');

    const cutOff = await node();
    await rig.down();
    await warned(cutOff);
    await cutOff.bus.stop();
    await rig.up();
    await pause(1_500); // longer than it waits between attempts
    expect(await rig.connections()).toBe(0);
  });

  test('a wrong password is a warning that does not name it', async () => {
    const url = new URL(rig.url);
    url.password = 'not-the-password';
    const listener = await node(url.href);
    expect(listener.warnings()).toBe(1);
    expect(listener.logged).toMatch(/authori[sz]ation|authentication/i);
    expect(listener.logged).not.toContain('not-the-password');
  });
});
