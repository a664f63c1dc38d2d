/** What is done on a page before it is photographed, in the words of its language. */
import type { Locator, Page } from 'playwright-core';
import type { District } from './district.ts';
import { asPattern, type Say } from './words.ts';

export class Hand {
  readonly page: Page;
  readonly say: Say;
  readonly district: District;

  constructor(page: Page, say: Say, district: District) {
    this.page = page;
    this.say = say;
    this.district = district;
  }

  /** A button, link or row of a menu with these words (English, as in the sources); the first of several. */
  async press(english: string): Promise<void> {
    const name = asPattern(this.say(english));
    const { page } = this;
    const there = page
      .getByRole('button', { name })
      .or(page.getByRole('menuitem', { name }))
      .or(page.getByRole('link', { name }));
    await there.first().click();
  }

  /** The same, within the sheet that stands open. */
  async pressInSheet(english: string): Promise<void> {
    await this.sheet()
      .getByRole('button', { name: asPattern(this.say(english)) })
      .first()
      .click();
  }

  field(english: string): Locator {
    return this.page.getByLabel(this.say(english)).first();
  }

  async fill(english: string, text: string): Promise<void> {
    await this.field(english).fill(text);
  }

  sheet(): Locator {
    return this.page.getByRole('dialog').last();
  }

  /** What is done to a complaint: one of the buttons below it, or behind `More`. */
  async act(english: string): Promise<void> {
    const name = asPattern(this.say(english));
    const more = this.page.locator('article').getByRole('button', { name: asPattern(this.say('More')) });
    const button = this.page.locator('article').getByRole('button', { name });
    await button.or(more).first().waitFor();
    if ((await button.count()) > 0) await button.first().click();
    else {
      await more.click();
      await this.page.getByRole('menuitem', { name }).click();
    }
    await this.sheet().waitFor();
  }
}
