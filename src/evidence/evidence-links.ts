/**
 * Addresses of files: signed, short-lived, and bound to the principal they were made for, whose rights are asked again when
 * the link is used. No personal data stands in them.
 */
import type { Viewer } from '../auth/viewer.ts';
import type { Clock } from '../clock.ts';
import { readLink, signLink } from './signed-link.ts';

const DOWNLOAD_MS = 5 * 60_000;
/** A village line may be away for the night; then the rest of the file goes on. */
const UPLOAD_MS = 24 * 60 * 60_000;

export type FilePart = 'FILE' | 'THUMBNAIL';

export interface DownloadClaims {
  use: 'download';
  evidenceId: string;
  part: FilePart;
  districtId: number;
  /** Who it was made for. */
  viewerKey: string;
  /** Empty for those without a session. */
  sessionId: string;
}

export interface UploadClaims extends Pick<DownloadClaims, 'evidenceId' | 'districtId' | 'viewerKey' | 'sessionId'> {
  use: 'upload' | 'poster';
  /** When the link ends, in milliseconds since 1970. */
  expiresAt: number;
}

const principalOf = ({ districtId, key: viewerKey, sessionId }: Viewer) => ({
  districtId,
  viewerKey,
  sessionId: sessionId ?? '',
});

export class EvidenceLinks {
  readonly #secret: Buffer;
  readonly #clock: Clock;
  readonly #baseUrl: string;

  constructor(options: { secret: Buffer; clock: Clock; baseUrl: string }) {
    this.#secret = options.secret;
    this.#clock = options.clock;
    this.#baseUrl = options.baseUrl;
  }

  download(viewer: Viewer, evidenceId: string, part: FilePart): string {
    return this.#sign('evidence', { use: 'download', evidenceId, part, ...principalOf(viewer) }, DOWNLOAD_MS);
  }

  upload(viewer: Viewer, evidenceId: string): string {
    return this.#sign('uploads', { use: 'upload', evidenceId, ...principalOf(viewer) }, UPLOAD_MS);
  }

  /** Where the still picture of a video goes. */
  poster(viewer: Viewer, evidenceId: string): string {
    return this.#sign('uploads', { use: 'poster', evidenceId, ...principalOf(viewer) }, UPLOAD_MS);
  }

  #sign(path: string, claims: DownloadClaims | Omit<UploadClaims, 'expiresAt'>, lifetimeMs: number): string {
    const token = signLink(this.#secret, { ...claims, expiresAt: this.#clock.now().getTime() + lifetimeMs });
    return `${this.#baseUrl}/${path}/${token}`;
  }

  /** Null for a link that is not ours, was changed, has expired, or was made for another use. */
  read<Use extends 'download' | 'upload' | 'poster'>(
    token: string,
    use: Use,
  ): (Use extends 'download' ? DownloadClaims : UploadClaims) | null {
    const claims = readLink(this.#secret, token, this.#clock.now().getTime());
    return claims?.use === use ? (claims as never) : null;
  }
}
