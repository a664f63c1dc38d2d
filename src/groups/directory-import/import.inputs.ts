import { Field, ID, InputType, Int } from 'type-graphql';

const RETRY = { nullable: true, description: 'Any string of your own, for safe retries.' };
const cell = (what: string) => ({ nullable: true, description: `${what}, as it stands in the file.` });

@InputType({
  description:
    'One row of a directory: a department, perhaps with its group, perhaps with a member of it. Cells are sent as they are.',
})
export class DirectoryRowInput {
  @Field(() => Int, { description: 'Number of the row in the file: what is wrong is said of it by this number.' })
  row: number;

  @Field(() => String, cell('Code of the department'))
  departmentCode?: string | null;

  @Field(() => String, cell('Name of the department in Hindi'))
  departmentNameHi?: string | null;

  @Field(() => String, cell('Name of the department in English'))
  departmentNameEn?: string | null;

  @Field(() => String, cell('Number of the group'))
  groupNumber?: string | null;

  @Field(() => String, cell('Name of the member'))
  memberName?: string | null;

  @Field(() => String, cell('Designation in Hindi'))
  titleHi?: string | null;

  @Field(() => String, cell('Designation in English'))
  titleEn?: string | null;

  @Field(() => String, cell('Telephone of the member'))
  phone?: string | null;

  @Field(() => String, cell('OFFICER, REPRESENTATIVE or CONTACT, or the same in Hindi'))
  kind?: string | null;
}

@InputType({ description: 'Nothing but the retry key.' })
export class BeginDirectoryImportInput {
  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'A portion of the rows of an import.' })
export class AddDirectoryRowsInput {
  @Field(() => ID, { description: 'The import.' })
  importId: string;

  @Field(() => [DirectoryRowInput], {
    description: '1 to 200 rows, of at most 20000 in all. A row number sent again takes the place of the row before.',
  })
  rows: DirectoryRowInput[];

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'An import whose next portion is to be done.' })
export class RunDirectoryImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId: string;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'An import that is not wanted.' })
export class DiscardDirectoryImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId: string;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}
