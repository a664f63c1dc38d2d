import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { code, districtId, primaryId, reference, text } from '../database/columns.ts';
import type { AreaKind } from './area.enums.ts';
/** A node of the district's tree: tehsil, block, gram panchayat, ward. */
export const Area = defineEntity({
  name: 'Area',
  tableName: 'area',
  properties: {
    districtId: districtId(),
    id: primaryId(),
    code: code(),
    kind: text<AreaKind>(),
    nameHi: text(),
    nameEn: text(),
    parentId: reference().strictNullable(),
  },
});
export type Area = InferEntity<typeof Area>;
