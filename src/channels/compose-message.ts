/** The words of outgoing messages, from what the database knows when they are sent. One statement for any number of them. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { query } from '../database/query.ts';
import type { Services } from '../graphql/services.ts';
import type { Locale } from '../graphql/vocabulary.ts';
import { inDateAndTime } from '../web/shared/dates.ts';
import { BUTTONS, isTemplate, type MessageFacts, renderMessage } from './templates.ts';

export interface OutboundRow {
  districtId: number;
  id: string;
  channel: 'WHATSAPP' | 'GROUP';
  complainantId: string | null;
  groupId: string | null;
  complaintId: string | null;
  template: string;
  params: Record<string, string>;
  state: string;
  /** The service's own id; null until it was sent. */
  providerMessageId: string | null;
  replyTo: string | null;
  attemptCount: number;
  createdAt: Date;
}

export interface ComposedMessage {
  text: string;
  buttons: { id: string; title: string }[];
}

interface FactsRow {
  id: string;
  districtId: number;
  number: string | null;
  handle: string | null;
  category: string | null;
  departmentHi: string | null;
  departmentEn: string | null;
  dueAt: Date | null;
  level: number | null;
  locale: Locale | null;
}

/** What addresses are made of. Without `trackingLinks` a message names the page for everybody: for who may not have the person's own. */
export type Links = Pick<Services, 'publicUrl'> & Partial<Pick<Services, 'trackingLinks'>>;

/** The complaint's own number and category; office, date and level of the one that carries on where it was merged. */
const FACTS_SQL = `select m.id, m.district_id, c.number, c.tracking_token as handle, k.code as category, d.name_hi as department_hi, d.name_en as department_en,
    o.due_at, o.escalation_level as level, p.locale
  from outbound_message m
  left join complaint c on c.district_id = m.district_id and c.id = m.complaint_id
  left join category k on k.district_id = c.district_id and k.id = c.category_id
  left join complaint o on o.district_id = c.district_id and o.id = coalesce(c.primary_id, c.id)
  left join department d on d.district_id = o.district_id and d.id = o.department_id
  left join complainant p on p.district_id = m.district_id and p.id = m.complainant_id
  where m.district_id = any($1::integer[]) and m.id = any($2::uuid[])`;

/** Text and buttons of each message, in the reader's language. */
export async function composeMessage(
  em: EntityManager,
  links: Links,
  rows: readonly OutboundRow[],
): Promise<ComposedMessage[]> {
  const found = await query<FactsRow>(em, FACTS_SQL, [
    [...new Set(rows.map((row) => row.districtId))],
    rows.map((row) => row.id),
  ]);
  const byId = new Map(found.map((row) => [row.id, row]));
  return rows.map((row) => compose(row, byId.get(row.id), links));
}

function compose(row: OutboundRow, facts: FactsRow | undefined, links: Links): ComposedMessage {
  if (!isTemplate(row.template)) return { text: '', buttons: [] };
  const locale = facts?.locale ?? 'hi';
  const text = renderMessage(row.template, messageFacts(row, facts, locale, links), locale);
  const buttons = (BUTTONS[row.template] ?? []).map(({ id, title }) => ({ id, title: title[locale] }));
  return { text, buttons };
}

const messageFacts = (
  row: OutboundRow,
  facts: FactsRow | undefined,
  locale: Locale,
  { publicUrl, trackingLinks }: Links,
): MessageFacts => ({
  number: facts?.number ?? '',
  category: facts?.category ?? null,
  department: (locale === 'hi' ? facts?.departmentHi : facts?.departmentEn) ?? null,
  due: facts?.dueAt ? inDateAndTime(facts.dueAt, locale) : null,
  level: facts?.level ?? null,
  trackingUrl:
    facts?.handle && trackingLinks
      ? trackingLinks.url({ districtId: facts.districtId, handle: facts.handle })
      : `${publicUrl}/track`,
  ...Object.fromEntries(Object.entries(row.params).map(([name, words]) => [name, shorten(words)])),
});

/** With buttons WhatsApp takes 1,024 characters: the officer's words give way to ours. */
const OWN_WORDS = 700;
const shorten = (words: string): string =>
  words.length <= OWN_WORDS ? words : `${words.slice(0, OWN_WORDS - 1).toWellFormed()}…`;
