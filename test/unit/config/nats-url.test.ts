/** The addresses of NATS_URL: several are allowed, a wrong one is named by its variable, never by its value. */
import { expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../../src/server/config.ts';

test('without NATS_URL, and with an empty one, there are no addresses', () => {
  expect(readConfig({}).NATS_URL).toEqual([]);
  expect(readConfig({ NATS_URL: '' }).NATS_URL).toEqual([]);
});

test('several addresses are separated by commas', () => {
  const { NATS_URL } = readConfig({ NATS_URL: 'nats://one:4222, tls://user:p%40ss@two' });
  expect(NATS_URL).toEqual(['nats://one:4222', 'tls://user:p%40ss@two']);
});

test.each(['secret@one:4222', 'http://secret@one', 'nats://', 'nats://secret%ff@one', 'nats://one,secret'])(
  'the start is refused for %s, without repeating it',
  (NATS_URL) => {
    const read = () => readConfig({ NATS_URL });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/NATS_URL: .*nats:\/\/host:4222/);
    expect(read).not.toThrow(/secret/);
  },
);
