/** Who may do what: an administrator's commands. Each change of rights rides in the log and ends the streams it concerns. */

import { appendAccessChange } from '../auth/access-events.ts';
import { recordAudit } from '../auth/audit.ts';
import {
  CreateOfficerInput,
  ResetOfficerPasswordInput,
  SetOfficerActiveInput,
  SetOfficerPostingsInput,
} from '../auth/auth.types.ts';
import { hashPassword, newPassword } from '../auth/passwords.ts';
import { shownFor, showOnce } from '../auth/shown-once.ts';
import { newId } from '../clock.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { Refusal } from '../graphql/errors.ts';
import { nameOrNull, requireName } from '../graphql/names.ts';
import { carryLeave, leaveDeputising, runningLeave } from './deputy.ts';
import { Posting } from './officer.entity.ts';
import { OfficerType } from './officer.type.ts';

interface OfficerResult {
  officerId: string;
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** An account whose password is told once, to whoever makes it; the officer then chooses another. */
const createOfficer: Command<CreateOfficerInput, OfficerResult> = {
  name: 'createOfficer',
  async execute(command, input) {
    const { em, viewer } = command;
    const username = input.username.trim().toLowerCase();
    if (!USERNAME.test(username)) throw badUsername();
    const names = [requireName(input.name, 'name'), title(input, 'designationHi'), title(input, 'designationEn')];
    const passwordHash = await makePassword(command, input);
    const sql = `insert into officer (district_id, id, username, name, designation_hi, designation_en, locale, password_hash,
        must_change_password) values ($1, $2, $3, $4, $5, $6, $7, $8, true)
      on conflict (district_id, username) do nothing returning id`;
    const values = [viewer.districtId, newId(), username, ...names, input.locale ?? 'hi', passwordHash];
    const officer = await queryOne<{ id: string }>(em, sql, values);
    if (officer === null) throw usernameTaken(username);
    await insertPostings(command, officer.id, input.postings);
    await recordAccess(command, officer.id, 'OFFICER_CREATED');
    return { officerId: officer.id };
  },
};

/** An empty field of a form is one that was left out. */
const title = (input: CreateOfficerInput, field: 'designationHi' | 'designationEn') =>
  nameOrNull(input[field]?.trim() || null, field);

/** A new password, told once with the answer; gives its hash. */
function makePassword({ services }: CommandContext, input: object): Promise<string> {
  const password = newPassword();
  showOnce(input, password);
  return services.signInThrottle.hashing(() => hashPassword(password));
}

const badUsername = () =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: 'उपयोगकर्ता नाम में 3 से 40 छोटे अंग्रेज़ी अक्षर, अंक, ".", "-" या "_" हों, जैसे ramesh.kumar।',
      en: 'A user name has 3 to 40 small Latin letters, digits, ".", "-" or "_", like ramesh.kumar.',
    },
    ['input', 'username'],
  );

const usernameTaken = (username: string) =>
  new Refusal(
    'ALREADY_EXISTS',
    {
      hi: `उपयोगकर्ता नाम ${username} पहले से है। दूसरा नाम चुनें।`,
      en: `The user name ${username} is taken. Choose another one.`,
    },
    ['input', 'username'],
  );

/** Another password in place of a lost one; all sessions of the officer end. */
const resetOfficerPassword: Command<ResetOfficerPasswordInput, OfficerResult> = {
  name: 'resetOfficerPassword',
  async execute(command, input) {
    const { em, viewer } = command;
    const { officerId } = input;
    // before the row is held: those who guess at this account hold the places for hashing while they wait for it
    const passwordHash = await makePassword(command, input);
    await requireOfficer(command, officerId);
    const sql = `update officer set password_hash = $3, must_change_password = true, failed_sign_in_count = 0, locked_until = null
      where district_id = $1 and id = $2`;
    await query(em, sql, [viewer.districtId, officerId, passwordHash]);
    await endSessions(command, officerId);
    await recordAccess(command, officerId, 'PASSWORD_RESET');
    return { officerId };
  },
};

