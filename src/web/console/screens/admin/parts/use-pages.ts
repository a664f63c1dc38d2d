/**
 * Lists an administrator reads: page after page, the next one when it is asked for; or all of them where they are few. No stream tells
 * of the directory: they are read again when somebody comes back to the page, and once a minute, and say as of when they are.
 */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';

export interface Page<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const FRESH = { refetchOnWindowFocus: 'always', refetchInterval: 60_000 } as const;

/** As of when a list is, and whether it could not be read since. */
export interface Age {
  readAt: number;
  isOld: boolean;
}

export interface Pages<Row> extends Age {
  rows: readonly Row[];
  isRead: boolean;
  error: Error | null;
  again: () => void;
  /** Undefined when there is no more. */
  more: (() => void) | undefined;
  isLoadingMore: boolean;
}

export function usePages<Row>(key: readonly unknown[], read: (after: string | null) => Promise<Page<Row>>): Pages<Row> {
  const list = useInfiniteQuery({
    queryKey: ['admin', ...key],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
    ...FRESH,
  });
  return {
    rows: (list.data?.pages ?? []).flatMap(({ nodes }) => nodes),
    isRead: list.data !== undefined,
    error: list.data === undefined ? list.error : null,
    ...{ readAt: list.dataUpdatedAt, isOld: list.isError },
    again: () => void list.refetch(),
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
    isLoadingMore: list.isFetchingNextPage,
  };
}

/** All of a list that a district has some hundreds of at most. */
export function useAll<Row>(
  key: readonly unknown[],
  read: (after: string | null) => Promise<Page<Row>>,
): Omit<Pages<Row>, 'more' | 'isLoadingMore'> {
  const list = useQuery({ queryKey: ['admin', ...key], queryFn: () => readAll(read), ...FRESH });
  const { data, error, refetch } = list;
  return {
    ...{ rows: data ?? [], isRead: data !== undefined, error: data === undefined ? error : null },
    ...{ readAt: list.dataUpdatedAt, isOld: list.isError },
    again: () => void refetch(),
  };
}

async function readAll<Row>(read: (after: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const all: Row[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page<Row> = await read(after);
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}
