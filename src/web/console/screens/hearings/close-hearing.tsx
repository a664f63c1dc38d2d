/** The end of a sitting, after one question, and the way back on the same day. */
import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CloseHearingDocument, ReopenHearingDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { useNow } from '../../live/use-now.ts';
import { ALERT } from '../../shared/alert-look.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { isToday } from '../../words/time-words.ts';
import classes from './hearings.module.css';
import { wordsLeftOver } from './take-down-form.tsx';
import { Totals } from './totals.tsx';
import { type Sitting, useRefreshSitting } from './use-sitting.ts';

/** A refusal is shown in the server's words, and the sitting is looked at anew: a colleague may have been quicker. */
function useStep(id: string, step: () => Promise<{ errors: readonly { message: string }[] }>, onDone: () => void) {
  const refresh = useRefreshSitting(id);
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: step,
    onSuccess: ({ errors }) => {
      refresh();
      if (errors.length === 0) onDone();
    },
  });
  const problem = error === null ? data?.errors.map(({ message }) => message).join(' ') || null : messageOf(error);
  return { take: () => mutate(), isPending, problem };
}

const Problem = ({ message }: { message: string | null }): ReactNode =>
  message === null ? null : (
    <Alert color="red" role="alert">
      {message}
    </Alert>
  );

export interface CloseSheetProps {
  sitting: Sitting;
  onClose: () => void;
  onDone: () => void;
}

export function CloseSheet({ sitting, onClose, onDone }: CloseSheetProps): ReactNode {
  const { id } = sitting;
  const queries = useQueryClient();
  const { take, isPending, problem } = useStep(
    id,
    async () => {
      const { session, errors } = (await nistaran.request(CloseHearingDocument, { input: { sessionId: id } }))
        .closeHearing;
      if (session !== null) queries.setQueryData(['hearing', id], session);
      return { errors };
    },
    onDone,
  );
  return (
    <Sheet title={i18n._('Is the sitting over?')} onClose={onClose}>
      <div className={classes.question}>
        <p>{i18n._('Nothing more is registered into it afterwards.')}</p>
        {wordsLeftOver(id) !== '' && (
          <Alert color="orange" classNames={ALERT}>
            {i18n._('A complaint is typed and not registered yet.')}
          </Alert>
        )}
        <Totals sitting={sitting} />
        <Problem message={problem} />
        <div className={classes.buttons}>
          <Button loading={isPending} onClick={take} data-autofocus>
            {i18n._('Close the sitting')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {i18n._('Go on registering')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

/** Only on the day it was closed, and only for whom it is allowed. */
export function ReopenButton({ sitting: { id, closedAt } }: { sitting: Sitting }): ReactNode {
  const mayReopen = useMay('hearing:reopen');
  const now = useNow();
  const queries = useQueryClient();
  const { take, isPending, problem } = useStep(
    id,
    async () => {
      const { session, errors } = (await nistaran.request(ReopenHearingDocument, { input: { sessionId: id } }))
        .reopenHearing;
      if (session !== null) queries.setQueryData(['hearing', id], session);
      return { errors };
    },
    () => {},
  );
  if (!mayReopen || closedAt === null || !isToday(closedAt, now)) return null;
  return (
    <>
      <Button variant="default" loading={isPending} onClick={take}>
        {i18n._('Reopen the sitting')}
      </Button>
      <Problem message={problem} />
    </>
  );
}
