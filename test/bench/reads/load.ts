/** The load process: asks over so many connections at once, as fast as it is answered, and times each answer. */
import { answer } from '../support/answering.ts';
import { bytesOf, HttpConnection, type HttpRequest } from '../support/http-connection.ts';
import { now } from '../support/monotonic.ts';
import { quantile } from '../support/quantile.ts';
import { FRESH } from './works.ts';

export interface Prepare {
  key: string;
  requests: HttpRequest[];
}

export interface Ask {
  key: string;
  port: number;
  connections: number;
  ms: number;
  /** However long it takes. */
  least: number;
}

export interface Asked {
  answers: number;
  ms: number;
  p50Ms: number;
  p99Ms: number;
  bytes: number;
}

interface Ready {
  bytes: Buffer;
  /** Where the digits stand that make the document another one; -1 where it stays. */
  freshAt: number;
}

const DIGITS = FRESH.length - 1;
const DATA = Buffer.from('{"data":{');
const ready = new Map<string, Ready[]>();
let turn = 0;

function next(requests: Ready[]): Buffer {
  turn += 1;
  const { bytes, freshAt } = requests[turn % requests.length] as Ready;
  if (freshAt !== -1) bytes.write(String(turn).padStart(DIGITS, '0'), freshAt + 1, 'latin1');
  return bytes;
}

/** Errors come before the data, or instead of it. */
function check(status: number, body: Buffer): void {
  if (status === 200 && body.subarray(0, DATA.length).equals(DATA)) return;
  throw new Error(`${status}: ${body.toString('utf8', 0, 300)}`);
}

answer({
  prepare({ key, requests }: Prepare): void {
    ready.set(
      key,
      requests.map((request) => {
        const bytes = bytesOf(request);
        return { bytes, freshAt: bytes.indexOf(FRESH) };
      }),
    );
  },

  async ask({ key, port, connections, ms, least }: Ask): Promise<Asked> {
    const requests = ready.get(key) as Ready[];
    const times: number[] = [];
    let bytes = 0;
    const all = Array.from({ length: connections }, () => new HttpConnection(port));
    const begun = now();
    const askOn = async (connection: HttpConnection) => {
      for (let at = now(); at - begun < ms || times.length < least; ) {
        const { status, body } = await connection.ask(next(requests));
        check(status, body);
        const then = now();
        times.push(then - at);
        bytes += body.length;
        at = then;
      }
    };
    try {
      await Promise.all(all.map(askOn));
    } finally {
      for (const connection of all) connection.close();
    }
    const took = now() - begun;
    return { answers: times.length, ms: took, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), bytes };
  },
});
