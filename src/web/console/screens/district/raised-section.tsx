/** What has come up to the one who looks: he opens it, or sends it down with a direction, without leaving the screen. */
import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useMay, useViewer } from '../../app/session.tsx';
import type { CaseList, CaseRow } from '../../live/use-case-list.ts';
import { ActionForm } from '../case/action-form.tsx';
import { byDueTime } from '../queue/queue-views.ts';
import { CaseCard } from './case-card.tsx';
import classes from './district.module.css';
import { ownLevel } from './district-lists.ts';
import { Part } from './part.tsx';

const SHOWN = 3;

export function RaisedSection({ list: { rows, isRead } }: { list: CaseList }): ReactNode {
  const level = ownLevel(useViewer());
  const maySendDown = useMay('complaint:deescalate');
  const [sentDown, setSentDown] = useState<CaseRow | null>(null);
  const shown = [...rows].sort(byDueTime).slice(0, SHOWN);
  return (
    <Part name="raised" title={level === null ? i18n._('Raised to the District Magistrate') : i18n._('Raised to me')}>
      {isRead && rows.length === 0 && <p className={classes.good}>{i18n._('Nothing has been raised this far.')}</p>}
      <ul className={classes.rows}>
        {shown.map((row) => (
          <li key={row.number} className={classes.raised}>
            <CaseCard row={row} />
            {maySendDown && row.escalationLevel <= (level ?? 0) && (
              <Button
                variant="default"
                leftSection={<IconArrowDown size={18} aria-hidden />}
                aria-label={i18n._('{number}: send down with a direction', { number: row.number })}
                onClick={() => setSentDown(row)}
              >
                {i18n._('Send down with a direction')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Link to="/district/$list" params={{ list: 'raised' }} className={classes.more}>
          {i18n._('All {complaints}', { complaints: rows.length })}
        </Link>
      )}
      {sentDown !== null && <ActionForm complaint={sentDown} action="DEESCALATE" onClose={() => setSentDown(null)} />}
    </Part>
  );
}
