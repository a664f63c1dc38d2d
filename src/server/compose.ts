/** The only place that builds things and ties them together. Everything it starts, `stop` ends, in reverse order. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { GuessThrottle } from '../auth/guess-throttle.ts';
import { PersonalDataVault } from '../auth/personal-data.ts';
import { RememberedViewers } from '../auth/remembered-viewers.ts';
import { SessionLookups } from '../auth/session-lookups.ts';
import { TrackingLinks } from '../auth/tracking-links.ts';
import { CloudApi } from '../channels/whatsapp/cloud-api.ts';
import { WhatsappInbox } from '../channels/whatsapp/inbox.ts';
import { WhatsappWorkers } from '../channels/whatsapp/workers.ts';
import { type Clock, systemClock } from '../clock.ts';
import { ClockSweep } from '../complaints/clock-sweep.ts';
import { CodeLookups } from '../complaints/code-lookups.ts';
import { Sweeper } from '../complaints/sweeper.ts';
import { TallyFolder } from '../complaints/tally/tally-folder.ts';
import type { DueQueue } from '../database/due-queue.ts';
import { openDatabase } from '../database/orm.ts';
import { DutySweep } from '../duty/duty-sweep.ts';
import { Sightings } from '../duty/sightings.ts';
import { EvidenceLinks } from '../evidence/evidence-links.ts';
import { EvidenceService } from '../evidence/evidence-service.ts';
import { createEvidenceStore, stagingFolder } from '../evidence/storage/index.ts';
import type { Services } from '../graphql/services.ts';
import { forgetImports } from '../groups/directory-import/forget-imports.ts';
import { JobProjectors } from '../jobs/job-projector.ts';
import { JobWorker } from '../jobs/job-worker.ts';
import { CaseLookers } from '../presence/case-lookers.ts';
import { presenceProjectors } from '../presence/presence-projectors.ts';
import { PushEndpoints } from '../push/push-endpoints.ts';
import { type DeliveryRow, pushQueue } from '../push/push-queue.ts';
import { ReadConnections } from '../reads/connections.ts';
import { Reads } from '../reads/reads.ts';
import { Delivery } from '../realtime/delivery/delivery.ts';
import { prepareLog } from '../realtime/prepare-log.ts';
import { EventStreams } from '../realtime/streams.ts';
import { createWakeBus, type WakeBus } from '../realtime/wake-bus/index.ts';
import { recordBuild, systemProjectors } from '../system/system-status.ts';
import { wallProjectors } from '../wall/wall-projector.ts';
import { buildVersion } from './build-version.ts';
import type { Config } from './config.ts';
import { tuneEngine } from './engine.ts';
import { CostBudget } from './graphql/cost-budget.ts';
import { KnownOperations, readKnownOperations } from './graphql/known-operations.ts';
import { readModels } from './graphql/read-models.ts';
import { buildSchema } from './graphql/schema.ts';
import { buildApp } from './http/app.ts';
import { defaultDistrict } from './http/identify.ts';
import { Doors } from './http/listen.ts';
import { Metrics } from './metrics.ts';
import { Rush } from './rush.ts';
import { Sockets } from './socket/sockets.ts';

export interface ComposeOptions {
  config: Config;
  databaseUrl: string;
  dataKey: string;
  log: Logger;
  clock?: Clock;
  /** Instead of the configured one: a test drops every wake-up. */
  bus?: WakeBus;
  /** Address for links, when it is known only after listening (tests). */
  publicUrl: string;
  /** Another name of this build (tests). */
  build?: string;
  /** No query is answered by a plan: for comparing the two ways (tests, benchmarks). */
  resolversOnly?: boolean;
}

export interface Nistaran {
  services: Services;
  reads: Reads;
  app: FastifyInstance;
  sockets: Sockets;
  delivery: Delivery;
  workers: WhatsappWorkers;
  jobWorker: JobWorker;
  /** Pushes on their way to officers' devices. */
  pushes: DueQueue<DeliveryRow>;
  sweeper: Sweeper;
  clockSweep: ClockSweep;
  dutySweep: DutySweep;
  tallyFolder: TallyFolder;
  /** Listens and starts the workers; gives the address. */
  listen(): Promise<string>;
  /** Finishes requests, closes sockets, stops workers, closes the database. */
  stop(drainSpreadMs?: number): Promise<void>;
}

