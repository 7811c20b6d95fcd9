/** Internet Protocol version 4, RFC 791. */
import { u32be } from '../../bytes/big-endian.ts';
import { finalDestination } from '../../bytes/prescribed-routes.ts';
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import {
  type Cursor, Pattern, bits, expert, flag, frameNumber, ipv4, ipv4Name, namedIpv4, octets, protocol, text, u16, u32, u8, withRoom,
} from '../../dissect/index.ts';
import { DSCP_NAMES, ECN_NAMES, localControlTtl, trafficClassText } from './ip/fields.ts';
import { OPTION_FIELDS } from './ip/option-fields.ts';
import { takeOptions } from './ip/options.ts';
import { ipProtocolName } from './ip-protocols.ts';
import { reassemblyFields, showPieces } from '../reassembly.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const REASSEMBLY = reassemblyFields('ip', 'fragment', 'IPv4 Fragment', 'IPv4', { length: 'ip.reassembled.length', data: 'ip.reassembled.data' },
  'IPv4 Fragments', octets);

const MORE_FRAGMENTS = 0x2000;
const FRAGMENT_OFFSET = 0x1fff;
const HEADER = 20;
/** Where the addresses begin. */
const ADDRESSES = 12;

/** RFC 5771: 224.0.0.0 and on. */
const FIRST_MULTICAST = 224;

/** Fewer hops left are remarked on. */
const SMALL_TTL = 5;

/** Protocols whose packets have a small time to live by design. */
const PIM = 103;
const IGMP = 2;
const OSPF = 89;

export const ip = protocol({
  name: 'ip',
  title: 'Internet Protocol Version 4',
  short: 'IPv4',
  on: { ethertype: [0x0800], 'ip.proto': [4], 'null.type': [2], 'ppp.protocol': [0x0021], 'llc.dsap': [0x06], wtap_encap: [228] },
  fields: {
    version: bits('Version', 0xf0),
    hdr_len: u8('Header Length'),
    dsfield: u8('Differentiated Services Field', { hex: true }),
    'dsfield.dscp': bits('Differentiated Services Codepoint', 0xfc, { values: DSCP_NAMES }),
    'dsfield.ecn': bits('Explicit Congestion Notification', 0x03, { values: ECN_NAMES }),
    // What a network card was given in one piece has 0 in its header, and may be longer than the header can say.
    len: withRoom(u16('Total Length'), u32),
    id: u16('Identification', { base: 'hexDec' }),
    flags: bits('Flags', 0xe0, { hex: true }),
    'flags.rb': flag('Reserved bit', 0x80),
    'flags.df': flag('Don\'t fragment', 0x40),
    'flags.mf': flag('More fragments', 0x20),
    frag_offset: bits('Fragment Offset', 0x1fff),
    ttl: u8('Time to Live'),
    proto: u8('Protocol', { values: ipProtocolName }),
    checksum: u16('Header Checksum', { hex: true }),
    checksum_calculated: u16('Calculated Checksum', { hex: true }),
    'checksum.status': u8('Header checksum status', CHECKSUM_STATUS),
    src: ipv4('Source Address', { also: 'ip.addr', source: 'column' }),
    src_host: text('Source Host', { hidden: true }),
    dst: ipv4('Destination Address', { also: 'ip.addr', source: 'column' }),
    dst_host: text('Destination Host', { hidden: true }),
    addr: ipv4('Source or Destination Address', { hidden: true, source: 'column' }),
    host: text('Source or Destination Host', { hidden: true }),
    cur_rt: ipv4('Current Route'),
    cur_rt_host: text('Current Route Host', { hidden: true }),
    reassembled_in: frameNumber('Reassembled IPv4 in frame', { source: 'conversation' }),
    bogus_ip_version: expert('Bogus IP version', 'error', 'Protocol'),
    bogus_header_length: expert('Bogus IP header length', 'error', 'Protocol'),
    bogus_ip_length: expert('Bogus IP length', 'error', 'Protocol'),
    'ttl.lncb': expert('Time To Live', 'note', 'Sequence'),
    'ttl.too_small': expert('Time To Live', 'note', 'Sequence'),
    'checksum_bad.expert': expert('Bad checksum', 'error', 'Checksum'),
    ...OPTION_FIELDS,
    ...REASSEMBLY,
  },
  dissect(p, f) {
    const { packet, begin } = p;
    const first = p.u8();
    const headerLength = 4 * (first & 15);
    // Some say IPv4 below and mean either.
    if (first >>> 4 === 6) {
      p.show(f.version);
      if (p.next('ip.proto', 41)) return;
    }
    if (first >>> 4 !== 4) {
      p.show(f.version);
      p.expertUnder(f.bogus_ip_version, 'Bogus IPv4 version');
      p.info(`Bogus IPv4 version (${first >>> 4}, must be 4)`);
      p.skip(1);
      return;
    }
    if (headerLength < HEADER) {
      takeVersion(p, f);
      p.expertUnder(f.bogus_header_length, `Bogus IP header length (${headerLength}, must be at least ${HEADER})`);
      p.info(`Bogus IP header length (${headerLength}, must be at least ${HEADER})`);
      return;
    }
    const { bytes } = p;
    if (p.keepsParts && isUsual(p, headerLength)) {
      const shape = (bytes[begin + 1] << 19) | ((bytes[begin + 6] >> 5) << 16) | (bytes[begin + 8] << 8) | bytes[begin + 9];
      p.alike(
        USUAL, shape, [number16(bytes, begin + 2), number16(bytes, begin + 4), number16(bytes, begin + 10)], ADDRESSES,
        () => takeFirst(p, f, headerLength),
      );
    } else if (!takeFirst(p, f, headerLength)) {
      return;
    }
    const length = number16(bytes, begin + 2) || p.reported - begin, id = number16(bytes, begin + 4);
    const fragmentation = number16(bytes, begin + 6), proto = bytes[begin + 9];
    p.limit(length);
    takeAddresses(p, f, proto, headerLength);
    if (headerLength > HEADER) takeOptions(p, f, headerLength - HEADER);

    const payload = begin + length - p.at;
    if (p.remaining <= 0) {
      p.info('');
      return;
    }
    p.announce(() => `${ipProtocolName(proto) ?? 'Unknown'} (${proto})`);
    if ((fragmentation & (MORE_FRAGMENTS | FRAGMENT_OFFSET)) === 0) {
      packet.fragment = false;
      if (!p.next('ip.proto', proto, payload)) p.data(payload);
      return;
    }
    fragment(p, f, id, proto, fragmentation, payload);
  },
});

