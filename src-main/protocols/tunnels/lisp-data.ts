/** Packets in tunnels of the Locator/ID Separation Protocol, RFC 9300. */
import { type Cursor, bits, flag, protocol, u24, u32, u8 } from '../../dissect/index.ts';

const NONCE = 0x80, LOCATORS = 0x40, VERSIONS = 0x10, INSTANCE = 0x08;

const IP_IN_IP = 4, IPV6_IN_IP = 41;

export const lispData = protocol({
  name: 'lisp-data',
  title: 'Locator/ID Separation Protocol (Data)',
  short: 'LISP-DATA',
  on: { 'udp.port': [4341] },
  fields: {
    flags: u8('Flags', { hex: true }),
    'flags.nonce': flag('N bit (Nonce present)', 0x80),
    'flags.lsb': flag('L bit (Locator-Status-Bits field enabled)', 0x40),
    'flags.enr': flag('E bit (Echo-Nonce-Request)', 0x20),
    'flags.mv': flag('V bit (Map-Version present)', 0x10),
    'flags.iid': flag('I bit (Instance ID present)', 0x08),
    'flags.res': bits('Reserved', 0x07, { hex: true }),
    nonce: u24('Nonce', { base: 'decHex' }),
    mapver: u24('Map-Version', { hex: true }),
    srcmapver: bits('Source Map-Version', 0xfff000),
    dstmapver: bits('Destination Map-Version', 0x000fff, { size: 3 }),
    iid: u24('Instance ID'),
    lsb: u32('Locator-Status-Bits', { hex: true }),
    lsb8: u8('Locator-Status-Bits', { hex: true }),
  },
  dissect(p, f) {
    const flags = p.bits(f.flags, [f['flags.nonce'], f['flags.lsb'], f['flags.enr'], f['flags.mv'], f['flags.iid'], f['flags.res']]);
    p.info('LISP Encapsulation Header');
    if ((flags & VERSIONS) !== 0) p.bits(f.mapver, [f.srcmapver, f.dstmapver]);
    else if ((flags & NONCE) !== 0) p.take(f.nonce);
    else p.skip(3);
    if ((flags & INSTANCE) !== 0) {
      p.take(f.iid);
      if ((flags & LOCATORS) !== 0) p.take(f.lsb8);
      else p.skip(1);
    } else if ((flags & LOCATORS) !== 0) {
      p.take(f.lsb);
    } else {
      p.skip(4);
    }
    if (!p.more) return;
    takeInnerPacket(p);
  },
});

/** The packet of a tunnel, of the version that it begins with. */
export function takeInnerPacket(p: Cursor): void {
  const version = p.u8() >>> 4;
  if (version === 4 && p.next('ip.proto', IP_IN_IP)) return;
  if (version === 6 && p.next('ip.proto', IPV6_IN_IP)) return;
  p.data();
}
