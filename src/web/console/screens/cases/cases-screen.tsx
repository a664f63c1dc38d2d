/**
 * All complaints the viewer may see: by filter and view, which stand in the address; page by page, live without jumping; many at once by
 * x and Shift. On a wide screen the opened one stands beside the list.
 */
import { Button } from '@mantine/core';
import { IconAdjustments, IconListDetails, IconRefresh } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { StreamItem, TypedDocument } from '../../../../client/index.ts';
import {
  CaseListChangesDocument,
  CasePageDocument,
  type CasePageQueryVariables,
} from '../../../../client/operations.generated.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { useCommands } from '../../keys/commands.ts';
import type { CaseRow } from '../../live/use-case-list.ts';
import { type CasePages, useCasePages } from '../../live/use-case-pages.ts';
import { CaseRows } from '../../shared/case-rows.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { LastBatch } from './batch.tsx';
import { BulkAssign } from './bulk-assign.tsx';
import { type CasesSearch, filterOf } from './case-filter.ts';
import classes from './cases.module.css';
import { FilterSheet } from './filter-sheet.tsx';
import { useLastBatch } from './last-batch.ts';
import { neighbour } from './neighbour.ts';
import { useChoice } from './use-choice.ts';
import { ViewChips } from './view-chips.tsx';

export function CasesScreen(): ReactNode {
  const search = useSearch({ from: '/cases' });
  const navigate = useNavigate();
  const opened = useOpened();
  const pages = useFiltered(search);
  const [isFiltering, setFiltering] = useState(false);
  const [batch, keepBatch] = useLastBatch();
  const narrow = (next: CasesSearch) => void navigate({ to: '/cases', search: next, replace: true });
  const count = Object.keys(search).filter((name) => name !== 'order').length;
  return (
    <div className={classes.panes} data-opened={opened !== null || undefined}>
      <section className={classes.list} aria-labelledby="cases-title">
        <h1 id="cases-title" className="unseen">
          {i18n._('Complaints')}
        </h1>
        <div className={classes.head}>
          <ViewChips search={search} />
          <Button
            variant="default"
            leftSection={<IconAdjustments size={18} aria-hidden />}
            onClick={() => setFiltering(true)}
          >
            {count === 0 ? i18n._('Filter') : i18n._('Filter ({count})', { count })}
          </Button>
        </div>
        {pages.entered > 0 && (
          <button type="button" className={classes.entered} onClick={pages.again}>
            <IconRefresh size={18} aria-hidden />
            {i18n._('{count} new – show', { count: pages.entered })}
          </button>
        )}
        {batch !== null && <LastBatch batch={batch} onForget={() => keepBatch(null)} />}
        <CasesList
          key={JSON.stringify(search)}
          pages={pages}
          opened={opened}
          onFilter={() => setFiltering(true)}
          onAssigned={(jobId, count) => keepBatch({ jobId, count, at: Date.now() })}
          onUndone={() => keepBatch(null)}
        />
      </section>
      <div className={classes.detail}>
        <Outlet />
      </div>
      {isFiltering && <FilterSheet search={search} onChange={narrow} onClose={() => setFiltering(false)} />}
    </div>
  );
}

function useOpened(): string | null {
  const opened = useMatchRoute()({ to: '/cases/$number' });
  return opened === false ? null : (opened.number ?? null);
}

function useFiltered(search: CasesSearch): CasePages<CaseRow> {
  const text = JSON.stringify(search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is compared by its text.
  const filter = useMemo(() => filterOf(search), [text]);
  return useCasePages<CaseRow, CasePageQueryVariables>({
    name: 'cases',
    query: CasePageDocument,
    stream: CaseListChangesDocument as unknown as TypedDocument<Record<string, StreamItem>, object>,
    variables: { filter, orderBy: search.order ?? 'NEWEST' },
    followed: { filter },
  });
}

interface CasesListProps {
  pages: CasePages<CaseRow>;
  opened: string | null;
  onFilter: () => void;
  onAssigned: (jobId: string, count: number) => void;
  onUndone: () => void;
}

function CasesList({ pages, opened, onFilter, onAssigned, onUndone }: CasesListProps): ReactNode {
  const { rows, isRead, error, hasMore, more, gone, again } = pages;
  const navigate = useNavigate();
  const mayAssign = useMay('complaint:assign');
  const numbers = useMemo(() => rows.map(({ number }) => number), [rows]);
  const choice = useChoice(numbers);
  const [at, setAt] = useState<string | null>(null);
  const open = (number: string) =>
    void navigate({ to: '/cases/$number', params: { number }, search: (search) => search, replace: opened !== null });
  const move = (by: 1 | -1) => {
    const next = neighbour(numbers, at ?? opened, by);
    if (next === null) return;
    setAt(next);
    if (opened !== null) open(next);
  };
  useCommands(i18n._('Complaints'), [
    { key: 'j', label: i18n._('Next'), run: () => move(1) },
    { key: 'k', label: i18n._('Previous'), run: () => move(-1) },
    { key: 'Enter', label: i18n._('Open'), run: () => at !== null && open(at) },
    { key: 'f', label: i18n._('Filter'), run: onFilter },
    ...(mayAssign
      ? [
          { key: 'x', label: i18n._('Choose'), run: () => at !== null && choice.toggle(at, { extends: false }) },
          {
            key: 'X',
            label: i18n._('Choose up to here'),
            run: () => at !== null && choice.toggle(at, { extends: true }),
          },
        ]
      : []),
  ]);
  if (error !== null && !isRead) return <ErrorState error={error} onRetry={again} />;
  if (!isRead) return <LoadingState />;
  if (rows.length === 0) return <EmptyState icon={IconListDetails} title={i18n._('Nothing of this kind.')} />;
  return (
    <>
      <CaseRows
        rows={rows}
        opened={opened}
        to="/cases/$number"
        at={at}
        gone={gone}
        {...(hasMore ? { onEnd: more } : {})}
        {...(mayAssign ? { choice: { numbers: choice.numbers, onToggle: choice.toggle } } : {})}
      />
      {mayAssign && choice.numbers.size > 0 && (
        <BulkAssign
          rows={rows.filter(({ number }) => choice.numbers.has(number))}
          onClear={choice.clear}
          onUndone={onUndone}
          onBegun={(jobId) => onAssigned(jobId, choice.numbers.size)}
        />
      )}
    </>
  );
}
