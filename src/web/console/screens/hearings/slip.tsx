/** The slip the complainant goes home with: token, number, by when, whose, and how to ask. No name and no phone. */
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useViewer } from '../../app/session.tsx';
import { dayAndTime } from '../../words/time-words.ts';
import { kindWord, sittingDay } from './hearing-words.ts';
import { QrCode } from './qr-code.tsx';
import classes from './slip.module.css';
import type { Sitting, Slip } from './use-sitting.ts';

export function SlipText({ slip, sitting }: { slip: Slip; sitting: Sitting }): ReactNode {
  const { district } = useViewer();
  const { token, number, category, department, dueAt, howToAsk, trackingUrl } = slip;
  return (
    <div className={classes.slip}>
      <p className={classes.head}>
        <strong>
          {district.name} · {kindWord(sitting.kind)}
        </strong>
        <br />
        {sittingDay(sitting.day)} · {sitting.place}
      </p>
      <p className={classes.token}>
        <span>{i18n._('Token')}</span> <strong>{token}</strong>
      </p>
      <p className={classes.number}>{number}</p>
      <dl className={classes.facts}>
        {category !== null && (
          <>
            <dt>{i18n._('Category')}</dt>
            <dd>
              {category.code} – {category.name}
            </dd>
          </>
        )}
        {dueAt !== null && (
          <>
            <dt>{i18n._('To be solved by')}</dt>
            <dd>{dayAndTime(dueAt)}</dd>
          </>
        )}
        <dt>{i18n._('Department')}</dt>
        <dd>{department?.name ?? i18n._('Will be decided by the complaint cell')}</dd>
      </dl>
      <div className={classes.ask}>
        <QrCode text={trackingUrl} label={i18n._('Code that opens the page of the complaint')} />
        <p>{howToAsk}</p>
      </div>
    </div>
  );
}
