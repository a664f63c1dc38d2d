/** `pictures/index.html`: every picture of the run with what was found in it, to leaf through. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from './photograph.ts';

const STYLE = `body{margin:1rem;font:15px/1.6 "Noto Sans Devanagari",system-ui,sans-serif;background:#eee;color:#111}
figure{display:inline-grid;vertical-align:top;max-inline-size:22rem;margin:0 .8rem 1.2rem 0}
img{max-inline-size:100%;max-block-size:40rem;object-fit:contain;object-position:left top;border:1px solid #999;background:#fff}
li{color:#a11b2b;overflow-wrap:anywhere}ul{padding-inline-start:1.2rem;margin:.2rem 0}
body.found figure:not(:has(li)){display:none}nav{position:sticky;inset-block-start:0;background:#eee}nav a{margin-inline-end:1rem}`;

export async function writeGallery(folder: string, pictures: readonly Picture[]): Promise<void> {
  const groups = Map.groupBy(pictures, ({ language, width, scheme }) => `${language} ${width} ${scheme}`);
  const links = [...groups.keys()].map((group) => `<a href="#${idOf(group)}">${group}</a>`);
  const sections = [...groups].map(
    ([group, shown]) => `<section id="${idOf(group)}"><h2>${group}</h2>${shown.map(figure).join('\n')}</section>`,
  );
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style>
<nav>${links.join('')}<label><input type="checkbox" onchange="document.body.className=this.checked?'found':''"> only with findings</label></nav>
${sections.join('\n')}</html>\n`;
  await writeFile(join(folder, 'index.html'), page);
}

const idOf = (group: string): string => group.replaceAll(' ', '-');

const figure = ({ name, file, problems }: Picture): string =>
  `<figure><figcaption><strong>${name}</strong>${list(problems)}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt="${name}"></a></figure>`;

const list = (problems: readonly string[]): string =>
  problems.length === 0 ? '' : `<ul>${problems.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
