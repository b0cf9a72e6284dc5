import { lookup as lookUpName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const inside = new BlockList();
// IANA special-purpose registries (RFC 6890 and its updates): what is not reachable from everywhere
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) inside.addSubnet(net, bits, 'ipv4');
// in IPv6 only 2000::/3 is given out; of that, these are not
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) inside.addSubnet(net, bits, 'ipv6');
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** True for an IP address that anybody can reach; false for one of this machine or of the network it stands in, and for what is none. */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip);
  if (family === 4) return !inside.check(ip, 'ipv4');
  return family === 6 && given.check(ip, 'ipv6') && !inside.check(ip, 'ipv6');
}

/** The name leads to a machine that is not public. */
export class InsideAddress extends Error {
  override readonly name = 'InsideAddress';
}

/**
 * Looks a name up and fails with `InsideAddress` where one of its addresses is not allowed. It is the lookup of the connection itself, so that
 * a name cannot lead somewhere else the second time it is asked for.
 */
export function guardedLookup(isAllowed: (ip: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookUpName(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) done(error ?? new Error('no address'), []);
      else if (!found.every(({ address }) => isAllowed(address))) done(new InsideAddress(host), []);
      else if (options.all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
