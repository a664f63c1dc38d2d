/** What has just been registered: the slip, large, and beside it what may be the same complaint come before. */
import { Alert, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { ALERT } from '../../shared/alert-look.ts';
import { CaseChoiceText } from '../../shared/case-choice.tsx';
import classes from './hearings.module.css';
import type { Taken } from './registration.ts';
import { SlipText } from './slip.tsx';
import type { Sitting } from './use-sitting.ts';

export interface TakenPanelProps {
  taken: Taken;
  sitting: Sitting;
  onPrint: () => void;
}

export function TakenPanel({ taken, sitting, onPrint }: TakenPanelProps): ReactNode {
  const { slip, notAssigned } = taken;
  return (
    <section className={classes.taken} aria-labelledby="taken-title">
      <div className={classes.takenHead}>
        <div role="status">
          <h2 id="taken-title">{i18n._('Registered: token {token}', { token: slip.token })}</h2>
        </div>
        <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={onPrint}>
          {i18n._('Print')}
        </Button>
      </div>
      {notAssigned !== null && (
        <Alert color="orange" role="alert" classNames={ALERT} title={i18n._('Registered, but not assigned')}>
          {notAssigned}
        </Alert>
      )}
      <div className={classes.slip}>
        <SlipText slip={slip} sitting={sitting} />
      </div>
      <Link to="/complaints/$number" params={{ number: slip.number }} className={classes.caseLink}>
        {i18n._('Open {number}', { number: slip.number })}
      </Link>
    </section>
  );
}

export const LikelyDuplicates = ({ choices }: { choices: Taken['likelyDuplicates'] }): ReactNode => (
  <section className={classes.alike} aria-labelledby="alike-title">
    <h2 id="alike-title">{i18n._('May be the same as')}</h2>
    <ul className={classes.duplicates}>
      {choices.map((choice) => (
        <li key={choice.number} data-duplicate={choice.number}>
          <Link to="/complaints/$number" params={{ number: choice.number }}>
            <CaseChoiceText choice={choice} />
          </Link>
        </li>
      ))}
    </ul>
  </section>
);
