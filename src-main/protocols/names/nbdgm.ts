/** NetBIOS Datagram Service, RFC 1002 §4.4. */
import { type Cursor, type Field, bits, flag, ipv4, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { readNetbiosName } from './netbios/name.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x10: 'Direct_unique datagram', 0x11: 'Direct_group datagram', 0x12: 'Broadcast datagram', 0x13: 'Datagram error', 0x14: 'Datagram query request',
  0x15: 'Datagram positive query response', 0x16: 'Datagram negative query response',
};

const ERRORS: Readonly<Record<number, string>> = {
  0x82: 'Destination name not present', 0x83: 'Invalid source name format', 0x84: 'Invalid destination name format',
};

const NODE_TYPES: Readonly<Record<number, string>> = { 0: 'B node', 1: 'P node', 2: 'M node', 3: 'NBDD' };
const YES_NO = ['Yes', 'No'] as const;
/** What announcements of computers begin with: they are transactions of SMB. */
const SMB = 0xff534d42;

export const nbdgm = protocol({
  name: 'nbdgm',
  title: 'NetBIOS Datagram Service',
  short: 'NBDS',
  on: { 'udp.port': [138] },
  fields: {
    type: u8('Message Type', { values: TYPES }),
    flags: u8('Flags', { hex: true }),
    next: flag('More fragments follow', 0x01, { as: YES_NO }),
    first: flag('This is first fragment', 0x02, { as: YES_NO }),
    node_type: bits('Node Type', 0x0c, { values: NODE_TYPES }),
    dgram_id: u16('Datagram ID', { hex: true }),
    'src.ip': ipv4('Source IP'),
    'src.port': u16('Source Port'),
    dgram_len: u16('Datagram length', { unit: 'bytes' }),
    pkt_offset: u16('Packet offset', { unit: 'bytes' }),
    error_code: u8('Error code', { hex: true, values: ERRORS }),
    source_name: text('Source name'),
    destination_name: text('Destination name'),
  },
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(() => TYPES[type] ?? `Unknown message type (0x${type.toString(16).toUpperCase().padStart(2, '0')})`);
    const flags = p.bits(f.flags, [f.next, f.first, f.node_type]);
    p.addLabel(
      () => `${flags & 1 ? ', More fragments follow' : ''}${flags & 2 ? ', This is first fragment' : ''}, Node Type: ${NODE_TYPES[(flags >> 2) & 3]}`,
    );
    p.take(f.dgram_id);
    p.take(f['src.ip']);
    p.take(f['src.port']);
    if (type >= 0x10 && type <= 0x12) {
      p.take(f.dgram_len);
      p.take(f.pkt_offset);
      takeName(p, f.source_name);
      takeName(p, f.destination_name);
      if (p.remaining >= 4 && p.available >= 4 && p.u32() === SMB) p.call('smb');
      else p.data();
    } else if (type === 0x13) {
      p.take(f.error_code);
    } else if (type >= 0x14 && type <= 0x16) {
      takeName(p, f.destination_name);
    }
  },
});

function takeName(p: Cursor, field: Field<string>): void {
  const start = p.at;
  const name = readNetbiosName(p, p.begin, p.end);
  p.set(field, name.text, start, p.at - start);
  if (name.service !== undefined) p.addLabel(` (${name.service})`);
}
