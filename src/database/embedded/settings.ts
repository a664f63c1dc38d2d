/**
 * The server's settings, given as flags at each start, so that an upgrade of the product brings its settings along and
 * postgresql.conf stays as initdb wrote it. For a laptop with two cores and for a busy district alike.
 */
import { totalmem } from 'node:os';

const EIGHT_GIGABYTES = 8 * 1024 ** 3;

/** Without these a power cut can lose or break data; a database for tests need not pay for them. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function serverFlags(options: { cluster: string; port: number; durable: boolean }): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    // No socket file: its path may be too long, or its folder closed to the server's user.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: totalmem() >= EIGHT_GIGABYTES ? '256MB' : '128MB',
    effective_cache_size: totalmem() >= EIGHT_GIGABYTES ? '2GB' : '512MB',
    work_mem: '8MB',
    random_page_cost: '1.1',
    // Compiling a query costs more than running the short ones of a live room.
    jit: 'off',
    wal_level: 'replica',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    lc_messages: 'C',
    ...(options.durable ? {} : NOT_DURABLE),
  };
  return ['-D', options.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
