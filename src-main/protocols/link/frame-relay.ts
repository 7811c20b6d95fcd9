/** Frame Relay, ITU-T Q.922 annex A: a short address, and payload told by RFC 2427's identifiers or, as Cisco does, by an Ethernet type. */
import { organizationText } from '../../bytes/address-text.ts';
import { type Cursor, bits, flag, none, protocol, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ETHER_TYPES } from './ethertype.ts';
import { UNNUMBERED_INFORMATION, controlFields, takeControl } from './hdlc-control.ts';

/** ISO/IEC TR 9577, with those of RFC 2427 §4. */
const NLPIDS: Readonly<Record<number, string>> = {
  0x00: 'NULL', 0x01: 'T.70', 0x03: 'X.633', 0x08: 'Q.933', 0x09: 'LMI', 0x0c: 'Q.2119', 0x80: 'SNAP', 0x81: 'CLNP', 0x82: 'ESIS',
  0x83: 'ISIS', 0x85: 'IDRP', 0x8a: 'ESIS (X.25)', 0x8c: 'ISO 10030', 0x8d: 'ISO 11577', 0x8e: 'IPv6', 0xb0: 'Data compression protocol',
  0xb1: 'Frame Relay fragmentation', 0xcc: 'IP', 0xcf: 'PPP',
};
const SNAP = 0x80;
const IPV6 = 0x8e;
const IPV4 = 0xcc;
const PPP = 0xcf;
const PAD = 0x00;
const OSI: ReadonlySet<number> = new Set([0x81, 0x82, 0x83]);

/** Of Ethernet, in bytes: the header, where its length lies, the check sequence at the end, and what it holds at most. */
const ETHERNET_HEADER = 14;
const LENGTH_AT = 12;
const CHECK = 4;
const LONGEST_PAYLOAD = 1500;

/** Bytes of an information frame's control field. */
const CONTROL = 2;
/** Identifiers of user data begin behind those of signaling. */
const HIGHEST_OF_SIGNALING = 0x7f;

const OUI_BRIDGED = 0x0080c2;
/** RFC 2427 §8.1: Ethernet frames with their check sequence and without. */
const BRIDGED_ETHERNET = [0x0001, 0x0007];

const EXCHANGE_IDENTIFICATION = 0xaf;

/** Identifiers of connections that are kept for signaling. */
const SIGNALING = 0;

const TRUTH = { as: ['True', 'False'] } as const;

export const frameRelay = protocol({
  name: 'fr',
  title: 'Frame Relay',
  short: 'FR',
  on: { wtap_encap: [107], 'gre.proto': [0x6559] },
  fields: {
    first_addr_octet: u8('First address octet', { hex: true }),
    upper_dlci: bits('Upper DLCI', 0xfc, { hex: true }),
    cr: flag('CR', 0x02, { as: ['Command', 'Response'] }),
    ea: flag('EA', 0x01, { as: ['Last Octet', 'More Follows'] }),
    second_addr_octet: u8('Second address octet', { hex: true }),
    second_dlci: bits('Second DLCI', 0xf0, { hex: true }),
    fecn: flag('FECN', 0x08, TRUTH),
    becn: flag('BECN', 0x04, TRUTH),
    de: flag('DE', 0x02, TRUTH),
    third_addr_octet: u8('Third address octet', { hex: true }),
    third_dlci: bits('Third DLCI', 0xfe, { hex: true }),
    lower_dlci: bits('Lower DLCI', 0xfc, { hex: true }),
    dlcore_control: bits('DL-CORE Control', 0xfc, { hex: true }),
    dc: flag('DC', 0x02, { as: ['Control', 'DLCI Address'] }),
    dlci: u32('DLCI'),
    bogus_address: none('Bogus address'),
    'frame_relay.lapf': none('Link access procedure of signaling'),
    'frame_relay.xid': none('Exchange of parameters'),
    ...controlFields('fr.control'),
    nlpid: u8('NLPID', { hex: true, values: NLPIDS }),
    'snap.oui': u24('Organization Code', { text: organizationText }),
    'snap.pid': u16('Protocol ID', { hex: true }),
    snaptype: u16('Type', { hex: true, values: ETHER_TYPES }),
    chdlctype: u16('Type', { hex: true, values: ETHER_TYPES }),
  },
  dissect(p, f) {
    const isResponse = (p.u8() & 0x02) !== 0;
    const connection = takeAddress(p, f);
    if (connection === undefined) {
      p.data();
      return;
    }
    p.set(f.dlci, connection, p.begin, p.at - p.begin);
    p.label(`DLCI: ${connection}`);
    p.info(() => `DLCI ${connection}`);
    if (!p.more) return;
    const control = p.u8();
    if (control === UNNUMBERED_INFORMATION) {
      takeControl(p, f, isResponse);
      takeIdentified(p, f);
    } else if (connection === SIGNALING || control === EXCHANGE_IDENTIFICATION) {
      const { summary } = takeControl(p, f, isResponse);
      p.addInfo(`, ${summary}`);
      p.set(connection === SIGNALING ? f['frame_relay.lapf'] : f['frame_relay.xid'], undefined);
      p.data();
    } else {
      takeUnidentified(p, f, isResponse);
    }
  },
});

