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
  /** What the stream has said, the latest of each message: beside the pages, one of which may be on its way and older. */
  const [heard, setHeard] = useState<ReadonlyMap<string, DeskMessage>>(new Map());
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => readPage(source, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }: Page) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    gcTime: 0, // what was read of another source before does not know what came since
  });
  useStream({
    document: DeskIntakeChangesDocument,
    variables: {},
    from: async () => {
      const first = await readPage(source, null);
      queries.setQueryData<Pages>(key, { pages: [first], pageParams: [null] });
      setHeard(onlyDecided); // what was decided on stays so; of what waited something may have been missed
      return first.pageInfo.streamCursor;
    },
    isOn: data !== undefined,
    on: {
      IntakeChanged: ({ intake }) => {
        if (intake !== null) setHeard((known) => new Map(known).set(intake.id, intake));
      },
    },
  });
  const messages = useMemo(
    () => waitingOf(data?.pages.flatMap(({ nodes }) => nodes) ?? [], { source, heard, isWhole: !hasNextPage }),
    [data, source, heard, hasNextPage],
  );
  return {
    ...{
      messages,
      isRead: data !== undefined,
      error,
      hasMore: hasNextPage,
      decided: useMemo(() => onlyDecided(heard), [heard]),
    },
    more: () => {
      if (!isFetchingNextPage) void fetchNextPage();
    },
    again: () => void refetch(),
  };
}

const isWaiting = ({ state }: DeskMessage): boolean => state === 'WAITING';

const onlyDecided = (heard: ReadonlyMap<string, DeskMessage>): ReadonlyMap<string, DeskMessage> =>
  new Map([...heard].filter(([, message]) => !isWaiting(message)));

interface Heard {
  /** Of which alone the pages are; null: of all. What is heard is of all, for the choice may change. */
  source: SourceCode | null;
  heard: ReadonlyMap<string, DeskMessage>;
  /** All pages have been read: what is new stands at the end. Else it comes with the pages that are still to be read. */
  isWhole: boolean;
}

/** Those that wait, each as it was heard of last. */
function waitingOf(read: readonly DeskMessage[], { source, heard, isWhole }: Heard): DeskMessage[] {
  const known = new Set(read.map(({ id }) => id));
  const isNew = (message: DeskMessage) => !known.has(message.id) && (source === null || message.source === source);
  const added = isWhole ? [...heard.values()].filter(isNew) : [];
  return [...read.map((message) => heard.get(message.id) ?? message), ...added].filter(isWaiting);
}
