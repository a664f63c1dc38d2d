/** What the demo lacks and pictures need: made once at the start by the published API. What cannot be made is told; its screens then say so. */
import { makeWork } from './casework.ts';
import type { District } from './district.ts';
import type { Spoken } from './latin.ts';

type Step = (district: District) => Promise<unknown>;

const DAY_MS = 86_400_000;
const IST_MS = 19_800_000;
/** As India counts days. */
const dayIn = (days: number): string => new Date(Date.now() + IST_MS + days * DAY_MS).toISOString().slice(0, 10);
const idOf = async (district: District): Promise<string> => (await district.ask('dm', '{ viewer { id } }')).viewer.id;

/** An open sitting of the day with three tokens. */
const sitting: Step = async (district) => {
  const [going] = await district.all('operator', 'hearingSessions', 'open: true', '{ id lastToken }');
  const input = { kind: 'JAN_SUNWAI', place: 'विकास भवन सभागार', presidingId: await idOf(district) };
  const id = going?.id ?? (await district.make('operator', 'openHearing', input, 'session { id }')).session.id;
  for (const text of ['मुख्य सड़क टूटी है', 'हैंडपंप दो माह से खराब है', 'वृद्धावस्था पेंशन नहीं मिल रही'].slice(going?.lastToken ?? 0))
    await district.make('operator', 'registerAtHearing', { sessionId: id, text, complainant: { name: 'सलमा' } });
};

const RUN = Date.now().toString(36);

/** An officer who has not chosen a password yet. */
const newcomer: Step = async (district) => {
  const username = `newcomer.${RUN}`;
  const input = { name: 'नवीन कुमार', username, postings: [{ role: 'OFFICER', departmentCode: 'PWD' }] };
  const { password } = await district.make('admin', 'createOfficer', input, 'password');
  await district.signIn('newcomer', username, password);
};

const kiosk: Step = async (district) => {
  const { kiosks } = await district.ask('dm', '{ kiosks { id } }');
  if (kiosks.length > 0) return;
  const { requestKioskCode } = await district.ask(null, 'mutation { requestKioskCode { code } }');
  await district.make('dm', 'approveKiosk', {
    code: requestKioskCode.code,
    name: 'वार रूम, प्रथम तल',
    board: 'war-room',
  });
};

const apiKey: Step = async (district) => {
  const { apiKeys } = await district.ask('admin', '{ apiKeys(first: 20) { nodes { revokedAt } } }');
  if (apiKeys.nodes.some(({ revokedAt }: { revokedAt: string | null }) => revokedAt === null)) return;
  await district.make('admin', 'createApiKey', {
    name: 'जनसुनवाई पोर्टल',
    scopes: ['complaints:read', 'events:read'],
    networks: ['10.1.0.0/16'],
  });
};

const holidays: Step = (district) =>
  district.make('admin', 'setCalendarDays', {
    days: [
      { day: dayIn(20), nameHi: 'स्थानीय मेला', nameEn: 'Local fair', intervals: [] },
      { day: dayIn(33), nameHi: 'विशेष शिविर', nameEn: 'Special camp', intervals: [{ from: '10:00', to: '14:00' }] },
    ],
  });

const leave: Step = async (district) => {
  const { officers } = await district.ask(
    'head-pwd',
    '{ officers(departmentCode: "PWD", first: 20) { nodes { id roles } } }',
  );
  const { viewer } = await district.ask('officer-pwd', '{ viewer { id } }');
  const [first] = officers.nodes.filter(
    ({ id, roles }: { id: string; roles: string[] }) => id !== viewer.id && !roles.includes('HEAD'),
  );
  await district.make('head-pwd', 'setLeave', { officerId: first.id, until: dayIn(5), deputyId: viewer.id });
};

const policy: Step = (district) =>
  district.make('admin', 'setSlaPolicy', {
    ...{ categoryCode: 'A', departmentCode: 'PWD' },
    terms: {
      ...{ assignWithin: 30, seeWithin: 60, acknowledgeInHearing: 15, warnAt: [50] },
      ...{ acknowledgeWithin: { amount: 1, unit: 'WORKING_DAYS' }, resolveWithin: { amount: 3, unit: 'WORKING_DAYS' } },
      ladder: [2, 3, 4].map((level) => ({ level, after: { amount: level, unit: 'WORKING_DAYS' } })),
    },
  });

const DIGEST_MS = 60_000;
const AGAIN_MS = 2_000;

/** The digest and roll-call of today, also on a Sunday: today becomes a working day, and the hour of the digest has passed. */
const digest: Step = async (district) => {
  const isTaken = async () => (await district.ask('dm', '{ digest { takenAt } }')).digest !== null;
  if (await isTaken()) return;
  const day = { day: dayIn(0), nameHi: 'विशेष कार्य दिवस', nameEn: 'Special working day' };
  await district.make('admin', 'setCalendarDays', { days: [{ ...day, intervals: [{ from: '10:00', to: '18:00' }] }] });
  await district.make('admin', 'setDistrictSettings', { digestAt: '00:00' });
  for (const until = Date.now() + DIGEST_MS; Date.now() < until; ) {
    if (await isTaken()) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  throw new Error('no digest was taken');
};

const duty: Step = (district) => district.make('officer-pwd', 'startDuty', {});

const STEPS: Record<string, Step> = {
  work: makeWork,
  sitting,
  newcomer,
  kiosk,
  apiKey,
  holidays,
  leave,
  policy,
  digest,
  duty,
};

/** Gives what could not be made, a line each. */
export async function setStage(district: District): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, step] of Object.entries(STEPS))
    await step(district).catch((error: Error) => problems.push(`${name} could not be made: ${error.message}`));
  return problems;
}

/** What people have written and are called, in one text. */
export async function readSpoken(district: District): Promise<Spoken> {
  const lists = await Promise.all([
    district.all(
      'cell',
      'complaints',
      '',
      '{ summary text place complainant { name } assignee { name } reports { text } }',
    ),
    district.all('cell', 'intake', '', '{ text place sender { name } }'),
    district.all('admin', 'officerAccounts', '', '{ name username designation }'),
    district.all('admin', 'groupMembers', ', groupNumber: 21', '{ name title }'),
    district.all('admin', 'apiKeys', '', '{ name }'),
  ]);
  return JSON.stringify(lists).replace(/\\n/g, ' ').replace(/\\"/g, '"');
}
