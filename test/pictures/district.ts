/**
 * The demo that is photographed: who sits there, and which of its complaints stand as a picture needs them. All of it asked by the
 * published API; nothing is known by number.
 */
const PEOPLE = [
  ...(['dm', 'cell', 'operator', 'feedback', 'admin', 'auditor'] as const),
  ...(['sdm-sadar', 'head-pwd', 'officer-pwd'] as const),
] as const;
/** `newcomer` is made for the run: he has not chosen a password yet. */
export type Person = (typeof PEOPLE)[number] | 'newcomer';

const PASSWORD = 'nistaran-demo';
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { token errors { message } } }';
const PAGE = 100;

export interface Wanted {
  who: Person;
  /** Something he may do to it. */
  action?: string;
  state?: string;
}

export interface Row {
  number: string;
  state: string;
  viewerActions: string[];
}

const STATES = [
  ...['REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'INFO_REQUESTED', 'ON_HOLD', 'ACTION_TAKEN', 'RESOLVED', 'CLOSED'],
  ...['REJECTION_PROPOSED', 'REJECTED', 'REJECTION_FINAL', 'MERGED', 'WITHDRAWN'],
];

export class District {
  readonly url: string;
  readonly #tokens = new Map<Person, string>();
  readonly #asked = new Map<string, Promise<Row[]>>();

  constructor(url: string) {
    this.url = url;
  }

  async signInAll(): Promise<void> {
    for (const person of PEOPLE) await this.signIn(person);
  }

  async signIn(person: Person, username: string = person, password = PASSWORD): Promise<void> {
    const { signIn } = await this.ask(null, SIGN_IN, { input: { username, password } });
    if (signIn.token === null) throw new Error(`${username}: ${signIn.errors[0]?.message}`);
    this.#tokens.set(person, signIn.token);
  }

  /** The session as a cookie holds it. */
  token(person: Person): string {
    const token = this.#tokens.get(person);
    if (token === undefined) throw new Error(`${person} has not signed in`);
    return token;
  }

  async ask(person: Person | null, query: string, variables: object = {}): Promise<any> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(person === null ? {} : { authorization: `Bearer ${this.token(person)}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: any; errors?: { message: string }[] };
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    return data;
  }

  /** A mutation of one input; gives what is selected of its answer. Throws what it was refused for. */
  async make(person: Person, mutation: string, input: object, selection = ''): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { made: ${mutation}(input: $input) { ${selection} errors { message } } }`;
    const { made } = await this.ask(person, query, { input });
    if (made.errors.length > 0) throw new Error(`${mutation}: ${made.errors[0].message}`);
    return made;
  }

  /** Number of a complaint as wanted; throws when the demo has none. */
  async complaint({ who, action, state }: Wanted): Promise<string> {
    for (const each of state === undefined ? STATES : [state]) {
      const rows = await this.rows(who, each);
      const row = rows.find(({ viewerActions }) => action === undefined || viewerActions.includes(action));
      if (row !== undefined) return row.number;
    }
    throw new Error(
      `the demo has no complaint ${[state, action && `for ${action}`].filter(Boolean).join(' ')} of ${who}`,
    );
  }

  /** What was found may no longer be so. */
  forget(): void {
    this.#asked.clear();
  }

  rows(who: Person, state: string): Promise<Row[]> {
    const name = `${who} ${state}`;
    const asked = this.#asked.get(name) ?? this.#rows(who, state);
    this.#asked.set(name, asked);
    return asked;
  }

  async #rows(who: Person, state: string): Promise<Row[]> {
    const query = `query($filter: ComplaintFilter) { complaints(filter: $filter, first: ${PAGE}, orderBy: RECENTLY_CHANGED) { nodes { number state viewerActions } } }`;
    return (await this.ask(who, query, { filter: { states: [state] } })).complaints.nodes;
  }

  /** Path of the complainant's own page. */
  async link(wanted: Omit<Wanted, 'who'>): Promise<string> {
    const number = await this.complaint({ who: 'cell', ...wanted });
    const { complaint } = await this.ask('cell', `{ complaint(number: "${number}") { trackingUrl } }`);
    return new URL(complaint.trackingUrl).pathname;
  }

  /** Every node of a list, by pages. `selection` has the braces of the node. */
  async all(person: Person, field: string, args: string, selection: string): Promise<any[]> {
    const nodes: any[] = [];
    for (let after: string | null = null; ; ) {
      const query = `query($after: Cursor) { list: ${field}(first: ${PAGE}, after: $after ${args}) { nodes ${selection} pageInfo { hasNextPage endCursor } } }`;
      const { list }: any = await this.ask(person, query, { after });
      nodes.push(...list.nodes);
      if (!list.pageInfo.hasNextPage) return nodes;
      after = list.pageInfo.endCursor;
    }
  }
}
