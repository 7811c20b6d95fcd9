/** The list of a TCP header's options, RFC 9293 §3.1 and §3.2. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { type OptionFields } from './option-fields.ts';
import { OPTION_KINDS, type OptionContext, type OptionKind } from './option-kinds.ts';

const END = 0;
const NO_OPERATION = 1;
const MAXIMUM_SEGMENT_SIZE = 2;
const MULTIPATH = 30;

/** Reads the options to the end of the header, `length` bytes; true when Multipath TCP is among them. */
export function takeOptions(p: Cursor, f: OptionFields, length: number, context: OptionContext): boolean {
  const start = p.at;
  p.set(f.options, undefined, start, Math.min(length, p.available));
  const all = p.lastNode;
  p.label(`Options: (${length} bytes)`);
  const outer = p.under();
  const end = start + length;
  let idle = 0;
  let hasSegmentSize = false, hasMultipath = false;
  while (p.at < end) {
    const at = p.at;
    const kind = p.u8();
    const option = OPTION_KINDS[kind];
    p.lastNode = all;
    if (kind <= NO_OPERATION) {
      p.addLabel(kind === END ? ', End of Option List (EOL)' : ', No-Operation (NOP)');
      idle = kind === NO_OPERATION ? idle + 1 : 0;
      p.repeat(takeSingle, f, 1);
      if (idle === 4) p.expert(f.nop);
      if (kind === END && takePadding(p, f, end)) break;
      continue;
    }
    idle = 0;
    if (kind === MAXIMUM_SEGMENT_SIZE) hasSegmentSize = true;
    if (kind === MULTIPATH) hasMultipath = true;
    const heading = option === undefined ? f['options.unknown'] : (f[option.heading] as Field<void>);
    const name = kind === MULTIPATH ? 'MPTCP' : option === undefined ? `Unknown (${hex(kind, 2)})` : heading.title.slice('TCP Option - '.length);
    const size = end - at >= 2 ? p.u8(1) : 0;
    if (size < 2 || size > end - at) {
      const says = size < 2
        ? `with too-short option length = ${size} byte${size === 1 ? '' : 's'}`
        : `option length = ${size} bytes says option goes past end of options`;
      const inner = p.open(`${name} (${says})`, end - at);
      p.expert(f['option.len.invalid'], `${name} (${says})`);
      p.close(inner);
      p.skip(end - at);
      break;
    }
    p.addLabel(() => `, ${name}`);
    p.set(heading, undefined, at, size);
    p.label(() => heading.title);
    const part = p.within(size);
    part.lastNode = p.lastNode;
    takeOption(part, f, option, kind, size, context);
  }
  if (context.syn && !hasSegmentSize) p.expert(f['options.mss.absent']);
  p.lastNode = all;
  p.close(outer);
  return hasMultipath;
}

/** An option of one byte. */
function takeSingle(p: Cursor, f: OptionFields): void {
  const heading = f[p.u8() === END ? 'options.eol' : 'options.nop'];
  p.set(heading, undefined, p.at, 1);
  p.label(heading.title);
  const outer = p.under();
  p.take(f.option_kind);
  p.close(outer);
}

function takeOption(p: Cursor, f: OptionFields, option: OptionKind | undefined, kind: number, size: number, context: OptionContext): void {
  const outer = p.under();
  const heading = p.lastNode;
  if (kind === MAXIMUM_SEGMENT_SIZE && !context.syn) p.expert(f['options.mss.present']);
  p.take(f.option_kind);
  p.take(f.option_len);
  if (option === undefined) {
    p.takeRest(f['options.unknown.payload']);
  } else if (size < option.minimum || size > option.maximum) {
    p.expertUnder(f['option.len.invalid'], `option length should be ${option.minimum === option.maximum ? '' : '>= '}${option.minimum}`);
    p.skip(p.remaining);
  } else {
    p.lastNode = heading;
    // What an option gets wrong inside is no reason to hide what the segment carries.
    if (option.minimum === option.maximum) option.take(p, f, context);
    else p.contain(() => option.take(p, f, context));
  }
  p.close(outer);
}

/** After the end of the list all bytes should be zero. True when the rest is not to be read as options. */
function takePadding(p: Cursor, f: OptionFields, end: number): boolean {
  const room = end - p.at;
  if (room <= 0) return true;
  if (p.u8() === END) return false;
  const inner = p.open('Non-zero header padding', room);
  p.expert(f.non_zero_bytes_after_eol, 'Non-zero header padding');
  p.close(inner);
  p.skip(room);
  return true;
}
