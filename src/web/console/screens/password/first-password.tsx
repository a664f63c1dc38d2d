/** Somebody who was given a password chooses one of his own before anything else is open to him. */
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { Mark } from '../../shared/mark.tsx';
import signIn from '../sign-in/sign-in.module.css';
import { PasswordForm } from './password-form.tsx';

export const FirstPassword = (): ReactNode => (
  <main className={signIn.page}>
    <div className={signIn.sheet}>
      <Mark />
      <h1>{i18n._('Choose your own password')}</h1>
      <p className="quiet">
        {i18n._('The one you were given is known to somebody else. Everything opens after this.')}
      </p>
      <PasswordForm currentLabel={i18n._('The password you were given')} onDone={() => location.reload()} />
    </div>
  </main>
);
