/** The day's digest: what was breached, raised and came to the end of the ladder, by department, the most first. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { count, dayAndTime } from '../../words/time-words.ts';
import classes from './district.module.css';
import { Part } from './part.tsx';
import { type Digest, useDigest } from './use-district.ts';

type Entry = Digest['entries'][number];

const SHOWN_AT_FIRST = 5;
const COLUMNS = [
  { name: 'breached', words: /*i18n*/ 'Breached' },
  { name: 'escalated', words: /*i18n*/ 'Raised a level' },
  { name: 'exhausted', words: /*i18n*/ 'No level left' },
] as const;

export function DigestSection(): ReactNode {
  const digest = useDigest();
  if (digest == null) return null;
  return (
    <Part name="digest" title={i18n._('Digest of {at}', { at: dayAndTime(digest.takenAt) })}>
      {digest.entries.length === 0 ? (
        <p className={classes.good}>{i18n._('Nothing was breached or raised.')}</p>
      ) : (
        <DigestTable entries={digest.entries} />
      )}
    </Part>
  );
}

function DigestTable({ entries }: { entries: readonly Entry[] }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const rows = [...entries].sort((a, b) => b.exhausted - a.exhausted || movedIn(b) - movedIn(a)); // nobody else will move what is exhausted
  return (
    <>
      <table className={classes.digest}>
        <thead>
          <tr>
            <th scope="col">{i18n._('Department')}</th>
            {COLUMNS.map(({ name, words }) => (
              <th key={name} scope="col">
                {i18n._(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, SHOWN_AT_FIRST)).map((entry) => (
            <Row
              key={entry.department?.code ?? ''}
              title={entry.department?.name ?? i18n._('Assigned to nobody')}
              figures={entry}
            />
          ))}
        </tbody>
        <tfoot>
          <Row title={i18n._('Total')} figures={totalOf(rows)} />
        </tfoot>
      </table>
      {rows.length > SHOWN_AT_FIRST && !isWhole && (
        <Button variant="default" onClick={() => setWhole(true)}>
          {i18n._('All {departments} departments', { departments: rows.length })}
        </Button>
      )}
    </>
  );
}

type Counts = Pick<Entry, 'breached' | 'escalated' | 'exhausted'>;

const movedIn = ({ breached, escalated }: Counts): number => breached + escalated;

const totalOf = (rows: readonly Counts[]): Counts =>
  rows.reduce(
    (sum, row) => ({
      breached: sum.breached + row.breached,
      escalated: sum.escalated + row.escalated,
      exhausted: sum.exhausted + row.exhausted,
    }),
    { breached: 0, escalated: 0, exhausted: 0 },
  );

const Row = ({ title, figures }: { title: string; figures: Counts }): ReactNode => (
  <tr>
    <th scope="row">{title}</th>
    {COLUMNS.map(({ name }) => (
      <td key={name}>{count(figures[name])}</td>
    ))}
  </tr>
);
