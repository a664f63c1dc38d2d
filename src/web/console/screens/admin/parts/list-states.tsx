import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '../../../app/i18n.ts';
import { EmptyState, ErrorState, LoadingState } from '../../../shared/states.tsx';
import classes from '../admin.module.css';

export interface ListStatesProps {
  list: {
    rows: readonly unknown[];
    isRead: boolean;
    error: Error | null;
    again: () => void;
    more?: (() => void) | undefined;
    isLoadingMore?: boolean;
  };
  empty: string;
  /** The list, when there is something in it. */
  children: ReactNode;
}

/** A list, or why there is none; and the way to more of it. */
export function ListStates({ list, empty, children }: ListStatesProps): ReactNode {
  if (list.error !== null) return <ErrorState error={list.error} onRetry={list.again} />;
  if (!list.isRead) return <LoadingState />;
  if (list.rows.length === 0) return <EmptyState title={empty} />;
  return (
    <>
      {children}
      {list.more !== undefined && (
        <Button
          className={classes.more ?? ''}
          variant="default"
          onClick={list.more}
          loading={list.isLoadingMore ?? false}
        >
          {i18n._('Show more')}
        </Button>
      )}
    </>
  );
}
