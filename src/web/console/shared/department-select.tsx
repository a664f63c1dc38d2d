/** One department of the district, or none: found by name or code. */
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';
import { useDepartments } from './use-departments.ts';

export interface DepartmentSelectProps {
  label: string;
  /** What it means to choose none. */
  none: string;
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | undefined;
}

export const DepartmentSelect = ({ label, none, value, onChange, error }: DepartmentSelectProps): ReactNode => (
  <Select
    label={label}
    placeholder={none}
    data={useDepartments().map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
    value={value}
    onChange={onChange}
    error={error}
    searchable
    clearable
    clearButtonProps={{ 'aria-label': none }}
    nothingFoundMessage={i18n._('Nothing found')}
  />
);
