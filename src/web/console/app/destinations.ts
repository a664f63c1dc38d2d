/** Which screens a person has, and which of them is the first. By permissions, which the server gives: no rule is said twice. */
import {
  type Icon,
  IconBell,
  IconBuildingBank,
  IconClipboardList,
  IconDots,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { i18n } from './i18n.ts';
import type { ConsoleViewer } from './session.tsx';

export interface Destination {
  to: '/district' | '/queue' | '/inbox' | '/search' | '/admin' | '/more';
  icon: Icon;
  label: string;
}

/** Whoever reads the roll-call sees over the whole district; an SDM over his own area. */
const seesDistrict = ({ permissions, roles }: ConsoleViewer): boolean =>
  permissions.includes('rollCall:read') || roles.includes('AREA_OFFICER');

/** In the order of the bar; the first one opens after signing in. */
export function destinationsOf(viewer: ConsoleViewer): Destination[] {
  const may = (permission: string) => viewer.permissions.includes(permission);
  const district: Destination = { to: '/district', icon: IconBuildingBank, label: i18n._('District') };
  const admin: Destination = { to: '/admin', icon: IconSettings, label: i18n._('Administration') };
  const isAdministrator = may('directory:manage') || may('access:manage');
  // The cell sees over the district too, but begins with what waits for it.
  const all: (Destination | false)[] = [
    seesDistrict(viewer) && !may('complaint:assign') && district,
    may('complaint:acknowledge') && { to: '/queue', icon: IconClipboardList, label: i18n._('My work') },
    isAdministrator && admin,
    may('inbox:read') && { to: '/inbox', icon: IconBell, label: i18n._('Inbox') },
    seesDistrict(viewer) && may('complaint:assign') && district,
    may('complaint:read') && { to: '/search', icon: IconSearch, label: i18n._('Search') },
    !isAdministrator && may('audit:read') && admin,
    { to: '/more', icon: IconDots, label: i18n._('More') },
  ];
  return all.filter((destination) => destination !== false);
}

export const firstScreenOf = (viewer: ConsoleViewer): Destination['to'] => destinationsOf(viewer)[0]?.to ?? '/more';
