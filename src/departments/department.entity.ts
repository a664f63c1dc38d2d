import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { code, districtId, flag, primaryId, reference, text } from '../database/columns.ts';
/** One of the district's departments and offices, known by a short code (PWD, DPRO…). */
export const Department = defineEntity({
  name: 'Department',
  tableName: 'department',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    code: code(),
    nameHi: text(),
    nameEn: text(),
    isActive: flag(),
    headId: reference().strictNullable(),
    parentId: reference().strictNullable(),
  },
});
export type Department = InferEntity<typeof Department>;
