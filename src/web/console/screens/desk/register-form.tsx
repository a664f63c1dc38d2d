/** A message becomes a complaint, and somebody's: subject, Enter, Enter. What is typed is kept with the message until it is decided. */
import { Alert, Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import type { DeskMessage } from '../../live/use-intake.ts';
import { messageOf } from '../../shared/states.tsx';
import { clearDraft, readDraft, writeDraft } from '../case/drafts.ts';
import { decisionOn } from './decision.ts';
import { assignmentOf, NO_PARTICULARS, type Particulars, ParticularsFields, particularsInput } from './particulars.tsx';
import { type FlowResult, registerAndAssign } from './register-flow.ts';
import classes from './register-form.module.css';

export interface RegisterFormProps {
  message: DeskMessage;
  /** Which field to begin with. */
  first: 'subject' | 'department';
  onDone: (result: Extract<FlowResult, { kind: 'registered' }>) => void;
  onCancel: () => void;
}

type Draft = Particulars & { text: string };

export function RegisterForm({ message, first, onDone, onCancel }: RegisterFormProps): ReactNode {
  const name = `intake ${message.id}`;
  const words = message.text ?? '';
  const mayAssign = useMay('complaint:assign');
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ ...NO_PARTICULARS, place: message.place ?? '', text: words },
    ...readDraft(name),
  }));
  const attemptId = useRef(crypto.randomUUID());
  const subject = useRef<HTMLInputElement>(null);
  const department = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Below the message on a narrow screen: what drops down from the first field needs room.
    subject.current?.closest('form')?.scrollIntoView({ block: 'start' });
    (first === 'department' ? department.current : subject.current)?.focus({ preventScroll: true });
  }, [first]);
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...part };
      writeDraft(name, next);
      return next;
    });
  const flow = useMutation({
    mutationKey: decisionOn(message),
    mutationFn: () => {
      const input = {
        ...{ intakeId: message.id, ...particularsInput(draft) },
        ...(draft.text.trim() === words.trim() || draft.text.trim() === '' ? {} : { text: draft.text }),
      };
      return registerAndAssign({ from: 'intake', input }, assignmentOf(draft, mayAssign), attemptId.current);
    },
    onSuccess: (result) => {
      if (result.kind === 'refused') {
        attemptId.current = crypto.randomUUID();
        return;
      }
      clearDraft(name);
      onDone(result);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!flow.isPending) flow.mutate();
  };
  const problems = flow.data?.kind === 'refused' ? flow.data.problems : [];
  return (
    <form className={classes.form} onSubmit={submit} aria-label={i18n._('Register')}>
      <fieldset className={`${classes.form} ${classes.wide} plain`} disabled={flow.isPending}>
        <ParticularsFields
          value={draft}
          onChange={change}
          words={words}
          problems={problems}
          subjectRef={subject}
          departmentRef={department}
        />
        <Textarea
          className={classes.wide ?? ''}
          label={i18n._('Wording of the complaint')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          minRows={2}
          maxRows={8}
        />
      </fieldset>
      <Refused
        messages={[...problems.map((problem) => problem.message), ...(flow.error ? [messageOf(flow.error)] : [])]}
      />
      <div className={`${classes.foot} ${classes.wide}`}>
        <Button type="submit" size="md" loading={flow.isPending}>
          <RegisterWords willAssign={draft.departmentCode !== null} />
        </Button>
        <Button variant="default" size="md" onClick={onCancel}>
          {i18n._('Cancel')}
        </Button>
      </div>
    </form>
  );
}

export function RegisterWords({ willAssign }: { willAssign: boolean }): ReactNode {
  const mayAssign = useMay('complaint:assign');
  return mayAssign && willAssign ? i18n._('Register and assign') : i18n._('Register');
}

export const Refused = ({ messages }: { messages: readonly string[] }): ReactNode =>
  messages.length === 0 ? null : (
    <Alert color="red" role="alert" className={classes.wide ?? ''}>
      {[...new Set(messages)].join(' ')}
    </Alert>
  );
