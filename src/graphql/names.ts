/** Names that people type: how they are read, and what is said when there is none. */
import { Refusal } from './errors.ts';

export const NAME_LIMIT = 200;

/** A name as people read it: one line, no blanks around it. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A name that must be given. Throws INVALID_INPUT. */
export function requireName(value: string, field: string): string {
  const name = tidy(value);
  if (name !== '' && name.length <= NAME_LIMIT) return name;
  throw new Refusal(
    'INVALID_INPUT',
    { hi: `1 से ${NAME_LIMIT} अक्षरों का नाम लिखें।`, en: `Write a name of 1 to ${NAME_LIMIT} characters.` },
    ['input', field],
  );
}

/** A name that may stay as it is: null when it is not given. */
export const nameOrNull = (value: string | null | undefined, field: string): string | null =>
  value == null ? null : requireName(value, field);
