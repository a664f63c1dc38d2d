/**
 * What a list of administration is narrowed by stands in its address: it can be sent to a colleague, kept as a bookmark, and is there
 * after a reload. What is being typed gets there when the typing rests.
 */
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ListPath, ListSearch } from './list-search.ts';

const TYPING_MS = 250;

export interface ListNarrowing {
  /** As it stands in the address. */
  search: ListSearch;
  typed: string;
  onTyped: (text: string) => void;
  narrow: (change: { [Name in keyof ListSearch]: ListSearch[Name] | undefined }) => void;
}

export function useListSearch(to: ListPath): ListNarrowing {
  const search: ListSearch = useSearch({ from: to });
  const navigate = useNavigate();
  const { text = '' } = search;
  const [typed, onTyped] = useState(text);
  const [rested] = useDebouncedValue(typed.trim(), TYPING_MS);
  const inAddress = useRef(text);
  const narrow: ListNarrowing['narrow'] = (change) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to, search: Object.fromEntries(next) as ListSearch, replace: true });
  };
  useEffect(() => {
    if (text === inAddress.current) return;
    inAddress.current = text;
    onTyped(text);
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed moves the address here.
  useEffect(() => {
    if (rested === inAddress.current) return;
    inAddress.current = rested;
    narrow({ text: rested });
  }, [rested]);
  return { search, typed, onTyped, narrow };
}
