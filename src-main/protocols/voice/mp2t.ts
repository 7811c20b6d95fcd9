/** MPEG-2 transport streams, ISO/IEC 13818-1 (ITU-T H.222.0) §2.4.3: packets of 188 bytes, in datagrams or in RTP (RFC 2250). */
import { type Cursor, bits, expert, none, octets, protocol, u32, u64, u8 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { ADAPTATION_FIELDS, readAdaptation } from './mp2t/adaptation.ts';
import { COUNTERS, NULL_PACKETS, PACKET, SYNC } from './mp2t/counters.ts';
import { sectionName, streamName } from './mp2t/names.ts';

const PIDS: Readonly<Record<number, string>> = {
  0: 'Program Association Table', 1: 'Conditional Access Table', 2: 'Transport Stream Description Table', 3: 'IPMP Control Information Table',
  0x10: 'Network Information Table or Stuffing Table', 0x11: 'Service Description or Bouquet Association or Stuffing Table',
  0x12: 'Event Information or Stuffing or Content Identifier Table', 0x13: 'Running Status or Stuffing Table',
  0x14: 'Time and Date or Time Offset or Stuffing Table', 0x15: 'Network Synchronization', 0x16: 'Resolution Notification Table',
  0x1c: 'Inband Signalling', 0x1d: 'Measurement', 0x1e: 'Discontinuity Information Table', 0x1f: 'Selection Information Table',
  [NULL_PACKETS]: 'Null packet',
};
/** Identifiers up to here are kept for tables (ETSI EN 300 468 §5.1.3). */
const LAST_TABLE_PID = 0x1f;
const SCRAMBLED = { 0: 'Not scrambled', 1: 'Reserved', 2: 'Packet scrambled with Even Key', 3: 'Packet scrambled with Odd Key' };
const CONTENTS = { 0: 'Reserved', 1: 'Payload only', 2: 'Adaptation Field only', 3: 'Adaptation Field and Payload' };
/** Table identifiers of ISO/IEC 13818-1 and of DVB are below; 255 is what fills a packet. */
const LAST_TABLE = 0x80;

export const mp2t = protocol({
  name: 'mp2t',
  title: 'ISO/IEC 13818-1',
  short: 'MPEG TS',
  // RFC 2250 §2.
  on: { 'rtp.pt': [33], rtp_dyn_payload_type: ['MP2T'] },
  over: ['udp'],
  begins: 'G',
  /** Two packets at least: one begins with a byte that any datagram may begin with. */
  recognise: (bytes, at, end) => end - at >= 2 * PACKET && isStream(bytes, at, end),
  guess: isStream,
  /** Whatever looks like one packet of a stream may be chance: each datagram is asked for itself. */
  shares: (bytes, at, end) => (isStream(bytes, at, end) ? 'mp2t' : 'data'),
  fields: {
    header: u32('Header', { hex: true }),
    sync_byte: bits('Sync Byte', 0xff000000, { size: 4, hex: true, values: { [SYNC]: 'Correct' } }),
    tei: bits('Transport Error Indicator', 0x800000, { size: 4 }),
    pusi: bits('Payload Unit Start Indicator', 0x400000, { size: 4 }),
    tp: bits('Transport Priority', 0x200000, { size: 4 }),
    pid: bits('PID', 0x1fff00, { size: 4, hex: true, values: PIDS }),
    tsc: bits('Transport Scrambling Control', 0xc0, { size: 4, hex: true, values: SCRAMBLED }),
    afc: bits('Adaptation Field Control', 0x30, { size: 4, hex: true, values: CONTENTS }),
    cc: bits('Continuity Counter', 0x0f, { size: 4 }),
    'cc.drop': expert('Detected missing TS frames', 'error', 'Sequence', { source: 'conversation' }),
    'afc.invalid': expert('Adaptation Field Control contains an invalid value', 'warning', 'Protocol'),
    pointer: u8('Pointer'),
    pointer_too_large: expert('Pointer value is too large', 'error', 'Malformed'),
    stuff_bytes: octets('Stuffing'),
    payload: octets('Payload', { own: true }),
    af: none('Adaptation Field'),
    'af.pcr': u64('Program Clock Reference', { hex: true }),
    'af.opcr': u64('Original Program Clock Reference', { hex: true }),
    ...ADAPTATION_FIELDS,
  },
  dissect(p, f) {
    const { around, quoted, record } = p.packet, counters = quoted ? undefined : around?.conversation(COUNTERS)?.missing.get(record.number);
    const said: string[] = [], pids = new Set<number>();
    for (let nth = 0; p.available > 0; nth++) {
      if (nth > 0) p.another();
      readPacket(p, f, counters?.get(nth), said, pids);
    }
    // Whatever begins in it, a datagram is of the transport stream.
    p.column('MPEG TS');
    p.info(() => (said.length > 0 ? said.join('  ') : `PID ${[...pids].map(pid => hex(pid, 4)).join(', ')}`));
  },
});

type Fields = (typeof mp2t)['fields'];

function isStream(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < PACKET || (end - at) % PACKET !== 0) return false;
  for (let packet = at; packet < end; packet += PACKET) if (bytes[packet] !== SYNC) return false;
  return true;
}

