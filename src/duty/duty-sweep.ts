/**
 * What the day brings: the duty of whoever is not seen any more ends, and yesterday's, sittings nobody closed are closed, the roll-call is taken, and in the evening the digest. Safe to run twice and on several
 * nodes at once.
 */
import { systemViewer } from '../auth/viewer.ts';
import { query } from '../database/query.ts';
import { takeDigest } from '../digest/take-digest.ts';
import { executeOnce } from '../graphql/command.ts';
import type { Services } from '../graphql/services.ts';
import { closeForgottenHearings } from '../hearings/commands/close-forgotten-hearings.ts';
import { endForgottenDuties, endUnseenDuties } from './duty.ts';
import { takeRollCall } from './roll-call.ts';

const LOOK_MS = 30_000;

export class DutySweep {
  readonly #services: Services;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(services: Services) {
    this.#services = services;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running = this.sweep().catch((error) =>
        this.#services.log.warn({ err: error }, 'roll-call or digest could not be taken; trying again'),
      );
    }, LOOK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async sweep(): Promise<void> {
    const { em, clock, sightings } = this.#services;
    await sightings.write();
    const { listeningSince } = sightings;
    const districts = await query<{ id: number }>(em.fork(), 'select id from district order by id');
    for (const { id } of districts) {
      const caller = { services: this.#services, viewer: systemViewer(id), now: clock.now() };
      if (listeningSince !== null) await executeOnce(caller, endUnseenDuties, { listeningSince });
      await executeOnce(caller, endForgottenDuties, {});
      await executeOnce(caller, closeForgottenHearings, {});
      await executeOnce(caller, takeRollCall, {});
      await executeOnce(caller, takeDigest, {});
    }
  }
}
