/**
 * The verdict of somebody who was called. "Not solved" is two steps of the published schema: his words are kept, then the complaint is
 * reopened, one level higher; when the second is refused the first stands and the form says so.
 */
import { Alert, Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { DoConfirmResolutionDocument, DoReopenComplaintDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { type Case, caseKey } from '../../live/use-case.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { clearDraft, readDraft, writeDraft } from '../case/drafts.ts';
import classes from './feedback.module.css';

export interface VerdictFormProps {
  complaint: Case;
  satisfied: boolean;
  onDone: (words: string) => void;
  onClose: () => void;
}

export function VerdictForm({ complaint, satisfied, onDone, onClose }: VerdictFormProps): ReactNode {
  const queries = useQueryClient();
  const { number } = complaint;
  const draft = `${number} verdict`;
  const [text, setText] = useState(() => String(readDraft(draft).text ?? ''));
  const attemptId = useRef(crypto.randomUUID());
  const verdict = useMutation({
    mutationFn: () => enter(complaint, { satisfied, text: text.trim() || null, attemptId: attemptId.current }),
    onSuccess: (refused) => {
      attemptId.current = crypto.randomUUID();
      void queries.invalidateQueries({ queryKey: caseKey(number) });
      if (refused !== null) return;
      clearDraft(draft);
      onDone(satisfied ? i18n._('{number}: closed', { number }) : i18n._('{number}: reopened', { number }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!verdict.isPending) verdict.mutate();
  };
  const refused = verdict.error ? messageOf(verdict.error) : verdict.data;
  return (
    <Sheet title={satisfied ? i18n._('Yes, solved') : i18n._('No, not solved')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <Textarea
          label={i18n._('In his words')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            writeDraft(draft, { text: event.currentTarget.value });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) submit(event);
          }}
          data-autofocus
        />
        {refused && (
          <Alert color="red" role="alert">
            {refused}
          </Alert>
        )}
        <div className={classes.foot}>
          <Button type="submit" size="md" loading={verdict.isPending}>
            {satisfied ? i18n._('Close the complaint') : i18n._('Reopen: not solved')}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {i18n._('Cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

interface Verdict {
  satisfied: boolean;
  text: string | null;
  attemptId: string;
}

/** Why it was refused, in whole or in part; null when all was done. */
async function enter({ number, version }: Case, { satisfied, text, attemptId }: Verdict): Promise<string | null> {
  const confirm = await nistaran.request(DoConfirmResolutionDocument, {
    input: {
      ...{ number, satisfied, text, rating: null },
      ...{ expectedVersion: version, clientMutationId: `${attemptId} verdict` },
    },
  });
  const { errors } = confirm.confirmResolution;
  if (errors.length > 0) return errors.map(({ message }) => message).join(' ');
  if (satisfied) return null;
  const again = await nistaran.request(DoReopenComplaintDocument, {
    input: { number, reason: text, expectedVersion: null, clientMutationId: `${attemptId} reopen` },
  });
  const refused = again.reopenComplaint.errors.map(({ message }) => message).join(' ');
  return refused === '' ? null : i18n._('The verdict is kept, but it was not reopened: {refused}', { refused });
}
