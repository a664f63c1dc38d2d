/** Which screens a person has, and which of them is the first. By permissions, which the server gives: no rule is said twice. */
import {
  type Icon,
  IconBell,
  IconClipboardList,
  IconDots,
  IconListDetails,
  IconMailbox,
  IconPhoneCall,
  IconRosetteDiscountCheck,
  IconSearch,
} from '@tabler/icons-react';
import { i18n } from './i18n.ts';
import type { ConsoleViewer } from './session.tsx';

export interface Destination {
  to: '/desk' | '/feedback' | '/queue' | '/cases' | '/verify' | '/inbox' | '/search' | '/more';
  icon: Icon;
  label: string;
}

/** In the order of the bar; the first one opens after signing in, the last one is `More`. */
export function destinationsOf({ permissions }: ConsoleViewer): Destination[] {
  const may = (permission: string) => permissions.includes(permission);
  const all: (Destination | false)[] = [
    may('intake:decide') && { to: '/desk', icon: IconMailbox, label: i18n._('Desk') },
    may('complaint:confirm') && { to: '/feedback', icon: IconPhoneCall, label: i18n._('Calls') },
    may('complaint:acknowledge') && { to: '/queue', icon: IconClipboardList, label: i18n._('My work') },
    // Whoever sees the whole district has too many for a queue.
    may('wall:read') && may('complaint:read') && { to: '/cases', icon: IconListDetails, label: i18n._('Complaints') },
    may('complaint:verify') && { to: '/verify', icon: IconRosetteDiscountCheck, label: i18n._('Verify') },
    may('inbox:read') && { to: '/inbox', icon: IconBell, label: i18n._('Inbox') },
    may('complaint:read') && { to: '/search', icon: IconSearch, label: i18n._('Search') },
    { to: '/more', icon: IconDots, label: i18n._('More') },
  ];
  return all.filter((destination) => destination !== false);
}

const MOST_ON_A_PHONE = 5;

/** What a phone's bar has no room for; it stands under `More` there. */
export function overflowOf(destinations: readonly Destination[]): readonly Destination[] {
  return destinations.length > MOST_ON_A_PHONE ? destinations.slice(MOST_ON_A_PHONE - 1, -1) : [];
}

export const firstScreenOf = (viewer: ConsoleViewer): Destination['to'] => destinationsOf(viewer)[0]?.to ?? '/more';
