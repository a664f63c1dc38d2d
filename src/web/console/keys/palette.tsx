/** Ctrl+K: to a screen, to a complaint by its number, to a search, or what can be done with what stands open. */
import '@mantine/spotlight/styles.css';
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import { IconArrowRight, IconCommand, IconHash, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { destinationsOf } from '../app/destinations.ts';
import { i18n } from '../app/i18n.ts';
import { useMay, useViewer } from '../app/session.tsx';
import { useAllCommands } from './commands.ts';

const [store, spotlight] = createSpotlight();
/** `MZN26-000123-7`, or a part of it that is long enough to be one. */
const NUMBER = /^[a-z]{2,5}\d{2}-?\d{3,}/i;

export function Palette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }): ReactNode {
  const [text, setText] = useState('');
  const groups = useGroups(text.trim(), onHelp);
  useEffect(() => spotlight.open(), []);
  return (
    <Spotlight
      store={store}
      actions={groups}
      query={text}
      onQueryChange={setText}
      onSpotlightClose={onClose}
      shortcut={null}
      attributes={{ content: { 'aria-label': i18n._('Screen, action, number or words') } }}
      styles={{ action: { minHeight: 'var(--touch)' } }}
      highlightQuery={false}
      nothingFound={i18n._('Nothing found')}
      searchProps={{
        placeholder: i18n._('Screen, action, number or words'),
        'aria-label': i18n._('Screen, action, number or words'),
        leftSection: <IconSearch size={20} aria-hidden />,
      }}
      scrollable
      maxHeight="60vh"
    />
  );
}

function useGroups(text: string, onHelp: () => void): SpotlightActionGroupData[] {
  const navigate = useNavigate();
  const viewer = useViewer();
  const commands = useAllCommands();
  const maySearch = useMay('complaint:read');
  const screens = destinationsOf(viewer).map(
    ({ to, label, icon: Shape }): SpotlightActionData => ({
      ...{ id: to, label, onClick: () => void navigate({ to }), leftSection: <Shape size={20} aria-hidden /> },
    }),
  );
  const done = commands.map(({ title, commands: ofGroup }) => ({
    group: title,
    actions: ofGroup.map(({ key, label, run }) => ({
      id: `${title} ${label}`,
      label,
      // After the palette has gone: what it opens would be closed with it.
      onClick: () => void setTimeout(key === '?' ? onHelp : run),
      leftSection: <IconCommand size={20} aria-hidden />,
      ...(key === undefined ? {} : { rightSection: <kbd>{key}</kbd> }),
    })),
  }));
  const found: SpotlightActionData[] = [];
  if (maySearch && NUMBER.test(text))
    found.push({
      id: 'number',
      label: i18n._('Open {number}', { number: text.toUpperCase() }),
      keywords: text,
      onClick: () => void navigate({ to: '/complaints/$number', params: { number: text.toUpperCase() } }),
      leftSection: <IconHash size={20} aria-hidden />,
    });
  if (maySearch && text !== '')
    found.push({
      id: 'search',
      label: i18n._('Search for “{text}”', { text }),
      keywords: text,
      onClick: () => void navigate({ to: '/search', search: { text } }),
      leftSection: <IconArrowRight size={20} aria-hidden />,
    });
  return [
    { group: i18n._('Complaints'), actions: found },
    ...done.toReversed(),
    { group: i18n._('Screens'), actions: screens },
  ];
}
