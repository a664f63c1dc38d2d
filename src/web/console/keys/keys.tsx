/** The keys that work everywhere, and what they open. The palette and the list of keys are loaded when they are first wanted. */
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { i18n } from '../app/i18n.ts';
import { useMay } from '../app/session.tsx';
import { type Command, useCommands } from './commands.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }));

export function Keys(): ReactNode {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const navigate = useNavigate();
  const maySearch = useMay('complaint:read');
  const commands = useMemo(
    (): Command[] => [
      ...(maySearch ? [{ key: '/', label: i18n._('Search'), run: () => void navigate({ to: '/search' }) }] : []),
      { key: '?', label: i18n._('Keys'), run: () => setOpen('help') },
    ],
    [navigate, maySearch],
  );
  useCommands(i18n._('Everywhere'), commands);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return;
      event.preventDefault();
      setOpen((now) => (now === null ? 'palette' : null));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={close} onHelp={() => setOpen('help')} />}
      {open === 'help' && <KeysHelp onClose={close} />}
    </Suspense>
  );
}
