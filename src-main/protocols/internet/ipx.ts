/** Novell's IPX, with what Windows and NetWare send on it: routes (RIP), services (SAP) and NetBIOS names; after the IPX Router Specification. */
import { etherText } from '../../bytes/address-text.ts';
import { type Cursor, type Field, ether, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'IPX', 1: 'RIP', 2: 'Echo', 3: 'Error', 4: 'PEP', 5: 'SPX', 16: 'Experimental Protocol', 17: 'NCP', 18: 'Experimental Protocol',
  19: 'Experimental Protocol', 20: 'NetBIOS Broadcast', 21: 'Experimental Protocol', 22: 'Experimental Protocol', 23: 'Experimental Protocol',
  24: 'Experimental Protocol', 25: 'Experimental Protocol', 26: 'Experimental Protocol', 27: 'Experimental Protocol', 28: 'Experimental Protocol',
  29: 'Experimental Protocol', 30: 'Experimental Protocol', 31: 'Experimental Protocol',
};
const SOCKETS: Readonly<Record<number, string>> = {
  0x0002: 'CISCO PING', 0x0451: 'NCP', 0x0452: 'SAP', 0x0453: 'RIP', 0x0455: 'NetBIOS', 0x0456: 'Diagnostic', 0x0457: 'Serialization',
  0x0550: 'NWLink SMB Server', 0x0551: 'NWLink SMB Name Query', 0x0552: 'NWLink SMB Redirector', 0x0553: 'NWLink SMB Mailslot Datagram',
  0x0554: 'NWLink SMB Messenger', 0x0555: 'NWLink SMB Browse',
  0x055d: 'Attachmate Gateway', 0x4001: 'IPX Message', 0x4003: 'IPX Message', 0x4006: 'NetWare Directory Server',
  0x400c: 'HP LaserJet/QuickSilver', 0x8104: 'NetWare 386', 0x8522: 'ADSM', 0x85be: 'Cisco EIGRP for IPX',
  0x8f83: 'Powerchute UPS Monitoring', 0x9001: 'NetWare Link Services Protocol', 0x9004: 'IPX WAN', 0x900f: 'SNMP Agent',
  0x9010: 'SNMP Sink', 0x907b: 'SMS Testing and Development', 0x9086: 'Novell PING', 0x9091: 'TCP Tunnel', 0x9092: 'UDP Tunnel',
  0x90b2: 'NDPS Printer Agent/PSM', 0x90b3: 'NDPS Broker', 0x90b4: 'NDPS Service Registry Service',
  0x90b5: 'NDPS Event Notification Service', 0x90b6: 'NDPS Remote Management Service', 0x90b7: 'NDPS Notify Listener',
  0xe885: 'NT Server-RPC/GW',
};
const SAP = 0x0452, RIP = 0x0453, NETBIOS = 0x0455, SMB_MAILSLOT = 0x0553;
const HEADER = 30, SMB = 0xff534d42;
const SAP_TYPES: Readonly<Record<number, string>> = { 1: 'General Query', 2: 'General Response', 3: 'Nearest Query', 4: 'Nearest Response' };
const NAME_TYPES: Readonly<Record<number, string>> = {
  1: 'Find name', 2: 'Name recognized', 3: 'Check name', 4: 'Name in use', 5: 'Deregister name', 6: 'Session data', 11: 'Directed datagram',
};
/** Bytes of routers' addresses before a NetBIOS packet, and of a name. */
const ROUTERS = 32, NAME = 16;

const isSocket = (socket: number, a: number, b: number): boolean => a === socket || b === socket;

