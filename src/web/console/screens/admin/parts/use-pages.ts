/** Lists an administrator reads: page after page, the next one when it is asked for; or all of them where they are few. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';

export interface Page<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Pages<Row> {
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
  });
  return {
    rows: (list.data?.pages ?? []).flatMap(({ nodes }) => nodes),
    isRead: list.data !== undefined,
    error: list.data === undefined ? list.error : null,
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
  const { data, error, refetch } = useQuery({ queryKey: ['admin', ...key], queryFn: () => readAll(read) });
  return {
    ...{ rows: data ?? [], isRead: data !== undefined, error: data === undefined ? error : null },
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
