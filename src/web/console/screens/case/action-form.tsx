/** The form of one action. What is typed is kept on the device until it is sent, so that nothing is ever typed twice. */
import { Alert, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ComplaintAction } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { type Case, caseKey } from '../../live/use-case.ts';
import { type Taken, takeStep } from '../../outbox/outbox.ts';
import type { Present } from '../../outbox/steps.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { useIsHere } from '../../shared/use-is-here.ts';
import { useOneAtATime } from '../../shared/use-one-at-a-time.ts';
import { actionWord } from '../../words/action-words.ts';
import { stateWord } from '../../words/complaint-words.ts';
import { ACTION_FIELDS } from './action-fields.ts';
import classes from './action-form.module.css';
import { clearDraftOf, readDraft, writeDraft } from './drafts.ts';
import { Field } from './fields.tsx';
import { useAttachments } from './use-attachments.ts';

/** What a form needs to know of the complaint: a row of a list has it too. */
type FormCase = Pick<Case, 'number' | 'version' | 'state' | 'summary' | 'department' | 'assignee'> & { text?: string };

export interface ActionFormProps {
  complaint: FormCase;
  action: ComplaintAction;
  onClose: () => void;
  /** Called when it was done or is kept to be sent, before the form closes. */
  onDone?: () => void;
}

export function ActionForm({ complaint, action, onClose, onDone }: ActionFormProps): ReactNode {
  const queries = useQueryClient();
  const draft = `${complaint.number} ${action}`;
  const [input, setInput] = useState<Record<string, unknown>>(() => readDraft(draft));
  const attachments = useAttachments();
  const [seen, setSeen] = useState(complaint);
  const isHere = useIsHere();
  const step = useMutation({
    mutationFn: async () => {
      const files = await attachments.ready();
      return takeStep({ number: complaint.number, action, input: given(input), files, seen: presentOf(seen) });
    },
    onSuccess: (taken) => {
      void queries.invalidateQueries({ queryKey: caseKey(complaint.number) });
      if (taken.kind === 'refused') {
        if (!isHere.current) tellRefused(complaint.number, taken);
        return;
      }
      clearDraftOf(draft, input);
      if (taken.kind === 'kept') notifications.show({ color: 'orange', message: keptWords() });
      if (!isHere.current) return;
      onDone?.();
      onClose();
    },
  });
  const send = useOneAtATime(step.mutate);
  const set = (name: string, value: unknown) => {
    const next = { ...input, [name]: value, ...(name === 'departmentCode' ? { officerId: null } : {}) };
    setInput(next);
    writeDraft(draft, next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const problems = step.data?.kind === 'refused' ? step.data.payload.errors : [];
  const isConflict = problems.some(({ code }) => code === 'VERSION_CONFLICT');
  const fields = ACTION_FIELDS[action];
  return (
    <Sheet title={actionWord(action)} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.about}>
          <strong>{complaint.number}</strong> {complaint.summary}
        </p>
        <fieldset className={`${classes.form} plain`} disabled={step.isPending}>
          {fields.map((spec) => (
            <Field
              key={spec.name}
              spec={spec}
              value={input[spec.name]}
              onChange={(value) => set(spec.name, value)}
              attachments={attachments}
              isSending={step.isPending}
              departmentCode={(input.departmentCode as string | undefined) ?? complaint.department?.code ?? null}
              about={{ number: complaint.number, text: complaint.text ?? complaint.summary }}
              error={problems.find(({ path }) => path.at(-1) === spec.name)?.message}
            />
          ))}
        </fieldset>
        <Problems taken={step.data} error={step.error} fields={fields.map(({ name }) => name)} />
        {isConflict && (
          <Button variant="default" onClick={() => setSeen(complaint)} disabled={seen.version === complaint.version}>
            {i18n._('I have seen the present state: {state}', { state: stateWord(complaint.state) })}
          </Button>
        )}
        <div className={classes.foot}>
          <Button type="submit" size="md" loading={step.isPending} data-autofocus={fields.length === 0 || undefined}>
            {actionWord(action)}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            {i18n._('Cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** What is not said beside a field. */
function Problems({
  taken,
  error,
  fields,
}: {
  taken: Taken | undefined;
  error: Error | null;
  fields: readonly string[];
}): ReactNode {
  const refused = taken?.kind === 'refused' ? taken.payload.errors : [];
  const words = refused.filter(({ path }) => !fields.includes(path.at(-1) ?? '')).map(({ message }) => message);
  if (error !== null) words.push(messageOf(error));
  return words.length === 0 ? null : (
    <Alert color="red" role="alert">
      {words.join(' ')}
    </Alert>
  );
}

/** The form was left before the answer came: it is said where the person is now. What he typed is in the form again. */
const tellRefused = (number: string, { payload }: Extract<Taken, { kind: 'refused' }>): void =>
  void notifications.show({
    color: 'red',
    autoClose: false,
    message: `${number}: ${payload.errors.map(({ message }) => message).join(' ')}`,
  });

const presentOf = ({ number, version, state, department, assignee }: FormCase): Present => ({
  ...{ number, version, state, department, assignee },
});

/** Empty fields are left out: they would say that something is to be emptied. */
const given = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

const keptWords = (): string => i18n._('No network: it is kept here and sent as soon as there is one.');
