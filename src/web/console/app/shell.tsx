/** The frame of every screen: the bar of destinations (below on phones, at the side on desks), duty, freshness, alerts. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { DutyButton, DutyNote } from '../duty/duty-button.tsx';
import { NewBuild } from '../installed/new-build.tsx';
import { renewDevice } from '../installed/push.ts';
import { Keys } from '../keys/keys.tsx';
import { useLiveState } from '../live/live-status.ts';
import { useInbox, useInboxStream } from '../live/use-inbox.ts';
import { OutboxRunner } from '../outbox/outbox-runner.tsx';
import { FreshnessPill } from '../shared/freshness-pill.tsx';
import { Mark } from '../shared/mark.tsx';
import { dayAndTime } from '../words/time-words.ts';
import { type Destination, destinationsOf, overflowOf } from './destinations.ts';
import { i18n } from './i18n.ts';
import { useViewer, VIEWER } from './session.tsx';
import classes from './shell.module.css';

export function Shell({ children }: { children: ReactNode }): ReactNode {
  const viewer = useViewer();
  useInboxStream();
  const isConfirmed = viewer.rememberedSince === null;
  const isLive = useLiveState() === 'live';
  const queries = useQueryClient();
  useEffect(() => {
    if (isConfirmed) void renewDevice();
    else if (isLive) void queries.invalidateQueries({ queryKey: VIEWER });
  }, [isConfirmed, isLive, queries]);
  const { unread } = useInbox();
  const destinations = destinationsOf(viewer);
  const overflow = overflowOf(destinations);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#screen">
        {i18n._('Skip to the content')}
      </a>
      <header className={classes.head}>
        <Link to="/" className={classes.home} aria-label={i18n._('Nistaran, first screen')}>
          <Mark />
        </Link>
        <span className={classes.place}>{viewer.district.name}</span>
        <DutyButton />
        <FreshnessPill />
      </header>
      <div className={classes.notes}>
        <NewBuild />
        <DutyNote />
        <RememberedNote since={viewer.rememberedSince} />
      </div>
      <nav className={classes.bar} aria-label={i18n._('Screens')}>
        {destinations.map((destination) => (
          <BarLink
            key={destination.to}
            {...destination}
            count={destination.to === '/inbox' ? unread : 0}
            isOverflow={overflow.includes(destination)}
          />
        ))}
      </nav>
      <main id="screen" className={classes.screen}>
        {children}
      </main>
      <OutboxRunner />
      <Keys />
    </div>
  );
}

/** Without a network everything is as it was: since when, and that steps are kept. */
const RememberedNote = ({ since }: { since: number | null }): ReactNode =>
  since === null ? null : (
    <p className={classes.remembered} role="status">
      {i18n._('No network. This is as of {at}; what you do is kept and sent later.', {
        at: dayAndTime(new Date(since).toISOString()),
      })}
    </p>
  );

interface BarLinkProps extends Destination {
  count: number;
  isOverflow: boolean;
}

const BarLink = ({ to, icon: Shape, label, count, isOverflow }: BarLinkProps): ReactNode => (
  <Link
    to={to}
    className={classes.link}
    activeProps={{ 'aria-current': 'page' }}
    data-overflow={isOverflow || undefined}
  >
    <span className={classes.shape}>
      <Shape size={24} stroke={1.6} aria-hidden />
      {count > 0 && (
        <span className={classes.count}>
          {count > 99 ? '99+' : count}
          <span className="unseen"> {i18n._('unread')}</span>
        </span>
      )}
    </span>
    {label}
  </Link>
);
