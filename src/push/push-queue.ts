/**
 * From a notification to the devices of its officer. The rows stand in the database with the notification itself, so a step never
 * waits for a push service, and a push is not lost with a node.
 *
 * Invariants: told is only who is signed in on that device; by night only of category A, and nothing is left with the push service
 * that would come by night; what was read meanwhile, or is a day old, is told nobody; a device that is gone is forgotten.
 */
import { DueQueue, Hopeless, Later } from '../database/due-queue.ts';
import { query, queryOne } from '../database/query.ts';
import type { Services } from '../graphql/services.ts';
import { pushKeys } from './push-keys.ts';
import { type DeviceSubscription, sendPush } from './push-message.ts';
import { nightEndsAt, untilNight } from './quiet-hours.ts';

/** One service that hangs shall not hold up the devices of the others. */
const AT_ONCE = 4;
const HOUR_MS = 3_600_000;
const OLDEST_MS = 24 * HOUR_MS;
const KEPT_URGENT_MS = 6 * HOUR_MS;
const KEPT_MS = 12 * HOUR_MS;

export interface DeliveryRow {
  districtId: number;
  notificationId: string;
  deviceId: string;
  createdAt: Date;
}

export interface PushQueueOptions {
  services: Services;
  /** Where push services may complain; https or mailto. */
  contact: string;
}

/** The queue of all pushes of this node's database. */
export const pushQueue = (options: PushQueueOptions): DueQueue<DeliveryRow> => {
  const { em, clock, log } = options.services;
  return new DueQueue<DeliveryRow>({
    ...{ em, clock, log, table: 'push_delivery', key: ['notification_id', 'device_id'], atOnce: AT_ONCE },
    work: (row) => deliver(options, row),
  });
};

interface ToTell {
  type: string;
  number: string | null;
  isUrgent: boolean;
  subscriptionSealed: Buffer;
}

/** Null when there is nobody to tell, or nothing any more. */
const TO_TELL = `select n.type, c.number, coalesce(k.code = 'A', false) as is_urgent, d.subscription_sealed
  from push_device d
  join session s on s.district_id = d.district_id and s.id = d.session_id and s.revoked_at is null and s.expires_at > $4
  join officer o on o.district_id = d.district_id and o.id = d.officer_id and o.is_active
  join notification n on n.district_id = d.district_id and n.officer_id = d.officer_id and n.id = $2 and n.read_at is null
  left join complaint c on c.district_id = n.district_id and c.id = n.complaint_id
  left join category k on k.district_id = c.district_id and k.id = c.category_id
  where d.district_id = $1 and d.id = $3`;

async function deliver({ services, contact }: PushQueueOptions, row: DeliveryRow): Promise<void> {
  const { districtId, notificationId, deviceId, createdAt } = row;
  const em = services.em.fork();
  const now = services.clock.now();
  const told = await queryOne<ToTell>(em, TO_TELL, [districtId, notificationId, deviceId, now]);
  if (told === null || now.getTime() - createdAt.getTime() > OLDEST_MS) return done(services, row);
  const { type, number, isUrgent, subscriptionSealed } = told;
  const morning = isUrgent ? null : nightEndsAt(now);
  if (morning !== null) throw new Later(morning);
  const status = await sendPush(
    {
      subscription: JSON.parse(services.vault.open(subscriptionSealed)) as DeviceSubscription,
      ...{ content: { type, number }, isUrgent, contact },
      ttlSeconds: Math.ceil((isUrgent ? KEPT_URGENT_MS : Math.min(KEPT_MS, untilNight(now))) / 1_000),
      keys: await pushKeys(services, em, districtId),
    },
    services.pushEndpoints,
  );
  await settle(services, row, status);
}

const GONE = new Set([404, 410]);
/** Said of the moment or of us, not of this message. */
const PASSING = new Set([401, 403, 408, 425, 429]);

async function settle(services: Services, row: DeliveryRow, status: number): Promise<void> {
  if (status >= 200 && status < 300) return done(services, row);
  if (GONE.has(status)) return forget(services, row);
  const words = `the push service answered ${status}`;
  throw status >= 500 || PASSING.has(status) ? new Error(words) : new Hopeless(words);
}

const done = async ({ em }: Services, { districtId, notificationId, deviceId }: DeliveryRow): Promise<void> =>
  void (await query(
    em.fork(),
    'delete from push_delivery where district_id = $1 and notification_id = $2 and device_id = $3',
    [districtId, notificationId, deviceId],
  ));

/** What was still to be told the device goes with it. */
const forget = async ({ em }: Services, { districtId, deviceId }: DeliveryRow): Promise<void> =>
  void (await query(em.fork(), 'delete from push_device where district_id = $1 and id = $2', [districtId, deviceId]));
