/**
 * Owns: the link that a complainant follows his complaint by, `/t/<district>_<handle><seal>`, and that opens the API for him
 * as the bearer token `nt_<district>_<handle><seal>`.
 *
 * Invariants: the handle (128 random bits) is stored with the complaint, the seal (96 bits) nowhere: it follows from the
 * handle and the installation's secret, so a copy of the database opens no complaint. Whoever gives a complaint another
 * handle has ended every link there was. Reading is total: whatever the text, the answer is a handle or null.
 * May not import: the database, transports.
 */
import { createHmac } from 'node:crypto';
import { sameBytes } from './tokens.ts';

/** In hexadecimal, so that a link ends in a letter or digit and no messenger cuts the end off it. */
const SEAL_LENGTH = 24;
const TOKEN = new RegExp(`^(\\d{1,9})_([\\w-]{22})([0-9a-f]{${SEAL_LENGTH}})$`);

/** Which complaint a link leads to. */
export interface Tracked {
  districtId: number;
  /** What the database knows it by. */
  handle: string;
}

export class TrackingLinks {
  readonly #key: Buffer;
  readonly #baseUrl: string;

  constructor(options: { key: Buffer; baseUrl: string }) {
    this.#key = options.key;
    this.#baseUrl = options.baseUrl;
  }

  /** The secret part of the address. */
  token({ districtId, handle }: Tracked): string {
    return `${districtId}_${handle}${this.#seal(districtId, handle)}`;
  }

  /** The whole address. */
  url(tracked: Tracked): string {
    return `${this.#baseUrl}/t/${this.token(tracked)}`;
  }

  /** Null for what was not made here. Says nothing of whether the complaint still has this handle. */
  read(token: string): Tracked | null {
    const [, district = '', handle = '', seal = ''] = TOKEN.exec(token) ?? [];
    const districtId = Number(district);
    if (seal === '' || !sameBytes(Buffer.from(seal), Buffer.from(this.#seal(districtId, handle)))) return null;
    return { districtId, handle };
  }

  #seal(districtId: number, handle: string): string {
    return createHmac('sha256', this.#key).update(`${districtId}_${handle}`).digest('hex').slice(0, SEAL_LENGTH);
  }
}
