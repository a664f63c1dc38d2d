/** Search as people type it: Hindi, Roman-typed Hindi, English, numbers; over complaints as registration stored them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Person, type World, world } from '../../support/world.ts';

const TEXTS = {
  road: 'ग्राम फूलपुर में मुख्य सड़क टूटी हुई है, गड्ढों में पानी भरा है',
  pension: 'मेरी वृद्धावस्था पेंशन पिछले छह माह से नहीं आई है',
  handpump: 'मौहल्ले का हैंडपंप खराब है, पानी नहीं आ रहा',
  toilet: 'शौचालय की दूसरी किस्त नहीं मिली',
  electricity: 'bijli ka transformer kharab hai, gaon me andhera hai',
  brokenMatra: 'विकास भवन तक आवेदन पहंुचाने के बाद भी कार्याे में देरी',
} as const;

let w: World;
let cell: Person;
const numbers = {} as Record<keyof typeof TEXTS, string>;

beforeAll(async () => {
  w = await world();
  cell = await w.cell();
  for (const [name, text] of Object.entries(TEXTS)) {
    w.clock.advance({ minutes: 1 });
    numbers[name as keyof typeof TEXTS] = await w.complaint({
      text,
      ...(name === 'toilet' ? { department: 'SWD', place: 'रामपुर तिराहा' } : {}),
    });
  }
});
afterAll(() => w.close());

async function found(text: string, more: { filter?: object; first?: number } = {}, person = cell): Promise<string[]> {
  const query =
    'query($text: String!, $filter: ComplaintFilter, $first: Int) { searchComplaints(text: $text, filter: $filter, first: $first) { nodes { number } } }';
  const { searchComplaints } = await person.query(query, { text, ...more });
  return searchComplaints.nodes.map(
    ({ number }: { number: string }) => Object.entries(numbers).find(([, known]) => known === number)?.[0] ?? number,
  );
}

test.each([
  ['सड़क', 'road'],
  ['सडक', 'road'],
  ['sadak tooti', 'road'],
  ['road', 'road'],
  ['वृद्धावस्था पेंशन', 'pension'],
  ['pension', 'pension'],
  ['vridhavastha pension', 'pension'],
  ['हैण्डपम्प', 'handpump'],
  ['hand pump', 'handpump'],
  ['शौचालय किस्त', 'toilet'],
  ['shauchalay', 'toilet'],
  ['रामपुर', 'toilet'],
  ['बिजली', 'electricity'],
  ['ट्रांसफार्मर', 'electricity'],
  ['transformer', 'electricity'],
  ['पहुंचाने', 'brokenMatra'],
  ['कार्यों', 'brokenMatra'],
] as const)('"%s" finds the complaint about %s first', async (text, name) => expect((await found(text))[0]).toBe(name));

test('every word must fit: two words of two complaints find neither first', async () => {
  expect(await found('पेंशन हैंडपंप')).not.toContain('road');
  expect(await found('xyzzy')).toEqual([]);
});

test.each(['', '   ', '।', '???', "'", "' or 1=1 --", '%', '_', '\\', '&|!()', '😀', '<->', ':*', "पेंशन' | 'x"])(
  '"%s" is a question like any other, not an error',
  async (text) => {
    expect(Array.isArray(await found(text))).toBe(true);
  },
);

test('blank text finds nothing', async () => {
  for (const text of ['', '  ', '।', '???']) expect(await found(text)).toEqual([]);
});

test('a number in any spelling finds that complaint alone; its serial finds it too', async () => {
  const { pension: number } = numbers;
  const devanagari = number.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)));
  for (const text of [number, number.toLowerCase(), number.replaceAll('-', ''), devanagari])
    expect(await found(text)).toEqual(['pension']);
  const serial = String(Number(number.split('-')[1]));
  expect(await found(serial)).toContain('pension');
  expect(await found(serial.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit))))).toContain(
    'pension',
  );
});

test('a filter narrows, the viewer’s scope too, and pages go on in the same order', async () => {
  const all = await found('नहीं');
  expect(all.length).toBeGreaterThanOrEqual(2);
  expect(await found('शौचालय', { filter: { departmentCodes: ['PWD'] } })).toEqual([]);
  expect(await found('शौचालय', { filter: { departmentCodes: ['SWD'] } })).toEqual(['toilet']);
  expect(await found('शौचालय', {}, await w.officer('OFFICER', 'SWD'))).toEqual(['toilet']);
  expect(await found('शौचालय', {}, await w.officer('OFFICER', 'PWD'))).toEqual([]);
  expect(await found('नहीं', { first: 1 })).toEqual(all.slice(0, 1));
});

test('what classification adds to the place is found as well', async () => {
  const number = await w.complaint({ text: 'जलभराव' });
  await cell.done('classifyComplaint', { number, place: 'टिकौला मिल' });
  expect(await found('टिकौला')).toEqual([number]);
});

test('a very long question is answered', async () => {
  expect(Array.isArray(await found('सड़क '.repeat(400)))).toBe(true);
});
