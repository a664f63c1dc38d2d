/** A sitting begins: what kind, when, where, who presides and who sits with him. */
import { Alert, Button, MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { type HearingKind, OpenHearingDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { searchAreas } from '../../shared/place-fields.ts';
import { type Found, SearchField } from '../../shared/search-field.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { districtDay } from '../../words/time-words.ts';
import formClasses from '../desk/register-form.module.css';
import { kindWord } from './hearing-words.ts';
import { useAllOfficers } from './use-all-officers.ts';

const KINDS: HearingKind[] = ['JAN_SUNWAI', 'SAMADHAN_SHIVIR', 'JAN_SAMVAD'];
/** A paper register is typed in within the week. */
const DAYS_BACK = 7;
const DAY_MS = 24 * 3_600_000;

interface Opening {
  kind: HearingKind;
  day: string;
  place: string;
  area: Found | null;
  presidingId: string | null;
  attendingIds: string[];
}

export function OpenHearingSheet({ onClose }: { onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const officers = [...useAllOfficers()];
  const today = districtDay(Date.now());
  const [opening, setOpening] = useState<Opening>({
    ...{ kind: 'JAN_SUNWAI', day: today, place: '', area: null, presidingId: null, attendingIds: [] },
  });
  const change = (part: Partial<Opening>) => setOpening((before) => ({ ...before, ...part }));
  const attemptId = useRef(crypto.randomUUID());
  const step = useMutation({
    mutationFn: async () => {
      const input = { ...inputOf(opening, today), clientMutationId: attemptId.current };
      return (await nistaran.request(OpenHearingDocument, { input })).openHearing;
    },
    onSuccess: ({ session, errors }) => {
      attemptId.current = crypto.randomUUID();
      if (session === null || errors.length > 0) return;
      void queries.invalidateQueries({ queryKey: ['hearings'] });
      void navigate({ to: '/hearings/$id', params: { id: session.id } });
    },
  });
  const problems = step.data?.errors ?? [];
  const errorOf = (name: string) => problems.find(({ path }) => path.at(-1) === name)?.message;
  const messages = [...problems.map(({ message }) => message), ...(step.error ? [messageOf(step.error)] : [])];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!step.isPending) step.mutate();
  };
  return (
    <Sheet title={i18n._('Open a sitting')} onClose={onClose}>
      <form className={formClasses.form} onSubmit={submit}>
        <NativeSelect
          label={i18n._('Kind of sitting')}
          size="md"
          value={opening.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as HearingKind })}
          data={KINDS.map((value) => ({ value, label: kindWord(value) }))}
          data-autofocus
        />
        <TextInput
          type="date"
          label={i18n._('Day')}
          value={opening.day}
          min={districtDay(Date.now() - DAYS_BACK * DAY_MS)}
          max={today}
          onChange={(event) => change({ day: event.currentTarget.value })}
          error={errorOf('day')}
          required
        />
        <TextInput
          className={formClasses.wide ?? ''}
          label={i18n._('Hall, school or village')}
          value={opening.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
          error={errorOf('place')}
          maxLength={200}
          required
        />
        <SearchField
          label={i18n._('Area (the whole district when left empty)')}
          about="areas"
          search={searchAreas}
          suggestFrom={opening.place}
          value={opening.area}
          onChange={(area) => change({ area })}
          error={errorOf('areaId')}
        />
        <Select
          label={i18n._('Presiding officer')}
          data={officers}
          limit={50}
          value={opening.presidingId}
          onChange={(presidingId) => change({ presidingId })}
          error={errorOf('presidingId')}
          nothingFoundMessage={i18n._('Nothing found')}
          selectFirstOptionOnChange
          searchable
          required
        />
        <MultiSelect
          className={formClasses.wide ?? ''}
          size="md"
          label={i18n._('Officers who attend')}
          data={officers}
          limit={50}
          value={opening.attendingIds}
          onChange={(attendingIds) => change({ attendingIds })}
          error={errorOf('attendingIds')}
          nothingFoundMessage={i18n._('Nothing found')}
          selectFirstOptionOnChange
          searchable
          hidePickedOptions
        />
        {messages.length > 0 && (
          <Alert color="red" role="alert" className={formClasses.wide ?? ''}>
            {[...new Set(messages)].join(' ')}
          </Alert>
        )}
        <div className={`${formClasses.foot} ${formClasses.wide}`}>
          <Button type="submit" size="md" loading={step.isPending}>
            {i18n._('Open the sitting')}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            {i18n._('Cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Today is what the server calls today. */
const inputOf = ({ kind, day, place, area, presidingId, attendingIds }: Opening, today: string) => ({
  ...{ kind, place: place.trim(), presidingId: presidingId ?? '', attendingIds },
  day: day === today ? null : day,
  areaId: area?.id ?? null,
});
