/// <reference lib="dom" />
/**
 * What the checks share inside a page. `install` is sent to the page as text and must not use anything from outside itself; what it
 * makes stands there as `pictures`.
 */

export interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A piece of text as it stands on the page: an element's own words, and where their lines are. */
export interface Words {
  element: Element;
  text: string;
  /** Where the lines are, and how far the letters themselves reach above and below. */
  lines: Line[];
}

export interface Tools {
  /** The sheet that stands open and what lies upon it; else the whole page. */
  roots(): Element[];
  elements(): HTMLElement[];
  isSeen(element: Element): boolean;
  words(): Words[];
  /** What floats above the rest belongs to a layer of its own; null for the page itself. */
  layerOf(element: Element): Element | null;
  /** The part of a line that no scrolling or cutting box hides; null when none is left. */
  shown(line: Line, element: Element): Line | null;
  /** A line as high as its letters: matras above and below count, the font's own room does not. */
  inkOf(line: Line, element: Element, text: string): Line;
  /** Short and recognisable. */
  nameOf(element: Element): string;
}

declare global {
  var pictures: Tools;
}

export function install(): void {
  const roots = (): Element[] => {
    const sheets = [...document.querySelectorAll('[role=dialog]')].filter((each) => isSeen(each));
    const last = sheets.at(-1);
    return last === undefined
      ? [document.body]
      : [last, ...document.querySelectorAll('[role=listbox], [role=menu]')].filter(isSeen);
  };
  const isUnseen = (element: Element): boolean => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      const { clipPath, overflow, position } = getComputedStyle(each);
      if (clipPath.includes('inset(50%)') || clipPath.includes('inset(100%)')) return true;
      const { width, height } = each.getBoundingClientRect();
      if (position === 'absolute' && overflow !== 'visible' && width <= 1.5 && height <= 1.5) return true;
      if (each.getAttribute('inert') !== null) return true;
    }
    return false;
  };
  /** The parts of GraphiQL are not ours. */
  const isOthers = (element: Element): boolean => element.closest('.graphiql-container') !== null;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isOthers(element) &&
    !isUnseen(element);
  const elements = (): HTMLElement[] =>
    roots()
      .flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((each): each is HTMLElement => each instanceof HTMLElement && isSeen(each));
  const own = (element: Element): Text[] =>
    [...element.childNodes].filter((node): node is Text => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
  const linesOf = (texts: Text[]): Line[] =>
    texts.flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 0.5 && height > 0.5)
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
    });
  const words = (): Words[] =>
    elements()
      .filter((element) => !['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(element.tagName))
      .map((element) => ({ element, texts: own(element) }))
      .filter(({ texts }) => texts.length > 0)
      .map(({ element, texts }) => ({
        element,
        text: texts.map(({ nodeValue }) => (nodeValue ?? '').replace(/\s+/g, ' ').trim()).join(' '),
        lines: linesOf(texts),
      }));
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const inkOf = ({ left, right, top, bottom }: Line, element: Element, text: string): Line => {
    // Not `font`: it is empty where figures are of one width.
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const of = canvas.measureText(text);
    const above = of.fontBoundingBoxAscent - of.actualBoundingBoxAscent;
    const below = of.fontBoundingBoxDescent - of.actualBoundingBoxDescent;
    return { left, right, top: top + above, bottom: bottom - below };
  };
  const FLOATS = '[role=dialog], [role=menu], [role=listbox], [data-portal]';
  const layerOf = (element: Element): Element | null => {
    for (let each: Element | null = element; each !== null; each = each.parentElement)
      if (each.matches(FLOATS) || ['fixed', 'sticky'].includes(getComputedStyle(each).position)) return each;
    return null;
  };
  const shown = (line: Line, element: Element): Line | null => {
    let { left, right, top, bottom } = line;
    for (let each: Element | null = element; each !== null && each !== document.body; each = each.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(each);
      const box = each.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      if (position === 'fixed') break;
    }
    return right - left > 1 && bottom - top > 1 ? { left, right, top, bottom } : null;
  };
  const nameOf = (element: Element): string => {
    const { labels, name } = element as HTMLInputElement;
    const label = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? name ?? '';
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const said = (text === '' ? label : text).slice(0, 60);
    const role = element.getAttribute('role');
    const looks = [...element.classList]
      .map((each) => each.replace(/^_+|_[\w-]{5,6}(_\d+)?$/g, ''))
      .find((each) => !/^m_/.test(each));
    return `<${element.tagName.toLowerCase()}${role === null ? '' : ` ${role}`}${looks ? `.${looks}` : ''}> “${said}”`;
  };
  globalThis.pictures = { roots, elements, isSeen, words, layerOf, shown, inkOf, nameOf };
}
