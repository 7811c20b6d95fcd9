/**
 * What a Bluetooth host and its controller say to each other over a serial line (Bluetooth Core 5.2, volume 4, part A): a byte tells what
 * kind of packet follows. https://www.tcpdump.org/linktypes/LINKTYPE_BLUETOOTH_HCI_H4_WITH_PHDR.html
 */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, ether, protocol, text, u8 } from '../../../dissect/index.ts';
import { DIRECTION, RECEIVED, SENT, UNKNOWN, type Way, wayOf, wayText } from './ways.ts';

const H4 = 187, H4_WITH_DIRECTION = 201, LOW_ENERGY = 251, LOW_ENERGY_HEARD = 256;
const COMMAND = 1, EVENT = 4;
const TYPES: Readonly<Record<number, string>> = { 1: 'HCI Command', 2: 'ACL Data', 3: 'SCO Data', 4: 'HCI Event', 5: 'ISO Data' };
const DIRECTIONS = { 0: 'Sent', 1: 'Rcvd', 0xffff_ffff: 'Unspecified' };
/** Bytes of the header that captures put before a packet: its direction. */
const DIRECTION_BYTES = 4;
const INBOUND = 1, OUTBOUND = 2;

export const bluetooth = protocol({
  name: 'bluetooth',
  title: 'Bluetooth',
  short: 'Bluetooth',
  on: { wtap_encap: [H4, H4_WITH_DIRECTION, LOW_ENERGY, LOW_ENERGY_HEARD] },
  fields: {
    src: ether('Source', { also: 'bluetooth.addr' }),
    dst: ether('Destination', { also: 'bluetooth.addr' }),
    addr: ether('Source or Destination'),
    src_str: text('Source', { also: 'bluetooth.addr_str' }),
    dst_str: text('Destination', { also: 'bluetooth.addr_str' }),
    addr_str: text('Source or Destination'),
  },
  dissect(p) {
    const { linkType } = p.packet.record;
    if (linkType === LOW_ENERGY || linkType === LOW_ENERGY_HEARD) {
      p.call(linkType === LOW_ENERGY ? 'btle' : 'btle_rf');
      return;
    }
    p.packet.notes.set(DIRECTION, directionOf(p));
    p.headerEnd = p.at;
    p.call('hci_h4');
  },
});

/** The capture's header says it, or the file; which way a packet goes can be told of commands and events alone without. */
function directionOf(p: Cursor): Way {
  if (p.packet.record.linkType === H4_WITH_DIRECTION) {
    const sign = p.u32();
    p.skip(DIRECTION_BYTES);
    return (sign & 1) === 0 ? SENT : RECEIVED;
  }
  const flags = (p.packet.record.facts?.flags ?? 0) & 3;
  return flags === OUTBOUND ? SENT : flags === INBOUND ? RECEIVED : UNKNOWN;
}

export const hciH4 = protocol({
  name: 'hci_h4',
  title: 'Bluetooth HCI H4',
  short: 'HCI H4',
  fields: {
    direction: u8('Direction', { hex: true, values: DIRECTIONS }),
    type: u8('HCI Packet Type', { hex: true, values: TYPES }),
  },
  dissect(p, f) {
    const way = wayOf(p);
    const inHeader = p.packet.record.linkType === H4_WITH_DIRECTION && p.begin >= DIRECTION_BYTES;
    if (inHeader) p.set(f.direction, way, p.begin - DIRECTION_BYTES, DIRECTION_BYTES);
    else p.generate(f.direction, way);
    const type = p.take(f.type);
    p.info(() => `${wayText(way)} ${TYPES[type] ?? `Unknown HCI packet type ${hex(type, 2)}`}`);
    if (type === COMMAND) showEnds(p, 'host', 'controller');
    else if (type === EVENT) showEnds(p, 'controller', 'host');
    p.headerEnd = p.at;
    if (!p.next('hci_h4.type', type)) p.data();
  },
});

/** Who speaks to whom, in the list of packets and for filters. */
export function showEnds(p: Cursor, source: string, destination: string): void {
  p.columns.setAddressTexts(source, destination);
  p.hide(bluetooth.fields.src_str, source);
  p.hide(bluetooth.fields.dst_str, destination);
}
