/**
 * The form of a sitting, made for speed: words, name, phone, what it is about, Enter. The next one is ready at once.
 * What is typed is kept in this browser until the server has answered. While it has not, the form stays as it was sent, so that it can be
 * sent again as the same one.
 */
import { Alert, Button, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { isAnswer } from '../../outbox/answers.ts';
import { evidenceIdsOf, uploadAll } from '../../outbox/send-step.ts';
import { messageOf } from '../../shared/states.tsx';
import { clearDraft, readDraft, writeDraft } from '../case/drafts.ts';
import { useAttachments } from '../case/use-attachments.ts';
import { LetterFiles, leftOverOf } from '../desk/letter-files.tsx';
import { assignmentOf, ParticularsFields } from '../desk/particulars.tsx';
import formClasses from '../desk/register-form.module.css';
import { Unanswered } from '../desk/unanswered.tsx';
import { NOTHING_SPOKEN, type Spoken, type Taken, takeDown } from './registration.ts';

/** `attemptId` makes it count once; `isSent`: sent, and not answered yet. */
type Draft = Spoken & { attemptId: string; isSent: boolean };

const draftName = (sessionId: string) => `hearing ${sessionId}`;
const blank = (): Draft => ({ ...NOTHING_SPOKEN, attemptId: crypto.randomUUID(), isSent: false });
const anew = (sent: Draft): Draft => ({ ...sent, attemptId: crypto.randomUUID(), isSent: false });
const draftOf = (sessionId: string): Draft => ({ ...blank(), ...readDraft(draftName(sessionId)) });

/** The words of a complaint that was typed and not registered; empty when there is none. */
export const wordsLeftOver = (sessionId: string): string => draftOf(sessionId).text.trim();

const SUGGEST_AFTER_MS = 250;

export interface TakeDownFormProps {
  sessionId: string;
  onTaken: (taken: Taken) => void;
  /** It was not taken for a reason that may lie with the sitting. */
  onRefused: () => void;
}

export function TakeDownForm({ sessionId, onTaken, onRefused }: TakeDownFormProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOf(sessionId));
  const attachments = useAttachments();
  const text = useRef<HTMLTextAreaElement>(null);
  const phone = useRef<HTMLInputElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const mayAssign = useMay('complaint:assign');
  const [words] = useDebouncedValue(draft.text, SUGGEST_AFTER_MS);
  const keep = (next: Draft) => {
    writeDraft(draftName(sessionId), { ...next });
    setDraft(next);
  };
  const leftOver = leftOverOf(draft.evidenceIds, attachments);
  const flow = useMutation({
    mutationFn: async (typed: Draft) => {
      const files = await attachments.ready();
      const problems = await uploadAll(files, async () => {});
      if (problems.length > 0) return { kind: 'refused', problems } as const;
      const evidenceIds = [...new Set([...typed.evidenceIds, ...evidenceIdsOf(files)])];
      const sent = { ...typed, evidenceIds, isSent: true };
      keep(sent);
      return takeDown(sent, { sessionId, attemptId: sent.attemptId, assignment: assignmentOf(sent, mayAssign) });
    },
    onSuccess: (result, sent) => {
      if (result.kind === 'refused') {
        keep({ ...anew(sent), evidenceIds: leftOver });
        onRefused();
        return;
      }
      clearDraft(draftName(sessionId));
      setDraft(blank());
      attachments.clear();
      text.current?.focus();
      onTaken(result);
    },
    onError: (error, sent) => {
      // The server's own words are an answer; silence is none.
      if (isAnswer(error)) keep({ ...anew(sent), evidenceIds: leftOver });
    },
  });
  const isUnanswered = draft.isSent && !flow.isPending;
  useEffect(() => {
    if (isUnanswered) again.current?.focus();
  }, [isUnanswered]);
  const change = (part: Partial<Spoken>) => {
    if (!flow.isPending) keep({ ...draft, ...part });
  };
  const submit = () => {
    if (!flow.isPending) flow.mutate(draft);
  };
  const problems = flow.data?.kind === 'refused' ? flow.data.problems : [];
  const refusals = [
    ...problems.map(({ message }) => message),
    ...(flow.error !== null && !draft.isSent ? [messageOf(flow.error)] : []),
  ];
  const errorOf = (name: string) => problems.find(({ path }) => path.at(-1) === name)?.message;
  return (
    <form
      className={formClasses.form}
      aria-label={i18n._('Take down a complaint')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // What a field suggests and nobody took is not taken.
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.requestSubmit();
      }}
    >
      <fieldset disabled={isUnanswered} className={`${formClasses.form} ${formClasses.wide} plain`}>
        <Textarea
          ref={text}
          className={formClasses.wide ?? ''}
          label={i18n._('Wording of the complaint')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          error={errorOf('text')}
          required
          minRows={3}
          maxRows={10}
          autoFocus
        />
        <TextInput
          label={i18n._('Name of the complainant')}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          onKeyDown={onEnter(() => phone.current?.focus())}
          error={errorOf('name')}
          autoComplete="off"
        />
        <TextInput
          ref={phone}
          label={i18n._('Phone of the complainant')}
          type="tel"
          value={draft.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
          onKeyDown={onEnter(() => subject.current?.focus())}
          error={errorOf('phone')}
          autoComplete="off"
        />
        <ParticularsFields value={draft} onChange={change} words={words} problems={problems} subjectRef={subject} />
        <LetterFiles leftOver={leftOver} attachments={attachments} isFixed={flow.isPending} />
      </fieldset>
      {isUnanswered && <Unanswered onChange={() => keep({ ...anew(draft), evidenceIds: leftOver })} />}
      {refusals.length > 0 && (
        <Alert color="red" role="alert" className={formClasses.wide ?? ''}>
          {[...new Set(refusals)].join(' ')}
        </Alert>
      )}
      <div className={`${formClasses.foot} ${formClasses.wide}`}>
        <Button type="submit" size="md" ref={again} loading={flow.isPending}>
          {isUnanswered
            ? i18n._('Send again')
            : mayAssign && draft.departmentCode !== null
              ? i18n._('Register and assign')
              : i18n._('Register')}
        </Button>
      </div>
    </form>
  );
}

/** In the fields before the last ones Enter leads on. */
const onEnter = (go: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  go();
};
