/** What the Link Control Protocol and the network control protocols have in common: their packets (RFC 1661 §5) and options (§6). */
import { organizationText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, expert, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';

/** Spread into the fields of `ppp`, to which they belong by name. */
export const CONTROL_FIELDS = {
  code: u8('Code'),
  identifier: u8('Identifier', { base: 'decHex' }),
  length: u16('Length'),
  magic_number: u32('Magic Number', { hex: true }),
  oui: u24('OUI', { text: organizationText }),
  kind: u8('Kind', { base: 'decHex' }),
  data: octets('Data'),
  'opt.len.invalid': expert('Invalid length for option', 'warning', 'Protocol'),
};

/** RFC 1661 §5.1 to §5.6, and what others added: RFC 2153 (0), RFC 1570 (12, 13), RFC 1962 (14, 15). */
export const CODES: Readonly<Record<number, string>> = {
  0: 'Vendor Specific', 1: 'Configuration Request', 2: 'Configuration Ack', 3: 'Configuration Nak', 4: 'Configuration Reject',
  5: 'Termination Request', 6: 'Termination Ack', 7: 'Code Reject', 8: 'Protocol Reject', 9: 'Echo Request', 10: 'Echo Reply',
  11: 'Discard Request', 12: 'Identification', 13: 'Time Remaining', 14: 'Reset Request', 15: 'Reset Ack',
};
const VENDOR_SPECIFIC = 0;
const CONFIGURATION_REJECT = 4;

const HEADER = 4;
const OPTION_HEADER = 2;

/** An option: the field of its heading, which holds its bytes, and how the part behind type and length is read. */
export interface Option {
  readonly heading: Field<void>;
  /** Bytes behind type and length: exactly so many, or at least so many. */
  readonly exactly?: number;
  readonly least?: number;
  /** May return the heading's text. */
  readonly read?: (option: Cursor) => string | void;
}

export type Options = Readonly<Record<number, Option>>;

export interface OptionFields {
  readonly 'opt.type': Field<number>;
  readonly 'opt.length': Field<number>;
}

/** Type and length of an option, for a protocol's fields. */
export const optionFields = () => ({ 'opt.type': u8('Type'), 'opt.length': u8('Length') });

/**
 * Reads a control packet. `own` reads what codes the protocol has of its own and tells whether it did; `data` is the field for the bytes
 * of the other codes.
 */
export function takeControl(
  p: Cursor, f: OptionFields, options: Options, data: Field<void> = CONTROL_FIELDS.data, own?: (p: Cursor, code: number) => boolean,
): void {
  const code = takePacketHeader(p, CODES);
  if (own?.(p, code)) return;
  if (code === VENDOR_SPECIFIC) {
    p.take(CONTROL_FIELDS.magic_number);
    p.take(CONTROL_FIELDS.oui);
    p.take(CONTROL_FIELDS.kind);
  } else if (code <= CONFIGURATION_REJECT) {
    takeOptions(p, f, options);
  }
  p.takeRest(data);
}

/** Reads code, identifier and length, which ends the layer, and returns the code. */
export function takePacketHeader(p: Cursor, codes: Readonly<Record<number, string>>): number {
  const code = p.take(CONTROL_FIELDS.code);
  const name = codes[code] ?? 'Unknown';
  p.label(`Code: ${name} (${code})`);
  p.info(name);
  p.take(CONTROL_FIELDS.identifier);
  const length = p.take(CONTROL_FIELDS.length);
  if (length < HEADER) p.malformed(`a length of ${length} bytes is less than the header`);
  p.limit(length);
  return code;
}

/** Reads options to the end of the layer. */
export function takeOptions(p: Cursor, f: OptionFields, options: Options): void {
  if (!p.more) return;
  const outer = p.open(`Options: (${p.remaining} bytes)`, p.remaining);
  const list = p.lastNode;
  let heading = `Options: (${p.remaining} bytes)`;
  while (p.more) {
    const option = options[p.u8()];
    heading += `, ${option?.heading.title ?? `Unknown (0x${p.u8().toString(16).padStart(2, '0')})`}`;
    p.labelNode(list, heading);
    takeOption(p, f, option);
  }
  p.close(outer);
}

/** One option. Its length, of at least two, counts type and length too (RFC 1661 §6). */
function takeOption(p: Cursor, f: OptionFields, option: Option | undefined): void {
  const type = p.u8();
  const name = option?.heading.title ?? `Unknown (0x${type.toString(16).padStart(2, '0')})`;
  const length = p.remaining < OPTION_HEADER ? 0 : p.u8(1);
  const wrong = problem(length, p.remaining, option);
  if (wrong !== '' && (length < OPTION_HEADER || length > p.remaining)) {
    const outer = p.open(`${name} (${wrong})`);
    p.expert(CONTROL_FIELDS['opt.len.invalid'], `${name} (${wrong})`);
    p.skip(Math.min(p.remaining, p.available));
    p.close(outer);
    return;
  }
  if (option === undefined) {
    const outer = p.open(`${name} (${length} bytes)`);
    p.skip(length);
    p.close(outer);
    return;
  }
  const outer = p.open(option.heading, length);
  const node = p.lastNode;
  p.labelNode(node, name);
  const part = p.within(length);
  part.take(f['opt.type']);
  part.label(`Type: ${name} (${type})`);
  part.take(f['opt.length']);
  if (wrong !== '') {
    p.labelNode(node, `${name} (${wrong})`);
    p.expert(CONTROL_FIELDS['opt.len.invalid'], `${name} (${wrong})`);
  } else {
    const text = option.read?.(part);
    if (typeof text === 'string') p.labelNode(node, text);
  }
  p.close(outer);
}

function problem(length: number, room: number, option: Option | undefined): string {
  const bytes = `${length} byte${length === 1 ? '' : 's'}`;
  if (length < OPTION_HEADER) return `option length = ${bytes} is less than its header`;
  if (length > room) return `option length = ${bytes} says option goes past end of options`;
  const exactly = option?.exactly;
  if (exactly !== undefined && length !== exactly + OPTION_HEADER) return `with option length = ${bytes}; should be ${exactly + OPTION_HEADER}`;
  const least = option?.least;
  if (least !== undefined && length < least + OPTION_HEADER) return `with option length = ${bytes}; should be >= ${least + OPTION_HEADER}`;
  return '';
}
