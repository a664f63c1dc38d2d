import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../shared/states.tsx';
import { i18n } from './i18n.ts';

export const NotFound = (): ReactNode => (
  <EmptyState title={i18n._('There is nothing at this address.')}>
    <Link to="/">{i18n._('To the first screen')}</Link>
  </EmptyState>
);
