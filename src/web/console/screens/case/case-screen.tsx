/** One complaint: what it is, how it stands, who looks at it, what was done, and the one thing to do now. */
import { Button, Menu } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconDots, IconEye } from '@tabler/icons-react';
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ComplaintAction } from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { type Case, useCase, useOthersLooking } from '../../live/use-case.ts';
import { CategoryBadge, DueMark, LevelBadge, ReopenedBadge, StateBadge } from '../../shared/badges.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { actionWord } from '../../words/action-words.ts';
import { sortActions } from './action-fields.ts';
import { ActionForm } from './action-form.tsx';
import classes from './case.module.css';
import { CaseFacts } from './case-facts.tsx';
import { useCaseKeys } from './case-keys.ts';
import { CaseReports } from './case-reports.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { Gallery } from './gallery.tsx';

export function CaseScreen({ number }: { number: string }): ReactNode {
  const { data, error, refetch } = useCase(number);
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined) return <LoadingState />;
  if (data === null)
    return (
      <EmptyState title={i18n._('There is no complaint {number} that you may see.', { number })}>
        <Link to="/">{i18n._('To the first screen')}</Link>
      </EmptyState>
    );
  return <CaseSheet complaint={data} />;
}

function CaseSheet({ complaint }: { complaint: Case }): ReactNode {
  const [action, setAction] = useState<ComplaintAction | null>(null);
  useCaseKeys(complaint.viewerActions, setAction);
  useDocumentTitle(`${complaint.number} · ${i18n._('Nistaran')}`);
  const fromComplainant = complaint.evidence.filter(
    ({ id }) => !complaint.reports.some((report) => report.evidence.some((each) => each.id === id)),
  );
  return (
    <article className={classes.case} aria-label={complaint.number}>
      <CaseHead complaint={complaint} />
      <div className={classes.body}>
        <p className={classes.text}>{complaint.text}</p>
        {fromComplainant.length > 0 && <Gallery title={i18n._('Files')} files={fromComplainant} />}
        <CaseReports complaint={complaint} />
        <CaseFacts complaint={complaint} />
        <CaseTimeline complaint={complaint} />
      </div>
      <CaseActions complaint={complaint} onChoose={setAction} />
      {action !== null && <ActionForm complaint={complaint} action={action} onClose={() => setAction(null)} />}
    </article>
  );
}

function CaseHead({ complaint }: { complaint: Case }): ReactNode {
  const { number, category, state, sla, dueAt, escalationLevel, reopenCount, summary } = complaint;
  return (
    <div className={classes.head}>
      <div className={classes.row}>
        <BackButton />
        <CategoryBadge code={category?.code} />
        <span className={classes.number}>{number}</span>
      </div>
      <h1 className={classes.title} title={summary}>
        {summary}
      </h1>
      <div className={classes.row}>
        <StateBadge state={state} />
        <DueMark sla={sla} dueAt={dueAt} />
        <LevelBadge level={escalationLevel} />
        <ReopenedBadge count={reopenCount} />
        <OthersLooking number={number} />
      </div>
    </div>
  );
}

function BackButton(): ReactNode {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <Button
      variant="subtle"
      size="compact-md"
      className={classes.back ?? ''}
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      onClick={() => (canGoBack ? router.history.back() : void router.navigate({ to: '/' }))}
    >
      {i18n._('Back')}
    </Button>
  );
}

function OthersLooking({ number }: { number: string }): ReactNode {
  const others = useOthersLooking(number);
  return others.length === 0 ? null : (
    <span className={classes.looking} role="status">
      <IconEye size={18} aria-hidden />
      {i18n._('Also looking: {names}', { names: others.map(({ name }) => name).join(', ') })}
    </span>
  );
}

interface CaseActionsProps {
  complaint: Case;
  onChoose: (action: ComplaintAction) => void;
}

function CaseActions({ complaint, onChoose }: CaseActionsProps): ReactNode {
  const { primary, secondary, others } = sortActions(complaint.viewerActions);
  if (complaint.viewerActions.length === 0) return null;
  return (
    <div className={classes.actions}>
      {primary !== null && (
        <Button size="md" onClick={() => onChoose(primary)} className={classes.primary ?? ''}>
          {actionWord(primary)}
        </Button>
      )}
      {secondary !== null && (
        <Button size="md" variant="default" onClick={() => onChoose(secondary)}>
          {actionWord(secondary)}
        </Button>
      )}
      {others.length > 0 && (
        <Menu position="top-end" withinPortal>
          <Menu.Target>
            <Button size="md" variant="default" leftSection={<IconDots size={18} aria-hidden />}>
              {i18n._('More')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item key={action} onClick={() => onChoose(action)}>
                {actionWord(action)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
