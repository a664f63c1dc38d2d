/** Plays the S3 object API in path style: one bucket in memory, AWS4 header looked at, failures on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Seen = { method: string; path: string; headers: IncomingMessage['headers'] };

export class S3Server {
  readonly objects = new Map<string, { body: Buffer; contentType: string }>();
  readonly seen: Seen[] = [];
  /** Status codes the next requests are answered with, instead of being served. */
  failures: number[] = [];
  isDeafToRanges = false;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(private readonly accessKeyId: string) {}

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://s3').pathname;
    this.seen.push({ method: request.method ?? '', path, headers: request.headers });
    const body = await buffer(request);
    const failure = this.failures.shift();
    if (failure) return fail(response, failure, 'Scripted');
    const credential = `AWS4-HMAC-SHA256 Credential=${this.accessKeyId}/`;
    if (!request.headers.authorization?.startsWith(credential)) return fail(response, 403, 'InvalidAccessKeyId');
    this.serve(request, response, { path, body });
  }

  private serve(request: IncomingMessage, response: ServerResponse, { path, body }: { path: string; body: Buffer }) {
    if (request.method === 'PUT') {
      this.objects.set(path, { body, contentType: request.headers['content-type'] ?? '' });
      response.writeHead(200, { etag: '"1"' }).end();
    } else if (request.method === 'DELETE') {
      this.objects.delete(path);
      response.writeHead(204).end();
    } else {
      this.get(request, response, path);
    }
  }

  private get(request: IncomingMessage, response: ServerResponse, path: string) {
    const found = this.objects.get(path);
    if (!found) return fail(response, 404, 'NoSuchKey');
    const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (start === undefined || this.isDeafToRanges) {
      return response.writeHead(200, { 'content-length': found.body.length }).end(found.body);
    }
    if (Number(start) >= found.body.length) return fail(response, 416, 'InvalidRange');
    const part = found.body.subarray(Number(start), end ? Number(end) + 1 : undefined);
    const range = `bytes ${start}-${Number(start) + part.length - 1}/${found.body.length}`;
    response.writeHead(206, { 'content-range': range, 'content-length': part.length }).end(part);
  }
}

function fail(response: ServerResponse, status: number, code: string): void {
  const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
}
