/**
 * What low energy radios send each other: advertisements, connections and the control of their links, Bluetooth Core 5.3, volume 6, part B, §2.
 * https://www.tcpdump.org/linktypes/LINKTYPE_BLUETOOTH_LE_LL.html
 */
import { hex } from '../../../bytes/hexadecimal.ts';
import {
  type Cursor, bits, byName, ether, expert, flag, frameNumber, none, octets, protocol, u16, u24, u32, u8,
} from '../../../dissect/index.ts';
import { fieldsOf, takeGroups } from '../../field-groups.ts';
import { takeAddress } from './addresses.ts';
import { takeAdvertising } from './advertising.ts';
import { bluetooth } from './h4.ts';
import { CHANNEL_FLAGS } from './low-energy/channels.ts';
import { CHECK_NOTE, CODED_NOTE, CODINGS } from './low-energy/heard.ts';
import { CONNECTIONS, CONNECTIONS_NOTE, connectionAt } from './low-energy/connections.ts';
import { ACCURACIES, CONTROL, CONTROL_FIELDS, OPCODES, TONES } from './low-energy/control.ts';
import { ADVERTISING_CRC, checkOf, shownCheck } from './low-energy/crc.ts';
import { EXTENDED_FIELDS, takeExtended } from './low-energy/extended-advertising.ts';

const ADVERTISING = 0x8e89bed6;
const TYPES: Readonly<Record<number, string>> = {
  0: 'ADV_IND', 1: 'ADV_DIRECT_IND', 2: 'ADV_NONCONN_IND', 3: 'SCAN_REQ', 4: 'SCAN_RSP', 5: 'CONNECT_IND', 6: 'ADV_SCAN_IND', 7: 'ADV_EXT_IND',
  8: 'AUX_CONNECT_RSP',
};
const DIRECTED = 1, SCAN = 3, CONNECT = 5, EXTENDED = 7, CONNECTED = 8;
const PIECES = {
  0: 'Reserved', 1: 'Continuation fragment of an L2CAP message, or an Empty PDU',
  2: 'Start of an L2CAP message or a complete L2CAP message with no fragmentation', 3: 'Control PDU',
};
/** Opcodes of control with a map of channels. */
const TELLS_CHANNELS: ReadonlySet<number> = new Set([1, 28]);
const CONTINUES = 1, STARTS = 2, CONTROLS = 3;
const RANDOM = ['Random', 'Public'] as const;
/** Bytes of the check at the end. */
const CHECK = 3;
const L2CAP_HEADER = 4;
const HAS_TONE = 0x20;
/** §2.3.3.1: units of windows and intervals, and of the timeout. */
const MILLISECONDS = 1.25, TIMEOUT_MILLISECONDS = 10;
const EVERYBODY = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

