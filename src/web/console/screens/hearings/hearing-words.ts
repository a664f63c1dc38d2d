/** How a sitting is called. */
import { sourceWord } from '../../words/complaint-words.ts';
import { day } from '../../words/time-words.ts';
import type { Sitting } from './use-sitting.ts';

/** The kind of a sitting is the source of its complaints. */
export const kindWord = (kind: Sitting['kind']): string => sourceWord(kind);

/** Its day with the year, as a sheet in a file wants it. */
export const sittingDay = (isoDay: string): string => `${day(isoDay)} ${isoDay.slice(0, 4)}`;

export const officerWords = ({ name, designation }: { name: string; designation: string | null }): string =>
  designation === null ? name : `${name} (${designation})`;
