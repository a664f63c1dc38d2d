/** Which screens a person has, and which of them is the first. By permissions, which the server gives: no rule is said twice. */
import { type Icon, IconBell, IconClipboardList, IconDots, IconSearch, IconSettings } from '@tabler/icons-react';
import { i18n } from './i18n.ts';
import type { ConsoleViewer } from './session.tsx';

export interface Destination {
  to: '/queue' | '/inbox' | '/search' | '/admin' | '/more';
  icon: Icon;
  label: string;
}

/** In the order of the bar; the first one opens after signing in. */
export function destinationsOf({ permissions }: ConsoleViewer): Destination[] {
  const may = (permission: string) => permissions.includes(permission);
  const admin: Destination = { to: '/admin', icon: IconSettings, label: i18n._('Administration') };
  const isAdministrator = may('directory:manage') || may('access:manage');
  const all: (Destination | false)[] = [
    may('complaint:acknowledge') && { to: '/queue', icon: IconClipboardList, label: i18n._('My work') },
    isAdministrator && admin,
    may('inbox:read') && { to: '/inbox', icon: IconBell, label: i18n._('Inbox') },
    may('complaint:read') && { to: '/search', icon: IconSearch, label: i18n._('Search') },
    !isAdministrator && may('audit:read') && admin,
    { to: '/more', icon: IconDots, label: i18n._('More') },
  ];
  return all.filter((destination) => destination !== false);
}

export const firstScreenOf = (viewer: ConsoleViewer): Destination['to'] => destinationsOf(viewer)[0]?.to ?? '/more';
