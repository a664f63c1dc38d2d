import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { districtId, instant, primaryId, reference, text } from '../database/columns.ts';
import type { EvidenceKind, Visibility } from '../graphql/vocabulary.ts';

/** A photo, video, document or voice note. PENDING until its bytes have arrived and passed. */
export const Evidence = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    state: text<'PENDING' | 'READY' | 'REFUSED'>(),
    complaintId: reference().strictNullable(),
    intakeId: reference().strictNullable(),
    reportId: reference().strictNullable(),
    kind: text<EvidenceKind>(),
    mimeType: text(),
    bytes: p.bigint('number'),
    sha256: text().strictNullable(),
    storeKey: text().strictNullable(),
    thumbnailKey: text().strictNullable(),
    takenAt: instant().strictNullable(),
    uploadedAt: instant().strictNullable(),
    visibility: text<Visibility>(),
    /** Who may attach it: the viewer key (officer or API key) that uploaded it. */
    ownerKey: text(),
    createdAt: instant(),
  },
});
export type Evidence = InferEntity<typeof Evidence>;
