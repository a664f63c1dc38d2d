/** Keys of other systems: an administrator's commands. A secret is told once and stored nowhere. */
import { isUuid } from '../database/query.ts';
import type { Command } from '../graphql/command.ts';
import type { Context } from '../graphql/context.ts';
import { defineMutations } from '../graphql/define-mutations.ts';
import { type Message, Refusal } from '../graphql/errors.ts';
import { requireName } from '../graphql/names.ts';
import { ApiKeyType, CreateApiKeyInput, RevokeApiKeyInput } from './api-key.types.ts';
import { endKey, storeKey } from './api-keys.ts';
import { recordAudit } from './audit.ts';
import { isNetwork } from './networks.ts';
import { API_SCOPES } from './permissions.ts';
import { shownFor, showOnce } from './shown-once.ts';

const MOST_NETWORKS = 20;

interface KeyResult {
  keyId: string;
}

const invalid = (field: keyof CreateApiKeyInput, message: Message) =>
  new Refusal('INVALID_INPUT', message, ['input', field]);

const createApiKey: Command<CreateApiKeyInput, KeyResult> = {
  name: 'createApiKey',
  async execute(command, input) {
    const { em, viewer, now } = command;
    const key = {
      name: requireName(input.name, 'name'),
      scopes: scopesOf(input),
      networks: networksOf(input),
      expiresAt: endOf(input, now),
    };
    const { id, token } = await storeKey(em, viewer.districtId, now, key);
    showOnce(input, token);
    const detail = { scopes: key.scopes, networks: key.networks, expiresAt: key.expiresAt };
    await recordAudit(command, { action: 'API_KEY_CREATED', objectKind: 'api_key', objectId: id, detail });
    return { keyId: id };
  },
};

function scopesOf({ scopes }: CreateApiKeyInput): string[] {
  const unknown = scopes.filter((scope) => !(API_SCOPES as string[]).includes(scope));
  if (scopes.length > 0 && unknown.length === 0) return [...new Set(scopes)];
  throw invalid('scopes', {
    hi: `कम से कम एक अधिकार चुनें। संभव हैं: ${API_SCOPES.join(', ')}।`,
    en: `Choose at least one scope. There are: ${API_SCOPES.join(', ')}.`,
  });
}

function networksOf({ networks }: CreateApiKeyInput): string[] {
  const all = (networks ?? []).map((network) => network.trim()).filter((network) => network !== '');
  if (all.length <= MOST_NETWORKS && all.every(isNetwork)) return all;
  throw invalid('networks', {
    hi: `नेटवर्क ऐसे लिखें: 10.1.0.0/16 या 203.0.113.7, अधिकतम ${MOST_NETWORKS}।`,
    en: `Write networks like 10.1.0.0/16 or 203.0.113.7, at most ${MOST_NETWORKS}.`,
  });
}

function endOf({ expiresAt }: CreateApiKeyInput, now: Date): Date | null {
  if (expiresAt == null || expiresAt > now) return expiresAt ?? null;
  throw invalid('expiresAt', {
    hi: 'यह समय बीत चुका है। आगे का समय दें।',
    en: 'This time has passed. Give one that is still ahead.',
  });
}

const revokeApiKey: Command<RevokeApiKeyInput, KeyResult> = {
  name: 'revokeApiKey',
  async execute(command, { id }) {
    const ended = isUuid(id) ? await endKey(command, 'id', id) : null;
    if (ended === null) throw noKey();
    command.events.push(ended.event);
    await recordAudit(command, { action: 'API_KEY_REVOKED', objectKind: 'api_key', objectId: id });
    return { keyId: id };
  },
};

const noKey = () =>
  new Refusal(
    'NOT_FOUND',
    {
      hi: 'यह कुंजी नहीं है, या पहले ही निरस्त की जा चुकी है।',
      en: 'There is no such key, or it was revoked already.',
    },
    ['input', 'id'],
  );

const KEY = { name: 'apiKey', type: () => ApiKeyType, description: 'The key as it stands now; null when refused.' };
const TOKEN = {
  name: 'token',
  type: () => String,
  description: 'The whole key, told this once: null when refused, and when a retry is answered.',
};

/** The resolver class of the commands on keys. */
export const ApiKeyMutations = defineMutations(
  [
    {
      command: createApiKey,
      input: CreateApiKeyInput,
      permission: 'access:manage',
      description: "Makes another system's key. Only a hash of its secret is kept.",
      codes: ['INVALID_INPUT'],
      objects: [KEY, TOKEN],
    },
    {
      command: revokeApiKey,
      input: RevokeApiKeyInput,
      permission: 'access:manage',
      description: 'Ends a key at once; its sockets are closed with 4410.',
      codes: ['NOT_FOUND'],
      objects: [KEY],
    },
  ],
  async ({ loaders }: Context, result, input) => ({
    apiKey: await loaders.row('api_key', (result as KeyResult | null)?.keyId ?? null),
    token: result === null ? null : shownFor(input),
  }),
);
