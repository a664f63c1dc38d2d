/** Small line icons, 24 × 24, drawn for these pages. Always beside a word, so hidden from screen readers. */
import { type Html, trusted } from './html.ts';

const SHAPES = {
  mark: '<path d="M4 4h16v12.5H11L6.5 20v-3.5H4z"/><path d="m8.2 10.2 2.7 2.7 5-5.2"/>',
  received: '<path d="M12 3.5v10"/><path d="m8 9.8 4 4 4-4"/><path d="M4 14v5.5h16V14"/>',
  resolved: '<circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16 9.6"/>',
  reopened: '<path d="M4.5 4v5.5H10"/><path d="M5 9.4a8 8 0 1 1-.9 4.6"/>',
  inProcess: '<path d="M3.5 19V5.5h6l2 2.5h9v11z"/><path d="M8 13.5h8"/>',
  overdue:
    '<circle cx="12" cy="13" r="7.5"/><path d="M12 9v4.3l3 1.9"/><path d="M5.5 3.5 3 6"/><path d="M18.5 3.5 21 6"/>',
  waitingIntake: '<path d="M4 4.5h16v12h-9L6.5 20v-3.5H4z"/><path d="M8.3 10.5h.1M12 10.5h.1M15.7 10.5h.1"/>',
  citizen: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"/>',
  officer:
    '<rect x="6.5" y="2.5" width="11" height="19" rx="2"/><path d="M10.5 18.5h3"/><path d="m9.5 9.5 2 2 3.5-3.8"/>',
  wall: '<rect x="3" y="4" width="18" height="12.5" rx="1"/><path d="M8.5 20.5h7M12 16.5v4"/><path d="M7.5 12.5v-2M11 12.5v-4.5M14.5 12.5v-3"/>',
  live: '<circle cx="12" cy="12" r="3.5" fill="currentColor"/><path d="M6.3 6.3a8 8 0 0 0 0 11.4M17.7 6.3a8 8 0 0 1 0 11.4"/>',
  delayed: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.3 2"/>',
  stale:
    '<path d="M7 3.5h10M7 20.5h10"/><path d="M8 3.5c0 4.5 4 5.5 4 8.5s-4 4-4 8.5M16 3.5c0 4.5-4 5.5-4 8.5s4 4 4 8.5"/>',
  offline: '<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>',
  explorer: '<path d="m5 7.5 4.5 4.5L5 16.5"/><path d="M12.5 17h7"/>',
  guide:
    '<path d="M12 6.5C10 4.8 7 4.5 3.5 4.5v13.5c3.5 0 6.5.3 8.5 2 2-1.7 5-2 8.5-2V4.5c-3.5 0-6.5.3-8.5 2z"/><path d="M12 6.5V20"/>',
  schema:
    '<path d="M9 4.5c-3 0-1 6-4.5 7.5C8 13.5 6 19.5 9 19.5"/><path d="M15 4.5c3 0 1 6 4.5 7.5-3.5 1.5-1.5 7.5-4.5 7.5"/>',
  health: '<path d="M3 12.5h4.5l2.5-6 4 11.5 2.5-5.5H21"/>',
  copy: '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="1"/><path d="M15.5 8.5V4H4v11.5h4.5"/>',
  key: '<circle cx="8" cy="15.5" r="4.5"/><path d="M11.3 12.3 20 3.5M16 7.5l3 3"/>',
} as const;

export type IconName = keyof typeof SHAPES;

export const icon = (name: IconName): Html =>
  trusted(
    `<svg class="icon icon-${name}" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`,
  );
