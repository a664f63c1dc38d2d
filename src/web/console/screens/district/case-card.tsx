/** One complaint in a section: what, with whom, since when. The whole of it leads to the case. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import type { CaseRow } from '../../live/use-case-list.ts';
import { CategoryBadge, DueMark, ReopenedBadge } from '../../shared/badges.tsx';
import classes from './district.module.css';

export const CaseCard = ({ row, note }: { row: CaseRow; note?: string }): ReactNode => (
  <Link className={classes.card} to="/complaints/$number" params={{ number: row.number }} data-number={row.number}>
    <CategoryBadge code={row.category?.code} />
    <span className={classes.words}>
      <strong className={classes.summary}>{row.summary}</strong>
      <span className="quiet">
        {[row.number, row.department?.name ?? i18n._('assigned to nobody'), row.assignee?.name, note]
          .filter((part) => part != null)
          .join(' · ')}
      </span>
      <span className={classes.marks}>
        <DueMark sla={row.sla} dueAt={row.dueAt} />
        <ReopenedBadge count={row.reopenCount} />
      </span>
    </span>
  </Link>
);
