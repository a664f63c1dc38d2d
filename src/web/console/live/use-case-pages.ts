/**
 * A long list of complaints, page by page, that never jumps: what changes changes where it stands, what leaves stays and is marked, what
 * enters is counted until somebody wants to see it. The whole list is asked for anew then.
 */
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Handlers, StreamItem, TypedDocument } from '../../../client/index.ts';
import { nistaran } from '../app/connection.ts';
import type { CaseRow } from './use-case-list.ts';
import { useStream } from './use-stream.ts';

interface Page<Row> {
  nodes: Row[];
  pageInfo: { streamCursor: string; hasNextPage: boolean; endCursor: string | null };
}
type Pages<Row> = InfiniteData<Page<Row>, string | null>;

export interface CasePagesOptions<Row extends CaseRow, Variables extends { after?: string | null | undefined }> {
  /** Names the list among what is remembered. */
  name: string;
  query: TypedDocument<{ complaints: Page<Row> }, Variables>;
  stream: TypedDocument<Record<string, StreamItem>, object>;
  variables: Omit<Variables, 'after'>;
  /** Variables of the stream: those of the query but for its order. */
  followed: object;
}

export interface CasePages<Row> {
  rows: readonly Row[];
  isRead: boolean;
  error: Error | null;
  hasMore: boolean;
  more: () => void;
  /** Numbers of rows that no longer belong to the list. */
  gone: ReadonlySet<string>;
  /** How many have entered the list since it was read. */
  entered: number;
  /** Reads the list anew. */
  again: () => void;
}

/** What the stream has said since the list was read: beside its pages, one of which may be on its way and older. */
interface Drift<Row> {
  gone: ReadonlySet<string>;
  entered: ReadonlySet<string>;
  changed: ReadonlyMap<string, Row>;
}

const NO_DRIFT: Drift<never> = { gone: new Set(), entered: new Set(), changed: new Map<string, never>() };

export function useCasePages<Row extends CaseRow, Variables extends { after?: string | null | undefined }>(
  options: CasePagesOptions<Row, Variables>,
): CasePages<Row> {
  const { name, query, stream, variables, followed } = options;
  const queries = useQueryClient();
  const text = JSON.stringify(variables);
  const key = useMemo(() => [name, text], [name, text]);
  const [drifts, setDrifts] = useState<ReadonlyMap<string, Drift<Row>>>(new Map());
  const drift = drifts.get(text) ?? NO_DRIFT;
  const setDrift = (change: (before: Drift<Row>) => Drift<Row>) =>
    setDrifts((all) => new Map([[text, change(all.get(text) ?? NO_DRIFT)]]));
  const read = async (after: string | null) =>
    (await nistaran.request(query, { ...variables, after } as Variables)).complaints;
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }: Page<Row>) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    // The stream keeps it; asking for all its pages anew would make it jump.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const again = async (): Promise<string> => {
    const first = await read(null);
    queries.setQueryData<Pages<Row>>(key, { pages: [first], pageParams: [null] });
    setDrift(() => NO_DRIFT);
    return first.pageInfo.streamCursor;
  };
  const on = {
    ComplaintChanged: ({ scope, number, complaint }: { scope: string; number: string; complaint: Row | null }) => {
      if (complaint === null) return;
      const { data: held, fetchStatus } = queries.getQueryState<Pages<Row>>(key) ?? {};
      const isShown = held?.pages.some(({ nodes }) => nodes.some((row) => row.number === number)) ?? false;
      const mayBeShown = isShown || fetchStatus === 'fetching';
      setDrift(({ gone, entered, changed }) => ({
        gone: without(gone, number),
        entered: scope === 'ENTERED' && !isShown ? new Set(entered).add(number) : entered,
        changed: mayBeShown ? new Map(changed).set(number, complaint) : changed,
      }));
    },
    ComplaintLeft: ({ number }: { number: string }) =>
      setDrift(({ gone, entered, changed }) => ({
        ...{ gone: new Set(gone).add(number), entered: without(entered, number), changed },
      })),
  };
  useStream({
    document: stream,
    variables: followed as never,
    from: again,
    isOn: data !== undefined,
    on: on as unknown as Handlers<StreamItem>,
  });
  const { changed } = drift;
  const rows = useMemo(
    () => data?.pages.flatMap(({ nodes }) => nodes.map((row) => newer(row, changed.get(row.number)))) ?? [],
    [data, changed],
  );
  return {
    ...{ rows, isRead: data !== undefined, error, hasMore: hasNextPage, gone: drift.gone, entered: drift.entered.size },
    more: () => {
      if (!isFetchingNextPage) void fetchNextPage();
    },
    again: () => void again(),
  };
}

const newer = <Row extends CaseRow>(read: Row, heard: Row | undefined): Row =>
  heard !== undefined && heard.version >= read.version ? heard : read;

function without(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  if (!all.has(one)) return all;
  const rest = new Set(all);
  rest.delete(one);
  return rest;
}
