/** My work: what I am responsible for, the most urgent first, always right. On a wide screen the chosen one stands beside it. */
import { Link, Outlet, useMatchRoute, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { ComplaintFilter } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { type ConsoleViewer, useViewer } from '../../app/session.tsx';
import { useCaseList } from '../../live/use-case-list.ts';
import { useNow } from '../../live/use-now.ts';
import { CaseRows } from '../../shared/case-rows.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import classes from './queue.module.css';
import { byDueTime, QUEUE_VIEWS, type QueueView } from './queue-views.ts';

/** An officer's own, a head's whole office, an SDM's whole tehsil: who sees more is responsible for more. */
function filterOf({ roles, departments }: ConsoleViewer): ComplaintFilter {
  if (roles.includes('HEAD')) return { open: true, departmentCodes: departments.map(({ code }) => code) };
  return roles.includes('OFFICER') ? { open: true, assignedToMe: true } : { open: true };
}

const VIEWS_OF_OFFICER: readonly QueueView[] = ['all', 'new', 'overdue', 'today', 'later', 'waiting'];
const VIEWS_OF_HEAD: readonly QueueView[] = ['all', 'assign', 'verify', 'overdue', 'today', 'escalated', 'waiting'];

export function QueueScreen(): ReactNode {
  const viewer = useViewer();
  const { rows, isRead, error } = useCaseList(useMemo(() => filterOf(viewer), [viewer]));
  const { view = 'all' } = useSearch({ from: '/queue' });
  const now = useNow();
  const matchRoute = useMatchRoute();
  const opened = matchRoute({ to: '/queue/$number' });
  const shown = useMemo(
    () => rows.filter((row) => QUEUE_VIEWS[view].holds(row, now)).sort(byDueTime),
    [rows, view, now],
  );
  const views = viewer.roles.includes('OFFICER') ? VIEWS_OF_OFFICER : VIEWS_OF_HEAD;
  return (
    <div className={classes.panes} data-opened={opened !== false || undefined}>
      <section className={classes.list} aria-labelledby="queue-title">
        <h1 id="queue-title" className="unseen">
          {i18n._('My work')}
        </h1>
        <nav className={classes.views} aria-label={i18n._('Views')}>
          {views.map((each) => (
            <ViewLink
              key={each}
              view={each}
              isShown={each === view}
              count={rows.filter((row) => QUEUE_VIEWS[each].holds(row, now)).length}
            />
          ))}
        </nav>
        {error !== null ? (
          <ErrorState error={new Error(error)} onRetry={() => location.reload()} />
        ) : !isRead ? (
          <LoadingState />
        ) : shown.length === 0 ? (
          <EmptyState
            title={view === 'all' ? i18n._('Nothing is waiting for you.') : i18n._('Nothing of this kind.')}
          />
        ) : (
          <CaseRows rows={shown} opened={opened === false ? null : (opened.number ?? null)} to="/queue/$number" />
        )}
      </section>
      <div className={classes.detail}>
        <Outlet />
      </div>
    </div>
  );
}

const ViewLink = ({ view, isShown, count }: { view: QueueView; isShown: boolean; count: number }): ReactNode => (
  <Link
    to="/queue"
    search={view === 'all' ? {} : { view }}
    className={classes.view}
    activeOptions={{ exact: true }}
    aria-current={isShown ? 'true' : undefined}
    data-view={view}
    data-empty={count === 0 || undefined}
  >
    {i18n._(QUEUE_VIEWS[view].label)} <span className={classes.count}>{count}</span>
  </Link>
);
