/** What an officer does on his phone, one touch after the other: each leaves the screen as the next one expects it. */
import type { Page } from 'playwright-core';

interface Touch {
  name: string;
  touch(page: Page): Promise<unknown>;
  /** What is done before the next one and not measured. */
  andThen?(page: Page): Promise<unknown>;
}

const sheet = (page: Page) => page.getByRole('dialog');
const closeSheet = async (page: Page) => {
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'detached' });
};

export const TOUCHES: readonly Touch[] = [
  {
    name: 'another view of the queue',
    touch: (page) => page.getByRole('link', { name: /आज/ }).first().tap(),
    andThen: (page) => page.goBack(),
  },
  {
    name: 'a complaint of the queue opens',
    touch: (page) => page.locator('a[data-number]').first().tap(),
    andThen: (page) => page.getByRole('article').waitFor(),
  },
  {
    name: 'the report opens',
    touch: (page) => page.getByRole('button', { name: 'फ़ोटो सहित आख्या दें' }).tap(),
    andThen: (page) =>
      sheet(page)
        .getByLabel(/क्या कार्यवाही की गई/)
        .focus(),
  },
  {
    name: 'a letter of the report is typed',
    touch: (page) => page.keyboard.type('nal theek hai', { delay: 60 }),
    andThen: closeSheet,
  },
  {
    name: 'the further steps open',
    touch: (page) => page.getByRole('button', { name: 'और', exact: true }).tap(),
    andThen: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'back to the queue',
    touch: (page) => page.getByRole('link', { name: 'मेरा काम' }).first().tap(),
    andThen: (page) => page.locator('a[data-number]').first().waitFor(),
  },
  {
    name: 'the inbox opens',
    touch: (page) => page.getByRole('navigation').getByRole('link', { name: 'सूचनाएँ' }).tap(),
  },
];
