/** Datagrams of version 2 of RDP's UDP transport, MS-RDPEUDP2 §2.2.1: where their parts lie, and what becomes of them in the tree. */
import { type Cursor, bits, flag, octets, u16, u24, u8 } from '../../../dissect/index.ts';

const id = (name: string) => ({ id: `rdpudp2.${name}` });
const little = (name: string) => ({ ...id(name), little: true });
const flagged = (name: string, title: string, mask: number) => bits(title, mask, { ...little(name), hex: true, size: 2 });

export const ACK = 0x001, DATA = 0x004, ACK_VECTOR = 0x008, ACK_OF_ACKS = 0x010, OVERHEAD = 0x040, DELAYED_ACK = 0x100;
const TYPE_MASK = 0x1e, DUMMY = 8;

export const VERSION2_FIELDS = {
  prefixbyte: u8('PacketPrefixByte', { ...id('prefixbyte'), hex: true }),
  packetType: bits('PacketType', TYPE_MASK, { ...id('packetType'), hex: true, values: { 0: 'Data', [DUMMY]: 'Dummy' } }),
  shortpacketlen: bits('Short packet length', 0x07, id('shortpacketlen')),
  flags2: flagged('flags', 'Flags', 0x0fff),
  'flags2.ack': flagged('flags.ack', 'Ack', ACK),
  'flags2.data': flagged('flags.data', 'Data', DATA),
  'flags2.ackvec': flagged('flags.ackvec', 'AckVec', ACK_VECTOR),
  'flags2.ackofacks': flagged('flags.ackofacks', 'AckOfAcks', ACK_OF_ACKS),
  'flags2.overheadsize': flagged('flags.overheadsize', 'OverheadSize', OVERHEAD),
  'flags2.delayackinfo': flagged('flags.delayackinfo', 'DelayedAckInfo', DELAYED_ACK),
  logWindow: bits('LogWindow', 0xf000, { ...little('logWindow'), size: 2 }),
  'ack2.seqnum': u16('Base Seq', { ...little('ack.seqnum'), hex: true }),
  'ack2.ts': u24('receivedTS', little('ack.ts')),
  'ack2.sendTimeGap': u8('sendTimeGap', id('ack.sendTimeGap')),
  'ack2.numDelayedAcks': bits('NumDelayedAcks', 0x0f, id('ack.numDelayedAcks')),
  'ack2.delayedTimeScale': bits('delayedTimeScale', 0xf0, id('ack.delayedTimeScale')),
  'ack2.delayedAck': u8('Delayed ack', id('ack.delayedAck')),
  overheadsize: u8('Overhead size', id('overheadsize')),
  'delayackinfo.max': u8('MaxDelayedAcks', id('delayackinfo.max')),
  'delayackinfo.timeout': u16('DelayedAckTimeoutInMs', little('delayackinfo.timeout')),
  ackofacksseqnum: u16('Sequence number', { ...little('ackofacksseqnum'), hex: true }),
  'data2.seqnum': u16('Sequence number', { ...little('data.seqnum'), hex: true }),
  'data2.channelseqnumber': u16('Channel sequence number', { ...little('data.channelseqnumber'), hex: true }),
  data2: octets('Data', id('data')),
  'ackvec.baseseqnum': u16('Base sequence number', { ...little('ackvec.baseseqnum'), hex: true }),
  'ackvec.codedackvecsize': bits('Coded ackvec size', 0x7f, id('ackvec.codedackvecsize')),
  'ackvec.havets': flag('Have timestamp', 0x80, { ...id('ackvec.havets'), as: ['True', 'False'] }),
  'ackvec.timestamp': u24('Timestamp', { ...little('ackvec.timestamp'), hex: true }),
  'ackvec.sendacktimegap': u8('SendAckTimeGap', id('ackvec.sendacktimegap')),
  'ackvec.codedAck': u8('Coded Ack', { ...id('ackvec.codedAck'), hex: true }),
};

const f = VERSION2_FIELDS;

const HEADER = 8;

/** §2.2.1.1: the first byte of a datagram lies at its eighth place, and that one at the first. */
export function unwrapped(bytes: Uint8Array): Uint8Array {
  const plain = bytes.slice();
  if (plain.length >= HEADER) [plain[0], plain[HEADER - 1]] = [plain[HEADER - 1], plain[0]];
  return plain;
}

