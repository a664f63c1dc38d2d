/** The elements the server wrote, found once; texts are changed only where they differ, so that an idle wall touches nothing. */
import { SHAPES, type Shape } from './shapes.ts';

export const find = (selector: string, within: ParentNode = document): HTMLElement =>
  within.querySelector(selector) as HTMLElement;

export const findAll = (selector: string, within: ParentNode = document): HTMLElement[] =>
  Array.prototype.slice.call(within.querySelectorAll(selector));

/** True when it was another text before. */
export function setText(element: HTMLElement, text: string): boolean {
  if (element.textContent === text) return false;
  element.textContent = text;
  return true;
}

export function setData(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(`data-${name}`) !== value) element.setAttribute(`data-${name}`, value);
}

export function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

export function setShape(element: Element | null, shape: Shape): void {
  const path = element?.querySelector('path');
  if (path !== null && path !== undefined && path.getAttribute('d') !== SHAPES[shape])
    path.setAttribute('d', SHAPES[shape]);
}

/** No smaller than this share of readable text. */
const SMALLEST = 0.72;

/** How much of it there is room for; below 1 it is too wide. */
const shareOf = (element: HTMLElement): number => element.clientWidth / Math.max(element.scrollWidth, 1);

const sized = (share: number): string => (share < 1 ? `${Math.floor(share * 98) / 100}em` : '');

/** A line that must not be wider than its place: the more there is to say, the smaller, within reason. */
export function fitLine(element: HTMLElement): void {
  element.style.fontSize = '';
  const share = shareOf(element);
  if (share > 0) element.style.fontSize = sized(Math.max(share, SMALLEST));
}

/**
 * A name in its place: as large as it fits on one line, else on two where those are given (`data-two`), else the code, which
 * everybody knows it by.
 */
export function fitName(element: HTMLElement, name: string, code: string): void {
  if (element.getAttribute('data-full') === name) return;
  if (element.clientWidth === 0 && element.textContent !== '') return; // not on the screen: it is fitted there
  element.setAttribute('data-full', name);
  element.style.fontSize = '';
  element.classList.remove('wrapped');
  element.textContent = name;
  const share = shareOf(element);
  if (share >= SMALLEST) element.style.fontSize = sized(share);
  else if (!element.hasAttribute('data-two') || !wrap(element)) shorten(element, share, name, code);
}

function wrap(element: HTMLElement): boolean {
  element.classList.add('wrapped');
  return element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight * 1.25; // a third line would be half as much again
}

/** The shorter of the two, which may be the name. */
function shorten(element: HTMLElement, share: number, name: string, code: string): void {
  element.classList.remove('wrapped');
  element.textContent = code;
  if (shareOf(element) < share) element.textContent = name;
  element.style.fontSize = sized(shareOf(element));
}
