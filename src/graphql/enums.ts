/** Declares an enum once: values with their published descriptions, the runtime object and the TypeScript type. */
import { registerEnumType } from 'type-graphql';

type EnumObject<K extends string> = { readonly [P in K]: P };

/** Registers `name` in the schema and returns the object `{ VALUE: 'VALUE', … }`. */
export function defineEnum<K extends string>(
  name: string,
  description: string,
  values: Record<K, string>,
): EnumObject<K> {
  const keys = Object.keys(values) as K[];
  const object = Object.fromEntries(keys.map((key) => [key, key])) as EnumObject<K>;
  const valuesConfig = Object.fromEntries(keys.map((key) => [key, { description: values[key] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as Record<K, { description: string }> });
  return object;
}
