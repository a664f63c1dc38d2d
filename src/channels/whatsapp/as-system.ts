import type { EntityManager } from '@mikro-orm/postgresql';
import { systemViewer } from '../../auth/viewer.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { CommandContext } from '../../graphql/command.ts';
import type { Services } from '../../graphql/services.ts';

/** Runs work as the system in a transaction and wakes the streams when it wrote events. */
export async function asSystem(services: Services, districtId: number, work: (command: CommandContext) => Promise<void>): Promise<void> {
  const viewer = systemViewer(districtId);
  let wrote = false;
  await inTransaction(services.em, async (em: EntityManager) => {
    const command: CommandContext = { em, viewer, services, now: services.clock.now(), events: [] };
    await work(command);
    wrote = command.events.length > 0;
  });
  if (wrote) services.streams.wake();
}
