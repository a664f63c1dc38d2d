/** Everything that happened, newest first. */
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { Case } from '../../live/use-case.ts';
import { useNow } from '../../live/use-now.ts';
import { eventWord } from '../../words/complaint-words.ts';
import { ago, dayAndTime } from '../../words/time-words.ts';
import classes from './case.module.css';

export function CaseTimeline({ complaint: { timeline } }: { complaint: Case }): ReactNode {
  const now = useNow();
  return (
    <section className={classes.section}>
      <h2>{i18n._('What happened')}</h2>
      <ol className={classes.timeline} reversed>
        {timeline.nodes.toReversed().map(({ id, type, at, text, actor, visibility }) => (
          <li key={id}>
            <strong>{eventWord(type)}</strong>{' '}
            <span className="quiet">
              {actor?.name} ·{' '}
              <time dateTime={at} title={dayAndTime(at)}>
                {ago(at, now)}
              </time>
              {visibility === 'CITIZEN' && ` · ${i18n._('the complainant sees this')}`}
            </span>
            {text !== null && <p>{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
