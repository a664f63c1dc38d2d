/** Which screens a person has, and which of them is the first. By permissions, which the server gives: no rule is said twice. */
import {
  type Icon,
  IconBell,
  IconBuildingBank,
  IconClipboardList,
  IconDots,
  IconListDetails,
  IconMailbox,
  IconPhoneCall,
  IconRosetteDiscountCheck,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { i18n } from './i18n.ts';
import type { ConsoleViewer } from './session.tsx';

export interface Destination {
  to: '/desk' | '/feedback' | '/district' | '/queue' | '/cases' | '/verify' | '/inbox' | '/search' | '/admin' | '/more';
  icon: Icon;
  label: string;
}

/** Whoever reads the roll-call sees over the whole district; an SDM over his own area. */
const seesDistrict = ({ permissions, roles }: ConsoleViewer): boolean =>
  permissions.includes('rollCall:read') || roles.includes('AREA_OFFICER');

/** In the order of the bar; the first one opens after signing in, the last one is `More`. */
export function destinationsOf(viewer: ConsoleViewer): Destination[] {
  const may = (permission: string) => viewer.permissions.includes(permission);
  const district: Destination = { to: '/district', icon: IconBuildingBank, label: i18n._('District') };
  const admin: Destination = { to: '/admin', icon: IconSettings, label: i18n._('Administration') };
  const isAdministrator = may('directory:manage') || may('access:manage');
  // The cell sees over the district too, but begins with what waits for it.
  const all: (Destination | false)[] = [
    may('intake:decide') && { to: '/desk', icon: IconMailbox, label: i18n._('Desk') },
    may('complaint:confirm') && { to: '/feedback', icon: IconPhoneCall, label: i18n._('Calls') },
    seesDistrict(viewer) && !may('complaint:assign') && district,
    may('complaint:acknowledge') &&
      !may('intake:decide') && { to: '/queue', icon: IconClipboardList, label: i18n._('My work') },
    // Whoever sees the whole district has too many for a queue.
    may('wall:read') && may('complaint:read') && { to: '/cases', icon: IconListDetails, label: i18n._('Complaints') },
    may('complaint:verify') && { to: '/verify', icon: IconRosetteDiscountCheck, label: i18n._('Verify') },
    isAdministrator && admin,
    may('inbox:read') && { to: '/inbox', icon: IconBell, label: i18n._('Inbox') },
    seesDistrict(viewer) && may('complaint:assign') && district,
    may('complaint:read') && { to: '/search', icon: IconSearch, label: i18n._('Search') },
    !isAdministrator && may('audit:read') && admin,
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
