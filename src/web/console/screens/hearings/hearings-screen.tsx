/** All sittings: those that are open first, then by day; and a new one. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { HearingListDocument, type HearingRowFragment } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { kindWord, officerWords, sittingDay } from './hearing-words.ts';
import classes from './hearings.module.css';
import { OpenHearingSheet } from './open-hearing.tsx';
import { REFRESH_MS } from './use-sitting.ts';

const useSittings = (open: boolean) =>
  useInfiniteQuery({
    queryKey: ['hearings', open],
    queryFn: async ({ pageParam }) =>
      (await nistaran.request(HearingListDocument, { open, after: pageParam })).hearingSessions,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    refetchInterval: open ? REFRESH_MS : false,
    staleTime: 0,
  });

export function HearingsScreen(): ReactNode {
  const [isOpening, setIsOpening] = useState(false);
  const mayOpen = useMay('hearing:open');
  return (
    <section className={classes.hearings} aria-labelledby="hearings-title">
      <header className={classes.head}>
        <h1 id="hearings-title" className={classes.title}>
          {i18n._('Public hearings')}
        </h1>
        {mayOpen && <Button onClick={() => setIsOpening(true)}>{i18n._('Open a sitting')}</Button>}
      </header>
      <Lists />
      {isOpening && <OpenHearingSheet onClose={() => setIsOpening(false)} />}
    </section>
  );
}

function Lists(): ReactNode {
  const open = useSittings(true);
  const closed = useSittings(false);
  const error = open.error ?? closed.error;
  if (error !== null && (open.data === undefined || closed.data === undefined))
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void open.refetch();
          void closed.refetch();
        }}
      />
    );
  if (open.data === undefined || closed.data === undefined) return <LoadingState />;
  const [going, over] = [open, closed].map(({ data }) => data?.pages.flatMap(({ nodes }) => nodes) ?? []);
  if (going?.length === 0 && over?.length === 0) return <EmptyState title={i18n._('No sitting has been held yet.')} />;
  return (
    <>
      <Rows title={i18n._('Open now')} rows={going ?? []} list={open} />
      <Rows title={i18n._('Closed')} rows={over ?? []} list={closed} />
    </>
  );
}

interface RowsProps {
  title: string;
  rows: readonly HearingRowFragment[];
  list: ReturnType<typeof useSittings>;
}

const Rows = ({ title, rows, list }: RowsProps): ReactNode =>
  rows.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <SittingLink row={row} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {i18n._('Show earlier ones')}
        </Button>
      )}
    </section>
  );

const SittingLink = ({ row }: { row: HearingRowFragment }): ReactNode => (
  <Link
    to="/hearings/$id"
    params={{ id: row.id }}
    className={classes.row}
    data-open={row.closedAt === null || undefined}
  >
    <span className={classes.rowWords}>
      <strong>
        {kindWord(row.kind)}, {row.place}
      </strong>
      <span className="quiet">
        {[sittingDay(row.day), row.area.name, row.presiding === null ? null : officerWords(row.presiding)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
    <span className={classes.rowCount}>
      <strong>{row.lastToken}</strong>{' '}
      <span className="quiet">
        {i18n._('{count, plural, one {complaint taken} other {complaints taken}}', { count: row.lastToken })}
      </span>
    </span>
  </Link>
);
