/**
 * The lists of the rotating half: as many rows as can be read at the present size; the others come step by step while their
 * page is up. Rows are the server's elements; only their texts change.
 */
import { type ItemOf } from '../../client/index.ts';
import type { WallBoardSubscription } from '../../client/operations.generated.ts';
import type { Locale, Words } from '../shared/locale.ts';
import { find, findAll, fitName, setData, setHidden, setShape, setText } from './elements.ts';
import { countdown, grouped, hoursMinutes } from './india-time.ts';
import * as say from './wall.words.ts';

export type Snapshot = Extract<ItemOf<WallBoardSubscription>, { __typename: 'WallSnapshot' }>;
type RollCall = NonNullable<Snapshot['rollCall']>;

/** An hour before, and while less than a fifth of a day is left, it is time to run. */
const SOON_MS = 2 * 3_600_000;

const NO_ROWS: readonly never[] = [];

export const nameOf = ({ nameHi, nameEn }: { nameHi: string; nameEn: string }, locale: Locale): string =>
  locale === 'hi' ? nameHi : nameEn;

/** One list: its rows, and how far through it the screen is. */
export class Panel<Item> {
  readonly element: HTMLElement;
  readonly #rows: HTMLElement[];
  readonly #list: HTMLElement;
  readonly #nothing: HTMLElement;
  readonly #lines: number;
  readonly #fill: (row: HTMLElement, item: Item, index: number, now: number) => void;
  /** The first line has no room for all it might say. */
  isNarrow = false;
  #visible = 1;

  constructor(name: string, lines: number, fill: (row: HTMLElement, item: Item, index: number, now: number) => void) {
    this.element = find(`[data-panel="${name}"]`);
    this.#list = find('.rows', this.element);
    this.#rows = findAll('.row', this.element);
    this.#nothing = find('[data-nothing]', this.element);
    this.#lines = lines;
    this.#fill = fill;
  }

