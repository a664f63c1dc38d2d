import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { code, districtId, flag, primaryId, reference, text } from '../database/columns.ts';
/** What a complaint is about; a tree whose leaves suggest department and category. */
export const Subject = defineEntity({
  name: 'Subject',
  tableName: 'subject',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    code: code(),
    nameHi: text(),
    nameEn: text(),
    parentId: reference().strictNullable(),
    suggestedDepartmentId: reference().strictNullable(),
    suggestedCategoryId: reference().strictNullable(),
    requiresEvidence: flag(),
  },
});
export type Subject = InferEntity<typeof Subject>;
