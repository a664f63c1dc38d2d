/** What a run photographs, from its flags. */
import { names, numbers, parse } from '../bench/support/flags.ts';
import { LANGUAGES, type Language } from './words.ts';

const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export const USAGE = `npm run pictures -- [flags]
  --only name,…         screens whose names contain one of these
  --widths 360,1280     default 320,360,768,1280,1920; screens of one size, such as the wall, keep it
  --languages hi,en     default both
  --schemes light,dark  default light, and dark at 360
  --url http://…        a demo that runs already; default: the built product is started with a small demo`;

export interface Options {
  only: string[];
  widths: number[];
  languages: Language[];
  schemes: Scheme[];
  /** Widths that are seen in the dark too. */
  darkWidths: number[];
  url: string | null;
}

export function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const;
  const given = parse(args, { only: text, widths: text, languages: text, schemes: text, url: text });
  const widths = numbers('--widths', given.widths ?? '320,360,768,1280,1920');
  return {
    only: given.only?.split(',') ?? [],
    widths,
    languages: names('language', LANGUAGES, given.languages),
    schemes: names('scheme', SCHEMES, given.schemes),
    darkWidths: given.schemes === undefined ? widths.filter((width) => width === 360) : widths,
    url: given.url?.replace(/\/$/, '') ?? null,
  };
}
