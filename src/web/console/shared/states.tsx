/** What a screen shows while it has nothing to show: loading, nothing there, not reachable. */
import { Button, Loader } from '@mantine/core';
import { type Icon, IconCloudOff, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RequestError } from '../../../client/index.ts';
import { i18n } from '../app/i18n.ts';
import classes from './states.module.css';

/** Appears only when it takes a while: a flash of a spinner is a flicker. */
export const LoadingState = (): ReactNode => (
  <div className={`${classes.state} ${classes.late}`} role="status">
    <Loader size="sm" aria-hidden />
    <p>{i18n._('Loading…')}</p>
  </div>
);

export interface EmptyStateProps {
  icon?: Icon;
  title: string;
  children?: ReactNode;
}

export const EmptyState = ({ icon: Shape = IconInbox, title, children }: EmptyStateProps): ReactNode => (
  <div className={classes.state}>
    <Shape size={40} stroke={1.4} aria-hidden />
    <p className={classes.title}>{title}</p>
    {children}
  </div>
);

/** The server's own words where it refused; else that it cannot be reached. Nothing typed is lost by trying again. */
export const ErrorState = ({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode => (
  <div className={classes.state} role="alert">
    <IconCloudOff size={40} stroke={1.4} aria-hidden />
    <p className={classes.title}>{messageOf(error)}</p>
    <Button variant="default" onClick={onRetry}>
      {i18n._('Try again')}
    </Button>
  </div>
);

export const messageOf = (error: Error): string =>
  error instanceof RequestError ? error.message : i18n._('The server cannot be reached just now.');
