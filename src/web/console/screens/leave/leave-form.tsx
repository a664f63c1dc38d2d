/** The leave of one officer: until when, and who stands in. */
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { SettingsSetLeaveDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { FormSheet } from '../../shared/form-sheet.tsx';
import { accepted, problemAt, problemsOf } from '../../shared/problems.tsx';
import { deputiesOf, OFFICERS, type Officer, useOfficers } from './officers.ts';

/** Sets it, or ends it where `until` is null. */
export function useSetLeave(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: { officerId: string; until: string | null; deputyId: string | null }) =>
      accepted((await nistaran.request(SettingsSetLeaveDocument, { input })).setLeave),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: OFFICERS });
      onDone();
    },
  });
}

export interface LeaveFormProps {
  /** Whose leave; null where he is still to be chosen among `choices`. */
  officer: Officer | null;
  choices: readonly Officer[];
  onClose: () => void;
}

export function LeaveForm({ officer: given, choices, onClose }: LeaveFormProps): ReactNode {
  const [officer, setOfficer] = useState(given);
  const [until, setUntil] = useState(given?.onLeaveUntil ?? '');
  const [deputyId, setDeputyId] = useState(given?.deputy?.id ?? null);
  const set = useSetLeave(onClose);
  const problems = problemsOf(set.error);
  const choose = (id: string | null) => {
    setOfficer(choices.find((choice) => choice.id === id) ?? null);
    setDeputyId(null);
  };
  return (
    <FormSheet
      title={given === null ? i18n._('Set leave') : i18n._('Leave of {name}', { name: given.name })}
      done={i18n._('Save')}
      isBusy={set.isPending}
      error={set.error}
      shown={['until', 'deputyId', ...(given === null ? ['officerId'] : [])]}
      onDone={() => officer !== null && set.mutate({ officerId: officer.id, until, deputyId })}
      onClose={onClose}
    >
      {given === null && (
        <Select
          label={i18n._('Officer')}
          data={choices.map(asChoice)}
          value={officer?.id ?? null}
          onChange={choose}
          error={problemAt(problems, 'officerId')}
          nothingFoundMessage={i18n._('Nothing found')}
          searchable
          required
        />
      )}
      <TextInput
        type="date"
        label={i18n._('Last day of the leave')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        error={problemAt(problems, 'until')}
        required
      />
      {officer !== null && (
        <DeputySelect
          officer={officer}
          value={deputyId}
          onChange={setDeputyId}
          error={problemAt(problems, 'deputyId')}
        />
      )}
      <p className="quiet">
        {i18n._('What is raised meanwhile is told to whoever stands in; without one, the next level hears of it.')}
      </p>
    </FormSheet>
  );
}

interface DeputySelectProps {
  officer: Officer;
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

function DeputySelect({ officer, value, onChange, error }: DeputySelectProps): ReactNode {
  const { data = [] } = useOfficers(officer.department?.code ?? null);
  return (
    <Select
      label={i18n._('Who stands in')}
      placeholder={i18n._('Nobody')}
      data={deputiesOf(officer, data).map(asChoice)}
      value={value}
      onChange={onChange}
      error={error}
      nothingFoundMessage={i18n._('Nothing found')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': i18n._('Nobody') }}
    />
  );
}

const asChoice = ({ id, name, designation }: Officer) => ({
  value: id,
  label: designation === null ? name : `${name} – ${designation}`,
});
