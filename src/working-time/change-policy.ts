/**
 * The commands on policies. They move no due time: terms are copied onto a cycle when it begins, and a policy edited later is for
 * those that come.
 */
import { categoryByCode, departmentByCode, subjectById } from '../complaints/index.ts';
import { isUuid, query, queryOne } from '../database/query.ts';
import type { Command, CommandContext } from '../graphql/command.ts';
import { type SlaTerms, termsSchema } from '../sla/terms.ts';
import type * as inputs from './policy.inputs.ts';
import { recordReferenceChange } from './record-change.ts';
import * as refuse from './refusals.ts';

export interface PolicyResult {
  policyId: string;
}

export const setSlaPolicy: Command<inputs.SetSlaPolicyInput, PolicyResult> = {
  name: 'setSlaPolicy',
  async execute(command, input) {
    const { em, viewer } = command;
    const terms = termsOf(input.terms);
    const kind = await kindOf(command, input);
    const row = await queryOne<{ id: string }>(em, UPSERT, [
      ...[viewer.districtId, kind.departmentId, kind.source, kind.subjectId, kind.categoryId],
      JSON.stringify(terms),
    ]);
    const { id } = row as { id: string };
    const detail = { ...kind, terms };
    await recordReferenceChange(command, { action: 'POLICY_SET', objectKind: 'sla_policy', objectId: id, detail });
    return { policyId: id };
  },
};

const UPSERT = `insert into sla_policy (district_id, id, department_id, source, subject_id, category_id, terms)
  values ($1, gen_random_uuid(), $2, $3, $4, $5, $6)
  on conflict (district_id, department_id, source, subject_id, category_id) do update set terms = excluded.terms
  returning id`;

export const removeSlaPolicy: Command<inputs.RemoveSlaPolicyInput, PolicyResult> = {
  name: 'removeSlaPolicy',
  async execute(command, { id }) {
    const { em, viewer } = command;
    const sql = `delete from sla_policy where district_id = $1 and id = $2
      returning department_id, source, subject_id, category_id, terms`;
    const [removed] = isUuid(id) ? await query<Record<string, unknown>>(em, sql, [viewer.districtId, id]) : [];
    if (removed === undefined) throw refuse.noPolicy();
    await recordReferenceChange(command, {
      ...{ action: 'POLICY_REMOVED', objectKind: 'sla_policy', objectId: id, detail: removed },
    });
    return { policyId: id };
  },
};

/** The depth of the ladder is its last rung. */
function termsOf({ resolveWithin, acknowledgeInHearing = null, ladder, ...terms }: inputs.SlaTermsInput): SlaTerms {
  const autoEscalateUpTo = ladder.at(-1)?.level ?? 1;
  const given = { ...terms, resolve: resolveWithin, acknowledgeInHearing, ladder, autoEscalateUpTo };
  const parsed = termsSchema.safeParse(plain(given));
  if (parsed.success) return parsed.data;
  const [first = '', ...below] = parsed.error.issues[0]?.path ?? [];
  throw refuse.noTerms([PUBLISHED[String(first)] ?? first, ...below]);
}

/** Names that differ in the schema. */
const PUBLISHED: Readonly<Record<string, string>> = { resolve: 'resolveWithin', autoEscalateUpTo: 'ladder' };

/** Inputs come as objects of their classes. */
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));

interface Kind {
  departmentId: string | null;
  source: string | null;
  subjectId: string | null;
  categoryId: string | null;
}

async function kindOf({ em, viewer }: CommandContext, input: inputs.SetSlaPolicyInput): Promise<Kind> {
  const { departmentCode, source = null, subjectId, categoryCode } = input;
  return {
    departmentId: departmentCode == null ? null : await departmentByCode(em, viewer.districtId, departmentCode),
    source,
    subjectId: subjectId == null ? null : (await subjectById(em, viewer.districtId, subjectId)).id,
    categoryId: categoryCode == null ? null : await categoryByCode(em, viewer.districtId, categoryCode),
  };
}
