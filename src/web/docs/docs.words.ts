/** What the guide says. The introduction is in both languages, the rest in English, as integrators' contracts are. */
import type { Words } from '../shared/locale.ts';

export const TITLE: Words = { hi: 'एपीआई मार्गदर्शिका – निस्तारण', en: 'API guide – Nistaran' };
export const HEADLINE: Words = { hi: 'एपीआई मार्गदर्शिका', en: 'API guide' };

export const INTRODUCTION: readonly Words[] = [
  {
    hi: 'दूसरी हेल्पलाइन और पोर्टल इसी एपीआई से शिकायत दर्ज करते हैं, उसकी स्थिति पूछते हैं और हर बदलाव सीधे पाते हैं। सब कुछ एक GraphQL पते पर है: क्वेरी और म्यूटेशन HTTP से, सब्सक्रिप्शन WebSocket से।',
    en: 'Other helplines and portals register complaints here, ask how they stand, and receive every change as it happens. Everything is at one GraphQL address: queries and mutations by HTTP, subscriptions by WebSocket.',
  },
  {
    hi: 'धारा में कुछ छूटता नहीं: कर्सर रखिए, टूटने पर वहीं से आगे बढ़िए; और यदि यह संभव न हो तो सर्वर साफ़ बता देता है। आगे का पाठ अंग्रेज़ी में है, ताकि वह स्कीमा के शब्दों से मिले।',
    en: 'A stream loses nothing: keep the cursor and go on from it after a break; where that cannot be done, the server says so.',
  },
];

export const CONTENTS: Words = { hi: 'विषय', en: 'Contents' };

export const SECTIONS = [
  { id: 'sign-in', title: 'Sign in' },
  { id: 'keys', title: 'API keys' },
  { id: 'lists', title: 'Lists' },
  { id: 'streams', title: 'Streams' },
  { id: 'errors', title: 'Errors' },
  { id: 'limits', title: 'Limits' },
  { id: 'fields', title: 'Entry points' },
] as const;

export const STREAM_RULES: readonly string[] = [
  'Connect to `/graphql` with the subprotocol `graphql-transport-ws`; put `{ "authorization": "Bearer …" }` into `connection_init`, or rely on the session cookie.',
  'Read the list first. Its `pageInfo.streamCursor` was taken before its rows: subscribe with that cursor as `after` and there is no gap between the two.',
  'The first message is always `StreamReady`; `resumed` says whether the stream goes on from your cursor.',
  '`ComplaintChanged` with scope `ENTERED`: add the complaint to your list. `UPDATED`: replace it. `ComplaintLeft`: remove it, and `reason` says why.',
  'Every message carries a `cursor`. Store it after you have handled the message, and only then.',
  'After a lost connection subscribe again with the stored cursor as `after`. What you missed is replayed in commit order.',
  'A message may come twice after a reconnect: drop a `version` that is not newer than the one you hold.',
  '`StreamHeartbeat` comes after 15 s of silence and moves the cursor too. Nothing at all for 40 s: reconnect.',
  '`StreamReset` ends a stream that cannot go on without a gap (`CURSOR_EXPIRED` after 14 days, `EPOCH_CHANGED`, `LAGGED`, `ACCESS_CHANGED`): ask for the list anew, subscribe from its cursor.',
  'One root field an operation. Programs that would rather ask than listen read the same log with `Query.events(after:)`.',
];

export const CLOSE_CODES: readonly (readonly [string, string, string])[] = [
  ['1001, 1012', 'Restart', 'Reconnect with a random pause, resume'],
  ['4403', 'Session over, or rights changed', 'Sign in again if need be, reconnect, resume'],
  ['4410', 'Account or screen closed', 'Stop'],
  ['4413', 'Read too slowly', 'Reconnect, resume'],
  ['4429, 4430', 'Too many messages or sockets', 'Wait, then reconnect'],
];

export const ERROR_CODES: readonly (readonly [string, string])[] = [
  ['UNAUTHENTICATED', 'Not signed in, or the token is no longer good'],
  ['FORBIDDEN', 'Signed in, but this may not be done with this role or scope'],
  ['NOT_FOUND', 'Does not exist, or is not yours to see: the two are one answer'],
  ['BAD_USER_INPUT', 'The document or a variable is wrong; the message says where'],
  ['CONFLICT', 'Somebody else was quicker'],
  ['RATE_LIMITED', 'Too much at once; see `Retry-After` or `extensions.retryAfterSeconds`'],
  ['INTERNAL', 'Our fault; quote `extensions.requestId`'],
];

/** What each scope of an API key opens. */
export const SCOPES: Readonly<Record<string, string>> = {
  'complaints:read': 'read, search, count and stream complaints, without the complainants’ names and phones',
  'complaints:write': 'register complaints, add information, comments and files',
  'events:read': 'read the event log with Query.events',
  'personal-data': 'see the complainants’ names and phones',
};

/** A line for each limit, in the order of the table. A limit without a line shows its own name. */
export const LIMIT_NAMES: Readonly<Record<string, string>> = {
  bodyBytes: 'Request body, bytes',
  queryCharacters: 'Query text, characters',
  tokens: 'Tokens in a document',
  operations: 'Operations in a document',
  fragments: 'Fragments',
  directives: 'Directives',
  depth: 'Depth of nesting',
  aliases: 'Aliases',
  rootFields: 'Root fields in an operation',
  fields: 'Fields, counted through fragments',
  signIns: 'Sign-ins in a request',
  introspectionDepth: 'Depth of an introspection query',
  introspectionFields: 'Fields of an introspection query',
  cost: 'Cost of an operation',
  costApiKey: 'Cost of an operation, with an API key',
  pageDefault: 'Rows in a page, when not asked for',
  pageMax: 'Rows in a page, at most',
  executionMs: 'Time to answer, milliseconds',
  shownErrors: 'Errors shown in an answer',
};
