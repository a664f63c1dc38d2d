/**
 * What a complainant's link leads to: the complaint that has its handle now, and the person it was filed by, as a viewer of
 * the API. Invariants: a forged link, one that was replaced and one of a complaint that is gone are one answer; the viewer
 * is what `lockCase` and the lifecycle judge by, so the page may do nothing that the API would refuse.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { complainantViewer, type Viewer } from '../auth/viewer.ts';
import type { Complaint } from '../complaints/complaint.entity.ts';
import { queryOne } from '../database/query.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Services } from '../graphql/services.ts';
import type { Locale } from '../graphql/vocabulary.ts';

export interface OwnComplaint {
  complaint: Complaint;
  /** May see nothing and do nothing where no complainant is on record. */
  viewer: Viewer;
}

/** Null when the link leads nowhere. */
export async function ownComplaint(
  { em, services }: { em: EntityManager; services: Pick<Services, 'trackingLinks'> },
  token: string,
): Promise<OwnComplaint | null> {
  const tracked = services.trackingLinks.read(token);
  if (tracked === null) return null;
  const { districtId, handle } = tracked;
  const sql = `select ${columnsOf('complaint')} from complaint where district_id = $1 and tracking_token = $2`;
  const complaint = await queryOne<Complaint>(em, sql, [districtId, handle]);
  return complaint && { complaint, viewer: await personOf(em, complaint) };
}

/** The complainant as a viewer, in the language his messages come in. */
async function personOf(em: EntityManager, { districtId, complainantId }: Complaint): Promise<Viewer> {
  const sql = 'select locale from complainant where district_id = $1 and id = $2';
  const person = await queryOne<{ locale: Locale }>(em, sql, [districtId, complainantId]);
  return complainantViewer(districtId, complainantId === null ? [] : [complainantId], person?.locale ?? 'hi');
}
