/** Novell's IPX; after the IPX Router Specification. */
import { etherText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, ether, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { smbOrData } from './ipx/names.ts';
import { SMB_CLIENT, SMB_MESSENGER, SMB_SERVER, SOCKETS } from './ipx/sockets.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'IPX', 1: 'RIP', 2: 'Echo', 3: 'Error', 4: 'PEP', 5: 'SPX', 16: 'Experimental Protocol', 17: 'NCP', 18: 'Experimental Protocol',
  19: 'Experimental Protocol', 20: 'NetBIOS Broadcast', 21: 'Experimental Protocol', 22: 'Experimental Protocol', 23: 'Experimental Protocol',
  24: 'Experimental Protocol', 25: 'Experimental Protocol', 26: 'Experimental Protocol', 27: 'Experimental Protocol', 28: 'Experimental Protocol',
  29: 'Experimental Protocol', 30: 'Experimental Protocol', 31: 'Experimental Protocol',
};
const HEADER = 30;
const SMB_SOCKETS: readonly number[] = [SMB_SERVER, SMB_CLIENT, SMB_MESSENGER];

export const ipx = protocol({
  name: 'ipx',
  title: 'Internetwork Packet eXchange',
  on: { ethertype: [0x8137], 'llc.dsap': [0x10, 0xe0, 0xff] },
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
    hideAddress(p, [f.src, f.addr], from, p.at + 12);
    hideAddress(p, [f.dst, f.addr], to, p.at);
    p.take(f['dst.net']);
    p.take(f['dst.node']);
    const destination = p.take(f['dst.socket']);
    p.take(f['src.net']);
    p.take(f['src.node']);
    const source = p.take(f['src.socket']);
    p.info(() => SOCKETS[destination] ?? `Unknown (${hex(destination, 4)})`);
    p.packet.notes.set('ipx.packet_type', type);
    carried(p, Math.min(source, destination), Math.max(source, destination));
  },
});

/** Network and node as one text, for filters. */
function hideAddress(p: Cursor, fields: readonly Field<string>[], address: string, at: number): void {
  for (const field of fields) p.hide(field, address, at, 10);
}

function endText(p: Cursor, ahead: number): string {
  return `${p.u32(ahead).toString(16).padStart(8, '0')}.${etherText(p.peekBytes(6, ahead + 4)).replaceAll(':', '')}`;
}

/** The lower socket is asked first: the higher one is a client's, mostly. */
function carried(p: Cursor, low: number, high: number): void {
  if (!p.more) return;
  if (SMB_SOCKETS.includes(low) || SMB_SOCKETS.includes(high)) smbOrData(p);
  else if (!p.next('ipx.socket', low) && !p.next('ipx.socket', high)) p.data();
}
