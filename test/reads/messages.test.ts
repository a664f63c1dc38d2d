/** Messages of streams are made by plans: one statement for all that came together; what a plan cannot say, the executor says. */
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { ConsoleListDocument } from '../../src/client/operations.generated.ts';
import { type Person, type World, world } from '../support/world.ts';

let w: World;
let cell: Person;
beforeAll(async () => {
  w = await world();
  cell = await w.cell();
});
afterAll(() => w.close());
afterEach(() => void jest.restoreAllMocks());

/** What plans have said since, message by message; null where they left it to the executor. */
function said(): Promise<string[] | null>[] {
  const { reads } = w.nistaran;
  const original = reads.messages.bind(reads);
  const answers: Promise<string[] | null>[] = [];
  jest.spyOn(reads, 'messages').mockImplementation((...asked) => {
    const answer = original(...asked);
    answers.push(answer);
    return answer;
  });
  return answers;
}

async function firstChange(document: string) {
  const socket = await cell.socket();
  try {
    const stream = socket.subscribe(document, {});
    await stream.next();
    const answers = said();
    const number = await w.complaint({ department: 'PWD' });
    const message = await stream.next();
    return { message, number, answers: (await Promise.all(answers)).flatMap((answer) => answer ?? [null]) };
  } finally {
    socket.kill();
  }
}

test("a console's list", async () => {
  const { message, number, answers } = await firstChange(String(ConsoleListDocument));
  expect(message).toMatchObject({
    __typename: 'ComplaintChanged',
    number,
    complaint: { number, sla: expect.any(String) },
  });
  expect(answers[0]).toContain(`"number":"${number}"`);
  expect(answers).not.toContain(null);
});

test('a refused argument within a message is left to the executor, which tells it', async () => {
  const document = `subscription { complaints { __typename ... on ComplaintChanged { complaint { timeline(after: "nonsense") { nodes { id } } } } } }`;
  await expect(firstChange(document)).rejects.toThrow('not a page cursor');
  expect(w.logLines.filter((line) => line.includes('by their plan'))).toEqual([]);
});

test('a complaint that points to another one, which a person of the audience may not see, is left to the executor', async () => {
  const document = `subscription { complaints { __typename ... on ComplaintChanged { complaint { number primary { number } } } } }`;
  const { message, number, answers } = await firstChange(document);
  expect(message).toMatchObject({ complaint: { number, primary: null } });
  expect(answers).toContain(null);
});
