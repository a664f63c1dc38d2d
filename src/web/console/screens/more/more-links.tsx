/** The screens the bar has no place for: on a phone the last ones of the bar, and everywhere what is needed seldom. By permission. */
import { type Icon, IconBeach, IconCalendar, IconDeviceTv, IconGavel, IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { destinationsOf, overflowOf } from '../../app/destinations.ts';
import { i18n } from '../../app/i18n.ts';
import { useViewer } from '../../app/session.tsx';
import classes from './more.module.css';

interface Seldom {
  to: '/hearings' | '/leave' | '/calendars' | '/policies' | '/kiosks';
  permission: string;
  icon: Icon;
  label: string;
}

const SELDOM: readonly Seldom[] = [
  { to: '/hearings', permission: 'hearing:read', icon: IconGavel, label: /*i18n*/ 'Public hearings' },
  { to: '/leave', permission: 'leave:set', icon: IconBeach, label: /*i18n*/ 'Leave' },
  { to: '/calendars', permission: 'calendar:read', icon: IconCalendar, label: /*i18n*/ 'Working time' },
  { to: '/policies', permission: 'policy:read', icon: IconHourglass, label: /*i18n*/ 'Time limits' },
  { to: '/kiosks', permission: 'kiosk:manage', icon: IconDeviceTv, label: /*i18n*/ 'Wall screens' },
];

export function MoreLinks(): ReactNode {
  const viewer = useViewer();
  return (
    <nav className={classes.links} aria-label={i18n._('More screens')}>
      {overflowOf(destinationsOf(viewer)).map(({ to, label, icon: Shape }) => (
        <Link key={to} to={to} className={classes.overflow}>
          <Shape size={22} stroke={1.6} aria-hidden />
          {label}
        </Link>
      ))}
      {SELDOM.filter(({ permission }) => viewer.permissions.includes(permission)).map(({ to, label, icon: Shape }) => (
        <Link key={to} to={to}>
          <Shape size={22} stroke={1.6} aria-hidden />
          {i18n._(label)}
        </Link>
      ))}
    </nav>
  );
}
