/**
 * The main job, told step by step through the public API: a citizen's WhatsApp message becomes a numbered complaint, is
 * assigned, reported on with a photo, verified by someone else, and reopened and at last confirmed by the complainant; with
 * what the department's console and the wall received, and after how many milliseconds.
 */
import sharp from 'sharp';
import * as api from '../../client/operations.generated.ts';
import { Actor, postWebhook } from './api.ts';
import { Watcher } from './watcher.ts';

export interface StoryOptions {
  url: string;
  password: string;
  webhookSecret: string;
  say(line: string): void;
}

type ConsoleItem = api.DepartmentConsoleSubscription['complaints'];
type WallItem = api.WarRoomWallSubscription['wall'];

const DEPARTMENT = 'PWD';
const NAME = 'सलमा';
const SUBJECT_WITH_PROOF = 'ROAD-POTHOLE';

/** The persons of the story and its two witnesses. */
interface Cast {
  operator: Actor;
  cell: Actor;
  officer: Actor;
  head: Actor;
  feedback: Actor;
  console: Watcher<ConsoleItem>;
  wall: Watcher<WallItem>;
  phone: string;
}

/** Tells the story once. Throws when a step is refused or a witness misses it. */
export async function tellStory(options: StoryOptions): Promise<string> {
  const { url, password, say } = options;
  const as = (username: string) => Actor.signIn(url, username, password);
  const [operator, cell, officer, head, feedback] = (await Promise.all(
    ['operator', 'cell', 'officer-pwd', 'head-pwd', 'feedback'].map(as),
  )) as [Actor, Actor, Actor, Actor, Actor];
  const sockets = [officer.socket(), cell.socket()] as const;
  const console = new Watcher<ConsoleItem>(sockets[0], api.DepartmentConsoleDocument as never, {
    filter: { departmentCodes: [DEPARTMENT] },
  });
  const wall = new Watcher<WallItem>(sockets[1], api.WarRoomWallDocument as never);
  const cast: Cast = {
    operator,
    cell,
    officer,
    head,
    feedback,
    console,
    wall,
    phone: `9190000${String(Date.now()).slice(-5)}`,
  };
  await Promise.all([
    console.see(0, ({ __typename }) => __typename === 'StreamReady'),
    wall.see(0, ({ __typename }) => __typename === 'WallSnapshot'),
  ]);
  try {
    const number = await untilAssigned(options, cast);
    await untilResolved(options, cast, number, 'officer');
    await reopenedByComplainant(options, cast, number);
    await untilResolved(options, cast, number, 'head');
    await confirmed(options, cast, number);
    await inTheEnd(cell, number, say);
    return number;
  } finally {
    console.leave();
    wall.leave();
    await Promise.all(sockets.map((socket) => socket.dispose()));
  }
}

/** Runs a step and prints what the witnesses saw of it. */
async function step<T>(
  { say }: StoryOptions,
  cast: Cast,
  title: string,
  number: string | null,
  work: () => Promise<T>,
): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`\n▸ ${title}  (${Math.round(performance.now() - began)} ms)`);
  if (number === null) return result;
  const seen = await cast.console.see(began, (item) => 'number' in item && item.number === number);
  if (seen === null) throw new Error(`The department's console missed: ${title}`);
  say(`    console of ${DEPARTMENT}: ${describe(seen.item)} after ${seen.afterMs} ms`);
  const shown = await cast.wall.see(
    began,
    (item) => item.__typename === 'WallSnapshot' && item.ticker.some((tick) => tick.number === number),
  );
  if (shown === null) throw new Error(`The wall missed: ${title}`);
  say(`    wall: ${describeWall(shown.item, number)} after ${shown.afterMs} ms`);
  return result;
}

function describe(item: ConsoleItem): string {
  if (item.__typename === 'ComplaintChanged')
    return `${item.scope} ${item.type}, version ${item.version}, now ${item.complaint?.state}`;
  return item.__typename;
}

function describeWall(item: WallItem, number: string): string {
  if (item.__typename !== 'WallSnapshot') return item.__typename;
  const tick = item.ticker.find((candidate) => candidate.number === number);
  return `${tick?.type}; in process ${item.inProcess}, resolved today ${item.resolvedToday}, reopened today ${item.reopenedToday}`;
}

