/** The viewer's notifications: read once, then kept by the stream, which also rings. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  ConsoleInboxDocument,
  ConsoleMarkReadDocument,
  ConsoleNotificationsDocument,
  type ConsoleNotificationsQuery,
} from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { DUTY } from '../duty/duty-button.tsx';
import { fallSilent, ringUntilSeen, showUnread } from './alarm.ts';
import { useStream } from './use-stream.ts';

export type InboxEntry = ConsoleNotificationsQuery['notifications']['nodes'][number];

const INBOX = ['inbox'];

/** What an officer must not miss: work that is his from now on. */
const RINGS: ReadonlySet<string> = new Set([
  'COMPLAINT_ASSIGNED',
  'COMPLAINT_REASSIGNED',
  'COMPLAINT_TRANSFERRED',
  'COMPLAINT_REOPENED',
  'COMPLAINT_REPORT_RETURNED',
  'ESCALATION_RAISED',
  'SLA_BREACHED',
]);

const readInbox = async () =>
  (await nistaran.request(ConsoleNotificationsDocument, { after: null, unreadOnly: false })).notifications;

export function useInbox(): { entries: readonly InboxEntry[]; unread: number; isRead: boolean } {
  const { data } = useQuery({ queryKey: INBOX, queryFn: readInbox });
  const entries = data?.nodes ?? [];
  return { entries, unread: entries.filter(({ readAt }) => readAt === null).length, isRead: data !== undefined };
}

/** Once a page, in its frame. */
export function useInboxStream(): void {
  const queries = useQueryClient();
  const { unread, isRead } = useInbox();
  useStream({
    document: ConsoleInboxDocument,
    variables: {},
    from: async () => {
      const inbox = await readInbox();
      queries.setQueryData(INBOX, inbox);
      void queries.invalidateQueries({ queryKey: DUTY }); // what was missed may have ended it
      return inbox.pageInfo.streamCursor;
    },
    isOn: isRead,
    on: {
      NotificationReceived: ({ type, complaint }) => {
        void queries.invalidateQueries({ queryKey: INBOX });
        if (type === 'DUTY_ENDED') void queries.invalidateQueries({ queryKey: DUTY });
        if (RINGS.has(type)) ringUntilSeen(complaint?.category?.code === 'A');
      },
    },
  });
  useEffect(() => {
    showUnread(unread);
    if (unread === 0) fallSilent();
  }, [unread]);
}

export function useMarkRead(): (ids: readonly string[]) => Promise<void> {
  const queries = useQueryClient();
  return async (ids) => {
    fallSilent();
    await nistaran.request(ConsoleMarkReadDocument, { ids: [...ids] });
    await queries.invalidateQueries({ queryKey: INBOX });
  };
}
