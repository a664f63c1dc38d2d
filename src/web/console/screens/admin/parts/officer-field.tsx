/** One officer of thousands: found on the server by a part of his name. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AdminOfficersDocument } from '../../../../../client/operations.generated.ts';
import { nistaran } from '../../../app/connection.ts';
import { i18n } from '../../../app/i18n.ts';
import { useMay } from '../../../app/session.tsx';

const TYPING_MS = 250;

export interface OfficerFieldProps {
  label: string;
  value: string | null;
  /** Who is chosen already, when that is known. */
  chosen?: { id: string; name: string } | null;
  onChange: (officer: { id: string; name: string } | null) => void;
  error?: string | undefined;
}

export function OfficerField({ label, value, chosen = null, onChange, error }: OfficerFieldProps): ReactNode {
  const mayList = useMay('access:manage');
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  const { data = [] } = useQuery({
    queryKey: ['admin', 'officer-choices', settled],
    queryFn: async () =>
      (await nistaran.request(AdminOfficersDocument, { text: settled, active: null, after: null })).officerAccounts
        .nodes,
    placeholderData: keepPreviousData,
    enabled: mayList,
  });
  if (!mayList) return null;
  const found = data.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }));
  const isListed = chosen === null || found.some((choice) => choice.value === chosen.id);
  return (
    <Select
      label={label}
      data={isListed ? found : [{ value: chosen.id, label: chosen.name }, ...found]}
      value={value}
      onChange={(id, choice) => onChange(id === null ? null : { id, name: choice?.label ?? '' })}
      onSearchChange={setTyped}
      error={error}
      searchable
      clearable
      filter={({ options }) => options}
      nothingFoundMessage={i18n._('Nothing found')}
    />
  );
}
