import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { i18n } from '../../../app/i18n.ts';
import { EmptyState, ErrorState, LoadingState } from '../../../shared/states.tsx';
import { time } from '../../../words/time-words.ts';
import classes from '../admin.module.css';
import type { Age } from './use-pages.ts';

export interface ListStatesProps {
  list: Age & {
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
  return (
    <>
      <AsOf list={list} />
      {list.rows.length === 0 ? <EmptyState title={empty} /> : children}
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

/** Nobody takes it for live: it says as of when it is, and when it could not be read again. */
function AsOf({ list: { readAt, isOld, again } }: Pick<ListStatesProps, 'list'>): ReactNode {
  const at = time(new Date(readAt).toISOString());
  return (
    <p className={classes.asOf} data-old={isOld || undefined} role={isOld ? 'alert' : undefined}>
      {isOld ? i18n._('Old: it could not be read again since {at}.', { at }) : i18n._('As of {at}', { at })}
      <Button size="compact-md" variant="subtle" leftSection={<IconRefresh size={18} aria-hidden />} onClick={again}>
        {i18n._('Read again')}
      </Button>
    </p>
  );
}
