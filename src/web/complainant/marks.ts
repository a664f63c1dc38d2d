/** Shapes that go with words, so that nothing is said by colour alone: of steps done, present and to come, of late and of done. */
import { type Html, trusted } from '../shared/html.ts';

const SHAPES = {
  done: '<circle cx="12" cy="12" r="10" fill="currentColor" stroke="none"/><path class="on" d="m7.5 12.4 3 3 6-6.4"/>',
  present: '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="4.5" fill="currentColor" stroke="none"/>',
  ahead: '<circle cx="12" cy="12" r="8" stroke-dasharray="3 3.3"/>',
  stopped: '<circle cx="12" cy="12" r="9"/><path d="M8 12h8"/>',
  late: '<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v5"/><path d="M12 17.6v.3"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.4 2"/>',
  rest: '<circle cx="12" cy="12" r="9"/><path d="M9.8 8.8v6.4M14.2 8.8v6.4"/>',
  wrong: '<circle cx="12" cy="12" r="9"/><path d="M12 7v6"/><path d="M12 16.3v.3"/>',
  file: '<path d="M6 3h8l5 5v13H6z"/><path d="M14 3v5h5"/>',
} as const;

export type Mark = keyof typeof SHAPES;

export const mark = (name: Mark): Html =>
  trusted(
    `<svg class="mark mark-${name}" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`,
  );
