/** A field that searches on the server as one types; before that it offers what a text suggests. Enter takes the first one. */
import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { i18n } from '../app/i18n.ts';
import classes from './search-field.module.css';

const TYPING_MS = 150;

/** What can be chosen: its name and, smaller, where it belongs. */
export interface Found {
  id: string;
  name: string;
  line: string;
}

export interface SearchFieldProps<Item extends Found> {
  label: string;
  /** Names the question, for what is remembered of answers. */
  about: string;
  search: (text: string) => Promise<readonly Item[]>;
  /** What to look for while nothing is typed. */
  suggestFrom: string;
  value: Item | null;
  onChange: (item: Item | null) => void;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  isRequired?: boolean;
}

export function SearchField<Item extends Found>(props: SearchFieldProps<Item>): ReactNode {
  const { label, about, search, suggestFrom, value, onChange, error, inputRef, isRequired = false } = props;
  const combobox = useCombobox();
  const [typed, setTyped] = useState<string | null>(null);
  const [settled] = useDebouncedValue((typed ?? '').trim(), TYPING_MS);
  const text = settled === '' ? suggestFrom : settled;
  const { data, isPlaceholderData } = useQuery({
    queryKey: [about, text],
    queryFn: () => search(text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const items = text === '' ? [] : (data ?? []);
  /** What is shown was found for other words. */
  const isStale = isPlaceholderData || (typed ?? '').trim() !== settled;
  const takesFirst = useRef(false);
  const take = (item: Item | null) => {
    onChange(item);
    setTyped(null);
    combobox.closeDropdown();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of what was found for these words is what Enter takes.
  useEffect(() => {
    if (!combobox.dropdownOpened) return;
    if (isStale) return combobox.resetSelectedOption();
    const [first] = items;
    if (takesFirst.current && first !== undefined) take(first);
    else combobox.selectFirstOption();
    takesFirst.current = false;
  }, [data, isStale, combobox.dropdownOpened]);
  const leave = () => {
    takesFirst.current = false;
    combobox.closeDropdown();
    if (typed === '') onChange(null);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    takesFirst.current = false;
    if (event.key !== 'Enter' || !combobox.dropdownOpened || combobox.getSelectedOptionIndex() >= 0) return;
    // While the answer is on its way Enter must not send the form around the field; it takes the first when it is there.
    event.preventDefault();
    takesFirst.current = isStale;
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(id) => take(items.find((item) => item.id === id) ?? null)}>
      <Combobox.Target>
        <InputBase
          ref={inputRef ?? null}
          label={label}
          error={error}
          size="md"
          required={isRequired}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          placeholder={i18n._('Type a word')}
          value={typed ?? value?.name ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
            if (value === null) combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={items.length === 0 && settled === ''}>
        <Combobox.Options mah={320} className={classes.options ?? ''} aria-busy={isStale}>
          {items.map((item) => (
            <Combobox.Option key={item.id} value={item.id}>
              <span>{item.name}</span>
              {item.line !== '' && <span className={classes.line}>{item.line}</span>}
            </Combobox.Option>
          ))}
          {items.length === 0 && <Combobox.Empty>{i18n._('Nothing found')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