export const ipx = protocol({
  name: 'ipx',
  title: 'Internetwork Packet eXchange',
  on: { ethertype: [0x8137], 'llc.dsap': [0xe0, 0xff] },
  fields: {
    checksum: u16('Checksum', { hex: true }),
    len: u16('Length', { unit: 'bytes' }),
    hops: u8('Transport Control (Hops)', { unit: 'hops' }),
    packet_type: u8('Packet Type', { hex: true, values: TYPES }),
    'dst.net': u32('Destination Network', { hex: true, also: 'ipx.net' }),
    'dst.node': ether('Destination Node', { also: 'ipx.node' }),
    'dst.socket': u16('Destination Socket', { hex: true, values: SOCKETS, also: 'ipx.socket' }),
    'src.net': u32('Source Network', { hex: true, also: 'ipx.net' }),
    'src.node': ether('Source Node', { also: 'ipx.node' }),
    'src.socket': u16('Source Socket', { hex: true, values: SOCKETS, also: 'ipx.socket' }),
    dst: text('Destination Address', { hidden: true }),
    src: text('Source Address', { hidden: true }),
    addr: text('Source or Destination Address', { hidden: true }),
    net: u32('Source or Destination Network', { hex: true, hidden: true }),
    node: ether('Source or Destination Node', { hidden: true }),
    socket: u16('Source or Destination Socket', { hex: true, values: SOCKETS, hidden: true }),
    'sap.type': u16('SAP packet type', { values: SAP_TYPES, own: true }),
    'rip.type': u16('RIP packet type', { values: { 1: 'Request', 2: 'Response' }, own: true }),
    body: octets('Body', { own: true }),
  },
  dissect(p, f) {
    // Other things have NetWare's access point, too.
    if (p.remaining < HEADER) {
      p.withdraw();
      p.data();
      return;
    }
    p.take(f.checksum);
    const length = p.take(f.len);
    if (length >= HEADER) p.limit(length);
    const hops = p.take(f.hops);
    p.label(`Transport Control: ${hops} hops`);
    const type = p.take(f.packet_type);
    const from = endText(p, 12), to = endText(p, 0);
    p.columns.setAddressTexts(from, to);
    hideAddress(p, [f.dst, f.addr], to, p.at);
    hideAddress(p, [f.src, f.addr], from, p.at + 12);
    p.take(f['dst.net']);
    p.take(f['dst.node']);
    const destination = p.take(f['dst.socket']);
    p.take(f['src.net']);
    p.take(f['src.node']);
    const source = p.take(f['src.socket']);
    p.info(() => `${SOCKETS[destination] ?? 'Unknown'} (0x${destination.toString(16).padStart(4, '0')})`);
    if (isSocket(SAP, source, destination) && p.remaining >= 2) {
      p.column('IPX SAP');
      const kind = p.take(f['sap.type']);
      p.info(SAP_TYPES[kind] ?? 'Unknown Packet Type');
    } else if (isSocket(RIP, source, destination) && p.remaining >= 2) {
      p.column('IPX RIP');
      const kind = p.take(f['rip.type']);
      p.info(kind === 1 ? 'Request' : kind === 2 ? 'Response' : 'Unknown');
    } else if (isSocket(NETBIOS, source, destination) && type === 20) {
      names(p);
    } else if (isSocket(SMB_MAILSLOT, source, destination)) {
      mailslot(p);
    }
    p.takeCaptured(f.body);
  },
});

/** Network and node as one text, for filters. */
function hideAddress(p: Cursor, fields: readonly Field<string>[], address: string, at: number): void {
  for (const field of fields) p.hide(field, address, at, 10);
}

function endText(p: Cursor, ahead: number): string {
  return `${p.u32(ahead).toString(16).padStart(2, '0')}.${etherText(p.peekBytes(6, ahead + 4)).replaceAll(':', '')}`;
}

/** What the routers on the way wrote, then the kind of packet and the name that it is about. */
function names(p: Cursor): void {
  p.column('NBIPX');
  if (p.available < ROUTERS + 2 + NAME) return;
  const kind = p.u8(ROUTERS + 1), bytes = p.peekBytes(NAME, ROUTERS + 2);
  let name = '';
  for (const byte of bytes.subarray(0, NAME - 1)) {
    name += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `<${byte.toString(16).padStart(2, '0')}>`;
  }
  p.info(`${NAME_TYPES[kind] ?? `Unknown (${kind})`} ${name.trimEnd()}<${bytes[NAME - 1].toString(16).padStart(2, '0')}>`);
}

/** NWLink's head of 34 bytes or more, and a transaction of SMB behind it. */
function mailslot(p: Cursor): void {
  for (let ahead = 0; ahead + 4 <= Math.min(p.available, 100); ahead++) {
    if (p.u32(ahead) !== SMB) continue;
    p.skip(ahead);
    p.call('smb');
    return;
  }
}
