/** Compressed IP payloads, RFC 3173; those of DEFLATE (RFC 2394) are read. */
import { inflateRawSync } from 'node:zlib';
import { expert, protocol, u16, u8 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { ipProtocolName } from '../internet/ip-protocols.ts';

const DEFLATE = 2;
/** Bytes of the longest IP payload, jumbograms aside. */
const LONGEST = 0xffff;
const TRANSFORMS: Readonly<Record<number, string>> = { 1: 'OUI', [DEFLATE]: 'DEFLATE', 3: 'LZS' };

export const ipcomp = protocol({
  name: 'ipcomp',
  title: 'IP Payload Compression',
  short: 'IPComp',
  on: { 'ip.proto': [108] },
  fields: {
    next_header: u8('Next Header', { hex: true, values: ipProtocolName }),
    flags: u8('IPComp Flags', { hex: true }),
    cpi: u16('IPComp CPI', { hex: true, values: TRANSFORMS }),
    damaged: expert('The payload cannot be decompressed', 'warning', 'Undecoded', { own: true }),
  },
  dissect(p, f) {
    const next = p.take(f.next_header);
    p.take(f.flags);
    const transform = p.take(f.cpi);
    p.info(`IPComp (CPI=${TRANSFORMS[transform] ?? hex(transform, 4)})`);
    const isWhole = transform === DEFLATE && p.available === p.remaining, plain = isWhole ? inflated(p.peekBytes(p.remaining)) : undefined;
    if (isWhole && plain === undefined) p.expert(f.damaged);
    p.data();
    if (plain !== undefined) p.nextOn('ip.proto', next, `decompressed (${plain.length} bytes)`, plain);
  },
});

/** RFC 2394 §2: a payload is compressed by itself. Nothing where it is damaged or grows beyond all bounds. */
function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return Uint8Array.from(inflateRawSync(bytes, { maxOutputLength: LONGEST }));
  } catch {
    return undefined;
  }
}
