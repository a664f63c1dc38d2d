/** What I was told, newest first. Opening one is reading it. */
import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { type InboxEntry, useInbox, useMarkRead } from '../../live/use-inbox.ts';
import { useNow } from '../../live/use-now.ts';
import { CategoryBadge, DueMark } from '../../shared/badges.tsx';
import { EmptyState, LoadingState } from '../../shared/states.tsx';
import { eventWord } from '../../words/complaint-words.ts';
import { ago } from '../../words/time-words.ts';
import classes from './inbox.module.css';

export function InboxScreen(): ReactNode {
  const { entries, unread, isRead } = useInbox();
  const markRead = useMarkRead();
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
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <li key={entry.id} data-unread={entry.readAt === null || undefined}>
            <Entry entry={entry} onOpen={() => entry.readAt === null && void markRead([entry.id])} />
          </li>
        ))}
      </ul>
    </section>
  );
}

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
  if (complaint === null) return <div className={classes.entry}>{head}</div>;
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
