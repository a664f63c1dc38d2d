/** One field of an action's form, by its kind. */
import { Radio, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { ChooseCase, useCandidates } from '../../shared/choose-case.tsx';
import { useCategories } from '../../shared/use-categories.ts';
import { useDepartments } from '../../shared/use-departments.ts';
import { useOfficers } from '../../shared/use-officers.ts';
import { OUTCOME_CHOICES, REJECTION_REASON_CHOICES } from '../../words/complaint-words.ts';
import type { FieldKind, FieldSpec } from './action-fields.ts';
import { Photos } from './photos.tsx';
import type { Attachments } from './use-attachments.ts';

export interface FieldProps {
  spec: FieldSpec;
  value: unknown;
  onChange: (value: unknown) => void;
  attachments: Attachments;
  isSending: boolean;
  /** Whose officers may be chosen. */
  departmentCode: string | null;
  /** The complaint it is asked about. */
  about: { number: string; text: string };
  error: string | undefined;
}

export const Field = (props: FieldProps): ReactNode => {
  const Control = CONTROLS[props.spec.kind];
  return <Control {...props} />;
};

const common = ({ spec, error }: FieldProps) => ({
  label: i18n._(spec.label),
  required: spec.isRequired,
  error,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const TextField = (props: FieldProps): ReactNode => (
  <Textarea
    {...common(props)}
    value={text(props.value)}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
);

const LineField = (props: FieldProps): ReactNode => (
  <TextInput
    {...common(props)}
    value={text(props.value)}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
);

const DateField = (props: FieldProps): ReactNode => (
  <TextInput
    {...common(props)}
    type="date"
    value={text(props.value)}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
);

interface Choice {
  value: string;
  label: string;
}

const Choices = ({
  props,
  data,
  isSearchable = false,
}: {
  props: FieldProps;
  data: Choice[];
  isSearchable?: boolean;
}): ReactNode => (
  <Select
    {...common(props)}
    data={data}
    value={text(props.value) || null}
    onChange={props.onChange}
    searchable={isSearchable}
    clearable={!props.spec.isRequired}
    nothingFoundMessage={i18n._('Nothing found')}
    comboboxProps={{ withinPortal: true }}
  />
);

const DepartmentField = (props: FieldProps): ReactNode => (
  <Choices
    props={props}
    data={useDepartments().map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
    isSearchable
  />
);

const OfficerField = (props: FieldProps): ReactNode => (
  <Choices props={props} data={[...useOfficers(props.departmentCode)]} isSearchable />
);

const CategoryField = (props: FieldProps): ReactNode => (
  <Choices
    props={props}
    data={useCategories().map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))}
  />
);

/** The complaint that goes on: those with much the same words are offered, each with its text. */
function CaseField(props: FieldProps): ReactNode {
  const { number, text: words } = props.about;
  const alike = useCandidates(leadingWords(words), OPEN);
  return (
    <ChooseCase
      label={i18n._(props.spec.label)}
      likely={alike.data ?? []}
      filter={OPEN}
      except={number}
      value={text(props.value)}
      onChange={props.onChange}
      error={props.error}
    />
  );
}

const OPEN = { open: true };
/** People begin with what it is about; all the words of a letter are in no other one. */
const leadingWords = (words: string): string => words.split(/\s+/).slice(0, 4).join(' ');

const Radios = ({ props, data }: { props: FieldProps; data: Choice[] }): ReactNode => (
  <Radio.Group
    {...common(props)}
    value={props.value === undefined ? '' : String(props.value)}
    onChange={(value) => props.onChange(value === 'true' ? true : value === 'false' ? false : value)}
  >
    {data.map(({ value, label }) => (
      <Radio key={value} value={value} label={label} mt="xs" size="md" />
    ))}
  </Radio.Group>
);

const CONTROLS: Record<FieldKind, (props: FieldProps) => ReactNode> = {
  text: TextField,
  line: LineField,
  date: DateField,
  department: DepartmentField,
  officer: OfficerField,
  category: CategoryField,
  complaint: CaseField,
  outcome: (props) => <Radios props={props} data={OUTCOME_CHOICES()} />,
  rejectionReason: (props) => <Choices props={props} data={REJECTION_REASON_CHOICES()} />,
  decision: (props) => (
    <Radios
      props={props}
      data={[
        { value: 'true', label: i18n._('Approve') },
        { value: 'false', label: i18n._('Refuse') },
      ]}
    />
  ),
  satisfied: (props) => (
    <Radios
      props={props}
      data={[
        { value: 'true', label: i18n._('Yes, solved') },
        { value: 'false', label: i18n._('No, not solved') },
      ]}
    />
  ),
  confidential: (props) => (
    <Radios
      props={props}
      data={[
        { value: 'true', label: i18n._('Only the cell, the DM and the responsible officer') },
        { value: 'false', label: i18n._('As with other complaints') },
      ]}
    />
  ),
  photos: ({ attachments, isSending }) => <Photos of="report" attachments={attachments} isFixed={isSending} />,
  files: ({ attachments, isSending }) => <Photos of="other" attachments={attachments} isFixed={isSending} />,
};
