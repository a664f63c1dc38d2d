/**
 * What a policy promises: until when a complaint is to be assigned, seen, acknowledged and resolved, and who hears of it after
 * that. Copied onto every cycle, so that a policy edited later moves no due time that was given before.
 */
import { z } from 'zod';

const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 60);

/** So much time, counted as the unit says. */
const spanSchema = z.strictObject({
  unit: z.enum(['WORKING_MINUTES', 'WORKING_DAYS', 'CALENDAR_DAYS']),
  amount: z
    .int()
    .min(1)
    .max(60 * 24 * 60),
});
export type Span = z.infer<typeof spanSchema>;

const LOWEST_RUNG = 2;
const rungSchema = z.strictObject({
  level: z.int().min(2).max(4),
  after: spanSchema.extend({
    amount: z
      .int()
      .min(0)
      .max(60 * 24 * 60),
  }),
});
export type Rung = z.infer<typeof rungSchema>;

/** Spans of different units are compared as an ordinary week has them: eight hours a working day. */
const ROUGH_MINUTES: Readonly<Record<Span['unit'], number>> = {
  WORKING_MINUTES: 1,
  WORKING_DAYS: 8 * 60,
  CALENDAR_DAYS: 8 * 60,
};
const roughly = ({ after: { unit, amount } }: Rung) => ROUGH_MINUTES[unit] * amount;

function isRising(rungs: readonly Rung[]): boolean {
  return rungs.every((rung, index) => index === 0 || roughly(rung) >= roughly(rungs[index - 1] as Rung));
}

export const termsSchema = z.strictObject({
  /** 0 is the same day. Due at 18:00 of the last day, which is never a day off. */
  resolve: z.strictObject({ unit: z.enum(['WORKING_DAYS', 'CALENDAR_DAYS']), amount: z.int().min(0).max(365) }),
  /** Working minutes until somebody must be responsible. */
  assignWithin: minutes,
  /** Working minutes until the responsible officer must have opened it. */
  seeWithin: minutes,
  acknowledgeWithin: spanSchema,
  /** Minutes of the clock, where it is assigned within the hearing window; null when the window makes no difference. */
  acknowledgeInHearing: minutes.nullable(),
  /** Warnings before it is due, besides the one at 80 %: shares of the time in percent. */
  warnAt: z.array(z.int().min(1).max(99)).max(5),
  /** From when it is due to each level above the officer, without a gap: 2 is the head of office. An amount of 0 is at once. */
  ladder: z
    .array(rungSchema)
    .max(3)
    .refine(
      (rungs) => rungs.every(({ level }, index) => level === index + LOWEST_RUNG),
      'levels from 2 upwards, none left out',
    )
    .refine(isRising, 'no level is reached before the one below it'),
  /** The level automatic escalation ends at; rungs above it are climbed by hand only. */
  autoEscalateUpTo: z.int().min(1).max(4),
});
/** Terms of one policy. */
export interface SlaTerms extends z.infer<typeof termsSchema> {}

const workingMinutes = (amount: number): Span => ({ unit: 'WORKING_MINUTES', amount });
const days = (amount: number): Span => ({ unit: 'CALENDAR_DAYS', amount });
const HOUR = 60;
/** The head of office hears of it when it is due. */
const HEAD: Rung = { level: 2, after: { unit: 'CALENDAR_DAYS', amount: 0 } };

/** What the categories of the seeds promise where a district has made no policy of its own [s1]. */
export const CATEGORY_TERMS: Readonly<Record<'A' | 'B' | 'C', SlaTerms>> = {
  A: {
    resolve: { unit: 'CALENDAR_DAYS', amount: 0 },
    assignWithin: 15,
    seeWithin: 15,
    acknowledgeWithin: workingMinutes(2 * HOUR),
    acknowledgeInHearing: 30,
    warnAt: [50],
    ladder: [
      HEAD,
      { level: 3, after: workingMinutes(4 * HOUR) },
      { level: 4, after: { unit: 'WORKING_DAYS', amount: 1 } },
    ],
    autoEscalateUpTo: 4,
  },
  B: {
    resolve: { unit: 'CALENDAR_DAYS', amount: 3 },
    assignWithin: 2 * HOUR,
    seeWithin: 2 * HOUR,
    acknowledgeWithin: workingMinutes(4 * HOUR),
    acknowledgeInHearing: null,
    warnAt: [50],
    ladder: [HEAD, { level: 3, after: days(1) }, { level: 4, after: days(2) }],
    autoEscalateUpTo: 4,
  },
  C: {
    resolve: { unit: 'CALENDAR_DAYS', amount: 7 },
    assignWithin: 2 * HOUR,
    seeWithin: 4 * HOUR,
    acknowledgeWithin: { unit: 'WORKING_DAYS', amount: 1 },
    acknowledgeInHearing: null,
    warnAt: [50],
    ladder: [HEAD, { level: 3, after: days(2) }, { level: 4, after: days(3) }],
    autoEscalateUpTo: 4,
  },
};

/** What other portals promise in the district's name: their own limit, whatever the category; the rest as in category C. */
export const PORTAL_TERMS: Readonly<Record<'CPGRAMS' | 'CM_HELPLINE', SlaTerms>> = {
  CPGRAMS: { ...CATEGORY_TERMS.C, resolve: { unit: 'CALENDAR_DAYS', amount: 21 } },
  CM_HELPLINE: { ...CATEGORY_TERMS.C, resolve: { unit: 'CALENDAR_DAYS', amount: 7 } },
};
