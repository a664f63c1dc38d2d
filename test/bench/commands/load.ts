/** The writers of the product: GraphQL over HTTP, a connection each. */
import { answer } from '../support/answering.ts';
import { bytesOf, graphqlRequest, HttpConnection } from '../support/http-connection.ts';
import { type Change, changeKey } from './changes.ts';
import { inputOf, type Task, WORKS } from './tasks.ts';
import { type Write, type Written, writeAll } from './writing.ts';

interface Payload {
  complaint: Change;
}

const DONE = '"errors":[]';

let requests = new Map<string, Buffer>();
let tasks: Task[] = [];
let answers: string[] = [];

function documentOf({ work }: Task): string {
  const { mutation } = WORKS[work];
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation Bench($input: ${input}!) { ${mutation}(input: $input) { complaint { number state version } cursor errors { code message } } }`;
}

const requestOf = (task: Task) => bytesOf(graphqlRequest(task.actor.token, documentOf(task), { input: inputOf(task) }));

answer({
  prepare(given: Task[]): void {
    tasks = given;
    requests = new Map(given.map((task) => [task.key, requestOf(task)]));
    answers = [];
  },

  async write(how: Write): Promise<Written> {
    const connections: HttpConnection[] = [];
    try {
      return await writeAll(tasks, how, () => {
        const connection = new HttpConnection(how.port);
        connections.push(connection);
        return async ({ key }) => {
          const { status, body } = await connection.ask(requests.get(key) as Buffer);
          const text = body.toString();
          if (status !== 200 || !text.includes(DONE)) throw new Error(`${status}: ${text.slice(0, 300)}`);
          answers.push(text);
        };
      });
    } finally {
      for (const connection of connections) connection.close();
    }
  },

  /** What was changed: a console must be told of each. */
  changes: (): string[] => answers.map(changeIn),
});

function changeIn(text: string): string {
  const [payload] = Object.values(JSON.parse(text).data) as Payload[];
  return changeKey((payload as Payload).complaint);
}
