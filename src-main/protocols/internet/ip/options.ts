/** The list of IPv4 options, RFC 791 §3.1. */
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { type OPTION_FIELDS, type OptionFields } from './option-fields.ts';
import { OPTION_KINDS, type OptionKind } from './option-kinds.ts';

const END = 0;
const NO_OPERATION = 1;

/** Reads the options to the end of the header, `length` bytes. */
export function takeOptions(p: Cursor, f: OptionFields, length: number): void {
  const list = p.within(length);
  const outer = list.open(`Options: (${length} bytes)`, length);
  const names: string[] = [];
  let idle = 0;
  while (list.more) {
    const type = list.u8();
    if (type === END || type === NO_OPERATION) {
      takeHeading(list, f, type === END ? 'options.eol' : 'options.nop', type, 1);
      idle = type === NO_OPERATION ? idle + 1 : 0;
      if (idle === 4) list.expertUnder(f.nop);
      list.close(list.under());
      if (type === END) break;
      continue;
    }
    idle = 0;
    const kind = OPTION_KINDS[type];
    const name = kind === undefined ? `Unknown (0x${type.toString(16).padStart(2, '0')})` : shortName(f[kind.heading].title);
    const problem = list.remaining < 2 ? 'length byte past end of options' : lengthProblem(list.u8(1), list.remaining, kind);
    if (problem !== '') {
      const line = list.open(`${name} (${problem})`, list.available);
      list.expert(f['opt.len.invalid'], `${name} (${problem})`);
      list.close(line);
      break;
    }
    const size = list.u8(1);
    names.push(name);
    takeOption(list.within(size), f, kind, name, type, size);
  }
  list.lastNode = list.tree.current;
  if (names.length > 0) list.addLabel(() => names.map(name => `, ${name}`).join(''));
  list.close(outer);
}

const shortName = (title: string): string => title.slice('IP Option - '.length);

function lengthProblem(length: number, room: number, kind: OptionKind | undefined): string {
  if (length < 2) return `with too-short option length = ${length} byte${length === 1 ? '' : 's'}`;
  if (length > room) return `option length = ${length} bytes says option goes past end of options`;
  if (kind === undefined) return '';
  if (kind.fixed && length !== kind.minimum) return `with option length = ${length} bytes; should be ${kind.minimum}`;
  return length < kind.minimum ? `with option length = ${length} bytes; should be >= ${kind.minimum}` : '';
}

function takeOption(p: Cursor, f: OptionFields, kind: OptionKind | undefined, name: string, type: number, length: number): void {
  if (kind === undefined) {
    const outer = p.open(`IP Option - ${name} (${length} bytes)`, length);
    takeType(p, f);
    p.take(f['opt.len']);
    p.skip(p.remaining);
    p.close(outer);
    return;
  }
  const outer = takeHeading(p, f, kind.heading, type, length);
  p.take(f['opt.len']);
  p.contain(() => kind.take(p, f));
  p.close(outer);
}

/** Opens an option: its heading and its type. One-byte options are closed at once. */
function takeHeading(p: Cursor, f: OptionFields, heading: keyof typeof OPTION_FIELDS, type: number, length: number): number {
  const outer = p.open(f[heading] as Field<void>, length);
  p.label(() => (length > 1 ? `${f[heading].title} (${length} bytes)` : f[heading].title));
  takeType(p, f);
  if (type === END || type === NO_OPERATION) p.close(outer);
  return outer;
}

function takeType(p: Cursor, f: OptionFields): void {
  p.bits(f['opt.type'], [f['opt.type.copy'], f['opt.type.class'], f['opt.type.number']]);
}
