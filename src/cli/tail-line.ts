/** An event as a line for people: time in India, number, what happened, what it means to the list, state, department. */
import type { ItemOf } from '../client/index.ts';
import type { CaseStepsSubscription, ComplaintChangesSubscription } from '../client/operations.generated.ts';

export type TailEvent = Exclude<
  ItemOf<ComplaintChangesSubscription> | ItemOf<CaseStepsSubscription>,
  { __typename: `Stream${string}` }
>;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

export function lineOf(event: TailEvent): string {
  const at = clock.format(new Date(event.at));
  if (event.__typename === 'ComplaintLeft') return columns(at, event.number, event.leftBecause, 'LEFT');
  const { complaint } = event;
  const place = [complaint?.state ?? '', complaint?.department?.code ?? ''] as const;
  return event.__typename === 'ComplaintChanged'
    ? columns(at, event.number, event.type, event.scope, ...place)
    : columns(at, complaint?.number ?? '', event.entry.type, '', ...place);
}

const WIDTHS = [20, 14, 32, 7, 18, 0];

const columns = (...texts: string[]): string =>
  texts
    .map((text, column) => text.padEnd(WIDTHS[column] ?? 0))
    .join('  ')
    .trimEnd();
