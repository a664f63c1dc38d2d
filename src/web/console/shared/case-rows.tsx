/** Rows of complaints: only those near the window are drawn, so that a thousand cost as little as ten. */
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
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
  to: '/queue/$number' | '/complaints/$number' | '/cases/$number';
  /** Says with whom each one is: for who looks over many offices. */
  withOffice?: boolean;
  /** Number of the one the keys are at; it is kept in sight. */
  at?: string | null;
  /** Rows that can be chosen for something that is done to many. */
  choice?: RowChoice;
  /** Numbers of rows that no longer belong here. */
  gone?: ReadonlySet<string>;
  /** Called when the last rows come into sight. */
  onEnd?: () => void;
}

export interface RowChoice {
  numbers: ReadonlySet<string>;
  /** With `extends` from the one that was chosen last to this one. */
  onToggle: (number: string, options: { extends: boolean }) => void;
}

const NONE: ReadonlySet<string> = new Set();

export function CaseRows(props: CaseRowsProps): ReactNode {
  const { rows, opened, to, withOffice = false, at = null, choice, gone = NONE, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.number ?? index,
    overscan: 8,
  });
  const index = at === null ? -1 : rows.findIndex(({ number }) => number === at);
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [index, virtual]);
  const items = virtual.getVirtualItems();
  const isAtEnd = rows.length > 0 && items.at(-1)?.index === rows.length - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once for each end that is reached.
  useEffect(() => {
    if (isAtEnd) onEnd?.();
  }, [isAtEnd, rows.length]);
  return (
    <div className={classes.frame} ref={frame}>
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ key, index: place, start }) => {
          const row = rows[place] as CaseRow;
          return (
            <li
              key={key}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
              ref={virtual.measureElement}
              data-index={place}
              data-at={row.number === at || undefined}
              data-gone={gone.has(row.number) || undefined}
            >
              {choice !== undefined && <RowBox row={row} choice={choice} />}
              <RowLink
                row={row}
                isOpened={row.number === opened}
                isGone={gone.has(row.number)}
                to={to}
                withOffice={withOffice}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const RowBox = ({ row: { number }, choice: { numbers, onToggle } }: { row: CaseRow; choice: RowChoice }): ReactNode => (
  <label className={classes.box}>
    <input
      type="checkbox"
      aria-label={i18n._('Choose {number}', { number })}
      checked={numbers.has(number)}
      onChange={(event) => onToggle(number, { extends: (event.nativeEvent as MouseEvent).shiftKey })}
    />
  </label>
);

interface RowLinkProps {
  row: CaseRow;
  isOpened: boolean;
  isGone: boolean;
  to: CaseRowsProps['to'];
  withOffice: boolean;
}

function RowLink({ row, isOpened, isGone, to, withOffice }: RowLinkProps): ReactNode {
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
          {isGone && <strong>{i18n._('no longer in this list')}</strong>}
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
