/** What the officers say was done, newest first, with their proof. A report is not a resolution: it says who verified it. */
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { Case } from '../../live/use-case.ts';
import { outcomeWord } from '../../words/complaint-words.ts';
import { dayAndTime } from '../../words/time-words.ts';
import classes from './case.module.css';
import { Gallery } from './gallery.tsx';

export const CaseReports = ({ complaint: { reports } }: { complaint: Case }): ReactNode =>
  reports.length === 0 ? null : (
    <section className={classes.section}>
      <h2>{i18n._('Reports')}</h2>
      {reports.toReversed().map((report) => (
        <ReportSheet key={report.id} report={report} />
      ))}
    </section>
  );

const ReportSheet = ({ report }: { report: Case['reports'][number] }): ReactNode => (
  <div className={classes.report}>
    <strong>{outcomeWord(report.outcome)}</strong>{' '}
    <span className="quiet">
      {report.author.name} · {dayAndTime(report.at)}
    </span>
    <p>{report.text}</p>
    {report.evidence.length > 0 && <Gallery title={i18n._('Proof')} files={report.evidence} />}
    {report.verifiedAt !== null && (
      <p className="quiet">
        {i18n._('Verified by {name}, {at}', {
          name: report.verifiedBy?.name ?? '–',
          at: dayAndTime(report.verifiedAt),
        })}
      </p>
    )}
    {report.returnedReason !== null && (
      <p className={classes.returned}>{i18n._('Sent back: {reason}', { reason: report.returnedReason })}</p>
    )}
  </div>
);
