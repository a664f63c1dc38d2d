/** A form over the screen: its fields, what is wrong with it, one thing to do, and the way back. */
import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';
import classes from './form-sheet.module.css';
import { OtherProblems, type OtherProblemsProps } from './problems.tsx';
import { Sheet } from './sheet.tsx';

export interface FormSheetProps extends OtherProblemsProps {
  title: string;
  /** Word of the button that does it. */
  done: string;
  isBusy: boolean;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function FormSheet({ title, done, isBusy, onDone, onClose, error, shown, children }: FormSheetProps): ReactNode {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        {children}
        <OtherProblems error={error} {...(shown && { shown })} />
        <div className={classes.foot}>
          <Button type="submit" size="md" loading={isBusy}>
            {done}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            {i18n._('Cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
