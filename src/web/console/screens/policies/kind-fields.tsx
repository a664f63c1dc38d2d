/** Which complaints a new policy is for; what is left open is every one. */
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  ConsoleCategoriesDocument,
  SettingsSubjectsDocument,
  type SourceCode,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { DepartmentSelect } from '../../shared/department-select.tsx';
import { type Problem, problemAt } from '../../shared/problems.tsx';
import { SOURCE_CHOICES } from '../../words/complaint-words.ts';

export interface Kind {
  categoryCode: string | null;
  /** From the widest subject to the one that is meant. */
  subjects: readonly string[];
  source: SourceCode | null;
  departmentCode: string | null;
}

export const ALL: Kind = { categoryCode: null, subjects: [], source: null, departmentCode: null };
export const KIND_PARTS: readonly string[] = ['categoryCode', 'subjectId', 'source', 'departmentCode'];

export interface KindFieldsProps {
  kind: Kind;
  onChange: (kind: Kind) => void;
  problems: readonly Problem[];
}

export function KindFields({ kind, onChange, problems }: KindFieldsProps): ReactNode {
  const { data: categories = [] } = useQuery({
    queryKey: ['categories'],
    queryFn: async () => (await nistaran.request(ConsoleCategoriesDocument, {})).categories,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <Select
        label={i18n._('Category')}
        placeholder={i18n._('Every one')}
        data={categories.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))}
        value={kind.categoryCode}
        onChange={(categoryCode) => onChange({ ...kind, categoryCode })}
        error={problemAt(problems, 'categoryCode')}
        clearable
        clearButtonProps={{ 'aria-label': i18n._('Every one') }}
      />
      {[null, ...kind.subjects].map((parentId, depth) => (
        <SubjectSelect
          key={parentId ?? ''}
          parentId={parentId}
          value={kind.subjects[depth] ?? null}
          onChange={(id) =>
            onChange({ ...kind, subjects: [...kind.subjects.slice(0, depth), ...(id === null ? [] : [id])] })
          }
          error={problemAt(problems, 'subjectId')}
        />
      ))}
      <Select
        label={i18n._('Where it came from')}
        placeholder={i18n._('Every one')}
        data={SOURCE_CHOICES()}
        value={kind.source}
        onChange={(source) => onChange({ ...kind, source: source as SourceCode | null })}
        error={problemAt(problems, 'source')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': i18n._('Every one') }}
      />
      <DepartmentSelect
        label={i18n._('Department')}
        none={i18n._('Every one')}
        value={kind.departmentCode}
        onChange={(departmentCode) => onChange({ ...kind, departmentCode })}
        error={problemAt(problems, 'departmentCode')}
      />
    </>
  );
}

interface SubjectSelectProps {
  parentId: string | null;
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

/** The subjects below one; nothing where there are none. */
function SubjectSelect({ parentId, value, onChange, error }: SubjectSelectProps): ReactNode {
  const { data = [] } = useQuery({
    queryKey: ['subjects', parentId],
    queryFn: async () => (await nistaran.request(SettingsSubjectsDocument, { parentId })).subjects,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data.length === 0) return null;
  return (
    <Select
      label={parentId === null ? i18n._('Subject') : i18n._('More exactly')}
      placeholder={i18n._('Every one')}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': i18n._('Every one') }}
      nothingFoundMessage={i18n._('Nothing found')}
    />
  );
}
