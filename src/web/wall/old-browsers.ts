/**
 * What televisions of 2017 and 2018 lack (Chromium 53 to 63) and the wall's script or its libraries use. Syntax is lowered by the
 * build; these are the words of the platform. Each only where it is missing. Loaded before everything else.
 */
/// <reference lib="dom" />
const platform = self as unknown as { -readonly [Name in keyof typeof globalThis]: (typeof globalThis)[Name] };

if (platform.globalThis === undefined) platform.globalThis = self as unknown as typeof globalThis;

platform.queueMicrotask ??= (work: () => void) => void Promise.resolve().then(work);

// Listeners that should end by it stay: the wall makes one connection at a time and keeps it for weeks.
platform.AbortController ??= class {
  readonly signal = { aborted: false };
  abort(): void {
    this.signal.aborted = true;
  }
} as unknown as typeof AbortController;

URL.canParse ??= (address: string | URL, base?: string | URL): boolean => {
  try {
    return Boolean(new URL(String(address), base));
  } catch {
    return false;
  }
};

String.prototype.replaceAll ??= function replaceAll(this: string, what: string | RegExp, by: unknown): string {
  return this.split(what).join(String(by));
};

Object.entries ??= (object: object) =>
  Object.keys(object).map((key): [string, unknown] => [key, (object as never)[key]]);
Object.values ??= (object: object) => Object.keys(object).map((key) => (object as never)[key]);

if (!('finally' in Promise.prototype))
  Object.defineProperty(Promise.prototype, 'finally', {
    value(this: Promise<unknown>, last: () => void) {
      return this.then(
        (value) => Promise.resolve(last()).then(() => value),
        (error) =>
          Promise.resolve(last()).then(() => {
            throw error;
          }),
      );
    },
  });
