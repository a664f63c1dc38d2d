/**
 * `nistaran tail`: what happens to complaints, as it happens. Lines for people on a terminal, JSON lines for programs; how the
 * line is, and the cursor to go on from, on stderr. A user of the client library like any other; never prints the token.
 */
import { connect, type Status, type Stream, type StreamItem } from '../client/index.ts';
import { CaseStepsDocument, ComplaintChangesDocument } from '../client/operations.generated.ts';
import { lineOf, type TailEvent } from './tail-line.ts';

export interface TailOptions {
  url: string;
  token: string;
  /** One case; else a list. */
  number?: string;
  department?: string[];
  category?: string[];
  open?: boolean;
  after?: string;
}

const say = (text: string) => void process.stdout.write(`${text}\n`);
const remark = (text: string) => void process.stderr.write(`${text}\n`);

/** Runs until it is interrupted, nobody reads any more, or the server refuses. */
export async function tail(options: TailOptions): Promise<void> {
  const { token, url } = options;
  const connection = connect({ url, token: () => token });
  const present = process.stdout.isTTY ? lineOf : (event: TailEvent) => JSON.stringify(event);
  const print = (event: TailEvent) => say(present(event));
  const on = { ComplaintChanged: print, TimelineEntryAdded: print, ComplaintLeft: print };
  const from = options.after === undefined ? {} : { from: options.after };
  const stream: Stream<StreamItem> =
    options.number === undefined
      ? connection.stream(ComplaintChangesDocument, {
          ...from,
          on,
          variables: { filter: filterOf(options), coalesce: false },
        })
      : connection.stream(CaseStepsDocument, { ...from, on, variables: { number: options.number } });
  try {
    await Promise.race([interrupted(), theEndOf(stream, new URL(url).origin)]);
  } finally {
    connection.close();
    if (stream.cursor !== null) remark(`Go on from here with --after ${stream.cursor}`);
  }
}

const filterOf = ({ department, category, open }: TailOptions) => ({
  departmentCodes: department ?? null,
  categoryCodes: category ?? null,
  open: open ?? null,
});

/** Says how the stream is, whenever that changes; rejects with the reason when it stops. */
function theEndOf(stream: Stream<StreamItem>, server: string): Promise<never> {
  return new Promise((_, reject) => {
    const judge = () => {
      const { status } = stream;
      if (status.state === 'stopped') reject(new Error(whyStopped(status)));
      else remark(WORDS[status.state].replace('{server}', server));
    };
    stream.watch(judge);
    judge();
  });
}

const WORDS: Readonly<Record<Exclude<Status['state'], 'stopped'>, string>> = {
  connecting: 'connecting to {server} …',
  live: 'live',
  delayed: 'delayed: the server is silent',
  stale: 'stale: nothing heard from {server} for long; still trying',
  reset: 'reset: the stream could not go on without a gap and begins anew; ask for the list again',
};

function whyStopped({ reason, errors }: Extract<Status, { state: 'stopped' }>): string {
  if (errors.length > 0) return `The server refused: ${errors.map(({ message }) => message).join(' ')}`;
  if (reason === 'NOT_FOUND') return 'There is no such complaint, or this account may not see it.';
  if (reason === 'ACCOUNT_CLOSED') return 'The account is closed.';
  return 'The token is not good, or no longer. Sign in again.';
}

/** By Ctrl-C, by `kill`, or because the reader has gone (`… | head`). */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    process.stdout.once('error', () => resolve());
  });
}
