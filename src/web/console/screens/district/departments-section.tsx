/** With whom it is late: the departments by what is overdue with them, and since when the oldest is. Each leads to the list of these. */
import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useNow } from '../../live/use-now.ts';
import { useDepartments } from '../../shared/use-departments.ts';
import { count, dayAndTime, span } from '../../words/time-words.ts';
import classes from './district.module.css';
import { Part } from './part.tsx';
import { type Figures, useOldest, WORST } from './use-district.ts';

const SHOWN_AT_FIRST = WORST;

interface Row {
  /** Null: with no department yet. */
  code: string | null;
  name: string;
  overdue: number;
  inProcess: number;
}

export function DepartmentsSection({ figures }: { figures: Figures }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const rows = useRows(figures);
  const oldest = useOldest(rows.flatMap(({ code }) => code ?? []).slice(0, WORST), figures.all[0]?.overdue ?? 0);
  return (
    <Part name="departments" title={i18n._('Overdue, by department')}>
      {rows.length === 0 ? (
        <p className={classes.good}>{i18n._('Nothing is overdue.')}</p>
      ) : (
        <ul className={classes.rows}>
          {(isWhole ? rows : rows.slice(0, SHOWN_AT_FIRST)).map((row) => (
            <li key={row.code ?? ''}>
              <DepartmentLink row={row} oldest={oldest.get(row.code ?? '') ?? null} worst={rows[0]?.overdue ?? 1} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > SHOWN_AT_FIRST && !isWhole && (
        <Button variant="default" onClick={() => setWhole(true)}>
          {i18n._('All {departments} departments', { departments: rows.length })}
        </Button>
      )}
    </Part>
  );
}

/** Departments with something overdue, the worst first; what no department has yet is a row too. */
function useRows({ byDepartment }: Figures): Row[] {
  const names = new Map(useDepartments().map(({ code, name }) => [code, name]));
  const nameOf = (code: string | null) => (code === null ? i18n._('Assigned to nobody') : (names.get(code) ?? code));
  return byDepartment
    .flatMap(({ key, overdue, inProcess }) =>
      overdue === 0 ? [] : [{ code: key, name: nameOf(key), overdue, inProcess }],
    )
    .sort((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name));
}

interface DepartmentLinkProps {
  row: Row;
  oldest: string | null;
  /** The greatest number of all, which the bars are measured by. */
  worst: number;
}

function DepartmentLink({ row: { code, name, overdue, inProcess }, oldest, worst }: DepartmentLinkProps): ReactNode {
  const now = useNow();
  return (
    <Link
      className={classes.department}
      to="/district/$list"
      params={{ list: code === null ? 'unassigned' : 'overdue' }}
      search={code === null ? {} : { department: code }}
      data-department={code ?? ''}
    >
      <span className={classes.words}>
        <strong>{name}</strong>
        <span className="quiet">
          {i18n._('of {inProcess} in process', { inProcess: count(inProcess) })}
          {oldest !== null && (
            <>
              {' · '}
              <span title={dayAndTime(oldest)}>
                {i18n._('oldest: {span} late', { span: span(now - Date.parse(oldest)) })}
              </span>
            </>
          )}
        </span>
        <span className={classes.bar} style={{ inlineSize: `${Math.max(2, (overdue / worst) * 100)}%` }} />
      </span>
      <span className={classes.overdue}>{count(overdue)}</span>
      <IconChevronRight size={18} aria-hidden />
    </Link>
  );
}
