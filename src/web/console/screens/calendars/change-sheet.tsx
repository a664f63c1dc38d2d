/**
 * Every change of a calendar goes this way: filled in, looked at (what would move), saved. What is changed after looking is looked
 * at again: nobody saves what he has not seen.
 */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { FormSheet } from '../../shared/form-sheet.tsx';
import { type Problem, problemsOf } from '../../shared/problems.tsx';
import { useIntoView } from '../../shared/use-into-view.ts';
import { count, dayAndTime } from '../../words/time-words.ts';
import { type CalendarChange, type Moves, previewOf, save } from './calendar-changes.ts';
import classes from './calendars.module.css';

export interface ChangeSheetProps {
  title: string;
  change: CalendarChange;
  /** Parts of the input whose problems the fields say themselves. */
  shown: readonly string[];
  onClose: () => void;
  /** Saved; with the job that follows, when there is one. */
  onSaved: (jobId: string | null) => void;
  children: (problems: readonly Problem[]) => ReactNode;
}

export function ChangeSheet({ title, change, shown, onClose, onSaved, children }: ChangeSheetProps): ReactNode {
  const queries = useQueryClient();
  const [looked, setLooked] = useState<{ at: string; moves: Moves } | null>(null);
  const text = JSON.stringify(change);
  const moves = looked?.at === text ? looked.moves : null;
  const look = useMutation({
    mutationFn: () => previewOf(change),
    onSuccess: (found) => setLooked({ at: text, moves: found }),
  });
  const keep = useMutation({
    mutationFn: () => save(change),
    onSuccess: async (jobId) => {
      await queries.invalidateQueries({ queryKey: ['calendar'] });
      if (jobId === null) notifications.show({ message: i18n._('Saved. No open complaint works by this calendar.') });
      onSaved(jobId);
    },
  });
  const lookAnew = () => {
    keep.reset();
    look.mutate();
  };
  const error = keep.error ?? look.error;
  return (
    <FormSheet
      title={title}
      done={moves === null ? i18n._('See what moves') : i18n._('Save')}
      isBusy={look.isPending || keep.isPending}
      error={error}
      shown={shown}
      onDone={() => (moves === null ? lookAnew() : keep.mutate())}
      onClose={onClose}
    >
      {children(problemsOf(error))}
      {moves !== null && <MovesPanel moves={moves} />}
    </FormSheet>
  );
}

function MovesPanel({ moves: { open, moving, earlier, later, examples } }: { moves: Moves }): ReactNode {
  const panel = useIntoView(true);
  return (
    <div ref={panel} className={classes.moves} role="status">
      <p>
        {i18n._('{open, plural, one {# open complaint works} other {# open complaints work}} by this calendar.', {
          open,
        })}{' '}
        {moving === 0 && <strong>{i18n._('No due time moves.')}</strong>}
      </p>
      {moving > 0 && (
        <p className={classes.figures}>
          <span>
            <strong>{count(later)}</strong> {i18n._('due later')}
          </span>
          <span>
            <strong>{count(earlier)}</strong> {i18n._('due earlier')}
          </span>
          <span>
            <strong>{count(open - moving)}</strong> {i18n._('as before')}
          </span>
        </p>
      )}
      {examples.nodes.length > 0 && (
        <ul aria-label={i18n._('For example')}>
          {examples.nodes.map(({ number, dueBefore, dueAfter }) => (
            <li key={number}>
              <strong>{number}</strong>
              <br />
              {dayAndTime(dueBefore)} → {dayAndTime(dueAfter)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