const endSessions = ({ em, viewer, now }: CommandContext, officerId: string) =>
  query(em, 'update session set revoked_at = $3 where district_id = $1 and officer_id = $2 and revoked_at is null', [
    viewer.districtId,
    officerId,
    now,
  ]);

const unknown = (field: string) =>
  new Refusal(
    'INVALID_INPUT',
    {
      hi: `तैनाती का विभाग, क्षेत्र या वरिष्ठ अधिकारी नहीं मिला (${field})। सूची से फिर चुनें।`,
      en: `Department, area or supervisor of a posting was not found (${field}). Choose it from the list again.`,
    },
    ['input', field],
  );

async function requireOfficer({ em, viewer }: CommandContext, officerId: string): Promise<void> {
  const sql = 'select id from officer where district_id = $1 and id = $2 for update';
  const row = isUuid(officerId) ? await queryOne(em, sql, [viewer.districtId, officerId]) : null;
  if (row === null)
    throw new Refusal('NOT_FOUND', { hi: 'यह अधिकारी नहीं मिला।', en: 'There is no such officer.' }, [
      'input',
      'officerId',
    ]);
}

/**
 * Ends all present postings and begins the given ones, in one transaction with the event that tells the streams. Whoever is on leave stays
 * on leave.
 */
const setOfficerPostings: Command<SetOfficerPostingsInput, OfficerResult> = {
  name: 'setOfficerPostings',
  async execute(command, { officerId, postings }) {
    const { em, viewer, now } = command;
    await requireOfficer(command, officerId);
    const leave = await runningLeave(command, officerId);
    await query(
      em,
      'update posting set ended_at = $3 where district_id = $1 and officer_id = $2 and ended_at is null',
      [viewer.districtId, officerId, now],
    );
    await insertPostings(command, officerId, postings);
    await requireAdministrator(command);
    const carried = leave === null ? null : await carryLeave(command, officerId, leave);
    const withoutDeputy = await leaveDeputising(command, officerId);
    await recordAccess(command, officerId, 'POSTINGS_SET', {
      ...(carried === null ? {} : { leave: carried }),
      ...(withoutDeputy.length === 0 ? {} : { withoutDeputy }),
    });
    return { officerId };
  },
};

async function insertPostings(
  command: CommandContext,
  officerId: string,
  postings: SetOfficerPostingsInput['postings'],
): Promise<void> {
  const { em } = command;
  for (const posting of postings) em.persist(em.create(Posting, await newPosting(command, officerId, posting)));
  await em.flush();
}

/** Class of the advisory lock of a district's administrators. */
const ADMINISTRATORS_LOCK = 4_711_079;

/** Whoever takes the last administrator's rights would take everybody's way back: two who do so at once look one after the other. */
async function requireAdministrator({ em, viewer }: CommandContext): Promise<void> {
  await query(em, 'select pg_advisory_xact_lock($1, $2)', [ADMINISTRATORS_LOCK, viewer.districtId]);
  const sql = `select 1 from posting p join officer o on o.district_id = p.district_id and o.id = p.officer_id
    where p.district_id = $1 and p.role = 'ADMIN' and p.ended_at is null and o.is_active limit 1`;
  if ((await queryOne(em, sql, [viewer.districtId])) !== null) return;
  throw new Refusal('NOT_ALLOWED', {
    hi: 'जिले में कम से कम एक व्यवस्थापक रहना चाहिए। पहले किसी और को व्यवस्थापक बनाएँ।',
    en: 'The district needs at least one administrator. Make somebody else one first.',
  });
}

const officerExists = async (em: CommandContext['em'], districtId: number, id: string): Promise<boolean> =>
  isUuid(id) &&
  (await queryOne(em, 'select 1 as found from officer where district_id = $1 and id = $2', [districtId, id])) !== null;

