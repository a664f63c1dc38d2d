/** NUL bytes, half characters, 64 KB of Hindi, right-to-left overrides in every text input: stored unchanged or clearly refused. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person, World } from '../../support/world.ts';
import { type Cast, caseIn, castWorld, HOLD, REJECTION, readyFile, waitingMessage } from './cast.ts';
import { personOf, stepOf } from './steps.ts';

let w: World;
let cast: Cast;
beforeAll(async () => {
  ({ w, cast } = await castWorld());
});
afterAll(() => w.close());

const TEXTS = {
  'a NUL byte': 'सड़क\u0000टूटी',
  'half a character': 'सड़क \ud83d टूटी',
  'the other half first': '\ude00\ud83d',
  '64 KB of Hindi': 'क'.repeat(21_800),
  '5,000 letters without a space': 'क'.repeat(5_000),
  '5,000 Roman letters without a space': 'q'.repeat(5_000),
  'right-to-left overrides': 'सड़क \u202e\u2066cba\u2069\u202c टूटी',
  'joiners and emoji': 'क्\u200dष \u200b👩‍👩‍👧 \ufeffx',
  'quotes and SQL': `'; drop table complaint; -- "\\" $1 %s \${x}`,
  'escapes spelt out': '\\u0000 \\x00',
};
const REFUSED = new Set<keyof typeof TEXTS>([
  'a NUL byte',
  'half a character',
  'the other half first',
  '64 KB of Hindi',
]);

/** Every text field of every mutation: the rest of the input, and where its text comes to stand (null: looked up, never stored). */
const FIELDS: [mutation: string, field: string, rest: object, stored: string | null][] = [
  ['classifyComplaint', 'note', {}, 'entry'],
  ['classifyComplaint', 'place', {}, 'place'],
  ['classifyComplaint', 'categoryCode', {}, null],
  ['classifyComplaint', 'subjectId', {}, null],
  ['classifyComplaint', 'areaId', {}, null],
  ['assignComplaint', 'note', { departmentCode: 'PWD' }, 'entry'],
  ['assignComplaint', 'departmentCode', {}, null],
  ['assignComplaint', 'officerId', { departmentCode: 'PWD' }, null],
  ['transferComplaint', 'reason', { departmentCode: 'SWD' }, 'entry'],
  ['returnComplaintToCell', 'reason', {}, 'entry'],
  ['returnComplaintToCell', 'suggestedDepartmentCode', { reason: 'x' }, null],
  ['takeBackAssignment', 'reason', {}, 'entry'],
  ['requestInformation', 'question', {}, 'entry'],
  ['provideInformation', 'answer', {}, 'entry'],
  ['proposeHold', 'reason', { ...HOLD }, 'entry'],
  ['proposeHold', 'interimReply', { ...HOLD }, 'reply'],
  ['proposeHold', 'reviewOn', { ...HOLD }, null],
  ['decideHold', 'note', { approve: false }, 'entry'],
  ['resumeComplaint', 'note', {}, 'entry'],
  ['submitActionTakenReport', 'text', { outcome: 'FIXED' }, 'entry'],
  ['returnActionTakenReport', 'reason', {}, 'entry'],
  ['verifyResolution', 'note', {}, 'entry'],
  ['confirmResolution', 'text', { satisfied: true }, 'entry'],
  ['reopenComplaint', 'reason', {}, 'entry'],
  ['proposeRejection', 'reason', { ...REJECTION }, 'entry'],
  ['decideRejection', 'note', { approve: false }, 'entry'],
  ['mergeComplaints', 'primaryNumber', {}, null],
  ['mergeComplaints', 'note', {}, 'entry'],
  ['unmergeComplaint', 'reason', {}, 'entry'],
  ['withdrawComplaint', 'reason', {}, 'entry'],
  ['escalateComplaint', 'reason', {}, 'entry'],
  ['addComment', 'text', {}, 'entry'],
  ['addComment', 'number', { text: 'x' }, null],
  ['addComment', 'clientMutationId', { text: 'x' }, null],
  ['setConfidential', 'reason', { confidential: false }, 'entry'],
  ['correctComplaint', 'reason', {}, 'entry'],
  ['correctComplaint', 'text', { reason: 'x' }, 'text'],
  ['correctComplaint', 'place', { reason: 'x' }, 'place'],
  ['correctComplaint', 'complainant.name', { reason: 'x' }, 'name'],
  ['registerComplaint', 'text', {}, 'text'],
  ['registerComplaint', 'place', {}, 'place'],
  ['registerComplaint', 'externalNumber', {}, 'external'],
  ['registerComplaint', 'complainant.name', {}, 'name'],
  ['registerComplaint', 'complainant.phone', {}, null],
  ['registerComplaint', 'respondentId', {}, null],
  ['registerIntake', 'text', {}, 'text'],
  ['linkIntake', 'note', {}, 'entry'],
  ['discardIntake', 'reason', {}, 'discard'],
];

/** Where a text is looked for after it was taken. */
const STORED: Record<string, string> = {
  entry: 'select 1 from timeline_entry where text = $1 or text = $2',
  place: 'select 1 from complaint where place = $1',
  reply: `select 1 from complaint where proposal->>'interimReply' = $1`,
  text: 'select 1 from complaint where text = $1',
  external: 'select 1 from external_reference where number = $1',
  name: 'select 1 from complainant where name = $1',
  discard: 'select 1 from intake_message where discard_reason = $1',
};

