/** What the story needs of the public API: typed operations by HTTP, subscriptions by socket, nothing private. */
import { createHmac } from 'node:crypto';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { SignInDocument, type TypedDocumentString } from '../../client/operations.generated.ts';

interface Answer<T> {
  data?: T | null;
  errors?: { message: string }[];
}

/** Somebody who is signed in. */
export class Actor {
  readonly #url: string;
  readonly #token: string | null;

  constructor(url: string, token: string | null) {
    this.#url = url;
    this.#token = token;
  }

  static async signIn(url: string, username: string, password: string): Promise<Actor> {
    const { signIn } = await new Actor(url, null).run(SignInDocument, { input: { username, password } });
    if (!signIn.token) throw new Error(`${username}: ${signIn.errors[0]?.message ?? 'cannot sign in'}`);
    return new Actor(url, signIn.token);
  }

  /** Runs an operation; throws with the server's own words when it is refused. */
  async run<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors } = (await response.json()) as Answer<R>;
    const refusal = Object.values((data ?? {}) as Record<string, { errors?: { message: string }[] }>).find(
      (payload) => payload?.errors?.length,
    );
    const message = errors?.[0]?.message ?? refusal?.errors?.[0]?.message;
    if (message !== undefined) throw new Error(message);
    return data as R;
  }

  /** A socket of this person's. */
  socket(): Client {
    const connectionParams = this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    return createClient({
      url: `${this.#url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams,
      lazy: false,
    });
  }
}

/** Posts a WhatsApp webhook body, signed as Meta does. */
export async function postWebhook(
  url: string,
  secret: string,
  message: object,
  phone: string,
  name: string,
): Promise<number> {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '919897749888', phone_number_id: '106540352242922' },
    contacts: [{ profile: { name }, wa_id: phone }],
    messages: [{ from: phone, timestamp: String(Math.floor(Date.now() / 1_000)), ...message }],
  };
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const response = await fetch(`${url}/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body,
  });
  return response.status;
}
