/** What is NATS's own: addresses, tokens, rights, a quiet line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createWakeBus } from '../../../src/realtime/wake-bus/index.ts';
import { freePort } from '../../support/free-port.ts';
import { Line } from '../../support/line.ts';
import { hasNatsServer, NatsServer } from '../../support/nats-server.ts';
import { Listener } from './rigs.ts';

const whereNatsIs = hasNatsServer() ? describe : describe.skip;

whereNatsIs('NATS', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function server(options?: string[]): Promise<NatsServer> {
    const nats = await new NatsServer().start(options);
    closing.push(() => nats.kill());
    return nats;
  }

  async function node(...natsUrls: string[]): Promise<Listener> {
    const listener = new Listener();
    const bus = await createWakeBus({ natsUrls, databaseUrl: 'not used', log: listener.log });
    closing.push(() => bus.stop());
    return listener.start(bus);
  }

  test('of several addresses the one that answers is used', async () => {
    const { url } = await server();
    const listener = await node(`nats://127.0.0.1:${await freePort()}`, url);
    await listener.hears('log');
  });

  test('a user without a password is a token', async () => {
    const { port } = await server(['--auth', 'a-token-of-this-test']);
    const listener = await node(`nats://a-token-of-this-test@127.0.0.1:${port}`);
    await listener.hears('log');
    expect(listener.logged).toBe('');
  });

  test('tls:// to a server without TLS is refused, not sent in the clear', async () => {
    const { url } = await server();
    const listener = await node(url.replace('nats:', 'tls:'));
    expect(listener.heard).toEqual([]);
    expect(listener.logged).toContain("does not support 'tls'");
  });

  test.each([
    ['Subscription', 'publish: "nistaran.wake.*", subscribe: "other"'],
    ['Publish', 'publish: "other", subscribe: "nistaran.wake.*"'],
  ])('a Permissions Violation for %s is an outage, and warned of', async (right, permissions) => {
    const folder = await mkdtemp(join(tmpdir(), 'nistaran-nats-'));
    closing.push(() => rm(folder, { recursive: true }));
    const file = join(folder, 'nats.conf');
    await writeFile(file, `authorization { users: [{ user: u, password: p, permissions: { ${permissions} } }] }`);
    const { port } = await server(['-c', file]);
    const listener = await node(`nats://u:p@127.0.0.1:${port}`);
    listener.bus.publish('log');
    await listener.warns();
    expect(listener.logged).toMatch(new RegExp(`Permissions Violation for ${right}`));
  });

  test('a quiet line that fell silent is given up without a wake-up', async () => {
    const { port, url } = await server();
    const line = await new Line(port).open();
    closing.push(() => line.cut());
    const listener = await node(url.replace(`:${port}`, `:${line.port}`));
    listener.forget();
    line.silence();
    await listener.hears('log');
  });
});
