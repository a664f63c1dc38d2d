import { chmod, chown, cp, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { findClosedFolder, prepareDataFolder } from '../../../src/database/embedded/data-folder.ts';
import { DataFolderAccessError } from '../../../src/database/embedded/index.ts';
import { findPrograms } from '../../../src/database/embedded/programs.ts';
import { runProgram } from '../../../src/database/embedded/run.ts';
import {
  cleanUp,
  initialisedFolder,
  lives,
  query,
  removePrepared,
  start,
  startHolder,
  stopHolder,
  temporaryFolder,
} from './support/embedded.ts';

afterEach(cleanUp);
afterAll(removePrepared);

const NOBODY = { uid: 65534, gid: 65534 };

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;
/** The other user must be able to read the checkout. */
const asRootInOpenCheckout = isRoot && !(await findClosedFolder(import.meta.dirname, NOBODY)) ? it : it.skip;

describe('as root', () => {
  asRoot('runs PostgreSQL as an unprivileged user who owns the cluster and nothing else', async () => {
    const folder = await initialisedFolder();
    const database = await start(folder);
    const owner = await stat(join(folder, 'postgres'));
    expect(owner.uid).not.toBe(0);
    expect((await stat(`/proc/${database.pid}`).catch(() => owner)).uid).toBe(owner.uid);
    for (const name of ['.', 'postgres-password', 'postgres.log', 'nistaran.lock']) {
      expect((await stat(join(folder, name))).uid).toBe(0);
    }
  });

  asRoot('names the folder that shuts the unprivileged user out, and what to do', async () => {
    const closed = await temporaryFolder();
    await mkdir(join(closed, 'data'));
    const refusal = await start(join(closed, 'data')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataFolderAccessError);
    expect(refusal).toMatchObject({ folder: closed });
    expect((refusal as Error).message).toMatch(/NISTARAN_DATA_DIR/);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
  });

  asRoot('copies the programs when the unprivileged user cannot reach the installed ones', async () => {
    const closed = await temporaryFolder();
    const folder = await prepareDataFolder(await temporaryFolder());
    const installed = dirname(dirname((await findPrograms(folder, undefined)).postgres));
    const native = join(closed, 'native');
    await cp(installed, native, { recursive: true, verbatimSymlinks: true });
    await chmod(join(native, 'share'), 0o700);
    const programs = await findPrograms(folder, NOBODY, native);
    expect(programs.postgres.startsWith(folder.programs)).toBe(true);
    await runProgram(programs.postgres, ['--version'], { account: NOBODY, cwd: folder.root });
    await findPrograms(folder, NOBODY, native);
  });
});

describe('as an ordinary user', () => {
  asRootInOpenCheckout('makes a cluster, keeps its data, and may take turns with root on it', async () => {
    const folder = await temporaryFolder();
    await chown(folder, NOBODY.uid, NOBODY.gid);
    const first = await startHolder(folder, NOBODY);
    expect(first.answer.message).toBeUndefined();
    await query(first.answer.url, 'CREATE TABLE kept AS SELECT 5 AS answer');
    await stopHolder(first);
    await (await start(folder)).stop();
    const again = await startHolder(folder, NOBODY);
    expect(again.answer.message).toBeUndefined();
    expect(await query(again.answer.url, 'SELECT answer FROM kept')).toEqual([{ answer: 5 }]);
    expect((await stat(join(folder, 'postgres'))).uid).toBe(NOBODY.uid);
    await stopHolder(again);
    expect(await lives(again.answer.pid)).toBe(false);
  });

  asRootInOpenCheckout("is told that a folder of root's is not theirs", async () => {
    const folder = await initialisedFolder();
    const { answer } = await startHolder(folder, NOBODY);
    expect(answer.error).toBe('DataFolderAccessError');
    expect(answer.message).toMatch(/cannot be written by this user/);
  });
});
