/** Everything that one socket is sent, as it comes: what may not come later either cannot be waited for one by one. */
import type { Received, SocketClient, Subscriber } from './socket-client.ts';

export class Listening {
  readonly client: SocketClient;
  readonly #messages: Received[] = [];

  constructor(client: SocketClient) {
    this.client = client;
    client.socket.on('message', (data) => this.#messages.push(JSON.parse(String(data)) as Received));
  }

  /** All messages of an operation so far. */
  of({ id }: Pick<Subscriber, 'id'>): Received[] {
    return this.#messages.filter((message) => message.id === id);
  }

  /** Its items so far. */
  items(stream: Pick<Subscriber, 'id'>): any[] {
    return this.of(stream)
      .filter(({ type }) => type === 'next')
      .map(({ payload }) => Object.values(payload.data)[0]);
  }

  /** Everything, as one text to look for what may not stand in it. */
  get text(): string {
    return JSON.stringify(this.#messages);
  }
}
