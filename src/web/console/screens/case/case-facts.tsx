/** Where, whose, from whom. The phone stays masked until somebody says why he needs it. */
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CaseRevealPhoneDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import type { Case } from '../../live/use-case.ts';
import { escalationReasonWord, sourceWord } from '../../words/complaint-words.ts';
import { dayAndTime } from '../../words/time-words.ts';
import classes from './case.module.css';

export function CaseFacts({ complaint }: { complaint: Case }): ReactNode {
  const place = [complaint.place, complaint.area?.name].filter((each) => each != null).join(', ');
  const facts: [string, ReactNode][] = [
    [i18n._('Place'), place],
    [i18n._('Department'), complaint.department?.name],
    [i18n._('Officer'), complaint.assignee?.name],
    [i18n._('Subject'), complaint.subject?.name],
    [i18n._('Due'), complaint.dueAt === null ? null : dayAndTime(complaint.dueAt)],
    [i18n._('Registered'), `${dayAndTime(complaint.registeredAt)} · ${sourceWord(complaint.source)}`],
    [i18n._('First opened'), complaint.seenAt === null ? null : dayAndTime(complaint.seenAt)],
    [
      i18n._('Elsewhere'),
      complaint.externalReferences.map(({ source, number }) => `${sourceWord(source)} ${number}`).join(', '),
    ],
    [i18n._('Raised to'), escalationsOf(complaint)],
    [i18n._('Seen by'), viewsOf(complaint)],
    [i18n._('Complainant'), <ComplainantFact key="complainant" complaint={complaint} />],
  ];
  return (
    <section className={classes.section}>
      <h2>{i18n._('Details')}</h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, fact]) => fact != null && fact !== '')
          .map(([name, fact]) => (
            <Fact key={name} name={name} fact={fact} />
          ))}
      </dl>
    </section>
  );
}

const Fact = ({ name, fact }: { name: string; fact: ReactNode }): ReactNode => (
  <>
    <dt>{name}</dt>
    <dd>{fact}</dd>
  </>
);

const escalationsOf = ({ escalations }: Case): string =>
  escalations
    .map(({ level, at, reason, officers }) =>
      [
        i18n._('Level {level}', { level }),
        officers.map(({ name }) => name).join(', '),
        reason === null ? '' : escalationReasonWord(reason),
        dayAndTime(at),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    )
    .join('\n');

const viewsOf = ({ views }: Case): string =>
  views.map(({ officer, firstAt }) => `${officer.name} (${dayAndTime(firstAt)})`).join(', ');

function ComplainantFact({ complaint: { complainant, number } }: { complaint: Case }): ReactNode {
  const mayReveal = useMay('phone:reveal');
  const [isAsking, setAsking] = useState(false);
  const reveal = useMutation({
    mutationFn: async (reason: string) =>
      (await nistaran.request(CaseRevealPhoneDocument, { input: { number, reason } })).revealPhone,
  });
  if (complainant === null) return i18n._('Unknown');
  const phone = reveal.data?.phone ?? complainant.phone;
  const isMasked = phone?.includes('•') ?? false;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    reveal.mutate(String(new FormData(event.currentTarget).get('reason')));
  };
  return (
    <>
      {complainant.name} {phone !== null && (isMasked ? phone : <a href={`tel:${phone}`}>{phone}</a>)}
      {isMasked && mayReveal && !isAsking && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {i18n._('Show the number')}
        </Button>
      )}
      {isMasked && isAsking && (
        <form onSubmit={submit}>
          <TextInput
            name="reason"
            label={i18n._('What do you need it for? This is kept.')}
            required
            error={reveal.data?.errors[0]?.message}
          />
          <Button type="submit" size="compact-md" mt="xs" loading={reveal.isPending}>
            {i18n._('Show the number')}
          </Button>
        </form>
      )}
    </>
  );
}
