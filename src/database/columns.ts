/** The column kinds our tables are made of, so that an entity reads as a list of names and meanings. */
import { p } from '@mikro-orm/core';

export const districtId = () => p.integer().primary();
export const primaryId = () => p.uuid().primary();
export const reference = () => p.uuid();
export const text = <T extends string = string>() => p.text().$type<T>();
/** A short word people write, plain by a constraint, in the order of its bytes. */
export const code = () => p.text().collation('C');
export const integer = () => p.integer();
export const flag = () => p.boolean();
/** An instant, microseconds, UTC. */
export const instant = () => p.datetime().columnType('timestamptz');
export const bytes = () => p.blob().columnType('bytea').$type<Buffer>();
export const json = <T>() => p.json<T>().columnType('jsonb');
/** YYYY-MM-DD, a date of the district. */
export const date = () => p.date();
export const textArray = () => p.array<string>().columnType('text[]');
