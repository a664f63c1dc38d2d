/** Declares what a mutation answers: `{ <object>, cursor, errors }` with an error enum of its own. */
import type { GraphQLScalarType } from 'graphql';
import { type ClassType, Field, ObjectType } from 'type-graphql';
import { defineEnum } from './enums.ts';
import { CursorScalar } from './scalars.ts';

/** Every code a command may refuse with, and what it means. */
const CODES = {
  NOT_FOUND: 'Nothing of this name is open to the viewer.',
  VERSION_CONFLICT: 'It has changed since `expectedVersion`; the payload shows its present state.',
  INVALID_STATE: 'Not possible in its present state.',
  NOT_ALLOWED: 'Not for this viewer to do.',
  INVALID_INPUT: 'A field of the input is wrong; `path` says which.',
  INVALID_PHONE: 'Not a whole telephone number; masked numbers are never accepted.',
  UNKNOWN_DEPARTMENT: 'No active department has this code.',
  UNKNOWN_OFFICER: 'The officer is not posted in the department.',
  SAME_DEPARTMENT: 'It is with this department already.',
  TRANSFER_LIMIT: 'Transferred three times already: only the cell or the DM may.',
  LIMIT_REACHED: 'The complainant was asked twice already.',
  OWN_WORK: 'Nobody decides on his own report or proposal.',
  CELL_MUST_VERIFY: 'Category A and reopened complaints are verified by the cell.',
  INVALID_INTERVALS: 'Intervals of a day are upside down, overlap or touch; `path` says which.',
  NO_WORKING_TIME: 'Nothing regular to work in would be left, or 400 days in a row would be off.',
  NOT_PENDING: 'Nothing waits for a decision.',
  WINDOW_CLOSED: 'The 30 days for reopening have passed.',
  LEVEL_LIMIT: 'No further level in this direction.',
  EVIDENCE_REQUIRED: 'The subject needs a photo or video taken after the assignment.',
  UNKNOWN_EVIDENCE: 'A file is not uploaded, not the viewer’s own, or used already.',
  MERGE_CYCLE: 'Would merge a complaint into itself or into a merged one.',
  ALREADY_SEEN: 'The responsible officer has seen it.',
  ALREADY_DECIDED: 'The message was decided on already.',
  WRONG_CREDENTIALS: 'User name or password is wrong, or the account is locked for some minutes.',
  WRONG_CODE: 'No screen shows this code: it was read wrongly, was used already, or is older than ten minutes.',
  UNSUPPORTED_TYPE: 'This kind of file is not accepted.',
  TOO_LARGE: 'The file is too large.',
  ALREADY_OPEN: 'This sitting is open already.',
  SESSION_CLOSED: 'The hearing session is closed.',
  DAY_OVER: 'Only on the day it was closed.',
  ALREADY_EXISTS: 'There is one of this name, number or phone already.',
  OPEN_COMPLAINTS: 'Complaints that somebody still has to act on are there; the message says how many.',
  QUOTA: 'Too many files wait to be used; use or leave them for a day.',
} as const;
export type ErrorCode = keyof typeof CODES;

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The error type of one mutation, with its enum of codes. */
function errorType(mutation: string, codes: readonly ErrorCode[]) {
  const values = Object.fromEntries(codes.map((code) => [code, CODES[code]])) as Record<ErrorCode, string>;
  const Code = defineEnum(`${mutation}ErrorCode`, `Why ${mutation} was refused.`, values);

  @ObjectType(`${mutation}Error`, { description: `An expected refusal of ${mutation}.` })
  class CommandError {
    @Field(() => Code, { description: 'For programs.' })
    code: string;

    @Field({ description: "For people, in the viewer's language: what is wrong and what to do." })
    message: string;

    @Field(() => [String], { description: 'The part of the input it is about.' })
    path: string[];
  }
  return CommandError;
}

export interface PayloadObject {
  name: string;
  type: () => ClassType | [ClassType] | GraphQLScalarType | typeof String;
  description: string;
}

/** The payload class of a mutation. */
export function definePayload(name: string, objects: readonly PayloadObject[], codes: readonly ErrorCode[]): ClassType {
  const mutation = capital(name);
  const CommandError = errorType(mutation, codes);

  @ObjectType(`${mutation}Payload`, { description: `What became of ${name}.` })
  class Payload {
    @Field(() => CursorScalar, {
      nullable: true,
      description: 'Position of the change in the log: saved for a stream once it has passed it. Null when refused.',
    })
    cursor: string | null;

    @Field(() => [CommandError], { description: 'Why it was refused; empty when it was done.' })
    errors: object[];
  }
  for (const { name: field, type, description } of objects) {
    Reflect.defineMetadata('design:type', Object, Payload.prototype, field);
    Field(type, { nullable: true, description })(Payload.prototype, field);
  }
  return Payload;
}
