import { systemViewer } from '../../auth/viewer.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { CommandContext } from '../../graphql/command.ts';
import type { Services } from '../../graphql/services.ts';

/** Runs work as the system in a transaction and wakes the streams when it wrote events. */
export async function asSystem<T>(
  services: Services,
  districtId: number,
  work: (command: CommandContext) => Promise<T>,
): Promise<T> {
  const common = { viewer: systemViewer(districtId), services, now: services.clock.now(), events: [], written: [] };
  const result = await inTransaction(services.em, (em, send) => work({ ...common, em, send }));
  if (common.events.length > 0) services.streams.wake();
  return result;
}
