/** The sign and name of the product. */
import type { ReactNode } from 'react';
import { i18n } from '../app/i18n.ts';
import classes from './mark.module.css';

export const Mark = (): ReactNode => (
  <span className={classes.mark}>
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true" focusable="false">
      <path d="M4 4h16v12.5H11L6.5 20v-3.5H4z" />
      <path d="m8.2 10.2 2.7 2.7 5-5.2" />
    </svg>
    <strong>{i18n._('Nistaran')}</strong>
  </span>
);
