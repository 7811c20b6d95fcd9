/** Internet Storage Name Service, RFC 4171: where iSCSI's initiators and targets, and iFCP's gateways, find each other. */
import { u16be } from '../../bytes/big-endian.ts';
import { type Cursor, MORE, byName, expert, ipv6, octets, protocol, u16, u32 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ATTRIBUTE_FIELDS, takeAttributes } from './isns/attributes.ts';
import { FLAGS, FUNCTIONS, STATUSES } from './isns/names.ts';

const HEADER = 12;
const FIRST = 0x0400, ANSWER = 0x8000, HEARTBEAT = 0x000e;

export const isns = protocol({
  name: 'isns',
  title: 'iSNS',
  short: 'iSNS',
  on: { 'tcp.port': [3205], 'udp.port': [3205] },
  fields: {
    PVer: u16('iSNSP Version'),
    functionid: u16('Function ID', { values: number => FUNCTIONS[number] ?? 'Unknown function ID' }),
    pdulength: u16('PDU Length'),
    flags: u16('Flags', { hex: true }),
    transactionid: u16('Transaction ID'),
    sequenceid: u16('Sequence ID'),
    payload: octets('Payload'),
    errorcode: u32('ErrorCode', { values: number => STATUSES[number] ?? 'Unknown' }),
    not_first_pdu: expert('This is not the first PDU. The attributes are not decoded', 'warning', 'Protocol'),
    'heartbeat.address': ipv6('Heartbeat Address (ipv6)'),
    'heartbeat.tcpport': u16('Heartbeat TCP Port'),
    'heartbeat.udpport': u16('Heartbeat UDP Port'),
    'heartbeat.interval': u32('Heartbeat Interval (secs)'),
    'heartbeat.counter': u32('Heartbeat counter'),
    ...byName(FLAGS), ...byName(ATTRIBUTE_FIELDS),
  },
  sized: true,
  frame: (bytes, at, end) => (end - at < 6 ? MORE : HEADER + u16be(bytes, at + 4)),
  dissect(p, f) {
    p.take(f.PVer);
    const number = p.take(f.functionid);
    p.info(FUNCTIONS[number] ?? 'Unknown function ID');
    const length = p.take(f.pdulength);
    p.limit(HEADER + length);
    const flags = takeNamedBits(p, f.flags, FLAGS);
    p.take(f.transactionid);
    p.take(f.sequenceid);
    if (p.remaining < length) p.malformed(`a message of ${length} bytes, ${p.remaining} left`);
    if (length === 0) return;
    p.show(f.payload, Math.min(length, p.available));
    const outer = p.under();
    takePayload(p, number, (flags & FIRST) !== 0);
    p.close(outer);
  },
});

/** A message may be larger than its packets: attributes go on where the one before ended, wherever that was (§5.1.4). */
function takePayload(p: Cursor, number: number, isFirst: boolean): void {
  const f = isns.fields;
  if (!isFirst) {
    p.expert(f.not_first_pdu);
    p.skip(p.remaining);
  } else if (number === HEARTBEAT) {
    p.take(f['heartbeat.address']);
    for (const field of [f['heartbeat.tcpport'], f['heartbeat.udpport'], f['heartbeat.interval'], f['heartbeat.counter']]) p.take(field);
  } else {
    if ((number & ANSWER) !== 0) p.take(f.errorcode);
    takeAttributes(p);
  }
}
