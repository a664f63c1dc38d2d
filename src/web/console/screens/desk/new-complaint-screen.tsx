/**
 * What came another way: the counter, the phone, a letter, a hearing, another portal with a number of its own. What is typed is kept in
 * this browser until it is registered, with the name of the attempt: an answer that was lost, and a page loaded anew, make no second one.
 */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { SourceCode } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { isAnswer } from '../../outbox/answers.ts';
import { evidenceIdsOf, uploadAll } from '../../outbox/send-step.ts';
import { withCountry } from '../../shared/phone-number.ts';
import { messageOf } from '../../shared/states.tsx';
import { useOneAtATime } from '../../shared/use-one-at-a-time.ts';
import { SOURCE_CHOICES } from '../../words/complaint-words.ts';
import { clearDraft, readDraft, writeDraft } from '../case/drafts.ts';
import { useAttachments } from '../case/use-attachments.ts';
import classes from './desk.module.css';
import { outcomeWords } from './desk-screen.tsx';
import { LetterFiles, leftOverOf } from './letter-files.tsx';
import { assignmentOf, NO_PARTICULARS, type Particulars, ParticularsFields, particularsInput } from './particulars.tsx';
import { type FlowResult, registerAndAssign } from './register-flow.ts';
import formClasses from './register-form.module.css';
import { Refused, RegisterWords } from './register-form.tsx';
import { Unanswered } from './unanswered.tsx';

interface Letter extends Particulars {
  source: SourceCode;
  externalNumber: string;
  name: string;
  phone: string;
  text: string;
  /** Files that have arrived. */
  evidenceIds: string[];
  /** Makes it count once. */
  attemptId: string;
  /** Sent, and not answered yet. */
  isSent: boolean;
}

const DRAFT = 'desk new';
const blank = (source: SourceCode = 'COUNTER'): Letter => ({
  ...NO_PARTICULARS,
  ...{
    source,
    externalNumber: '',
    name: '',
    phone: '',
    text: '',
    evidenceIds: [],
    attemptId: crypto.randomUUID(),
    isSent: false,
  },
});

export function NewComplaintScreen(): ReactNode {
  const mayAssign = useMay('complaint:assign');
  const [letter, setLetter] = useState<Letter>(() => ({ ...blank(), ...readDraft(DRAFT) }));
  const attachments = useAttachments();
  const [done, setDone] = useState<Extract<FlowResult, { kind: 'registered' }> | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const leftOver = leftOverOf(letter.evidenceIds, attachments);
  const change = (part: Partial<Letter>) =>
    setLetter((before) => {
      const next = { ...before, ...part };
      writeDraft(DRAFT, { ...next });
      return next;
    });
  const anew = () => change({ attemptId: crypto.randomUUID(), evidenceIds: leftOver, isSent: false });
  const flow = useMutation({
    mutationFn: async (): Promise<FlowResult> => {
      const files = await attachments.ready();
      const problems = await uploadAll(files, async () => {});
      if (problems.length > 0) return { kind: 'refused', problems };
      const sent = { ...letter, evidenceIds: [...leftOver, ...evidenceIdsOf(files)] };
      change({ evidenceIds: sent.evidenceIds, isSent: true });
      return registerAndAssign(
        { from: 'counter', input: inputOf(sent) },
        assignmentOf(sent, mayAssign),
        sent.attemptId,
      );
    },
    onSuccess: (result) => {
      if (result.kind === 'refused') return anew();
      setDone(result);
      clearDraft(DRAFT);
      attachments.clear();
      setLetter(blank(letter.source)); // the next one mostly comes the same way
    },
    onError: (error) => {
      // The server's own words are an answer; silence is none.
      if (isAnswer(error)) anew();
    },
  });
  const problems = flow.data?.kind === 'refused' ? flow.data.problems : [];
  const errorOf = (name: string) => problems.find(({ path }) => path.at(-1) === name)?.message;
  const isUnanswered = letter.isSent && !flow.isPending;
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isUnanswered) again.current?.focus();
  }, [isUnanswered]);
  const isFresh = letter.text === '' && !flow.isPending && done !== null;
  useEffect(() => {
    if (isFresh) text.current?.focus();
  }, [isFresh]);
  const send = useOneAtATime(flow.mutate);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <section className={classes.page} aria-labelledby="new-title">
      <header className={classes.head}>
        <h1 id="new-title">{i18n._('Register what came another way')}</h1>
        <Link to="/desk" className="alone">
          {i18n._('Desk')}
        </Link>
      </header>
      {done !== null && (
        <p role="status" className={classes.done}>
          <Link to="/complaints/$number" params={{ number: done.number }}>
            {done.number}
          </Link>{' '}
          {outcomeWords(done)}
        </p>
      )}
      <form className={formClasses.form} onSubmit={submit} aria-label={i18n._('Register')}>
        <fieldset
          disabled={letter.isSent || flow.isPending}
          className={`${formClasses.form} ${formClasses.wide} plain`}
        >
          <NativeSelect
            label={i18n._('Source')}
            size="md"
            value={letter.source}
            onChange={(event) => change({ source: event.currentTarget.value as SourceCode })}
            data={SOURCE_CHOICES()}
          />
          <TextInput
            label={i18n._('Number there')}
            description={i18n._('The portal’s own; the same number is never registered twice.')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={letter.externalNumber}
            onChange={(event) => change({ externalNumber: event.currentTarget.value })}
            error={errorOf('externalNumber')}
          />
          <TextInput
            label={i18n._('Name of the complainant')}
            value={letter.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={errorOf('name')}
          />
          <TextInput
            label={i18n._('Phone of the complainant')}
            type="tel"
            value={letter.phone}
            onChange={(event) => change({ phone: event.currentTarget.value })}
            error={errorOf('phone')}
          />
          <Textarea
            ref={text}
            className={formClasses.wide ?? ''}
            label={i18n._('Wording of the complaint')}
            value={letter.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
            error={errorOf('text')}
            required
            minRows={3}
            autoFocus
          />
          <ParticularsFields value={letter} onChange={change} words={letter.text} problems={problems} />
          <LetterFiles leftOver={leftOver} attachments={attachments} isFixed={flow.isPending} />
        </fieldset>
        {isUnanswered && <Unanswered onChange={anew} />}
        <Refused
          messages={[
            ...problems.map(({ message }) => message),
            ...(flow.error && !letter.isSent ? [messageOf(flow.error)] : []),
          ]}
        />
        <div className={`${formClasses.foot} ${formClasses.wide}`}>
          <Button type="submit" size="md" ref={again} loading={flow.isPending}>
            {isUnanswered ? i18n._('Send again') : <RegisterWords willAssign={letter.departmentCode !== null} />}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** Whoever gives neither name nor phone complains without a name. */
function inputOf(letter: Letter) {
  const { source, text, externalNumber, evidenceIds } = letter;
  const [name, phone] = [letter.name.trim(), letter.phone.trim()];
  const isNamed = name !== '' || phone !== '';
  return {
    ...{ source, text: text.trim(), ...particularsInput(letter) },
    ...(evidenceIds.length === 0 ? {} : { evidenceIds }),
    ...(externalNumber.trim() === '' ? {} : { externalNumber: externalNumber.trim() }),
    ...(isNamed ? { complainant: { name: name || null, phone: phone === '' ? null : withCountry(phone) } } : {}),
  };
}
