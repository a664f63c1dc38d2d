/** The embedded PostgreSQL: what other rooms may import. */
export { DataFolderAccessError, DataFolderInUseError, EmbeddedPostgresError } from './errors.ts';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start.ts';
