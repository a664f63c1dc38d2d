/** A message that belongs to a complaint there is already: its words become an entry there, its files evidence. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { DeskLinkDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import type { DeskMessage } from '../../live/use-intake.ts';
import { ChooseCase } from '../../shared/choose-case.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { messageOf } from '../../shared/states.tsx';
import { decisionOn } from './decision.ts';
import classes from './desk.module.css';
import { Refused } from './register-form.tsx';

export interface LinkSheetProps {
  message: DeskMessage;
  onDone: (number: string) => void;
  onClose: () => void;
}

export function LinkSheet({ message, onDone, onClose }: LinkSheetProps): ReactNode {
  const attemptId = useRef(crypto.randomUUID());
  const [number, setNumber] = useState(message.complaint?.number ?? '');
  const link = useMutation({
    mutationKey: decisionOn(message),
    mutationFn: async () => {
      const input = { intakeId: message.id, number, note: null, clientMutationId: attemptId.current };
      return (await nistaran.request(DeskLinkDocument, { input })).linkIntake;
    },
    onSuccess: ({ complaint, errors }) => {
      attemptId.current = crypto.randomUUID();
      if (errors.length === 0) onDone(complaint?.number ?? number);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number !== '' && !link.isPending) link.mutate();
  };
  const messages = link.error ? [messageOf(link.error)] : (link.data?.errors.map((each) => each.message) ?? []);
  return (
    <Sheet title={i18n._('Link to a complaint')} onClose={onClose} size="70rem">
      <form className={classes.sides} onSubmit={submit}>
        <blockquote className={classes.words}>{message.text ?? i18n._('Only files')}</blockquote>
        <div>
          <ChooseCase
            label={i18n._('It belongs to')}
            likely={message.likelyDuplicates}
            value={number}
            onChange={setNumber}
          />
          <Refused messages={messages} />
          <div className={classes.foot}>
            <Button type="submit" size="md" loading={link.isPending} disabled={number === ''}>
              {i18n._('Link')}
            </Button>
            <Button variant="default" size="md" onClick={onClose}>
              {i18n._('Cancel')}
            </Button>
          </div>
        </div>
      </form>
    </Sheet>
  );
}