/** When the first who waited for the start have been served. */
const WARM_AFTER_MS = 2_000;
/** A stop waits for the call under way, and has ten seconds in all. */
const CLOUD_API_MS = 8_000;

/** Builds the product on a migrated database. */
export async function compose(options: ComposeOptions): Promise<Nistaran> {
  tuneEngine();
  const { config, log, clock = systemClock } = options;
  const orm = openDatabase({ url: options.databaseUrl, poolSize: config.DATABASE_POOL });
  const em = orm.em;
  await prepareLog(em, clock.now());
  const build = options.build ?? buildVersion();
  const vault = new PersonalDataVault(options.dataKey);
  const { databaseUrl } = options;
  const bus = options.bus ?? (await createWakeBus({ natsUrls: config.NATS_URL, databaseUrl, log }));
  const streams = new EventStreams(em, { bus, log, build });
  const walls = wallProjectors({ em, streams, clock, log });
  const jobs = new JobProjectors({ em, streams, clock, log });
  const caseLookers = new CaseLookers({ em, streams, log });
  const presence = presenceProjectors({ em, streams, clock, log });
  const sightings = new Sightings({ em, clock, log });
  const system = systemProjectors({ em, streams, clock, log, build });
  const services: Services = {
    ...{ em, clock, log, vault, streams, walls, jobs, caseLookers, presence, sightings, system },
    ...{ build, publicUrl: options.publicUrl },
    evidenceLinks: new EvidenceLinks({ secret: vault.linkKey, clock, baseUrl: options.publicUrl }),
    pushEndpoints: new PushEndpoints(config.NISTARAN_PUSH_ORIGINS),
    trackingLinks: new TrackingLinks({ key: vault.trackingKey, baseUrl: options.publicUrl }),
    ...{ signInThrottle: new GuessThrottle(), trackThrottle: new GuessThrottle(), kioskThrottle: new GuessThrottle() },
    ...{ viewers: new RememberedViewers(), sessions: new SessionLookups(em), codes: new CodeLookups(em) },
    ...{ isDemo: config.isDemo, production: config.production, defaultDistrictCode: config.NISTARAN_DISTRICT },
  };
  const store = evidenceStore(config);
  const evidence = new EvidenceService({
    em,
    clock,
    store: createEvidenceStore(store),
    stagingDir: store.kind === 'disk' ? stagingFolder(store.root) : null,
    tempDir: join(config.NISTARAN_DATA_DIR, 'uploads'),
  });
  const workers = new WhatsappWorkers({ services, evidence, api: cloudApi(config) });
  const fallbackDistrict = () => defaultDistrict(services);
  const whatsapp = new WhatsappInbox({ em, clock, vault, fallbackDistrict, onStored: () => workers.inbound.wake() });
  const schema = buildSchema();
  const known = new KnownOperations(readKnownOperations(config.NISTARAN_OPERATIONS), schema);
  const door = { schema, known, budget: new CostBudget(clock), production: config.production };
  const connections = new ReadConnections(databaseUrl);
  const models = options.resolversOnly ? { objects: [], items: [], roots: {} } : readModels;
  const reads = new Reads({ schema, models, connections });
  const delivery = new Delivery(streams, log);
  const metrics = new Metrics({ em, streams, delivery });
  const rush = new Rush();
  let draining = false;
  let warming: NodeJS.Timeout | undefined;
  const app = await buildApp({
    config,
    services,
    door,
    reads,
    schema,
    evidence,
    whatsapp,
    metrics,
    rush,
    isDraining: () => draining,
  });
  const doors = new Doors(app);
  const sockets = new Sockets({
    services,
    reads,
    door,
    delivery,
    rush,
    allowedOrigins: config.NISTARAN_ALLOWED_ORIGINS,
    proxies: config.NISTARAN_TRUST_PROXY,
  });
  metrics.socketCount = () => sockets.count;
  metrics.waitingBytes = () => sockets.waitingBytes;
  metrics.closes = () => sockets.closes;
  sockets.attach(app.server);
  const jobWorker = new JobWorker(services);
  const pushes = pushQueue({
    services,
    contact: config.NISTARAN_PUSH_CONTACT ?? contactOf(options.publicUrl),
  });
  const removeLeftovers = async (now: Date) => {
    await evidence.removeLeftovers(now);
    await forgetImports(em, now);
  };
  const sweeper = new Sweeper({ services, removeLeftovers });
  const clockSweep = new ClockSweep(services);
  const dutySweep = new DutySweep(services);
  const tallyFolder = new TallyFolder({ em, clock, log });

  return {
    ...{
      services,
      reads,
      app,
      sockets,
      delivery,
      workers,
      jobWorker,
      pushes,
      sweeper,
      clockSweep,
      dutySweep,
      tallyFolder,
    },
    async listen() {
      await streams.start();
      const address = await doors.open({ host: config.HOST, port: config.PORT });
      await recordBuild(em.fork(), build);
      streams.wake('system');
      warming = setTimeout(() => void known.warm(), WARM_AFTER_MS).unref();
      workers.start();
      jobWorker.start();
      pushes.start();
      sweeper.start();
      clockSweep.start();
      sightings.start();
      dutySweep.start();
      tallyFolder.start();
      return address;
    },
    async stop(drainSpreadMs) {
      draining = true;
      clearTimeout(warming);
      const sweeps = [sweeper.stop(), clockSweep.stop(), dutySweep.stop(), tallyFolder.stop()];
      await told(log, 'sweeps', Promise.all(sweeps));
      await Promise.all([
        told(log, 'workers', Promise.all([workers.stop(), jobWorker.stop(), pushes.stop()])),
        told(log, 'sockets', sockets.drain(drainSpreadMs)),
      ]);
      await told(log, 'requests', doors.close());
      await told(log, 'presence', Promise.all([caseLookers.stop(), sightings.stop()]));
      for (const projectors of [walls, jobs, presence, system]) projectors.stop();
      await told(log, 'streams', streams.stop());
      await told(log, 'connections', Promise.all([connections.stop(), orm.close(true)]));
    },
  };
}

