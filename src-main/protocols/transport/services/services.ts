/** What services are expected at ports (RFC 6335, IANA's registry of service names and port numbers). */
import { unpackedText } from '../../../bytes/packed-text.ts';
import type { Transport } from '../../../dissect/index.ts';
import { TABLE } from './table.ts';

/** In the order of their bits in the table. */
const TRANSPORTS: readonly Transport[] = ['tcp', 'udp', 'sctp', 'dccp'];

export type Services = Readonly<Record<Transport, ReadonlyMap<number, string>>>;

/**
 * Unpacks the registry: names by port. It takes some milliseconds, so it is done when first asked for. The first name
 * of a port is the one it is known by.
 */
export function readServices(): Services {
  const services = {
    tcp: new Map<number, string>(), udp: new Map<number, string>(), sctp: new Map<number, string>(), dccp: new Map<number, string>(),
  };
  let port = 0;
  for (const line of unpackedText(TABLE).split('\n')) {
    const [distance, transports, name] = line.split(' ');
    if (name === undefined) continue;
    port += parseInt(distance, 36);
    TRANSPORTS.forEach((transport, bit) => {
      if ((parseInt(transports, 16) & (1 << bit)) !== 0 && !services[transport].has(port)) services[transport].set(port, name);
    });
  }
  return services;
}
