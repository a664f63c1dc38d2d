/**
 * The map of areas: a tile for every block, in the frame of its tehsil. Schematic, because nobody has given us borders: what lies
 * together is together, nothing more is claimed. Colour, shape and numbers say the same.
 *
 * Elements are made when the tree of areas is another one, else only texts change.
 */
import type { Locale } from '../shared/locale.ts';
import { findAll, fitName, setData, setHidden, setShape, setText } from './elements.ts';
import { grouped } from './india-time.ts';
import { nameOf, type Snapshot } from './panels.ts';
import { SHAPES } from './shapes.ts';
import * as say from './wall.words.ts';

type Area = Snapshot['areas'][number];

interface Tile {
  code: string;
  name: string;
  open: number;
  overdue: number;
}

interface Tehsil extends Tile {
  tiles: Tile[];
}

/** Tiles below each other in a tehsil, and columns of tiles beside each other on the screen. */
const ROWS = 3;
const COLUMNS = 5;
/** From these shares of overdue on, an area is no longer in good order. */
const SOON_SHARE = 0.15;
const BAD_SHARE = 0.4;
const SVG = 'http://www.w3.org/2000/svg';

export class AreaMap {
  readonly #root: HTMLElement;
  readonly #nothing: HTMLElement;
  readonly #locale: Locale;
  #areas: readonly Area[] = [];
  /** Which tehsils have elements. */
  #drawn = '';
  #shown: readonly Tehsil[] | null = null;
  /** Tehsils that are on the screen together. */
  #groups: Tehsil[][] = [];

  constructor(panel: HTMLElement, locale: Locale) {
    this.#root = panel.querySelector('[data-map]') as HTMLElement;
    this.#nothing = panel.querySelector('[data-nothing]') as HTMLElement;
    this.#locale = locale;
  }

  /** `share` is how much of the page's time has passed. What is shown already costs nothing. */
  show(areas: readonly Area[], share: number): void {
    if (areas !== this.#areas) this.#read(areas);
    const group = this.#groups[Math.min(Math.floor(share * this.#groups.length), this.#groups.length - 1)];
    if (group === undefined || group === this.#shown) return;
    this.#shown = group;
    this.#draw(group);
    this.#fill(group);
  }

  #read(areas: readonly Area[]): void {
    this.#areas = areas;
    this.#shown = null;
    this.#groups = together(tehsilsOf(areas, this.#locale));
    setHidden(this.#nothing, this.#groups.length > 0);
    setHidden(this.#root, this.#groups.length === 0);
    setText(this.#nothing, say.NONE.areas[this.#locale]);
  }

  /** Names are fitted anew. */
  layOut(): void {
    this.#drawn = '';
    this.#shown = null;
  }

  #draw(group: readonly Tehsil[]): void {
    const wanted = group.map(({ code, tiles }) => `${code}:${tiles.map((tile) => tile.code).join()}`).join(';');
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    this.#root.textContent = '';
    const columns = group.reduce((sum, { tiles }) => sum + columnsOf(tiles), 0);
    for (const { tiles } of group) this.#root.appendChild(frame(tiles, columnsOf(tiles) / columns));
  }

  #fill(group: readonly Tehsil[]): void {
    findAll('.tehsil', this.#root).forEach((element, index) => {
      const tehsil = group[index] as Tehsil;
      setText(element.querySelector('small') as HTMLElement, `${grouped(tehsil.overdue)}/${grouped(tehsil.open)}`);
      fitName(element.querySelector('.name') as HTMLElement, tehsil.name, tehsil.code);
      findAll('.block', element).forEach((block, place) => {
        fillTile(block, tehsil.tiles[place] as Tile);
      });
    });
  }
}

const columnsOf = (tiles: readonly Tile[]): number => Math.ceil(tiles.length / ROWS);

function tehsilsOf(areas: readonly Area[], locale: Locale): Tehsil[] {
  return areas.filter(({ kind }) => kind === 'TEHSIL').map((tehsil) => withTiles(tehsil, areas, locale));
}

/** What lies in a tehsil and in none of its blocks is its towns. */
function withTiles(tehsil: Area, areas: readonly Area[], locale: Locale): Tehsil {
  const blocks = areas.filter(({ parentCode }) => parentCode === tehsil.code);
  const rest = { code: say.TOWN[locale], name: say.TOWN[locale], open: tehsil.open, overdue: tehsil.overdue };
  for (const { open, overdue } of blocks) {
    rest.open -= open;
    rest.overdue -= overdue;
  }
  const tiles = blocks.map((area) => ({ ...area, name: nameOf(area, locale) }));
  const isTold = rest.open > 0 || tiles.length === 0;
  return { ...tehsil, name: nameOf(tehsil, locale), tiles: isTold ? tiles.concat(rest as never) : tiles };
}

/** As many tehsils at once as can be read. */
function together(tehsils: readonly Tehsil[]): Tehsil[][] {
  const groups: Tehsil[][] = [];
  let used = COLUMNS;
  for (const tehsil of tehsils) {
    const columns = columnsOf(tehsil.tiles);
    if (used + columns > COLUMNS) {
      groups.push([]);
      used = 0;
    }
    (groups[groups.length - 1] as Tehsil[]).push(tehsil);
    used += columns;
  }
  return groups;
}

function frame(tiles: readonly Tile[], width: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'tehsil';
  element.style.flex = `${width} 1 0`;
  const title = element.appendChild(document.createElement('h3'));
  title.appendChild(document.createElement('span')).className = 'name';
  title.appendChild(document.createElement('small'));
  const blocks = element.appendChild(document.createElement('div'));
  blocks.className = 'blocks';
  const columns = columnsOf(tiles);
  for (let index = 0; index < tiles.length; index += 1) blocks.appendChild(tile(100 / columns));
  return element;
}

function tile(width: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'block';
  element.style.width = `${width}%`;
  const name = element.appendChild(document.createElement('p'));
  name.className = 'name';
  name.setAttribute('data-two', '');
  const counts = element.appendChild(document.createElement('p'));
  counts.className = 'counts';
  const shape = counts.appendChild(document.createElementNS(SVG, 'svg'));
  shape.setAttribute('class', 'shape');
  shape.setAttribute('viewBox', '0 0 24 24');
  shape.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', SHAPES.inTime);
  counts.appendChild(document.createElement('span'));
  return element;
}

function fillTile(element: HTMLElement, { code, name, open, overdue }: Tile): void {
  const share = open === 0 ? 0 : overdue / open;
  const heat = share >= BAD_SHARE ? 'breached' : share >= SOON_SHARE ? 'soon' : 'inTime';
  setData(element, 'heat', heat);
  setShape(element, heat);
  setText(element.querySelector('span') as HTMLElement, `${grouped(overdue)}/${grouped(open)}`);
  fitName(element.querySelector('.name') as HTMLElement, name, code);
}
