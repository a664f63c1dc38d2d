import type { Options } from '@swc/core';

/** TypeScript as it is run in tests: as tsc compiles the product, decorators' metadata included. */
export const compilerOptions: Options = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};