async function newPosting(
  { em, viewer }: CommandContext,
  officerId: string,
  input: SetOfficerPostingsInput['postings'][number],
): Promise<Posting> {
  const { districtId } = viewer;
  const area = await queryOne<{ id: string }>(
    em,
    'select id from area where district_id = $1 and (id::text = $2 or ($2::text is null and parent_id is null))',
    [districtId, input.areaId ?? null],
  );
  const sql = 'select id from department where district_id = $1 and code = $2';
  const department = input.departmentCode
    ? await queryOne<{ id: string }>(em, sql, [districtId, input.departmentCode])
    : null;
  if (area === null) throw unknown('areaId');
  if (input.departmentCode && department === null) throw unknown('departmentCode');
  if (input.supervisorId && !(await officerExists(em, districtId, input.supervisorId))) throw unknown('supervisorId');
  return {
    ...{ districtId, id: newId(), officerId, role: input.role, areaId: area.id, departmentId: department?.id ?? null },
    ...{ supervisorId: input.supervisorId ?? null, deputyId: null, onLeaveUntil: null, endedAt: null },
  } as Posting;
}

/** Closes or opens an account; closing ends its sessions at once. */
const setOfficerActive: Command<SetOfficerActiveInput, OfficerResult> = {
  name: 'setOfficerActive',
  async execute(command, { officerId, active }) {
    const { em, viewer } = command;
    await requireOfficer(command, officerId);
    await query(em, 'update officer set is_active = $3 where district_id = $1 and id = $2', [
      viewer.districtId,
      officerId,
      active,
    ]);
    if (!active) {
      await endSessions(command, officerId);
      await requireAdministrator(command);
    }
    await recordAccess(command, officerId, active ? 'ACCOUNT_OPENED' : 'ACCOUNT_CLOSED');
    return { officerId };
  },
};

async function recordAccess(command: CommandContext, officerId: string, action: string, detail = {}): Promise<void> {
  command.events.push(await appendAccessChange(command, { officerId }));
  await recordAudit(command, { action, objectKind: 'officer', objectId: officerId, detail });
}

const OFFICER = { name: 'officer', type: () => OfficerType, description: 'The officer as he stands now.' };
const PASSWORD = {
  name: 'password',
  type: () => String,
  description: 'The password, told this once: null when refused, and when a retry is answered.',
};
const CODES = ['NOT_FOUND', 'INVALID_INPUT', 'NOT_ALLOWED'] as const;

/** The resolver class of the commands on officers. */
export const OfficerMutations = defineMutations(
  [
    {
      command: createOfficer,
      input: CreateOfficerInput,
      permission: 'access:manage',
      description:
        'Makes an account for a person who works in the district. The password is one to be changed: until then nothing is open to him.',
      codes: ['INVALID_INPUT', 'ALREADY_EXISTS'],
      objects: [OFFICER, PASSWORD],
    },
    {
      command: resetOfficerPassword,
      input: ResetOfficerPasswordInput,
      permission: 'access:manage',
      description: 'Gives an officer another password, to be changed; ends all his sessions at once.',
      codes: ['NOT_FOUND'],
      objects: [OFFICER, PASSWORD],
    },
    {
      command: setOfficerPostings,
      input: SetOfficerPostingsInput,
      permission: 'access:manage',
      description:
        'Sets the postings of an officer; his streams end and begin anew with the new rights. A leave goes on, with its deputy where that one is of the same office; else nobody stands in, and the next in line hears.',
      codes: CODES,
      objects: [OFFICER],
    },
    {
      command: setOfficerActive,
      input: SetOfficerActiveInput,
      permission: 'access:manage',
      description: 'Closes or opens an account.',
      codes: CODES,
      objects: [OFFICER],
    },
  ],
  async ({ loaders }: Context, result, input) => ({
    password: result === null ? null : shownFor(input),
    officer: await loaders.row('officer', (result as OfficerResult | null)?.officerId ?? null),
  }),
);
