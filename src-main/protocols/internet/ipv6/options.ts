/** The lists of options in the hop-by-hop and destination options headers, RFC 8200 §4.2. */
import { type Cursor } from '../../../dissect/index.ts';
import { OPTION_TYPES, type OptionFields } from './option-fields.ts';
import { OPTION_KINDS } from './option-kinds.ts';

const PAD1 = 0;

/** `ip.proto` numbers of the two headers that have options. */
export const HOP_BY_HOP = 0;
export const DESTINATION = 60;

/** Options that one of the two headers alone may have, by IANA's registry and the option's RFC. */
const HEADERS: Readonly<Record<number, number>> = {
  0x04: DESTINATION, 0x05: HOP_BY_HOP, 0x07: HOP_BY_HOP, 0x08: HOP_BY_HOP, 0x0f: DESTINATION, 0x26: HOP_BY_HOP, 0x30: HOP_BY_HOP, 0x63: HOP_BY_HOP,
  0x6d: HOP_BY_HOP, 0x8b: DESTINATION, 0x8c: DESTINATION, 0xc2: HOP_BY_HOP, 0xc9: DESTINATION, 0xee: HOP_BY_HOP,
};
const DEPRECATED: ReadonlySet<number> = new Set([0x4d, 0x8a]);

/** Reads options of the header with that number, to the cursor's end. */
export function takeOptions(p: Cursor, f: OptionFields, header: number): void {
  while (p.more) {
    const at = p.at;
    const type = p.u8();
    const name = OPTION_TYPES[type] ?? `Unknown IPv6 Option (${type})`;
    if (type === PAD1) {
      const outer = p.open(f.opt, 1);
      p.label(name);
      p.take(f['opt.type']);
      p.set(f['opt.pad1'], undefined, at, 1);
      p.close(outer);
      continue;
    }
    const length = p.remaining < 2 ? 0 : p.u8(1);
    if (2 + length > p.remaining) {
      takeOverrun(p, f, name, length);
      return;
    }
    const part = p.within(2 + length);
    const outer = part.open(f.opt, 2 + length);
    part.label(name);
    takeType(part, f, () => remark(part, f, type, name, header));
    part.take(f['opt.length']);
    takeData(part, f, type, name);
    part.close(outer);
  }
}

/** The option's data, which have all of the cursor. */
function takeData(p: Cursor, f: OptionFields, type: number, name: string): void {
  const option = OPTION_KINDS[type], length = p.remaining;
  if (option === undefined) {
    p.take(f['opt.unknown'], length);
    p.expertUnder(f['opt.unknown_data.expert']);
  } else if (option.length >= 0 && option.length !== length) {
    p.expertUnder(f['opt.invalid_len'], `${name}: Invalid Length (${length} bytes)`);
  } else {
    p.contain(() => option.take(p, f));
    if (!p.more) return;
    p.take(f.opt_unknown_data, p.remaining);
    p.expertUnder(f['opt.unknown_data.expert']);
  }
}

/** An option that says to be longer than its header ends the list: what comes behind the header is another's. */
function takeOverrun(p: Cursor, f: OptionFields, name: string, length: number): void {
  const outer = p.open(f.opt, p.remaining);
  p.label(name);
  takeType(p, f);
  if (p.more) p.take(f['opt.length']);
  p.expertUnder(f['opt.invalid_len'], `Invalid IPv6 option length: ${length}`);
  p.skip(p.remaining);
  p.close(outer);
}

/** The type and its bits; `remark` says ahead of them what is wrong with it. */
function takeType(p: Cursor, f: OptionFields, remark?: () => void): void {
  p.show(f['opt.type']);
  const outer = p.under();
  remark?.();
  p.show(f['opt.type.action']);
  p.show(f['opt.type.change']);
  p.take(f['opt.type.rest']);
  p.close(outer);
}

/** Says whether the option may be in this header, and at all. */
function remark(p: Cursor, f: OptionFields, type: number, name: string, header: number): void {
  const place = HEADERS[type] ?? header;
  if (place !== header) {
    p.expert(f['opt.header_mismatch'], `${name} must use a ${place === HOP_BY_HOP ? 'hop-by-hop' : 'destination'} options header`);
  }
  if (DEPRECATED.has(type)) p.expert(f['opt.deprecated']);
}

const JUMBO = 0xc2;

/** The length that a jumbo payload option among the options in `bytes[at…end)` gives; -1 without one. */
export function jumboLength(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at; i + 1 < end; ) {
    if (bytes[i] === PAD1) {
      i++;
      continue;
    }
    if (bytes[i] === JUMBO && i + 6 <= end) return ((bytes[i + 2] << 24) | (bytes[i + 3] << 16) | (bytes[i + 4] << 8) | bytes[i + 5]) >>> 0;
    i += 2 + bytes[i + 1];
  }
  return -1;
}
