/**
 * Owns: evidence as objects of one bucket of an S3-compatible service (AWS, MinIO, Ceph, a state data centre's own).
 *
 * Invariants: the SDK is loaded at the first use, for it costs start-up time that districts on disk need not pay;
 * nothing is held in memory whole; busy answers are retried here, refusals of rights are not.
 *
 * May not import: other rooms, processing.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import {
  type ByteRange,
  checkKey,
  checkRange,
  type EvidenceStore,
  EvidenceStoreError,
  type OpenedEvidence,
} from './port.ts';

export type S3StoreConfig = {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** True for services that have no host name per bucket: MinIO, Ceph by default. */
  forcePathStyle: boolean;
};

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 100;

const ignore = () => undefined;
/** Without a logger the SDK writes to the console on every busy answer; what matters comes out as an error's cause. */
const SILENT_LOGGER = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

type Loaded = { sdk: typeof import('@aws-sdk/client-s3'); client: S3Client };

export class S3Store implements EvidenceStore {
  private loading: Promise<Loaded> | undefined;

  constructor(private readonly config: S3StoreConfig) {}

  async put(key: string, file: string, contentType: string): Promise<void> {
    checkKey(key);
    await this.attempt(async ({ sdk, client }) => {
      const { size } = await stat(file);
      // A new stream for each attempt: the SDK itself does not repeat a request whose body it has half read.
      const body = createReadStream(file);
      const object = { ...this.at(key), Body: body, ContentLength: size, ContentType: contentType };
      await client.send(new sdk.PutObjectCommand(object)).finally(() => body.destroy());
    });
  }

  async open(key: string, range?: ByteRange): Promise<OpenedEvidence> {
    checkKey(key);
    if (range) checkRange(range);
    return this.attempt(async ({ sdk, client }) => {
      const found = await client.send(new sdk.GetObjectCommand({ ...this.at(key), Range: asHeader(range) }));
      return asOpened(found, range);
    });
  }

  async remove(key: string): Promise<void> {
    checkKey(key);
    await this.attempt(({ sdk, client }) => client.send(new sdk.DeleteObjectCommand(this.at(key))));
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.config.bucket, Key: key };
  }

  private async attempt<T>(task: (loaded: Loaded) => Promise<T>): Promise<T> {
    this.loading ??= load(this.config);
    for (let attempt = 1; ; attempt++) {
      try {
        return await task(await this.loading);
      } catch (error) {
        const failure = asStoreError(error);
        if (failure.code !== 'UNAVAILABLE' || attempt === ATTEMPTS) throw failure;
      }
      await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

async function load(config: S3StoreConfig): Promise<Loaded> {
  const { endpoint, region, forcePathStyle, accessKeyId, secretAccessKey } = config;
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    endpoint,
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
    logger: SILENT_LOGGER,
    // The default adds a CRC32 trailer in aws-chunked encoding, which many compatible services refuse
    // (minio/minio#20845, milvus-io/milvus#49978).
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
  });
  return { sdk, client };
}

function asHeader(range: ByteRange | undefined): string | undefined {
  return range && `bytes=${range.start}-${range.end ?? ''}`;
}

function asOpened(found: GetObjectCommandOutput, range: ByteRange | undefined): OpenedEvidence {
  const stream = found.Body as Readable;
  const bytes = Number(found.ContentLength);
  const totalBytes = range ? Number(found.ContentRange?.split('/')[1]) : bytes;
  if (Number.isSafeInteger(bytes) && Number.isSafeInteger(totalBytes)) return { stream, bytes, totalBytes };
  // A service that ignored the range sends other bytes than were asked for; better an error than a broken video.
  stream.destroy();
  throw new EvidenceStoreError('UNAVAILABLE');
}

function asStoreError(error: unknown): EvidenceStoreError {
  if (error instanceof EvidenceStoreError) return error;
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 404) return new EvidenceStoreError('MISSING', error);
  if (status === 416) return new EvidenceStoreError('BAD_RANGE', error);
  if (status === 401 || status === 403) return new EvidenceStoreError('DENIED', error);
  if (status === 507) return new EvidenceStoreError('FULL', error);
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new EvidenceStoreError('MISSING', error);
  return new EvidenceStoreError('UNAVAILABLE', error);
}
