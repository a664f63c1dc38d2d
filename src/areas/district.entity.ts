import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { text } from '../database/columns.ts';
/** A tenant: one district of the installation. Every other row carries its id. */
export const District = defineEntity({
  name: 'District',
  tableName: 'district',
  properties: {
    id: p.integer().primary().autoincrement(false),
    code: text(),
    nameHi: text(),
    nameEn: text(),
  },
});
export type District = InferEntity<typeof District>;
