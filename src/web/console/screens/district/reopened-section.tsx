/** What came back: the complainants said that it was not solved. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { CaseList } from '../../live/use-case-list.ts';
import { useNow } from '../../live/use-now.ts';
import { ago } from '../../words/time-words.ts';
import { CaseCard } from './case-card.tsx';
import classes from './district.module.css';
import { byReturn } from './district-lists.ts';
import { Part } from './part.tsx';

const SHOWN = 5;

export function ReopenedSection({ list: { rows, isRead } }: { list: CaseList }): ReactNode {
  const now = useNow();
  return (
    <Part name="reopened" title={i18n._('Reopened in the last 7 days')}>
      {isRead && rows.length === 0 && <p className={classes.good}>{i18n._('Nothing came back.')}</p>}
      <ul className={classes.rows}>
        {[...rows]
          .sort(byReturn)
          .slice(0, SHOWN)
          .map((row) => (
            <li key={row.number}>
              <CaseCard row={row} note={i18n._('came back {ago}', { ago: ago(row.cycleStartedAt, now) })} />
            </li>
          ))}
      </ul>
      {rows.length > SHOWN && (
        <Link to="/district/$list" params={{ list: 'reopened' }} className={classes.more}>
          {i18n._('All {complaints}', { complaints: rows.length })}
        </Link>
      )}
    </Part>
  );
}
