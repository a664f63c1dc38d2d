/** A department by a part of its name or its code. Enter takes the first one. */
import type { ReactNode, Ref } from 'react';
import { i18n } from '../app/i18n.ts';
import { type Found, SearchField } from './search-field.tsx';
import { type DepartmentChoice, useDepartments } from './use-departments.ts';

export interface DepartmentFieldProps {
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  isRequired?: boolean;
}

/** All of them until something is typed. */
const ALL = ' ';

export function DepartmentField({ value, onChange, ...rest }: DepartmentFieldProps): ReactNode {
  const departments = useDepartments();
  const chosen = departments.find(({ code }) => code === value);
  return (
    <SearchField
      label={i18n._('Department')}
      about={`departments ${departments.length}`}
      search={async (text) => matching(departments, text)}
      suggestFrom={ALL}
      value={chosen === undefined ? null : found(chosen)}
      onChange={(item) => onChange(item?.id ?? null)}
      {...rest}
    />
  );
}

const found = ({ code, name }: DepartmentChoice): Found => ({ id: code, name, line: code });

/** A whole code first: whoever knows it wants nothing else. */
function matching(departments: readonly DepartmentChoice[], text: string): Found[] {
  const wanted = text.trim().toLowerCase();
  return departments
    .filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.code.toLowerCase() === wanted) - Number(a.code.toLowerCase() === wanted))
    .map(found);
}
