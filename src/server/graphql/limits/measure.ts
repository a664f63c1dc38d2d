/**
 * The size of a document's operations, as executed: fragments are followed, and each is measured once.
 *
 * Invariants: linear in the text, whatever it expands to; ends on fragment cycles; an unknown fragment measures nothing
 * (validation reports both); what stands inside an introspection field counts as introspection only.
 * May not import: a schema (a bomb must fall before it is compared with types).
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { COUNT_CEILING } from './limits.ts';

export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly fields: number;
  readonly signIns: number;
  readonly introspectionDepth: number;
  readonly introspectionFields: number;
}

const NOTHING: Measure = {
  depth: 0,
  aliases: 0,
  rootFields: 0,
  fields: 0,
  signIns: 0,
  introspectionDepth: 0,
  introspectionFields: 0,
};

const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * For each figure the largest that any one operation of the document reaches. Fragments that no operation uses are
 * measured like operations: validation refuses them, but only after it compared all their fields with each other.
 */
export function measureWorst(document: DocumentNode): Measure {
  const measurer = new Measurer(document);
  let worst = NOTHING;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    worst = largest(worst, measurer.selectionSet(definition.selectionSet));
  }
  return largest(worst, measurer.unusedFragments(document));
}

export function fragmentsByName(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

class Measurer {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** By node, not by name: of two fragments with one name the second must not hide the first. */
  readonly #measured = new Map<FragmentDefinitionNode, Measure>();

  constructor(document: DocumentNode) {
    this.#fragments = fragmentsByName(document);
  }

  selectionSet(set: SelectionSetNode | undefined): Measure {
    let sum = NOTHING;
    for (const selection of set?.selections ?? []) sum = together(sum, this.#selection(selection));
    return sum;
  }

  /** To be asked last: unused is what nothing has measured. None of its fields is a root field. */
  unusedFragments(document: DocumentNode): Measure {
    let worst = NOTHING;
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION || this.#measured.has(definition)) continue;
      worst = largest(worst, this.#fragment(definition));
    }
    return { ...worst, rootFields: 0, signIns: 0 };
  }

  #selection(selection: SelectionNode): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(this.#fragments.get(selection.name.value));
    const below = this.selectionSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return below;
    return INTROSPECTION.has(selection.name.value) ? asIntrospection(below) : asField(selection, below);
  }

  #fragment(fragment: FragmentDefinitionNode | undefined): Measure {
    if (!fragment) return NOTHING;
    const known = this.#measured.get(fragment);
    if (known) return known;
    // Entered before its own content is read: a cycle comes back here and ends.
    this.#measured.set(fragment, NOTHING);
    const measure = this.selectionSet(fragment.selectionSet);
    this.#measured.set(fragment, measure);
    return measure;
  }
}

function asField(field: FieldNode, below: Measure): Measure {
  return {
    ...below,
    depth: below.depth + 1,
    aliases: sum(below.aliases, field.alias ? 1 : 0),
    rootFields: 1,
    fields: sum(below.fields, 1),
    signIns: field.name.value === 'signIn' ? 1 : 0,
  };
}

/** GraphiQL's query is wide and 15 deep by nature: it has limits of its own instead of the ordinary ones. */
function asIntrospection(below: Measure): Measure {
  return {
    ...NOTHING,
    rootFields: 1,
    introspectionDepth: 1 + Math.max(below.depth, below.introspectionDepth),
    introspectionFields: sum(1, sum(below.fields, below.introspectionFields)),
  };
}

function together(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: sum(a.aliases, b.aliases),
    rootFields: sum(a.rootFields, b.rootFields),
    fields: sum(a.fields, b.fields),
    signIns: sum(a.signIns, b.signIns),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    introspectionFields: sum(a.introspectionFields, b.introspectionFields),
  };
}

function largest(a: Measure, b: Measure): Measure {
  const names = Object.keys(NOTHING) as (keyof Measure)[];
  return Object.fromEntries(names.map((name) => [name, Math.max(a[name], b[name])])) as unknown as Measure;
}

function sum(a: number, b: number): number {
  return Math.min(a + b, COUNT_CEILING);
}
