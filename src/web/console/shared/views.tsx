/** Views of a list as a row of links with their counts: which one is shown stands in the address. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';
import classes from './views.module.css';

export interface ViewChoice {
  /** Its name in the address; undefined for the whole list. */
  view: string | undefined;
  label: string;
  count: number;
  /** What should be none: its count is coloured when it is some. */
  isAlarming?: boolean;
}

export interface ViewsProps {
  to: '/queue' | '/inbox';
  shown: string | undefined;
  choices: readonly ViewChoice[];
}

export const Views = ({ to, shown, choices }: ViewsProps): ReactNode => (
  <nav className={classes.views} aria-label={i18n._('Views')}>
    {choices.map(({ view, label, count, isAlarming }) => (
      <Link
        key={label}
        to={to}
        search={(view === undefined ? {} : { view }) as never}
        className={classes.view}
        activeOptions={{ exact: true }}
        aria-current={view === shown ? 'true' : undefined}
        data-alarming={(isAlarming && count > 0) || undefined}
      >
        {label} <span className={classes.count}>{count}</span>
      </Link>
    ))}
  </nav>
);
