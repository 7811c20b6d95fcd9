/** The hop-by-hop and destination options headers, RFC 8200 §4.3 and §4.6. */
import { type Cursor, type Field, expert, protocol, u16, u8 } from '../../../dissect/index.ts';
import { ipProtocolName } from '../ip-protocols.ts';
import { follow } from './chain.ts';
import { OPTION_FIELDS } from './option-fields.ts';
import { DESTINATION, HOP_BY_HOP, takeOptions } from './options.ts';

interface LengthFields {
  readonly nxt: Field<number>;
  readonly len: Field<number>;
  readonly len_oct: Field<number>;
}

/** Reads what all extension headers begin with; gives the next header and this one's length in bytes. */
export function takeLength(p: Cursor, f: LengthFields): { readonly next: number; readonly length: number } {
  const next = p.take(f.nxt);
  const at = p.at;
  const length = 8 * (p.take(f.len) + 1);
  p.generate(f.len_oct, length, at, 1);
  p.label(() => `[Length: ${length} bytes]`);
  return { next, length };
}

function dissectOptions(p: Cursor, f: LengthFields, info: string, header: number): void {
  p.info(info);
  const { next, length } = takeLength(p, f), inPacket = Math.min(length - 2, p.remaining);
  takeOptions(p.within(inPacket), OPTION_FIELDS, header);
  // Of a header that goes on beyond the packet, the options that are there are told.
  p.skip(length - 2 - inPacket);
  p.headerEnd = p.at;
  follow(p, next);
}

export const hopByHop = protocol({
  name: 'ipv6.hopopts',
  title: 'IPv6 Hop-by-Hop Option',
  short: '',
  called: 'IPv6 Hop-by-Hop',
  on: { 'ip.proto': [HOP_BY_HOP] },
  fields: {
    nxt: u8('Next Header', { values: ipProtocolName }),
    len: u8('Length'),
    len_oct: u16('Length'),
    not_first: expert('IPv6 Hop-by-Hop extension header must appear immediately after IPv6 header', 'error', 'Protocol'),
    ...OPTION_FIELDS,
  },
  dissect(p, f) {
    const { stack } = p.dissector;
    if (stack[stack.length - 2] !== 'ipv6') p.expert(f.not_first);
    dissectOptions(p, f, 'IPv6 hop-by-hop options', HOP_BY_HOP);
  },
});

export const destinationOptions = protocol({
  name: 'ipv6.dstopts',
  title: 'Destination Options for IPv6',
  short: '',
  called: 'IPv6 Destination',
  on: { 'ip.proto': [DESTINATION] },
  fields: {
    nxt: u8('Next Header', { values: ipProtocolName }),
    len: u8('Length'),
    len_oct: u16('Length'),
  },
  dissect: (p, f) => dissectOptions(p, f, 'IPv6 destination options', DESTINATION),
});
