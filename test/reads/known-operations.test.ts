/** Operations known by their hash: the consoles' own and those an integrator has registered as files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ComplaintListDocument } from '../../src/client/operations.generated.ts';
import { hashOf } from '../../src/server/graphql/known-operations.ts';
import { type Person, type World, world } from '../support/world.ts';

const REGISTERED =
  'query Count { complaintCounts { received } }\n\nmutation Note($input: AddCommentInput!) { addComment(input: $input) { errors { code } } }\n';

let w: World;
let folder: string;
let cell: Person;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nistaran-operations-'));
  await writeFile(join(folder, 'helpline.graphql'), REGISTERED);
  await writeFile(join(folder, 'README.md'), 'not an operation');
  w = await world({ env: { NISTARAN_OPERATIONS: folder } });
  cell = await w.cell();
});
afterAll(async () => {
  await w.close();
  await rm(folder, { recursive: true });
});

async function ask(body: object, person = cell) {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en', ...person.headers };
  const response = await fetch(`${w.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return {
    status: response.status,
    ...((await response.json()) as { data?: unknown; errors?: { message: string; extensions: object }[] }),
  };
}

const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } });

test('an operation of the consoles is answered by its hash as by its text', async () => {
  await w.complaint();
  const text = String(ComplaintListDocument);
  const answer = await ask(byHash(text));
  expect(answer.errors).toBeUndefined();
  expect(answer).toEqual(await ask({ query: text }));
  expect(answer.data).toMatchObject({ complaints: { nodes: [{ state: 'REGISTERED' }] } });
});

test('a registered file is one document: its operations are asked for by name, commands as well', async () => {
  const number = await w.complaint();
  const count = await ask({ ...byHash(REGISTERED), operationName: 'Count' });
  expect(count).toMatchObject({ status: 200, data: { complaintCounts: [{ received: expect.any(Number) }] } });
  const note = { ...byHash(REGISTERED), operationName: 'Note', variables: { input: { number, text: 'सुना' } } };
  expect(await ask(note)).toEqual({ status: 200, data: { addComment: { errors: [] } } });
  expect((await ask(byHash(REGISTERED))).status).toBe(400); // which of the two?
});

test('a GET by hash is answered too', async () => {
  const { extensions } = byHash(REGISTERED);
  const query = new URLSearchParams({ operationName: 'Count', extensions: JSON.stringify(extensions) });
  const response = await fetch(`${w.url}/graphql?${query}`, { headers: cell.headers });
  expect(await response.json()).toMatchObject({ data: { complaintCounts: [{}] } });
});

test('an unknown hash says what to do, and nothing is registered by asking', async () => {
  const text = '{ complaints { nodes { number } } }';
  const [error] = (await ask(byHash(text))).errors ?? [];
  expect(error).toMatchObject({
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    message: expect.stringContaining('Send its text'),
  });
  expect((await ask({ ...byHash(text), query: text })).errors).toBeUndefined();
  expect((await ask(byHash(text))).errors).toHaveLength(1);
});

test('a hash gives no right: the viewer is asked as ever', async () => {
  const [error] = (await ask(byHash(String(ComplaintListDocument)), w.visitor())).errors ?? [];
  expect(error?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a file that is no operation of the schema stops the start and is named', async () => {
  const bad = await mkdtemp(join(tmpdir(), 'nistaran-operations-'));
  await writeFile(join(bad, 'old.graphql'), '{ complaints { nodes { colour } } }');
  await expect(w.anotherNode({ env: { NISTARAN_OPERATIONS: bad } })).rejects.toThrow(/old\.graphql: .*colour/);
  await rm(bad, { recursive: true });
});
