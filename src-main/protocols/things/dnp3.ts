/**
 * Distributed Network Protocol, DNP3, IEEE 1815-2012: link frames with their blocks, transport segments, and the application layer
 * of fragments in one segment or several.
 */
import { type Cursor, MORE, NOT_MINE, bits, byName, expert, flag, frameNumber, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { bitNames } from '../bit-names.ts';
import { APPLICATION_FIELDS, takeApplication } from './dnp3/application.ts';
import { FRAGMENTS, type Fragment, addressesOf, fragmentKey } from './dnp3/fragments.ts';
import { BLOCK, CHECKSUM, COUNTED, FINAL, FIRST, HEADER, NUMBER, frameLength, isChecked, isFrame } from './dnp3/link-frame.ts';
import { ALL_POINT_FIELDS } from './dnp3/point-fields.ts';
import { RANGE_FIELDS } from './dnp3/qualifier.ts';
import { reassemblyFields, showPieces } from '../reassembly.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

/** Name of the byte tab. */
const TAB = 'DNP 3.0 Application Layer';

const START = 0x0564, UDP = 17;
const PRIMARY = 0x40;
const PRIMARY_FUNCTIONS: Readonly<Record<number, string>> = {
  0: 'Reset of Remote Link', 1: 'Reset of User Process', 2: 'Test Function For Link', 3: 'User Data', 4: 'Unconfirmed User Data',
  9: 'Request Link Status',
};
const SECONDARY_FUNCTIONS: Readonly<Record<number, string>> = {
  0: 'ACK', 1: 'NACK', 11: 'Status of Link', 14: 'Link Service Not Functioning', 15: 'Link Service Not Used or Implemented',
};
const PIECES = {
  ...reassemblyFields('dnp3.al', 'fragment', 'DNP 3.0 AL Fragment', 'DNP', {
    length: 'dnp3.al.fragment.reassembled.length',
    data: 'dnp3.al.fragment.data',
  }),
  data: octets('Reassembled DNP data', { id: 'dnp3.al.fragment.data', source: 'conversation', own: true }),
};

export const dnp3 = protocol({
  name: 'dnp3',
  title: 'Distributed Network Protocol 3.0',
  short: 'DNP 3.0',
  on: { 'tcp.port': [20000], 'udp.port': [20000] },
  over: ['tcp', 'udp'],
  sized: true,
  fields: {
    start: u16('Start Bytes', { hex: true }),
    len: u8('Length'),
    ctl: u8('Control', { hex: true }),
    'ctl.dir': flag('Direction', 0x80),
    'ctl.prm': flag('Primary', 0x40),
    'ctl.fcb': flag('Frame Count Bit', 0x20),
    'ctl.fcv': flag('Frame Count Valid', 0x10),
    'ctl.dfc': flag('Data Flow Control', 0x10),
    'ctl.prifunc': bits('Control Function Code', 0x0f, { values: PRIMARY_FUNCTIONS }),
    'ctl.secfunc': bits('Control Function Code', 0x0f, { values: SECONDARY_FUNCTIONS }),
    dst: u16('Destination', { little: true, also: 'dnp3.addr' }),
    src: u16('Source', { little: true, also: 'dnp3.addr' }),
    addr: u16('Address', { hidden: true }),
    'hdr.CRC': u16('Data Link Header checksum', { hex: true, little: true }),
    headerStatus: u8('Data Link Header Checksum Status', { ...CHECKSUM_STATUS, id: 'dnp.hdr.CRC.status' }),
    'hdr.CRC.incorrect': expert('Data Link Header Checksum incorrect', 'warning', 'Checksum'),
    'tr.ctl': u8('Transport Control', { hex: true }),
    'tr.fin': flag('Final', FINAL),
    'tr.fir': flag('First', FIRST),
    'tr.seq': bits('Sequence', NUMBER),
    chunk: octets('Data Chunk', { id: 'dnp.data_chunk' }),
    chunkLength: u16('Data Chunk length', { id: 'dnp.data_chunk_len' }),
    chunkChecksum: u16('Data Chunk checksum', { hex: true, little: true, id: 'dnp.data_chunk.CRC' }),
    chunkStatus: u8('Data Chunk Checksum Status', { ...CHECKSUM_STATUS, id: 'dnp.data_chunk.CRC.status' }),
    'data_chunk.CRC.incorrect': expert('Data Chunk Checksum incorrect', 'warning', 'Checksum'),
    'al.frag_data': octets('DNP3.0 AL Fragment Data'),
    'al.fragment.reassembled_in': frameNumber('Reassembled PDU In Frame', { source: 'conversation' }),
    ...byName([...Object.values(PIECES), ...ALL_POINT_FIELDS, ...RANGE_FIELDS]),
    ...APPLICATION_FIELDS,
  },
  dissect(p, f) {
    // Its port has something else.
    if (p.available >= 2 && p.u16() !== START) {
      p.decline(p.packet.ipProtocol === UDP ? 'UDP' : 'TCP');
      return p.data();
    }
    const [length, control, destination, source] = [p.u8(2), p.u8(3), p.little16(4), p.little16(6)];
    const primary = (control & PRIMARY) !== 0;
    const name = (primary ? PRIMARY_FUNCTIONS : SECONDARY_FUNCTIONS)[control & 0x0f] ?? 'Unknown function';
    const marks = `${(control & 0x80) !== 0 ? 'DIR, ' : ''}${primary ? 'PRM, ' : ''}`;
    const outer = p.open(`Data Link Layer, Len: ${length}, From: ${source}, To: ${destination}, ${marks}${name}`, HEADER);
    p.info(`from ${source} to ${destination}, len=${length}, ${name}`);
    p.take(f.start);
    p.take(f.len);
    p.bits(f.ctl, [f['ctl.dir'], f['ctl.prm'], ...(primary ? [f['ctl.fcb'], f['ctl.fcv'], f['ctl.prifunc']] : [f['ctl.dfc'], f['ctl.secfunc']])]);
    p.addLabel(` (${marks}${name})`);
    p.take(f.dst);
    p.take(f.src);
    p.need(CHECKSUM);
    const good = isChecked(p.bytes, p.begin, p.at);
    p.take(f['hdr.CRC']);
    p.addLabel(good ? ' [correct]' : ' [incorrect]');
    p.generate(f.headerStatus, good ? 1 : 0);
    if (!good) p.expert(f['hdr.CRC.incorrect']);
    p.close(outer);
    if (length > COUNTED && p.more) takeUserData(p, f, length - COUNTED);
    // A datagram may have several frames.
    if (p.remaining >= HEADER && p.u16() === START) p.call('dnp3');
  },
  accepts: (bytes, at, end) => at + 1 < end && isFrame(bytes, at),
  frame(bytes, at, end) {
    if (bytes[at] !== 0x05 || (at + 1 < end && bytes[at + 1] !== 0x64)) return NOT_MINE;
    if (at + 3 > end) return MORE;
    const data = bytes[at + 2] - COUNTED;
    return data < 0 ? NOT_MINE : frameLength(data);
  },
  begins: [0x05],
  /** A link header whose checksum is right. */
  recognise: (bytes, at, end) => end - at >= HEADER && isFrame(bytes, at) && isChecked(bytes, at, at + HEADER - CHECKSUM),
});

type Fields = typeof dnp3.fields;

/** Blocks of 16 bytes with their checksums: the first byte is the transport layer's (§8.2.1). */
function takeUserData(p: Cursor, f: Fields, length: number): void {
  const whole = new Uint8Array(length);
  const control = p.u8();
  p.show(f['tr.ctl']);
  const marks = [...((control & FIRST) === 0 ? [] : ['FIR']), ...((control & FINAL) === 0 ? [] : ['FIN']), `Sequence ${control & NUMBER}`];
  p.addLabel(`${bitNames(control, [f['tr.fin'], f['tr.fir']])}(${marks.join(', ')})`);
  const transport = p.under();
  p.show(f['tr.fin']);
  p.show(f['tr.fir']);
  p.show(f['tr.seq']);
  p.close(transport);
  const outer = p.open('Data Chunks');
  let whollyGood = true;
  for (let at = 0, index = 0; at < length; at += BLOCK, index++) {
    const size = Math.min(BLOCK, length - at);
    whole.set(p.peekBytes(size), at);
    p.need(size + CHECKSUM);
    const good = isChecked(p.bytes, p.at, p.at + size);
    const inner = p.open(`Data Chunk: ${index}`);
    p.take(f.chunk, size);
    p.generate(f.chunkLength, size);
    p.take(f.chunkChecksum);
    p.addLabel(good ? ' [correct]' : ' [incorrect]');
    p.generate(f.chunkStatus, good ? 1 : 0);
    if (!good) p.expert(f['data_chunk.CRC.incorrect']);
    whollyGood &&= good;
    p.close(inner);
  }
  p.close(outer);
  // A frame with a wrong checksum is discarded (§9.2.5.2): nobody acts on what it seems to say.
  if (!whollyGood) return;
  takeSegment(p, f, whole.subarray(1), control);
}

/** The segment of a fragment: all of it, its last one, or one that waits for the others. */
function takeSegment(p: Cursor, f: Fields, data: Uint8Array, control: number): void {
  const { number: frame } = p.packet.record, isWhole = (control & FIRST) !== 0 && (control & FINAL) !== 0;
  const piece = { frame, offset: 0, length: data.length };
  const fragment = isWhole ? { bytes: data, pieces: [piece], frame } : fragmentOf(p, frame, control);
  if (fragment?.frame === frame && (control & FINAL) !== 0 && fragment.bytes.length > 1) {
    if (!p.packet.quoted) showPieces(p, PIECES, fragment.bytes, fragment.pieces, TAB);
    takeApplication(p.over(TAB, fragment.bytes));
    return;
  }
  const number = control & NUMBER;
  const where = fragment === undefined ? `Unreassembled fragment ${number}` : `fragment ${number}, reassembled in packet ${fragment.frame}`;
  p.addInfo(` (Application Layer ${where})`);
  if (fragment !== undefined) p.generate(f['al.fragment.reassembled_in'], fragment.frame);
  p.set(f['al.frag_data'], data, p.at, 0);
}

function fragmentOf(p: Cursor, frame: number, control: number): Fragment | undefined {
  if (p.packet.quoted) return undefined;
  return p.packet.around?.conversation(FRAGMENTS)?.whole.get(fragmentKey(frame, addressesOf(p.bytes, p.begin), control));
}
