/** Many complaints to one department: each by the very command of `assignComplaint`, as whoever asked, with his rights as they are by now. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { hasPermission } from '../../auth/permissions.ts';
import { officerViewer, type Viewer } from '../../auth/viewer.ts';
import { assignComplaint } from '../../complaints/index.ts';
import { Refusal } from '../../graphql/errors.ts';
import type { AssignmentForAll } from '../commands/assign-complaints.ts';
import type { JobFailureCode } from '../job.enums.ts';
import type { JobRequest, ListedWork } from './listed-work.ts';

export const bulkAssign: ListedWork<AssignmentForAll> = {
  viewer: assigner,
  async work(command, { input }, number) {
    await assignComplaint.execute(command, { ...input, number });
  },
  givenUp: {
    hi: 'हमारी ओर की त्रुटि से यह शिकायत आवंटित नहीं हो सकी। कुछ देर बाद फिर प्रयास करें।',
    en: 'It could not be assigned because of a fault of ours. Try again in a while.',
  },
};

/** Whoever asked, as long as he may assign. */
export async function assigner(em: EntityManager, { districtId, createdById: officerId }: JobRequest): Promise<Viewer> {
  const viewer = await officerViewer(em, { districtId, officerId, sessionId: null, expiresAt: null });
  if (viewer === null || !hasPermission(viewer, 'complaint:assign')) throw rightsEnded();
  return viewer;
}

const rightsEnded = () =>
  new Refusal<JobFailureCode>('NOT_ALLOWED', {
    hi: 'आपके पास अब शिकायत आवंटित करने का अधिकार नहीं है। यह शिकायत जैसी थी वैसी ही है।',
    en: 'You no longer have the right to assign complaints. This one was left as it was.',
  });
