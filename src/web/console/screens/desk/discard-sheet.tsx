/** A message that is no complaint. The reason is asked for, because it is kept with the message. */
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { DeskDiscardDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import type { DeskMessage } from '../../live/use-intake.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { decisionOn } from './decision.ts';
import classes from './desk.module.css';

/** Reasons that come every day; any other is typed. */
const USUAL = [
  /*i18n*/ 'A greeting, no complaint',
  /*i18n*/ 'Advertisement or forwarded message',
  /*i18n*/ 'Sent twice',
  /*i18n*/ 'Cannot be understood; the sender was asked',
];

export interface DiscardSheetProps {
  message: DeskMessage;
  onDone: () => void;
  onClose: () => void;
}

export function DiscardSheet({ message, onDone, onClose }: DiscardSheetProps): ReactNode {
  const attemptId = useRef(crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const discard = useMutation({
    mutationKey: decisionOn(message),
    mutationFn: async () => {
      const input = { intakeId: message.id, reason, clientMutationId: attemptId.current };
      return (await nistaran.request(DeskDiscardDocument, { input })).discardIntake;
    },
    onSuccess: ({ errors }) => {
      attemptId.current = crypto.randomUUID();
      if (errors.length === 0) onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && !discard.isPending) discard.mutate();
  };
  const refused = discard.error ? messageOf(discard.error) : discard.data?.errors[0]?.message;
  return (
    <Sheet title={i18n._('Discard')} onClose={onClose}>
      <form className={classes.stack} onSubmit={submit}>
        <blockquote className={classes.words}>{message.text ?? i18n._('Only files')}</blockquote>
        <Textarea
          label={i18n._('Why is it no complaint?')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) submit(event);
          }}
          error={isMissing ? i18n._('A reason is needed: it is kept with the message.') : refused}
          withAsterisk
          minRows={2}
          data-autofocus
        />
        <div className={classes.usual}>
          {USUAL.map((words) => (
            <Button key={words} variant="default" size="compact-md" onClick={() => setReason(i18n._(words))}>
              {i18n._(words)}
            </Button>
          ))}
        </div>
        <div className={classes.foot}>
          <Button type="submit" size="md" color="red" loading={discard.isPending}>
            {i18n._('Discard')}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            {i18n._('Cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
