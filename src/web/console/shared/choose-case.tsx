/** Which complaint? Those that are likely, each with its words; or another one, by number or by words. */
import { Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ComplaintFilter, DeskCandidatesDocument } from '../../../client/operations.generated.ts';
import { nistaran } from '../app/connection.ts';
import { i18n } from '../app/i18n.ts';
import { type CaseChoice, CaseChoiceText } from './case-choice.tsx';
import classes from './choose-case.module.css';
import { messageOf } from './states.tsx';

const TYPING_MS = 250;

export interface ChooseCaseProps {
  label: string;
  /** Offered until something is searched for. */
  likely: readonly CaseChoice[];
  filter?: ComplaintFilter;
  /** Not to be chosen: itself. */
  except?: string;
  value: string;
  onChange: (number: string) => void;
  error?: string | undefined;
}

export function useCandidates(text: string, filter: ComplaintFilter | undefined) {
  return useQuery({
    queryKey: ['candidates', text, filter ?? null],
    queryFn: async () =>
      (await nistaran.request(DeskCandidatesDocument, { text, filter: filter ?? null })).searchComplaints.nodes,
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
}

export function ChooseCase({ label, likely, filter, except, value, onChange, error }: ChooseCaseProps): ReactNode {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useCandidates(settled, filter);
  const all = settled === '' ? likely : (found.data ?? []);
  const choices = all.filter(({ number }) => number !== except);
  return (
    <div className={classes.choose}>
      <TextInput
        label={i18n._('Number or words')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(''); // what can no longer be seen is not chosen
        }}
        type="search"
        {...(likely.length === 0 ? { 'data-autofocus': true } : {})}
      />
      {found.error !== null && <p role="alert">{messageOf(found.error)}</p>}
      <Radio.Group label={label} value={value} onChange={onChange} error={error}>
        <div className={classes.choices}>
          {choices.map((choice, index) => (
            <Radio.Card
              key={choice.number}
              value={choice.number}
              className={classes.card ?? ''}
              {...(index === 0 && settled === '' ? { 'data-autofocus': true } : {})}
            >
              <Radio.Indicator />
              <CaseChoiceText choice={choice} />
            </Radio.Card>
          ))}
          {choices.length === 0 && (
            <p className="quiet">
              {settled === '' ? i18n._('Nothing alike is open. Search by number or words.') : i18n._('Nothing found')}
            </p>
          )}
        </div>
      </Radio.Group>
    </div>
  );
}
