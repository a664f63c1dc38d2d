/** One sitting: while it is open complaints are taken down and slips given; when it is closed it shows what came of it. */
import { Alert, Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { ALERT } from '../../shared/alert-look.ts';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { CloseSheet, ReopenButton } from './close-hearing.tsx';
import { kindWord } from './hearing-words.ts';
import classes from './hearings.module.css';
import { Paper } from './paper.tsx';
import type { Taken } from './registration.ts';
import { SlipText } from './slip.tsx';
import { TakeDownForm, wordsLeftOver } from './take-down-form.tsx';
import { LikelyDuplicates, TakenPanel } from './taken-panel.tsx';
import { TokenList } from './token-list.tsx';
import { Counts, SittingFacts, Totals, TotalsSheet } from './totals.tsx';
import { type Sitting, type Slip, useRefreshSitting, useSitting } from './use-sitting.ts';

export function HearingScreen({ id }: { id: string }): ReactNode {
  const { data: sitting, error, refetch } = useSitting(id);
  if (sitting === undefined && error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (sitting === undefined) return <LoadingState />;
  if (sitting === null)
    return (
      <EmptyState title={i18n._('No such sitting is open to you.')}>
        <Link to="/hearings">{i18n._('All sittings')}</Link>
      </EmptyState>
    );
  return <SittingSheet sitting={sitting} />;
}

/** What lies in the printer: a slip, or the sheet with the totals. */
type OnPaper = Slip | 'totals' | null;

function SittingSheet({ sitting }: { sitting: Sitting }): ReactNode {
  const { id, kind, place, closedAt } = sitting;
  const [taken, setTaken] = useState<Taken | null>(null);
  const [onPaper, setOnPaper] = useState<OnPaper>(closedAt === null ? null : 'totals');
  const [isClosing, setIsClosing] = useState(false);
  const mayOpen = useMay('hearing:open');
  const refresh = useRefreshSitting(id);
  const panel = useRef<HTMLDivElement>(null);
  const isOpen = closedAt === null;
  useDocumentTitle(`${kindWord(kind)}, ${place} · ${i18n._('Nistaran')}`);
  const print = (what: Exclude<OnPaper, null>) => {
    flushSync(() => setOnPaper(what));
    window.print();
  };
  const onTaken = (next: Taken) => {
    flushSync(() => {
      setTaken(next);
      setOnPaper(next.slip);
    });
    // Where the slip stands above the form it must be seen; beside it, it is.
    if (matchMedia('(width < 600px)').matches) panel.current?.scrollIntoView({ block: 'start' });
    refresh();
  };
  return (
    <section className={classes.sitting} aria-labelledby="sitting-title">
      <header className={classes.head}>
        <div className={classes.title}>
          <h1 id="sitting-title">
            {kindWord(kind)}, {place}
          </h1>
          <Link to="/hearings">{i18n._('All sittings')}</Link>
        </div>
        {isOpen && mayOpen && (
          <Button variant="default" onClick={() => setIsClosing(true)}>
            {i18n._('Close the sitting')}
          </Button>
        )}
        {!isOpen && (
          <>
            <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => print('totals')}>
              {i18n._('Print the totals')}
            </Button>
            <ReopenButton sitting={sitting} />
          </>
        )}
      </header>
      <div className={classes.panes} data-step={stepOf(sitting, taken)}>
        {isOpen ? (
          <Desk sitting={sitting} onTaken={onTaken} onRefused={refresh} />
        ) : (
          <div className={classes.pane}>
            <Closed sitting={sitting} />
          </div>
        )}
        {isOpen && (
          <div className={classes.slipPane} ref={panel}>
            {taken === null ? (
              <p className={classes.noSlip}>{i18n._('Here stands the slip of what was registered last.')}</p>
            ) : (
              <TakenPanel taken={taken} sitting={sitting} onPrint={() => print(taken.slip)} />
            )}
          </div>
        )}
        {isOpen && taken !== null && taken.likelyDuplicates.length > 0 && (
          <LikelyDuplicates choices={taken.likelyDuplicates} />
        )}
        <div className={classes.tokensPane}>
          {isOpen && sitting.totals.taken > 0 && <ByDepartment sitting={sitting} />}
          <TokenList sitting={sitting} onPrint={print} />
        </div>
      </div>
      {isClosing && (
        <CloseSheet
          sitting={sitting}
          onClose={() => setIsClosing(false)}
          onDone={() => {
            setIsClosing(false);
            setOnPaper('totals');
          }}
        />
      )}
      {onPaper === 'totals' && (
        <Paper kind="sheet">
          <TotalsSheet sitting={sitting} />
        </Paper>
      )}
      {onPaper !== null && onPaper !== 'totals' && (
        <Paper kind="slip">
          <SlipText slip={onPaper} sitting={sitting} />
        </Paper>
      )}
    </section>
  );
}

/** What stands on the screen decides how it is divided. */
function stepOf({ closedAt }: Sitting, taken: Taken | null): 'closed' | 'begun' | 'taken' | 'alike' {
  if (closedAt !== null) return 'closed';
  if (taken === null) return 'begun';
  return taken.likelyDuplicates.length === 0 ? 'taken' : 'alike';
}

interface DeskProps {
  sitting: Sitting;
  onTaken: (taken: Taken) => void;
  onRefused: () => void;
}

const Desk = ({ sitting, ...rest }: DeskProps): ReactNode => {
  const mayRegister = useMay('hearing:register');
  return (
    <div className={classes.pane}>
      {mayRegister ? <TakeDownForm sessionId={sitting.id} {...rest} /> : <SittingFacts sitting={sitting} />}
    </div>
  );
};

const ByDepartment = ({ sitting: { totals } }: { sitting: Sitting }): ReactNode => (
  <Counts
    title={i18n._('By department')}
    rows={totals.byDepartment.map(({ department, taken }) => [
      department?.code ?? '',
      department?.name ?? i18n._('With nobody yet'),
      taken,
    ])}
  />
);

function Closed({ sitting }: { sitting: Sitting }): ReactNode {
  const leftOver = wordsLeftOver(sitting.id);
  return (
    <>
      <p className={classes.closed}>{i18n._('The sitting is closed. Nothing more is registered into it.')}</p>
      {leftOver !== '' && (
        <Alert color="orange" classNames={ALERT} title={i18n._('Typed here and not registered')}>
          {leftOver}
        </Alert>
      )}
      <SittingFacts sitting={sitting} />
      <Totals sitting={sitting} />
    </>
  );
}
