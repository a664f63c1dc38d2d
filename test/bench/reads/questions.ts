/** Whom the questions come from and what they are about: enough people for the product's budget a minute, random complaints. */
import type { District, Officer } from '../support/district.ts';
import type { Question, WorkName } from './works.ts';

const DISTRICT_MAGISTRATES = 1_000;
const HEADS_A_DEPARTMENT = 4;
const NUMBERS = 4_000;
/** Words of the demo's texts, frequent and rare ones, as people write them. */
const WORDS = {
  hindi: ['हैंडपंप खराब', 'बिजली ट्रांसफार्मर', 'राशन कोटेदार', 'आवारा पशु', 'स्ट्रीट लाइट'],
  roman: ['handpump kharab', 'bijli transformer', 'ration kotedar', 'awara pashu', 'street light'],
};

const LIST = { first: 50 };
const searchFor = (text: string) => ({ variables: { text }, path: `/search/${encodeURIComponent(text)}` });

export class Questions {
  readonly #districtId: number;
  readonly #magistrates: Officer[];
  readonly #heads: { departmentId: string; token: string }[];
  readonly #numbers: string[];

  private constructor(
    districtId: number,
    magistrates: Officer[],
    heads: { departmentId: string; token: string }[],
    numbers: string[],
  ) {
    this.#districtId = districtId;
    this.#magistrates = magistrates;
    this.#heads = heads;
    this.#numbers = numbers;
  }

  static async about(district: District): Promise<Questions> {
    const magistrates = await district.officers('DM', null, DISTRICT_MAGISTRATES);
    const heads = [];
    for (const { id } of district.departments)
      for (const { token } of await district.officers('HEAD', id, HEADS_A_DEPARTMENT))
        heads.push({ departmentId: id, token });
    const sql = 'select number from complaint where district_id = $1 order by hashtextextended(number, 1) limit $2';
    const { rows } = await district.sql.query(sql, [district.id, NUMBERS]);
    return new Questions(
      district.id,
      magistrates,
      heads,
      rows.map(({ number }) => number),
    );
  }

  /** Enough of them that nobody asks too often. */
  of(work: WorkName): Question[] {
    const districtId = this.#districtId;
    if (work === 'department')
      return this.#heads.map(({ departmentId, token }) => ({
        ...{ token, variables: LIST, districtId },
        path: `/department/${departmentId}`,
      }));
    const what = this.#whatIsAsked(work);
    return Array.from({ length: Math.max(what.length, this.#magistrates.length) }, (_, index) => ({
      ...{ token: this.#magistrates[index % this.#magistrates.length]?.token as string, districtId },
      ...(what[index % what.length] as { variables: Question['variables']; path: string }),
    }));
  }

  #whatIsAsked(work: Exclude<WorkName, 'department'>): Pick<Question, 'variables' | 'path'>[] {
    if (work === 'list') return [{ variables: LIST, path: '/list' }];
    if (work === 'counters') return [{ variables: {}, path: '/counters' }];
    if (work === 'track') return this.#numbers.map((number) => ({ variables: { number }, path: `/track/${number}` }));
    return (work === 'number' ? this.#numbers : WORDS[work]).map(searchFor);
  }
}
