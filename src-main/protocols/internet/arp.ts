/**
 * Address Resolution Protocol, RFC 826, with its reverse (RFC 903) and inverse (RFC 2390), over ATM (RFC 2225), probes
 * and announcements (RFC 5227).
 */
import { etherText, hexText, ipv4Text } from '../../bytes/address-text.ts';
import { u32be } from '../../bytes/big-endian.ts';
import { type Cursor, type Tracker, bool, ether, expert, frameNumber, ipv4, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { ATM_FIELDS, takeAtm } from './arp/atm.ts';
import { HARDWARE_TYPES } from '../hardware-types.ts';
import { ETHER_TYPES } from '../link/ethertype.ts';

const OPERATIONS: Readonly<Record<number, string>> = {
  1: 'request', 2: 'reply', 3: 'reverse request', 4: 'reverse reply', 5: 'drarp request', 6: 'drarp reply', 7: 'drarp error', 8: 'inverse request',
  9: 'inverse reply', 10: 'arp nak', 11: 'mars request', 12: 'mars multi', 13: 'mars mserv', 14: 'mars join', 15: 'mars leave', 16: 'mars nak',
  17: 'mars unserv', 18: 'mars sjoin', 19: 'mars sleave', 20: 'mars grouplist request', 21: 'mars grouplist reply', 22: 'mars redirect map',
  23: 'mapos unarp', 24: 'experimental 1', 25: 'experimental 2',
};

/** RFC 2022: multicast over ATM. */
const MULTICAST: Readonly<Record<number, string>> = {
  11: 'request', 12: 'MULTI request', 13: 'MSERV request', 14: 'JOIN request', 15: 'LEAVE', 16: 'NAK', 17: 'UNSERV request',
  18: 'SJOIN request', 19: 'SLEAVE', 20: 'grouplist request', 21: 'grouplist reply', 22: 'redirect map',
};
const MAPOS_UNARP = 23;
/** RFC 1931 §3. */
const DRARP_ERRORS = { 1: 'DRARPERR_RESTRICTED', 2: 'DRARPERR_NOADDRESSES', 3: 'DRARPERR_SERVERDOWN', 4: 'DRARPERR_MOVED', 5: 'DRARPERR_FAILURE' };

const REQUEST = 1;
const REPLY = 2;
const ETHERNET = 1;
const AX25 = 3;
const AX25_SIZE = 7;
const IEEE_802 = 6;
const ATM = 19;
const DRARP_ERROR = 7;
const IPV4 = 0x0800;
const HEADER = 8;

/** One address seen in use at two stations. */
interface Duplicate {
  readonly address: number;
  /** Where it is used now and, as text, where it was used before. */
  readonly station: string;
  readonly otherStation: string;
  readonly otherFrame: number;
  /** Whole seconds since then. */
  readonly seconds: number;
}

interface Stations {
  readonly byAddress: Map<number, { readonly station: string; frame: number; seconds: number }>;
  readonly duplicates: Map<number, Duplicate>;
}

/** Stations that are still known after the packets of very many were forgotten: all of a network of 16 bits; of more, as of a flood, none. */
const MOST_STATIONS = 65_536;

/** Who used which IPv4 address, over the whole capture. */
const STATIONS: Tracker<Stations> = {
  key: 'arp',
  layer: 'arp',
  make: () => ({ byAddress: new Map(), duplicates: new Map() }),
  forget({ byAddress, duplicates }) {
    duplicates.clear();
    if (byAddress.size > MOST_STATIONS) byAddress.clear();
  },
  observe(state, message) {
    const { bytes, frame, time } = message;
    if (bytes.length < 28 || bytes[0] !== 0 || bytes[2] !== 8 || bytes[3] !== 0 || bytes[4] !== 6 || bytes[5] !== 4 || bytes[6] !== 0) return;
    if (bytes[1] !== ETHERNET && bytes[1] !== IEEE_802) return;
    const operation = bytes[7];
    if (operation !== REQUEST && operation !== REPLY) return;
    const claim = (at: number): void => {
      const address = u32be(bytes, at + 6);
      // Group addresses and all zeros are no station's own.
      if (address === 0 || (bytes[at] & 1) !== 0) return;
      const station = etherText(bytes.subarray(at, at + 6));
      if (station === '00:00:00:00:00:00') return;
      const known = state.byAddress.get(address);
      if (known === undefined) {
        state.byAddress.set(address, { station, frame, seconds: time.seconds });
      } else if (known.station === station) {
        known.frame = frame;
        known.seconds = time.seconds;
      } else {
        const seconds = time.seconds - known.seconds;
        state.duplicates.set(frame, { address, station, otherStation: known.station, otherFrame: known.frame, seconds });
      }
    };
    claim(8);
    if (operation === REPLY && u32be(bytes, 14) !== u32be(bytes, 24)) claim(18);
  },
};

export const arp = protocol({
  name: 'arp',
  title: 'Address Resolution Protocol',
  short: 'ARP',
  called: 'ARP/RARP',
  on: { ethertype: [0x0806, 0x8035], 'llc.dsap': [0x98] },
  fields: {
    'hw.type': u16('Hardware type', { values: HARDWARE_TYPES }),
    'proto.type': u16('Protocol type', { hex: true, values: ETHER_TYPES }),
    'hw.size': u8('Hardware size'),
    'proto.size': u8('Protocol size'),
    opcode: u16('Opcode', { values: OPERATIONS }),
    isgratuitous: bool('Is gratuitous'),
    isprobe: bool('Is probe'),
    isannouncement: bool('Is announcement'),
    'src.hw': octets('Sender hardware address'),
    'src.hw_mac': ether('Sender MAC address'),
    'src.hw_ax25': octets('Sender AX.25 address', { colons: true }),
    'src.proto': octets('Sender protocol address'),
    'src.proto_ipv4': ipv4('Sender IP address'),
    'dst.hw': octets('Target hardware address'),
    'dst.hw_mac': ether('Target MAC address'),
    'dst.hw_ax25': octets('Target AX.25 address', { colons: true }),
    'dst.drarp_error_status': u16('DRARP error status', { values: DRARP_ERRORS }),
    'dst.proto': octets('Target protocol address'),
    'dst.proto_ipv4': ipv4('Target IP address'),
    ...ATM_FIELDS,
    'duplicate-address-frame': frameNumber('Frame showing earlier use of IP address', { source: 'conversation' }),
    'seconds-since-duplicate-address-frame': u32('Seconds since earlier frame seen', { source: 'conversation' }),
    'duplicate-address-detected': expert('Duplicate IP address configured', 'warning', 'Sequence', { source: 'conversation' }),
  },
  dissect(p, f) {
    const { begin } = p;
    const hardware = p.take(f['hw.type']);
    if (hardware === ATM) {
      takeAtm(p, f);
      return;
    }
    const network = p.take(f['proto.type']);
    const hardwareSize = p.take(f['hw.size']);
    const networkSize = p.take(f['proto.size']);
    const operation = p.take(f.opcode);
    const length = HEADER + 2 * hardwareSize + 2 * networkSize;
    p.limit(length);
    if (operation === 3 || operation === 4) p.column('RARP');
    else if (operation >= 5 && operation <= 7) p.column('DRARP');
    else if (operation === 8 || operation === 9) p.column('Inverse ARP');
    else if (MULTICAST[operation] !== undefined) p.column('MARS');
    else if (operation === MAPOS_UNARP) p.column('MAPOS');

    const isEther = (hardware === ETHERNET || hardware === IEEE_802) && hardwareSize === 6;
    const isAmateur = hardware === AX25 && hardwareSize === AX25_SIZE;
    const stations = isEther ? [f['src.hw_mac'], f['dst.hw_mac']] : isAmateur ? [f['src.hw_ax25'], f['dst.hw_ax25']] : [f['src.hw'], f['dst.hw']];
    const isIpv4 = network === IPV4 && networkSize === 4;
    const senderHardware = begin + HEADER;
    const sender = senderHardware + hardwareSize;
    const targetHardware = sender + networkSize;
    const target = targetHardware + hardwareSize;
    const { bytes } = p;
    const whole = begin + length <= p.end;
    const asks = operation === REQUEST;
    const gratuitous = whole && networkSize > 0 && (asks || operation === REPLY) && equal(bytes, sender, target, networkSize);
    const announcement = gratuitous && asks && zero(bytes, targetHardware, hardwareSize);
    const probe = whole && networkSize > 0 && !gratuitous && asks && zero(bytes, sender, networkSize);
    const named = (): string => (OPERATIONS[operation] ?? 'Unknown') + (gratuitous ? '/gratuitous ARP' : '');
    p.title(() => ` (${announcement ? 'ARP Announcement' : probe ? 'ARP Probe' : named()})`);
    if (gratuitous) p.generate(f.isgratuitous, true);
    if (announcement) p.generate(f.isannouncement, true);
    if (probe) p.generate(f.isprobe, true);

    if (whole) {
      const stationText = (at: number): string =>
        hardwareSize === 0 ? '<No address>' : (isEther ? etherText : hexText)(bytes.subarray(at, at + hardwareSize));
      const addressText = (at: number): string =>
        networkSize === 0 ? '<No address>' : isIpv4 ? ipv4Text(u32be(bytes, at)) : hexText(bytes.subarray(at, at + networkSize));
      const kind = announcement ? 'announcement' : gratuitous ? 'gratuitous' : probe ? 'probe' : 'plain';
      p.info(() => summary(operation, kind, stationText(senderHardware), addressText(sender), stationText(targetHardware), addressText(target)));
    }
    if (hardwareSize > 0) p.take(stations[0], hardwareSize);
    if (networkSize > 0) p.take<unknown>(isIpv4 ? f['src.proto_ipv4'] : f['src.proto'], networkSize);
    if (hardwareSize > 0) p.take(stations[1], hardwareSize);
    if (networkSize > 0 && operation === DRARP_ERROR) p.takeAs(f['dst.drarp_error_status'], p.u8(), networkSize);
    else if (networkSize > 0) p.take<unknown>(isIpv4 ? f['dst.proto_ipv4'] : f['dst.proto'], networkSize);
    if (isEther && isIpv4 && (asks || operation === REPLY) && !p.packet.quoted) duplicates(p, f);
  },
});

function duplicates(p: Cursor, f: (typeof arp)['fields']): void {
  const { packet, tree } = p;
  const found = packet.around?.conversation(STATIONS)?.duplicates.get(packet.record.number);
  if (found === undefined) return;
  const address = ipv4Text(found.address);
  // Beside the layer, as a line of its own.
  const layer = tree.current;
  tree.current = -1;
  const { station, otherStation, otherFrame } = found;
  const outer = p.open(`[Duplicate IP address detected for ${address} (${station}) - also in use by ${otherStation} (frame ${otherFrame})]`);
  p.generate(f['duplicate-address-frame'], found.otherFrame);
  p.expertUnder(f['duplicate-address-detected'], `Duplicate IP address configured (${address})`);
  p.generate(f['seconds-since-duplicate-address-frame'], found.seconds);
  p.close(outer);
  tree.current = layer;
  p.addInfo(` (duplicate use of ${address} detected!)`);
}

type Kind = 'plain' | 'gratuitous' | 'announcement' | 'probe';

function summary(operation: number, kind: Kind, senderHardware: string, sender: string, targetHardware: string, target: string): string {
  switch (operation) {
    case REQUEST:
      if (kind === 'announcement') return `ARP Announcement for ${target}`;
      if (kind === 'gratuitous') return `Gratuitous ARP for ${target} (Request)`;
      return kind === 'probe' ? `Who has ${target}? (ARP Probe)` : `Who has ${target}? Tell ${sender}`;
    case REPLY:
      return kind === 'gratuitous' ? `Gratuitous ARP for ${sender} (Reply)` : `${sender} is at ${senderHardware}`;
    case 3:
    case 5:
    case 8:
      return `Who is ${targetHardware}? Tell ${senderHardware}`;
    case 4:
    case 6:
      return `${targetHardware} is at ${target}`;
    case 7:
      return 'DRARP Error';
    case 9:
      return `${senderHardware} is at ${sender}`;
    case 10:
      return 'ARP NAK';
    case MAPOS_UNARP:
      return `MAPOS UNARP request from ${senderHardware} at ${sender}`;
    case 24:
    case 25:
      return `Experimental ${operation - 23} ( opcode ${operation} )`;
    case 0:
    case 65535:
      return `Reserved opcode ${operation}`;
    default: {
      const multicast = MULTICAST[operation];
      return multicast === undefined ? `Unknown ARP opcode 0x${operation.toString(16).padStart(4, '0')}`
        : `MARS ${multicast} from ${senderHardware} at ${sender}`;
    }
  }
}

function equal(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}

function zero(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[at + i] !== 0) return false;
  return true;
}
