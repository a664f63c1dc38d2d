/** Sends one step: its files first, each once, then the step itself. Throws when the server cannot be reached. */
import type { ComplaintAction, EvidenceKind } from '../../../client/operations.generated.ts';
import { CaseUploadDocument } from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { ownLink } from '../shared/own-link.ts';
import { sendFile } from './send-file.ts';
import { documentOf, type Present, type StepPayload } from './steps.ts';

export interface StepFile {
  blob: Blob;
  kind: EvidenceKind;
  /** A still picture of a video. */
  poster?: Blob | null;
  /** Where its bytes go, once the server knows of it. */
  announced?: Announced;
  /** Set once its bytes have arrived. */
  evidenceId: string | null;
}

interface Announced {
  evidenceId: string;
  url: string;
  posterUrl: string | null;
}

/** A step as it was taken. */
export interface Step {
  /** Its name in the queue. */
  id: string;
  /** Makes it count once, however often it is sent: new only when it is known that the one before was refused. */
  attemptId: string;
  number: string;
  action: ComplaintAction;
  input: Record<string, unknown>;
  files: StepFile[];
  /** The complaint as it stood on the screen; null when the step follows another one of the same queue. */
  seen: Present | null;
}

/** Remembers how far a step has come, so that a later attempt goes on from there. */
type Keep = (step: Step) => Promise<void>;

/**
 * What became of it. A complaint that has moved on only in what does not concern the step (somebody opened it, a clock fired, a note
 * was added) is no conflict: the step is sent again as it is.
 */
export async function sendStep(step: Step, keep: Keep): Promise<StepPayload> {
  const problems = await uploadAll(step.files, () => keep(step));
  if (problems.length > 0) return { complaint: null, cursor: null, errors: problems };
  const payload = await send(step);
  const { complaint, errors } = payload;
  const hasMovedOn = errors.some(({ code }) => code === 'VERSION_CONFLICT');
  if (!hasMovedOn || complaint === null || step.seen === null || !standsAlike(step.seen, complaint)) return payload;
  step.attemptId = crypto.randomUUID();
  step.seen = complaint;
  await keep(step);
  return sendStep(step, keep);
}

const standsAlike = (a: Present, b: Present): boolean =>
  a.state === b.state && a.department?.code === b.department?.code && a.assignee?.id === b.assignee?.id;

/**
 * Sends what has not arrived yet, one file after the other; gives why one was refused, nothing when all have arrived. Throws when the
 * server cannot be reached. `noted` is told of each piece of progress, so that a later attempt sends the rest alone.
 */
export async function uploadAll(files: readonly StepFile[], noted: () => Promise<void>): Promise<UploadProblem[]> {
  for (const file of files) {
    if (file.evidenceId !== null) continue;
    const uploaded = await upload(file, noted);
    if (typeof uploaded !== 'string') return uploaded;
    file.evidenceId = uploaded;
    await noted();
  }
  return [];
}

type UploadProblem = StepPayload['errors'][number];

/** Of files that have all arrived. */
export const evidenceIdsOf = (files: readonly StepFile[]): string[] =>
  files.map(({ evidenceId }) => evidenceId as string);

async function send({ number, action, input, files, seen, attemptId }: Step): Promise<StepPayload> {
  const evidenceIds = evidenceIdsOf(files);
  const whole = {
    ...input,
    ...{ number, expectedVersion: seen?.version ?? null, clientMutationId: attemptId },
    ...(evidenceIds.length > 0 ? { evidenceIds } : {}),
  };
  const answer = await nistaran.request(documentOf(action), { input: whole });
  return Object.values(answer)[0] as StepPayload;
}

/** The id of the file, or why it was refused. */
async function upload(file: StepFile, noted: () => Promise<void>): Promise<string | UploadProblem[]> {
  if (file.announced === undefined) {
    const announced = await announce(file);
    if (Array.isArray(announced)) return announced;
    file.announced = announced;
    await noted();
  }
  const { evidenceId, url, posterUrl } = file.announced;
  const sent = await sendFile(url, file.blob);
  if (sent.kind === 'refused') return refused([{ code: 'UPLOAD_REFUSED', message: sent.message }]);
  if (sent.kind === 'gone') return uploadAnew(file, noted);
  if (file.poster && posterUrl !== null) await sendPoster(posterUrl, file.poster);
  return evidenceId;
}

/** The link has ended with its day or its session. */
function uploadAnew(file: StepFile, noted: () => Promise<void>): Promise<string | UploadProblem[]> {
  delete file.announced;
  return upload(file, noted);
}

async function announce({ kind, blob }: StepFile): Promise<Announced | UploadProblem[]> {
  const { createUpload } = await nistaran.request(CaseUploadDocument, { input: { kind, bytes: blob.size } });
  const { evidence, uploadUrl, posterUrl, errors } = createUpload;
  if (evidence === null || uploadUrl === null) return refused(errors);
  return { evidenceId: evidence.id, url: ownLink(uploadUrl), posterUrl: posterUrl && ownLink(posterUrl) };
}

/** A video without its still is a video all the same. */
const sendPoster = (url: string, poster: Blob): Promise<unknown> =>
  fetch(url, { method: 'PUT', body: poster }).catch(() => {});

const refused = (errors: readonly { code: string; message: string }[]): UploadProblem[] =>
  errors.map(({ code, message }) => ({ code, message, path: ['evidenceIds'] }));
