/** User Datagram Protocol, RFC 768, and UDP-Lite, RFC 3828. */
import { addToSum, corrected, foldSum } from '../../bytes/checksum.ts';
import {
  type Cursor, type Endpoints, NO_NAMES, Pattern, type Protocol, Wording, expert, octets, protocol, relativeTime, u16, u32, u8,
} from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { portsInfo, portsTitle } from './port-texts.ts';
import { lengthInfo } from './udp/datagram-info.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const HEADING = new Wording('User Datagram Protocol, Src Port: ', ', Dst Port: ', ''), PAYLOAD = new Wording('UDP payload (', ' bytes)');

const HEADER = 8;
const UDP = 17;
const UDP_LITE = 136;

/** What traceroute counts its packets with; it sends from a port made of its process number and the highest bit. */
const TRACEROUTE_PORTS = { first: 33435, last: 33533, source: 0x8000 };

const STATUS = { bad: 0, good: 1, unverified: 2, notPresent: 3, illegal: 4 } as const;

export const udp = protocol({
  name: 'udp',
  title: 'User Datagram Protocol',
  on: { 'ip.proto': [UDP] },
  fields: {
    srcport: u16('Source Port', { portOf: 'udp', source: 'column' }),
    dstport: u16('Destination Port', { portOf: 'udp', source: 'column' }),
    port: u16('Source or Destination Port', { portOf: 'udp', hidden: true, source: 'column' }),
    length: u16('Length'),
    checksum_coverage: u16('Checksum coverage'),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    checksum_calculated: u16('Calculated Checksum', { hex: true }),
    stream: u32('Stream index', { source: 'column' }),
    time_relative: relativeTime('Time since first frame', { source: 'conversation' }),
    time_delta: relativeTime('Time since previous frame', { source: 'conversation' }),
    payload: octets('Payload'),
    possible_traceroute: expert('Possible traceroute', 'chat', 'Sequence'),
    'length.bad': expert('Bad length value', 'error', 'Malformed'),
    'length.bad_zero': expert('Length is zero but payload < 65536', 'warning', 'Protocol'),
    'checksum_coverage.bad': expert('Bad checksum coverage length value', 'error', 'Malformed', { id: 'udplite.checksum_coverage.bad' }),
    'checksum.bad': expert('Bad checksum', 'error', 'Checksum'),
    'checksum.zero': expert('Illegal checksum value (0)', 'error', 'Checksum'),
  },
  dissect(p, f) {
    const { source, destination } = takePorts(p, f);
    const there = p.reported - p.begin;
    const given = p.take(f.length);
    // RFC 2675 §4: a length of 0 in a jumbogram means all of the IPv6 payload.
    const length = given === 0 && p.packet.network === 6 ? there : given;
    if (given === 0 && p.packet.network === 6 && there < 0x10000) p.expertUnder(f['length.bad_zero']);
    p.info(portsInfo(p.names, 'udp', source, destination));
    if (length < HEADER) {
      p.label(() => `Length: ${length} (bogus, must be >= 8)`);
      p.expertUnder(f['length.bad'], `Bad length value ${length} < 8`);
      p.addInfo(` [BAD UDP LENGTH ${length} < 8]`);
      return;
    }
    if (length > there && !p.packet.fragment && !p.packet.quoted) {
      p.label(() => `Length: ${length} (bogus, payload length ${there})`);
      p.expertUnder(f['length.bad'], `Bad length value ${length} > IP payload length`);
      p.addInfo(` [BAD UDP LENGTH ${length} > IP PAYLOAD LENGTH]`);
    }
    p.addInfo(() => lengthInfo(length - HEADER) + (given === 0 ? ' [Jumbogram]' : ''));
    takeChecksum(p, f, UDP, length, length);
    takePayload(p, f, source, destination, length - HEADER);
  },
});

type Fields = (typeof udp)['fields'];

export const udplite = protocol({
  name: 'udplite',
  title: 'Lightweight User Datagram Protocol',
  short: 'UDP-Lite',
  on: { 'ip.proto': [UDP_LITE] },
  fields: {},
  dissect(p) {
    const f = udp.fields;
    const { source, destination } = takePorts(p, f);
    const length = p.reported - p.begin;
    const given = p.take(f.checksum_coverage);
    // RFC 3828 §3.1: 0 covers all; 1 to 7 are illegal.
    const coverage = given === 0 ? length : given;
    p.info(portsInfo(p.names, 'udp', source, destination));
    if (coverage < HEADER || coverage > length) {
      const limits = `${coverage} < 8 or > ${length}`;
      p.expertUnder(f['checksum_coverage.bad'], `Bad checksum coverage length value ${limits}`);
      p.addInfo(` [BAD LIGHTWEIGHT UDP CHECKSUM COVERAGE LENGTH ${limits}]`);
    }
    p.addInfo(() => lengthInfo(length - HEADER));
    p.generate(f.length, length);
    takeChecksum(p, f, UDP_LITE, length, Math.min(Math.max(coverage, HEADER), length));
    takePayload(p, f, source, destination, length - HEADER);
  },
});

function takePorts(p: Cursor, f: Fields): { readonly source: number; readonly destination: number } {
  const { at, bytes } = p;
  const source = readUint(bytes, at, 2, false), destination = readUint(bytes, at + 2, 2, false);
  if (p.keepsParts && p.names === NO_NAMES && !isTraceroute(source, destination)) {
    p.alike(PORTS, 0, [source, destination, source, destination], 4, () => showPorts(p, f));
  } else showPorts(p, f);
  p.packet.sourcePort = source;
  p.packet.destinationPort = destination;
  if (p.protocol === udp && p.names === NO_NAMES) p.labelNode(p.node, HEADING.with(source, destination));
  else p.title(portsTitle(p.names, 'udp', source, destination));
  return { source, destination };
}

