/** Reports that wait for somebody to say "it is solved": what was asked beside what was said, before beside after. The next one comes by itself. */
import { Alert, Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ComplaintFilter } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { useCommands } from '../../keys/commands.ts';
import { type Case, caseKey, useCase } from '../../live/use-case.ts';
import { type CaseRow, useCaseList } from '../../live/use-case-list.ts';
import { takeStep } from '../../outbox/outbox.ts';
import { CategoryBadge, DueMark, ReopenedBadge } from '../../shared/badges.tsx';
import { LargeFiles } from '../../shared/large-files.tsx';
import { EmptyState, ErrorState, LoadingState, messageOf } from '../../shared/states.tsx';
import { useOneAtATime } from '../../shared/use-one-at-a-time.ts';
import { outcomeWord } from '../../words/complaint-words.ts';
import { dayAndTime } from '../../words/time-words.ts';
import { ActionForm } from '../case/action-form.tsx';
import { neighbour } from '../cases/neighbour.ts';
import { byDueTime } from '../queue/queue-views.ts';
import classes from './verify.module.css';

const WAITING: ComplaintFilter = { states: ['ACTION_TAKEN'] };

export function VerifyScreen(): ReactNode {
  const { number: chosen } = useSearch({ from: '/verify' });
  const navigate = useNavigate();
  const { rows, isRead, error } = useCaseList(WAITING);
  const sorted = useMemo(() => [...rows].sort(byDueTime), [rows]);
  const [done, setDone] = useState<string | null>(null);
  const next = useShown(sorted, chosen);
  /** The one somebody is at: it stays, whatever becomes of it meanwhile. */
  const [held, setHeld] = useState<string | null>(null);
  const shown = held ?? next?.number ?? null;
  const place = sorted.findIndex(({ number }) => number === shown) + 1;
  const choose = (number: string | null) =>
    number !== null && void navigate({ to: '/verify', search: { number }, replace: true });
  const move = (by: 1 | -1) =>
    choose(
      neighbour(
        sorted.map(({ number }) => number),
        shown,
        by,
      ),
    );
  // What stands here is in the address: one that is due earlier does not push it away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `choose` is the same act each time.
  useEffect(() => {
    if (isRead && shown !== chosen) choose(shown);
  }, [isRead, shown, chosen]);
  useCommands(i18n._('Verify'), [
    { key: 'j', label: i18n._('Next'), run: () => move(1) },
    { key: 'k', label: i18n._('Previous'), run: () => move(-1) },
  ]);
  if (error !== null) return <ErrorState error={new Error(error)} onRetry={() => location.reload()} />;
  if (!isRead) return <LoadingState />;
  return (
    <section className={classes.screen} aria-labelledby="verify-title">
      <header className={classes.head}>
        <h1 id="verify-title">
          {i18n._('Verify')}{' '}
          <span className="quiet" data-waiting={sorted.length}>
            {place === 0 ? '' : i18n._('{place} of {total}', { place, total: sorted.length })}
          </span>
        </h1>
        {done !== null && (
          <p role="status" className={classes.done}>
            {done}
          </p>
        )}
      </header>
      {shown === null ? (
        <EmptyState icon={IconRosetteDiscountCheck} title={i18n._('No report waits for verification.')} />
      ) : (
        <Judged
          key={shown}
          number={shown}
          cameByItself={chosen !== undefined && shown !== chosen}
          onHold={setHeld}
          onDone={setDone}
        />
      )}
    </section>
  );
}

/** The chosen one; when it has left, whatever stands in its place now. */
function useShown(rows: readonly CaseRow[], chosen: string | undefined): CaseRow | null {
  const place = useRef(0);
  const at = rows.findIndex(({ number }) => number === chosen);
  if (at >= 0) place.current = at;
  return rows[at] ?? rows[place.current] ?? rows.at(-1) ?? null;
}

interface JudgedProps {
  number: string;
  /** Nobody chose it: another one has left. */
  cameByItself: boolean;
  onHold: (number: string | null) => void;
  onDone: (words: string) => void;
}

function Judged({ number, cameByItself, ...rest }: JudgedProps): ReactNode {
  const [isUnexpected] = useState(cameByItself); // a moment later it stands in the address like one that was chosen
  const { data, error, refetch } = useCase(number);
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  // It leaves the list in a moment.
  return data === null ? <LoadingState /> : <ReportToJudge complaint={data} cameByItself={isUnexpected} {...rest} />;
}

/** What comes by itself is not decided by the tap that was meant for the one before. */
const FIRST_LOOK_MS = 1_200;

