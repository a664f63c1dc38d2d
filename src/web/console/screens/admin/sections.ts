/** What an administrator has to look after, in the order of the screen's own bar. A section more is a row more here and a route. */
import {
  type Icon,
  IconBuilding,
  IconFileImport,
  IconHistory,
  IconKey,
  IconUserShield,
  IconUsersGroup,
} from '@tabler/icons-react';
import { i18n } from '../../app/i18n.ts';

export interface Section {
  to: '/admin/departments' | '/admin/groups' | '/admin/import' | '/admin/officers' | '/admin/keys' | '/admin/audit';
  icon: Icon;
  label: string;
  permission: string;
}

const all = (): Section[] => [
  { to: '/admin/departments', icon: IconBuilding, label: i18n._('Departments'), permission: 'directory:manage' },
  { to: '/admin/groups', icon: IconUsersGroup, label: i18n._('Groups'), permission: 'directory:manage' },
  { to: '/admin/import', icon: IconFileImport, label: i18n._('Import'), permission: 'directory:manage' },
  { to: '/admin/officers', icon: IconUserShield, label: i18n._('Officers'), permission: 'access:manage' },
  { to: '/admin/keys', icon: IconKey, label: i18n._('API keys'), permission: 'access:manage' },
  { to: '/admin/audit', icon: IconHistory, label: i18n._('Audit log'), permission: 'audit:read' },
];

export const sectionsOf = (permissions: readonly string[]): Section[] =>
  all().filter(({ permission }) => permissions.includes(permission));
