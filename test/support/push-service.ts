/** A push service on loopback, and devices that asked it for an address: what arrives is opened with the device's own keys. */
import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Person } from './world.ts';

export interface Arrived {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export class PushService {
  readonly arrived: Arrived[] = [];
  /** What it answers, by path; 201 where nothing is said. */
  readonly answers = new Map<string, number>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const path = request.url ?? '';
        this.arrived.push({ path, headers: request.headers, body: Buffer.concat(parts) });
        response.writeHead(this.answers.get(path) ?? 201, { location: 'http://127.0.0.1:1/elsewhere' }).end();
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  device(name: string): Device {
    return new Device(this, `/${name}`);
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** Content encoding aes128gcm (RFC 8188): salt, record size, length of the sender's key, that key. */
const SALT = 16;
const KEY_LENGTH_AT = 20;
const KEY_AT = 21;

export class Device {
  readonly path: string;
  readonly #service: PushService;
  readonly #keys: ECDH = createECDH('prime256v1');
  readonly #auth = randomBytes(16);

  constructor(service: PushService, path: string) {
    this.#service = service;
    this.path = path;
    this.#keys.generateKeys();
  }

  get endpoint(): string {
    return this.#service.origin + this.path;
  }

  /** What the browser says of it (`PushSubscription.toJSON()`). */
  get subscription(): { endpoint: string; keys: { p256dh: string; auth: string } } {
    const { endpoint, p256dh, auth } = this.input;
    return { endpoint, keys: { p256dh, auth } };
  }

  get input(): { endpoint: string; p256dh: string; auth: string } {
    const p256dh = this.#keys.getPublicKey('base64url');
    return { endpoint: this.endpoint, p256dh, auth: this.#auth.toString('base64url') };
  }

  subscribe(person: Person): Promise<unknown> {
    return person.done('subscribePush', this.input, 'cursor');
  }

  get arrived(): Arrived[] {
    return this.#service.arrived.filter(({ path }) => path === this.path);
  }

  /** What the pushes to this device say. */
  get messages(): unknown[] {
    return this.arrived.map(({ body }) => JSON.parse(this.open(body)));
  }

  /** Opens what was encrypted for this device (RFC 8291). */
  open(body: Buffer): string {
    const end = KEY_AT + (body[KEY_LENGTH_AT] as number);
    const sender = body.subarray(KEY_AT, end);
    const shared = this.#keys.computeSecret(sender);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#keys.getPublicKey(), sender]);
    const secret = Buffer.from(hkdfSync('sha256', shared, this.#auth, info, 32));
    const derive = (purpose: string, length: number) =>
      Buffer.from(hkdfSync('sha256', secret, body.subarray(0, SALT), `Content-Encoding: ${purpose}\0`, length));
    const sealed = body.subarray(end);
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
  }
}
