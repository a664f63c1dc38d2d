/** The present password and a new one, typed twice. */
import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ChangePasswordDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { PasswordField } from '../../shared/password-field.tsx';
import { messageOf } from '../../shared/states.tsx';
import classes from './password.module.css';

export interface PasswordFormProps {
  /** What the present password is called here. */
  currentLabel: string;
  onDone: () => void;
}

export function PasswordForm({ currentLabel, onDone }: PasswordFormProps): ReactNode {
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isTold, setTold] = useState(false);
  const change = useMutation({
    mutationFn: async () =>
      (await nistaran.request(ChangePasswordDocument, { input: { currentPassword, newPassword } })).changePassword,
    onSuccess: ({ errors }) => errors.length === 0 && onDone(),
  });
  const isSame = newPassword === repeated;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (isSame) change.mutate();
  };
  const problemOf = (field: string) => change.data?.errors.find(({ path }) => path.includes(field))?.message;
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordField
        label={currentLabel}
        autoComplete="current-password"
        value={currentPassword}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={problemOf('currentPassword')}
        required
      />
      <PasswordField
        label={i18n._('New password')}
        description={i18n._('At least 12 characters. A few words are easy to remember.')}
        autoComplete="new-password"
        value={newPassword}
        onChange={(event) => setNew(event.currentTarget.value)}
        error={problemOf('newPassword')}
        required
      />
      <PasswordField
        label={i18n._('The new password once more')}
        autoComplete="new-password"
        value={repeated}
        onChange={(event) => setRepeated(event.currentTarget.value)}
        error={isTold && !isSame ? i18n._('This is not the same as above.') : undefined}
        required
      />
      {change.error !== null && (
        <Alert color="red" role="alert">
          {messageOf(change.error)}
        </Alert>
      )}
      <Button type="submit" size="md" loading={change.isPending} fullWidth>
        {i18n._('Change the password')}
      </Button>
    </form>
  );
}
