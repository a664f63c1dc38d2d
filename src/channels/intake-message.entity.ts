import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { districtId, instant, primaryId, reference, text } from '../database/columns.ts';
import type { SourceCode } from '../graphql/vocabulary.ts';
import type { IntakeKind, IntakeState } from './intake.enums.ts';

/** One inbound message (an album counts as one) that an operator registers, links or discards. Not yet a complaint. */
export const IntakeMessage = defineEntity({
  name: 'IntakeMessage',
  tableName: 'intake_message',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    source: text<SourceCode>(),
    externalId: text(),
    kind: text<IntakeKind>(),
    state: text<IntakeState>(),
    receivedAt: instant(),
    lastMessageAt: instant(),
    senderId: reference(),
    text: text().strictNullable(),
    place: text().strictNullable(),
    latitude: p.double().strictNullable(),
    longitude: p.double().strictNullable(),
    complaintId: reference().strictNullable(),
    decidedById: reference().strictNullable(),
    decidedAt: instant().strictNullable(),
    discardReason: text().strictNullable(),
  },
});
export type IntakeMessage = InferEntity<typeof IntakeMessage>;
