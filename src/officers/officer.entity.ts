import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { Role } from '../auth/roles.ts';
import {
  bytes,
  date,
  districtId,
  flag,
  instant,
  integer,
  primaryId,
  reference,
  text,
  textArray,
} from '../database/columns.ts';
import type { Locale } from '../graphql/vocabulary.ts';

/** A person who works in the district. What he may do follows from his postings alone. */
export const Officer = defineEntity({
  name: 'Officer',
  tableName: 'officer',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    username: text(),
    name: text(),
    designationHi: text().strictNullable(),
    designationEn: text().strictNullable(),
    locale: text<Locale>(),
    passwordHash: text().strictNullable(),
    /** Somebody else knows the password: nothing is open to him before he has chosen one. */
    mustChangePassword: flag(),
    /** Demo accounts never sign in when the product runs in production mode. */
    isDemo: flag(),
    isActive: flag(),
    failedSignInCount: integer(),
    lockedUntil: instant().strictNullable(),
    onDutySince: instant().strictNullable(),
  },
});
export type Officer = InferEntity<typeof Officer>;

/** Role + department + area, with supervisor and deputy. An officer may hold several. */
export const Posting = defineEntity({
  name: 'Posting',
  tableName: 'posting',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    officerId: reference(),
    role: text<Role>(),
    departmentId: reference().strictNullable(),
    areaId: reference(),
    supervisorId: reference().strictNullable(),
    deputyId: reference().strictNullable(),
    /** The deputy stands in until the end of this day. */
    onLeaveUntil: date().strictNullable(),
    endedAt: instant().strictNullable(),
  },
});
export type Posting = InferEntity<typeof Posting>;

/** A signed-in session; only the SHA-256 of its token is kept. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    officerId: reference(),
    tokenHash: bytes(),
    createdAt: instant(),
    expiresAt: instant(),
    revokedAt: instant().strictNullable(),
  },
});
export type Session = InferEntity<typeof Session>;

/** A machine's key: `nk_<keyId>_<secret>`, of which only the hash of the secret is kept. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    keyId: text(),
    secretHash: bytes(),
    name: text(),
    scopes: textArray(),
    networks: textArray(),
    isDemo: flag(),
    createdAt: instant(),
    expiresAt: instant().strictNullable(),
    revokedAt: instant().strictNullable(),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;
