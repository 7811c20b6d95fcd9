/** IP Authentication Header, RFC 4302. */
import { octets, protocol, u32, u8 } from '../../dissect/index.ts';
import { ipProtocolName } from './ip-protocols.ts';
import { follow } from './ipv6/chain.ts';

const FIXED = 12;

export const ah = protocol({
  name: 'ah',
  title: 'Authentication Header',
  on: { 'ip.proto': [51] },
  fields: {
    next_header: u8('Next header', { values: ipProtocolName }),
    length: u8('Length'),
    reserved: octets('Reserved', { size: 2 }),
    spi: u32('AH SPI', { hex: true }),
    sequence: u32('AH Sequence'),
    icv: octets('AH ICV'),
  },
  dissect(p, f) {
    const spi = p.u32(4);
    p.info(() => `AH (SPI=0x${spi.toString(16).padStart(8, '0')})`);
    const next = p.take(f.next_header);
    const words = p.take(f.length);
    const length = 4 * (words + 2);
    p.addLabel(` (${length} bytes)`);
    p.take(f.reserved);
    p.take(f.spi);
    p.take(f.sequence);
    p.take(f.icv, Math.max(0, length - FIXED));
    // Where the length says less than the fixed part, the next header begins in it.
    if (length < FIXED) p.at = p.begin + length;
    p.headerEnd = p.at;
    follow(p, next);
  },
});
