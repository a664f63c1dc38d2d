import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { integer, text } from '../database/columns.ts';
/** A tenant: one district of the installation. Every other row carries its id. */
export const District = defineEntity({
  name: 'District',
  tableName: 'district',
  properties: {
    id: p.integer().primary().autoincrement(false),
    code: text(),
    nameHi: text(),
    nameEn: text(),
    /** Minutes after midnight in India at which the digest of a working day is taken. */
    digestMinute: integer(),
    /** Minutes without a sign of his console after which an officer is off duty. */
    dutyUnseenMinutes: integer(),
  },
});
export type District = InferEntity<typeof District>;