type Fields = typeof frameRelay.fields;

/** Two to four bytes, the last with a bit that says so; more are none of the address. Undefined where a single byte is all of it. */
function takeAddress(p: Cursor, f: Fields): number | undefined {
  const first = p.bits(f.first_addr_octet, [f.upper_dlci, f.cr, f.ea]);
  if (isLast(first)) {
    bogus(p, f);
    p.info('Invalid Frame Relay address');
    return undefined;
  }
  const second = takeNamedBits(p, f.second_addr_octet, [f.second_dlci, f.fecn, f.becn, f.de, f.ea], [f.fecn, f.becn, f.de]);
  let connection = ((first >>> 2) << 4) | (second >>> 4);
  if (isLast(second)) return connection;
  if (!isLast(p.u8())) {
    connection = (connection << 7) | (p.bits(f.third_addr_octet, [f.third_dlci, f.ea]) >>> 1);
    for (; !isLast(p.u8()); p.skip(1)) bogus(p, f);
  }
  const last = p.u8(), outer = p.open(`Final address octet: ${hex(last, 2)}`);
  const isControl = (last & 0x02) !== 0;
  p.show(isControl ? f.dlcore_control : f.lower_dlci);
  p.show(f.dc);
  p.take(f.ea);
  p.close(outer);
  return isControl ? connection : (connection << 6) | (last >>> 2);
}

const isLast = (octet: number): boolean => (octet & 1) !== 0;

function bogus(p: Cursor, f: Fields): void {
  p.set(f.bogus_address, undefined, p.begin, p.at - p.begin);
}

/** Whether there is a length where a frame of IEEE 802.3 has it. */
function isEthernet(p: Cursor): boolean {
  if (p.remaining < ETHERNET_HEADER + CHECK) return false;
  const length = p.u16(LENGTH_AT);
  return length > 0 && length <= LONGEST_PAYLOAD;
}

const isInformation = (control: number): boolean => (control & 1) === 0;

/** Cisco's encapsulation, an Ethernet frame that nothing is put before, or one with an acknowledged link layer (Q.922 §5.5). */
function takeUnidentified(p: Cursor, f: Fields, isResponse: boolean): void {
  if (p.remaining >= 2 && ETHER_TYPES[p.u16()] !== undefined) {
    const type = p.take(f.chdlctype);
    p.packet.etherType = type;
    if (p.next('ethertype', type)) return;
  } else if (p.remaining > CONTROL && isInformation(p.u8()) && p.u8(CONTROL) > HIGHEST_OF_SIGNALING && NLPIDS[p.u8(CONTROL)] !== undefined) {
    const { summary } = takeControl(p, f, isResponse);
    p.addInfo(`, ${summary}`);
    takeIdentified(p, f);
    return;
  } else if (isEthernet(p)) {
    p.packet.notes.set('eth.check', CHECK);
    p.call('eth');
    p.packet.notes.delete('eth.check');
    return;
  }
  p.data();
}

/** RFC 2427 §3: perhaps a byte of padding, and the identifier of a network layer protocol. */
function takeIdentified(p: Cursor, f: Fields): void {
  if (p.more && p.u8() === PAD) p.skip(1);
  const id = p.u8();
  // The packets of OSI's protocols begin with their own identifiers.
  if (OSI.has(id)) {
    p.show(f.nlpid);
    if (p.next('osinl.incl', id)) return;
  }
  p.take(f.nlpid);
  switch (id) {
    case SNAP:
      takeSnap(p, f);
      return;
    case IPV4:
      if (p.next('ip.proto', 4)) return;
      break;
    case IPV6:
      if (p.next('ip.proto', 41)) return;
      break;
    case PPP:
      p.call('ppp');
      return;
  }
  p.data();
}

function takeSnap(p: Cursor, f: Fields): void {
  const organisation = p.take(f['snap.oui']);
  if (organisation === 0) {
    const type = p.take(f.snaptype);
    p.packet.etherType = type;
    if (!p.next('ethertype', type)) p.data();
    return;
  }
  const number = p.take(f['snap.pid']);
  if (organisation === OUI_BRIDGED && BRIDGED_ETHERNET.includes(number)) p.call('eth');
  else p.data();
}
