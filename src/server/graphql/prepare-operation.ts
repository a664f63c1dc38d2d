/**
 * Before anything is executed: parsed, limited, validated and priced, for HTTP and socket alike.
 * Invariant: the same request gets the same verdict on either transport.
 */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationTypeNode,
  visit,
} from 'graphql';
import { hasPermission } from '../../auth/permissions.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { onDocument } from '../../graphql/on-document.ts';
import type { Locale } from '../../graphql/vocabulary.ts';
import type { CostBudget } from './cost-budget.ts';
import type { KnownOperations } from './known-operations.ts';
import { costRefusal, inspectDocument, knownCost, LIMITS, validateDocument } from './limits/index.ts';

export interface Request {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

export interface Door {
  schema: GraphQLSchema;
  known: KnownOperations;
  budget: CostBudget;
  production: boolean;
}

export interface Prepared {
  document: DocumentNode;
  operation: OperationTypeNode;
}

/** The parsed document, or why it is refused (each error with its HTTP status in the extensions). */
export function prepareOperation(
  door: Door,
  request: Request,
  { viewer, locale }: { viewer: Viewer; locale: Locale },
): Prepared | { errors: readonly GraphQLError[] } {
  const mayIntrospect = !door.production || hasPermission(viewer, 'schema:introspect');
  const operationName = request.operationName ?? null;
  const inspection = inspectDocument(request.query, { operationName, mayIntrospect, locale });
  if ('refusals' in inspection) return { errors: inspection.refusals };
  const { document } = inspection;
  const errors = validateDocument(door.schema, document, { suggestions: !door.production });
  if (errors.length > 0) return { errors };
  const variables = request.variables ?? {};
  if (!isWellFormed(variables) || !hasWellFormedTexts(document)) return { errors: [illFormed(locale)] };
  const cost = knownCost(door.schema, document, operationName, variables);
  const limit = viewer.kind === 'INTEGRATION' ? LIMITS.costApiKey : LIMITS.cost;
  if (cost > limit) return { errors: [costRefusal(cost, limit, locale)] };
  door.budget.spend(viewer.key, cost);
  return { document, operation: getOperationAST(document, operationName)?.operation as OperationTypeNode };
}

/** PostgreSQL stores no NUL and no half characters: they are refused here, once, for every input. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, part]) => isWellFormed(name) && isWellFormed(part));
}

/** Texts written into the document itself, as they mean: `\u{0}` is a NUL however it is spelt. */
const hasWellFormedTexts = onDocument(readTexts);

function readTexts(document: DocumentNode): boolean {
  if (document.loc?.source.body.includes('"') === false) return true;
  let wellFormed = true;
  visit(document, {
    StringValue({ value }) {
      wellFormed &&= isWellFormed(value);
    },
  });
  return wellFormed;
}

const ILL_FORMED = {
  hi: 'पाठ में अमान्य अक्षर (NUL या अधूरा Unicode) हैं। उन्हें हटाकर फिर भेजें।',
  en: 'The text holds NUL or half a Unicode character. Remove it and send again.',
};
const illFormed = (locale: Locale) =>
  new GraphQLError(ILL_FORMED[locale], { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
