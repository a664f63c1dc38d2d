/** LIVE, DELAYED, STALE, OFFLINE: is what I see what is? With the number of actions that still wait to be sent. */
import {
  type Icon,
  IconAntennaBars5,
  IconAntennaBarsOff,
  IconClockHour4,
  IconHourglass,
  IconRefresh,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';
import { type LiveState, useLiveState } from '../live/live-status.ts';
import { useOutbox } from '../outbox/outbox.ts';
import classes from './freshness-pill.module.css';

const WORDS: Record<LiveState, string> = {
  connecting: /*i18n*/ 'Connecting',
  live: /*i18n*/ 'Live',
  delayed: /*i18n*/ 'Delayed',
  stale: /*i18n*/ 'Stale',
  offline: /*i18n*/ 'Offline',
};

const SHAPES: Record<LiveState, Icon> = {
  connecting: IconRefresh,
  live: IconAntennaBars5,
  delayed: IconClockHour4,
  stale: IconHourglass,
  offline: IconAntennaBarsOff,
};

export function FreshnessPill(): ReactNode {
  const state = useLiveState();
  const waiting = useOutbox().length;
  const Shape = SHAPES[state];
  return (
    <span className={classes.pill} data-state={state} role="status" data-freshness={state}>
      <Shape size={18} stroke={1.8} aria-hidden />
      <span className={classes.word}>{i18n._(WORDS[state])}</span>
      {waiting > 0 && <span>{i18n._('({waiting} queued)', { waiting })}</span>}
    </span>
  );
}
