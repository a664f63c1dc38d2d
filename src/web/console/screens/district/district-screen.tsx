/** The district at a glance: what is overdue, with whom, since when; what came up to me; what came back; who was not there. */
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useMay, useViewer } from '../../app/session.tsx';
import { type CaseList, useCaseList } from '../../live/use-case-list.ts';
import { useNow } from '../../live/use-now.ts';
import { ErrorState, LoadingState } from '../../shared/states.tsx';
import { count } from '../../words/time-words.ts';
import { DepartmentsSection } from './departments-section.tsx';
import { DigestSection } from './digest-section.tsx';
import classes from './district.module.css';
import { DISTRICT_LISTS, type DistrictListName } from './district-lists.ts';
import { RaisedSection } from './raised-section.tsx';
import { ReopenedSection } from './reopened-section.tsx';
import { HearingNote, RollCallSection } from './roll-call-section.tsx';
import { type Figures, type Today, useFigures, useRollCall } from './use-district.ts';

export function DistrictScreen(): ReactNode {
  const viewer = useViewer();
  const now = useNow();
  const mayReadRollCall = useMay('rollCall:read');
  const { figures, today, error } = useFigures();
  const rollCall = useRollCall();
  const raised = useCaseList(DISTRICT_LISTS.raised.filter(viewer, now));
  const reopened = useCaseList(DISTRICT_LISTS.reopened.filter(viewer, now));
  const title = mayReadRollCall ? i18n._('District') : (viewer.areas[0]?.name ?? i18n._('District'));
  useDocumentTitle(`${title} · ${i18n._('Nistaran')}`);
  if (figures === undefined)
    return error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => location.reload()} />;
  return (
    <div className={classes.district}>
      <h1 className={classes.title}>{mayReadRollCall ? viewer.district.name : title}</h1>
      {mayReadRollCall && <HearingNote rollCall={rollCall} />}
      <FigureTiles figures={figures} today={today} raised={raised} reopened={reopened} />
      <div className={classes.columns}>
        <DepartmentsSection figures={figures} />
        <RaisedSection list={raised} />
        {mayReadRollCall && <RollCallSection rollCall={rollCall} />}
        <ReopenedSection list={reopened} />
        <DigestSection />
      </div>
    </div>
  );
}

interface TilesProps {
  figures: Figures;
  today: Today | null;
  raised: CaseList;
  reopened: CaseList;
}

const lengthOf = ({ isRead, rows }: CaseList): number | null => (isRead ? rows.length : null);

function FigureTiles({ figures, today, raised, reopened }: TilesProps): ReactNode {
  const all = figures.all[0];
  return (
    <ul className={classes.tiles} aria-label={i18n._('Figures of now')}>
      <Tile name={i18n._('Overdue')} figure={all?.overdue ?? 0} list="overdue" isBad />
      <Tile name={i18n._('Raised to the top')} figure={lengthOf(raised)} list="raised" isBad />
      <Tile name={i18n._('Came back (7 days)')} figure={lengthOf(reopened)} list="reopened" />
      <Tile name={i18n._('In process')} figure={all?.inProcess ?? 0} list="open" />
      {today !== null && <Tile name={i18n._('Received today')} figure={today.receivedToday} list="today" />}
      {today !== null && <Tile name={i18n._('Resolved today')} figure={today.resolvedToday} list={null} />}
    </ul>
  );
}

interface TileProps {
  name: string;
  figure: number | null;
  /** Null: there is no list of these. */
  list: DistrictListName | null;
  isBad?: boolean;
}

function Tile({ name, figure, list, isBad = false }: TileProps): ReactNode {
  const content = (
    <>
      <span className={classes.figure}>{figure === null ? '…' : count(figure)}</span>
      <span className={classes.name}>{name}</span>
    </>
  );
  return (
    <li data-bad={(isBad && (figure ?? 0) > 0) || undefined}>
      {list === null ? (
        <span className={classes.tile}>{content}</span>
      ) : (
        <Link className={classes.tile} to="/district/$list" params={{ list }} data-list={list}>
          {content}
        </Link>
      )}
    </li>
  );
}
