/** Programs to compare with that nothing else needs: a package of their own, installed when somebody asks for them. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const FOLDER = new URL('../peers/', import.meta.url);

/** What a benchmark was asked for and has not; said without a stack. */
export class NotInstalled extends Error {
  constructor(programs: readonly string[]) {
    super(`Not installed: ${programs.join(', ')}. Run: npm ci --prefix test/bench/peers`);
  }
}

export const isInstalled = (name: string): boolean => existsSync(new URL(`node_modules/${name}/package.json`, FOLDER));

/** A module of theirs. Untyped: types are checked where they are not installed, too. */
export const peer: (name: string) => any = createRequire(new URL('package.json', FOLDER));
