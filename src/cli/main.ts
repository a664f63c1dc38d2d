#!/usr/bin/env node
/** The door: looks at Node's version, turns on the cache of compiled modules (a start takes a third less), opens the program. */
import module from 'node:module';

const OLDEST_NODE = 22;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    'Nistaran runs on the Node 24 it brings along: use "npm start" or "npm run nistaran -- <command>".\n',
  );
  process.exit(1);
}
// A reader that has gone (`… | head`) must not end the product in the middle of a clean stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

module.enableCompileCache?.();
await import('./program.ts');
