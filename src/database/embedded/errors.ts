/**
 * The refusals a person can act on. Each message says what happened and what to do next; anything else that goes wrong
 * is an EmbeddedPostgresError with the words of PostgreSQL in it.
 */

export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** Another living process holds the data folder. */
export class DataFolderInUseError extends Error {
  override name = 'DataFolderInUseError';
  readonly dataDir: string;
  readonly pid: number;

  constructor(dataDir: string, holder: { pid: number; startedAt: string }) {
    super(
      `The data folder ${dataDir} is in use by process ${holder.pid}, started ${holder.startedAt}. ` +
        `Stop that process first (kill ${holder.pid}), or give this one another folder with NISTARAN_DATA_DIR.`,
    );
    this.dataDir = dataDir;
    this.pid = holder.pid;
  }
}

/** The data folder cannot be used by the user that PostgreSQL, or this process, runs as. */
export class DataFolderAccessError extends Error {
  override name = 'DataFolderAccessError';
  /** The folder that stands in the way: the data folder itself or one above it. */
  readonly folder: string;

  constructor(folder: string, problem: string) {
    super(`${problem} Set NISTARAN_DATA_DIR to a folder elsewhere, for example /var/lib/nistaran.`);
    this.folder = folder;
  }
}
