/**
 * What makes two subscriptions the same: the document, the operation's name and the variables, apart from the one that only
 * says where to resume from; and whether the operation selects a field that depends on the person.
 */
import { createHash } from 'node:crypto';
import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { onDocument } from '../../graphql/on-document.ts';
import { isPersonal } from '../../graphql/personal.ts';

export interface Asked {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

interface Shape {
  isPersonal: boolean;
  /** Variables that decide what is said, by name. */
  variables: readonly string[];
}

/** Lives and dies with the document, which the cache of accepted documents holds. */
const shapesOf = onDocument(() => new Map<string, Shape>());

/** Equal for what may be executed together. A variable given as null is another thing than one not given, which has its default. */
export function operationKey(document: DocumentNode, asked: Asked, schema: GraphQLSchema): string {
  const { variables } = shapeOf(document, asked.operationName, schema);
  const given = asked.variables ?? {};
  const values = variables.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]);
  const text = JSON.stringify([asked.query, asked.operationName ?? null, values]);
  return createHash('sha1').update(text).digest('base64url');
}

/** Does it select a field that says of itself that it depends on the person? */
export const isPersonalOperation = (document: DocumentNode, asked: Asked, schema: GraphQLSchema): boolean =>
  shapeOf(document, asked.operationName, schema).isPersonal;

function shapeOf(document: DocumentNode, operationName: string | null | undefined, schema: GraphQLSchema): Shape {
  const known = shapesOf(document);
  const name = operationName ?? '';
  const shape = known.get(name) ?? readShape(document, operationName, schema);
  known.set(name, shape);
  return shape;
}

function readShape(document: DocumentNode, operationName: string | null | undefined, schema: GraphQLSchema): Shape {
  const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
  const positions = positionVariables(operation);
  const uses = (name: string) => countUses(document, name) - (positions.get(name) ?? 0);
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return { isPersonal: selectsPersonal(document, schema), variables: declared.filter((name) => uses(name) > 0).sort() };
}

function selectsPersonal(document: DocumentNode, schema: GraphQLSchema): boolean {
  const typeInfo = new TypeInfo(schema);
  let found = false;
  const enter = ({ kind }: ASTNode) => {
    if (kind === Kind.FIELD && isPersonal(typeInfo.getFieldDef())) found = true;
  };
  visit(document, visitWithTypeInfo(typeInfo, { enter }));
  return found;
}

/** How often each variable stands as the root field's `after`. */
function positionVariables({ selectionSet }: OperationDefinitionNode): Map<string, number> {
  const found = new Map<string, number>();
  for (const selection of selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    for (const { name, value } of selection.arguments ?? [])
      if (name.value === 'after' && value.kind === Kind.VARIABLE)
        found.set(value.name.value, (found.get(value.name.value) ?? 0) + 1);
  }
  return found;
}

/** Uses of a variable in the document; its declaration is none. */
function countUses(document: DocumentNode, name: string): number {
  let uses = 0;
  const enter = (node: ASTNode) => {
    if (node.kind === Kind.VARIABLE_DEFINITION) return false;
    if (node.kind === Kind.VARIABLE && node.name.value === name) uses += 1;
    return undefined;
  };
  visit(document, { enter });
  return uses;
}
