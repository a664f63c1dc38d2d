/// <reference lib="dom" />
/** How a page of the wall looks, measured: is any text cut off, on top of another, too small or too faint? */
import type { Page } from 'playwright-core';

export interface Boxes {
  clipped: string[];
  overlapping: string[];
  /** Names and figures below seven tenths of readable size. */
  small: string[];
}

/** Every text that is seen, by the box of its line. */
export const boxesOf = (page: Page): Promise<Boxes> =>
  page.evaluate(() => {
    const NOT_FOR_FIVE_METRES = '.age';
    const seen: { text: string; box: DOMRect; element: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement as HTMLElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || element.offsetParent === null || element.closest('noscript') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      seen.push({ text, box: range.getBoundingClientRect(), element });
    }
    const slack = innerHeight * 0.002;
    const isOutside = (box: DOMRect, around: DOMRect) =>
      box.left < around.left - slack || box.right > around.right + slack;
    const clipped = seen.filter(({ box, element }) => {
      if (box.left < 0 || box.right > innerWidth || box.top < -innerHeight * 0.02 || box.bottom > innerHeight * 1.02)
        return true;
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
        if (getComputedStyle(at).overflowX === 'hidden' && isOutside(box, at.getBoundingClientRect())) return true;
      const tile = element.closest('.tile');
      return tile !== null && isOutside(box, tile.getBoundingClientRect());
    });
    // A line box holds room above and below its letters, which neighbours may share.
    const ink = ({ top, bottom, left, right }: DOMRect, isVertical: boolean) => {
      const room = isVertical ? 0 : (bottom - top) * 0.19;
      return { top: top + room, bottom: bottom - room, left: left + 1, right: right - 1 };
    };
    const overlapping: string[] = [];
    for (let i = 0; i < seen.length; i += 1)
      for (let j = i + 1; j < seen.length; j += 1) {
        const [a, b] = [seen[i], seen[j]].map((each) =>
          ink((each as (typeof seen)[number]).box, (each as (typeof seen)[number]).element.closest('.rail') !== null),
        ) as [ReturnType<typeof ink>, ReturnType<typeof ink>];
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          overlapping.push(`${seen[i]?.text} × ${seen[j]?.text}`);
      }
    const readable = (innerHeight * 5.46) / 100;
    const small = seen.filter(
      ({ element }) =>
        element.closest(NOT_FOR_FIVE_METRES) === null &&
        Number.parseFloat(getComputedStyle(element).fontSize) < readable * 0.7,
    );
    const texts = (some: typeof seen) => some.map(({ text }) => text);
    return { clipped: texts(clipped), overlapping, small: texts(small) };
  });

/** Every text that is seen, with its contrast to what lies behind it. */
export const contrastsOf = (page: Page): Promise<{ text: string; ratio: number }[]> =>
  page.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: number[]) => {
      const [r, g, b] = color.map((value) => {
        const share = value / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element): number[] => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const color = channels(getComputedStyle(at).backgroundColor);
        if (color.length === 3 || (color[3] ?? 0) === 1) return color.slice(0, 3);
      }
      return [255, 255, 255];
    };
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) => element.offsetParent !== null && element.children.length === 0 && element.textContent?.trim(),
      )
      .map((element) => {
        const [front, back] = [
          luminance(channels(getComputedStyle(element).color).slice(0, 3)),
          luminance(behind(element)),
        ];
        const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
        return { text: element.textContent?.trim() ?? '', ratio: Math.round(ratio * 100) / 100 };
      });
  });