export const btle = protocol({
  name: 'btle',
  title: 'Bluetooth Low Energy Link Layer',
  short: 'LE LL',
  fields: Object.assign({
    access_address: u32('Access Address', { hex: true, little: true }),
    coding_indicator: bits('Coding Indicator', 0x03, { values: CODINGS }),
    advertising_header: u16('Packet Header', { hex: true, little: true }),
    'advertising_header.pdu_type': bits('PDU Type', 0x0f, { hex: true, values: TYPES }),
    'advertising_header.rfu.1': bits('Reserved', 0x10),
    'advertising_header.ch_sel': flag('Channel Selection Algorithm', 0x20, { as: ['#2', '#1'] }),
    'advertising_header.rfu.2': bits('Reserved', 0x20),
    'advertising_header.randomized_tx': flag('Tx Address', 0x40, { as: RANDOM }),
    'advertising_header.randomized_rx': flag('Rx Address', 0x80, { as: RANDOM }),
    'advertising_header.rfu.4': bits('Reserved', 0x80),
    'advertising_header.length': u8('Length'),
    length: u8('Length', { hidden: true }),
    advertising_address: ether('Advertising Address'),
    scanning_address: ether('Scanning Address'),
    initiator_address: ether('Initiator Address'),
    target_address: ether('Target Address'),
    link_layer_data: none('Link Layer Data'),
    'link_layer_data.access_address': u32('Access Address', { hex: true, little: true }),
    'link_layer_data.crc_init': u24('CRC Init', { hex: true, little: true }),
    'link_layer_data.window_size': u8('Window Size'),
    'link_layer_data.window_offset': u16('Window Offset', { little: true }),
    'link_layer_data.interval': u16('Interval', { little: true }),
    'link_layer_data.latency': u16('Latency', { little: true }),
    'link_layer_data.timeout': u16('Timeout', { little: true }),
    'link_layer_data.channel_map': octets('Channel Map'),
    'link_layer_data.hop': bits('Hop', 0x1f),
    'link_layer_data.sleep_clock_accuracy': bits('Sleep Clock Accuracy', 0xe0, { values: ACCURACIES }),
    master_bd_addr: ether('Master Address', { source: 'conversation' }),
    slave_bd_addr: ether('Slave Address', { source: 'conversation' }),
    data_header: none('Data Header'),
    'data_header.llid': bits('LLID', 0x03, { hex: true, values: PIECES }),
    'data_header.next_expected_sequence_number': bits('Next Expected Sequence Number', 0x04),
    'data_header.sequence_number': bits('Sequence Number', 0x08),
    'data_header.more_data': flag('More Data', 0x10, { as: ['True', 'False'] }),
    'data_header.cte_info_present': flag('CTE Info', 0x20, { as: ['Present', 'Not Present'] }),
    'data_header.rfu': bits('RFU', 0xc0),
    'data_header.length': u8('Length'),
    'data_header.cte_info': u8('CTE Info', { hex: true }),
    'data_header.cte_info.time': bits('CTE Time', 0x1f, { hex: true }),
    'data_header.cte_info.rfu': bits('RFU', 0x20, { hex: true }),
    'data_header.cte_info.type': bits('CTE Type', 0xc0, { hex: true, values: TONES }),
    connection_parameters_in: frameNumber('Connection Parameters in', { source: 'conversation' }),
    l2cap_data: none('L2CAP Fragment'),
    control_opcode: u8('Control Opcode', { hex: true, values: OPCODES }),
    data: octets('Data'),
    crc: u24('CRC', { hex: true }),
    'crc.indeterminate': expert('CRC unchecked, not all data available', 'note', 'Checksum'),
    'crc.incorrect': expert('Incorrect CRC', 'warning', 'Checksum'),
  }, byName([...CONTROL_FIELDS, ...EXTENDED_FIELDS, ...fieldsOf(CHANNEL_FLAGS.map(group => [group]))])),
  dissect(p) {
    const address = p.take(f.access_address);
    if (p.packet.notes.get(CODED_NOTE) === true) p.take(f.coding_indicator);
    const from = p.at, length = p.u8(1);
    const checkAt = from + 2 + length;
    if (address === ADVERTISING) {
      takeAdvertisement(p, length);
      showCheck(p, from, checkAt, ADVERTISING_CRC);
    } else {
      takeData(p, address, length, checkAt);
    }
  },
});
const f = btle.fields;

/** §2.3: the type decides what its flags mean and which addresses follow. */
function takeAdvertisement(p: Cursor, length: number): void {
  const header = p.show(f.advertising_header);
  const node = p.lastNode, outer = p.under();
  const type = p.show(f['advertising_header.pdu_type']);
  const name = TYPES[type] ?? 'Unknown', choosesChannels = type <= DIRECTED || type === CONNECT;
  p.show(f['advertising_header.rfu.1']);
  p.show<unknown>(choosesChannels ? f['advertising_header.ch_sel'] : f['advertising_header.rfu.2']);
  p.show(f['advertising_header.randomized_tx']);
  const hasReceiver = type === DIRECTED || type === SCAN || type === CONNECT;
  p.show<unknown>(hasReceiver ? f['advertising_header.randomized_rx'] : f['advertising_header.rfu.4']);
  p.skip(1);
  p.take(f['advertising_header.length']);
  p.close(outer);
  p.labelNode(node, () => headerText(header, name, choosesChannels, hasReceiver));
  p.set(f.length, length, p.at - 1, 1);
  p.info(name);
  const body = p.within(length);
  if (type === EXTENDED || type === CONNECTED) {
    const said = takeExtended(body, f.advertising_address, f.target_address);
    if (said.advertiser !== undefined) showEnds(p, said.advertiser, said.target ?? EVERYBODY);
    takeAdvertising(body);
  } else if (hasReceiver) {
    const first = takeAddress(body, type === DIRECTED ? f.advertising_address : type === SCAN ? f.scanning_address : f.initiator_address);
    const second = takeAddress(body, type === DIRECTED ? f.target_address : f.advertising_address);
    showEnds(p, first, second);
    if (type === CONNECT) takeConnection(body);
    body.takeRest(f.data);
  } else if (TYPES[type] !== undefined) {
    const sender = takeAddress(body, f.advertising_address);
    showEnds(p, sender, EVERYBODY);
    takeAdvertising(body);
  } else {
    body.takeRest(f.data);
  }
}

function headerText(header: number, name: string, choosesChannels: boolean, hasReceiver: boolean): string {
  const address = (isRandom: number): string => RANDOM[isRandom === 0 ? 1 : 0];
  const parts = [`PDU Type: ${name}`];
  if (choosesChannels) parts.push(`ChSel: ${(header & 0x20) !== 0 ? '#2' : '#1'}`);
  parts.push(`TxAdd: ${address(header & 0x40)}`);
  if (hasReceiver) parts.push(`RxAdd: ${address(header & 0x80)}`);
  return `Packet Header: ${hex(header, 4)} (${parts.join(', ')})`;
}

