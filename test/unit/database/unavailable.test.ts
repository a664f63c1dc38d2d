/** A database that is away, as the driver tells it. */
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { isUnavailable } from '../../../src/database/unavailable.ts';

const errorOf = (options: pg.ClientConfig) =>
  new pg.Client(options).connect().then(
    () => null,
    (error) => error,
  );

test.each([
  ['a host without a name, as while its container restarts', { host: 'no-such-host.invalid' }],
  ['a port nobody listens on', { host: '127.0.0.1', port: 1 }],
  ['a socket that is not there', { host: '/nowhere' }],
])('%s is away', async (_, options) => {
  expect(isUnavailable(await errorOf({ ...options, connectionTimeoutMillis: 10_000 }))).toBe(true);
});

test('a wrong statement is not', () => {
  expect(isUnavailable(Object.assign(new Error('syntax error'), { code: '42601' }))).toBe(false);
});
