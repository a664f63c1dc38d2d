/** It was sent, and nobody knows what became of it: only the same, sent again, finds out. */
import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { ALERT } from '../../shared/alert-look.ts';
import { useIntoView } from '../../shared/use-into-view.ts';
import classes from './register-form.module.css';

/** `onChange`: he would rather change it, and look himself whether the first one is there. */
export function Unanswered({ onChange }: { onChange: () => void }): ReactNode {
  const ref = useIntoView(true);
  return (
    <Alert
      ref={ref}
      color="orange"
      classNames={ALERT}
      role="alert"
      className={classes.wide ?? ''}
      title={i18n._('Not registered yet')}
    >
      <p className={classes.unanswered}>
        {i18n._(
          'No answer came from the server. What is typed is kept on this device. Send it again; however often it is sent, it counts once.',
        )}
      </p>
      <Button variant="default" size="compact-md" onClick={onChange}>
        {i18n._('Change it: it may then be registered twice')}
      </Button>
    </Alert>
  );
}