/** Bytes of the stream that an unwrapped datagram brings; undefined for none. */
export function streamPart(bytes: Uint8Array): { readonly number: number; readonly at: number } | undefined {
  const flags = bytes[1] | (bytes[2] << 8);
  if ((flags & DATA) === 0 || isDummy(bytes[0])) return undefined;
  let at = 3;
  if ((flags & ACK) !== 0) at += 7 + ((bytes[at + 6] ?? 0) & 0x0f);
  if ((flags & OVERHEAD) !== 0) at += 1;
  if ((flags & DELAYED_ACK) !== 0) at += 3;
  if ((flags & ACK_OF_ACKS) !== 0) at += 2;
  at += 2;
  if ((flags & ACK_VECTOR) !== 0) at += 3 + ((bytes[at + 2] & 0x80) !== 0 ? 4 : 0) + (bytes[at + 2] & 0x7f);
  return at + 2 <= bytes.length ? { number: bytes[at] | (bytes[at + 1] << 8), at: at + 2 } : undefined;
}

const isDummy = (prefix: number): boolean => (prefix & TYPE_MASK) >> 1 === DUMMY;

/** Shows an unwrapped datagram. `showsData`: its data are of nothing that is read. */
export function readVersion2(p: Cursor, showsData: boolean): void {
  const dummy = isDummy(p.u8());
  p.bits(f.prefixbyte, [f.packetType, f.shortpacketlen]);
  const flags = p.u8(0) | (p.u8(1) << 8), has = (flag: number): boolean => (flags & flag) !== 0;
  p.show(f.logWindow);
  p.bits(f.flags2, [
    f['flags2.ack'], f['flags2.data'], f['flags2.ackvec'], f['flags2.ackofacks'], f['flags2.overheadsize'], f['flags2.delayackinfo'],
  ]);
  p.info([
    has(ACK) && 'ACK', has(OVERHEAD) && 'OVERHEAD', has(DELAYED_ACK) && 'DELAYACK', has(ACK_OF_ACKS) && 'AOA',
    has(DATA) && (dummy ? 'DUMMY' : 'DATA'), has(ACK_VECTOR) && 'ACKVEC',
  ].filter(name => name !== false).join(','));
  if (has(ACK)) part(p, 'Ack', readAck);
  if (has(OVERHEAD)) part(p, 'Overhead', () => p.take(f.overheadsize));
  if (has(DELAYED_ACK)) {
    part(p, 'DelayAck', () => {
      p.take(f['delayackinfo.max']);
      p.take(f['delayackinfo.timeout']);
    });
  }
  if (has(ACK_OF_ACKS)) part(p, 'Ack of Acks', () => p.take(f.ackofacksseqnum));
  if (!has(DATA)) {
    if (has(ACK_VECTOR)) part(p, 'Ack vector', readAckVector);
    return;
  }
  const outer = p.open(dummy ? 'Dummy data' : 'Data');
  p.take(f['data2.seqnum']);
  if (has(ACK_VECTOR)) part(p, 'Ack vector', readAckVector);
  if (!dummy) {
    p.take(f['data2.channelseqnumber']);
    if (showsData && p.available > 0) p.show(f.data2, p.available);
  }
  p.skip(p.remaining);
  p.close(outer);
}

function part(p: Cursor, heading: string, read: (p: Cursor) => void): void {
  const outer = p.open(heading);
  read(p);
  p.close(outer);
}

function readAck(p: Cursor): void {
  p.take(f['ack2.seqnum']);
  p.take(f['ack2.ts']);
  p.take(f['ack2.sendTimeGap']);
  const delayed = p.show(f['ack2.numDelayedAcks']);
  p.take(f['ack2.delayedTimeScale']);
  for (let i = 0; i < delayed; i++) p.take(f['ack2.delayedAck']);
}

function readAckVector(p: Cursor): void {
  p.take(f['ackvec.baseseqnum']);
  const size = p.show(f['ackvec.codedackvecsize']);
  if (p.take(f['ackvec.havets'])) {
    p.take(f['ackvec.timestamp']);
    p.take(f['ackvec.sendacktimegap']);
  }
  for (let i = 0; i < size; i++) p.take(f['ackvec.codedAck']);
}