const LONG_MS = 5_000;

/** Whoever waits for the stop learns what it waits for. */
async function told(log: Logger, what: string, work: Promise<unknown>): Promise<void> {
  const timer = setTimeout(() => log.warn({ what }, 'the stop is waiting'), LONG_MS);
  await work.finally(() => clearTimeout(timer));
}

/** Push services want to know whom to tell of trouble: this installation, where it has an address of the web. */
const contactOf = (publicUrl: string): string =>
  publicUrl.startsWith('https://') ? publicUrl : 'mailto:administrator@nistaran.invalid';

function evidenceStore(config: Config): Parameters<typeof createEvidenceStore>[0] {
  const { EVIDENCE_S3_ENDPOINT: endpoint } = config;
  if (endpoint === undefined) return { kind: 'disk', root: join(config.NISTARAN_DATA_DIR, 'evidence') };
  return {
    kind: 's3',
    endpoint,
    region: config.EVIDENCE_S3_REGION,
    bucket: config.EVIDENCE_S3_BUCKET,
    accessKeyId: config.EVIDENCE_S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: config.EVIDENCE_S3_SECRET_ACCESS_KEY ?? '',
    forcePathStyle: true,
  };
}

function cloudApi({ whatsapp }: Config): CloudApi | null {
  const { accessToken, phoneNumberId, apiUrl, mediaHosts } = whatsapp;
  return accessToken && phoneNumberId
    ? new CloudApi({ apiUrl, accessToken, phoneNumberId, mediaHosts, timeoutMs: CLOUD_API_MS })
    : null;
}
