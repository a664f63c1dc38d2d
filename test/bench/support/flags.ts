/** What the flags of every benchmark have in common. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

export class UsageError extends Error {}

export function parse<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Whole numbers, separated by commas. */
export function numbers(flag: string, text: string): number[] {
  const given = text.split(',').map(Number);
  if (given.every((number) => Number.isSafeInteger(number) && number >= 0)) return given;
  throw new UsageError(`${flag} takes whole numbers, separated by commas`);
}

/** Names, separated by commas; all there are when none are given. */
export function names<Name extends string>(what: string, all: readonly Name[], text = all.join()): Name[] {
  const given = text.split(',');
  const unknown = given.filter((name) => !all.includes(name as Name));
  if (unknown.length === 0) return given as Name[];
  throw new UsageError(`There is no ${what} ${unknown.join(', ')}; there are ${all.join(', ')}`);
}
