/** One message, large, and beside it what it may repeat, or the form by which it becomes a complaint. */
import { Alert, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useIsMutating } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { IntakeKind } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { useCommands } from '../../keys/commands.ts';
import type { DeskMessage } from '../../live/use-intake.ts';
import { CaseChoiceText } from '../../shared/case-choice.tsx';
import { LargeFiles } from '../../shared/large-files.tsx';
import { sourceWord } from '../../words/complaint-words.ts';
import { dayAndTime } from '../../words/time-words.ts';
import { decisionOn } from './decision.ts';
import classes from './desk.module.css';
import type { Outcome } from './desk-screen.tsx';
import { DiscardSheet } from './discard-sheet.tsx';
import { LinkSheet } from './link-sheet.tsx';
import { RegisterForm } from './register-form.tsx';

const KINDS: Record<IntakeKind, string> = {
  NEW_COMPLAINT: /*i18n*/ 'New message',
  FOLLOW_UP: /*i18n*/ 'More about an open complaint',
  REOPEN_REQUEST: /*i18n*/ 'Says it is not solved',
};

export interface MessageSheetProps {
  message: DeskMessage;
  onDecided: (outcome: Outcome) => void;
  onBack: () => void;
  onNext: () => void;
}

type Doing = 'register' | 'assign' | 'link' | 'discard';

export function MessageSheet({ message, onDecided, onBack, onNext }: MessageSheetProps): ReactNode {
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayAssign = useMay('complaint:assign');
  const waits = message.state === 'WAITING';
  // one's own decision, of which the stream tells before the answer comes
  const isDeciding = useIsMutating({ mutationKey: decisionOn(message) }) > 0;
  const begin = (what: Doing) => () => setDoing(what);
  useCommands(
    i18n._('Message'),
    waits
      ? [
          { key: 'r', label: i18n._('Register'), run: begin('register') },
          { key: 'Enter', label: i18n._('Register'), run: begin('register') },
          ...(mayAssign ? [{ key: 'a', label: i18n._('Register and assign'), run: begin('assign') }] : []),
          { key: 'l', label: i18n._('Link to a complaint'), run: begin('link') },
          { key: 'd', label: i18n._('Discard'), run: begin('discard') },
        ]
      : [],
  );
  const stop = () => setDoing(null);
  const isRegistering = doing === 'register' || doing === 'assign';
  return (
    <article className={classes.sheet} aria-label={i18n._('Message')}>
      <div className={classes.body}>
        {!waits && !isDeciding && <Decided message={message} onNext={onNext} />}
        <div className={classes.sides}>
          <div className={classes.stack}>
            <MessageWords message={message} onBack={onBack} />
            {isRegistering && message.likelyDuplicates.length > 0 && <Duplicates message={message} />}
          </div>
          {isRegistering ? (
            <RegisterForm
              key={doing}
              message={message}
              first={doing === 'assign' ? 'department' : 'subject'}
              onDone={onDecided}
              onCancel={stop}
            />
          ) : (
            <Duplicates message={message} />
          )}
        </div>
      </div>
      {waits && !isRegistering && (
        <div className={classes.actions}>
          <Button size="md" onClick={() => setDoing('register')} rightSection={<kbd>r</kbd>}>
            {mayAssign ? i18n._('Register and assign') : i18n._('Register')}
          </Button>
          <Button size="md" variant="default" onClick={() => setDoing('link')} rightSection={<kbd>l</kbd>}>
            {i18n._('Link')}
          </Button>
          <Button size="md" variant="default" onClick={() => setDoing('discard')} rightSection={<kbd>d</kbd>}>
            {i18n._('Discard')}
          </Button>
        </div>
      )}
      {doing === 'link' && (
        <LinkSheet message={message} onDone={(number) => onDecided({ kind: 'linked', number })} onClose={stop} />
      )}
      {doing === 'discard' && (
        <DiscardSheet message={message} onDone={() => onDecided({ kind: 'discarded' })} onClose={stop} />
      )}
    </article>
  );
}

function MessageWords({ message, onBack }: { message: DeskMessage; onBack: () => void }): ReactNode {
  const { source, kind, receivedAt, sender, place, text, evidence, complaint } = message;
  return (
    <section className={classes.stack} aria-label={i18n._('What came')}>
      <div className={classes.line}>
        <Button
          className={classes.back ?? ''}
          variant="subtle"
          size="compact-md"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={onBack}
        >
          {i18n._('Back')}
        </Button>
        <strong>{sourceWord(source)}</strong>
        <span>{dayAndTime(receivedAt)}</span>
        <span>{i18n._(KINDS[kind])}</span>
      </div>
      <p className={classes.text}>{text ?? i18n._('Only files')}</p>
      {evidence.length > 0 && <LargeFiles title={i18n._('File')} files={evidence} />}
      <dl className={classes.facts}>
        <dt>{i18n._('From')}</dt>
        <dd>
          {sender.name ?? i18n._('unknown')}
          {sender.phone !== null && <span className={classes.phone}> {sender.phone}</span>}
        </dd>
        {place !== null && (
          <>
            <dt>{i18n._('Place')}</dt>
            <dd>{place}</dd>
          </>
        )}
        {complaint !== null && (
          <>
            <dt>{i18n._('About')}</dt>
            <dd>
              <Link to="/complaints/$number" params={{ number: complaint.number }}>
                {complaint.number}
              </Link>{' '}
              {complaint.summary}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

const Duplicates = ({ message: { likelyDuplicates } }: { message: DeskMessage }): ReactNode => (
  <section className={classes.stack} aria-labelledby="duplicates-title">
    <h2 id="duplicates-title" className={classes.subtitle}>
      {likelyDuplicates.length === 0 ? i18n._('Nothing alike is open') : i18n._('Perhaps a repetition of')}
    </h2>
    <ul className={classes.duplicates}>
      {likelyDuplicates.map((choice) => (
        <li key={choice.number} data-duplicate={choice.number}>
          <Link to="/complaints/$number" params={{ number: choice.number }} className={classes.duplicate}>
            <CaseChoiceText choice={choice} />
          </Link>
        </li>
      ))}
    </ul>
  </section>
);

const STATES: Record<DeskMessage['state'], string> = {
  WAITING: '',
  REGISTERED: /*i18n*/ 'Somebody else has registered this message meanwhile.',
  LINKED: /*i18n*/ 'Somebody else has linked this message meanwhile.',
  DISCARDED: /*i18n*/ 'Somebody else has discarded this message meanwhile.',
};

const Decided = ({
  message: { state, complaint },
  onNext,
}: {
  message: DeskMessage;
  onNext: () => void;
}): ReactNode => (
  <Alert color="orange" role="alert" className={classes.outcome ?? ''}>
    {i18n._(STATES[state])}{' '}
    {complaint !== null && (
      <Link to="/complaints/$number" params={{ number: complaint.number }}>
        {complaint.number}
      </Link>
    )}{' '}
    <Button variant="default" size="compact-md" onClick={onNext}>
      {i18n._('Next')}
    </Button>
  </Alert>
);
