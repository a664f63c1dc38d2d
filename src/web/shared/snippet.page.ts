/** A piece of code with a caption and a button that copies it. The button stays hidden until its script runs. */
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import type { Locale } from './locale.ts';

const COPY = { hi: 'कॉपी करें', en: 'Copy' };
const DONE = { hi: 'कॉपी हो गया', en: 'Copied' };

export interface Snippet {
  id: string;
  title: string;
  code: string;
  locale: Locale;
}

export const snippet = ({ id, title, code, locale }: Snippet): Html => html`<figure class="snippet">
<figcaption><span>${title}</span><button class="copy" type="button" lang="${locale}" data-copy="${id}" data-done="${DONE[locale]}" hidden>${icon('copy')}<span data-label aria-live="polite">${COPY[locale]}</span></button></figcaption>
<pre tabindex="0"><code id="${id}" lang="en">${code}</code></pre>
</figure>`;
