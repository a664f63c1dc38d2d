/** What makes two subscriptions the same. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { buildSchema } from '../../../src/server/graphql/schema.ts';
import { type Asked, isPersonalOperation, operationKey } from '../../../src/server/socket/operation.ts';

const schema = buildSchema();
const key = (asked: Asked) => operationKey(parse(asked.query), asked, schema);
const isPersonal = (query: string, operationName?: string) =>
  isPersonalOperation(parse(query), { query, operationName }, schema);

const LIST =
  'subscription($f: ComplaintFilter, $after: Cursor) { complaints(filter: $f, after: $after) { __typename } }';

const TWO = 'subscription A { inbox { __typename } } subscription B { complaints { __typename } }';

describe('the key of an operation', () => {
  test('does not hold where to resume from, whatever the variable is called', () => {
    expect(key({ query: LIST, variables: { after: 'a' } })).toBe(key({ query: LIST, variables: { after: 'b' } }));
    const other = LIST.replaceAll('$after', '$position');
    expect(key({ query: other, variables: { position: 'a' } })).toBe(key({ query: other }));
  });

  test('holds the other variables, the words and the name of the operation', () => {
    const keys = [
      key({ query: LIST }),
      key({ query: LIST, variables: { f: { open: true } } }),
      key({ query: LIST, variables: { f: { open: false } } }),
      key({ query: `${LIST} ` }),
      ...['A', 'B'].map((operationName) => key({ query: TWO, operationName })),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('holds a cursor that is used for something else too', () => {
    const query = `subscription($after: Cursor) { complaints(after: $after) {
      ... on ComplaintChanged { complaint { timeline(after: $after) { nodes { id } } } } } }`;
    expect(key({ query, variables: { after: 'a' } })).not.toBe(key({ query, variables: { after: 'b' } }));
  });

  test('tells a variable that is null from one that is not given: the one has no value, the other its default', () => {
    const query = `subscription($first: Int = 1) { complaints { ... on ComplaintChanged { complaint {
      timeline(first: $first) { nodes { id } } } } } }`;
    expect(key({ query, variables: { first: null } })).not.toBe(key({ query }));
    expect(key({ query, variables: {} })).toBe(key({ query }));
  });

  test('does not hold variables that the document does not know', () => {
    expect(key({ query: LIST, variables: { noise: 1 } })).toBe(key({ query: LIST }));
  });
});

describe('an operation is personal', () => {
  test.each([
    ['when it selects such a field', '{ inbox { ... on NotificationReceived { unreadCount } } }'],
    ['deep down', '{ complaints { ... on ComplaintChanged { complaint { department { openCount } } } } }'],
    [
      'through a fragment',
      '{ complaints { ... on ComplaintChanged { complaint { ...C } } } } fragment C on Complaint { evidence { url } }',
    ],
  ])('%s', (_, selection) => expect(isPersonal(`subscription ${selection}`)).toBe(true));

  test('and not otherwise', () => {
    expect(
      isPersonal('subscription { complaints { ... on ComplaintChanged { complaint { viewerActions text } } } }'),
    ).toBe(false);
  });
});
