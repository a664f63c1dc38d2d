/** Three hundred complaints with random attributes, as facts, and the same as rows. */
import fc from 'fast-check';
import { ComplaintState } from '../../../../src/complaints/complaint.enums.ts';
import type { ComplaintFacts } from '../../../../src/complaints/complaint-facts.ts';
import { SourceCode } from '../../../../src/graphql/vocabulary.ts';
import { manyComplaints } from '../../../support/many-complaints.ts';
import type { World } from '../../../support/world.ts';

export interface Known {
  departments: string[];
  officers: string[];
  areas: string[];
  categories: string[];
  subjects: string[];
  complainants: string[];
  hearings: string[];
}

const HOUR = 3_600_000;
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });

export function factsArbitrary(w: World, known: Known): fc.Arbitrary<ComplaintFacts> {
  const start = w.clock.now().getTime();
  const instant = fc.integer({ min: -10 * 24, max: 0 }).map((hours) => new Date(start + hours * HOUR));
  const clock = fc.record({
    dueIn: fc.integer({ min: 1, max: 200 }),
    paused: fc.option(fc.nat(100), { nil: null }),
    stopped: fc.option(fc.nat(300), { nil: null }),
    hasDue: fc.boolean(),
  });
  return fc
    .record({
      ...{
        departmentId: maybe(known.departments),
        areaId: fc.constantFrom(...known.areas),
        assigneeId: maybe(known.officers),
        respondentId: maybe(known.officers),
      },
      ...{
        registeredById: maybe(known.officers),
        registeredByKeyId: fc.constant(null),
        complainantId: maybe(known.complainants),
        isConfidential: fc.boolean(),
      },
      ...{
        state: fc.constantFrom(...(Object.keys(ComplaintState) as ComplaintState[])),
        source: fc.constantFrom(...(Object.keys(SourceCode) as SourceCode[])),
      },
      ...{
        categoryId: maybe(known.categories),
        subjectId: maybe(known.subjects),
        registeredAt: instant,
        reopenCount: fc.nat(2),
        hearingSessionId: maybe(known.hearings),
        escalationLevel: fc.integer({ min: 1, max: 4 }),
        cycleStartedAt: instant,
        clock,
      },
    })
    .map(({ clock: { dueIn, paused, stopped, hasDue }, ...facts }) => {
      const after = (hours: number | null) =>
        hours === null ? null : new Date(facts.registeredAt.getTime() + hours * HOUR);
      const due = hasDue
        ? { dueAt: after(dueIn), approachingAt: after(0.8 * dueIn) }
        : { dueAt: null, approachingAt: null };
      return { ...facts, ...due, pausedAt: after(paused), stoppedAt: after(stopped) };
    });
}

/** Tokens are unique in a session: here in all of them. */
let lastToken = 0;

/** Stores complaints of these facts; gives each its id. */
export async function storeFacts(w: World, facts: ComplaintFacts[]): Promise<(ComplaintFacts & { id: string })[]> {
  const column = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const rows = await manyComplaints(
    w,
    facts.map((one) => ({
      ...Object.fromEntries(Object.entries(one).map(([name, value]) => [column(name), value])),
      hearing_token: one.hearingSessionId === null ? null : ++lastToken,
    })),
  );
  return facts.map((one, index) => ({ ...one, id: rows[index]?.id as string }));
}

/** A small district with enough of everything to choose from. */
export async function knownWorld(w: World): Promise<Known> {
  const officers = [];
  for (const role of ['OFFICER', 'OFFICER', 'HEAD', 'CELL', 'REPRESENTATIVE'] as const)
    officers.push((await w.officer(role, role === 'CELL' ? undefined : 'PWD')).id);
  const idsOf = async (table: string) =>
    (await w.sql.query(`select id from ${table} order by id`)).rows.map((row) => row.id as string);
  for (const name of ['क', 'ख'])
    await w.sql.query(`insert into complainant (district_id, id, name) values (1, gen_random_uuid(), $1)`, [name]);
  return {
    officers,
    departments: Object.values(w.departments),
    areas: Object.values(w.areas),
    categories: await idsOf('category'),
    subjects: await idsOf('subject'),
    complainants: await idsOf('complainant'),
    hearings: [await w.hearing(officers[0] as string), await w.hearing(officers[0] as string, { area: 'sadar' })],
  };
}
