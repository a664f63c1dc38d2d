/** The hours of one day: any number of pieces, each from and to; none is a day off. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { i18n } from '../../app/i18n.ts';
import { type Problem, problemAt, problemWithin } from '../../shared/problems.tsx';
import classes from './calendars.module.css';
import type { Interval } from './hours.ts';

export interface IntervalsFieldProps {
  label: string;
  /** What no hours mean. */
  off: string;
  intervals: readonly Interval[];
  onChange: (intervals: Interval[]) => void;
  problems: readonly Problem[];
  /** Where they stand in the input. */
  part: string;
}

const FIRST: Interval = { from: '10:00', to: '13:30' };
const NEXT: Interval = { from: '14:00', to: '18:00' };

export function IntervalsField({ label, off, intervals, onChange, problems, part }: IntervalsFieldProps): ReactNode {
  const title = useId();
  const change = (index: number, piece: Interval) => onChange(intervals.map((each, i) => (i === index ? piece : each)));
  const whole = problemAt(problems, part);
  return (
    <fieldset className={classes.hours} aria-labelledby={title}>
      <span className={classes.hoursHead}>
        <span id={title}>{label}</span>
        {intervals.length === 0 && <span className="quiet">{off}</span>}
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...intervals, intervals.length === 0 ? FIRST : NEXT])}
          aria-label={i18n._('{day}: add hours', { day: label })}
        >
          {i18n._('Add hours')}
        </Button>
      </span>
      {intervals.map((piece, index) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place; its fields hold no state of their own.
          key={index}
          day={label}
          piece={piece}
          problem={problemWithin(problems, `${part}.${index}`)}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange(intervals.filter((_, i) => i !== index))}
        />
      ))}
      {whole !== undefined && (
        <span className={classes.problem} role="alert">
          {whole}
        </span>
      )}
    </fieldset>
  );
}

interface PieceProps {
  day: string;
  piece: Interval;
  problem: string | undefined;
  onChange: (piece: Interval) => void;
  onRemove: () => void;
}

const Piece = ({ day, piece, problem, onChange, onRemove }: PieceProps): ReactNode => (
  <div className={classes.piece}>
    <span className={classes.pieceFields}>
      <TextInput
        type="time"
        aria-label={i18n._('{day}: from', { day })}
        value={piece.from}
        onChange={(event) => onChange({ ...piece, from: event.currentTarget.value })}
        error={problem !== undefined}
        required
      />
      <span aria-hidden>–</span>
      <TextInput
        type="time"
        aria-label={i18n._('{day}: to', { day })}
        value={piece.to}
        onChange={(event) => onChange({ ...piece, to: event.currentTarget.value })}
        error={problem !== undefined}
        required
      />
      <ActionIcon color="red" onClick={onRemove} aria-label={i18n._('{day}: take these hours out', { day })}>
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </span>
    {problem !== undefined && (
      <span className={classes.problem} role="alert">
        {problem}
      </span>
    )}
  </div>
);