async function untilAssigned(options: StoryOptions, cast: Cast): Promise<string> {
  const { url, webhookSecret, say } = options;
  const text = 'नमस्ते, गांव फूलपुर की मुख्य सड़क पर बड़े गड्ढे हैं, रात में लोग गिर रहे हैं।';
  const id = `wamid.story.${Date.now()}`;
  await step(options, cast, `A citizen writes on WhatsApp: “${text}”`, null, () =>
    postWebhook(url, webhookSecret, { id, type: 'text', text: { body: text } }, cast.phone, NAME),
  );
  const message = await waitFor(async () => {
    const { intake } = await cast.operator.run(api.WaitingIntakeDocument, {});
    return intake.nodes.find((node) => node.sender.phone === `+${cast.phone}`);
  });
  say(`    the desk sees it: ${message.sender.name}, ${message.sender.phone}`);
  const subjectId = await findSubject(cast.operator);
  const registered = await step(options, cast, 'The operator registers it', null, () =>
    cast.operator.run(api.RegisterIntakeDocument, {
      input: { intakeId: message.id, subjectId, categoryCode: 'A', place: 'फूलपुर' },
    }),
  );
  const complaint = registered.registerIntake.complaint;
  if (!complaint) throw new Error('The message got no number.');
  say(`    number ${complaint.number}, category ${complaint.category?.code}, due ${complaint.dueAt}`);
  await step(options, cast, `The cell assigns it to ${DEPARTMENT}`, complaint.number, () =>
    cast.cell.run(api.AssignDocument, {
      input: { number: complaint.number, departmentCode: DEPARTMENT, expectedVersion: complaint.version },
    }),
  );
  return complaint.number;
}

/** The leaf for roads, if the district has it. */
async function findSubject(operator: Actor): Promise<string | null> {
  const top = await operator.run(api.SubjectTreeDocument, {});
  for (const { id } of top.subjects) {
    const { subjects } = await operator.run(api.SubjectTreeDocument, { parentId: id });
    const leaf = subjects.find(({ code }) => code === SUBJECT_WITH_PROOF);
    if (leaf) return leaf.id;
  }
  return null;
}

async function untilResolved(
  options: StoryOptions,
  cast: Cast,
  number: string,
  who: 'officer' | 'head',
): Promise<void> {
  const person = cast[who];
  const title = who === 'officer' ? 'The officer' : 'The head of office, one level above,';
  await step(options, cast, `${title} accepts it`, number, () =>
    person.run(api.AcknowledgeDocument, { input: { number } }),
  );
  const evidenceId = await uploadPhoto(options, person);
  await step(options, cast, `${title} reports with a photo`, number, () =>
    person.run(api.ReportDocument, {
      input: { number, outcome: 'FIXED', text: 'गड्ढे भर दिए गए हैं।', evidenceIds: [evidenceId] },
    }),
  );
  await step(options, cast, 'The cell verifies the report', number, () =>
    cast.cell.run(api.VerifyDocument, { input: { number } }),
  );
  await showLatestMessage(options, cast);
}

async function uploadPhoto({ url, say }: StoryOptions, person: Actor): Promise<string> {
  const bytes = await sharp({ create: { width: 1_200, height: 900, channels: 3, background: '#7a7468' } })
    .jpeg()
    .toBuffer();
  const { createUpload } = await person.run(api.CreateUploadDocument, {
    input: { kind: 'PHOTO', bytes: bytes.length },
  });
  const address = new URL(createUpload.uploadUrl ?? '');
  const response = await fetch(`${url}${address.pathname}`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array(bytes),
  });
  say(`    photo sent: ${bytes.length} bytes, HTTP ${response.status}`);
  return createUpload.evidence?.id ?? '';
}

async function showLatestMessage({ say }: StoryOptions, { cell }: Cast): Promise<void> {
  const { outbox } = await cell.run(api.LatestOutboxDocument, {});
  const message = outbox.nodes.find(({ channel }) => channel === 'WHATSAPP');
  if (message) say(`    to the complainant (${message.state}): ${message.text.replaceAll('\n', ' · ')}`);
}

async function reopenedByComplainant(options: StoryOptions, cast: Cast, number: string): Promise<void> {
  const { url, webhookSecret } = options;
  const interactive = { type: 'button_reply', button_reply: { id: 'reopen', title: 'समाधान नहीं हुआ' } };
  await step(options, cast, 'The complainant presses “समाधान नहीं हुआ”', number, () =>
    postWebhook(
      url,
      webhookSecret,
      { id: `wamid.story.reopen.${Date.now()}`, type: 'interactive', interactive },
      cast.phone,
      NAME,
    ),
  );
}

async function confirmed(options: StoryOptions, cast: Cast, number: string): Promise<void> {
  await step(options, cast, 'The feedback agent calls; the complainant is satisfied', number, () =>
    cast.feedback.run(api.ConfirmDocument, { input: { number, satisfied: true, rating: 4 } }),
  );
}

async function inTheEnd(cell: Actor, number: string, say: StoryOptions['say']): Promise<void> {
  const { complaint } = await cell.run(api.CaseNowDocument, { number });
  if (!complaint) throw new Error('The complaint is gone.');
  say(`\n${complaint.number}: ${complaint.state}, version ${complaint.version}, reopened ${complaint.reopenCount} ×`);
  for (const { type, actor, text } of complaint.timeline.nodes)
    say(`    ${type.padEnd(30)} ${actor?.role ?? ''} ${text ?? ''}`);
}

const POLL_MS = 50;
const PATIENCE_MS = 10_000;

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('What the story waits for did not come.');
}
