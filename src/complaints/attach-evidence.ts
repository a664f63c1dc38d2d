import { isUuid, query } from '../database/query.ts';
import type { CommandContext } from '../graphql/command.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import * as refuse from './refusals.ts';

export interface Attachment {
  complaintId: string;
  reportId: string | null;
  visibility: Visibility;
}

/** Attaches files the viewer has uploaded himself and that are not used elsewhere; refuses when one of them is not. */
export async function attachEvidence(
  command: CommandContext,
  evidenceIds: readonly string[],
  to: Attachment,
): Promise<void> {
  if (evidenceIds.length === 0) return;
  const unique = [...new Set(evidenceIds)];
  if (!unique.every(isUuid)) throw refuse.evidenceUnknown();
  const attached = await query(
    command.em,
    `update evidence set complaint_id = $4, report_id = $5, visibility = $6
      where district_id = $1 and owner_key = $2 and id = any($3::uuid[]) and state = 'READY'
        and complaint_id is null and report_id is null and intake_id is null returning id`,
    [command.viewer.districtId, command.viewer.key, unique, to.complaintId, to.reportId, to.visibility],
  );
  if (attached.length !== unique.length) throw refuse.evidenceUnknown();
}
