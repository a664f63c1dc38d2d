/**
 * A quick proof that a document obeys GraphQL's own rules: one walk, where the rules of graphql-js take thirty side by side.
 *
 * Invariants: whatever is called valid here, they call valid too (a property test); what is not proven may be valid all the same,
 * and is theirs to judge, as is every refusal and its words. Proven are single queries of plain fields: fragments, directives, fields
 * that come twice, introspection, variables inside lists and objects are left to them.
 * May not import: a transport, a viewer.
 */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isTypeSubTypeOf,
  Kind,
  type ObjectValueNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** True: valid. False: not proven. */
export function isSurelyValid(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const [operation] = definitions;
  if (definitions.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  if (operation.operation !== OperationTypeNode.QUERY || isDirected(operation)) return false;
  return new Proof(schema).ofQuery(operation);
}

const isDirected = ({ directives }: { directives?: readonly unknown[] | undefined }): boolean =>
  directives !== undefined && directives.length > 0;

class Proof {
  readonly #schema: GraphQLSchema;
  readonly #declared = new Map<string, GraphQLInputType>();
  readonly #used = new Set<string>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  ofQuery({ variableDefinitions = [], selectionSet }: OperationDefinitionNode): boolean {
    const query = this.#schema.getQueryType();
    return (
      query != null &&
      variableDefinitions.every((definition) => this.#declares(definition)) &&
      this.#selects(selectionSet, query) &&
      this.#used.size === this.#declared.size
    );
  }

  #declares({ variable, type: node, defaultValue, directives }: VariableDefinitionNode): boolean {
    const name = variable.name.value;
    const type = typeFromAST(this.#schema, node as never);
    if (type === undefined || !isInputType(type) || this.#declared.has(name) || isDirected({ directives }))
      return false;
    this.#declared.set(name, type);
    return defaultValue === undefined || isLiteralOf(defaultValue, type);
  }

  #selects({ selections }: SelectionSetNode, type: GraphQLNamedType): boolean {
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    const fields = type.getFields();
    const keys = new Set<string>();
    for (const node of selections) {
      if (node.kind !== Kind.FIELD || isDirected(node)) return false;
      const key = (node.alias ?? node.name).value;
      if (keys.has(key) || !this.#isField(node, fields[node.name.value])) return false;
      keys.add(key);
    }
    return true;
  }

  #isField(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): boolean {
    if (field === undefined) return node.name.value === '__typename' && isBare(node);
    if (!this.#isGiven(node.arguments ?? [], field.args)) return false;
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined) return isLeafType(type);
    return this.#selects(node.selectionSet, type);
  }

  #isGiven(given: readonly ArgumentNode[], args: readonly GraphQLArgument[]): boolean {
    if (args.length === 0) return given.length === 0;
    const names = new Set(given.map(({ name }) => name.value));
    return (
      names.size === given.length &&
      args.every((arg) => names.has(arg.name) || !isRequiredArgument(arg)) &&
      given.every(({ name, value }) => this.#fits(value, args.find((arg) => arg.name === name.value)?.type))
    );
  }

  #fits(value: ValueNode, type: GraphQLInputType | undefined): boolean {
    if (type === undefined) return false;
    if (value.kind !== Kind.VARIABLE) return isLiteralOf(value, type);
    const declared = this.#declared.get(value.name.value);
    this.#used.add(value.name.value);
    return declared !== undefined && isTypeSubTypeOf(this.#schema, declared, type);
  }
}

const isBare = ({ arguments: given = [], selectionSet }: FieldNode): boolean =>
  given.length === 0 && selectionSet === undefined;

function isLiteralOf(value: ValueNode, type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return value.kind !== Kind.NULL && isLiteralOf(value, type.ofType);
  if (value.kind === Kind.NULL) return true;
  if (isListType(type)) {
    const of: GraphQLInputType = type.ofType;
    return value.kind === Kind.LIST ? value.values.every((one) => isLiteralOf(one, of)) : isLiteralOf(value, of);
  }
  if (isInputObjectType(type)) return value.kind === Kind.OBJECT && isObjectOf(value, type);
  return !COMPOUND.has(value.kind) && isParsed(() => type.parseLiteral(value, undefined, true));
}

/** What a scalar of our own might take and another rule judge. */
const COMPOUND: ReadonlySet<Kind> = new Set([Kind.VARIABLE, Kind.LIST, Kind.OBJECT]);

function isParsed(parse: () => unknown): boolean {
  try {
    return parse() !== undefined;
  } catch {
    return false;
  }
}

function isObjectOf({ fields: given }: ObjectValueNode, type: GraphQLInputObjectType): boolean {
  const fields = type.getFields();
  const names = new Set(given.map(({ name }) => name.value));
  const isThere = (field: GraphQLInputField) => names.has(field.name) || !isRequiredInputField(field);
  return (
    !type.isOneOf &&
    names.size === given.length &&
    Object.values(fields).every(isThere) &&
    given.every(({ name, value }) => {
      const field = fields[name.value];
      return field !== undefined && isLiteralOf(value, field.type);
    })
  );
}
