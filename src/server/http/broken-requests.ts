/** Answers to what never becomes a request of a route: an address or headers that cannot be read. */
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DefaultHeaders, defaultHeaders } from './headers.ts';

interface ClientError extends Error {
  code?: string;
}

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** The options of Fastify that answer them, with the headers of every other answer. */
export function brokenRequests(options: DefaultHeaders) {
  const headers = Object.entries(defaultHeaders(options));
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return {
    frameworkErrors: (error: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(Object.fromEntries(headers));
      return reply.code(error.statusCode ?? 400).send({ error: 'Bad request' });
    },
    clientErrorHandler: ({ code = '' }: ClientError, socket: Socket) => {
      if (code === 'ECONNRESET' || socket.destroyed) return;
      const body = '{"error":"Bad request"}';
      const head = `HTTP/1.1 ${STATUS[code] ?? '400 Bad Request'}\r\nconnection: close\r\ncontent-type: application/json\r\n${lines}`;
      if (socket.writable) socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`);
      socket.destroySoon();
    },
  };
}
