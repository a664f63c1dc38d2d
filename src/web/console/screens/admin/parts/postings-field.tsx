/** The postings of an officer: role, department, area, the officer one level above. All of them together are his rights. */
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AdminAreasDocument, type Role } from '../../../../../client/operations.generated.ts';
import { nistaran } from '../../../app/connection.ts';
import { i18n } from '../../../app/i18n.ts';
import classes from '../admin.module.css';
import { departmentChoices, useAllDepartments } from '../departments-screen.tsx';
import { needsDepartment, POSTED_ROLE_CHOICES } from '../words.ts';
import { OfficerField } from './officer-field.tsx';

export interface PostingDraft {
  role: Role;
  departmentCode: string | null;
  areaId: string | null;
  supervisor: { id: string; name: string } | null;
}

export const EMPTY_POSTING: PostingDraft = { role: 'OFFICER', departmentCode: null, areaId: null, supervisor: null };

export const postingInputs = (
  drafts: readonly PostingDraft[],
): { role: Role; departmentCode: string | null; areaId: string | null; supervisorId: string | null }[] =>
  drafts.map(({ role, departmentCode, areaId, supervisor }) => ({
    ...{ role, departmentCode, areaId, supervisorId: supervisor?.id ?? null },
  }));

export interface PostingsFieldProps {
  drafts: readonly PostingDraft[];
  onChange: (drafts: PostingDraft[]) => void;
}

export function PostingsField({ drafts, onChange }: PostingsFieldProps): ReactNode {
  const set = (at: number, change: Partial<PostingDraft>) =>
    onChange(drafts.map((draft, index) => (index === at ? { ...draft, ...change } : draft)));
  return (
    <>
      {drafts.map((draft, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft has no name of its own, and none is moved
        <fieldset key={index} className={classes.posting}>
          <legend>{i18n._('Posting {number}', { number: index + 1 })}</legend>
          <PostingFields draft={draft} onChange={(change) => set(index, change)} />
          <Button variant="subtle" onClick={() => onChange(drafts.filter((_, other) => other !== index))}>
            {i18n._('Take this posting out')}
          </Button>
        </fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() => onChange([...drafts, EMPTY_POSTING])}
      >
        {i18n._('One more posting')}
      </Button>
    </>
  );
}

function PostingFields({
  draft,
  onChange,
}: {
  draft: PostingDraft;
  onChange: (change: Partial<PostingDraft>) => void;
}): ReactNode {
  const { rows } = useAllDepartments();
  const areas = useAreas();
  return (
    <>
      <Select
        label={i18n._('Role')}
        data={POSTED_ROLE_CHOICES()}
        value={draft.role}
        onChange={(role) => role !== null && onChange({ role: role as Role })}
        allowDeselect={false}
      />
      <Select
        label={i18n._('Department')}
        data={departmentChoices(rows)}
        value={draft.departmentCode}
        onChange={(departmentCode) => onChange({ departmentCode })}
        required={needsDepartment(draft.role)}
        searchable
        clearable
        nothingFoundMessage={i18n._('Nothing found')}
      />
      <Select
        label={i18n._('Area')}
        description={i18n._('The whole district when empty.')}
        data={areas}
        value={draft.areaId}
        onChange={(areaId) => onChange({ areaId })}
        searchable
        clearable
        nothingFoundMessage={i18n._('Nothing found')}
      />
      <OfficerField
        label={i18n._('Reports to')}
        value={draft.supervisor?.id ?? null}
        chosen={draft.supervisor}
        onChange={(supervisor) => onChange({ supervisor })}
      />
    </>
  );
}

/** The district's tehsils and the blocks of each. */
function useAreas(): { value: string; label: string }[] {
  const { data = [] } = useQuery({ queryKey: ['areas'], queryFn: readAreas, staleTime: Number.POSITIVE_INFINITY });
  return data;
}

async function readAreas(): Promise<{ value: string; label: string }[]> {
  const below = async (parentId: string | null) => (await nistaran.request(AdminAreasDocument, { parentId })).areas;
  const [district] = await below(null);
  if (district === undefined) return [];
  const tehsils = await below(district.id);
  const blocks = await Promise.all(tehsils.map(({ id }) => below(id)));
  return [
    { value: district.id, label: district.name },
    ...tehsils.flatMap((tehsil, index) => [
      { value: tehsil.id, label: tehsil.name },
      ...(blocks[index] ?? []).map((block) => ({ value: block.id, label: `${tehsil.name} › ${block.name}` })),
    ]),
  ];
}
