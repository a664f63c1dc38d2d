/// <reference lib="dom" />
/**
 * What a script can see wrong in a page as it stands. Each check is sent to the page as text: it may use nothing but the page and
 * `pictures` (in-page.ts).
 */
import type { Page } from 'playwright-core';
import { install, type Line } from './in-page.ts';
import { type LatinText, latinProblems, latinTexts, type Spoken } from './latin.ts';
import type { Language } from './words.ts';

/** Kind first, so that lines sort by it. */
export type Problem = string;

export const prepare = async (page: Page): Promise<void> => {
  await page.addInitScript(install);
};

export async function check(page: Page, language: Language, spoken: Spoken): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const each of [sideways, scrolledInside, cutText, cutField, tightLines, small, overlaps, lostImages])
    problems.push(...(await page.evaluate(each)));
  const latin: LatinText[] = language === 'hi' ? await page.evaluate(latinTexts) : [];
  return [...new Set([...problems, ...latinProblems(latin, spoken)])];
}

/** The document hangs out, and what of it does. */
function sideways(): Problem[] {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= innerWidth + 1) return [];
  const out = pictures
    .elements()
    .filter((each) => (pictures.shown(each.getBoundingClientRect(), each)?.right ?? 0) > innerWidth + 1)
    .filter((each, _, all) => !all.some((other) => other !== each && each.contains(other)));
  const who = out.slice(0, 3).map((each) => pictures.nameOf(each));
  return [`sideways: the page is ${scrollWidth - innerWidth} px too wide: ${who.join(', ')}`];
}

/** A bar of sections or views may be pushed sideways, and what keys can push: that is meant. */
function scrolledInside(): Problem[] {
  return pictures
    .elements()
    .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
    .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
    .filter((each) => each.tabIndex < 0)
    .filter((each) => !['NAV', 'PRE', 'TEXTAREA', 'INPUT'].includes(each.tagName))
    .map((each) => `scrolls: ${each.scrollWidth - each.clientWidth} px hidden sideways in ${pictures.nameOf(each)}`);
}

/** Words that a box cuts, or that stick out of theirs. Shortening with dots, or to some lines, is meant. */
function cutText(): Problem[] {
  const isMeant = (box: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(box);
    return textOverflow === 'ellipsis' || (webkitLineClamp !== 'none' && webkitLineClamp !== '');
  };
  const cutBy = (element: Element, { left, right, top, bottom }: Line) => {
    const scrolls = { x: false, y: false };
    for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, display, position } = getComputedStyle(box);
      if (display === 'inline' || display === 'contents') continue;
      const edge = box.getBoundingClientRect();
      if (overflowX === 'auto' || overflowX === 'scroll') scrolls.x = true;
      if (overflowY === 'auto' || overflowY === 'scroll') scrolls.y = true;
      if (isMeant(box)) return null;
      const isCutX =
        ['hidden', 'clip'].includes(overflowX) && !scrolls.x && (right > edge.right + 1 || left < edge.left - 1);
      const rim = Math.max(2, (bottom - top) * 0.06);
      const isCutY =
        ['hidden', 'clip'].includes(overflowY) && !scrolls.y && (bottom > edge.bottom + rim || top < edge.top - rim);
      if (isCutX || isCutY) return `cut: ${isCutX ? 'sideways' : 'above or below'}`;
      if (position === 'fixed') return null;
    }
    return null;
  };
  const blockOf = (element: Element): Element => {
    let block = element;
    while (['inline', 'contents'].includes(getComputedStyle(block).display) && block.parentElement)
      block = block.parentElement;
    return block;
  };
  const sticksOut = (element: Element, { left, right }: Line): boolean => {
    const block = blockOf(element);
    if (isMeant(block) || getComputedStyle(block).overflowX !== 'visible') return false;
    const box = block.getBoundingClientRect();
    return right > box.right + 1.5 || left < box.left - 1.5;
  };
  return pictures.words().flatMap(({ element, text, lines }) => {
    if (element.closest('svg') !== null) return [];
    const cut = lines.map((line) => cutBy(element, pictures.inkOf(line, element, text))).find((each) => each !== null);
    if (cut) return [`${cut}: ${pictures.nameOf(element)}`];
    return lines.some((line) => sticksOut(element, line))
      ? [`wide: words wider than their box: ${pictures.nameOf(element)}`]
      : [];
  });
}

/** What stands in a field, or is suggested there, and is longer than it. */
function cutField(): Problem[] {
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const widthOf = (text: string, { fontWeight, fontSize, fontFamily, letterSpacing }: CSSStyleDeclaration): number => {
    canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    canvas.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
    return canvas.measureText(text).width;
  };
  const shownIn = (field: Element): string => {
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
    const { value, placeholder, type } = field as HTMLInputElement;
    const isWritten = !['checkbox', 'radio', 'file', 'range', 'date', 'time', 'hidden', 'password'].includes(type);
    return isWritten ? value || placeholder || '' : '';
  };
  return pictures
    .elements()
    .filter((each) => each instanceof HTMLInputElement || each instanceof HTMLSelectElement)
    .flatMap((field) => {
      const style = getComputedStyle(field);
      // What stands in the field's end, such as the cross that empties it, lies upon the words.
      const end = field.parentElement?.querySelector('[data-position=right]')?.getBoundingClientRect();
      const taken = end === undefined || end.width < 1 ? 0 : field.getBoundingClientRect().right - end.left;
      const right = Math.max(Number.parseFloat(style.paddingRight), taken);
      const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - right;
      const text = shownIn(field);
      const over = Math.round(widthOf(text, style) - room);
      return text !== '' && room > 0 && over > 2 ? [`field: “${text}” is ${over} px longer than its field`] : [];
    });
}

