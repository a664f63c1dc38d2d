/** `create-officer` and `create-api-key`: the first accounts of an installation. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { endKey, storeKey } from '../auth/api-keys.ts';
import { hashPassword, SHORTEST_PASSWORD } from '../auth/passwords.ts';
import { API_SCOPES } from '../auth/permissions.ts';
import { Role } from '../auth/roles.ts';
import { systemViewer } from '../auth/viewer.ts';
import { newId } from '../clock.ts';
import { query, queryOne } from '../database/query.ts';
import { inTransaction } from '../database/transaction.ts';

export interface OfficerRequest {
  district: string;
  username: string;
  name: string;
  role: string;
  department?: string;
  password: string;
}

async function districtId(em: EntityManager, code: string): Promise<number> {
  const row = await queryOne<{ id: number }>(em, 'select id from district where code = $1', [code]);
  if (row === null) throw new Error(`There is no district ${code}.`);
  return row.id;
}

/** Makes an account with one posting over the whole district. Throws with a sentence that says what is wrong. */
export async function createOfficer(em: EntityManager, request: OfficerRequest): Promise<void> {
  if (!Object.hasOwn(Role, request.role))
    throw new Error(`Unknown role ${request.role}. One of: ${Object.keys(Role).join(', ')}.`);
  if (request.password.length < SHORTEST_PASSWORD)
    throw new Error(`Choose a password of at least ${SHORTEST_PASSWORD} characters.`);
  const passwordHash = await hashPassword(request.password);
  await inTransaction(em, async (tx) => {
    const district = await districtId(tx, request.district);
    const department = request.department ? await departmentId(tx, district, request.department) : null;
    const id = newId();
    const inserted = await query(
      tx,
      'insert into officer (district_id, id, username, name, password_hash) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
      [district, id, request.username.trim().toLowerCase(), request.name, passwordHash],
    );
    if (inserted.length === 0) throw new Error(`The user name ${request.username} is taken.`);
    await query(
      tx,
      `insert into posting (district_id, id, officer_id, role, department_id, area_id)
        select $1, $2, $3, $4, $5, id from area where district_id = $1 and parent_id is null`,
      [district, newId(), id, request.role, department],
    );
  });
}

async function departmentId(em: EntityManager, district: number, code: string): Promise<string> {
  const row = await queryOne<{ id: string }>(em, 'select id from department where district_id = $1 and code = $2', [
    district,
    code,
  ]);
  if (row === null) throw new Error(`There is no department ${code}.`);
  return row.id;
}

export interface KeyRequest {
  district: string;
  name: string;
  scopes: string[];
  networks: string[];
}

/** Makes an API key and gives it: it is shown this once, only its hash is kept. */
export async function createApiKey(
  em: EntityManager,
  { district, name, scopes, networks }: KeyRequest,
): Promise<string> {
  const unknown = scopes.filter((scope) => !(API_SCOPES as string[]).includes(scope));
  if (unknown.length > 0) throw new Error(`Unknown scope ${unknown.join(', ')}. Of: ${API_SCOPES.join(', ')}.`);
  const { token } = await storeKey(em, await districtId(em, district), new Date(), { name, scopes, networks });
  return token;
}

/** Ends a key at once; its sockets are told by the log. */
export async function revokeApiKey(
  em: EntityManager,
  { district, keyId }: { district: string; keyId: string },
): Promise<void> {
  const id = await districtId(em, district);
  await inTransaction(em, async (tx) => {
    const ended = await endKey({ em: tx, viewer: systemViewer(id), now: new Date() }, 'key_id', keyId);
    if (ended === null)
      throw new Error(`There is no valid key ${keyId}. It is the part between the first two underscores.`);
  });
}
