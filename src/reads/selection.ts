/** What an operation selects of an object, as GraphQL says: fragments followed, equal names merged, `@skip` and `@include` obeyed. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export interface Selections {
  schema: GraphQLSchema;
  document: DocumentNode;
  /** For `@skip` and `@include`. */
  variables: Readonly<Record<string, unknown>>;
}

/** The fields of an object type, by their names in the answer, in the order of the operation. */
export function selectedFields(
  selections: Selections,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const take = (node: SelectionNode): void => {
    if (!isIncluded(node, selections)) return;
    if (node.kind === Kind.FIELD) takeField(node);
    else takeFragment(node);
  };
  const takeField = (node: FieldNode): void => {
    const key = node.alias?.value ?? node.name.value;
    found.set(key, [...(found.get(key) ?? []), node]);
  };
  const takeFragment = (node: Exclude<SelectionNode, FieldNode>): void => {
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragmentOf(selections.document, node.name.value);
    if (fragment && concerns(selections.schema, fragment.typeCondition?.name.value, type))
      for (const selection of fragment.selectionSet.selections) take(selection);
  };
  for (const set of sets) for (const node of set?.selections ?? []) take(node);
  return found;
}

function isIncluded(node: SelectionNode, { variables }: Selections): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

const fragmentOf = (document: DocumentNode, name: string): FragmentDefinitionNode | undefined =>
  document.definitions.find(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  );

function concerns(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && schema.isSubType(wider, type);
}

/** Names of the variables that decide what is selected. */
export function decidingVariables(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  if (document.loc?.source.body.includes('@') === false) return [];
  const used = new Set<string>();
  visit(document, {
    Directive(directive) {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) used.add(value.name.value);
    },
  });
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return declared.filter((name) => used.has(name));
}