type Fields = (typeof ip)['fields'];

/**
 * In what the headers of usual packets differ, up to the addresses: of those that are whole, and have no options and nothing about
 * them to be remarked on.
 */
const USUAL = new Pattern([ip.fields.len, ip.fields.id, ip.fields.checksum]);

/** What is remarked on times to live depends on the destination. */
function isUsual({ packet, bytes, begin, available, reported }: Cursor, headerLength: number): boolean {
  if (headerLength !== HEADER || available < HEADER || packet.verifyChecksums) return false;
  const length = number16(bytes, begin + 2), offset = number16(bytes, begin + 6) & FRAGMENT_OFFSET;
  return length >= HEADER && begin + length <= reported && offset === 0 && bytes[begin + 8] >= SMALL_TTL && bytes[begin + 16] < FIRST_MULTICAST;
}

/** From the version to the checksum; false when the length that the header says cannot be true. */
function takeFirst(p: Cursor, f: Fields, headerLength: number): boolean {
  takeService(p, f);
  if (!takeLength(p, f, headerLength)) return false;
  p.take(f.id);
  takeFragmentation(p, f);
  remarkTtl(p, f, p.take(f.ttl));
  p.take(f.proto);
  takeChecksum(p, f, headerLength);
  return true;
}

function takeVersion(p: Cursor, f: Fields): void {
  const words = p.u8() & 15;
  p.show(f.version);
  p.takeAs(f.hdr_len, 4 * words, 1);
  p.label(() => `.... ${words.toString(2).padStart(4, '0')} = Header Length: ${4 * words} bytes (${words})`);
}

