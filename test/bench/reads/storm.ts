/** Nine o'clock: all consoles come back at the same moment, load their list and subscribe. The product alone. */
import { Child } from '../support/child.ts';
import { whyNot } from '../support/descriptors.ts';
import type { District } from '../support/district.ts';
import type { Setting } from './programs/answers.ts';
import type { Arrivals } from './storm-load.ts';

export interface Storm extends Arrivals {
  consoles: number;
  /** Of the server process: before, at its highest, and when all was quiet again. */
  bytesBefore: number;
  bytesAtMost: number;
  bytesAfter: number;
}

/** A list and a stream each. */
const SOCKETS = 2;
const FIRST_FEW = 50;

export async function runStorm(district: District, setting: Setting, consoles: number): Promise<Storm> {
  const reason = whyNot(consoles * SOCKETS);
  if (reason !== null) throw new Error(`${consoles} consoles do not fit on this machine: ${reason}`);
  const server = new Child(new URL('programs/product.ts', import.meta.url));
  const load = new Child(new URL('storm-load.ts', import.meta.url));
  try {
    const port = await server.ask<number>('start', setting);
    const watchers = await district.watchers(district.departments, consoles);
    await load.ask('storm', { port, watchers: watchers.slice(0, FIRST_FEW) });
    await load.ask('leave');
    const bytesBefore = await server.ask<number>('memory');
    const arrivals = await load.ask<Arrivals>('storm', { port, watchers });
    const bytesAtMost = await server.ask<number>('peak');
    const bytesAfter = await server.ask<number>('memory');
    return { consoles, ...arrivals, bytesBefore, bytesAtMost, bytesAfter };
  } finally {
    await Promise.all([load.stop(), server.stop()]);
  }
}
