/** The work that is measured: who does what to which complaint, each task once. */
import { randomUUID } from 'node:crypto';
import type { Department, Desk, District, Officer } from '../support/district.ts';

export const WORKS = {
  register: { title: 'register', mutation: 'registerComplaint' },
  assign: { title: 'assign', mutation: 'assignComplaint' },
  report: { title: 'report the action taken', mutation: 'submitActionTakenReport' },
} as const;

export type WorkName = keyof typeof WORKS;
export const WORK_NAMES = Object.keys(WORKS) as WorkName[];

export interface Task {
  work: WorkName;
  actor: Officer;
  /** Of the client: done once, however often it is sent. */
  key: string;
  /** What it is done to; null for a new one. */
  complaint: { id: string; number: string; facts: string } | null;
  /** Whose it is afterwards; null while it is nobody's. */
  desk: (Desk & { code: string }) | null;
}

export const TEXT = 'गांव फूलपुर में प्राथमिक विद्यालय के सामने की सड़क दो महीने से टूटी है, बरसात का पानी भरा रहता है';
export const REPORT = 'मौके पर टीम भेजकर सड़क ठीक करा दी गई है।';
export const COMPLAINANT = { name: 'सलमा', phone: '+919000000104' };

/** What stands under `input` of the mutation. */
export function inputOf({ work, key, complaint, desk }: Task): Record<string, unknown> {
  const own = { clientMutationId: key };
  if (work === 'register') return { ...own, source: 'COUNTER', text: TEXT, complainant: COMPLAINANT };
  const number = complaint?.number;
  if (work === 'assign') return { ...own, number, departmentCode: desk?.code, officerId: desk?.officerId };
  return { ...own, number, outcome: 'FIXED', text: REPORT };
}

const OPERATORS = 64;
/** Everybody of the cell is told of every registration: as few as the product's budget a minute allows. */
const CELL = 6;

/** So many tasks of a kind, on complaints made for them, spread over all departments that work. */
export async function tasksOf(district: District, work: WorkName, count: number): Promise<Task[]> {
  if (work === 'register') {
    const operators = await district.officers('OPERATOR', null, OPERATORS);
    return Array.from({ length: count }, (_, index) => task(work, operators, index, null, null));
  }
  const active = district.departments.filter(({ isActive }) => isActive);
  const desks = await Promise.all(active.map((department) => deskOf(district, department)));
  const owners = Array.from({ length: count }, (_, index) => desks[index % desks.length] as (typeof desks)[number]);
  const isNew = work === 'assign';
  const unowned = { departmentId: null, officerId: null };
  const state = isNew ? 'REGISTERED' : 'IN_PROGRESS';
  const complaints = await district.register(isNew ? owners.map(() => unowned) : owners, state);
  const cell = await district.officers('CELL', null, CELL);
  return owners.map((desk, index) =>
    task(work, isNew ? cell : [desk], isNew ? index : 0, complaints[index] ?? null, desk),
  );
}

async function deskOf(district: District, department: Department) {
  return { ...(await district.desk(department)), code: department.code };
}

const task = (
  work: WorkName,
  actors: Officer[],
  index: number,
  complaint: Task['complaint'],
  desk: Task['desk'],
): Task => ({ work, actor: actors[index % actors.length] as Officer, key: randomUUID(), complaint, desk });
