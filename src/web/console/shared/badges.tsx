/** The small marks of a complaint: category, state, how it stands against time. Always colour, shape and word together. */
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconClockPause,
  IconFlame,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ComplaintState, SlaStatus } from '../../../client/operations.generated.ts';
import { i18n } from '../app/i18n.ts';
import { useNow } from '../live/use-now.ts';
import { slaWord, stateWord } from '../words/complaint-words.ts';
import { dayAndTime, untilDue } from '../words/time-words.ts';
import classes from './badges.module.css';

/** A the same day, B three days, C seven: the letter is the class of urgency. */
export const CategoryBadge = ({ code }: { code: string | null | undefined }): ReactNode => (
  <span className={classes.category} data-category={code ?? 'none'}>
    <span className="unseen">{i18n._('Category')} </span>
    {code ?? '–'}
  </span>
);

export const StateBadge = ({ state }: { state: ComplaintState }): ReactNode => (
  <span className={classes.state} data-state={state}>
    {stateWord(state)}
  </span>
);

const SHAPES: Partial<Record<SlaStatus, Icon>> = {
  WITHIN: IconClock,
  APPROACHING: IconAlertTriangle,
  BREACHED: IconFlame,
  PAUSED: IconClockPause,
  MET: IconCircleCheck,
};

/** How much time is left or how late it is; for stopped clocks what came of it. */
export function DueMark({ sla, dueAt }: { sla: SlaStatus; dueAt: string | null }): ReactNode {
  const now = useNow();
  const Shape = SHAPES[sla] ?? IconClock;
  const isRunning = sla === 'WITHIN' || sla === 'APPROACHING' || sla === 'BREACHED';
  return (
    <span className={classes.due} data-sla={sla} title={dueAt === null ? undefined : dayAndTime(dueAt)}>
      <Shape size={18} stroke={1.8} aria-hidden />
      {isRunning && dueAt !== null ? untilDue(dueAt, now) : slaWord(sla)}
    </span>
  );
}

export const LevelBadge = ({ level }: { level: number }): ReactNode =>
  level > 1 ? <span className={classes.level}>{i18n._('Level {level}', { level })}</span> : null;

export const ReopenedBadge = ({ count }: { count: number }): ReactNode =>
  count > 0 ? <span className={classes.level}>{i18n._('Reopened ×{count}', { count })}</span> : null;