function showEnds(p: Cursor, source: Uint8Array, destination: Uint8Array): void {
  const both = new Uint8Array(12);
  both.set(source);
  both.set(destination, 6);
  p.columns.setAddresses('ether', both, 0, 6);
  p.hide(bluetooth.fields.src, source);
  p.hide(bluetooth.fields.dst, destination);
}

/** §2.3.3.1: how the connection will be. */
function takeConnection(p: Cursor): void {
  p.passing('btcommon');
  const outer = p.open(f.link_layer_data, p.remaining);
  p.take(f['link_layer_data.access_address']);
  p.take(f['link_layer_data.crc_init']);
  inMilliseconds(p, p.take(f['link_layer_data.window_size']) * MILLISECONDS);
  inMilliseconds(p, p.take(f['link_layer_data.window_offset']) * MILLISECONDS);
  inMilliseconds(p, p.take(f['link_layer_data.interval']) * MILLISECONDS);
  p.take(f['link_layer_data.latency']);
  inMilliseconds(p, p.take(f['link_layer_data.timeout']) * TIMEOUT_MILLISECONDS);
  p.show(f['link_layer_data.channel_map'], 5);
  const inner = p.under();
  takeGroups(p, CHANNEL_FLAGS);
  p.close(inner);
  p.show(f['link_layer_data.hop']);
  p.show(f['link_layer_data.sleep_clock_accuracy']);
  p.skip(1);
  p.close(outer);
}

function inMilliseconds(p: Cursor, time: number): void {
  p.addLabel(` (${time} msec)`);
}

/** §2.4: of a connection, whose beginning tells between whom. */
function takeData(p: Cursor, address: number, length: number, checkAt: number): void {
  const from = p.at, { around, notes, record } = p.packet;
  const connections = (notes.get(CONNECTIONS_NOTE) as typeof CONNECTIONS | undefined) ?? CONNECTIONS;
  const connection = connectionAt(around?.conversation(connections), address, record.number);
  const name = `Unknown_0x${address.toString(16).padStart(8, '0')}`;
  p.columns.setAddressTexts(name, name);
  if (connection !== undefined) {
    p.generate(f.master_bd_addr, connection.initiator);
    p.generate(f.slave_bd_addr, connection.advertiser);
  }
  // A byte about a constant tone ends the header where the header says so; the length does not count it.
  const toneBytes = (p.u8() & HAS_TONE) !== 0 ? 1 : 0;
  const outer = p.open(f.data_header, 2 + toneBytes);
  const piece = p.show(f['data_header.llid']);
  p.show(f['data_header.next_expected_sequence_number']);
  p.show(f['data_header.sequence_number']);
  p.show(f['data_header.more_data']);
  p.show(f['data_header.cte_info_present']);
  p.show(f['data_header.rfu']);
  p.skip(1);
  p.set(f.length, length, p.at, 1);
  p.take(f['data_header.length']);
  if (toneBytes > 0) {
    p.bits(f['data_header.cte_info'], [f['data_header.cte_info.time'], f['data_header.cte_info.rfu'], f['data_header.cte_info.type']]);
  }
  p.close(outer);
  if (connection !== undefined) p.generate(f.connection_parameters_in, connection.frame);
  showCheck(p, from, checkAt + toneBytes, connection?.start);
  takePiece(p, piece, length);
}

function takePiece(p: Cursor, piece: number, length: number): void {
  if (piece === CONTROLS && length > 0) {
    const body = p.within(length);
    const opcode = body.take(f.control_opcode);
    p.info(() => `Control Opcode: ${OPCODES[opcode] ?? 'Unknown'}`);
    if (TELLS_CHANNELS.has(opcode)) p.passing('btcommon');
    takeGroups(body, CONTROL[opcode] ?? []);
    body.takeRest(f.data);
  } else if (piece === STARTS && length >= L2CAP_HEADER && p.little16() + L2CAP_HEADER <= length) {
    p.call('btl2cap', length);
  } else if (length === 0) {
    p.info('Empty PDU');
  } else {
    p.info(piece === CONTINUES ? 'L2CAP Fragment' : piece === STARTS ? 'L2CAP Fragment Start' : 'Reserved');
    p.take(f.l2cap_data, length);
  }
}

/** The check behind `from…at`; `start`: what it begins with, where that is known. */
function showCheck(p: Cursor, from: number, at: number, start: number | undefined): void {
  if (at + CHECK > p.end) return;
  const check = shownCheck(p.bytes, at);
  p.set(f.crc, check, at, CHECK);
  const found = p.packet.notes.get(CHECK_NOTE) as boolean | undefined;
  const isRight = found ?? (start === undefined ? undefined : checkOf(p.bytes, from, at, start) === check);
  if (isRight === undefined) p.expertUnder(f['crc.indeterminate']);
  else if (!isRight) p.expertUnder(f['crc.incorrect']);
}
