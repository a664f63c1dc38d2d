/** Turns a table of commands into mutations: one input, one payload, one permission each. */
import { Arg, type ClassType, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Permission } from '../auth/permissions.ts';
import { type Command, type Outcome, runCommand } from './command.ts';
import type { Context } from './context.ts';
import { definePayload, type ErrorCode, type PayloadObject } from './payload.ts';
import { Requires } from './permission.ts';

export interface MutationRow {
  // biome-ignore lint/suspicious/noExplicitAny: a table holds commands with different inputs and results
  command: Command<any, any>;
  input: ClassType;
  permission: Permission;
  description: string;
  codes: readonly ErrorCode[];
  /** What the payload shows besides cursor and errors. */
  objects: readonly PayloadObject[];
  /** Name of an earlier mutation whose payload this one answers with. */
  payloadOf?: string;
}

/** Loads the objects of a payload from a command's result (null when refused) and its input. */
export type Present = (context: Context, result: object | null, input: object) => Promise<object>;

/** Declares one mutation on a resolver class as its decorators would. */
function declare(target: ClassType, row: MutationRow, payloads: Map<string, ClassType>, present: Present): void {
  const { command, input, permission, description, codes, objects } = row;
  const { name } = command;
  const Payload = payloads.get(row.payloadOf ?? '') ?? definePayload(name, objects, codes);
  payloads.set(name, Payload);
  const method = async (args: object, context: Context) => {
    const { result, cursor, errors }: Outcome<object> = await runCommand(context, command, args);
    return { ...(await present(context, result, args)), cursor, errors };
  };
  Object.defineProperty(target.prototype, name, { value: method, writable: true, configurable: true });
  Reflect.defineMetadata('design:paramtypes', [Object, Object], target.prototype, name);
  Arg('input', () => input, { description: 'Everything it needs.' })(target.prototype, name, 0);
  Ctx()(target.prototype, name, 1);
  Requires(permission)(target.prototype, name);
  Mutation(() => Payload, { description })(target.prototype, name, { value: method });
}

/** A resolver class with a mutation for every row. */
export function defineMutations(rows: readonly MutationRow[], present: Present): ClassType {
  @Resolver()
  class Mutations {}
  const payloads = new Map<string, ClassType>();
  for (const row of rows) declare(Mutations, row, payloads, present);
  return Mutations;
}
