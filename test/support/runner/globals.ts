/**
 * What `@jest/globals` means in a process of the native project. The runner sets no limit of time: here every test and every hook
 * has one, so that what hangs has a name.
 */
type Work = ((...values: unknown[]) => unknown) | undefined;
type Register = (...given: any[]) => any;

const given = globalThis as unknown as Record<string, any>;
const LIMIT_MS = 60_000;

/** The same work, failing when it takes longer. */
function limited(work: Work, ms: number | undefined): Work {
  if (work === undefined) return undefined;
  return async (...values: unknown[]) => {
    const limit = ms ?? LIMIT_MS;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`took longer than ${limit} ms`)), limit);
    });
    return Promise.race([work(...values), late]).finally(() => clearTimeout(timer));
  };
}

const named =
  (register: Register): Register =>
  (name: string, work: Work, ms?: number) =>
    register(name, limited(work, ms));

const eachOf =
  (register: { each: Register }): Register =>
  (...table: unknown[]) =>
    named(register.each(...table));

const tests = (register: any) => Object.assign(named(register), { each: eachOf(register) });

const allTests = (register: any) =>
  Object.assign(tests(register), { skip: tests(register.skip), only: tests(register.only) });

const hook =
  (register: Register): Register =>
  (work: Work, ms?: number) =>
    register(limited(work, ms));

export const { describe, expect, jest } = given;
export const test = allTests(given.test);
export const it = allTests(given.it);
export const beforeAll = hook(given.beforeAll);
export const afterAll = hook(given.afterAll);
export const beforeEach = hook(given.beforeEach);
export const afterEach = hook(given.afterEach);
