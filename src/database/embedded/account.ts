/**
 * Under which user PostgreSQL runs. It refuses to run as root, so root hands it to an unprivileged system user;
 * an ordinary user runs it as themselves.
 *
 * Invariant: a cluster keeps its owner. When root starts a cluster that an ordinary user made, the server runs as that
 * user again, so the two may take turns.
 */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './errors.ts';

/** The user and group to switch to. */
export interface Account {
  uid: number;
  gid: number;
}

const run = promisify(execFile);

/** In order of preference; the last is the one made when there is none. */
const SYSTEM_USERS = ['postgres', 'nistaran'];

/** Each way of making a system user without a home: shadow-utils, Debian, BusyBox. */
const WAYS_TO_CREATE = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'nistaran'],
  ['adduser', '--system', '--group', '--no-create-home', 'nistaran'],
  ['adduser', '-S', '-D', '-H', 'nistaran'],
];

/** Undefined: no switch, this process is an ordinary user already. */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await ownerOf(cluster)) ?? (await findSystemUser()) ?? (await createSystemUser());
}

async function ownerOf(cluster: string): Promise<Account | undefined> {
  const owner = await stat(cluster).catch(() => undefined);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : undefined;
}

async function findSystemUser(): Promise<Account | undefined> {
  for (const name of SYSTEM_USERS) {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
    if (uid && gid !== undefined) return { uid, gid };
  }
  return undefined;
}

async function idOf(which: '-u' | '-g', name: string): Promise<number | undefined> {
  const answer = await run('id', [which, name]).catch(() => undefined);
  return answer && Number(answer.stdout.trim());
}

async function createSystemUser(): Promise<Account> {
  for (const [program, ...rest] of WAYS_TO_CREATE) {
    await run(program!, rest).catch(() => undefined);
    const account = await findSystemUser();
    if (account) return account;
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and no unprivileged user could be made for it. ' +
      'Start as an ordinary user, or create a system user named "postgres" or "nistaran".',
  );
}
