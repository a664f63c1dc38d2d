/** The roll-call: which departments had nobody at the desk in the hearing hours, and who was there since when in the others. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useNow } from '../../live/use-now.ts';
import { day, districtDay, time } from '../../words/time-words.ts';
import classes from './district.module.css';
import { Part } from './part.tsx';
import type { RollCall } from './use-district.ts';

export function RollCallSection({ rollCall }: { rollCall: RollCall | null | undefined }): ReactNode {
  const now = useNow();
  if (rollCall === undefined) return null;
  const title =
    rollCall === null || rollCall.day === districtDay(now)
      ? i18n._('Roll-call of today')
      : i18n._('Roll-call of {day}', { day: day(rollCall.fromAt) });
  return (
    <Part name="roll-call" title={title}>
      {rollCall === null ? (
        <p className="quiet">{i18n._('No roll-call has been taken yet.')}</p>
      ) : (
        <RollCallFound rollCall={rollCall} />
      )}
    </Part>
  );
}

function RollCallFound({ rollCall: { missing, entries } }: { rollCall: RollCall }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const present = entries.filter(({ firstAt }) => firstAt !== null);
  return (
    <>
      {missing.length === 0 ? (
        <p className={classes.good}>
          <IconCircleCheck size={18} aria-hidden /> {i18n._('Every department had somebody on duty.')}
        </p>
      ) : (
        <p className={classes.bad}>
          <IconAlertTriangle size={18} aria-hidden />{' '}
          {i18n._('{missing} of {departments} departments had nobody on duty', {
            missing: missing.length,
            departments: entries.length,
          })}
        </p>
      )}
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map(({ code, name }) => (
            <li key={code} className={classes.absent}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {present.length > 0 && !isWhole && (
        <Button variant="default" onClick={() => setWhole(true)}>
          {i18n._('Who was there ({departments})', { departments: present.length })}
        </Button>
      )}
      {isWhole && (
        <dl className={classes.present}>
          {present.map(({ department, firstAt, present: officers }) => (
            <div key={department.code}>
              <dt>{department.name}</dt>
              <dd>
                {officers.map(({ name }) => name).join(', ')}{' '}
                <span className="quiet">{i18n._('since {time}', { time: time(firstAt as string) })}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HEARING = { from: 9 * 60, to: 11 * 60 };
const OFFSET_MIN = 330;

const minuteOfDay = (instant: number): number => (Math.floor(instant / MINUTE_MS) + OFFSET_MIN) % (DAY_MS / MINUTE_MS);

/** In the hours of the morning hearing: that it is now, and till when. The hours are those of the last roll-call. */
export function HearingNote({ rollCall }: { rollCall: RollCall | null | undefined }): ReactNode {
  const now = useNow();
  const hours = rollCall
    ? { from: minuteOfDay(Date.parse(rollCall.fromAt)), to: minuteOfDay(Date.parse(rollCall.toAt)) }
    : HEARING;
  const minute = minuteOfDay(now);
  if (minute < hours.from || minute >= hours.to || rollCall?.day === districtDay(now)) return null;
  const until = new Date(now - (now % MINUTE_MS) + (hours.to - minute) * MINUTE_MS).toISOString();
  return (
    <p className={classes.hearing} role="note">
      <IconClock size={18} aria-hidden />{' '}
      {i18n._('Morning hearing until {time}: the roll-call is taken at its end.', { time: time(until) })}
    </p>
  );
}
