/**
 * The figures of the district, asked for again when something has happened: the board of the war room says when, for those who may
 * see it, else the stream of complaints. Not more often than every five seconds, however much happens; each half minute, because
 * what was in time becomes late without anybody doing anything.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  DistrictBoardDocument,
  type DistrictBoardSubscription,
  DistrictChangesDocument,
  DistrictDigestDocument,
  type DistrictDigestQuery,
  DistrictFiguresDocument,
  type DistrictFiguresQuery,
  DistrictOldestDocument,
  DistrictRollCallDocument,
  type DistrictRollCallQuery,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { useMay } from '../../app/session.tsx';
import { useStream } from '../../live/use-stream.ts';

type BoardItem = DistrictBoardSubscription['wall'];
export type Today = Extract<BoardItem, { __typename: 'WallSnapshot' }>;
export type Figures = DistrictFiguresQuery;
export type Digest = NonNullable<DistrictDigestQuery['digest']>;
export type RollCall = NonNullable<DistrictRollCallQuery['rollCall']>;

const FIGURES = ['district', 'figures'];
const AT_MOST_EVERY_MS = 5_000;
const CLOCKS_MOVE_MS = 30_000;
/** What is taken once a day is looked for this often. */
const ONCE_A_DAY_MS = 60_000;

export function useFigures(): { figures: Figures | undefined; today: Today | null; error: Error | null } {
  const mayWatchBoard = useMay('wall:read');
  const queries = useQueryClient();
  const [today, setToday] = useState<Today | null>(null);
  const again = useSeldom(() => void queries.invalidateQueries({ queryKey: FIGURES }));
  const { data, error } = useQuery({
    queryKey: FIGURES,
    queryFn: () => nistaran.request(DistrictFiguresDocument, {}),
    refetchInterval: CLOCKS_MOVE_MS,
  });
  useStream({
    document: DistrictBoardDocument,
    variables: {},
    isOn: mayWatchBoard,
    on: {
      WallSnapshot: (snapshot) => {
        setToday(snapshot);
        again();
      },
    },
  });
  useStream({
    document: DistrictChangesDocument,
    variables: {},
    isOn: !mayWatchBoard,
    on: { ComplaintChanged: again, ComplaintLeft: again },
  });
  return { figures: data, today, error };
}

/** At once, and then not again for a while; what was asked for meanwhile is done at its end. */
function useSeldom(work: () => void): () => void {
  const latest = useRef(work);
  latest.current = work;
  const rest = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; isAsked: boolean }>({
    timer: undefined,
    isAsked: false,
  });
  useEffect(() => () => clearTimeout(rest.current.timer), []);
  const go = useRef(() => {
    if (rest.current.timer !== undefined) {
      rest.current.isAsked = true;
      return;
    }
    rest.current.isAsked = false;
    latest.current();
    rest.current.timer = setTimeout(() => {
      rest.current.timer = undefined;
      if (rest.current.isAsked) go.current();
    }, AT_MOST_EVERY_MS);
  });
  return go.current;
}

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
/** Of how many departments it is said since when their oldest is late. */
export const WORST = PLACES.length;

/** Since when the oldest overdue complaint of each of these departments is late, by code. */
export function useOldest(codes: readonly string[], overdue: number): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['district', 'oldest', codes, overdue],
    queryFn: async () => {
      const variables = Object.fromEntries(PLACES.map((place, index) => [place, codes.slice(index, index + 1)]));
      const answer = await nistaran.request(
        DistrictOldestDocument,
        variables as Record<(typeof PLACES)[number], string[]>,
      );
      return PLACES.map((place) => answer[place].nodes[0]?.dueAt ?? null);
    },
    enabled: codes.length > 0,
    placeholderData: (before) => before,
  });
  return new Map(codes.flatMap((code, index) => (data?.[index] == null ? [] : [[code, data[index]]])));
}

/** Today's, or the last one there was: before eleven that of the day before. */
export function useRollCall(): RollCall | null | undefined {
  const mayRead = useMay('rollCall:read');
  const { data } = useQuery({
    queryKey: ['district', 'roll-call'],
    queryFn: async () => (await nistaran.request(DistrictRollCallDocument, {})).rollCall,
    enabled: mayRead,
    refetchInterval: ONCE_A_DAY_MS,
  });
  return data;
}

/** The latest one: before its hour that of the day before. */
export function useDigest(): Digest | null | undefined {
  const mayRead = useMay('digest:read');
  const { data } = useQuery({
    queryKey: ['district', 'digest'],
    queryFn: async () => (await nistaran.request(DistrictDigestDocument, {})).digest,
    enabled: mayRead,
    refetchInterval: ONCE_A_DAY_MS,
  });
  return data;
}
