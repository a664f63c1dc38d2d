/** A sitting and the tokens given at it: asked anew every half minute while it is open, for others register into it too. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type HearingSheetFragment,
  HearingSittingDocument,
  type HearingSlipTextFragment,
  HearingTokensDocument,
  type HearingTokensQuery,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';

export type Sitting = HearingSheetFragment;
export type Slip = HearingSlipTextFragment;
export type Token = HearingTokensQuery['complaints']['nodes'][number];

export const REFRESH_MS = 30_000;

const sittingKey = (id: string) => ['hearing', id];
const tokensKey = (id: string) => ['hearing-tokens', id];

export const useSitting = (id: string) =>
  useQuery({
    queryKey: sittingKey(id),
    queryFn: async () => (await nistaran.request(HearingSittingDocument, { id })).hearingSession,
    refetchInterval: ({ state }) => (state.data?.closedAt === null ? REFRESH_MS : false),
    staleTime: 0,
  });

/** The latest hundred; earlier ones when they are wanted. */
export function useTokens({ id, closedAt }: Sitting) {
  return useInfiniteQuery({
    queryKey: tokensKey(id),
    queryFn: async ({ pageParam }) =>
      (await nistaran.request(HearingTokensDocument, { id, after: pageParam })).complaints,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    refetchInterval: closedAt === null ? REFRESH_MS : false,
    staleTime: 0,
  });
}

/** After a step of one's own: both are asked for again, and the list of sittings, which counts them. */
export function useRefreshSitting(id: string): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [sittingKey(id), tokensKey(id), ['hearings']]) void queries.invalidateQueries({ queryKey });
  };
}
