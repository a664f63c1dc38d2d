/** What is set seldom, as links: to whoever may look at it. */
import { Button } from '@mantine/core';
import { type Icon, IconBeach, IconCalendar, IconDeviceTv, IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useViewer } from '../../app/session.tsx';

interface Setting {
  to: '/leave' | '/calendars' | '/policies' | '/kiosks';
  permission: string;
  icon: Icon;
  label: string;
}

const SETTINGS: readonly Setting[] = [
  { to: '/leave', permission: 'leave:set', icon: IconBeach, label: /*i18n*/ 'Leave' },
  { to: '/calendars', permission: 'calendar:read', icon: IconCalendar, label: /*i18n*/ 'Working time' },
  { to: '/policies', permission: 'policy:read', icon: IconHourglass, label: /*i18n*/ 'Time limits' },
  { to: '/kiosks', permission: 'kiosk:manage', icon: IconDeviceTv, label: /*i18n*/ 'Wall screens' },
];

export function SettingsLinks(): ReactNode {
  const { permissions } = useViewer();
  return SETTINGS.filter(({ permission }) => permissions.includes(permission)).map(({ to, icon: Shape, label }) => (
    <Button key={to} component={Link} {...{ to }} variant="default" leftSection={<Shape size={20} aria-hidden />}>
      {i18n._(label)}
    </Button>
  ));
}
