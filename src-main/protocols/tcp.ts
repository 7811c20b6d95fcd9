/** Transmission Control Protocol, RFC 9293. */
import { addToSum, foldSum } from '../bytes/checksum.ts';
import { type Cursor, bits, flag, octets, protocol, text, u16, u32, u8 } from '../dissect/index.ts';
import { endpoints, pseudoHeaderSum } from './udp.ts';

const CHECKSUM_STATUS = { 0: 'Bad', 1: 'Good', 2: 'Unverified', 3: 'Not present' };

export const tcp = protocol({
  name: 'tcp',
  title: 'Transmission Control Protocol',
  on: { 'ip.proto': [6] },
  fields: {
    srcport: u16('Source Port', { also: 'tcp.port', source: 'column' }),
    dstport: u16('Destination Port', { also: 'tcp.port', source: 'column' }),
    port: u16('Source or Destination Port', { hidden: true, source: 'column' }),
    stream: u32('Stream index', { source: 'column' }),
    len: u32('TCP Segment Len', { source: 'column' }),
    seq: u32('Sequence Number', { source: 'column' }),
    seq_raw: u32('Sequence Number (raw)', { source: 'column' }),
    ack: u32('Acknowledgment Number', { source: 'column' }),
    ack_raw: u32('Acknowledgment number (raw)', { source: 'column' }),
    hdr_len: bits('Header Length', 0xf0, { unit: 'bytes' }),
    flags: bits('Flags', 0x0fff, { hex: true, size: 2, source: 'column' }),
    'flags.res': flag('Reserved', 0x0e00),
    'flags.ae': flag('Accurate ECN', 0x0100),
    'flags.cwr': flag('Congestion Window Reduced', 0x0080),
    'flags.ece': flag('ECN-Echo', 0x0040),
    'flags.urg': flag('Urgent', 0x0020),
    'flags.ack': flag('Acknowledgment', 0x0010),
    'flags.push': flag('Push', 0x0008),
    'flags.reset': flag('Reset', 0x0004),
    'flags.syn': flag('Syn', 0x0002),
    'flags.fin': flag('Fin', 0x0001),
    'flags.str': text('TCP Flags'),
    window_size_value: u16('Window', { source: 'column' }),
    window_size: u32('Calculated window size', { source: 'column' }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', { values: CHECKSUM_STATUS }),
    urgent_pointer: u16('Urgent Pointer'),
    payload: octets('TCP payload'),
    segment_data: octets('TCP segment data'),
  },
  dissect(p, f) {
    const source = p.take(f.srcport);
    const destination = p.take(f.dstport);
    p.packet.sourcePort = source;
    p.packet.destinationPort = destination;
    const begin = p.begin;
    const headerLength = 4 * (p.u8(8) >> 4);
    const facts = p.packet.quoted ? undefined : p.packet.around?.tcp(endpoints(p));
    if (facts !== undefined) p.generate(f.stream, facts.stream);
    const payload = p.reported - begin - headerLength;
    if (payload >= 0) p.generate(f.len, payload);
    const sequence = p.u32();
    const relative = (sequence - (facts?.sequenceBase ?? 0)) >>> 0;
    p.set(f.seq, relative, p.at, 4);
    p.take(f.seq_raw);
    p.set(f.ack, (p.u32() - (facts?.acknowledgmentBase ?? 0)) >>> 0, p.at, 4);
    p.take(f.ack_raw);
    p.set(f.hdr_len, headerLength, p.at, 1);
    const flags = p.bits(f.flags, [
      f['flags.res'], f['flags.ae'], f['flags.cwr'], f['flags.ece'], f['flags.urg'], f['flags.ack'], f['flags.push'], f['flags.reset'],
      f['flags.syn'], f['flags.fin'],
    ]) & 0xfff;
    p.info(() => `${source} → ${destination} [${flagNames(flags)}] Seq=${relative} Len=${payload}`);
    p.take(f.window_size_value);
    p.take(f.checksum);
    p.generate(f['checksum.status'], checksumStatus(p));
    p.take(f.urgent_pointer);
    if (headerLength < 20) p.malformed(`header length ${headerLength} is less than 20`);
    p.skip(headerLength - 20);
    if (payload <= 0 || p.available <= 0) return;
    p.headerEnd = p.at;
    p.show(f.payload, Math.min(payload, p.available));
    const above = facts?.payload;
    if (above === undefined) {
      if (!p.nextByPort('tcp.port', source, destination)) p.data();
      return;
    }
    for (const message of above.messages) {
      if (message.protocol === undefined) p.data(message.bytes.length);
      else if (message.pieces.length > 1) p.callOn(message.protocol, `Reassembled TCP (${message.bytes.length} bytes)`, message.bytes, message.pieces);
      else p.call(message.protocol, message.bytes.length);
    }
  },
});

const FLAG_NAMES = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR', 'AE'] as const;

function flagNames(flags: number): string {
  return FLAG_NAMES.filter((_, bit) => flags & (1 << bit)).join(', ') || '<None>';
}

function checksumStatus(p: Cursor): number {
  const { packet, begin } = p;
  const length = p.reported - begin;
  if (!packet.verifyChecksums || packet.fragment || p.reported > p.end || packet.network === 0) return 2;
  return foldSum(pseudoHeaderSum(p, 6, length) + addToSum(0, p.bytes, begin, p.reported)) === 0 ? 1 : 0;
}
