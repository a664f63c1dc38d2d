/**
 * A complaint by its number and the last four digits of the phone it was filed from.
 * Invariant: every wrong pair takes the same work and has the same answer, whether there is such a complaint or not; wrong
 * ones are counted by address.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { queryOne } from '../database/query.ts';
import { columnsOf } from '../graphql/loaders.ts';
import type { Services } from '../graphql/services.ts';
import type { Complainant, Complaint } from './complaint.entity.ts';
import { parseComplaintNumber } from './complaint-number.ts';

/** Compared when there is no such complaint, so that both cases do the same work. */
const NO_PHONE = '+910000000000';

export interface TrackingPair {
  districtId: number;
  /** In any spelling. */
  number: string;
  phoneLast4: string;
}

interface Asking {
  em: EntityManager;
  services: Pick<Services, 'vault' | 'trackThrottle'>;
  /** Whose guesses are counted. */
  address: string;
  now: Date;
}

/** Null for a wrong pair. Throws RATE_LIMITED to an address that has guessed too often. */
export async function findTracked(
  { em, services, address, now }: Asking,
  { districtId, number, phoneLast4 }: TrackingPair,
): Promise<Complaint | null> {
  services.trackThrottle.check(address, now);
  const sql = `select ${columnsOf('complaint')} from complaint where district_id = $1 and number = $2`;
  const complaint = await queryOne<Complaint>(em, sql, [districtId, parseComplaintNumber(number) ?? '']);
  const sealedSql = 'select phone_sealed from complainant where district_id = $1 and id = $2';
  const person = await queryOne<Complainant>(em, sealedSql, [districtId, complaint?.complainantId ?? null]);
  const phone = person?.phoneSealed ? services.vault.open(person.phoneSealed) : NO_PHONE;
  const isRight = complaint !== null && person?.phoneSealed != null && latinDigits(phoneLast4) === phone.slice(-4);
  if (!isRight) services.trackThrottle.wrong(address, now);
  return isRight ? complaint : null;
}

const latinDigits = (text: string) => text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)).trim();
