/** The calendar and the terms that hold for a complaint, from the database. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { ask, type Question } from '../database/query.ts';
import type { Interval, WorkingCalendar } from './calendar.ts';
import { DEFAULT_HEARING, DEFAULT_WEEKDAYS } from './default-calendar.ts';
import { istDate } from './india.ts';
import { CATEGORY_TERMS, type SlaTerms, termsSchema } from './terms.ts';

export interface OfficeHours {
  calendar: WorkingCalendar;
  /** When everyone sits at his desk. */
  hearing: readonly Interval[];
}

interface CalendarRow {
  own: { weekdays: Interval[][]; hearing: Interval[] } | null;
  days: { day: string; intervals: Interval[] }[];
}

/** An office's own hours, else the district's; the district's days off are its own too, unless it has said otherwise. */
const CALENDAR = `select
  (select json_build_object('weekdays', c.weekdays, 'hearing', c.hearing) from calendar c
    where c.district_id = $1 and (c.department_id is null or c.department_id = $2::uuid)
    order by c.department_id nulls last limit 1) as own,
  (select coalesce(json_agg(d), '[]') from (
    select distinct on (day) to_char(day, 'YYYY-MM-DD') as day, intervals from calendar_day
    where district_id = $1 and (department_id is null or department_id = $2::uuid) and day >= $3::date
    order by day, department_id nulls last) d) as days`;

interface Office {
  districtId: number;
  departmentId: string | null;
}

/** Days before `from` are not read. */
export const officeHoursOf = ({ districtId, departmentId }: Office, from: Date): Question<OfficeHours> => ({
  text: CALENDAR,
  parameters: [districtId, departmentId, istDate(from)],
  read: ([{ own, days }]: [CalendarRow]) => ({
    calendar: {
      weekdays: own?.weekdays ?? DEFAULT_WEEKDAYS,
      days: new Map(days.map(({ day, intervals }) => [day, intervals])),
    },
    hearing: own?.hearing ?? DEFAULT_HEARING,
  }),
});

export const readOfficeHours = (em: EntityManager, office: Office, from: Date): Promise<OfficeHours> =>
  ask(em, officeHoursOf(office, from));

/** What a policy may be made for. */
export interface PolicyFacts {
  districtId: number;
  departmentId: string | null;
  source: string;
  subjectId: string | null;
  categoryId: string | null;
}

interface TermsRow {
  terms: unknown;
  code: string | null;
  days: number | null;
}

/** The most specific policy: what tells the category apart counts most, then the subject, the source, the department. */
const TERMS = `select k.code, k.resolve_within_days as days,
  (select p.terms from sla_policy p where p.district_id = $1
    and (p.category_id is null or p.category_id = $5::uuid) and (p.subject_id is null or p.subject_id = $4::uuid)
    and (p.source is null or p.source = $3) and (p.department_id is null or p.department_id = $2::uuid)
    order by p.category_id is null, p.subject_id is null, p.source is null, p.department_id is null limit 1) as terms
  from district d left join category k on k.district_id = d.id and k.id = $5::uuid where d.id = $1`;

/**
 * Null when there are none: no policy holds for it, and it has no category that would promise anything. Then it gets no due time,
 * and whoever looks after policies hears of it (`withoutTerms`). Throws for a policy whose terms are none.
 */
export const termsOf = ({
  districtId,
  departmentId,
  source,
  subjectId,
  categoryId,
}: PolicyFacts): Question<SlaTerms | null> => ({
  text: TERMS,
  parameters: [districtId, departmentId, source, subjectId, categoryId],
  read: ([row]: TermsRow[]) => {
    if (row?.terms != null) return termsSchema.parse(row.terms);
    return row === undefined || row.code === null || row.days === null ? null : ofCategory(row.code, row.days);
  },
});

export const readTerms = (em: EntityManager, facts: PolicyFacts): Promise<SlaTerms | null> => ask(em, termsOf(facts));

/** A district's own category promises what the nearest of the three does, in its own number of days. */
function ofCategory(code: string, days: number): SlaTerms {
  const known = CATEGORY_TERMS[code as keyof typeof CATEGORY_TERMS];
  const nearest = known ?? CATEGORY_TERMS[days === 0 ? 'A' : days <= CATEGORY_TERMS.B.resolve.amount ? 'B' : 'C'];
  return { ...nearest, resolve: { unit: 'CALENDAR_DAYS', amount: days } };
}
