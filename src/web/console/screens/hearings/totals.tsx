/** A sitting in figures, on the screen and as a sheet for the file. */
import { Fragment, type ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useViewer } from '../../app/session.tsx';
import { count, time } from '../../words/time-words.ts';
import { kindWord, officerWords, sittingDay } from './hearing-words.ts';
import classes from './totals.module.css';
import type { Sitting } from './use-sitting.ts';

export function Totals({ sitting: { totals, lastToken } }: { sitting: Sitting }): ReactNode {
  const { taken, disposedOnTheSpot, informationOnly, byDepartment, byCategory } = totals;
  return (
    <div className={classes.totals}>
      <dl className={classes.figures}>
        <Figure label={i18n._('Complaints taken')} value={lastToken} />
        <Figure label={i18n._('Disposed of on the spot')} value={disposedOnTheSpot} />
        <Figure label={i18n._('of these by information')} value={informationOnly} />
      </dl>
      {lastToken > taken && (
        <p className="quiet">
          {i18n._('{hidden, plural, one {# of them is} other {# of them are}} confidential and not counted below.', {
            hidden: lastToken - taken,
          })}
        </p>
      )}
      {taken > 0 && (
        <>
          <Counts
            title={i18n._('By department')}
            rows={byDepartment.map(({ department, taken: each }) => [
              department?.code ?? '',
              department?.name ?? i18n._('With nobody yet'),
              each,
            ])}
          />
          <Counts
            title={i18n._('By category')}
            rows={byCategory.map(({ category, taken: each }) => [
              category?.code ?? '',
              category === null ? '–' : `${category.code} – ${category.name}`,
              each,
            ])}
          />
        </>
      )}
    </div>
  );
}

const Figure = ({ label, value }: { label: string; value: number }): ReactNode => (
  <div>
    <dt>{label}</dt>
    <dd>{count(value)}</dd>
  </div>
);

export const Counts = ({ title, rows }: { title: string; rows: [key: string, name: string, taken: number][] }) => (
  <table className={classes.counts}>
    <caption>{title}</caption>
    <tbody>
      {rows.map(([key, name, taken]) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          <td>{count(taken)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The sheet that is printed when the sitting is over. */
export function TotalsSheet({ sitting }: { sitting: Sitting }): ReactNode {
  const { district } = useViewer();
  return (
    <article className={classes.sheet}>
      <h1>
        {district.name} · {kindWord(sitting.kind)}
      </h1>
      <SittingFacts sitting={sitting} />
      <Totals sitting={sitting} />
    </article>
  );
}

export function SittingFacts({ sitting }: { sitting: Sitting }): ReactNode {
  const { day, place, area, presiding, attending, openedAt, closedAt, closedByTime } = sitting;
  const hours = closedAt === null ? time(openedAt) : `${time(openedAt)} – ${time(closedAt)}`;
  const facts: [string, string][] = [
    [i18n._('Day'), `${sittingDay(day)}, ${hours}`],
    [i18n._('Place'), `${place}, ${area.name}`],
    [i18n._('Presiding'), presiding === null ? '–' : officerWords(presiding)],
    ...(attending.length === 0
      ? []
      : [[i18n._('Attending'), attending.map(officerWords).join(', ')] satisfies [string, string]]),
    ...(closedByTime
      ? [[i18n._('Closed'), i18n._('With the end of the day: nobody had closed it.')] satisfies [string, string]]
      : []),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
