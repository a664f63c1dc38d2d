import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { PasswordForm } from './password-form.tsx';

/** One's own password; other devices have to sign in anew. */
export const ChangeOwnPassword = ({ onClose }: { onClose: () => void }): ReactNode => (
  <Sheet title={i18n._('Change the password')} onClose={onClose}>
    <PasswordForm
      currentLabel={i18n._('Present password')}
      onDone={() => {
        notifications.show({ message: i18n._('The password is changed. Other devices have to sign in anew.') });
        onClose();
      }}
    />
  </Sheet>
);
