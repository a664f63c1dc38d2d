/** The wall: each page it rotates through, its public board, its settings, and the code by which a screen is paired. */
import type { Hand } from '../hand.ts';
import type { Screen, Size } from '../screens.ts';

const HD: Size[] = [{ width: 1920, height: 1080 }];
const BOTH: Size[] = [...HD, { width: 3840, height: 2160 }];

/** A change of the size of the screen begins the page anew that stands in `data-page`. */
const turnTo =
  (shown: number) =>
  async ({ page }: Hand): Promise<void> => {
    await page.locator('body[data-view=board]').waitFor();
    await page.locator('[data-figure]', { hasText: /\d/ }).first().waitFor();
    await page.evaluate((wanted) => {
      document.querySelector('.lower')?.setAttribute('data-page', String(wanted));
      dispatchEvent(new Event('resize'));
    }, shown);
    await page.waitForTimeout(1_500);
  };
const settings = async (hand: Hand): Promise<void> => {
  await turnTo(0)(hand);
  await hand.page.keyboard.press('s');
};

export const WALL_SCREENS: Screen[] = [
  { name: 'wall-1-clocks-departments', who: 'dm', path: '/wall', before: turnTo(0), sizes: BOTH },
  { name: 'wall-2-map', who: 'dm', path: '/wall', before: turnTo(1), sizes: BOTH },
  { name: 'wall-3-arrivals-roll-call', who: 'dm', path: '/wall', before: turnTo(2), sizes: BOTH },
  { name: 'wall-1-large-far', who: 'dm', path: '/wall?inches=55&metres=8', before: turnTo(0), sizes: HD },
  { name: 'wall-1-large-near', who: 'dm', path: '/wall?inches=75&metres=4', before: turnTo(0), sizes: HD },
  { name: 'wall-public', who: null, path: '/wall?board=public', before: turnTo(0), sizes: HD },
  { name: 'wall-settings', who: 'dm', path: '/wall', before: settings, sizes: HD },
  {
    name: 'wall-pairing',
    who: null,
    path: '/wall',
    before: ({ page }) => page.locator('[data-qr] path[d]').waitFor({ state: 'attached' }),
    sizes: BOTH,
  },
];
