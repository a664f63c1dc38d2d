/** The way in: name and password, nothing else. The session lives in a cookie that no script can read. */
import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId } from 'react';
import { ConsoleSignInDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n, LOCALE } from '../../app/i18n.ts';
import { Mark } from '../../shared/mark.tsx';
import { PasswordField } from '../../shared/password-field.tsx';
import { messageOf } from '../../shared/states.tsx';
import classes from './sign-in.module.css';

export function SignIn({ onDone }: { onDone: () => void }): ReactNode {
  const title = useId();
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onDone });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    attempt.mutate({ username: String(form.get('username')).trim(), password: String(form.get('password')) });
  };
  return (
    <main className={classes.page}>
      <form className={classes.sheet} onSubmit={submit} aria-labelledby={title}>
        <Mark />
        <h1 id={title}>{i18n._('Sign in')}</h1>
        <TextInput name="username" label={i18n._('User name')} autoComplete="username" autoCapitalize="none" required />
        <PasswordField name="password" label={i18n._('Password')} autoComplete="current-password" required />
        {attempt.error !== null && (
          <Alert color="red" role="alert">
            {attempt.error instanceof SignInRefused ? attempt.error.message : messageOf(attempt.error)}
          </Alert>
        )}
        <Button type="submit" size="md" loading={attempt.isPending} fullWidth>
          {i18n._('Sign in')}
        </Button>
        <p className={classes.other}>
          {LOCALE === 'hi' ? (
            <a href="/console?lang=en" lang="en">
              English
            </a>
          ) : (
            <a href="/console?lang=hi" lang="hi">
              हिन्दी
            </a>
          )}
        </p>
      </form>
    </main>
  );
}

class SignInRefused extends Error {}

async function signIn(input: { username: string; password: string }): Promise<void> {
  const { errors } = (await nistaran.request(ConsoleSignInDocument, { input })).signIn;
  if (errors[0] !== undefined) throw new SignInRefused(errors[0].message);
}
