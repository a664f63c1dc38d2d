/** The scalars of the published schema. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const notA = (what: string) => new GraphQLError(`${what} expected.`, { extensions: { code: 'BAD_USER_INPUT' } });

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime())) throw notA('An RFC 3339 instant with a zone, e.g. 2026-11-21T09:30:00Z, was');
  return instant;
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in RFC 3339, answered in UTC with milliseconds: `2026-11-21T04:00:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

function parseText(what: string, limit: number) {
  return (value: unknown): string => {
    if (typeof value !== 'string' || value.length > limit) throw notA(what);
    return value;
  };
}

const textScalar = (name: string, description: string, what: string, limit: number) => {
  const parse = parseText(what, limit);
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
};

export const CursorScalar = textScalar(
  'Cursor',
  'An opaque position: of a page within a list, or of a stream within the log of events (then bound to the epoch of the database).',
  'A cursor was',
  512,
);

export const PhoneNumberScalar = textScalar(
  'PhoneNumber',
  'A telephone number in E.164 (`+919876543210`). Masked to its last four digits (`+91••••••3210`) unless the viewer may see it; a masked number is never accepted as input.',
  'A telephone number was',
  32,
);