const typeOf = (mutation: string) => mutation.charAt(0).toUpperCase() + mutation.slice(1);
const documentOf = (mutation: string) =>
  `mutation($input: ${typeOf(mutation)}Input!) { ${mutation}(input: $input) { errors { code message path } } }`;

/** What a mutation is tried on: good until it is taken. */
async function subjectOf(mutation: string): Promise<{ person: Person; base: object }> {
  if (mutation === 'registerComplaint') return { person: cast.operator, base: { source: 'PHONE', text: 'x' } };
  if (mutation.endsWith('Intake'))
    return {
      person: cast.operator,
      base: {
        intakeId: await waitingMessage(w),
        ...(mutation === 'linkIntake' ? { number: await w.complaint() } : {}),
      },
    };
  const { from, by } = stepOf(mutation);
  const number = await caseIn(w, cast, from);
  return {
    person: await personOf(w, cast, by, number),
    base: { number, ...(mutation === 'mergeComplaints' ? { primaryNumber: await w.complaint() } : {}) },
  };
}

const withText = (field: string, text: string): object => {
  const [outer, inner] = field.split('.') as [string, string | undefined];
  return { [outer]: inner === undefined ? text : { [inner]: text } };
};

/** Fields that are a key of a hundred characters, or a number people are told: longer ones are refused. */
const SHORT = new Set(['externalNumber', 'clientMutationId']);

test.each(FIELDS)(
  '%s.%s takes or clearly refuses every text',
  async (mutation, field, rest, stored) => {
    let subject = await subjectOf(mutation);
    for (const [name, text] of Object.entries(TEXTS) as [keyof typeof TEXTS, string][]) {
      const input = { ...subject.base, ...rest, ...withText(field, text) };
      const { data, errors } = await subject.person.graphql(documentOf(mutation), { input });
      const refusals = data?.[mutation]?.errors;
      const codes = [
        ...(errors ?? []).map(({ extensions }) => extensions.code),
        ...(refusals ?? []).map(({ code }: { code: string }) => code),
      ];
      expect([name, codes.includes('INTERNAL')]).toEqual([name, false]);
      for (const said of [...(errors ?? []), ...(refusals ?? [])]) expect(said.message).toMatch(/\S/);
      const isTaken = codes.length === 0;
      if (isTaken) subject = await subjectOf(mutation);
      if (REFUSED.has(name) || (SHORT.has(field) && text.length > 100)) expect([name, isTaken]).toEqual([name, false]);
      else if (stored !== null) {
        expect([name, codes]).toEqual([name, []]);
        const { rowCount } = await w.sql.query(
          STORED[stored] as string,
          stored === 'entry' ? [text, `नाली बंद है\n${text}`] : [text],
        );
        expect([name, (rowCount ?? 0) > 0]).toEqual([name, true]);
      }
    }
  },
  60_000,
);

test('every text input of the schema is in the table above', async () => {
  const { __schema } = await cast.admin.query(
    '{ __schema { types { name kind inputFields { name type { kind name ofType { name kind } } } } } }',
  );
  type Input = {
    name: string;
    kind: string;
    inputFields: { name: string; type: { kind: string; name: string; ofType: { name: string } | null } }[];
  };
  const covered = new Set(FIELDS.map(([mutation, field]) => `${typeOf(mutation)}Input.${field.split('.')[0]}`));
  const isText = ({ type }: Input['inputFields'][number]) =>
    ['String', 'ID'].includes(type.ofType?.name ?? type.name) && type.kind !== 'LIST';
  const mine = new Set(FIELDS.map(([mutation]) => `${typeOf(mutation)}Input`));
  // the same lookup stands behind these: one of each is enough
  const alike =
    /\.(number|clientMutationId|expectedVersion|officerId|departmentCode|subjectId|categoryCode|areaId|respondentId|place|intakeId|note)$/;
  const missing = (__schema.types as Input[])
    .filter(({ name }) => mine.has(name))
    .flatMap(({ name, inputFields }) => inputFields.filter(isText).map((field) => `${name}.${field.name}`))
    .filter((path) => !covered.has(path) && !alike.test(path));
  expect(missing).toEqual([]);
});

test.each([
  ['\\u0000', 'BAD_USER_INPUT'],
  ['\\u{0}', 'BAD_USER_INPUT'],
  ['\\ud800', 'GRAPHQL_PARSE_FAILED'],
  ['\\u{d800}', 'GRAPHQL_PARSE_FAILED'],
])('the escape %s inside the document itself is %s', async (spelling, code) => {
  const answer = await cast.operator.graphql(
    `mutation { registerComplaint(input: { source: PHONE, text: "x${spelling}y" }) { errors { code } } }`,
  );
  expect(answer.errors?.[0]?.extensions.code).toBe(code);
});

test('ids of files may be any text too', async () => {
  const number = await caseIn(w, cast, 'ASSIGNED');
  const file = await readyFile(w, cast.officer);
  for (const id of ['', 'x'.repeat(10_000), '\u202e', `${file}'`, file.replace(/./, 'g')])
    expect(await cast.officer.refused('addComment', { number, text: 'x', evidenceIds: [file, id] })).toEqual([
      'UNKNOWN_EVIDENCE',
    ]);
});
