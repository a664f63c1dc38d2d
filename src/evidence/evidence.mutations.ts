/** createUpload: announces a file; its bytes go by HTTP PUT to the address it answers with. */
import { Field, InputType, Int } from 'type-graphql';
import { newId } from '../clock.ts';
import { EvidenceType } from '../complaints/complaint.type.ts';
import { query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { Refusal } from '../graphql/errors.ts';
import { EvidenceKind } from '../graphql/vocabulary.ts';
import { maxEvidenceBytes } from './processing/index.ts';

/** Files one person may have waiting, unattached, at a time. */
const WAITING_AT_MOST = 100;

@InputType({ description: 'A file that is about to be sent.' })
class CreateUploadInput {
  @Field(() => EvidenceKind, { description: 'What it is; decided again from its content when it arrives.' })
  kind: EvidenceKind;

  @Field(() => Int, { nullable: true, description: 'Its size in bytes; a file of another size is then refused.' })
  bytes?: number;

  @Field(() => String, { nullable: true, description: 'Any string of your own, for safe retries.' })
  clientMutationId?: string;
}

interface UploadResult {
  evidenceId: string;
}

const createUpload: Command<CreateUploadInput, UploadResult> = {
  name: 'createUpload',
  async execute(command, { kind, bytes }) {
    if (bytes != null && (bytes < 1 || bytes > maxEvidenceBytes(kind))) throw tooLarge(kind);
    await requireQuota(command);
    const id = newId();
    await query(
      command.em,
      `insert into evidence (district_id, id, state, kind, mime_type, bytes, visibility, owner_key, created_at)
        values ($1, $2, 'PENDING', $3, '', $4, 'CITIZEN', $5, $6)`,
      [command.viewer.districtId, id, kind, bytes ?? 0, command.viewer.key, command.now],
    );
    return { evidenceId: id };
  },
};

const tooLarge = (kind: EvidenceKind) =>
  new Refusal(
    'TOO_LARGE',
    {
      hi: `फ़ाइल ${maxEvidenceBytes(kind) / 2 ** 20} MB से छोटी होनी चाहिए।`,
      en: `A file of this kind may have at most ${maxEvidenceBytes(kind) / 2 ** 20} MB.`,
    },
    ['input', 'bytes'],
  );

async function requireQuota({ em, viewer, now }: CommandContext): Promise<void> {
  const sql = `select count(*)::int as waiting from evidence where district_id = $1 and owner_key = $2
    and complaint_id is null and intake_id is null and created_at > $3::timestamptz - interval '1 day'`;
  const row = await queryOne<{ waiting: number }>(em, sql, [viewer.districtId, viewer.key, now]);
  if ((row?.waiting ?? 0) < WAITING_AT_MOST) return;
  throw new Refusal('QUOTA', {
    hi: 'बहुत-सी फ़ाइलें बिना उपयोग के पड़ी हैं। उन्हें जोड़ें या कल फिर प्रयास करें।',
    en: 'Too many files wait to be used. Attach them, or try again tomorrow.',
  });
}

/** The resolver class of createUpload. */
export const EvidenceMutations = defineMutations(
  [
    {
      command: createUpload,
      input: CreateUploadInput,
      permission: 'upload:create',
      description:
        'Announces a file. Send its bytes to `uploadUrl` within a day, whole by HTTP PUT, or in parts that go on after a broken line by the tus protocol 1.0 (HEAD, PATCH; needs `bytes`); then name its id in a command.',
      codes: ['TOO_LARGE', 'QUOTA'],
      objects: [
        { name: 'evidence', type: () => EvidenceType, description: 'The file to be.' },
        { name: 'uploadUrl', type: () => String, description: 'Where the bytes go.' },
        {
          name: 'posterUrl',
          type: () => String,
          description:
            'Where to PUT a still picture of a video, its thumbnail: JPEG, PNG or WebP up to 2 MB, once the video has arrived and before it is attached.',
        },
      ],
    },
  ],
  async ({ loaders, services, viewer }: Context, result) => {
    const evidenceId = (result as UploadResult | null)?.evidenceId ?? null;
    const evidence = await loaders.row('evidence', evidenceId);
    if (evidenceId === null) return { evidence, uploadUrl: null, posterUrl: null };
    const { evidenceLinks } = services;
    return {
      evidence,
      uploadUrl: evidenceLinks.upload(viewer, evidenceId),
      posterUrl: evidenceLinks.poster(viewer, evidenceId),
    };
  },
);
