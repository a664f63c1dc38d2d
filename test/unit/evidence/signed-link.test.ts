import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLink, signLink } from '../../../src/evidence/signed-link.ts';

const SECRET = Buffer.alloc(32, 1);
const NOW = Date.parse('2026-03-01T10:00:00Z');
const CLAIMS = { evidenceId: '0195-7', variant: 'thumbnail', expiresAt: NOW + 60_000 };

function forge(body: string, prefix = 'e1', secret = SECRET): string {
  const payload = `${prefix}.${Buffer.from(body).toString('base64url')}`;
  return `${payload}.${createHmac('sha256', secret).update(payload).digest('base64url')}`;
}

test('a link carries its claims and nothing an address must escape', () => {
  const token = signLink(SECRET, CLAIMS);
  expect(readLink(SECRET, token, NOW)).toEqual(CLAIMS);
  expect(token).toMatch(/^e1\.[\w-]+\.[\w-]{43}$/);
});

test('it dies at its instant, not before', () => {
  const token = signLink(SECRET, CLAIMS);
  expect(readLink(SECRET, token, CLAIMS.expiresAt - 1)).toEqual(CLAIMS);
  expect(readLink(SECRET, token, CLAIMS.expiresAt)).toBeNull();
});

test('no character can be changed, added, dropped or doubled', () => {
  const token = signLink(SECRET, CLAIMS);
  for (let at = 0; at < token.length; at++) {
    for (const other of ['A', 'z', '-', '=', '.', '']) {
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      if (changed !== token) expect(readLink(SECRET, changed, NOW)).toBeNull();
    }
  }
  for (const changed of [`${token}=`, `${token}.`, `${token} `, `.${token}`, token + token]) {
    expect(readLink(SECRET, changed, NOW)).toBeNull();
  }
});

describe('forgeries', () => {
  test.each([
    ['another secret', forge(JSON.stringify(CLAIMS), 'e1', Buffer.alloc(32, 2))],
    ['another version', forge(JSON.stringify(CLAIMS), 'e2')],
    ['the claims of one link under the signature of another', swap()],
    ['no signature', signLink(SECRET, CLAIMS).replace(/[^.]+$/, '')],
  ])('%s', (_name, token) => {
    expect(readLink(SECRET, token, NOW)).toBeNull();
  });

  function swap(): string {
    const [prefix, body] = signLink(SECRET, { ...CLAIMS, evidenceId: 'other' }).split('.');
    return [prefix, body, signLink(SECRET, CLAIMS).split('.')[2]].join('.');
  }

  test.each(['null', '1', '[]', '{}', '{"expiresAt":"never"}', '{"expiresAt":null}', 'no json', ''])(
    'rightly signed nonsense %s is null too',
    (body) => {
      expect(readLink(SECRET, forge(body), NOW)).toBeNull();
    },
  );
});

test('garbage never throws', () => {
  for (const token of [undefined, null, 7, {}, [], ['e1.a.b'], 'x'.repeat(1_000_000)])
    expect(readLink(SECRET, token, NOW)).toBeNull();
  fc.assert(fc.property(fc.anything(), (token) => readLink(SECRET, token, NOW) === null));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readLink(SECRET, `e1.${text}.${text}`, NOW) === null));
});

test('weak secrets and long claims are refused when the link is made', () => {
  expect(() => signLink(Buffer.alloc(31), CLAIMS)).toThrow('32 bytes');
  expect(() => signLink(SECRET, { ...CLAIMS, evidenceId: 'x'.repeat(1_000) })).toThrow('too long');
});
