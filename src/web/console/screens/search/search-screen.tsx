/** By number, or by words in Hindi, English or Roman-typed Hindi. What was asked stands in the address. */
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { CaseSearchDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { CaseRows } from '../../shared/case-rows.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import classes from './search.module.css';

const TYPING_MS = 250;

export function SearchScreen(): ReactNode {
  const { text: asked = '' } = useSearch({ from: '/search' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked);
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  useEffect(() => {
    if (settled !== asked)
      void navigate({ to: '/search', search: settled === '' ? {} : { text: settled }, replace: true });
  }, [settled, asked, navigate]);
  const found = useQuery({
    queryKey: ['search', settled],
    queryFn: async () =>
      (await nistaran.request(CaseSearchDocument, { text: settled, after: null })).searchComplaints.nodes,
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <section className={classes.search} aria-labelledby="search-title">
      <h1 id="search-title" className="unseen">
        {i18n._('Search')}
      </h1>
      <div className={classes.field}>
        <TextInput
          aria-label={i18n._('Search')}
          placeholder={i18n._('Number, or words: hand pump, हैंडपंप, handpump')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoFocus
          type="search"
        />
      </div>
      {found.error !== null ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.isLoading ? (
        <LoadingState />
      ) : settled !== '' && found.data?.length === 0 ? (
        <EmptyState
          icon={IconSearch}
          title={i18n._('Nothing found. Other words, or only a part of the number, may help.')}
        />
      ) : (
        <CaseRows rows={settled === '' ? [] : (found.data ?? [])} opened={null} to="/complaints/$number" />
      )}
    </section>
  );
}
