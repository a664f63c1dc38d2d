import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { districtId, flag, integer, primaryId, reference, text } from '../database/columns.ts';
import type { GroupKind } from './group.enums.ts';
/** The numbered WhatsApp-style group of a department, or of the district's officers. */
export const MessageGroup = defineEntity({
  name: 'MessageGroup',
  tableName: 'message_group',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    number: integer(),
    nameHi: text(),
    nameEn: text(),
    kind: text<GroupKind>(),
    departmentId: reference().strictNullable(),
    isActive: flag(),
  },
});
export type MessageGroup = InferEntity<typeof MessageGroup>;
