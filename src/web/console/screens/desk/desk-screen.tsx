/**
 * The desk: what came in and waits, oldest first, live; the chosen message large, with what it may repeat beside it. Everything by keys:
 * j k to move, r to register and assign, l to link, d to discard.
 */
import { Alert, Button, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMailOff, IconPencilPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useCommands } from '../../keys/commands.ts';
import { type DeskMessage, useIntake } from '../../live/use-intake.ts';
import { useNow } from '../../live/use-now.ts';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { SOURCE_CHOICES, sourceWord } from '../../words/complaint-words.ts';
import { ago } from '../../words/time-words.ts';
import { neighbour } from '../cases/neighbour.ts';
import classes from './desk.module.css';
import { MessageSheet } from './message-sheet.tsx';
import type { FlowResult } from './register-flow.ts';

/** What the last decision came to: it stays readable while the next message stands there. */
export type Outcome =
  | Extract<FlowResult, { kind: 'registered' }>
  | { kind: 'linked'; number: string }
  | { kind: 'discarded' };

export function DeskScreen(): ReactNode {
  const { message: chosenId, source = null } = useSearch({ from: '/desk' });
  const navigate = useNavigate();
  const intake = useIntake(source);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { messages } = intake;
  const isWide = useMediaQuery('(width >= 1100px)', false, { getInitialValueInEffect: false });
  const opened = useOpened(intake, chosenId, isWide);
  const isFurtherDown = chosenId !== undefined && opened?.id !== chosenId && intake.hasMore;
  const { more } = intake;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page more for each page that does not have it.
  useEffect(() => {
    if (isFurtherDown) more();
  }, [isFurtherDown, messages]);
  const choose = (id: string | undefined) =>
    void navigate({
      to: '/desk',
      search: { ...(id === undefined ? {} : { message: id }), ...(source === null ? {} : { source }) },
      replace: true,
    });
  const move = (by: 1 | -1) => {
    const next = neighbour(
      messages.map(({ id }) => id),
      opened?.id ?? null,
      by,
    );
    if (next !== null) choose(next);
    if (by === 1 && next === messages.at(-1)?.id && intake.hasMore) more();
  };
  useCommands(i18n._('Desk'), [
    { key: 'j', label: i18n._('Next'), run: () => move(1) },
    { key: 'k', label: i18n._('Previous'), run: () => move(-1) },
    {
      key: 'n',
      label: i18n._('Register what came another way'),
      run: () => void navigate({ to: '/desk/new' }),
    },
  ]);
  // The answer comes later: the next one is chosen from what stands here then, if the message is still open here at all.
  const now = useRef({ messages, openedId: opened?.id });
  useEffect(() => {
    now.current = { messages, openedId: opened?.id };
    return () => {
      now.current = { messages: [], openedId: undefined };
    };
  });
  const decided = (message: DeskMessage, result: Outcome) => {
    setOutcome(result);
    if (now.current.openedId !== message.id) return;
    const rest = now.current.messages.filter(({ id }) => id !== message.id);
    choose((rest.find(({ receivedAt }) => receivedAt >= message.receivedAt) ?? rest.at(-1))?.id);
  };
  return (
    <div className={classes.screen}>
      <h1 id="desk-title" className="unseen">
        {i18n._('Desk')}
      </h1>
      {outcome !== null && <OutcomeLine outcome={outcome} onClose={() => setOutcome(null)} />}
      <div className={classes.panes} data-opened={opened !== null || undefined}>
        <section className={classes.list} aria-labelledby="desk-title">
          <header className={classes.head}>
            <strong className={classes.title}>
              {i18n._('Desk')}{' '}
              <span className={classes.count}>
                {messages.length}
                {intake.hasMore ? '+' : ''}
              </span>
            </strong>
            <NativeSelect
              aria-label={i18n._('Source')}
              className={classes.source ?? ''}
              size="sm"
              value={source ?? ''}
              onChange={(event) => {
                const value = event.currentTarget.value as typeof source | '';
                void navigate({ to: '/desk', search: value === '' || value === null ? {} : { source: value } });
              }}
              data={[{ value: '', label: i18n._('All sources') }, ...SOURCE_CHOICES()]}
            />
            <Button
              component={Link}
              to="/desk/new"
              variant="default"
              leftSection={<IconPencilPlus size={18} aria-hidden />}
            >
              {i18n._('New')}
            </Button>
          </header>
          <MessageList intake={intake} openedId={opened?.id ?? null} onChoose={choose} />
        </section>
        <div className={classes.detail}>
          {opened !== null && (
            <MessageSheet
              key={opened.id}
              message={opened}
              onDecided={(result) => decided(opened, result)}
              onBack={() => choose(undefined)}
              onNext={() => move(1)}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/**
 * What stands open: the chosen one; beside the list the first while none is chosen. One that somebody else has decided on meanwhile
 * stays, as it is now: what is being typed about it does not vanish.
 */
function useOpened(
  { messages, decided }: ReturnType<typeof useIntake>,
  chosenId: string | undefined,
  isBesideList: boolean,
): DeskMessage | null {
  const last = useRef<DeskMessage | null>(null);
  const waiting = messages.find(({ id }) => id === chosenId);
  const gone = chosenId === undefined ? undefined : decided.get(chosenId);
  const kept = last.current?.id === chosenId ? last.current : undefined;
  const first = isBesideList ? messages[0] : undefined;
  const opened = waiting ?? gone ?? kept ?? first ?? null;
  last.current = opened;
  return opened;
}

interface MessageListProps {
  intake: ReturnType<typeof useIntake>;
  openedId: string | null;
  onChoose: (id: string) => void;
}

function MessageList({ intake, openedId, onChoose }: MessageListProps): ReactNode {
  const now = useNow();
  const { messages, isRead, error, hasMore, more, again } = intake;
  if (error !== null && !isRead) return <ErrorState error={error} onRetry={again} />;
  if (!isRead) return <LoadingState />;
  if (messages.length === 0)
    return <EmptyState icon={IconMailOff} title={i18n._('Nothing waits. New messages appear by themselves.')} />;
  return (
    <ul className={classes.messages}>
      {messages.map((message) => (
        <li key={message.id}>
          <button
            type="button"
            className={classes.message}
            aria-current={message.id === openedId ? 'true' : undefined}
            data-message={message.id}
            onClick={() => onChoose(message.id)}
            ref={(element) => {
              if (message.id === openedId) element?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <span className={classes.excerpt}>{message.text ?? i18n._('Only files')}</span>
            <span className={classes.line}>
              <span>{sourceWord(message.source)}</span>
              <span>{ago(message.receivedAt, now)}</span>
              {message.evidence.length > 0 && (
                <span>
                  {i18n._('{count, plural, one {# file} other {# files}}', { count: message.evidence.length })}
                </span>
              )}
              {message.likelyDuplicates.length > 0 && (
                <strong className={classes.alike}>
                  {i18n._('{count} alike', { count: message.likelyDuplicates.length })}
                </strong>
              )}
            </span>
          </button>
        </li>
      ))}
      {hasMore && (
        <li className={classes.more}>
          <Button variant="default" onClick={more}>
            {i18n._('Show more')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function OutcomeLine({ outcome, onClose }: { outcome: Outcome; onClose: () => void }): ReactNode {
  const isHalf = outcome.kind === 'registered' && outcome.notAssigned !== null;
  return (
    <Alert
      color={isHalf ? 'orange' : 'green'}
      role="status"
      withCloseButton
      closeButtonLabel={i18n._('Close')}
      onClose={onClose}
      className={classes.outcome ?? ''}
    >
      {outcome.kind !== 'discarded' && (
        <Link to="/complaints/$number" params={{ number: outcome.number }}>
          {outcome.number}
        </Link>
      )}{' '}
      {outcomeWords(outcome)}
    </Alert>
  );
}

export function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === 'discarded') return i18n._('The message was discarded.');
  if (outcome.kind === 'linked') return i18n._('The message was added to it.');
  if (outcome.notAssigned !== null)
    return i18n._('Registered, but not assigned: {reason}', { reason: outcome.notAssigned });
  return outcome.assigned ? i18n._('Registered and assigned.') : i18n._('Registered.');
}
