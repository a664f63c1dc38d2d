/** Rows of complaints: only those near the window are drawn, so that a thousand cost as little as ten. */
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { i18n } from '../app/i18n.ts';
import type { CaseRow } from '../live/use-case-list.ts';
import { stateWord } from '../words/complaint-words.ts';
import { CategoryBadge, DueMark, LevelBadge, ReopenedBadge } from './badges.tsx';
import classes from './case-rows.module.css';

const ROW_HEIGHT = 104;

export interface CaseRowsProps {
  rows: readonly CaseRow[];
  /** Number of the one that stands open beside the list. */
  opened: string | null;
  /** Where a row leads. */
  to: '/queue/$number' | '/complaints/$number';
  /** Says with whom each one is: for who looks over many offices. */
  withOffice?: boolean;
}

export function CaseRows({ rows, opened, to, withOffice = false }: CaseRowsProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.number ?? index,
    overscan: 8,
  });
  return (
    <div className={classes.frame} ref={frame}>
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            className={classes.row}
            style={{ transform: `translateY(${start}px)` }}
            ref={virtual.measureElement}
            data-index={index}
          >
            <RowLink
              row={rows[index] as CaseRow}
              isOpened={rows[index]?.number === opened}
              to={to}
              withOffice={withOffice}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowLinkProps {
  row: CaseRow;
  isOpened: boolean;
  to: CaseRowsProps['to'];
  withOffice: boolean;
}

function RowLink({ row, isOpened, to, withOffice }: RowLinkProps): ReactNode {
  const { number, category, summary, sla, dueAt, state, escalationLevel, reopenCount, seenAt } = row;
  const isNew = state === 'ASSIGNED' && seenAt === null;
  return (
    <Link
      to={to}
      params={{ number }}
      search={(search: object) => search}
      className={classes.link}
      aria-current={isOpened ? 'true' : undefined}
      data-number={number}
    >
      <CategoryBadge code={category?.code} />
      <span className={classes.words}>
        <span className={classes.title}>
          {isNew && (
            <span className={classes.dot}>
              <span className="unseen">{i18n._('New')}: </span>
            </span>
          )}
          {summary}
        </span>
        <span className={classes.line}>
          <span className={classes.number}>{number}</span>
          <span>{row.place ?? row.area?.name}</span>
          <span>{stateWord(state)}</span>
        </span>
        {withOffice && (
          <span className={classes.line}>
            <span>{row.department?.name ?? i18n._('assigned to nobody')}</span>
            <span>{row.assignee?.name}</span>
          </span>
        )}
        <span className={classes.line}>
          <DueMark sla={sla} dueAt={dueAt} />
          <LevelBadge level={escalationLevel} />
          <ReopenedBadge count={reopenCount} />
        </span>
      </span>
    </Link>
  );
}
