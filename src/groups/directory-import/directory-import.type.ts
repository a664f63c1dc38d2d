import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { Node } from '../../graphql/node.type.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { RowOutcome, RowProblem } from './import.enums.ts';
import type { ImportCounts } from './judge-directory.ts';
import type { FoundProblem } from './problem-words.ts';

@ObjectType('DirectoryImport', {
  implements: Node,
  description:
    'Departments, groups and members to be added to the directory. Open to whoever began it, to nobody else.',
})
export class DirectoryImportType extends Node {
  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first portion was done.' })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last one was.' })
  finishedAt: Date | null;

  counts: ImportCounts | null;
}

@ObjectType('DirectoryImportCounts', {
  description:
    'What an import does: what it would do now while it is gathered, what it set out to do once it has begun.',
})
export class DirectoryImportCountsType implements ImportCounts {
  @Field(() => Int, { description: 'Departments that are added.' })
  departmentsAdded: number;

  @Field(() => Int, { description: 'Departments that get another name.' })
  departmentsChanged: number;

  @Field(() => Int, { description: 'Groups that are added.' })
  groupsAdded: number;

  @Field(() => Int, { description: 'Members that are added to groups.' })
  membersAdded: number;

  @Field(() => Int, { description: 'Members whose name, designation or kind changes.' })
  membersChanged: number;

  @Field(() => Int, { description: 'Rows of which all stands there already.' })
  unchangedRows: number;

  @Field(() => Int, { description: 'Rows that are left out because something is wrong with them.' })
  wrongRows: number;
}

@ObjectType('DirectoryRowProblemFound', { description: 'What is wrong with a row of an import.' })
export class RowProblemType {
  @Field(() => RowProblem, { description: 'For programs.' })
  code: RowProblem;

  found: FoundProblem;
}

@ObjectType('DirectoryImportRow', { description: 'A row of an import, and what is done with it.' })
export class ImportRowType {
  @Field(() => Int, { description: 'Its number in the file.' })
  row: number;

  @Field(() => RowOutcome, { description: 'What is done with it.' })
  outcome: RowOutcome;

  @Field(() => String, { nullable: true, description: 'Code of the department.' })
  departmentCode: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the group.' })
  groupNumber: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the member; null once the import is done.' })
  memberName: string | null;

  @Field(() => [RowProblemType], { description: 'What is wrong with it; empty for all others.' })
  problems: RowProblemType[];
}

export const ImportRowConnection = connectionOf('DirectoryImportRow', () => ImportRowType, 'rows of an import');
