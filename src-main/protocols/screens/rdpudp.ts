/** RDP's UDP transport: MS-RDPEUDP, whose handshake agrees on version 2 (MS-RDPEUDP2); TLS goes inside. */
import { type Cursor, bits, flag, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { CarriedSurroundings } from '../carried-messages.ts';
import { CARRIER, CORRELATION, EXTENDED, SESSION, SYN, VERSION2, chosenVersion, isVersion2 } from './rdpudp/session.ts';
import { VERSION2_FIELDS, readVersion2, unwrapped } from './rdpudp/version2.ts';

const FIN = 0x0002, ACK = 0x0004, DATA = 0x0008, FEC = 0x0010, ACK_OF_ACKS = 0x0100;
const HEX = { hex: true } as const;
const truth = (title: string, mask: number) => flag(title, mask, { size: 2, as: ['True', 'False'] });

const FLAGS = {
  'flags.syn': truth('Syn', SYN),
  'flags.fin': truth('Fin', FIN),
  'flags.ack': truth('Ack', ACK),
  'flags.data': truth('Data', DATA),
  'flags.fec': truth('FECData', FEC),
  'flags.cn': truth('CN', 0x0020),
  'flags.cwr': truth('CWR', 0x0040),
  'flags.aoa': truth('Ack of Acks', ACK_OF_ACKS),
  'flags.synlossy': truth('Syn lossy', 0x0200),
  'flags.ackdelayed': truth('Ack delayed', 0x0400),
  'flags.correlationid': truth('Correlation id', CORRELATION),
  'flags.synex': truth('SynEx', EXTENDED),
};

const FIELDS = {
  snsourceack: u32('snSourceAck', HEX),
  receivewindowsize: u16('ReceiveWindowSize'),
  flags: u16('Flags', HEX),
  ...FLAGS,
  initialsequencenumber: u32('Initial SequenceNumber', HEX),
  upstreammtu: u16('Upstream MTU'),
  downstreammtu: u16('DownStream MTU'),
  correlationid: octets('Correlation Id'),
  'synex.flags': u16('Flags', HEX),
  'synex.flags.versioninfo': truth('Version info', 1),
  'synex.version': u16('Version', { hex: true, values: { 1: 'UDPv1-1', 2: 'UDPv1-2', [VERSION2]: 'UDPv2' } }),
  'synex.cookiehash': octets('Cookie Hash'),
  'ack.vectorsize': u16('uAckVectorSize'),
  'ack.item': u8('Ack item', HEX),
  'ack.item.state': bits('VECTOR_ELEMENT_STATE', 0xc0, { hex: true, values: { 0: 'Received', 3: 'Not received yet' } }),
  'ack.item.rle': bits('Run length', 0x3f),
  'fec.coded': u32('snCoded', HEX),
  'fec.sourcestart': u32('snSourceStart', HEX),
  'fec.range': u8('Range'),
  'fec.fecindex': u8('Fec index'),
  resetSeqNum: u32('snResetSeqNum', HEX),
  'data.sncoded': u32('snCoded', HEX),
  'data.sourceStart': u32('snSourceStart', HEX),
  data: octets('Data'),
  ...VERSION2_FIELDS,
};

const f = FIELDS;
const FLAG_FIELDS = Object.values(FLAGS);
/** What the Info column calls the flags. */
const SAID = [
  [SYN, 'SYN'], [FIN, 'FIN'], [ACK, 'ACK'], [ACK_OF_ACKS, 'AOA'], [DATA, 'DATA'], [FEC, 'FEC'], [CORRELATION, 'CORRELATIONID'],
  [EXTENDED, 'SYNEX'],
] as const;

export const rdpudp = protocol({
  name: 'rdpudp',
  title: 'UDP Remote Desktop Protocol',
  short: 'RDPUDP',
  on: { 'udp.port': [3389] },
  fields: FIELDS,
  dissect(p) {
    const { packet } = p, { around } = packet;
    const session = packet.quoted ? undefined : around?.conversation(SESSION);
    if (session === undefined || !isVersion2(session) || chosenVersion(p.bytes.subarray(p.at, p.end)) !== undefined) {
      readVersion1(p);
      return;
    }
    p.column('RDPUDP2');
    const plain = p.over('Datagram of RDP-UDP2', unwrapped(p.peekBytes(p.available)));
    readVersion2(plain, session.records.size === 0);
    p.skip(p.remaining);
    packet.around = new CarriedSurroundings(around!, CARRIER);
    for (const bytes of session.records.get(packet.record.number) ?? []) p.callOn('tls', `TLS record (${bytes.length} bytes)`, bytes);
    packet.around = around;
  },
});

/** MS-RDPEUDP §2.2.2. */
function readVersion1(p: Cursor): void {
  p.take(f.snsourceack);
  p.take(f.receivewindowsize);
  const flags = takeNamedBits(p, f.flags, FLAG_FIELDS), has = (flag: number): boolean => (flags & flag) !== 0;
  p.info(() => SAID.filter(([flag]) => has(flag) && !(flag === ACK && has(SYN))).map(([, name]) => name).join(','));
  if (has(SYN)) {
    readSyn(p, flags);
    return;
  }
  if (has(ACK)) readAcks(p);
  if (has(ACK_OF_ACKS)) p.take(f.resetSeqNum);
  if (has(FEC)) {
    p.take(f['fec.coded']);
    p.take(f['fec.sourcestart']);
    p.take(f['fec.range']);
    p.take(f['fec.fecindex']);
    p.skip(2);
  } else if (has(DATA)) {
    p.take(f['data.sncoded']);
    p.take(f['data.sourceStart']);
    p.takeRest(f.data);
  }
  p.skip(p.remaining);
}

/** What follows is zeros, up to the size of datagrams that the path is tried with. */
function readSyn(p: Cursor, flags: number): void {
  p.take(f.initialsequencenumber);
  p.take(f.upstreammtu);
  p.take(f.downstreammtu);
  if ((flags & CORRELATION) !== 0) {
    p.take(f.correlationid, 16);
    p.skip(16);
  }
  if ((flags & EXTENDED) !== 0) {
    const outer = p.open('SynEx');
    const hasVersion = (p.bits(f['synex.flags'], [f['synex.flags.versioninfo']]) & 1) !== 0;
    const version = hasVersion ? p.take(f['synex.version']) : 0;
    if (version === VERSION2) p.take(f['synex.cookiehash'], 32);
    p.close(outer);
  }
  p.skip(p.remaining);
}

/** §2.2.2.7, filled up to four bytes. */
function readAcks(p: Cursor): void {
  const outer = p.open('Ack vector');
  const size = p.take(f['ack.vectorsize']);
  for (let i = 0; i < size; i++) p.bits(f['ack.item'], [f['ack.item.state'], f['ack.item.rle']]);
  p.skip(Math.min(p.remaining, -(size + 2) & 3));
  p.close(outer);
}
