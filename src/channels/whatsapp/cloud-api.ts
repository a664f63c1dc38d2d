/**
 * The Cloud API over HTTP: sends messages, fetches media. Owns: which hosts may be asked.
 * Invariants: the access token goes to configured hosts only and redirects are not followed; a slow answer ends after 20 s.
 */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';

const TIMEOUT_MS = 20_000;

export interface CloudApiOptions {
  apiUrl: string;
  accessToken: string;
  phoneNumberId: string;
  mediaHosts: readonly string[];
  /** For one answer, its bytes included. */
  timeoutMs?: number;
}

export interface OutgoingText {
  /** Digits of the receiver, without +. */
  to: string;
  text: string;
  buttons: readonly { id: string; title: string }[];
  replyTo: string | null;
}

const sent = z.looseObject({ messages: z.array(z.looseObject({ id: z.string() })).min(1) });
const mediaInfo = z.looseObject({ url: z.url(), sha256: z.string().optional(), file_size: z.number().optional() });

/** The service said no: its status and code, never its echo of what we sent. */
export class CloudApiError extends Error {
  readonly status: number;
  constructor(status: number, code: number | undefined) {
    super(`Cloud API answered ${status}${code === undefined ? '' : ` (code ${code})`}`);
    this.status = status;
  }
}

export class CloudApi {
  readonly #options: CloudApiOptions;

  constructor(options: CloudApiOptions) {
    this.#options = options;
  }

  /** Sends a text, with reply buttons where there are any; gives the service's id of the message. */
  async send(message: OutgoingText): Promise<string> {
    const answer = await this.#json(`${this.#options.apiUrl}/${this.#options.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(toBody(message)),
    });
    return (sent.parse(answer).messages[0] as { id: string }).id;
  }

  /** The bytes of a media id: asked for its address first, then fetched from an allowed host. */
  async fetchMedia(mediaId: string): Promise<Readable> {
    const info = mediaInfo.parse(await this.#json(`${this.#options.apiUrl}/${encodeURIComponent(mediaId)}`));
    const response = await this.#request(info.url);
    if (response.body === null) throw new CloudApiError(response.status, undefined);
    return Readable.fromWeb(response.body as ReadableStream);
  }

  async #json(url: string, init: RequestInit = {}): Promise<unknown> {
    return (await this.#request(url, init)).json();
  }

  async #request(url: string, init: RequestInit = {}): Promise<Response> {
    if (!this.#isTrusted(new URL(url))) throw new Error('the media address is not on a configured host');
    const headers = { ...init.headers, authorization: `Bearer ${this.#options.accessToken}` };
    const response = await fetch(url, {
      ...init,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS),
    });
    if (response.ok) return response;
    const { error } = (await response.json().catch(() => ({}))) as { error?: { code?: number } };
    throw new CloudApiError(response.status, error?.code);
  }

  /** Where the access token may go: to the API itself, and over TLS to the hosts of its media. */
  #isTrusted({ origin, protocol, host }: URL): boolean {
    const isApi = origin === new URL(this.#options.apiUrl).origin;
    return isApi || (protocol === 'https:' && this.#options.mediaHosts.includes(host));
  }
}

function toBody({ to, text, buttons, replyTo }: OutgoingText): object {
  const base = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    ...(replyTo ? { context: { message_id: replyTo } } : {}),
  };
  if (buttons.length === 0) return { ...base, type: 'text', text: { body: text } };
  const action = {
    buttons: buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title: title.slice(0, 20) } })),
  };
  return {
    ...base,
    type: 'interactive',
    interactive: { type: 'button', body: { text: text.slice(0, 1_024) }, action },
  };
}

/** WhatsApp gives SHA-256 in base64. */
export const sameSha256 = (base64: string | null, hex: string): boolean =>
  base64 === null || Buffer.from(base64, 'base64').equals(Buffer.from(hex, 'hex'));
