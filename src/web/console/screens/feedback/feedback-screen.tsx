/** Calls for a verdict: who has not said yet whether it is solved, his number, what he asked and what was done. The next one comes by itself. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconPhone, IconPhoneCheck, IconPhoneOff } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { StreamItem, TypedDocument } from '../../../../client/index.ts';
import {
  FeedbackChangesDocument,
  FeedbackPageDocument,
  type FeedbackPageQuery,
  type FeedbackPageQueryVariables,
} from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { useCommands } from '../../keys/commands.ts';
import { type Case, useCase } from '../../live/use-case.ts';
import { useCasePages } from '../../live/use-case-pages.ts';
import { useNow } from '../../live/use-now.ts';
import { CategoryBadge, ReopenedBadge } from '../../shared/badges.tsx';
import { LargeFiles } from '../../shared/large-files.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { outcomeWord } from '../../words/complaint-words.ts';
import { ago, dayAndTime } from '../../words/time-words.ts';
import { ActionForm } from '../case/action-form.tsx';
import { neighbour } from '../cases/neighbour.ts';
import classes from './feedback.module.css';
import { VerdictForm } from './verdict-form.tsx';

type Call = FeedbackPageQuery['complaints']['nodes'][number];

/** Nobody has asked him since it was resolved, or he has not answered. A verdict before that was about an earlier attempt. */
const isUnanswered = ({ resolvedAt, feedback }: Call): boolean =>
  !feedback.some(({ at }) => resolvedAt === null || at >= resolvedAt);

export function FeedbackScreen(): ReactNode {
  const { number: chosen } = useSearch({ from: '/feedback' });
  const navigate = useNavigate();
  const pages = useCasePages<Call, FeedbackPageQueryVariables>({
    name: 'feedback',
    query: FeedbackPageDocument,
    stream: FeedbackChangesDocument as unknown as TypedDocument<Record<string, StreamItem>, object>,
    variables: {},
    followed: {},
  });
  const { rows, isRead, error, hasMore, more, gone, entered, again } = pages;
  const calls = rows.filter((row) => isUnanswered(row) && !gone.has(row.number));
  const next = useShown(calls, chosen);
  /** The one somebody is speaking with: he stays, whatever becomes of his complaint meanwhile. */
  const [held, setHeld] = useState<string | null>(null);
  const shown = held ?? next?.number ?? null;
  const [done, setDone] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page without anybody to call asks for the next one.
  useEffect(() => {
    if (isRead && hasMore && calls.length < 10) more();
  }, [isRead, hasMore, calls.length, rows.length]);
  const choose = (number: string | null) =>
    number !== null && void navigate({ to: '/feedback', search: { number }, replace: true });
  const move = (by: 1 | -1) =>
    choose(
      neighbour(
        calls.map(({ number }) => number),
        shown,
        by,
      ),
    );
  // Somebody else stands there now: the address says so too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `choose` is the same act each time.
  useEffect(() => {
    if (isRead && chosen !== undefined && shown !== chosen) choose(shown);
  }, [isRead, shown, chosen]);
  useCommands(i18n._('Calls'), [
    { key: 'j', label: i18n._('Next'), run: () => move(1) },
    { key: 'k', label: i18n._('Previous'), run: () => move(-1) },
  ]);
  if (error !== null && !isRead) return <ErrorState error={error} onRetry={again} />;
  if (!isRead) return <LoadingState />;
  return (
    <div className={classes.panes} data-opened={chosen !== undefined || undefined}>
      <h1 id="feedback-title" className="unseen">
        {i18n._('Calls')}
      </h1>
      <section className={classes.list} aria-labelledby="feedback-title">
        <strong className={classes.title}>
          {i18n._('Calls')}{' '}
          <span className="quiet">
            {calls.length}
            {hasMore ? '+' : ''}
          </span>
        </strong>
        {entered > 0 && (
          <Button variant="default" onClick={again}>
            {i18n._('{count} new – show', { count: entered })}
          </Button>
        )}
        {calls.length === 0 ? (
          <EmptyState icon={IconPhoneCheck} title={i18n._('Everybody has answered.')} />
        ) : (
          <CallList calls={calls} shown={shown} onChoose={choose} />
        )}
        {hasMore && calls.length > 0 && (
          <Button variant="default" className={classes.more ?? ''} onClick={more}>
            {i18n._('Show more')}
          </Button>
        )}
      </section>
      <div className={classes.detail}>
        {done !== null && (
          <p role="status" className={classes.done}>
            {done}
          </p>
        )}
        {shown !== null && (
          <CallSheet
            key={shown}
            number={shown}
            onHold={setHeld}
            onDone={setDone}
            onNext={() => move(1)}
            onBack={() => void navigate({ to: '/feedback', search: {} })}
          />
        )}
      </div>
    </div>
  );
}

function useShown(calls: readonly Call[], chosen: string | undefined): Call | null {
  const place = useRef(0);
  const at = calls.findIndex(({ number }) => number === chosen);
  if (at >= 0) place.current = at;
  return calls[at] ?? calls[place.current] ?? calls.at(-1) ?? null;
}

interface CallListProps {
  calls: readonly Call[];
  shown: string | null;
  onChoose: (number: string) => void;
}