function takeService(p: Cursor, f: Fields): void {
  takeVersion(p, f);
  const service = p.bits(f.dsfield, [f['dsfield.dscp'], f['dsfield.ecn']]);
  p.addLabel(() => ` (${trafficClassText(service)})`);
}

/** The datagram's length with its header; false when it cannot be true. Zero is what segmentation in the network card leaves (TSO). */
function takeLength(p: Cursor, f: Fields, headerLength: number): boolean {
  const there = p.reported - p.begin;
  const length = p.u16();
  if (length === 0) {
    p.takeAs(f.len, there, 2);
    p.label(() => `Total Length: ${there} bytes (reported as 0, presumed to be because of "TCP segmentation offload" (TSO))`);
    return true;
  }
  p.take(f.len);
  if (length < headerLength) {
    p.label(() => `Total Length: ${length} bytes (bogus, less than header length ${headerLength})`);
    p.expertUnder(f.bogus_ip_length, 'Bogus IP length');
    p.info(`Bogus IP length (${length}, less than header length ${headerLength})`);
    return false;
  }
  if (length > there && !p.packet.quoted) p.expertUnder(f.bogus_ip_length, `IPv4 total length exceeds packet length (${there} bytes)`);
  return true;
}

function takeFragmentation(p: Cursor, f: Fields): void {
  const word = p.u16();
  const flags = word >>> 13;
  p.set(f.flags, flags, p.at, 1);
  if (flags !== 0) {
    p.addLabel(() => (flags & 4 ? ', Reserved bit' : '') + (flags & 2 ? ', Don\'t fragment' : '') + (flags & 1 ? ', More fragments' : ''));
  }
  const outer = p.under();
  p.set(f['flags.rb'], (flags & 4) !== 0, p.at, 1);
  p.set(f['flags.df'], (flags & 2) !== 0, p.at, 1);
  p.set(f['flags.mf'], (flags & 1) !== 0, p.at, 1);
  p.close(outer);
  p.take(f.frag_offset);
  const offset = word & FRAGMENT_OFFSET;
  if (offset > 0) p.label(() => `...${pictureOf(offset)} = Fragment Offset: ${8 * offset}`);
}

/** The 13 bits of the fragment offset in groups, as the tree draws them. */
function pictureOf(offset: number): string {
  const digits = offset.toString(2).padStart(13, '0');
  return `${digits[0]} ${digits.slice(1, 5)} ${digits.slice(5, 9)} ${digits.slice(9)}`;
}

function remarkTtl(p: Cursor, f: Fields, timeToLive: number): void {
  if (p.available < 11) return;
  const destination = p.u32(7);
  if (destination >>> 8 === 0xe00000) {
    const wanted = p.u8() === IGMP ? 1 : localControlTtl(destination);
    if (wanted !== 0 && timeToLive !== wanted) {
      p.expertUnder(f['ttl.lncb'], `"Time To Live" != ${wanted} for a packet sent to the Local Network Control Block (see RFC 3171)`);
    }
  } else if (timeToLive < SMALL_TTL && destination >>> 28 !== 0xe) {
    const proto = p.u8();
    if (proto !== PIM && proto !== OSPF) p.expertUnder(f['ttl.too_small'], `"Time To Live" only ${timeToLive}`);
  }
}

function takeChecksum(p: Cursor, f: Fields, headerLength: number): void {
  const { begin } = p;
  const given = p.take(f.checksum);
  let status = 2;
  if (!p.packet.verifyChecksums || begin + headerLength > p.end) {
    p.addLabel(' [validation disabled]');
  } else {
    const left = internetChecksum(p.bytes, begin, begin + headerLength);
    const right = corrected(given, left);
    status = left === 0 ? 1 : 0;
    const shown = `0x${right.toString(16).padStart(4, '0')}`;
    p.addLabel(left === 0 ? ' [correct]' : ` incorrect, should be ${shown}(may be caused by "IP checksum offload"?)`);
    if (left !== 0) p.expertUnder(f['checksum_bad.expert'], `Bad checksum [should be ${shown}]`);
    p.generate(f['checksum.status'], status, begin + 10, 0);
    p.generate(f.checksum_calculated, right, begin + 10, 2);
    return;
  }
  p.generate(f['checksum.status'], status, begin + 10, 0);
}

