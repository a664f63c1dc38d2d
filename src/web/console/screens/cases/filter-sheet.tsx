/** All that a list can be narrowed by. Each choice stands in the address at once. */
import { Button, Checkbox, MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ComplaintOrder } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { searchAreas } from '../../shared/place-fields.ts';
import { type Found, SearchField } from '../../shared/search-field.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { useCategories } from '../../shared/use-categories.ts';
import { useDepartments } from '../../shared/use-departments.ts';
import { useOfficers } from '../../shared/use-officers.ts';
import { SLA_CHOICES, SOURCE_CHOICES, STATE_CHOICES } from '../../words/complaint-words.ts';
import { type CasesSearch, listOf, ORDERS, textOf } from './case-filter.ts';
import classes from './cases.module.css';

const ORDER_WORDS: Record<ComplaintOrder, string> = {
  NEWEST: /*i18n*/ 'Newest first',
  OLDEST: /*i18n*/ 'Oldest first',
  DUE_FIRST: /*i18n*/ 'Due first',
  RECENTLY_CHANGED: /*i18n*/ 'Changed last first',
};

export interface FilterSheetProps {
  search: CasesSearch;
  onChange: (search: CasesSearch) => void;
  onClose: () => void;
}

export function FilterSheet({ search, onChange, onClose }: FilterSheetProps): ReactNode {
  const departments = useDepartments();
  const categories = useCategories();
  const set = (part: { [Name in keyof CasesSearch]?: CasesSearch[Name] | undefined }) =>
    onChange(withoutEmpty({ ...search, ...part }));
  const many = (name: 'department' | 'category' | 'state' | 'sla' | 'source', label: string, data: Choice[]) => (
    <MultiSelect
      label={label}
      size="md"
      data={data}
      value={listOf(search[name])}
      onChange={(values) => set({ [name]: textOf(values) })}
      searchable
      clearable
      nothingFoundMessage={i18n._('Nothing found')}
    />
  );
  return (
    <Sheet title={i18n._('Filter')} onClose={onClose} size="60rem">
      <div className={classes.filters}>
        {many(
          'department',
          i18n._('Department'),
          departments.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        )}
        {many('state', i18n._('State'), STATE_CHOICES())}
        {many('sla', i18n._('Time'), SLA_CHOICES())}
        {many(
          'category',
          i18n._('Category'),
          categories.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
        )}
        {many('source', i18n._('Source'), SOURCE_CHOICES())}
        <AreaFilter areaId={search.area} onChange={(area) => set({ area })} />
        <AssigneeFilter search={search} onChange={(assignee) => set({ assignee })} />
        <NativeSelect
          label={i18n._('Order')}
          size="md"
          value={search.order ?? 'NEWEST'}
          onChange={(event) => set({ order: event.currentTarget.value as ComplaintOrder })}
          data={ORDERS.map((value) => ({ value, label: i18n._(ORDER_WORDS[value]) }))}
        />
        <TextInput
          label={i18n._('Registered from')}
          type="date"
          value={search.from ?? ''}
          onChange={(event) => set({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          label={i18n._('Registered until')}
          type="date"
          value={search.to ?? ''}
          onChange={(event) => set({ to: event.currentTarget.value || undefined })}
        />
        <Checkbox
          className={classes.tick ?? ''}
          size="md"
          label={i18n._('Only reopened ones')}
          checked={search.reopened ?? false}
          onChange={(event) => set({ reopened: event.currentTarget.checked || undefined })}
        />
        <Checkbox
          className={classes.tick ?? ''}
          size="md"
          label={i18n._('Only open ones')}
          checked={search.open ?? false}
          onChange={(event) => set({ open: event.currentTarget.checked || undefined })}
        />
      </div>
      <div className={classes.foot}>
        <Button onClick={onClose}>{i18n._('Show')}</Button>
        <Button variant="default" onClick={() => onChange({})}>
          {i18n._('Clear all')}
        </Button>
      </div>
    </Sheet>
  );
}

interface Choice {
  value: string;
  label: string;
}

function withoutEmpty(search: { [Name in keyof CasesSearch]?: CasesSearch[Name] | undefined }): CasesSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as CasesSearch;
}

/** An address has the id of an area alone: its name is known once it was chosen here. */
function AreaFilter({ areaId, onChange }: { areaId: string | undefined; onChange: (id: string | undefined) => void }) {
  const [chosen, setChosen] = useState<Found | null>(null);
  const value = areaId === undefined ? null : chosen?.id === areaId ? chosen : { id: areaId, name: '…', line: '' };
  return (
    <SearchField
      label={i18n._('Area')}
      about="areas"
      search={searchAreas}
      suggestFrom=""
      value={value}
      onChange={(area) => {
        setChosen(area);
        onChange(area?.id);
      }}
    />
  );
}

/** Officers of the one department that is chosen; else nobody can be named. */
function AssigneeFilter({
  search,
  onChange,
}: {
  search: CasesSearch;
  onChange: (id: string | undefined) => void;
}): ReactNode {
  const [department, ...others] = listOf(search.department);
  const officers = useOfficers(others.length === 0 ? (department ?? null) : null);
  return (
    <Select
      label={i18n._('Officer')}
      placeholder={department === undefined ? i18n._('Choose one department first') : ''}
      data={[...officers]}
      value={search.assignee ?? null}
      onChange={(officer) => onChange(officer ?? undefined)}
      disabled={officers.length === 0}
      searchable
      clearable
    />
  );
}
