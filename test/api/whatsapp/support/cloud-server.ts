/** Plays Meta's Cloud API on loopback: media by id, their bytes, and a mailbox for what is sent. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  method: string;
  path: string;
  authorization: string | undefined;
  body: any;
}

/** How a request is answered; the default sends and serves as Meta does. */
export type Behaviour = (seen: Seen, response: ServerResponse) => void | Promise<void>;

export const answer = (response: ServerResponse, status: number, body: object = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

export const fails =
  (status: number, code?: number): Behaviour =>
  (_seen, response) =>
    answer(response, status, { error: { code, message: 'an echo of +919000000104' } });

export class CloudServer {
  readonly seen: Seen[] = [];
  readonly media = new Map<string, Buffer>();
  /** Asked first; the first one left over for a send is used once. */
  readonly nextSends: Behaviour[] = [];
  /** Always used for a receiver, by his digits. */
  readonly toReceiver = new Map<string, Behaviour>();
  /** Always used for a path. */
  readonly atPath = new Map<string, Behaviour>();
  #server: Server;
  #count = 0;

  async open(): Promise<this> {
    this.#server = createServer((request, response) => void this.#take(request, response));
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get env(): Record<string, string> {
    return {
      WHATSAPP_API_URL: `${this.url}/v1`,
      WHATSAPP_ACCESS_TOKEN: 'the access token',
      WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
    };
  }

  /** Bodies of the messages that were sent, in order, failed ones too. */
  get sent(): any[] {
    return this.seen.filter(({ method }) => method === 'POST').map(({ body }) => body);
  }

  /** Offers a file; gives its SHA-256 as WhatsApp announces it. */
  offer(mediaId: string, bytes: Buffer): string {
    this.media.set(mediaId, bytes);
    return createHash('sha256').update(bytes).digest('base64');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { method = '', url: path = '' } = request;
    const seen = {
      method,
      path,
      authorization: request.headers.authorization,
      body: text === '' ? null : JSON.parse(text),
    };
    this.seen.push(seen);
    const special =
      this.atPath.get(path) ??
      (method === 'POST' ? (this.toReceiver.get(seen.body.to) ?? this.nextSends.shift()) : undefined);
    await (special ?? this.#behave)(seen, response);
  }

  #behave: Behaviour = ({ method, path }, response) => {
    if (method === 'POST') {
      this.#count += 1;
      return answer(response, 200, { messaging_product: 'whatsapp', messages: [{ id: `wamid.SENT${this.#count}` }] });
    }
    const [, folder, id = ''] = path.split('/');
    const bytes = this.media.get(id);
    if (bytes === undefined) return answer(response, 404, { error: { code: 100 } });
    if (folder === 'bytes') response.writeHead(200).end(bytes);
    else
      answer(response, 200, {
        url: `${this.url}/bytes/${id}`,
        mime_type: 'image/jpeg',
        id,
        messaging_product: 'whatsapp',
      });
  };
}