  /** How many rows can be read; `size` is the height of text, `height` of the window, both in pixels. */
  layOut(size: number): void {
    const height = this.#list.clientHeight;
    if (height === 0) return;
    const fitting = Math.floor((height + 1) / (size * this.#lines));
    this.#visible = Math.max(1, Math.min(fitting, this.#rows.length));
    const each = `${Math.floor((height / this.#visible) * 100) / 100}px`;
    for (const row of this.#rows) {
      row.style.height = each;
      find('.name', row).removeAttribute('data-full');
    }
  }

  /** Is there room for these in the first line? Asked when the size has changed: what is written here is written over. */
  tryOut(texts: Readonly<Record<string, string>>): void {
    const row = this.#rows[0] as HTMLElement;
    const line = find('.first', row);
    if (line.clientWidth === 0) return;
    for (const name of Object.keys(texts)) setText(find(`[data-${name}]`, row), texts[name] as string);
    this.isNarrow = line.scrollWidth > line.clientWidth;
  }

  /** Steps it takes to show all. */
  steps(items: readonly Item[]): number {
    return Math.max(1, Math.ceil(items.length / this.#visible));
  }

  show(items: readonly Item[], step: number, nothing: string, now: number): void {
    const last = Math.max(items.length - this.#visible, 0);
    const first = Math.min((step % this.steps(items)) * this.#visible, last); // the last step is as full as the others
    setHidden(this.#nothing, items.length > 0);
    setHidden(this.#list, items.length === 0);
    setText(this.#nothing, nothing);
    for (let index = 0; index < this.#rows.length; index += 1) {
      const row = this.#rows[index] as HTMLElement;
      const item = index < this.#visible ? items[first + index] : undefined;
      setHidden(row, item === undefined);
      if (item !== undefined) this.#fill(row, item, first + index, now);
    }
  }
}

export interface Panels {
  layOut(size: number): void;
  show(snapshot: Snapshot, page: number, share: number, now: number): void;
}

/** All lists. `share` is how much of the page's time has passed. */
export function panels(locale: Locale): Panels {
  const to = (words: Words): string => words[locale];
  const countdowns = new Panel<Snapshot['countdowns'][number]>('countdowns', 2.42, (row, item, _index, now) => {
    const left = Date.parse(item.dueAt) - now;
    const due = left < 0 ? 'breached' : left < SOON_MS ? 'soon' : 'inTime';
    setData(row, 'due', due);
    setShape(row.querySelector('.shape'), due);
    setText(find('[data-number]', row), item.number);
    const span = countdown(left, to(say.DAYS), !countdowns.isNarrow);
    setText(find('[data-time]', row), left < 0 && !countdowns.isNarrow ? `−${span}` : span); // colour, shape and word say it too
    setText(find('[data-word]', row), to(say.DUE[due]));
    showDepartment(row, item, locale);
  });
  const departments = new Panel<Snapshot['departments'][number]>('departments', 2.48, (row, item, index) => {
    setText(find('[data-lead]', row), String(index + 1));
    setText(find('[data-word]', row), `${to(say.OVERDUE_OF)} ${grouped(item.overdue)}/${grouped(item.open)}`);
    setText(find('[data-extra]', row), `${to(say.REOPENED)} ${item.reopenPercent}%`);
    fitName(find('[data-name]', row), nameOf(item, locale), item.code);
  });
  const ticker = new Panel<Snapshot['ticker'][number]>('ticker', 2.42, (row, item) => {
    setText(find('[data-lead]', row), item.categoryCode ?? '·');
    setText(find('[data-number]', row), item.number);
    setText(find('[data-time]', row), hoursMinutes(Date.parse(item.at)));
    setText(find('[data-word]', row), to(say.STEPS[item.type] ?? say.STEP));
    showDepartment(row, item, locale);
  });
  const rollCall = new Panel<RollCall['missingDepartments'][number]>('rollCall', 1.42, (row, item) =>
    fitName(find('[data-name]', row), nameOf(item, locale), item.code),
  );
  const heading = find('[data-heading]', rollCall.element);
  const all = [countdowns, departments, ticker, rollCall];

  function showPair<A, B>(
    [left, items, none]: [Panel<A>, readonly A[], string],
    [right, others, noOthers]: [Panel<B>, readonly B[], string],
    share: number,
    now: number,
  ): void {
    left.show(items, Math.floor(share * left.steps(items)), none, now);
    right.show(others, Math.floor(share * right.steps(others)), noOthers, now);
  }

  return {
    layOut: (size) => {
      for (const panel of all) panel.layOut(size);
      countdowns.tryOut({ number: 'MZN26-000000-0', time: '−00:00:00' });
    },
    show(snapshot, page, share, now) {
      if (page === 0)
        showPair(
          [countdowns, snapshot.countdowns, to(say.NONE.countdowns)],
          [departments, snapshot.departments, to(say.NONE.departments)],
          share,
          now,
        );
      if (page !== 2) return;
      setHidden(heading, snapshot.rollCall === null);
      setText(heading, headingOf(snapshot.rollCall, locale));
      showPair(
        [ticker, snapshot.ticker, to(say.NONE.ticker)],
        [
          rollCall,
          snapshot.rollCall?.missingDepartments ?? NO_ROWS,
          to(snapshot.rollCall === null ? say.ROLL_CALL.notYet : say.ROLL_CALL.allThere),
        ],
        share,
        now,
      );
    },
  };
}

function showDepartment(
  row: HTMLElement,
  item: { departmentCode: string | null; departmentNameHi: string | null; departmentNameEn: string | null },
  locale: Locale,
): void {
  const { departmentCode: code, departmentNameHi: hi, departmentNameEn: en } = item;
  const name = (locale === 'hi' ? hi : en) ?? say.NO_DEPARTMENT[locale];
  fitName(find('[data-name]', row), name, code ?? '—');
}

function headingOf(rollCall: RollCall | null, locale: Locale): string {
  if (rollCall === null) return '';
  const { missing, departments } = rollCall;
  if (locale === 'en') return `${missing} of ${departments} ${say.ROLL_CALL.missing.en}`;
  return `${departments} ${say.ROLL_CALL.of.hi} ${missing} ${say.ROLL_CALL.missing.hi}`;
}
