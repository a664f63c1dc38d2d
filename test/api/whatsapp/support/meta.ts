/** Plays Meta: signs and delivers webhook bodies, and tells what became of them. The workers run by hand only. */
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type World, world } from '../../../support/world.ts';

const FIXTURES = new URL('../../../fixtures/whatsapp/', import.meta.url);
export const bodyNames = readdirSync(FIXTURES).sort();
/** A body as Meta sent it, byte for byte. */
export const bodyOf = (name: string): Buffer => readFileSync(new URL(name, FIXTURES));

export const APP_SECRET = 'the app secret of the tests';
export const VERIFY_TOKEN = 'the verify token of the tests';
export const signatureOf = (raw: string | Buffer, secret = APP_SECRET) =>
  `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;

type Content = Record<string, unknown>;
type Item = Content & { id: string };
const OUR_NUMBER = '106540352242922';

/** A body with messages and statuses of one account. */
export const body = (
  items: { messages?: unknown[]; statuses?: unknown[]; contacts?: unknown },
  account = OUR_NUMBER,
): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          {
            field: 'messages',
            value: { messaging_product: 'whatsapp', metadata: { phone_number_id: account }, ...items },
          },
        ],
      },
    ],
  });

interface Options {
  id?: string;
  secondsLater?: number;
  /** Id of the message it answers. */
  replyTo?: string;
}

export class Meta {
  readonly world: World;
  #count = 0;

  constructor(w: World) {
    this.world = w;
  }

  /** A message; without an id it is a new one, without a time it was sent now. */
  message(from: string, content: Content, { id, secondsLater = 0, replyTo }: Options = {}): Item {
    this.#count += 1;
    const timestamp = String(Math.floor(this.world.clock.now().getTime() / 1_000) + secondsLater);
    return {
      from,
      id: id ?? `wamid.IN${this.#count}`,
      timestamp,
      ...(replyTo ? { context: { id: replyTo } } : {}),
      ...content,
    };
  }

  text(from: string, words: string, options?: Options): Item {
    return this.message(from, { type: 'text', text: { body: words } }, options);
  }

  photo(
    from: string,
    mediaId: string,
    { caption, sha256, ...options }: { caption?: string; sha256?: string } & Options = {},
  ): Item {
    return this.message(
      from,
      {
        type: 'image',
        image: { id: mediaId, mime_type: 'image/jpeg', ...(caption ? { caption } : {}), ...(sha256 ? { sha256 } : {}) },
      },
      options,
    );
  }

  button(from: string, id: 'confirm' | 'reopen', options?: Options): Item {
    const title = id === 'reopen' ? 'समाधान नहीं हुआ' : 'समाधान हुआ';
    return this.message(
      from,
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } },
      options,
    );
  }

  status(providerId: string, status: string, more: Content = {}): Item {
    const timestamp = String(Math.floor(this.world.clock.now().getTime() / 1_000));
    return { id: providerId, status, timestamp, recipient_id: '919000000104', ...more };
  }

  post(
    raw: string | Buffer,
    headers: Record<string, string> = { 'x-hub-signature-256': signatureOf(raw) },
  ): Promise<Response> {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: raw as RequestInit['body'],
    };
    return fetch(`${this.world.url}/webhooks/whatsapp`, init);
  }

  /** Delivers a signed body and works it off. */
  async deliver(raw: string | Buffer): Promise<void> {
    const { status } = await this.post(raw);
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
    await this.work();
  }

  /** Delivers messages of people in one body and works them off. */
  say(...messages: Item[]): Promise<void> {
    return this.deliver(body({ messages }));
  }

  /** Works off every inbound part, as its worker would within the second. */
  async work(): Promise<void> {
    await this.world.nistaran.workers.inbound.drain();
  }

  async rows(sql: string, values: unknown[] = []): Promise<any[]> {
    return (await this.world.sql.query(sql, values)).rows;
  }

  async count(table: string, where = 'true'): Promise<number> {
    return (await this.rows(`select count(*)::int as n from ${table} where ${where}`))[0].n;
  }

  /** Templates of the messages a phone was or will be sent, oldest first. */
  async told(phone: string): Promise<string[]> {
    const index = this.world.nistaran.services.vault.index(`+${phone}`);
    const sql = `select m.template from outbound_message m join complainant p on p.district_id = m.district_id and p.id = m.complainant_id
      where p.phone_index = $1 order by m.created_at, m.id`;
    return (await this.rows(sql, [index])).map((row) => row.template);
  }

  /** Types of the log's events about messages, oldest first. */
  async events(pattern: string): Promise<string[]> {
    return (await this.rows('select type from event_log where type like $1 order by seq', [pattern])).map(
      (row) => row.type,
    );
  }
}

/** A world whose WhatsApp is Meta, with the workers at rest so that each step is taken by hand. */
export async function channelWorld(env: Record<string, string> = {}): Promise<{ w: World; meta: Meta }> {
  const w = await world({ env: { WHATSAPP_APP_SECRET: APP_SECRET, WHATSAPP_VERIFY_TOKEN: VERIFY_TOKEN, ...env } });
  await w.nistaran.workers.stop();
  return { w, meta: new Meta(w) };
}
