/** What is NATS's own: addresses, tokens, rights, a quiet line. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createWakeBus } from '../../../src/realtime/wake-bus/index.ts';
import { freePort } from '../../support/free-port.ts';
import { Line } from '../../support/line.ts';
import { hasNatsServer, NatsServer } from '../../support/nats-server.ts';
import { eventually } from '../documents.ts';
import { Listener } from './rigs.ts';

const WAIT_MS = 20_000;
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

  const hears = (listener: Listener) => eventually(() => listener.heard.includes('log'), 'log was heard', WAIT_MS);

  test('of several addresses the one that answers is used', async () => {
    const { url } = await server();
    const listener = await node(`nats://127.0.0.1:${await freePort()}`, url);
    await hears(listener);
  });

  test('a user without a password is a token', async () => {
    const { port } = await server(['--auth', 'a-token-of-this-test']);
    const listener = await node(`nats://a-token-of-this-test@127.0.0.1:${port}`);
    await hears(listener);
    expect(listener.logged).toBe('');
  });

  test('tls:// to a server without TLS is refused, not sent in the clear', async () => {
    const { url } = await server();
    const listener = await node(url.replace('nats:', 'tls:'));
    expect(listener.heard).toEqual([]);
    expect(listener.logged).toContain("does not support 'tls'");
  });

  test('a quiet line that fell silent is given up without a wake-up', async () => {
    const { port, url } = await server();
    const line = await new Line(port).open();
    closing.push(() => line.cut());
    const listener = await node(url.replace(`:${port}`, `:${line.port}`));
    listener.forget();
    line.silence();
    await hears(listener);
  });
});
