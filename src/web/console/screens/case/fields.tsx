/** One field of an action's form, by its kind. */
import { Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ConsoleCategoriesDocument, ConsoleOfficersDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import type { StepFile } from '../../outbox/send-step.ts';
import { useDepartments } from '../../shared/use-departments.ts';
import { OUTCOME_CHOICES, REJECTION_REASON_CHOICES } from '../../words/complaint-words.ts';
import type { FieldKind, FieldSpec } from './action-fields.ts';
import { Photos } from './photos.tsx';

export interface FieldProps {
  spec: FieldSpec;
  value: unknown;
  onChange: (value: unknown) => void;
  files: StepFile[];
  onFiles: (files: StepFile[]) => void;
  /** Whose officers may be chosen. */
  departmentCode: string | null;
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

function OfficerField(props: FieldProps): ReactNode {
  const { departmentCode } = props;
  const { data } = useQuery({
    queryKey: ['officers', departmentCode],
    queryFn: async () => (await nistaran.request(ConsoleOfficersDocument, { departmentCode })).officers.nodes,
    enabled: departmentCode !== null,
  });
  const officers = (data ?? []).map(({ id, name, designation }) => ({
    value: id,
    label: designation === null ? name : `${name} – ${designation}`,
  }));
  return <Choices props={props} data={officers} isSearchable />;
}

function CategoryField(props: FieldProps): ReactNode {
  const { data } = useQuery({
    queryKey: ['categories'],
    queryFn: async () => (await nistaran.request(ConsoleCategoriesDocument, {})).categories,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Choices props={props} data={(data ?? []).map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))} />
  );
}

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
  photos: ({ files, onFiles }) => <Photos files={files} onFiles={onFiles} />,
};
