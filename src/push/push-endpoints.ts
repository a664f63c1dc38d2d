/**
 * Which addresses pushes may be sent to. A device names the address itself, so it is a way for anybody with an account to have this
 * server call something: only https to public addresses is called, judged by the address that is really connected to.
 *
 * Invariants: nothing private, local or reserved is ever connected to, whatever a name resolves to and whenever; the origins an
 * operator has listed are the only exceptions. May not import: features, the database.
 */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const LONGEST_ADDRESS = 1_000;

/** Networks that are not the public internet. */
const NOT_PUBLIC = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.addSubnet(network, bits, 'ipv4');

/** Of IPv6 only global unicast (2000::/3) is public, and of that not what is for documents, tunnels or translation. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC.addSubnet(network, bits, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  if (family === 6) return GLOBAL_UNICAST.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
  return false;
}

export class PushEndpoints {
  readonly #allowed: ReadonlySet<string>;

  /** @param allowedOrigins origins that may be called though they are not public, e.g. `http://127.0.0.1:5000` */
  constructor(allowedOrigins: readonly string[]) {
    this.#allowed = new Set(allowedOrigins.map((origin) => new URL(origin).origin));
  }

  /** May this address be kept as that of a device? What its name resolves to is judged when it is called. */
  isAcceptable(address: string): boolean {
    if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false;
    const url = new URL(address);
    if (url.username !== '' || url.password !== '') return false;
    return this.#allowed.has(url.origin) || (url.protocol === 'https:' && mayBePublic(url.hostname));
  }

  /** How the name of the address is resolved: fails for what is not public. Undefined where nothing is to be guarded. */
  lookupFor(url: URL): LookupFunction | undefined {
    return this.#allowed.has(url.origin) ? undefined : lookupPublic;
  }
}

/** A literal address is never looked up, so it is judged here; of a name only that it is one of the public kind. */
function mayBePublic(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0) return isPublicAddress(literal);
  return literal.includes('.') && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(literal);
}

const lookupPublic: LookupFunction = (hostname, options, done) =>
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, []);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (refused !== undefined || first === undefined) return done(new Error('not a public address'), []);
    if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
