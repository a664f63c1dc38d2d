/** Accounts with passwords, and signing in as a browser or a program would. */
import { hashPassword } from '../../../../src/auth/passwords.ts';
import type { Role } from '../../../../src/auth/roles.ts';
import type { Answer, Person, World } from '../../../support/world.ts';

export const PASSWORD = 'सही पासवर्ड 42';

export interface Account {
  id: string;
  username: string;
  officer: Person;
}

let hash: Promise<string> | undefined;

/** An officer who can sign in with `PASSWORD`. */
export async function account(w: World, role: Role = 'CELL', department?: string): Promise<Account> {
  hash ??= hashPassword(PASSWORD);
  const officer = await w.officer(role, department);
  const { rows } = await w.sql.query('update officer set password_hash = $2 where id = $1 returning username', [
    officer.id,
    await hash,
  ]);
  return { id: officer.id, username: rows[0].username, officer };
}

const SIGN_IN =
  'mutation($input: SignInInput!) { signIn(input: $input) { token viewer { id } errors { code message path } } }';

export interface SignInAnswer extends Answer {
  status: number;
  headers: Headers;
}

export async function signIn(
  w: World,
  username: string,
  password = PASSWORD,
  headers: Record<string, string> = {},
): Promise<SignInAnswer> {
  const response = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query: SIGN_IN, variables: { input: { username, password } } }),
  });
  return { ...((await response.json()) as Answer), status: response.status, headers: response.headers };
}

/** 'IN', or why not. */
export async function outcome(w: World, username: string, password = PASSWORD): Promise<string> {
  const { data, errors } = await signIn(w, username, password);
  if (errors) return errors[0]?.extensions.code as string;
  return data.signIn.errors[0]?.code ?? (data.signIn.token ? 'IN' : 'NOTHING');
}

/** HTTP status and data of a call with these headers. */
export async function callAs(w: World, headers: Record<string, string>): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { id roles permissions } }' }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}