function takeAddresses(p: Cursor, f: Fields, proto: number, headerLength: number): void {
  const { packet, bytes, begin } = p;
  const routed = headerLength > HEADER && begin + headerLength <= p.end ? finalDestination(bytes, begin + HEADER, begin + headerLength) : -1;
  packet.network = 4;
  packet.networkBytes = bytes;
  packet.sourceAt = p.at;
  packet.destinationAt = routed >= 0 ? routed : p.at + 4;
  packet.ipProtocol = proto;
  p.columns.setAddresses('ipv4', bytes, p.at, packet.destinationAt);
  if (routed < 0) {
    p.repeat(takeEnds, f, 8);
  } else {
    const { names } = p, source = takeSource(p, f);
    const via = p.take(f.cur_rt);
    p.hide(f.cur_rt_host, ipv4Name(names, via), p.at - 4, 4);
    p.title(() => `, Src: ${namedIpv4(names, source)}, Dst: ${namedIpv4(names, u32be(bytes, routed))}, Via: ${namedIpv4(names, via)}`);
  }
}

function takeSource(p: Cursor, f: Fields): number {
  const source = p.take(f.src);
  if (p.wants(f.src_host) || p.wants(f.host)) host(p, f.src_host, f.host, source);
  return source;
}

function takeEnds(p: Cursor, f: Fields): void {
  const { names } = p, source = takeSource(p, f);
  const destination = p.take(f.dst);
  if (p.wants(f.dst_host) || p.wants(f.host)) host(p, f.dst_host, f.host, destination);
  p.title(() => `, Src: ${namedIpv4(names, source)}, Dst: ${namedIpv4(names, destination)}`);
}

function host(p: Cursor, one: Fields['src_host'], both: Fields['host'], address: number): void {
  const shown = ipv4Name(p.names, address);
  const start = p.at - 4;
  p.hide(one, shown, start, 4);
  p.hide(both, shown, start, 4);
}

/** A part of a datagram: the datagram where it becomes whole, otherwise the part as data. */
function fragment(p: Cursor, f: Fields, id: number, proto: number, word: number, payload: number): void {
  const { packet } = p;
  const offset = 8 * (word & FRAGMENT_OFFSET);
  const here = packet.record.number;
  const complete = payload > 0 && p.at + payload <= p.end;
  const whole = complete && !packet.quoted ? packet.around?.datagram(4, {
    source: packet.source, destination: packet.destination, sourcePort: 0, destinationPort: 0,
  }, id, proto) : undefined;
  if (whole !== undefined && 'bytes' in whole && whole.frame === here) {
    showPieces(p, f, whole.bytes, whole.pieces);
    packet.fragment = false;
    const name = `Reassembled IPv4 (${whole.bytes.length} bytes)`;
    if (!p.nextOn('ip.proto', proto, name, whole.bytes, whole.pieces)) p.callOn('data', name, whole.bytes, whole.pieces);
    return;
  }
  if (!complete && offset === 0) {
    // The first fragment cut by the capture: as much as there is.
    packet.fragment = true;
    if (!p.next('ip.proto', proto, payload)) p.data(payload);
    return;
  }
  const completedIn = whole === undefined ? undefined : 'completedIn' in whole ? whole.completedIn : whole.frame;
  if (completedIn !== undefined) p.generate(f.reassembled_in, completedIn);
  p.info(() => {
    const name = ipProtocolName(proto) ?? 'Unknown';
    const where = completedIn === undefined ? '' : ` [Reassembled in #${completedIn}]`;
    return `Fragmented IP protocol (proto=${name} ${proto}, off=${offset}, ID=${id.toString(16).padStart(4, '0')})${where}`;
  });
  packet.fragment = true;
  p.data(payload);
}

function number16(bytes: Uint8Array, at: number): number {
  return (bytes[at] << 8) | bytes[at + 1];
}
