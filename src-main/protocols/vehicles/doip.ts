/** Diagnostics over IP, ISO 13400-2: how testers find vehicles and talk to their control units. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, expert, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { DIAGNOSTIC_ERRORS, HEADER_ERRORS, RESPONSES, TYPES, VERSIONS } from './doip/names.ts';
import type { DiagnosticAddresses } from './uds.ts';

const PORTS = [13400];
const HEADER = 8;
const LONGEST = 0x1000000;
const VIN = 17;
const MESSAGE = 0x8001;
const HEX = { hex: true } as const;
const coded = (values: Readonly<Record<number, string>>) => ({ hex: true, values });

export const doip = protocol({
  name: 'doip',
  title: 'DoIP (ISO13400) Protocol',
  short: 'DoIP',
  on: { 'tcp.port': PORTS, 'udp.port': PORTS, 'tls.port': [3496] },
  sized: true,
  fields: {
    version: u8('Version', coded(VERSIONS)),
    inverse: u8('Inverse version', HEX),
    type: u16('Type', coded(TYPES)),
    length: u32('Length'),
    nack_code: u8('DoIP Header NACK code', coded(HEADER_ERRORS)),
    vin: text('VIN'),
    logical_address: u16('Logical Address', HEX),
    eid: octets('EID'),
    gid: octets('GID'),
    futher_action: u8(
      'Further action required',
      coded({ 0: 'No further action required', 0x10: 'Routing activation required to initiate central security' }),
    ),
    sync_status: u8('VIN/GID sync. status', coded({ 0: 'VIN and/or GID are synchronized', 0x10: 'Incomplete: VIN and GID are NOT synchronized' })),
    power_mode: u8('Diagnostic power mode', coded({ 0: 'not ready', 1: 'ready', 2: 'not supported' })),
    node_type: u8('Node type', coded({ 0: 'DoIP gateway', 1: 'DoIp node' })),
    max_sockets: u8('Max concurrent sockets'),
    sockets: u8('Currently open sockets'),
    max_data_size: u32('Max data size'),
    source_address: u16('Source Address', HEX),
    target_address: u16('Target Address', HEX),
    activation_type_v1: u16('Activation type', HEX),
    activation_type: u8('Activation type', coded({ 0: 'Default', 1: 'WWH-OBD', 0xe0: 'Central security' })),
    tester_logical_address: u16('Logical address of external tester', HEX),
    response_code: u8('Routing activation response code', coded(RESPONSES)),
    reserved_iso: u32('Reserved by ISO', HEX),
    reserved_oem: u32('Reserved by OEM', HEX),
    diag_ack_code: u8('ACK code', coded({ 0: 'ACK' })),
    diag_nack_code: u8('NACK code', coded(DIAGNOSTIC_ERRORS)),
    previous: octets('Previous message'),
    data: octets('User data', { own: true }),
    illegal_length_field: expert('DoIP illegal length field', 'error', 'Malformed'),
  },
  dissect(p, f) {
    const outer = p.open('Header', HEADER);
    const version = p.take(f.version);
    p.take(f.inverse);
    const type = p.take(f.type), length = p.take(f.length);
    p.close(outer);
    p.limit(HEADER + length);
    const told = TYPES[type] ?? `${hex(type, 4)} Unknown Payload`;
    p.info(told);
    if (length > p.remaining) {
      p.expert(f.illegal_length_field);
      p.malformed(`${length} bytes wanted, ${p.remaining} left`);
    }
    READERS[type]?.(p, f, version);
    p.takeRest(f.data);
  },
  frame(bytes, at, end) {
    if (end - at < 2) return MORE;
    if (bytes[at] !== (~bytes[at + 1] & 0xff)) return NOT_MINE;
    if (end - at < HEADER) return MORE;
    const length = new DataView(bytes.buffer, bytes.byteOffset + at + 4).getUint32(0);
    return length > LONGEST ? NOT_MINE : HEADER + length;
  },
  accepts: (bytes, at, end) => end - at >= HEADER && bytes[at] === (~bytes[at + 1] & 0xff),
});

type Fields = (typeof doip)['fields'];

const READERS: Readonly<Record<number, (p: Cursor, f: Fields, version: number) => void>> = {
  0x0000: (p, f) => p.take(f.nack_code),
  0x0002: (p, f) => p.take(f.eid, 6),
  0x0003: (p, f) => p.take(f.vin, VIN),
  0x0004(p, f) {
    p.take(f.vin, VIN);
    p.take(f.logical_address);
    p.take(f.eid, 6);
    p.take(f.gid, 6);
    p.take(f.futher_action);
    if (p.more) p.take(f.sync_status);
  },
  0x0005(p, f, version) {
    p.take(f.source_address);
    if (version === 1) p.take(f.activation_type_v1);
    else p.take(f.activation_type);
    p.take(f.reserved_iso);
    if (p.remaining >= 4) p.take(f.reserved_oem);
  },
  0x0006(p, f) {
    p.take(f.tester_logical_address);
    p.take(f.source_address);
    p.take(f.response_code);
    p.take(f.reserved_iso);
    if (p.remaining >= 4) p.take(f.reserved_oem);
  },
  0x0008: (p, f) => p.take(f.source_address),
  0x4002(p, f) {
    p.take(f.node_type);
    p.take(f.max_sockets);
    p.take(f.sockets);
    if (p.remaining >= 4) p.take(f.max_data_size);
  },
  0x4004: (p, f) => p.take(f.power_mode),
  [MESSAGE](p, f) {
    const source = p.take(f.source_address), target = p.take(f.target_address);
    p.packet.notes.set('diagnostic addresses', { source, target } satisfies DiagnosticAddresses);
    if (p.more) p.call('uds');
  },
  0x8002: (p, f) => acknowledgment(p, f, f.diag_ack_code),
  0x8003: (p, f) => acknowledgment(p, f, f.diag_nack_code),
};

function acknowledgment(p: Cursor, f: Fields, code: Fields['diag_ack_code']): void {
  p.take(f.source_address);
  p.take(f.target_address);
  p.take(code);
  p.takeRest(f.previous);
}
