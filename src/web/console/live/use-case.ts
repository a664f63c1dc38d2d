/** One complaint with all that belongs to it: asked for again whenever its stream says that a step was taken. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  CaseChangesDocument,
  CaseDocument,
  CasePresenceDocument,
  type CaseQuery,
} from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { useViewer } from '../app/session.tsx';
import { useStream } from './use-stream.ts';

export type Case = NonNullable<CaseQuery['complaint']>;

export const caseKey = (number: string): readonly string[] => ['case', number];

const readCase = async (number: string): Promise<Case | null> =>
  (await nistaran.request(CaseDocument, { number })).complaint;

export function useCase(number: string): { data: Case | null | undefined; error: Error | null; refetch: () => void } {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: caseKey(number), queryFn: () => readCase(number) });
  const again = () => void queries.invalidateQueries({ queryKey: caseKey(number) });
  useStream({
    document: CaseChangesDocument,
    variables: { number },
    from: async () => {
      const complaint = await readCase(number);
      queries.setQueryData(caseKey(number), complaint);
      if (complaint === null) throw new Error('not found');
      return complaint.timeline.pageInfo.streamCursor;
    },
    isOn: data !== null && data !== undefined,
    on: { TimelineEntryAdded: again, ComplaintLeft: again },
  });
  return { data, error, refetch: () => void refetch() };
}

/** Who else looks at it now. Being here is looking: the server notes who has seen the case. */
export function useOthersLooking(number: string): readonly { id: string; name: string }[] {
  const viewer = useViewer();
  const [looking, setLooking] = useState<readonly { id: string; name: string }[]>([]);
  useStream({
    document: CasePresenceDocument,
    variables: { number },
    on: { PresenceSnapshot: ({ lookingAt }) => setLooking(lookingAt) },
    counts: false,
  });
  return looking.filter(({ id }) => id !== viewer.id);
}
