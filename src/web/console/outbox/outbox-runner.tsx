/** Empties the outbox whenever there may be a network again, and shows what was refused until somebody decides. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { i18n } from '../app/i18n.ts';
import { useViewer } from '../app/session.tsx';
import { caseKey } from '../live/use-case.ts';
import { actionWord } from '../words/action-words.ts';
import { forget, openOutbox, type QueuedStep, sendQueue, takeAnyway, useOutbox } from './outbox.ts';
import classes from './outbox-runner.module.css';

const AGAIN_MS = 5_000;

export function OutboxRunner(): ReactNode {
  const { id } = useViewer();
  const queries = useQueryClient();
  const queue = useOutbox();
  const waits = queue.some(({ problem }) => problem === null);
  useEffect(() => void openOutbox(id), [id]);
  useEffect(() => {
    if (!waits) return;
    const run = () =>
      void sendQueue(({ number, action }) => {
        notifications.show({ message: i18n._('{number}: sent – {action}', { number, action: actionWord(action) }) });
        void queries.invalidateQueries({ queryKey: caseKey(number) });
      });
    run();
    const timer = setInterval(run, AGAIN_MS);
    addEventListener('online', run);
    return () => {
      clearInterval(timer);
      removeEventListener('online', run);
    };
  }, [waits, queries]);
  const refused = queue.filter(({ problem }) => problem !== null);
  return refused.length === 0 ? null : (
    <ul className={classes.refused} aria-label={i18n._('Not accepted')}>
      {refused.map((step) => (
        <RefusedStep key={step.id} step={step} />
      ))}
    </ul>
  );
}

/** What was typed stays readable, whatever became of the complaint meanwhile. */
const RefusedStep = ({ step }: { step: QueuedStep }): ReactNode => (
  <li role="alert">
    <strong>
      {step.number}: {actionWord(step.action)}
    </strong>
    <p>{step.problem?.message}</p>
    {typeof step.input.text === 'string' && <blockquote>{step.input.text}</blockquote>}
    <div className={classes.choices}>
      <Button size="compact-md" variant="default" onClick={() => void takeAnyway(step)}>
        {i18n._('Send again')}
      </Button>
      <Button size="compact-md" variant="subtle" color="red" onClick={() => void forget(step.id)}>
        {i18n._('Throw away')}
      </Button>
    </div>
  </li>
);
