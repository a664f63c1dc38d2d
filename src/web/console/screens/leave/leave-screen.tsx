/**
 * Who is away until when, and who stands in. Everybody sets his own leave, a head that of his officers, an administrator
 * everybody's; the server has the last word.
 */
import { Button } from '@mantine/core';
import { IconPlus, IconUserCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useMay, useViewer } from '../../app/session.tsx';
import { DepartmentSelect } from '../../shared/department-select.tsx';
import { Card, Cards, Page } from '../../shared/page.tsx';
import { OtherProblems } from '../../shared/problems.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { dayOfYear } from '../../words/time-words.ts';
import { LeaveForm, useSetLeave } from './leave-form.tsx';
import { type Officer, useOfficers } from './officers.ts';

/** No permission says whose head somebody is: the command decides by the post, and so does what is offered here. */
function useMaySetFor(): (officer: Officer) => boolean {
  const { id, roles, departments } = useViewer();
  const maySetEverybody = useMay('access:manage');
  return (officer) =>
    officer.id === id ||
    maySetEverybody ||
    (roles.includes('HEAD') && departments.some(({ code }) => code === officer.department?.code));
}

export function LeaveScreen(): ReactNode {
  const { departments } = useViewer();
  const { department } = useSearch({ from: '/leave' });
  const navigate = useNavigate();
  const shown = department ?? departments[0]?.code ?? null;
  return (
    <Page title={i18n._('Leave')} lead={i18n._('Leave ends by itself with its last day.')}>
      <OwnLeave />
      <h2>{i18n._('On leave now')}</h2>
      <DepartmentSelect
        label={i18n._('Department')}
        none={i18n._('The whole district')}
        value={shown === '' ? null : shown}
        onChange={(code) => void navigate({ to: '/leave', search: { department: code ?? '' } })}
      />
      <OnLeave departmentCode={shown === '' ? null : shown} />
    </Page>
  );
}

/** One's own, first and in one touch. */
function OwnLeave(): ReactNode {
  const { id, departments } = useViewer();
  const { data } = useOfficers(departments[0]?.code ?? null);
  const [isOpen, setOpen] = useState(false);
  const own = data?.find((officer) => officer.id === id);
  if (own === undefined) return null;
  return (
    <>
      {own.onLeaveUntil === null ? (
        <Button variant="default" onClick={() => setOpen(true)}>
          {i18n._('I am going on leave')}
        </Button>
      ) : (
        <Cards label={i18n._('My leave')}>
          <LeaveCard officer={own} title={i18n._('My leave')} onChange={() => setOpen(true)} />
        </Cards>
      )}
      {isOpen && <LeaveForm officer={own} choices={[]} onClose={() => setOpen(false)} />}
    </>
  );
}

function OnLeave({ departmentCode }: { departmentCode: string | null }): ReactNode {
  const { id } = useViewer();
  const maySetFor = useMaySetFor();
  const [open, setOpen] = useState<{ officer: Officer | null } | null>(null);
  const { data, error, refetch } = useOfficers(departmentCode);
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const others = data.filter((officer) => officer.id !== id);
  const away = others.filter(({ onLeaveUntil }) => onLeaveUntil !== null);
  const settable = others.filter(maySetFor);
  return (
    <>
      {away.length === 0 && <EmptyState icon={IconUserCheck} title={i18n._('Nobody else is on leave.')} />}
      <Cards label={i18n._('On leave now')}>
        {away.map((officer) => (
          <LeaveCard
            key={officer.id}
            officer={officer}
            title={officer.name}
            onChange={maySetFor(officer) ? () => setOpen({ officer }) : null}
          />
        ))}
      </Cards>
      {settable.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setOpen({ officer: null })}
        >
          {i18n._('Set leave for an officer')}
        </Button>
      )}
      {open !== null && <LeaveForm officer={open.officer} choices={settable} onClose={() => setOpen(null)} />}
    </>
  );
}

interface LeaveCardProps {
  officer: Officer;
  title: string;
  /** Null where the viewer may not. */
  onChange: (() => void) | null;
}

function LeaveCard({ officer, title, onChange }: LeaveCardProps): ReactNode {
  const { id, name, designation, department, onLeaveUntil, deputy } = officer;
  const end = useSetLeave(() => {});
  const actions = onChange !== null && (
    <>
      <Button variant="default" onClick={onChange} aria-label={i18n._('Change the leave of {name}', { name })}>
        {i18n._('Change')}
      </Button>
      <Button
        variant="default"
        loading={end.isPending}
        onClick={() => end.mutate({ officerId: id, until: null, deputyId: null })}
        aria-label={i18n._('End the leave of {name}', { name })}
      >
        {i18n._('Back: end the leave')}
      </Button>
    </>
  );
  return (
    <Card title={title} actions={actions}>
      <span className="quiet">{designation ?? department?.name}</span>
      {onLeaveUntil !== null && <span>{i18n._('On leave until {day}', { day: dayOfYear(onLeaveUntil) })}</span>}
      <span className="quiet">
        {deputy === null ? i18n._('Nobody stands in') : i18n._('{name} stands in', { name: deputy.name })}
      </span>
      <OtherProblems error={end.error} />
    </Card>
  );
}
