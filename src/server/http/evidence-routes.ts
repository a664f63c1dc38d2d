/**
 * PUT /uploads/<link> takes the bytes of an announced file, or the still picture of a video. HEAD and PATCH take a file in parts, by the
 * core of tus 1.0 with expiration: HEAD says how much has arrived, PATCH appends to it, whatever broke the line between. GET /evidence/<link> gives a file to
 * whom the link was made for.
 */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UploadClaims } from '../../evidence/evidence-links.ts';
import type { EvidenceService, UploadProgress } from '../../evidence/evidence-service.ts';
import { UploadRefused } from '../../evidence/processing/index.ts';
import { EvidenceStoreError } from '../../evidence/storage/index.ts';
import type { Message } from '../../graphql/errors.ts';
import type { Services } from '../../graphql/services.ts';
import { wantedLocale } from './identify.ts';

const REFUSALS: Record<UploadRefused['code'], { status: number; message: Message }> = {
  TOO_LARGE: {
    status: 413,
    message: {
      hi: 'फ़ाइल बहुत बड़ी है (फोटो, दस्तावेज़ 16 MB; वीडियो 64 MB)।',
      en: 'The file is too large (photo, document 16 MB; video 64 MB).',
    },
  },
  UNSUPPORTED_TYPE: {
    status: 415,
    message: { hi: 'केवल JPEG, PNG, WebP, PDF, MP4 या Ogg भेजें।', en: 'Send JPEG, PNG, WebP, PDF, MP4 or Ogg.' },
  },
  DAMAGED: {
    status: 422,
    message: { hi: 'फ़ाइल खराब है। फिर से लेकर भेजें।', en: 'The file is damaged. Take it again and send it.' },
  },
  EMPTY: { status: 422, message: { hi: 'फ़ाइल खाली है।', en: 'The file is empty.' } },
  LENGTH_MISMATCH: {
    status: 422,
    message: { hi: 'पूरी फ़ाइल नहीं पहुँची। फिर से भेजें।', en: 'The file did not arrive whole. Send it again.' },
  },
  TOO_MANY_PIXELS: {
    status: 422,
    message: { hi: 'चित्र 24 मेगापिक्सेल से छोटा भेजें।', en: 'Send a picture of at most 24 megapixels.' },
  },
  TIMED_OUT: {
    status: 422,
    message: {
      hi: 'चित्र समय पर पढ़ा नहीं जा सका। छोटा चित्र भेजें।',
      en: 'The picture could not be read in time. Send a smaller one.',
    },
  },
  WRONG_OFFSET: {
    status: 409,
    message: {
      hi: 'यह भाग यहाँ से शुरू नहीं होता। पहले पूछें कि कितना पहुँचा है।',
      en: 'This part does not begin here. Ask first how much has arrived.',
    },
  },
  BUSY: {
    status: 423,
    message: {
      hi: 'इसी फ़ाइल का एक भाग अभी आ रहा है। थोड़ी देर बाद भेजें।',
      en: 'A part of this file is being received. Send it in a moment.',
    },
  },
  SIZE_NEEDED: {
    status: 400,
    message: {
      hi: 'भागों में भेजने के लिए createUpload में फ़ाइल का आकार (bytes) बताएं।',
      en: 'To send it in parts, announce its size (bytes) with createUpload.',
    },
  },
  INFECTED: { status: 422, message: { hi: 'फ़ाइल सुरक्षित नहीं है।', en: 'The file is not safe.' } },
};

/** Where the bytes of an announced file go. */
export const UPLOAD_ROUTE = '/uploads/:link';

interface Upload {
  Params: { link: string };
}

const LIMIT = { bodyLimit: 64 * 2 ** 20 + 1 };
const PART_TYPE = 'application/offset+octet-stream';
const TUS = '1.0.0';

