/** The terms of a policy as fields. Each says beside itself what the server has against it. */
import { Button, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TimeUnit } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { type Problem, problemWithin } from '../../shared/problems.tsx';
import classes from './policies.module.css';
import { levelWord, type Span, type Terms, UNITS } from './terms-words.ts';

export interface TermsFieldsProps {
  terms: Terms;
  onChange: (terms: Terms) => void;
  problems: readonly Problem[];
}

export const TERMS_PARTS: readonly string[] = ['terms'];
const DAYS: readonly TimeUnit[] = ['CALENDAR_DAYS', 'WORKING_DAYS'];
const ANY: readonly TimeUnit[] = ['WORKING_MINUTES', 'WORKING_DAYS', 'CALENDAR_DAYS'];
const HIGHEST_LEVEL = 4;

export function TermsFields({ terms, onChange, problems }: TermsFieldsProps): ReactNode {
  const set = (part: Partial<Terms>) => onChange({ ...terms, ...part });
  const wrong = (part: string) => problemWithin(problems, `terms.${part}`);
  return (
    <>
      <SpanField
        label={i18n._('Solved within (0 is the same day)')}
        span={terms.resolveWithin}
        units={DAYS}
        onChange={(resolveWithin) => set({ resolveWithin })}
        error={wrong('resolveWithin')}
      />
      <WholeField
        label={i18n._('Assigned within, in working minutes')}
        value={terms.assignWithin}
        onChange={(assignWithin) => set({ assignWithin })}
        error={wrong('assignWithin')}
      />
      <WholeField
        label={i18n._('Opened within, in working minutes')}
        value={terms.seeWithin}
        onChange={(seeWithin) => set({ seeWithin })}
        error={wrong('seeWithin')}
      />
      <SpanField
        label={i18n._('Accepted within')}
        span={terms.acknowledgeWithin}
        units={ANY}
        onChange={(acknowledgeWithin) => set({ acknowledgeWithin })}
        error={wrong('acknowledgeWithin')}
      />
      <TextInput
        type="number"
        inputMode="numeric"
        label={i18n._('Accepted during the public hearing within, in minutes; empty for no difference')}
        value={terms.acknowledgeInHearing ?? ''}
        onChange={({ currentTarget: { value } }) => set({ acknowledgeInHearing: value === '' ? null : Number(value) })}
        error={wrong('acknowledgeInHearing')}
      />
      <SharesField shares={terms.warnAt} onChange={(warnAt) => set({ warnAt })} error={wrong('warnAt')} />
      <LadderField ladder={terms.ladder} onChange={(ladder) => set({ ladder })} wrong={wrong} />
    </>
  );
}

interface WholeFieldProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  error: string | undefined;
}

/** Empty while it is typed anew; the browser asks for it before anything is sent. */
const WholeField = ({ label, value, onChange, error }: WholeFieldProps): ReactNode => (
  <TextInput
    type="number"
    inputMode="numeric"
    label={label}
    value={Number.isNaN(value) ? '' : value}
    onChange={(event) => onChange(event.currentTarget.value === '' ? Number.NaN : Number(event.currentTarget.value))}
    error={error}
    required
  />
);

interface SpanFieldProps {
  label: string;
  span: Span;
  units: readonly TimeUnit[];
  onChange: (span: Span) => void;
  error: string | undefined;
}

const SpanField = ({ label, span, units, onChange, error }: SpanFieldProps): ReactNode => (
  <div className={classes.span}>
    <WholeField label={label} value={span.amount} onChange={(amount) => onChange({ ...span, amount })} error={error} />
    <Select
      aria-label={i18n._('{label}: counted in', { label })}
      data={units.map((unit) => ({ value: unit, label: i18n._(UNITS[unit]) }))}
      value={span.unit}
      onChange={(unit) => unit !== null && onChange({ ...span, unit: unit as TimeUnit })}
      allowDeselect={false}
    />
  </div>
);

interface SharesFieldProps {
  shares: readonly number[];
  onChange: (shares: number[]) => void;
  error: string | undefined;
}

/** Numbers as people write several: `50, 70`. What is being typed is kept by the browser; only numbers are sent. */
const SharesField = ({ shares, onChange, error }: SharesFieldProps): ReactNode => (
  <TextInput
    label={i18n._('Warnings besides the one at 80%, in percent of the time, such as 50, 70')}
    defaultValue={shares.join(', ')}
    onChange={(event) => onChange((event.currentTarget.value.match(/\d+/g) ?? []).map(Number))}
    error={error}
  />
);

interface LadderFieldProps {
  ladder: Terms['ladder'];
  onChange: (ladder: Terms['ladder']) => void;
  wrong: (part: string) => string | undefined;
}

function LadderField({ ladder, onChange, wrong }: LadderFieldProps): ReactNode {
  const next = ladder.length + 2;
  return (
    <fieldset className={classes.ladder}>
      <legend>{i18n._('Raised when overdue')}</legend>
      {ladder.map(({ level, after }, index) => (
        <SpanField
          key={level}
          label={i18n._('To {who}, so long after the due time', { who: levelWord(level) })}
          span={after}
          units={ANY}
          onChange={(changed) =>
            onChange(ladder.map((rung, i) => (i === index ? { level: rung.level, after: changed } : rung)))
          }
          error={wrong(`ladder.${index}`)}
        />
      ))}
      {wrong('ladder') !== undefined && ladder.every((_, index) => wrong(`ladder.${index}`) === undefined) && (
        <span className={classes.problem} role="alert">
          {wrong('ladder')}
        </span>
      )}
      <div className={classes.rungs}>
        {next <= HIGHEST_LEVEL && (
          <Button
            variant="default"
            onClick={() => onChange([...ladder, { level: next, after: { amount: 1, unit: 'WORKING_DAYS' } }])}
          >
            {i18n._('Also to {who}', { who: levelWord(next) })}
          </Button>
        )}
        {ladder.length > 0 && (
          <Button variant="default" color="red" onClick={() => onChange(ladder.slice(0, -1))}>
            {i18n._('No longer to {who}', { who: levelWord(next - 1) })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
