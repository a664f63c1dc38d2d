import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { code, districtId, integer, primaryId, text } from '../database/columns.ts';
/** The deadline class of a complaint: A same day, B three days, C seven. A row, so a district may add its own. */
export const Category = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    code: code(),
    nameHi: text(),
    nameEn: text(),
    resolveWithinDays: integer(),
  },
});
export type Category = InferEntity<typeof Category>;