/** `lost`: packets of its PID that its counter says are missing before it. */
function readPacket(p: Cursor, f: Fields, lost: number | undefined, said: string[], pids: Set<number>): void {
  const packet = p.within(PACKET), header = packet.u32();
  const pid = (header >>> 8) & 0x1fff, control = (header >>> 4) & 3, begins = (header & 0x400000) !== 0;
  p.labelNode(p.node, `ISO/IEC 13818-1 PID=0x${pid.toString(16)} CC=${header & 15}`);
  pids.add(pid);
  packet.bits(f.header, [f.sync_byte, f.tei, f.pusi, f.tp, f.pid, f.tsc, f.afc, f.cc]);
  if (lost !== undefined) packet.expert(f['cc.drop'], `Detected ${lost} missing TS frames before this`);
  if (control === 0) packet.expert(f['afc.invalid']);
  if ((control & 2) !== 0) readAdaptation(packet, f);
  const isClear = (header & 0xc0) === 0;
  if (!packet.more || (control & 1) === 0) packet.takeRest(f.stuff_bytes);
  else if (pid === NULL_PACKETS || !isClear || !begins) packet.takeRest(f.payload);
  else if (beginsElementary(packet)) {
    said.push(streamName(packet.u8(3)));
    packet.call('mpeg-pes');
  } else if (pid <= LAST_TABLE_PID || beginsTable(packet)) readTables(packet, f, said);
  else packet.takeRest(f.payload);
}

/** §2.4.3.6: the start code. */
const beginsElementary = (p: Cursor): boolean => p.available >= 4 && p.u16() === 0 && p.u8(2) === 1;

function beginsTable(p: Cursor): boolean {
  const at = 1 + p.u8();
  return p.available >= at + 3 && p.u8(at) < LAST_TABLE && (p.u16(at + 1) & 0x0c00) === 0;
}

/** §2.4.4.1: sections behind a pointer, which is past the end of one that began before; 0xff fills the packet. */
function readTables(p: Cursor, f: Fields, said: string[]): void {
  const pointer = p.take(f.pointer);
  if (pointer > p.remaining) {
    p.expert(f.pointer_too_large);
    p.takeRest(f.payload);
    return;
  }
  if (pointer > 0) p.take(f.payload, pointer);
  while (p.available >= 3 && p.u8() !== 0xff) {
    const length = 3 + (p.u16(1) & 0x0fff);
    // The rest is in other packets of the PID.
    if (length > p.remaining) break;
    said.push(sectionName(p.u8()));
    p.call('mpeg_sect', length);
  }
  p.takeRest(p.more && p.u8() === 0xff ? f.stuff_bytes : f.payload);
}
