/** User Datagram Protocol, RFC 768, and UDP-Lite, RFC 3828. */
import { addToSum, foldSum } from '../bytes/checksum.ts';
import { type Cursor, type Field, expert, octets, protocol, relativeTime, u16, u32, u8 } from '../dissect/index.ts';

const CHECKSUM_STATUS = { 0: 'Bad', 1: 'Good', 2: 'Unverified', 3: 'Not present', 4: 'Illegal' };

export const udp = protocol({
  name: 'udp',
  title: 'User Datagram Protocol',
  on: { 'ip.proto': [17] },
  fields: {
    srcport: u16('Source Port', { also: 'udp.port', source: 'column' }),
    dstport: u16('Destination Port', { also: 'udp.port', source: 'column' }),
    port: u16('Source or Destination Port', { hidden: true, source: 'column' }),
    length: u16('Length'),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', { values: CHECKSUM_STATUS }),
    stream: u32('Stream index', { source: 'column' }),
    time_relative: relativeTime('Time since first frame', { source: 'conversation' }),
    time_delta: relativeTime('Time since previous frame', { source: 'conversation' }),
    payload: octets('Payload'),
    'length.bad': expert('Bad length value', 'error', 'Malformed'),
    'checksum.bad': expert('Bad checksum', 'error', 'Checksum'),
    'checksum.zero': expert('Illegal checksum value (0)', 'error', 'Checksum'),
  },
  dissect(p, f) {
    const source = p.take(f.srcport);
    const destination = p.take(f.dstport);
    p.packet.sourcePort = source;
    p.packet.destinationPort = destination;
    p.title(`, Src Port: ${source}, Dst Port: ${destination}`);
    const given = p.take(f.length);
    // RFC 2675 §4: a length of 0 in a jumbogram means all of the IPv6 payload.
    const length = given === 0 && p.packet.network === 6 ? p.reported - p.begin : given;
    p.info(() => `${source} → ${destination} Len=${length - 8}`);
    if (length < 8 || length > p.reported - p.begin) {
      p.take(f.checksum);
      if (length < 8) {
        p.expert(f['length.bad'], `Bad length value ${length} < 8`);
        p.malformed(`length ${length} is less than the header`);
      }
      if (!p.packet.fragment) p.expert(f['length.bad'], `Bad length value ${length} > IP payload length`);
    } else {
      p.take(f.checksum);
    }
    checksumStatus(p, f['checksum.status'], length);
    const payload = Math.min(length - 8, p.remaining);
    const facts = p.packet.quoted ? undefined : p.packet.around?.udp(endpoints(p));
    if (facts !== undefined) {
      p.generate(f.stream, facts.stream);
      const outer = p.open('Timestamps');
      p.generate(f.time_relative, facts.sinceFirst);
      p.generate(f.time_delta, facts.sincePrevious);
      p.close(outer);
    }
    if (payload <= 0) return;
    if (p.available > 0) p.show(f.payload, Math.min(payload, p.available));
    p.headerEnd = p.at;
    if (facts?.protocol !== undefined) p.call(facts.protocol, payload);
    else if (!p.nextByPort('udp.port', source, destination, payload)) p.data(payload);
  },
});

/** The conversation's ends as the innermost network layer and ports name them. */
export function endpoints(p: Cursor): { source: Uint8Array; destination: Uint8Array; sourcePort: number; destinationPort: number } {
  const { packet } = p;
  return { source: packet.source, destination: packet.destination, sourcePort: packet.sourcePort, destinationPort: packet.destinationPort };
}

function checksumStatus(p: Cursor, status: Field<number>, length: number): void {
  const { packet } = p;
  const begin = p.begin;
  const given = (p.bytes[begin + 6]! << 8) | p.bytes[begin + 7]!;
  if (given === 0) p.generate(status, packet.network === 6 ? 4 : 3);
  else if (!packet.verifyChecksums || packet.fragment || begin + length > p.end || packet.network === 0) p.generate(status, 2);
  else p.generate(status, foldSum(pseudoHeaderSum(p, 17, length) + addToSum(0, p.bytes, begin, begin + length)) === 0 ? 1 : 0);
}

/** Sum over the pseudo header of the innermost network layer: RFC 9293 §3.1 for IPv4, RFC 8200 §8.1 for IPv6. */
export function pseudoHeaderSum(p: Cursor, protocolNumber: number, length: number): number {
  const { packet } = p;
  const size = packet.network === 4 ? 4 : 16;
  let sum = protocolNumber + (length & 0xffff) + (length >>> 16);
  sum = addToSum(sum, packet.networkBytes, packet.sourceAt, packet.sourceAt + size);
  return addToSum(sum, packet.networkBytes, packet.destinationAt, packet.destinationAt + size);
}
