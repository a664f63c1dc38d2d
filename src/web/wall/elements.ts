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

/** A line that must not be wider than its place: the more there is to say, the smaller, within reason. */
export function fitLine(element: HTMLElement): void {
  element.style.fontSize = '';
  const share = element.clientWidth / element.scrollWidth;
  if (share > 0 && share < 1) element.style.fontSize = `${Math.floor(Math.max(share, SMALLEST) * 98) / 100}em`;
}

/** No smaller than this share of readable text. */
const SMALLEST = 0.72;

/** A name on its one line: as large as it fits, and by its code where it would become too small to read. */
export function fitName(element: HTMLElement, name: string, code: string): void {
  if (element.getAttribute('data-full') === name) return;
  element.setAttribute('data-full', name);
  refit(element, name, code);
}

function refit(element: HTMLElement, name: string, code: string): void {
  element.style.fontSize = '';
  element.textContent = name;
  const share = element.clientWidth / element.scrollWidth;
  if (element.clientWidth === 0)
    element.removeAttribute('data-full'); // not on the screen: it is tried again there
  else if (share < SMALLEST) element.textContent = code;
  else if (share < 1) element.style.fontSize = `${Math.floor(share * 100) / 100}em`;
}
