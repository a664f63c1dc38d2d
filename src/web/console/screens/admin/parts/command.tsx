/**
 * A command of an administrator: what is typed stays when it is refused, what is wrong stands beside its field, and what cannot
 * be taken back is asked once, saying what follows.
 */
import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { i18n } from '../../../app/i18n.ts';
import { Sheet } from '../../../shared/sheet.tsx';
import { messageOf } from '../../../shared/states.tsx';
import { useOneAtATime } from '../../../shared/use-one-at-a-time.ts';
import classes from '../admin.module.css';

interface Problem {
  message: string;
  path: readonly string[];
}

/** What every command answers. */
export interface Payload {
  errors: readonly Problem[];
}

export interface CommandRun<Answer extends Payload> {
  run: () => void;
  isPending: boolean;
  answer: Answer | undefined;
  /** What is wrong with a field. */
  problemOf: (field: string) => string | undefined;
  /** What is wrong and belongs to no field that is shown. */
  others: (fields: readonly string[]) => string[];
}

/** Runs it; when it was done, everything an administrator looks at is read anew. */
export function useCommand<Answer extends Payload>(
  send: () => Promise<Answer>,
  onDone: (answer: Answer) => void,
): CommandRun<Answer> {
  const queries = useQueryClient();
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      if (answer.errors.length > 0) return;
      onDone(answer);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['admin'] }),
        queries.invalidateQueries({ queryKey: ['departments'] }),
      ]);
    },
  });
  const run = useOneAtATime(mutate);
  const problems = data?.errors ?? [];
  return {
    ...{ run: () => run(), isPending, answer: data },
    problemOf: (field) => problems.find(({ path }) => path.includes(field))?.message,
    others: (fields) => [
      ...problems.filter(({ path }) => !path.some((part) => fields.includes(part))).map(({ message }) => message),
      ...(error === null ? [] : [messageOf(error)]),
    ],
  };
}

export interface FormSheetProps<Answer extends Payload> {
  title: string;
  submit: string;
  command: CommandRun<Answer>;
  /** Those that show their own problem. */
  fields: readonly string[];
  onClose: () => void;
  children: ReactNode;
  /** Below the form: other things that can be done. */
  after?: ReactNode;
}

export function FormSheet<Answer extends Payload>(props: FormSheetProps<Answer>): ReactNode {
  const { title, submit, command, fields, onClose, children, after } = props;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    command.run();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form className={classes.stack} onSubmit={onSubmit}>
        {children}
        <Problems words={command.others(fields)} />
        <div className={classes.buttons}>
          <Button type="submit" size="md" loading={command.isPending}>
            {submit}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            {i18n._('Cancel')}
          </Button>
        </div>
      </form>
      {after}
    </Sheet>
  );
}

const Problems = ({ words }: { words: readonly string[] }): ReactNode =>
  words.length === 0 ? null : (
    <Alert color="red" role="alert">
      {words.join(' ')}
    </Alert>
  );

export interface ConfirmSheetProps {
  title: string;
  /** What follows from it. */
  words: string;
  submit: string;
  /** It takes nothing away. */
  isHarmless?: boolean;
  send: () => Promise<Payload>;
  onDone?: () => void;
  onClose: () => void;
}

/** Asks once. */
export function ConfirmSheet(props: ConfirmSheetProps): ReactNode {
  const { title, words, submit, isHarmless = false, send, onDone, onClose } = props;
  const command = useCommand(send, () => {
    onDone?.();
    onClose();
  });
  return (
    <Sheet title={title} onClose={onClose}>
      <div className={classes.stack}>
        <p className={classes.plain}>{words}</p>
        <Problems words={command.others([])} />
        <div className={classes.buttons}>
          <Button color={isHarmless ? 'neel' : 'red'} size="md" loading={command.isPending} onClick={command.run}>
            {submit}
          </Button>
          <Button variant="default" size="md" onClick={onClose} data-autofocus>
            {i18n._('Cancel')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
