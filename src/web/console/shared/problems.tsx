/** Refusals of a mutation, each beside the field it is about; what belongs to no field of the form stands at its foot. */
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { RequestError } from '../../../client/index.ts';
import { messageOf } from './states.tsx';

export interface Problem {
  message: string;
  /** The part of the input, as the payload says it: `['input', 'days', '0', 'day']`. */
  path: readonly string[];
}

const within = ({ path }: Problem): string => path.slice(1).join('.');

/** What is wrong with this very part: `problemAt(problems, 'days.0.day')`. */
export const problemAt = (problems: readonly Problem[], part: string): string | undefined =>
  problems.find((problem) => within(problem) === part)?.message;

/** What is wrong with this part or with something in it. */
export const problemWithin = (problems: readonly Problem[], part: string): string | undefined =>
  problems.find((problem) => within(problem) === part || within(problem).startsWith(`${part}.`))?.message;

/** Carries the refusals of a mutation to where they are shown. */
class Refused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}

/** The payload of a mutation that was done; throws what it was refused for. */
export function accepted<Payload extends { errors: readonly Problem[] }>(payload: Payload): Payload {
  if (payload.errors.length > 0) throw new Refused(payload.errors);
  return payload;
}

/** What a failure says of the form. A query says by `inputPath` what a mutation says by the path of its refusal. */
export function problemsOf(error: Error | null): readonly Problem[] {
  if (error instanceof Refused) return error.problems;
  if (!(error instanceof RequestError)) return [];
  return error.errors.flatMap(({ message, extensions }) =>
    extensions?.inputPath === undefined ? [] : [{ message, path: extensions.inputPath }],
  );
}

export interface OtherProblemsProps {
  error: Error | null;
  /** Parts of the input that say themselves what is wrong with them. */
  shown?: readonly string[];
}

export function OtherProblems({ error, shown = [] }: OtherProblemsProps): ReactNode {
  if (error === null) return null;
  const problems = problemsOf(error);
  const others = problems.filter((problem) => !shown.some((part) => problemWithin([problem], part)));
  if (problems.length > 0 && others.length === 0) return null;
  return (
    <Alert color="red" role="alert">
      {problems.length === 0 ? wordsOf(error) : others.map(({ message }) => message).join(' ')}
    </Alert>
  );
}

const wordsOf = (error: Error): string => (error instanceof Refused ? error.message : messageOf(error));
