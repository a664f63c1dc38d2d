/** What the import screen asks of the server, step by step. A refusal is thrown with the server's words. */
import {
  AddDirectoryRowsDocument,
  BeginDirectoryImportDocument,
  DirectoryImportDocument,
  type DirectoryRowInput,
  DiscardDirectoryImportDocument,
  type ImportStateFragment,
  RunDirectoryImportDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { portionsOf } from './directory-file.ts';

export class Refused extends Error {}

function orRefused<Payload extends { errors: readonly { message: string }[] }>(payload: Payload): Payload {
  if (payload.errors[0] !== undefined) throw new Refused(payload.errors[0].message);
  return payload;
}

/** Sends all rows; gives the import as it would be done. */
export async function gather(
  rows: readonly DirectoryRowInput[],
  onProgress: (sent: number) => void,
): Promise<ImportStateFragment> {
  const begun = orRefused((await nistaran.request(BeginDirectoryImportDocument, { input: {} })).beginDirectoryImport);
  const importId = begun.directoryImport?.id ?? '';
  let sent = 0;
  for (const portion of portionsOf(rows)) {
    const input = { importId, rows: portion, clientMutationId: null };
    orRefused((await nistaran.request(AddDirectoryRowsDocument, { input })).addDirectoryRows);
    sent += portion.length;
    onProgress(sent);
  }
  return (await nistaran.request(DirectoryImportDocument, { id: importId })).directoryImport as ImportStateFragment;
}

/** Does portion after portion until the import is done. */
export async function run(importId: string, onProgress: (state: ImportStateFragment) => void): Promise<void> {
  for (;;) {
    const input = { importId, clientMutationId: null };
    const payload = orRefused((await nistaran.request(RunDirectoryImportDocument, { input })).runDirectoryImport);
    const state = payload.directoryImport as ImportStateFragment;
    onProgress(state);
    if (state.state === 'DONE') return;
  }
}

export async function discard(importId: string): Promise<void> {
  const input = { importId, clientMutationId: null };
  orRefused((await nistaran.request(DiscardDirectoryImportDocument, { input })).discardDirectoryImport);
}
