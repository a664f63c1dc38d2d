/** What a policy promises, in sentences. */
import type { SettingsPoliciesQuery, TimeUnit } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { roleWord, sourceWord } from '../../words/complaint-words.ts';

export type Policy = SettingsPoliciesQuery['slaPolicies']['nodes'][number];
export type Terms = Policy['terms'];
export type Span = Terms['resolveWithin'];

export const UNITS: Record<TimeUnit, string> = {
  CALENDAR_DAYS: /*i18n*/ 'days',
  WORKING_DAYS: /*i18n*/ 'working days',
  WORKING_MINUTES: /*i18n*/ 'working minutes',
};

const MINUTES_AN_HOUR = 60;

function spanWords({ amount, unit }: Span): string {
  if (unit === 'CALENDAR_DAYS') return i18n._('{amount, plural, one {# day} other {# days}}', { amount });
  if (unit === 'WORKING_DAYS')
    return i18n._('{amount, plural, one {# working day} other {# working days}}', { amount });
  if (amount % MINUTES_AN_HOUR !== 0) return i18n._('{amount} working minutes', { amount });
  const hours = amount / MINUTES_AN_HOUR;
  return i18n._('{hours, plural, one {# working hour} other {# working hours}}', { hours });
}

const minutes = (amount: number): string => spanWords({ amount, unit: 'WORKING_MINUTES' });

/** Who a level is. */
export const levelWord = (level: number): string =>
  level === 2 ? roleWord('HEAD') : level === 3 ? roleWord('AREA_OFFICER') : roleWord('DM');

/** One sentence a promise, in the order in which they fall due. */
export function termsLines(terms: Terms): string[] {
  const { assignWithin, seeWithin, acknowledgeWithin, acknowledgeInHearing, resolveWithin, warnAt, ladder } = terms;
  const within =
    resolveWithin.amount === 0
      ? i18n._('Solved: the same day by 18:00')
      : i18n._('Solved: within {span}', { span: spanWords(resolveWithin) });
  const accepted = i18n._('Accepted: within {span}', { span: spanWords(acknowledgeWithin) });
  const inHearing =
    acknowledgeInHearing === null
      ? ''
      : ` (${i18n._('{amount} minutes during the public hearing', { amount: acknowledgeInHearing })})`;
  return [
    within,
    i18n._('Assigned: within {span}', { span: minutes(assignWithin) }),
    i18n._('Opened: within {span}', { span: minutes(seeWithin) }),
    accepted + inHearing,
    i18n._('Warnings: at {shares} of the time', { shares: [...warnAt, 80].map((share) => `${share}%`).join(', ') }),
    ladder.length === 0 ? i18n._('Not raised by itself') : ladder.map(rungWords).join(' · '),
  ];
}

const rungWords = ({ level, after }: Terms['ladder'][number]): string =>
  after.amount === 0
    ? i18n._('To {who} when it is overdue', { who: levelWord(level) })
    : i18n._('To {who} {span} after the due time', { who: levelWord(level), span: spanWords(after) });

/** Which complaints it is for. */
export function kindWords({ category, subject, source, department }: Policy): string {
  const parts = [
    category &&
      i18n._('Category {name}', {
        name: category.name === category.code ? category.code : `${category.code} – ${category.name}`,
      }),
    subject?.name,
    source && sourceWord(source),
    department?.name,
  ].filter((part) => part != null);
  return parts.length === 0 ? i18n._('All complaints') : parts.join(' · ');
}
