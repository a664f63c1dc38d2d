/**
 * The board: the latest snapshot and nothing older, shown once a second. Owns: the rotation, what is told of age, the banner.
 *
 * Invariants: a number is never blanked, however old it is; the strip above never rotates; elements are the server's, only
 * texts and attributes change, so that weeks cost no memory.
 */
import type { Locale } from '../shared/locale.ts';
import { AreaMap } from './area-map.ts';
import { find, findAll, fitLine, setData, setText } from './elements.ts';
import { dayMonth, grouped, hoursMinutes, hoursMinutesSeconds, ServerClock } from './india-time.ts';
import { type Panels, panels, type Snapshot } from './panels.ts';
import * as say from './wall.words.ts';

const OLD_MS = 45_000;
const LOST_MS = 5 * 60_000;
const PAGE_MS = 20_000;
const PAGES = 3;
/** Digits of the four numbers together, up to which they are as large as they can be; each more takes its share. */
const LARGEST_DIGITS = 12;
const LARGEST_VH = 20;
const SMALLEST_VH = 14;

export class Board {
  readonly #locale: Locale;
  readonly #clock = new ServerClock();
  readonly #root = find('.board');
  readonly #lower = find('.lower');
  readonly #dots = findAll('.dots li');
  readonly #figures = findAll('[data-figure]');
  readonly #alerts = find('[data-alerts]');
  readonly #ages = findAll('[data-age]');
  readonly #time = find('.clock [data-time]');
  readonly #date = find('[data-date]');
  readonly #top = find('.top');
  readonly #banner = find('[data-banner-text]');
  readonly #panels: Panels;
  readonly #map: AreaMap;
  #snapshot: Snapshot | null = null;
  /** When it came, by the device. */
  #cameAt = 0;
  #page = -1;
  #pageSince = Date.now();
  #size = 0;

  constructor(locale: Locale) {
    this.#locale = locale;
    this.#panels = panels(locale);
    this.#map = new AreaMap(find('[data-panel="map"]'), locale);
    addEventListener('resize', () => this.layOut(this.#size));
    setInterval(() => this.#tick(), 1_000);
  }

  /** Text has another size: hundredths of the height. */
  layOut(size: number): void {
    this.#size = size;
    fitLine(this.#alerts);
    fitLine(this.#banner.parentElement as HTMLElement);
    this.#map.layOut();
    this.#page = -1; // lists are measured where they are seen
    this.#tick();
  }

  show(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#cameAt = Date.now();
    this.#clock.set(Date.parse(snapshot.at));
    const home = this.#locale === 'hi' ? snapshot.districtNameHi : snapshot.districtNameEn;
    setText(
      find('[data-where]'),
      this.#locale === 'hi' ? `${say.DISTRICT.hi} ${home}` : `${home} ${say.DISTRICT.en.toLowerCase()}`,
    );
    let isOther = false;
    for (const element of this.#figures)
      if (setText(element, this.#figure(snapshot, element.getAttribute('data-figure')))) isOther = true;
    if (isOther) this.#sizeFigures(snapshot);
    this.#tick();
  }

  #figure(snapshot: Snapshot, name: string | null): string {
    if (name === 'escalated') return snapshot.escalated.map(({ count }) => grouped(count)).join(' · ');
    const value = snapshot[name as keyof Snapshot];
    return typeof value === 'number' ? grouped(value) : '–';
  }

  /** Four large numbers beside each other, however large they grow. */
  #sizeFigures(snapshot: Snapshot): void {
    let digits = 0;
    for (const { name } of say.KPIS) digits += grouped(snapshot[name]).length;
    const size = Math.max(SMALLEST_VH, Math.min(LARGEST_VH, (LARGEST_VH * LARGEST_DIGITS) / digits));
    const text = `${size}vh`;
    const { style } = document.documentElement;
    if (style.getPropertyValue('--kpi') !== text) style.setProperty('--kpi', text);
    fitLine(this.#alerts);
  }

  #tick(): void {
    const now = this.#clock.now();
    setText(this.#time, hoursMinutesSeconds(now));
    setText(this.#date, dayMonth(now, this.#locale));
    const snapshot = this.#snapshot;
    if (snapshot === null) return;
    this.#tellAge(snapshot);
    this.#rotate();
    const share = Math.min((Date.now() - this.#pageSince) / PAGE_MS, 0.999);
    this.#panels.show(snapshot, this.#page, share, now);
    if (this.#page === 1) this.#map.show(snapshot.areas, share);
  }

  #rotate(): void {
    const passed = Date.now() - this.#pageSince;
    // A clock that was set back, or a screen that slept, begins the page anew.
    if (this.#page >= 0 && passed >= 0 && passed < PAGE_MS) return;
    this.#page = this.#page < 0 ? Number(this.#lower.getAttribute('data-page')) : (this.#page + 1) % PAGES;
    this.#pageSince = Date.now();
    setData(this.#lower, 'page', String(this.#page));
    this.#dots.forEach((dot, index) => {
      dot.className = index === this.#page ? 'on' : '';
    });
    this.#panels.layOut((this.#size / 100) * innerHeight);
  }

  #tellAge(snapshot: Snapshot): void {
    const age = Math.max(Date.now() - this.#cameAt, 0);
    const freshness = age > LOST_MS ? 'lost' : age > OLD_MS ? 'old' : 'live';
    setData(this.#root, 'freshness', freshness);
    const words = this.#ageWords(snapshot, freshness, age);
    for (const element of this.#ages) setText(element, words);
    this.#tellBanner(snapshot, freshness);
  }

  #ageWords({ at }: Snapshot, freshness: string, age: number): string {
    const to = this.#locale;
    if (freshness !== 'live') return `${say.AGE.old[to]} – ${hoursMinutes(Date.parse(at))}`;
    const seconds = Math.floor(age / 1_000);
    return seconds < 1
      ? say.AGE.now[to]
      : to === 'hi'
        ? `${seconds} ${say.AGE.seconds.hi}`
        : `${seconds} ${say.AGE.seconds.en}`;
  }

  /** What nobody may miss: first that the figures are no longer true, then a breach of category A. */
  #tellBanner(snapshot: Snapshot, freshness: string): void {
    const kind = freshness === 'lost' ? 'lost' : (snapshot.breachedA ?? 0) > 0 ? 'breach' : 'none';
    setData(this.#top, 'banner', kind);
    if (kind !== 'none' && setText(this.#banner, this.#bannerWords(snapshot, kind)))
      fitLine(this.#banner.parentElement as HTMLElement);
  }

  #bannerWords(snapshot: Snapshot, kind: 'lost' | 'breach'): string {
    const to = this.#locale;
    if (kind === 'lost') return `${say.AGE.lost[to]} · ${say.AGE.old[to]} – ${hoursMinutes(Date.parse(snapshot.at))}`;
    const worst = snapshot.countdowns[0];
    const number = worst !== undefined && Date.parse(worst.dueAt) < this.#clock.now() ? ` · ${worst.number}` : '';
    return `${say.BREACH[to]}: ${grouped(snapshot.breachedA ?? 0)}${number}`;
  }
}
