/** Where the data folder is when nobody says. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OTHERS_MAY_PASS = 0o001;

/** Can an unprivileged user pass through this folder and all above it? */
function isPassable(folder: string): boolean {
  const above = dirname(folder);
  return (statSync(folder).mode & OTHERS_MAY_PASS) !== 0 && (above === folder || isPassable(above));
}

/**
 * `.data` in the working folder. As root the database runs as an unprivileged user, who cannot enter a home folder such as
 * /root: then a folder of this checkout's own under /var/lib.
 */
export function defaultDataDir(cwd = process.cwd()): string {
  if (process.getuid?.() !== 0 || isPassable(cwd)) return join(cwd, '.data');
  return join('/var/lib/nistaran', createHash('sha256').update(cwd).digest('hex').slice(0, 12));
}
