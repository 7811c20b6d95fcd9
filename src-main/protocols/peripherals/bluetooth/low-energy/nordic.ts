/**
 * How a receiver of Nordic Semiconductor heard a low energy packet, LINKTYPE_NORDIC_BLE: headers of the receiver's serial line in versions 1 to 3,
 * and of the event. https://www.tcpdump.org/linktypes/LINKTYPE_NORDIC_BLE.html
 */
import { type Cursor, type Field, bits, expert, flag, i8, none, protocol, u16, u32, u8 } from '../../../../dissect/index.ts';
import { CHECK_NOTE, CODED_NOTE } from './heard.ts';
import { CONNECTIONS_NOTE, NORDIC_CONNECTIONS } from './connections.ts';
import { CODED, HEARD, PHYS, airTime } from './nordic-times.ts';

/** Packets of connections; other events are advertisements. */
const OF_CONNECTION = 6;
const BOARD = 1, HEADER = 6, EVENT = 10;
const CHECKED = 1, FROM_CENTRAL = 2, ENCRYPTED = 4, INTACT = 8;
const AUXILIARY = { 0: 'AUX_ADV_IND', 1: 'AUX_CHAIN_IND', 2: 'AUX_SYNC_IND', 3: 'AUX_SCAN_RSP' };
/** Versions from this on tell when a packet began; those before, how long after the one before it. */
const WITH_TIMESTAMP = 3;
const OK = ['Ok', 'Error'] as const, YES = ['Yes', 'No'] as const;
const IN_MICROSECONDS = { little: true, text: (time: number): string => `${time}µs` };
const UNITS = 2 ** 32;
const lengthOf = (field: string): Field<number> => u16('Length of payload', { little: true, id: `nordic_ble.${field}` });

export const nordic = protocol({
  name: 'nordic_ble',
  title: 'nRF Sniffer for Bluetooth LE',
  short: 'NORDIC_BLE',
  on: { wtap_encap: [272] },
  fields: {
    board_id: u8('Board'),
    header: none('Header'),
    hlen: u8('Length of header'),
    plen: lengthOf('plen'),
    protover: u8('Protocol version'),
    packet_counter: u16('Packet counter', { little: true }),
    packet_id: u8('Packet ID'),
    len: u8('Length of packet'),
    flags: u8('Flags', { hex: true }),
    crcok: flag('CRC', CHECKED, { as: OK }),
    direction: flag('Direction', FROM_CENTRAL, { as: ['Master -> Slave', 'Slave -> Master'] }),
    flag_reserved1: bits('Reserved', 0x02),
    encrypted: flag('Encrypted', ENCRYPTED, { as: YES }),
    flag_reserved2: bits('Reserved', 0x04),
    aux_type: bits('Aux Type', 0x06, { values: AUXILIARY }),
    micok: flag('MIC', INTACT, { as: OK }),
    mic_not_relevant: bits('MIC (not relevant)', 0x08),
    address_resolved: flag('Address Resolved', 0x08, { as: YES }),
    phy: bits('PHY', 0x70, { values: PHYS }),
    flag_reserved7: bits('Reserved', 0x80),
    channel: u8('Channel Index'),
    rssi: i8('RSSI', { text: level => `${level} dBm` }),
    event_counter: u16('Event counter', { little: true }),
    time: u32('Timestamp', IN_MICROSECONDS),
    delta_time: u32('Delta time (end to start)', IN_MICROSECONDS),
    delta_time_ss: u32('Delta time (start to start)', IN_MICROSECONDS),
    packet_time: u32('Packet time (start to end)', IN_MICROSECONDS),
    'crc.bad': expert('CRC is bad', 'error', 'Checksum'),
    'mic.bad': expert('MIC is bad', 'error', 'Checksum'),
    'length.bad': expert('Length is incorrect', 'error', 'Malformed'),
    'protover.bad': expert('Unknown version', 'error', 'Protocol'),
  },
  dissect(p, f) {
    p.take(f.board_id);
    const { version, id, isRight } = takeHeader(p, f);
    const isConnection = id === OF_CONNECTION;
    p.take(f.len);
    const flags = takeFlags(p, f, isConnection);
    p.take(f.channel);
    p.takeAs(f.rssi, -p.u8(), 1);
    p.take(f.event_counter);
    showTimes(p, f, version, flags);
    if (isConnection) nameEnds(p, flags);
    const isLost = isConnection && (flags & ENCRYPTED) !== 0 && (flags & INTACT) === 0;
    if (isLost) p.info('Encrypted packet decrypted incorrectly (bad MIC)');
    if (!isRight || isLost) {
      p.data();
      return;
    }
    p.packet.notes.set(CHECK_NOTE, (flags & CHECKED) !== 0);
    p.packet.notes.set(CODED_NOTE, phyOf(flags) === CODED);
    p.packet.notes.set(CONNECTIONS_NOTE, NORDIC_CONNECTIONS);
    p.call('btle');
    if (isConnection) nameEnds(p, flags);
  },
});

