/** Ad hoc On-Demand Distance Vector routing, RFC 3561, with draft-perkins-manet-aodv6-01: nodes without infrastructure ask for routes. */
import { type Cursor, type Field, expert, flag, ipv4, ipv6, octets, protocol, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { takeNamedBits } from '../bit-names.ts';

const REQUEST = 1, REPLY = 2, ERROR = 3, ACKNOWLEDGMENT = 4;
/** Types of the draft begin here: IPv6 wherever they are met, and a sequence number before its address. */
const DRAFT = 16;
const draft = (name: string): string => `draft-perkins-manet-aodv6-01 IPv6 ${name}`;
const TYPES: Readonly<Record<number, string>> = {
  1: 'Route Request', 2: 'Route Reply', 3: 'Route Error', 4: 'Route Reply Acknowledgment',
  16: draft('Route Request'), 17: draft('Route Reply'), 18: draft('Route Error'), 19: draft('Route Reply Acknowledgment'),
};
const HELLO_INTERVAL = 2, TIMESTAMP = 3;

export const aodv = protocol({
  name: 'aodv',
  title: 'Ad hoc On-demand Distance Vector Routing Protocol',
  on: { 'udp.port': [654] },
  accepts: (bytes, at, end) => at < end && TYPES[bytes[at]] !== undefined,
  fields: {
    type: u8('Type', { values: TYPES }),
    flags: u16('Flags'),
    'flags.rreq_join': flag('RREQ Join', 0x8000),
    'flags.rreq_repair': flag('RREQ Repair', 0x4000),
    'flags.rreq_gratuitous': flag('RREQ Gratuitous RREP', 0x2000),
    'flags.rreq_destinationonly': flag('RREQ Destination only', 0x1000),
    'flags.rreq_unknown': flag('RREQ Unknown Sequence Number', 0x0800),
    'flags.rrep_repair': flag('RREP Repair', 0x8000),
    'flags.rrep_ack': flag('RREP Acknowledgement', 0x4000),
    'flags.rerr_nodelete': flag('RERR No Delete', 0x8000),
    prefix_sz: u8('Prefix Size'),
    hopcount: u8('Hop Count'),
    rreq_id: u32('RREQ Id'),
    dest_ip: ipv4('Destination IP'),
    dest_ipv6: ipv6('Destination IPv6'),
    dest_seqno: u32('Destination Sequence Number'),
    orig_ip: ipv4('Originator IP'),
    orig_ipv6: ipv6('Originator IPv6'),
    orig_seqno: u32('Originator Sequence Number'),
    lifetime: u32('Lifetime'),
    destcount: u8('Destination Count'),
    unreach_dest_ip: ipv4('Unreachable Destination IP'),
    unreach_dest_ipv6: ipv6('Unreachable Destination IPv6'),
    ext_type: u8('Extension Type', { values: { 1: 'None', 2: 'Hello Interval', 3: 'Timestamp' } }),
    ext_length: u8('Extension Length', { unit: 'bytes' }),
    'ext_length.invalid': expert('Invalid option length', 'warning', 'Protocol'),
    hello_interval: u32('Hello Interval'),
    timestamp: u64('Timestamp'),
    ext_data: octets('Extension Data', { own: true }),
    'ext_type.unknown': expert('Unknown AODV Packet Type', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    const type = p.take(f.type), kind = type >= DRAFT ? type - DRAFT + 1 : type, name = TYPES[type];
    if (name === undefined) {
      p.expertUnder(f['ext_type.unknown'], `Unknown AODV Packet Type (${type})`);
      return;
    }
    p.info(name);
    p.title(`, ${name}`);
    const shape = { isLong: type >= DRAFT || p.packet.network === 6, isDraft: type >= DRAFT };
    if (kind === REQUEST) takeRequest(p, f, shape);
    else if (kind === REPLY) takeReply(p, f, shape);
    else if (kind === ERROR) takeError(p, f, shape);
    else if (kind === ACKNOWLEDGMENT) p.skip(1);
    if (p.more) takeExtensions(p, f);
  },
});

type Fields = (typeof aodv)['fields'];

interface Shape {
  readonly isLong: boolean;
  readonly isDraft: boolean;
}

/** Reads an address of the packet's size and gives its text. */
function takeAddress(p: Cursor, { isLong }: Shape, short: Field<number>, long: Field<void>): string {
  const text = isLong ? ipv6Text(p.peekBytes(16)) : ipv4Text(p.u32());
  if (isLong) p.take(long);
  else p.take(short);
  return text;
}

/** §5.1 */
function takeRequest(p: Cursor, f: Fields, shape: Shape): void {
  takeNamedBits(p, f.flags, [
    f['flags.rreq_join'], f['flags.rreq_repair'], f['flags.rreq_gratuitous'], f['flags.rreq_destinationonly'], f['flags.rreq_unknown'],
  ]);
  const hops = p.take(f.hopcount), id = p.take(f.rreq_id);
  let to: string, from: string, toNumber: number, fromNumber: number;
  if (shape.isDraft) {
    toNumber = p.take(f.dest_seqno);
    fromNumber = p.take(f.orig_seqno);
    to = takeAddress(p, shape, f.dest_ip, f.dest_ipv6);
    from = takeAddress(p, shape, f.orig_ip, f.orig_ipv6);
  } else {
    to = takeAddress(p, shape, f.dest_ip, f.dest_ipv6);
    toNumber = p.take(f.dest_seqno);
    from = takeAddress(p, shape, f.orig_ip, f.orig_ipv6);
    fromNumber = p.take(f.orig_seqno);
  }
  p.title(`, Dest IP: ${to}, Orig IP: ${from}`);
  p.addInfo(`, D: ${to}, O: ${from} Id=${id} Hcnt=${hops} DSN=${toNumber} OSN=${fromNumber}`);
}

/** §5.2 */
function takeReply(p: Cursor, f: Fields, shape: Shape): void {
  takeNamedBits(p, f.flags, [f['flags.rrep_repair'], f['flags.rrep_ack']]);
  // The five bits of the prefix's size are the end of the flags.
  p.at -= 1;
  p.set(f.prefix_sz, p.u8() & 0x1f, p.at, 1);
  p.skip(1);
  const hops = p.take(f.hopcount);
  let number = shape.isDraft ? p.take(f.dest_seqno) : 0;
  const to = takeAddress(p, shape, f.dest_ip, f.dest_ipv6);
  if (!shape.isDraft) number = p.take(f.dest_seqno);
  const from = takeAddress(p, shape, f.orig_ip, f.orig_ipv6), lifetime = p.take(f.lifetime);
  p.title(`, Dest IP: ${to}, Orig IP: ${from}, Lifetime=${lifetime}`);
  p.addInfo(`, D: ${to}, O: ${from} Hcnt=${hops} DSN=${number} Lifetime=${lifetime}`);
}

/** §5.3 */
function takeError(p: Cursor, f: Fields, shape: Shape): void {
  takeNamedBits(p, f.flags, [f['flags.rerr_nodelete']]);
  const count = p.take(f.destcount), outer = p.open('Unreachable Destinations');
  p.addInfo(`, Dest Count=${count}`);
  for (let i = 0; i < count; i++) {
    if (shape.isDraft) p.take(f.dest_seqno);
    takeAddress(p, shape, f.unreach_dest_ip, f.unreach_dest_ipv6);
    if (!shape.isDraft) p.take(f.dest_seqno);
  }
  p.close(outer);
}

/** §9.1: extensions, each with its length. */
function takeExtensions(p: Cursor, f: Fields): void {
  while (p.remaining >= 2) {
    const length = p.u8(1), outer = p.open('Extensions', 2 + length), type = p.take(f.ext_type);
    p.take(f.ext_length);
    const field = type === HELLO_INTERVAL ? f.hello_interval : type === TIMESTAMP ? f.timestamp : undefined, part = p.within(length);
    if (field !== undefined && field.size !== length) p.expertUnder(f['ext_length.invalid'], `Invalid option length: ${length}`);
    else if (field !== undefined) part.take<number | bigint>(field);
    part.takeRest(f.ext_data);
    p.close(outer);
  }
}
