/** Addresses and networks, IPv4 and IPv6. */
import { BlockList, isIP } from 'node:net';

/** Does the address lie in one of the networks (`10.1.0.0/16`, `::1`)? What is no network holds nobody. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  if (isIP(address) === 0) return false;
  const allowed = new BlockList();
  for (const network of networks) {
    const { base, prefix } = partsOf(network);
    if (isNetwork(network)) allowed.addSubnet(base, Number(prefix), familyOf(base));
  }
  return allowed.check(address, familyOf(address));
}

/** Is this an address or a network? */
export function isNetwork(network: string): boolean {
  const { base, prefix } = partsOf(network);
  return isIP(base) !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIP(base) === 6 ? 128 : 32);
}

function partsOf(network: string): { base: string; prefix: string } {
  const [base = '', prefix = isIP(base) === 6 ? '128' : '32'] = network.split('/');
  return { base, prefix };
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
