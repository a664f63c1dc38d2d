/** The demo district: what other rooms may import. */
export { type DemoAccount, type DemoSummary, type SeedDemoOptions, seedDemo } from './seed-demo.ts';
