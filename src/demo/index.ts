/** The demo district: what other rooms may import. */
export { arrivalOn, type Source, seasonOf } from './arrivals.ts';
export * as phrases from './data/phrases.ts';
export { atHour, DAY, dateOf, dayOf, HOUR, hourOf, MINUTE, weekdayOf } from './due.ts';
export { demoPhone } from './histories.ts';
export { type Desk, type Officer, personName } from './people.ts';
export { Random } from './random.ts';
export { type DemoAccount, type DemoSummary, type SeedDemoOptions, seedDemo } from './seed-demo.ts';
export { seedDirectory } from './seed-directory.ts';
export { pickSpot, wordComplaint } from './texts.ts';
export { World } from './world.ts';