function useIsLookedAt(cameByItself: boolean): boolean {
  const [isLookedAt, setLookedAt] = useState(!cameByItself);
  useEffect(() => {
    const timer = setTimeout(() => setLookedAt(true), FIRST_LOOK_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLookedAt;
}

function ReportToJudge({
  complaint,
  cameByItself,
  onHold,
  onDone,
}: Omit<JudgedProps, 'number'> & { complaint: Case }): ReactNode {
  const isLookedAt = useIsLookedAt(cameByItself);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isReturning, setReturning] = useState(false);
  const { number, viewerActions } = complaint;
  const verify = useMutation({
    mutationFn: () => takeStep({ number, action: 'VERIFY', input: {}, files: [], seen: complaint }),
    onSuccess: (taken) => {
      void queries.invalidateQueries({ queryKey: caseKey(number) });
      if (taken.kind === 'done') onDone(i18n._('{number}: verified and resolved', { number }));
      if (taken.kind === 'kept') onDone(i18n._('{number}: kept until there is a network', { number }));
    },
  });
  const isHeld = isReturning || verify.isPending;
  useEffect(() => {
    onHold(isHeld ? number : null);
    return () => onHold(null);
  }, [isHeld, number, onHold]);
  const send = useOneAtATime(verify.mutate);
  const mayVerify = isLookedAt && viewerActions.includes('VERIFY') && !verify.isPending && verify.data?.kind !== 'done';
  const mayReturn = isLookedAt && viewerActions.includes('RETURN_REPORT');
  useCommands(i18n._('Report'), [
    ...(mayVerify ? [{ key: 'v', label: i18n._('Verify: it is solved'), run: () => send() }] : []),
    ...(mayReturn ? [{ key: 'b', label: i18n._('Send the report back'), run: () => setReturning(true) }] : []),
    {
      key: 'o',
      label: i18n._('Open the whole complaint'),
      run: () => void navigate({ to: '/complaints/$number', params: { number } }),
    },
  ]);
  const refused = verify.error
    ? messageOf(verify.error)
    : verify.data?.kind === 'refused'
      ? verify.data.payload.errors.map(({ message }) => message).join(' ')
      : null;
  return (
    <>
      <div className={classes.body}>
        <Line complaint={complaint} />
        <div className={classes.sides}>
          <Asked complaint={complaint} />
          <Said complaint={complaint} />
        </div>
      </div>
      <div className={classes.actions}>
        {refused !== null && (
          <Alert color="red" role="alert" className={classes.wide ?? ''}>
            {refused}
          </Alert>
        )}
        {!viewerActions.includes('VERIFY') && (
          <p className="quiet">
            {i18n._(
              'Not yours to verify: nobody verifies his own report, and category A and reopened ones are the cell’s.',
            )}
          </p>
        )}
        <Button size="md" disabled={!mayVerify} onClick={() => send()} rightSection={<kbd>v</kbd>}>
          {i18n._('Verify: it is solved')}
        </Button>
        <Button
          size="md"
          variant="default"
          disabled={!mayReturn}
          onClick={() => setReturning(true)}
          rightSection={<kbd>b</kbd>}
        >
          {i18n._('Send the report back')}
        </Button>
      </div>
      {isReturning && (
        <ActionForm
          complaint={complaint}
          action="RETURN_REPORT"
          onDone={() => onDone(i18n._('{number}: sent back', { number }))}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}

const Line = ({
  complaint: { number, category, sla, dueAt, reopenCount, department },
}: {
  complaint: Case;
}): ReactNode => (
  <p className={classes.line}>
    <CategoryBadge code={category?.code} />
    <Link to="/complaints/$number" params={{ number }} className="alone">
      {number}
    </Link>
    <DueMark sla={sla} dueAt={dueAt} />
    <ReopenedBadge count={reopenCount} />
    <span>{department?.name}</span>
  </p>
);

function Asked({ complaint }: { complaint: Case }): ReactNode {
  const { text, place, area, registeredAt, subject, reports, evidence, feedback } = complaint;
  const ofReports = new Set(reports.flatMap((report) => report.evidence.map(({ id }) => id)));
  const before = evidence.filter(({ id }) => !ofReports.has(id));
  const lastVerdict = feedback.at(-1);
  return (
    <section className={classes.side} aria-labelledby="asked-title">
      <h2 id="asked-title">{i18n._('What was asked')}</h2>
      <p className={classes.text}>{text}</p>
      <p className="quiet">
        {[subject?.name, place, area?.name, dayAndTime(registeredAt)].filter(Boolean).join(' · ')}
      </p>
      {lastVerdict?.satisfied === false && (
        <p className={classes.warning}>
          {i18n._('The complainant said it was not solved: {text}', { text: lastVerdict.text ?? '–' })}
        </p>
      )}
      {before.length === 0 ? (
        <p className="quiet">{i18n._('No picture from the complainant.')}</p>
      ) : (
        <LargeFiles title={i18n._('Before')} files={before} />
      )}
    </section>
  );
}

function Said({ complaint: { reports, subject } }: { complaint: Case }): ReactNode {
  const report = reports.at(-1);
  const earlier = reports.slice(0, -1).filter(({ returnedReason }) => returnedReason !== null);
  if (report === undefined) return null;
  return (
    <section className={classes.side} aria-labelledby="said-title">
      <h2 id="said-title">
        {i18n._('What was said')}: {outcomeWord(report.outcome)}
      </h2>
      <p className={classes.text}>{report.text}</p>
      <p className="quiet">
        {report.author.name} · {dayAndTime(report.at)}
      </p>
      {report.evidence.length === 0 ? (
        <p className={subject?.requiresEvidence ? classes.warning : 'quiet'}>{i18n._('No picture with the report.')}</p>
      ) : (
        <LargeFiles title={i18n._('After')} files={report.evidence} />
      )}
      {earlier.map(({ id, returnedReason, at }) => (
        <p key={id} className={classes.warning}>
          {dayAndTime(at)} · {i18n._('Sent back: {reason}', { reason: returnedReason })}
        </p>
      ))}
    </section>
  );
}
