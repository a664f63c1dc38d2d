/** `10:00–13:30, 14:00–18:00`, or that nobody works. A line breaks between two pieces of a day, never within one. */
import type { ReactNode } from 'react';
import classes from './calendars.module.css';
import type { Interval } from './hours.ts';

export const HoursLine = ({ intervals, off }: { intervals: readonly Interval[]; off: string }): ReactNode =>
  intervals.length === 0
    ? off
    : intervals.map(({ from, to }, index) => (
        <span key={from}>
          {index > 0 && ', '}
          <span className={classes.unbroken}>
            {from}–{to}
          </span>
        </span>
      ));