function CallList({ calls, shown, onChoose }: CallListProps): ReactNode {
  const now = useNow();
  return (
    <ul className={classes.calls}>
      {calls.map(({ number, summary, category, complainant, resolvedAt }) => (
        <li key={number}>
          <button
            type="button"
            className={classes.call}
            aria-current={number === shown ? 'true' : undefined}
            data-number={number}
            onClick={() => onChoose(number)}
            ref={(element) => {
              if (number === shown) element?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <CategoryBadge code={category?.code} />
            <span>
              <span className={classes.summary}>{summary}</span>
              <span className="quiet">
                {[complainant?.name, number, resolvedAt === null ? null : ago(resolvedAt, now)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface CallSheetProps {
  number: string;
  onHold: (number: string | null) => void;
  onDone: (words: string) => void;
  onNext: () => void;
  onBack: () => void;
}

function CallSheet({ number, ...rest }: CallSheetProps): ReactNode {
  const { data, error, refetch } = useCase(number);
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined || data === null) return <LoadingState />;
  return <CallOf complaint={data} {...rest} />;
}

function CallOf({
  complaint,
  onHold,
  onDone,
  onNext,
  onBack,
}: Omit<CallSheetProps, 'number'> & { complaint: Case }): ReactNode {
  const [verdict, setVerdict] = useState<boolean | null>(null);
  const [isNoting, setNoting] = useState(false);
  const { viewerActions, complainant, number } = complaint;
  const isHeld = verdict !== null || isNoting;
  useEffect(() => {
    onHold(isHeld ? number : null);
    return () => onHold(null);
  }, [isHeld, number, onHold]);
  const may = viewerActions.includes('CONFIRM');
  useCommands(i18n._('Call'), [
    ...(may
      ? [
          { key: 'y', label: i18n._('Yes, solved'), run: () => setVerdict(true) },
          { key: 'n', label: i18n._('No, not solved'), run: () => setVerdict(false) },
        ]
      : []),
    { key: 'c', label: i18n._('Add a note'), run: () => setNoting(true) },
  ]);
  return (
    <article className={classes.sheet} aria-label={number}>
      <div className={classes.body}>
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.back ?? ''}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={onBack}
        >
          {i18n._('Back')}
        </Button>
        <Phone name={complainant?.name ?? null} phone={complainant?.phone ?? null} />
        <p className={classes.line}>
          <CategoryBadge code={complaint.category?.code} />
          <Link to="/complaints/$number" params={{ number }} className="alone">
            {number}
          </Link>
          <ReopenedBadge count={complaint.reopenCount} />
          <span>{complaint.department?.name}</span>
        </p>
        <div className={classes.sides}>
          <section aria-labelledby="asked-title">
            <h2 id="asked-title">{i18n._('What was asked')}</h2>
            <p className={classes.text}>{complaint.text}</p>
            <p className="quiet">{dayAndTime(complaint.registeredAt)}</p>
          </section>
          <Done complaint={complaint} />
        </div>
      </div>
      <div className={classes.actions}>
        <Button
          size="md"
          className={classes.yes ?? ''}
          disabled={!may}
          onClick={() => setVerdict(true)}
          rightSection={<kbd>y</kbd>}
        >
          {i18n._('Yes, solved')}
        </Button>
        <Button
          size="md"
          className={classes.no ?? ''}
          disabled={!may}
          onClick={() => setVerdict(false)}
          rightSection={<kbd>n</kbd>}
        >
          {i18n._('No, not solved')}
        </Button>
        <Button size="md" variant="default" onClick={() => setNoting(true)} rightSection={<kbd>c</kbd>}>
          {i18n._('Not reached: add a note')}
        </Button>
      </div>
      {verdict !== null && (
        <VerdictForm complaint={complaint} satisfied={verdict} onDone={onDone} onClose={() => setVerdict(null)} />
      )}
      {isNoting && (
        <ActionForm complaint={complaint} action="COMMENT" onDone={onNext} onClose={() => setNoting(false)} />
      )}
    </article>
  );
}

const Phone = ({ name, phone }: { name: string | null; phone: string | null }): ReactNode => (
  <div className={classes.person}>
    <strong>{name ?? i18n._('Name not given')}</strong>
    {phone === null ? (
      <span className={classes.line}>
        <IconPhoneOff size={22} aria-hidden /> {i18n._('No phone is known')}
      </span>
    ) : (
      <a className={classes.phone} href={`tel:${phone}`}>
        <IconPhone size={22} aria-hidden /> {phone}
      </a>
    )}
  </div>
);

function Done({ complaint: { reports } }: { complaint: Case }): ReactNode {
  const report = reports.findLast(({ verifiedAt }) => verifiedAt !== null) ?? reports.at(-1);
  if (report === undefined) return null;
  return (
    <section aria-labelledby="done-title">
      <h2 id="done-title">
        {i18n._('What was done')}: {outcomeWord(report.outcome)}
      </h2>
      <p className={classes.text}>{report.text}</p>
      <p className="quiet">{dayAndTime(report.at)}</p>
      {report.evidence.length > 0 && <LargeFiles title={i18n._('Proof')} files={report.evidence} />}
    </section>
  );
}
