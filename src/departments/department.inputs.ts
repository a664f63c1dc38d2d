import { Field, ID, InputType } from 'type-graphql';

const RETRY = { nullable: true, description: 'Any string of your own, for safe retries.' };

@InputType({ description: 'A department or office to be added to the directory.' })
export class CreateDepartmentInput {
  @Field({ description: 'Code, 1 to 20 Latin letters, digits and `-`; kept in capitals, never changed later.' })
  code: string;

  @Field({ description: 'Name in Hindi, up to 200 characters.' })
  nameHi: string;

  @Field({ description: 'Name in English, up to 200 characters.' })
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'Code of the department it belongs to; none when absent.' })
  parentCode?: string | null;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'What shall be otherwise of a department; what is left out stays as it is.' })
export class ChangeDepartmentInput {
  @Field({ description: 'Its code.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Name in Hindi, up to 200 characters.' })
  nameHi?: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English, up to 200 characters.' })
  nameEn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Head of office, who is posted there; null leaves it vacant.' })
  headId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the department it belongs to; null for none.' })
  parentCode?: string | null;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}

@InputType({ description: 'A department that complaints can be assigned to from now on, or no more.' })
export class SetDepartmentActiveInput {
  @Field({ description: 'Its code.' })
  code: string;

  @Field({ description: 'False takes it out of use; refused while complaints are open there.' })
  active: boolean;

  @Field(() => String, RETRY)
  clientMutationId?: string | null;
}
