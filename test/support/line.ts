/** A TCP line to a server that can be cut, or fall silent without ending, as a cable or a firewall does. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

export class Line {
  readonly #target: number;
  readonly #ends = new Set<Socket>();
  #isMute = false;
  #server: Server;
  port = 0;

  constructor(targetPort: number) {
    this.#target = targetPort;
  }

  /** Takes connections, after a cut on the same port as before. */
  async open(): Promise<this> {
    this.port ||= await freePort();
    this.#server = createServer((near) => this.#join(near));
    await new Promise<void>((resolve) => this.#server.listen(this.port, '127.0.0.1', resolve));
    return this;
  }

  /** Connections from now on are taken and get no answer. */
  mute(): void {
    this.#isMute = true;
  }

  /** Sockets that are open on it. */
  get count(): number {
    return this.#ends.size;
  }

  #join(near: Socket): void {
    this.#keep(near);
    if (this.#isMute) return void near.resume();
    const far = this.#keep(connect(this.#target, '127.0.0.1'));
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  #keep(end: Socket): Socket {
    this.#ends.add(end);
    end.on('error', () => {});
    return end.on('close', () => this.#ends.delete(end));
  }

  /** The connections of this moment carry nothing any more, and nobody is told. */
  silence(): void {
    for (const end of this.#ends) end.unpipe().resume();
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const end of this.#ends) end.destroy();
    await closed;
  }
}