/** The receiver knows who speaks even where it missed how the connection began. */
function nameEnds(p: Cursor, flags: number): void {
  const [source, destination] = (flags & FROM_CENTRAL) !== 0 ? ['Master', 'Slave'] : ['Slave', 'Master'];
  p.columns.setAddressTexts(source, destination);
}

type Fields = typeof nordic.fields;

interface Header {
  readonly version: number;
  readonly id: number;
  /** The header's length is that of what follows. */
  readonly isRight: boolean;
}

/** The first version has a byte for each length; later ones have two for the payload's alone. */
function takeHeader(p: Cursor, f: Fields): Header {
  const outer = p.open(f.header, HEADER);
  const hasHeaderLength = p.u8() === HEADER && p.u8(2) === 1;
  if (hasHeaderLength) p.take(f.hlen);
  const length = hasHeaderLength ? p.u8() : p.little16();
  p.takeAs(f.plen, length, hasHeaderLength ? 1 : 2);
  const isRight = length === p.reported - BOARD - HEADER - p.begin;
  if (!isRight) p.expertUnder(f['length.bad']);
  const version = p.take(f.protover);
  if (version > WITH_TIMESTAMP) p.expertUnder(f['protover.bad']);
  const count = p.take(f.packet_counter);
  const id = p.take(f.packet_id);
  p.close(outer);
  p.label(`Header Version: ${version}, Packet counter: ${count}`);
  return { version, id, isRight };
}

/** What the flags mean depends on whether the packet is of a connection. */
function takeFlags(p: Cursor, f: Fields, isConnection: boolean): number {
  const flags = p.show(f.flags);
  const outer = p.under();
  if (!p.show(f.crcok)) p.expertUnder(f['crc.bad']);
  if (isConnection) {
    p.show(f.direction);
    const isEncrypted = p.show(f.encrypted);
    if (!isEncrypted) p.show(f.mic_not_relevant);
    else if (!p.show(f.micok)) p.expertUnder(f['mic.bad']);
  } else {
    if (isAuxiliary(p)) {
      p.show(f.aux_type);
    } else {
      p.show(f.flag_reserved1);
      p.show(f.flag_reserved2);
    }
    p.show(f.address_resolved);
  }
  p.show(f.phy);
  p.show(f.flag_reserved7);
  p.skip(1);
  p.close(outer);
  return flags;
}

/** Extended advertisements on the channels of data, Core 5.3, volume 6, part B, §2.3.4; flags, channel and the rest of the event stand before. */
function isAuxiliary(p: Cursor): boolean {
  const header = EVENT - 1 + 4;
  return p.available > header && (p.u8(header) & 0x0f) === 7 && p.u8(1) < 37;
}

const phyOf = (flags: number): number => flags >> 4 & 7;

function showTimes(p: Cursor, f: Fields, version: number, flags: number): void {
  const heard = p.packet.around?.conversation(HEARD)?.before(p.packet.record.number);
  const isStamped = version >= WITH_TIMESTAMP;
  const time = p.take(isStamped ? f.time : f.delta_time);
  const duration = airTime(p.bytes, p.at, p.end, phyOf(flags));
  if (duration !== undefined) p.generate(f.packet_time, duration);
  if (heard === undefined) return;
  if (isStamped) {
    p.generate(f.delta_time, wrapped(time - heard.time - heard.duration));
    p.generate(f.delta_time_ss, wrapped(time - heard.time));
  } else {
    p.generate(f.delta_time_ss, wrapped(time + heard.duration));
  }
}

/** The receiver's clock counts 32 bits. */
const wrapped = (time: number): number => ((time % UNITS) + UNITS) % UNITS;