/**
 * Matras stand above and below the line: less than 1.45 cuts them or lets them touch. What never breaks needs the room of its letters alone.
 * One of a kind is told for all.
 */
function tightLines(): Problem[] {
  const told = new Map<string, Problem>();
  const tell = (element: Element, problem: string) => {
    const kind = `${problem} ${element.tagName} ${element.className}`;
    if (!told.has(kind)) told.set(kind, `${problem}: ${pictures.nameOf(element)}`);
  };
  const fits = (element: Element, line: Line, text: string, height: number): boolean => {
    const { top, bottom } = pictures.inkOf(line, element, text);
    return bottom - top <= height;
  };
  for (const { element, text, lines } of pictures.words()) {
    if (!/[\u0900-\u097f]/.test(text) || element.closest('svg') !== null) continue;
    const { lineHeight, fontSize, overflowY, display, whiteSpace } = getComputedStyle(element);
    const height = Number.parseFloat(lineHeight);
    const ratio = lineHeight === 'normal' ? 1.36 : Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    const isAlone = whiteSpace === 'nowrap' && lines.every((line) => fits(element, line, text, height));
    if (ratio < 1.449 && !isAlone) tell(element, `tight: lines of ${ratio.toFixed(2)}`);
    const isCut = display !== 'inline' && overflowY !== 'visible';
    if (isCut && element.clientHeight < Number.parseFloat(lineHeight) - 1)
      tell(element, 'low: a box lower than its line');
  }
  return [...told.values()];
}

/** To be pressed by a finger: 44 px each way, counting what belongs to it. Links within running text are as high as it is. */
function small(): Problem[] {
  const LEAST = 43.5;
  const PRESSED =
    'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=option], [role=menuitem]';
  const isInText = (element: Element): boolean => {
    if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
    const around = (element.parentElement?.textContent ?? '').trim().length;
    return around > (element.textContent ?? '').trim().length + 3;
  };
  const WRAPPERS =
    '.mantine-Input-wrapper, .mantine-SegmentedControl-control, .mantine-Checkbox-body, .mantine-Radio-body, .mantine-Switch-body';
  const parts = (element: Element): Element[] => [
    element,
    ...((element as HTMLInputElement).labels ?? []),
    ...(element.matches('input, select, textarea') ? [element.closest(WRAPPERS)] : []).filter((each) => each !== null),
  ];
  const isPressed = (element: Element): boolean => {
    const { disabled, type } = element as HTMLInputElement;
    if (disabled || type === 'hidden' || element.getAttribute('aria-hidden') === 'true') return false;
    const isSeen = pictures.isSeen(element) || [...((element as HTMLInputElement).labels ?? [])].some(pictures.isSeen);
    return isSeen && element.closest('[aria-hidden=true]') === null && !isInText(element);
  };
  return pictures
    .roots()
    .flatMap((root) => [...root.querySelectorAll(PRESSED)])
    .filter(isPressed)
    .flatMap((element) => {
      const boxes = parts(element)
        .map((part) => part.getBoundingClientRect())
        .filter(({ width }) => width > 1);
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      if (boxes.length === 0 || (width >= LEAST && height >= LEAST)) return [];
      return [`small: ${Math.round(width)}×${Math.round(height)} px: ${pictures.nameOf(element)}`];
    });
}

/** Two texts, or a text and something to press, upon each other, though they belong to one layer. */
function overlaps(): Problem[] {
  interface Patch extends Line {
    element: Element;
    layer: Element | null;
  }
  const patch = (element: Element, line: Line): Patch[] => {
    const seen = pictures.shown(line, element);
    return seen === null ? [] : [{ element, layer: pictures.layerOf(element), ...seen }];
  };
  /** The letters of a line are lower than the line. */
  const letters = ({ left, right, top, bottom }: Line) => {
    const rim = (bottom - top) * 0.2;
    return { left: left + 1, right: right - 1, top: top + rim, bottom: bottom - rim };
  };
  const texts = pictures
    .words()
    .filter(({ element }) => element.closest('svg') === null)
    .flatMap(({ element, lines }) => lines.flatMap((line) => patch(element, letters(line))));
  const controls = pictures
    .elements()
    .filter((each) => each.matches('button, a[href], select, summary') && getComputedStyle(each).display !== 'inline')
    .filter((each) => !(each.matches('a[href]') && getComputedStyle(each).position === 'absolute'))
    .flatMap((each) => patch(each, each.getBoundingClientRect()));
  const all = [...texts, ...controls].sort((a, b) => a.top - b.top);
  const isBeside = (a: Patch, b: Patch): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) < 3 ||
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < 3;
  const isOne = (a: Element, b: Element): boolean =>
    a === b ||
    a.contains(b) ||
    b.contains(a) ||
    (a.closest('label') !== null && a.closest('label') === b.closest('label'));
  const found: Problem[] = [];
  all.forEach((a, index) => {
    for (let next = index + 1; next < all.length; next += 1) {
      const b = all[next] as Patch;
      if (b.top > a.bottom) break;
      if (a.layer !== b.layer || isBeside(a, b) || isOne(a.element, b.element)) continue;
      found.push(`overlap: ${pictures.nameOf(a.element)} and ${pictures.nameOf(b.element)}`);
    }
  });
  return found.slice(0, 6);
}

function lostImages(): Problem[] {
  return [...document.images]
    .filter((image) => image.complete && image.naturalWidth === 0 && pictures.isSeen(image))
    .map((image) => `image: did not come: ${new URL(image.src).pathname.replace(/[\w-]{16,}/g, '…')}`);
}
