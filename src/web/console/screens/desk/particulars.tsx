/** What the desk adds to somebody's words: what it is about, how urgent, where, whose from now on. The subject suggests the rest. */
import { Checkbox, Select, TextInput } from '@mantine/core';
import { type ReactNode, type Ref, useMemo } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { DepartmentField } from '../../shared/department-field.tsx';
import { type FoundSubject, searchAreas, searchSubjects, suggestingPart } from '../../shared/place-fields.ts';
import { type Found, SearchField } from '../../shared/search-field.tsx';
import { useCategories } from '../../shared/use-categories.ts';
import { useOfficers } from '../../shared/use-officers.ts';
import type { Assignment, Problem } from './register-flow.ts';
import classes from './register-form.module.css';

export interface Particulars {
  subject: FoundSubject | null;
  categoryCode: string | null;
  area: Found | null;
  place: string;
  confidential: boolean;
  departmentCode: string | null;
  officerId: string | null;
}

export const NO_PARTICULARS: Particulars = {
  ...{ subject: null, categoryCode: null, area: null, place: '', confidential: false },
  ...{ departmentCode: null, officerId: null },
};

/** As the inputs of both registrations want it; what was left empty is left out. */
export const particularsInput = ({ subject, categoryCode, area, place, confidential }: Particulars) => ({
  ...(subject === null ? {} : { subjectId: subject.id }),
  ...(categoryCode === null ? {} : { categoryCode }),
  ...(area === null ? {} : { areaId: area.id }),
  ...(place.trim() === '' ? {} : { place: place.trim() }),
  ...(confidential ? { confidential } : {}),
});

/** Whose it is to be. An operator numbers complaints and leaves it to the cell whose they are, whatever the subject suggests. */
export const assignmentOf = ({ departmentCode, officerId }: Particulars, mayAssign: boolean): Assignment | null =>
  mayAssign && departmentCode !== null ? { departmentCode, officerId } : null;

export interface ParticularsFieldsProps {
  value: Particulars;
  onChange: (change: Partial<Particulars>) => void;
  /** The complaint's words, which suggest subject and area. */
  words: string;
  problems: readonly Problem[];
  subjectRef?: Ref<HTMLInputElement>;
  departmentRef?: Ref<HTMLInputElement>;
}

export function ParticularsFields(props: ParticularsFieldsProps): ReactNode {
  const { value, onChange, words, problems, subjectRef, departmentRef } = props;
  const mayAssign = useMay('complaint:assign');
  const categories = useCategories();
  const suggestFrom = useMemo(() => suggestingPart(words), [words]);
  const errorOf = (name: string) => problems.find(({ path }) => path.at(-1) === name)?.message;
  const takeSubject = (subject: FoundSubject | null) =>
    onChange({
      subject,
      ...(subject?.categoryCode == null ? {} : { categoryCode: subject.categoryCode }),
      ...(subject?.departmentCode == null ? {} : { departmentCode: subject.departmentCode, officerId: null }),
    });
  return (
    <>
      <SearchField
        label={i18n._('Subject')}
        about="subjects"
        search={searchSubjects}
        suggestFrom={suggestFrom}
        value={value.subject}
        onChange={takeSubject}
        error={errorOf('subjectId')}
        {...(subjectRef === undefined ? {} : { inputRef: subjectRef })}
      />
      <Select
        label={i18n._('Category')}
        data={categories.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))}
        value={value.categoryCode}
        onChange={(categoryCode) => onChange({ categoryCode })}
        error={errorOf('categoryCode')}
        searchable
        openOnFocus={false}
        clearable
      />
      <SearchField
        label={i18n._('Area')}
        about="areas"
        search={searchAreas}
        suggestFrom={suggestFrom}
        value={value.area}
        onChange={(area) => onChange({ area })}
        error={errorOf('areaId')}
      />
      <TextInput
        label={i18n._('Place')}
        value={value.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
        error={errorOf('place')}
      />
      {mayAssign && (
        <>
          <DepartmentField
            value={value.departmentCode}
            onChange={(departmentCode) => onChange({ departmentCode, officerId: null })}
            error={errorOf('departmentCode')}
            {...(departmentRef === undefined ? {} : { inputRef: departmentRef })}
          />
          <OfficerSelect value={value} onChange={onChange} />
        </>
      )}
      <Checkbox
        className={classes.wide ?? ''}
        size="md"
        label={i18n._('Confidential: only the cell, the DM and the responsible officer see it')}
        checked={value.confidential}
        onChange={(event) => onChange({ confidential: event.currentTarget.checked })}
      />
    </>
  );
}

const OfficerSelect = ({ value, onChange }: Pick<ParticularsFieldsProps, 'value' | 'onChange'>): ReactNode => (
  <Select
    label={i18n._('Officer')}
    placeholder={i18n._('The department’s queue')}
    data={[...useOfficers(value.departmentCode)]}
    value={value.officerId}
    onChange={(officerId) => onChange({ officerId })}
    disabled={value.departmentCode === null}
    openOnFocus={false}
    searchable
    clearable
  />
);
