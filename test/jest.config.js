/**
 * One real PostgreSQL for the run (global set-up); each test file clones its own database from a migrated template.
 * Most files run natively, many in one process, which loads the product once. Those that replace modules or timers, count the
 * objects of their process or load the built product beside the sources are isolated from each other.
 */
import { join } from 'node:path';
import { compilerOptions } from './support/runner/compiler-options.ts';

const ISOLATED = [
  '<rootDir>/test/unit/',
  '<rootDir>/test/bench/',
  ...['auth/hashes', 'http/errors', 'rights/matrix'].map((name) => `<rootDir>/test/api/${name}.test.ts`),
  ...['forgotten', 'leaks', 'projector', 'client/wall-soak'].map((name) => `<rootDir>/test/realtime/${name}.test.ts`),
];

const rootDir = join(import.meta.dirname, '..');

const common = {
  rootDir,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', compilerOptions] },
};

export default {
  rootDir,
  projects: [
    {
      ...common,
      displayName: 'native',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ISOLATED,
      runner: 'jest-light-runner/child-process',
      setupFiles: ['<rootDir>/test/support/runner/native.ts'],
    },
    {
      ...common,
      displayName: 'isolated',
      testMatch: ISOLATED.map((path) => (path.endsWith('/') ? `${path}**/*.test.ts` : path)),
    },
  ],
  // one more than cores of a small machine: many tests wait for timers, sockets or a process
  maxWorkers: 3,
  testTimeout: 30_000,
};
