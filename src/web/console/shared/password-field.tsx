/** A password, which can be shown while it is typed. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';

const TOUCH_PX = 44;

export const PasswordField = (props: PasswordInputProps): ReactNode => (
  <PasswordInput
    visibilityToggleButtonProps={{ 'aria-label': i18n._('Show the password') }}
    rightSectionWidth={TOUCH_PX}
    {...props}
  />
);
