/**
 * The ORM's configuration. Owns: the entity list, connection limits, statement time-outs.
 * Invariant: entities are never GraphQL types; migrations, not entities, define the tables.
 */
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import { entities } from './entities.ts';
import { PreparingClient } from './preparing-client.ts';

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  /** Longest time one statement may take; 0 for ever (migrations). */
  statementTimeoutMs?: number;
}

const STATEMENT_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

/** A lock that cannot be had by then fails the whole transaction (SQLSTATE 55P03): nothing half-done remains. */
const LOCK_TIMEOUT_MS = 3_000;

const TIMESTAMPTZ = 1184;

/** Instants come as Date, in plain SQL as in entities; everything else as the driver has it. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === TIMESTAMPTZ
    ? (text: string) => new Date(text)
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

/** Opens the database. Connections are made on first use. */
export function openDatabase(options: DatabaseOptions): MikroORM {
  return new MikroORM(
    defineConfig({
      clientUrl: options.url,
      entities,
      metadataProvider: ReflectMetadataProvider,
      metadataCache: { enabled: false },
      extensions: [Migrator],
      forceUtcTimezone: true,
      pool: { min: 1, max: options.poolSize },
      driverOptions: {
        statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
        idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
        ...(options.statementTimeoutMs === 0 ? {} : { lock_timeout: LOCK_TIMEOUT_MS }),
        application_name: 'nistaran',
        Client: PreparingClient,
        pipeline: true,
        types: { getTypeParser },
      },
      // Entities are loaded by explicit queries with an explicit district; nothing is populated behind one's back.
      loadStrategy: 'select-in',
      serialization: { forceObject: false },
      migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
      schemaGenerator: { createForeignKeyConstraints: false, ignoreTriggers: true },
    }),
  );
}
