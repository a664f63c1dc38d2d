/**
 * Owns: which files are evidence at all, and what each is, decided by its first bytes.
 *
 * Invariants: neither the file's name nor the type the sender declares is ever asked; what is not listed is refused.
 * SVG and HTML have no magic number and so can never be listed.
 *
 * May not import: other rooms, storage.
 */
import { fileTypeFromBuffer } from 'file-type';
import { UploadRefused } from './upload-refused.ts';

export type EvidenceKind = 'PHOTO' | 'VIDEO' | 'DOCUMENT' | 'AUDIO';
export type EvidenceType = { kind: EvidenceKind; mimeType: string };

/** Enough for every signature below; file-type's own sample size. */
export const HEAD_BYTES = 4_100;

const MEGABYTE = 1024 * 1024;

export function maxEvidenceBytes(kind: EvidenceKind): number {
  return kind === 'VIDEO' ? 64 * MEGABYTE : 16 * MEGABYTE;
}

type Rule = EvidenceType & { signature: RegExp };

/**
 * The signature is checked besides file-type, at byte 0, because file-type is built to be helpful: it looks behind a BOM
 * or an ID3 tag, and calls anything with `ftyp` at byte 4 a video, whatever the brand (new HEIC brands, say).
 */
const RULES: Record<string, Rule> = {
  'image/jpeg': { kind: 'PHOTO', mimeType: 'image/jpeg', signature: /^\xff\xd8\xff/ },
  'image/png': { kind: 'PHOTO', mimeType: 'image/png', signature: /^\x89PNG\r\n/ },
  'image/webp': { kind: 'PHOTO', mimeType: 'image/webp', signature: /^RIFF.{4}WEBPVP8/s },
  'application/pdf': { kind: 'DOCUMENT', mimeType: 'application/pdf', signature: /^%PDF-\d/ },
  'video/mp4': {
    kind: 'VIDEO',
    mimeType: 'video/mp4',
    signature: /^\0\0.{2}ftyp(?:iso[m2-9]|mp4[12v]|avc1|dash|MSNV|mmp4)/s,
  },
  'audio/ogg': { kind: 'AUDIO', mimeType: 'audio/ogg', signature: /^OggS\0/ },
  // How WhatsApp sends a voice note.
  'audio/ogg; codecs=opus': { kind: 'AUDIO', mimeType: 'audio/ogg', signature: /^OggS\0/ },
};

export async function decideType(head: Buffer): Promise<EvidenceType> {
  if (head.length === 0) throw new UploadRefused('EMPTY');
  const sample = head.subarray(0, HEAD_BYTES);
  const detected = await fileTypeFromBuffer(sample);
  const rule = detected && RULES[detected.mime];
  if (!rule?.signature.test(sample.toString('latin1', 0, 64))) throw new UploadRefused('UNSUPPORTED_TYPE');
  return { kind: rule.kind, mimeType: rule.mimeType };
}
