/** Internet Protocol version 6, RFC 8200. */
import { type Cursor, type Field, bits, expert, ipv6 as address, ipv6Name, namedIpv6, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { DSCP_NAMES, ECN_NAMES, trafficClassText } from './ip/fields.ts';
import { ipProtocolName } from './ip-protocols.ts';
import { follow } from './ipv6/chain.ts';
import { EMBEDDED_FIELDS, showEmbedded } from './ipv6/embedded.ts';
import { jumboLength } from './ipv6/options.ts';

const HEADER = 40;
const HOP_BY_HOP = 0;
const NO_NEXT_HEADER = 59;

export const ipv6 = protocol({
  name: 'ipv6',
  title: 'Internet Protocol Version 6',
  short: 'IPv6',
  on: { ethertype: [0x86dd], 'ip.proto': [41], 'null.type': [24, 28, 30], 'ppp.protocol': [0x0057], wtap_encap: [229] },
  fields: {
    version: bits('Version', 0xf0),
    'ip.version': bits('Version', 0xf0, { id: 'ip.version', hidden: true }),
    tclass: bits('Traffic Class', 0x0ff00000, { hex: true }),
    'tclass.dscp': bits('Differentiated Services Codepoint', 0x0fc00000, { values: DSCP_NAMES }),
    'tclass.ecn': bits('Explicit Congestion Notification', 0x00300000, { size: 4, values: ECN_NAMES }),
    flow: bits('Flow Label', 0x0fffff, { hex: true }),
    plen: u16('Payload Length'),
    nxt: u8('Next Header', { values: ipProtocolName }),
    hlim: u8('Hop Limit'),
    src: address('Source Address', { also: 'ipv6.addr', source: 'column' }),
    src_host: text('Source Host', { hidden: true }),
    dst: address('Destination Address', { also: 'ipv6.addr', source: 'column' }),
    dst_host: text('Destination Host', { hidden: true }),
    addr: address('Source or Destination Address', { hidden: true, source: 'column' }),
    host: text('Source or Destination Host', { hidden: true }),
    bogus_ipv6_version: expert('Bogus IP version', 'error', 'Protocol'),
    plen_exceeds_framing: expert('IPv6 payload length does not match expected framing length', 'warning', 'Protocol'),
    plen_zero: expert('IPv6 payload length equals 0 (maybe because of "TCP segmentation offload" (TSO))', 'chat', 'Protocol'),
    'opt.jumbo.missing': expert('IPv6 payload length equals 0 and Hop-By-Hop present and Jumbo Payload option missing', 'error', 'Malformed'),
    ...EMBEDDED_FIELDS,
  },
  dissect(p, f) {
    const { packet } = p;
    const version = p.u8() >>> 4;
    if (version !== 6) {
      takeVersion(p, f);
      p.lastNode = p.node;
      p.expert(f.bogus_ipv6_version, `Bogus IPv6 version (${version}, must be 6)`);
      p.info(`Bogus IPv6 version (${version}, must be 6)`);
      p.skip(1);
      return;
    }
    p.repeat(takeWord, f, 4);
    const length = takeLength(p, f);
    const next = p.take(f.nxt);
    p.take(f.hlim);
    // One that the capture cuts has those that are there.
    if (p.available < 32) takeEnds(p, f);
    packet.network = 6;
    packet.networkBytes = p.bytes;
    packet.sourceAt = p.at;
    packet.destinationAt = p.at + 16;
    packet.ipv6Node = p.node;
    packet.fragment = false;
    p.columns.setAddresses('ipv6', p.bytes, p.at, p.at + 16);
    p.repeat(takeEnds, f, 32);
    if (length >= 0) p.limit(HEADER + length);
    follow(p, next);
  },
});

type Fields = (typeof ipv6)['fields'];

/** Bytes behind the header; -1 when all that is there belongs to it: jumbograms (RFC 2675) and segmentation in the network card leave zero. */
function takeLength(p: Cursor, f: Fields): number {
  const there = p.reported - p.begin - HEADER;
  const length = p.take(f.plen);
  if (length === 0) {
    const next = p.u8();
    if (next === NO_NEXT_HEADER) return 0;
    if (next !== HOP_BY_HOP) {
      if (there > 0) p.expertUnder(f.plen_zero);
      return -1;
    }
    p.addLabel(' (Jumbogram)');
    const options = p.begin + HEADER;
    const optionsEnd = options + 2 > p.end ? Infinity : options + 8 * (p.bytes[options + 1] + 1);
    const jumbo = jumboLength(p.bytes, options + 2, Math.min(p.end, optionsEnd));
    if (jumbo < 0 && optionsEnd <= p.end) p.expertUnder(f['opt.jumbo.missing']);
    if (jumbo > there) p.expertUnder(f.plen_exceeds_framing, exceeding(there));
    return jumbo;
  }
  if (length > there && !p.packet.quoted) p.expertUnder(f.plen_exceeds_framing, exceeding(there));
  return length;
}

/** What is said of a length that is more than the bytes below it hold. */
function exceeding(there: number): string {
  return `IPv6 payload length exceeds framing length (${there} bytes)`;
}

function takeVersion(p: Cursor, f: Fields): void {
  p.show(f.version);
  p.show(f['ip.version']);
}

/** The first four bytes: version, traffic class, flow label. */
function takeWord(p: Cursor, f: Fields): void {
  takeVersion(p, f);
  const trafficClass = (p.u32() >>> 20) & 0xff;
  p.show(f.tclass);
  p.addLabel(() => ` (${trafficClassText(trafficClass)})`);
  const outer = p.under();
  p.show(f['tclass.dscp']);
  p.show(f['tclass.ecn']);
  p.close(outer);
  p.skip(1);
  p.take(f.flow);
}

function takeEnds(p: Cursor, f: Fields): void {
  const { at, bytes, names } = p;
  takeAddress(p, f.src, f.src_host, f.host);
  takeAddress(p, f.dst, f.dst_host, f.host);
  p.title(() => `, Src: ${namedIpv6(names, bytes, at)}, Dst: ${namedIpv6(names, bytes, at + 16)}`);
  showEmbedded(p, f, at, 'src');
  showEmbedded(p, f, at + 16, 'dst');
}

function takeAddress(p: Cursor, field: Field<void>, host: Field<string>, either: Field<string>): void {
  const start = p.at;
  p.take(field);
  if (!p.wants(host) && !p.wants(either)) return;
  const shown = ipv6Name(p.names, p.bytes, start);
  p.hide(host, shown, start, 16);
  p.hide(either, shown, start, 16);
}