const PORTS = new Pattern([udp.fields.srcport, udp.fields.dstport, udp.fields.port, udp.fields.port]);

export const isTraceroute = (source: number, destination: number): boolean =>
  destination >= TRACEROUTE_PORTS.first && destination <= TRACEROUTE_PORTS.last && source >= TRACEROUTE_PORTS.source;

function showPorts(p: Cursor, f: Fields): void {
  const source = p.take(f.srcport);
  const destination = p.take(f.dstport);
  if (isTraceroute(source, destination)) {
    const probe = destination - TRACEROUTE_PORTS.first;
    p.expertUnder(f.possible_traceroute, `Possible traceroute: hop #${Math.floor(probe / 3) + 1}, attempt #${(probe % 3) + 1}`);
  }
  p.hide(f.port, source, p.at - 4, 2);
  p.hide(f.port, destination, p.at - 2, 2);
}

function takePayload(p: Cursor, f: Fields, source: number, destination: number, length: number): void {
  const facts = p.packet.around?.udp(endpoints(p));
  if (facts !== undefined) {
    p.generate(f.stream, facts.stream);
    // As in Wireshark, an empty datagram has no times.
    if (!p.packet.quoted && length > 0) {
      const outer = p.open('[Timestamps]');
      if (p.wants(f.time_relative)) p.generate(f.time_relative, facts.sinceFirst);
      if (p.wants(f.time_delta)) p.generate(f.time_delta, facts.sincePrevious);
      p.close(outer);
    }
  }
  const payload = Math.min(length, p.remaining);
  if (payload <= 0) return;
  // Of a datagram whose payload was not captured, that is all there is to say; but an error need not quote more than the header (RFC 792).
  if (p.available <= 0 && p.packet.quoted) return;
  p.need(1);
  p.show(f.payload, Math.min(payload, p.available));
  p.label(payload === 1 ? 'UDP payload (1 byte)' : PAYLOAD.with(payload));
  const above = facts?.protocol ?? byPort(p, Math.min(source, destination), payload) ?? byPort(p, Math.max(source, destination), payload);
  if (above === undefined) p.data(payload);
  else p.call(above, payload);
}

/** The port's protocol, unless the datagram is whole and none of its own. */
function byPort(p: Cursor, port: number, length: number): Protocol | undefined {
  const found = p.dissector.registry.lookup('udp.port', port);
  const isWhole = !p.packet.quoted && p.available >= length;
  return isWhole && found?.accepts?.(p.bytes, p.at, p.at + length) === false ? undefined : found;
}

/** The conversation's ends as the innermost network layer and ports name them. */
export function endpoints({ packet }: Cursor): Endpoints {
  return packet;
}

function takeChecksum(p: Cursor, f: Fields, number: number, length: number, covered: number): void {
  const { packet, begin } = p;
  const at = p.at;
  const given = p.take(f.checksum);
  let status: number = STATUS.unverified;
  if (given === 0) {
    // Of a checksum that is not there, the status is below it; of all others beside.
    const outer = p.under();
    status = (packet.network === 6 || number === UDP_LITE) && !packet.quoted ? STATUS.illegal : STATUS.notPresent;
    p.addLabel(status === STATUS.illegal ? ' [zero-value illegal]' : ' [zero-value ignored]');
    if (status === STATUS.illegal) {
      p.expertUnder(f['checksum.zero']);
      p.addInfo(' [ILLEGAL CHECKSUM (0)]');
    }
    p.generate(f['checksum.status'], status, at, 2);
    p.close(outer);
    return;
  } else if (!packet.verifyChecksums || packet.fragment || begin + covered > p.end || packet.network === 0) {
    p.addLabel(' [unverified]');
  } else {
    const left = foldSum(pseudoHeaderSum(p, number, length) + addToSum(0, p.bytes, begin, begin + covered));
    status = left === 0 ? STATUS.good : STATUS.bad;
    const right = corrected(given, left);
    if (left === 0) {
      p.addLabel(' [correct]');
    } else {
      p.addLabel(() => ` incorrect, should be 0x${right.toString(16).padStart(4, '0')} (maybe caused by "UDP checksum offload"?)`);
      p.expertUnder(f['checksum.bad'], `Bad checksum [should be 0x${right.toString(16).padStart(4, '0')}]`);
      p.addInfo(' [UDP CHECKSUM INCORRECT]');
    }
    p.generate(f.checksum_calculated, right, at, 2);
  }
  p.generate(f['checksum.status'], status, at, 2);
}

/** Sum over the pseudo header of the innermost network layer: RFC 9293 §3.1 for IPv4, RFC 8200 §8.1 for IPv6. */
export function pseudoHeaderSum(p: Cursor, protocolNumber: number, length: number): number {
  const { packet } = p;
  const size = packet.network === 4 ? 4 : 16;
  let sum = protocolNumber + (length & 0xffff) + (length >>> 16);
  sum = addToSum(sum, packet.networkBytes, packet.sourceAt, packet.sourceAt + size);
  return addToSum(sum, packet.networkBytes, packet.destinationAt, packet.destinationAt + size);
}
