/** Complaints of the field officer that a small demo has too few of, brought into each state of his work by the published API. */
import type { District } from './district.ts';

const TEXTS = [
  ['मुख्य बाजार की सड़क पर गहरे गड्ढे हैं, वर्षा में दुर्घटना का भय रहता है।', 'मुख्य बाजार, सदर'],
  ['पुलिया टूट गई है, विद्यालय जाने वाले बच्चों को दो किलोमीटर घूमकर जाना पड़ता है।', 'ग्राम बघरा'],
  ['सड़क किनारे की नाली बंद है और गंदा पानी घरों के सामने भरा रहता है।', 'ग्राम शाहपुर'],
] as const;
const QUESTION = 'कृपया बताएँ कि सड़क का कौन सा भाग टूटा है और पास में कौन सा विद्यालय या मंदिर है?';
const DONE = 'गड्ढे भर दिए गए हैं और सड़क की मरम्मत कर दी गई है। स्थल का निरीक्षण अवर अभियंता ने किया।';
const DAY_MS = 86_400_000;

/** What follows after he has accepted it. */
type After = (district: District, number: string) => Promise<unknown>;

const hold: After = (district, number) =>
  district.make('head-pwd', 'proposeHold', {
    ...{
      number,
      reason: 'बजट स्वीकृति की प्रतीक्षा है।',
      reviewOn: new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10),
    },
    interimReply: 'स्वीकृति मिलते ही कार्य आरंभ होगा।',
  });
const AFTER: readonly After[] = [
  async () => {},
  (district, number) => district.make('officer-pwd', 'requestInformation', { number, question: QUESTION }),
  hold,
  (district, number) =>
    district.make('officer-pwd', 'submitActionTakenReport', { number, outcome: 'FIXED', text: DONE }),
  (district, number) =>
    district.make('officer-pwd', 'proposeRejection', {
      number,
      reasonCode: 'SUB_JUDICE',
      reason: 'प्रकरण न्यायालय में विचाराधीन है।',
    }),
];

const RUNGS = 3;

/** Up to the District Magistrate, who sends it down again. */
async function raised(district: District, index: number): Promise<void> {
  const number = await assigned(district, index);
  for (let rung = 0; rung < RUNGS; rung += 1)
    await district.make('cell', 'escalateComplaint', { number, reason: 'बार-बार स्मरण के बाद भी कार्यवाही नहीं हुई।' });
}

async function assigned(district: District, index: number): Promise<string> {
  const [text, place] = TEXTS[index % TEXTS.length] as (typeof TEXTS)[number];
  const { viewer } = await district.ask('officer-pwd', '{ viewer { id } }');
  const complainant = { name: 'सलमा बानो', phone: `+9198765000${10 + index}` };
  const input = { source: 'COUNTER', text, place, complainant, categoryCode: index % 2 === 0 ? 'B' : 'C' };
  const { complaint } = await district.make('operator', 'registerComplaint', input, 'complaint { number }');
  const { number } = complaint as { number: string };
  await district.make('cell', 'assignComplaint', { number, departmentCode: 'PWD', officerId: viewer.id });
  return number;
}

/** Once a demo: later runs find them. */
export async function makeWork(district: District): Promise<void> {
  if ((await district.rows('officer-pwd', 'ASSIGNED')).length > 0) return;
  for (const [index, after] of AFTER.entries()) {
    const number = await assigned(district, index);
    await district.make('officer-pwd', 'acknowledgeComplaint', { number });
    await after(district, number);
  }
  for (const index of TEXTS.keys()) await assigned(district, AFTER.length + index);
  await raised(district, AFTER.length + TEXTS.length);
  district.forget();
}
