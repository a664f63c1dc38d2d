/**
 * The whole configuration of the process: every environment variable it reads, its default and what it means.
 * Nothing else reads `process.env`.
 */
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .transform((parts) => parts.filter((part) => part !== ''));
const natsUrls = list.refine(
  (urls) => urls.every(isNatsUrl),
  'needs addresses like nats://host:4222 or tls://user:password@host',
);
const origins = list.refine(
  (all) => all.every((each) => URL.canParse(each)),
  'needs origins like https://push.example.in',
);
const secret = (name: string) => z.string().min(16, `${name} needs at least 16 characters`);

const variables = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe('production demands secrets of your own and refuses demo accounts'),
  HOST: z.string().default('127.0.0.1').describe('address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('port to listen on'),
  DATABASE_URL: z.url().optional().describe('a PostgreSQL 15+ server; without it an embedded one is started'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12).describe('connections to the database'),
  NATS_URL: natsUrls
    .default([])
    .describe('NATS servers of one cluster that carry wake-ups between nodes, comma-separated; else PostgreSQL does'),
  NISTARAN_DATA_DIR: z.string().default('.data').describe('folder of the embedded database, evidence and secrets'),
  NISTARAN_DEMO: z
    .enum(['small', 'full', 'off'])
    .optional()
    .describe('demo district: small (2,000 complaints), full (20,000) or off; default full, off in production'),
  NISTARAN_DISTRICT: z.string().default('MZN').describe('code of the district a signed-out visitor is shown'),
  NISTARAN_OPERATIONS: z
    .string()
    .optional()
    .describe(
      'folder of registered operations, a .graphql file each: clients may send the SHA-256 of a file instead of its text',
    ),
  NISTARAN_PUBLIC_URL: z.url().optional().describe('address people reach this server by, for links'),
  NISTARAN_DATA_KEY: secret('NISTARAN_DATA_KEY')
    .optional()
    .describe('secret that seals phone numbers and signs links; kept in the data folder when not given'),
  NISTARAN_ALLOWED_ORIGINS: list.default([]).describe('further web origins allowed to call, comma-separated'),
  NISTARAN_TRUST_PROXY: list.default([]).describe('proxy addresses whose X-Forwarded-For is believed'),
  NISTARAN_PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:.+@.+|https:\/\/.+)$/, 'needs mailto:… or https://…')
    .optional()
    .describe('whom push services may write to, mailto: or https:; default the public URL'),
  NISTARAN_PUSH_ORIGINS: origins
    .default([])
    .describe('origins of push services that are not public and may be called nevertheless, comma-separated'),
  NISTARAN_METRICS_TOKEN: secret('NISTARAN_METRICS_TOKEN').optional().describe('bearer token for /metrics'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .optional()
    .describe('default info in production, else warn'),
  WHATSAPP_APP_SECRET: z.string().optional().describe('signs webhook bodies'),
  WHATSAPP_VERIFY_TOKEN: z.string().optional().describe('answers the webhook handshake'),
  WHATSAPP_API_URL: z.url().default('https://graph.facebook.com/v23.0').describe('base address of the Cloud API'),
  WHATSAPP_ACCESS_TOKEN: z.string().optional().describe('without it messages stay in the outbox'),
  WHATSAPP_PHONE_NUMBER_ID: z.string().optional().describe('the number messages are sent from'),
  WHATSAPP_MEDIA_HOSTS: list
    .default(['lookaside.fbsbx.com'])
    .describe('hosts media may be fetched from, besides the one of WHATSAPP_API_URL'),
  EVIDENCE_S3_ENDPOINT: z.url().optional().describe('S3-compatible store for evidence; without it the data folder'),
  EVIDENCE_S3_REGION: z.string().default('ap-south-1').describe('region of that store'),
  EVIDENCE_S3_BUCKET: z.string().default('nistaran-evidence').describe('its bucket, which must exist'),
  EVIDENCE_S3_ACCESS_KEY_ID: z.string().optional().describe('key of that store'),
  EVIDENCE_S3_SECRET_ACCESS_KEY: z.string().optional().describe('its secret'),
  NISTARAN_SECURE_COOKIES: flag.optional().describe('cookies over TLS only; default true in production'),
});

function isNatsUrl(text: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(text);
    decodeURIComponent(username + password); // throws on what is no encoding of anything
    return /^(nats|tls):$/.test(protocol) && hostname !== '';
  } catch {
    return false;
  }
}

type Variables = z.infer<typeof variables>;

/** The configuration after validation and defaults. Immutable. */
export type Config = Readonly<ReturnType<typeof complete>>;

function complete(env: Variables) {
  const production = env.NODE_ENV === 'production';
  const demo = env.NISTARAN_DEMO ?? (production ? 'off' : 'full');
  return {
    ...env,
    production,
    demo,
    isDemo: demo !== 'off' && !production,
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    secureCookies: env.NISTARAN_SECURE_COOKIES ?? production,
    whatsapp: {
      appSecret: env.WHATSAPP_APP_SECRET ?? (production ? undefined : 'nistaran-demo-secret'),
      verifyToken: env.WHATSAPP_VERIFY_TOKEN ?? (production ? undefined : 'nistaran-demo-verify'),
      apiUrl: env.WHATSAPP_API_URL,
      accessToken: env.WHATSAPP_ACCESS_TOKEN,
      phoneNumberId: env.WHATSAPP_PHONE_NUMBER_ID,
      mediaHosts: [new URL(env.WHATSAPP_API_URL).host, ...env.WHATSAPP_MEDIA_HOSTS],
    },
  };
}

/** A configuration the process cannot start with; the message names each variable and what is wrong with it. */
export class ConfigError extends Error {}

/** Reads and validates the environment. Throws {@link ConfigError} naming every wrong variable at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The configuration is not valid:\n${lines.join('\n')}\nSee "nistaran --help".`);
  }
  return Object.freeze(complete(parsed.data));
}

/** One line per variable, for `--help`. */
export function describeConfig(): string {
  return Object.entries(variables.shape)
    .filter(([, schema]) => schema.description !== undefined)
    .map(([name, schema]) => `  ${name.padEnd(28)} ${schema.description}`)
    .join('\n');
}
