/** What I was told, newest first. Opening one is reading it. What concerns time can be had alone. */
import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { type InboxEntry, useInbox, useMarkRead } from '../../live/use-inbox.ts';
import { useNow } from '../../live/use-now.ts';
import { CategoryBadge, DueMark } from '../../shared/badges.tsx';
import { EmptyState, LoadingState } from '../../shared/states.tsx';
import { Views } from '../../shared/views.tsx';
import { eventWord } from '../../words/complaint-words.ts';
import { ago } from '../../words/time-words.ts';
import classes from './inbox.module.css';

export type InboxView = 'unread' | 'time' | 'raised';

const TIME: ReadonlySet<string> = new Set([
  ...['SLA_WARNING', 'SLA_APPROACHING', 'SLA_BREACHED', 'SLA_RECOMPUTED', 'COMPLAINT_NOT_SEEN'],
  ...['COMPLAINT_NOT_ACKNOWLEDGED', 'COMPLAINT_HOLD_REVIEW_DUE', 'DUTY_MISSED'],
]);
const RAISED: ReadonlySet<string> = new Set(['ESCALATION_RAISED', 'ESCALATION_EXHAUSTED', 'COMPLAINT_REOPENED']);

const VIEWS: Record<InboxView, { label: string; holds: (entry: InboxEntry) => boolean }> = {
  unread: { label: /*i18n*/ 'Unread', holds: ({ readAt }) => readAt === null },
  time: { label: /*i18n*/ 'Late or not opened', holds: ({ type }) => TIME.has(type) },
  raised: { label: /*i18n*/ 'Raised and reopened', holds: ({ type }) => RAISED.has(type) },
};

export const isInboxView = (value: unknown): value is InboxView => typeof value === 'string' && value in VIEWS;

export function InboxScreen(): ReactNode {
  const { entries, unread, isRead } = useInbox();
  const { view } = useSearch({ from: '/inbox' });
  const markRead = useMarkRead();
  const shown = view === undefined ? entries : entries.filter(VIEWS[view].holds);
  if (!isRead) return <LoadingState />;
  if (entries.length === 0) return <EmptyState icon={IconBell} title={i18n._('Nothing has been told to you yet.')} />;
  return (
    <section className={classes.inbox} aria-labelledby="inbox-title">
      <header className={classes.head}>
        <h1 id="inbox-title">{i18n._('Inbox')}</h1>
        {unread > 0 && (
          <Button variant="default" size="compact-md" onClick={() => void markRead(unreadIds(entries))}>
            {i18n._('Mark all as read')}
          </Button>
        )}
      </header>
      <Views
        to="/inbox"
        shown={view}
        choices={[
          { view: undefined, label: i18n._('All'), count: entries.length },
          ...(Object.keys(VIEWS) as InboxView[]).map((each) => ({
            view: each,
            label: i18n._(VIEWS[each].label),
            count: entries.filter(VIEWS[each].holds).length,
          })),
        ]}
      />
      {shown.length === 0 && <EmptyState icon={IconBell} title={i18n._('Nothing of this kind.')} />}
      <ul className={classes.entries}>
        {shown.map((entry) => (
          <li key={entry.id} data-unread={entry.readAt === null || undefined}>
            <Entry entry={entry} onOpen={() => entry.readAt === null && void markRead([entry.id])} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is of the whole district, and where its screen tells it. */
const ABOUT_DISTRICT: Readonly<Record<string, string>> = { DIGEST_TAKEN: 'digest', DUTY_MISSED: 'roll-call' };

const unreadIds = (entries: readonly InboxEntry[]): string[] =>
  entries.filter(({ readAt }) => readAt === null).map(({ id }) => id);

function Entry({
  entry: { type, createdAt, readAt, complaint },
  onOpen,
}: {
  entry: InboxEntry;
  onOpen: () => void;
}): ReactNode {
  const now = useNow();
  const head = (
    <span className={classes.line}>
      {readAt === null && <span className={classes.dot} />}
      <strong>{eventWord(type)}</strong>
      <span className="quiet">{ago(createdAt, now)}</span>
    </span>
  );
  if (complaint === null)
    return type in ABOUT_DISTRICT ? (
      <Link className={classes.entry} to="/district" hash={ABOUT_DISTRICT[type] as string} onClick={onOpen}>
        {head}
      </Link>
    ) : (
      <div className={classes.entry}>{head}</div>
    );
  return (
    <Link className={classes.entry} to="/complaints/$number" params={{ number: complaint.number }} onClick={onOpen}>
      {head}
      <span className={classes.line}>
        <CategoryBadge code={complaint.category?.code} />
        <span className={classes.summary}>{complaint.summary}</span>
      </span>
      <span className={classes.line}>
        <span className="quiet">
          {complaint.number} {complaint.department?.name}
        </span>
        <DueMark sla={complaint.sla} dueAt={complaint.dueAt} />
      </span>
    </Link>
  );
}
