/** Messages that wait at the intake desk: new complaints of the last hours, and two people who say it is not solved. */
import { REOPEN_REASONS } from './data/phrases.ts';
import type { Subject } from './directory.ts';
import { HOUR, MINUTE } from './due.ts';
import { demoPhone } from './histories.ts';
import type { DemoComplainant } from './model.ts';
import { personName } from './people.ts';
import type { Story } from './story.ts';
import { pickSpot, wordComplaint } from './texts.ts';
import type { World } from './world.ts';

export interface DemoIntake {
  readonly id: string;
  readonly source: 'WHATSAPP' | 'FACEBOOK';
  readonly externalId: string;
  readonly kind: 'NEW_COMPLAINT' | 'REOPEN_REQUEST';
  readonly receivedAt: number;
  readonly sender: DemoComplainant;
  readonly text: string;
  readonly place: string | null;
  readonly complaintId: string | null;
}

const NEW_COUNT = 23;
const REOPEN_COUNT = 2;
const FACEBOOK_SHARE = 0.25;
const EXTERNAL_ID_LENGTH = 28;

/** `closed` are closed complaints whose complainants may write again. */
export function waitingMessages(world: World, closed: readonly Story[]): DemoIntake[] {
  const fresh = Array.from({ length: NEW_COUNT }, () => newComplaint(world));
  const unhappy = closed.slice(-REOPEN_COUNT).map((story) => reopenRequest(world, story));
  return [...fresh, ...unhappy].sort((a, b) => a.receivedAt - b.receivedAt);
}

function newComplaint(world: World): DemoIntake {
  const { random } = world;
  const subject = random.weighted(world.leaves, ({ leaf }) => leaf?.weight ?? 1);
  const leaf = subject.leaf as NonNullable<Subject['leaf']>;
  const { text, language } = wordComplaint(random, leaf, pickSpot(random, world.offices.pickArea(random, leaf)));
  const name = personName(random, random.chance(0.5) ? 'hi' : 'en');
  const phone = demoPhone(random.whole(10_000, 99_999));
  const source = random.chance(FACEBOOK_SHARE) ? 'FACEBOOK' : 'WHATSAPP';
  const receivedAt = world.now - random.exponential(70 * MINUTE) - MINUTE;
  const sender = { id: random.uuid(receivedAt), name, phone, locale: language === 'en' ? 'en' : 'hi' } as const;
  return message(world, { source, kind: 'NEW_COMPLAINT', receivedAt, sender, text, complaintId: null });
}

function reopenRequest(world: World, { complaint, complainant }: Story): DemoIntake {
  const { random } = world;
  const receivedAt = world.now - random.between(0.3, 3) * HOUR;
  const sender = { ...(complainant as DemoComplainant), id: random.uuid(receivedAt) };
  const text = `${complaint.number}: ${random.pick(REOPEN_REASONS)}`;
  return message(world, {
    source: 'WHATSAPP',
    kind: 'REOPEN_REQUEST',
    receivedAt,
    sender,
    text,
    complaintId: complaint.id,
  });
}

function message({ random }: World, facts: Omit<DemoIntake, 'id' | 'externalId' | 'place'>): DemoIntake {
  const receivedAt = Math.floor(facts.receivedAt);
  const prefix = facts.source === 'WHATSAPP' ? 'wamid.demo' : 'fb.demo.';
  return {
    ...facts,
    receivedAt,
    id: random.uuid(receivedAt),
    externalId: prefix + random.token(EXTERNAL_ID_LENGTH),
    place: null,
  };
}
