/** Tells a database that is away for a while (restarting, failing over, out of connections) from a statement that is wrong. */
import { sqlState } from './query.ts';

/** Lost connection, shutdown, crash, starting up, too many connections. */
const STATES = /^(08...|57P0[123]|53300)$/;
const NETWORK = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'], // a container that restarts has no name and no route meanwhile
]);
/** What the driver says without a code. */
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** True when trying the same again later makes sense. */
export function isUnavailable(error: unknown): boolean {
  const { code, message = '', previous } = error as { code?: unknown; message?: string; previous?: unknown };
  if (STATES.test(sqlState(error) ?? '')) return true;
  if (NETWORK.has(String(code)) || DRIVER.test(message)) return true;
  return previous !== undefined && previous !== null && isUnavailable(previous);
}
