/** The complaints behind a figure, always right; one tap leads from the figure here, and one more to the case. */
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { i18n } from '../../app/i18n.ts';
import { NotFound } from '../../app/not-found.tsx';
import { useViewer } from '../../app/session.tsx';
import { useCaseList } from '../../live/use-case-list.ts';
import { useNow } from '../../live/use-now.ts';
import { CaseRows } from '../../shared/case-rows.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { useDepartments } from '../../shared/use-departments.ts';
import { count, districtDay } from '../../words/time-words.ts';
import { byDueTime } from '../queue/queue-views.ts';
import classes from './district.module.css';
import { byReturn, DISTRICT_LISTS, type DistrictListName, isDistrictList } from './district-lists.ts';

export function DistrictList(): ReactNode {
  const { list } = useParams({ from: '/district/$list' });
  return isDistrictList(list) ? <NamedList name={list} /> : <NotFound />;
}

function NamedList({ name }: { name: DistrictListName }): ReactNode {
  const viewer = useViewer();
  const { department } = useSearch({ from: '/district/$list' });
  const day = districtDay(useNow());
  const filter = useMemo(
    () => ({
      ...DISTRICT_LISTS[name].filter(viewer, Date.parse(`${day}T12:00:00+05:30`)),
      ...(department === undefined ? {} : { departmentCodes: [department] }),
    }),
    [name, viewer, day, department],
  );
  const { rows, isRead, error } = useCaseList(filter);
  const sorted = useMemo(() => [...rows].sort(name === 'reopened' ? byReturn : byDueTime), [rows, name]);
  const title = useTitle(name, department);
  useDocumentTitle(`${title} · ${i18n._('Nistaran')}`);
  return (
    <section className={classes.list} aria-labelledby="list-title">
      <header className={classes.head}>
        <Link to="/district" className={classes.back} aria-label={i18n._('Back')}>
          <IconArrowLeft size={20} aria-hidden />
        </Link>
        <h1 id="list-title">{title}</h1>
        {isRead && <strong className={classes.total}>{count(rows.length)}</strong>}
      </header>
      {error !== null ? (
        <ErrorState error={new Error(error)} onRetry={() => location.reload()} />
      ) : !isRead ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={i18n._('Nothing of this kind.')} />
      ) : (
        <CaseRows rows={sorted} opened={null} to="/complaints/$number" withOffice />
      )}
    </section>
  );
}

function useTitle(name: DistrictListName, code: string | undefined): string {
  const departments = useDepartments();
  const title = i18n._(DISTRICT_LISTS[name].title);
  if (code === undefined) return title;
  const department = departments.find((each) => each.code === code)?.name ?? code;
  return i18n._('{department}: {title}', { department, title });
}
