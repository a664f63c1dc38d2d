/**
 * What a test process of the native project loads first: TypeScript as the tests and the product are written in it, and the
 * globals of jest. One process runs many files and loads the product once, which is a third of a run's processor time.
 * Plain Node loads this file itself: it may use only types that can be stripped.
 */
import 'reflect-metadata'; // as the product's own entries do: any file may be the first of its process
import { readFileSync } from 'node:fs';
import { type LoadFnOutput, type LoadHookContext, type ResolveHookContext, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { compilerOptions } from './compiler-options.ts';

const GLOBALS = new URL('./globals.ts', import.meta.url).href;

const isOurs = (url: string) => /\.ts(\?|$)/.test(url) && url.startsWith('file:') && !url.includes('/node_modules/');

function compiled(url: string): LoadFnOutput {
  const filename = fileURLToPath(url.split('?')[0] as string);
  const options = { ...compilerOptions, filename, swcrc: false, configFile: false, sourceMaps: 'inline' as const };
  const source = transformSync(readFileSync(filename, 'utf8'), options).code;
  return { format: 'module', source, shortCircuit: true };
}

registerHooks({
  resolve: (specifier: string, context: ResolveHookContext, next) =>
    next(specifier === '@jest/globals' ? GLOBALS : specifier, context),
  load: (url: string, context: LoadHookContext, next) => (isOurs(url) ? compiled(url) : next(url, context)),
});
process.setSourceMapsEnabled(true);
