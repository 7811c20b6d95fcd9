/** Mobility options, RFC 6275 §6.2: type, length and value, those that nobody reads among them. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, byName, expert, octets, u8 } from '../../../dissect/index.ts';
import { KINDS, KIND_FIELDS, type OptionKind } from './option-kinds.ts';
import { NAMES } from './option-names.ts';
import { VENDOR_FIELDS, VENDOR_KINDS } from './vendor-options.ts';

const PAD_1 = 0;
const OPTIONS: Readonly<Record<number, OptionKind>> = { ...KINDS, ...VENDOR_KINDS };

/** Fields that hold a whole option, by its type. */
const WHOLE: Readonly<Record<number, Field<void>>> = Object.fromEntries([
  [PAD_1, octets('MIPv6 Option - Pad1', { id: 'mip6.options.pad1' })],
  ...Object.entries(OPTIONS).map(([type, { id, title }]) => [type, octets(`MIPv6 Option - ${title}`, { id: `mip6.options.${id}` })]),
]);

const f = {
  type: u8('Mobility Option', { values: NAMES, id: 'mip6.mobility_opt' }),
  length: u8('Length', { id: 'mip6.mobility_opt.len' }),
  notRead: expert('IE data not dissected yet', 'note', 'Undecoded', { id: 'mip6.ie_not_dissected' }),
  value: octets('Option data', { id: 'mip6.mobility_opt.data', own: true }),
};
export const OPTION_FIELDS = byName([...Object.values<Field>(f), ...Object.values(WHOLE), ...KIND_FIELDS, ...VENDOR_FIELDS]);

export function takeOptions(p: Cursor): void {
  const outer = p.open('Mobility Options', p.remaining);
  while (p.more) takeOption(p);
  p.close(outer);
}

function takeOption(p: Cursor): void {
  const type = p.u8();
  if (type === PAD_1) {
    p.take(WHOLE[PAD_1], 1);
    p.label('MIPv6 Option - Pad1');
    return;
  }
  const length = p.u8(1), option = OPTIONS[type];
  if (option === undefined) {
    takeUnknown(p, length);
    return;
  }
  const outer = p.open(WHOLE[type], 2 + length);
  p.label(`MIPv6 Option - ${option.title}`);
  p.skip(1);
  p.take(f.length);
  const part = p.within(length);
  const said = part.contain(() => option.take(part));
  part.takeRest(f.value);
  p.close(outer);
  if (said !== undefined) p.addLabel(`: ${said}`);
}

function takeUnknown(p: Cursor, length: number): void {
  const outer = p.open('MIPv6 Option', 2 + length);
  p.label(`Unknown (${hex(p.u8(), 2)})`);
  p.take(f.type);
  p.take(f.length);
  p.expert(f.notRead);
  p.within(length).takeRest(f.value);
  p.close(outer);
}