export function addEvidenceRoutes(app: FastifyInstance, services: Services, evidence: EvidenceService): void {
  const take = async (link: string, source: Readable) => {
    const file = services.evidenceLinks.read(link, 'upload');
    if (file !== null) return evidence.receive(file, source);
    const poster = services.evidenceLinks.read(link, 'poster');
    return poster === null ? null : evidence.receivePoster(poster, source);
  };
  void app.register(async (uploads) => {
    // The bytes are streamed: no parser may collect them, whatever type the sender claims.
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, _payload, done) => done(null));
    uploads.put<Upload>(UPLOAD_ROUTE, LIMIT, (request, reply) =>
      orRefusal(request, reply, async () => {
        const stored = await take(request.params.link, request.raw);
        return stored && (() => reply.code(201).send({ bytes: stored.bytes, mimeType: stored.mimeType }));
      }),
    );
    uploads.head<Upload>(UPLOAD_ROUTE, (request, reply) =>
      orRefusal(request, reply, async () => {
        const claims = services.evidenceLinks.read(request.params.link, 'upload');
        const progress = claims && (await evidence.progress(claims));
        return progress && (() => tell(reply, claims, progress).send());
      }),
    );
    uploads.patch<Upload>(UPLOAD_ROUTE, LIMIT, (request, reply) =>
      orRefusal(request, reply, async () => {
        const offset = Number(request.headers['upload-offset']);
        const problem = problemOf(request, offset);
        if (problem !== null)
          return () =>
            reply.code(problem).header('tus-version', TUS).header('connection', 'close').send({ error: 'Not a part' });
        const claims = services.evidenceLinks.read(request.params.link, 'upload');
        const progress = claims && (await evidence.append(claims, offset, request.raw));
        return progress && (() => tell(reply, claims, progress).code(204).send());
      }),
    );
  });

  app.get<{ Params: { link: string } }>('/evidence/:link', async (request, reply) => {
    const claims = services.evidenceLinks.read(request.params.link, 'download');
    const file = claims === null ? null : await evidence.find(claims);
    if (file === null) return notFound(reply);
    const range = readRange(request.headers.range);
    const opened = await evidence.store
      .open(file.key, range ?? undefined)
      .catch((error: unknown) => unsatisfiable(error));
    if (opened === null) return unsatisfied(reply, evidence, file.key);
    void reply
      .header('content-type', file.mimeType)
      .header('content-length', opened.bytes)
      .header('content-disposition', 'attachment')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, max-age=300')
      .header('accept-ranges', 'bytes');
    if (range !== null)
      void reply
        .code(206)
        .header('content-range', `bytes ${range.start}-${range.start + opened.bytes - 1}/${opened.totalBytes}`);
    return reply.send(opened.stream);
  });
}

/** One range from a start, as players ask for; anything else gets the whole file. */
function readRange(header: string | undefined): { start: number; end?: number } | null {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (match === null) return null;
  const [start, end] = [Number(match[1]), match[2] ? Number(match[2]) : undefined];
  if (end === undefined) return { start };
  return end < start ? null : { start, end };
}

/** A range behind the end of the file is the caller's mistake; any other failure is ours. */
function unsatisfiable(error: unknown): null {
  if (error instanceof EvidenceStoreError && error.code === 'BAD_RANGE') return null;
  throw error;
}

async function unsatisfied(reply: FastifyReply, evidence: EvidenceService, key: string) {
  const { stream, totalBytes } = await evidence.store.open(key);
  stream.destroy();
  return reply.code(416).header('content-range', `bytes */${totalBytes}`).send({ error: 'Range not satisfiable' });
}

/**
 * Answers, or says what is wrong with the file. `work` gives how it is answered, null where there is nothing under the link: never the
 * reply itself, which is a promise of its having been sent, and of nothing.
 */
async function orRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<(() => FastifyReply) | null>,
): Promise<FastifyReply> {
  try {
    const answer = await work();
    return answer === null ? notFound(reply) : answer();
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    const { status, message } = REFUSALS[error.code];
    const locale = wantedLocale(request.headers['accept-language']);
    return reply.header('connection', 'close').code(status).send({ error: error.code, message: message[locale] });
  }
}

/** The status of a request that is no part of a file, by the protocol. */
function problemOf({ headers }: FastifyRequest, offset: number): number | null {
  if ((headers['tus-resumable'] ?? TUS) !== TUS) return 412;
  if (headers['content-type'] !== PART_TYPE) return 415;
  return Number.isSafeInteger(offset) && offset >= 0 ? null : 400;
}

const tell = (reply: FastifyReply, { expiresAt }: UploadClaims, { offset, length }: UploadProgress): FastifyReply =>
  reply
    .header('tus-resumable', TUS)
    .header('upload-offset', offset)
    .header('upload-length', length)
    .header('upload-expires', new Date(expiresAt).toUTCString());

const notFound = (reply: FastifyReply) => reply.code(404).send({ error: 'Not found' });
