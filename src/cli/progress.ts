/** Progress for people on a terminal (one line that fills) and for programs otherwise (JSON lines on stderr). */
const WIDTH = 28;
const EVERY_MS = 100;

export interface Progress {
  update(done: number, total: number, step: string): void;
  finish(): void;
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? new Bar(stream) : new Lines(stream);
}

class Bar implements Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #started = Date.now();
  #last = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  update(done: number, total: number, step: string): void {
    if (Date.now() - this.#last < EVERY_MS && done < total) return;
    this.#last = Date.now();
    const share = total === 0 ? 1 : Math.min(done / total, 1);
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
    const left = share > 0.02 ? Math.round((((Date.now() - this.#started) / share) * (1 - share)) / 1_000) : null;
    const eta = left === null || left === 0 ? '' : ` · ${left} s left`;
    this.#stream.write(`\r\x1b[2K  ${bar} ${Math.round(share * 100)} %  ${step}${eta}`);
  }

  finish(): void {
    this.#stream.write('\r\x1b[2K');
  }
}

/** A line when the step changes, and at most one in two seconds. */
class Lines implements Progress {
  readonly #stream: NodeJS.WriteStream;
  #step = '';
  #last = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  update(done: number, total: number, step: string): void {
    if (step === this.#step && Date.now() - this.#last < 2_000) return;
    this.#step = step;
    this.#last = Date.now();
    this.#stream.write(`${JSON.stringify({ progress: step, done, total })}\n`);
  }

  finish(): void {}
}
