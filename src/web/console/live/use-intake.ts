/** The desk's queue: pages of waiting messages, oldest first, kept right by their stream. */
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  DeskIntakeChangesDocument,
  DeskIntakeDocument,
  type DeskIntakeQuery,
  type DeskMessageFragment,
  type SourceCode,
} from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { useStream } from './use-stream.ts';

export type DeskMessage = DeskMessageFragment;
type Page = DeskIntakeQuery['intake'];
type Pages = InfiniteData<Page, string | null>;

export interface Intake {
  messages: readonly DeskMessage[];
  isRead: boolean;
  error: Error | null;
  hasMore: boolean;
  more: () => void;
  again: () => void;
  /** What became of messages that were decided on while they were shown here. */
  decided: ReadonlyMap<string, DeskMessage>;
}

const readPage = async (source: SourceCode | null, after: string | null): Promise<Page> =>
  (await nistaran.request(DeskIntakeDocument, { source, after })).intake;

export function useIntake(source: SourceCode | null): Intake {
  const queries = useQueryClient();
  const key = useMemo(() => ['intake', source], [source]);
  const [decided, setDecided] = useState<ReadonlyMap<string, DeskMessage>>(new Map());
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => readPage(source, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }: Page) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  useStream({
    document: DeskIntakeChangesDocument,
    variables: {},
    from: async () => {
      const first = await readPage(source, null);
      queries.setQueryData<Pages>(key, { pages: [first], pageParams: [null] });
      return first.pageInfo.streamCursor;
    },
    isOn: data !== undefined,
    on: {
      IntakeChanged: ({ intake }) => {
        if (intake === null || (source !== null && intake.source !== source)) return;
        if (intake.state !== 'WAITING') setDecided((known) => new Map(known).set(intake.id, intake));
        queries.setQueryData<Pages>(key, (pages) => (pages === undefined ? pages : withMessage(pages, intake)));
      },
    },
  });
  const messages = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes) ?? [], [data]);
  return {
    ...{ messages, isRead: data !== undefined, error, hasMore: hasNextPage, decided },
    more: () => {
      if (!isFetchingNextPage) void fetchNextPage();
    },
    again: () => void refetch(),
  };
}

/** Changed where it stands; at the end where it is new and the end is shown; gone when it no longer waits. */
function withMessage({ pages, pageParams }: Pages, message: DeskMessage): Pages {
  const waits = message.state === 'WAITING';
  const isKnown = pages.some(({ nodes }) => nodes.some(({ id }) => id === message.id));
  const changed = pages.map((page, index) => {
    const nodes = page.nodes.flatMap((each) => (each.id === message.id ? (waits ? [message] : []) : [each]));
    const isEnd = index === pages.length - 1 && !page.pageInfo.hasNextPage;
    return { ...page, nodes: waits && !isKnown && isEnd ? [...nodes, message] : nodes };
  });
  return { pages: changed, pageParams };
}
