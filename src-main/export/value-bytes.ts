/** Field values written straight into a sink: what `valueText` gives as a string, without making one. */
import { type Moment, type Tree, type ZoneNames, hexDigits, localClock, localText, valueText } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';

const SPACE = 32, DOT = 46, COLON = 58;

/**
 * True when the value was written, false for fields that have none. `separator` goes between
 * bytes (0: none). Texts are given to `string`, which escapes them for where they go.
 */
export function writeValue(sink: ByteSink, tree: Tree, node: number, separator: number, string: (sink: ByteSink, text: string) => void): boolean {
  const field = tree.fields[node];
  const given = tree.values[node];
  switch (field.kind) {
    case 'uint':
      if (field.base === 'char') string(sink, valueText(tree, node));
      else if (given !== undefined) sink.text(valueText(tree, node));
      else if (field.base === 'hex' || field.base === 'hexDec') sink.prefixedHex(tree.numbers[node], hexDigits(field));
      else sink.decimal(tree.numbers[node]);
      return true;
    case 'framenum':
      sink.decimal(tree.numbers[node]);
      return true;
    case 'bool':
      sink.byte(tree.numbers[node] === 1 ? 49 : 48);
      return true;
    case 'ipv4':
      writeIpv4(sink, tree.numbers[node]);
      return true;
    case 'ether':
    case 'eui64':
    case 'fcwwn':
      writeBytes(sink, tree, node, COLON);
      return true;
    case 'bytes':
      writeBytes(sink, tree, node, field.options.colons === true ? COLON : separator);
      return true;
    case 'reltime':
      if (given !== undefined) sink.moment((given as Moment).seconds, (given as Moment).nanoseconds);
      return true;
    case 'abstime':
      if (given === undefined || field.options.local !== true) string(sink, valueText(tree, node));
      else writeLocalTime(sink, (given as Moment).seconds, (given as Moment).nanoseconds, tree.zones);
      return true;
    case 'none':
    case 'protocol':
      return false;
    default:
      string(sink, valueText(tree, node));
      return true;
  }
}

function writeBytes(sink: ByteSink, tree: Tree, node: number, separator: number): void {
  const given = tree.values[node];
  if (given instanceof Uint8Array) {
    sink.hexBytes(given, 0, given.length, separator);
    return;
  }
  const start = tree.start[node];
  const { bytes } = tree.sources[tree.source[node]];
  sink.hexBytes(bytes, Math.min(start, bytes.length), Math.min(start + tree.length[node], bytes.length), separator);
}

/** What `localText` gives, but that the text of a second is made once for all moments in it. */
export function writeLocalTime(sink: ByteSink, seconds: number, nanoseconds: number, zones: ZoneNames): void {
  const clock = localClock(seconds, zones);
  if (clock === undefined || !(nanoseconds >= 0 && nanoseconds < 1e9)) {
    sink.text(localText({ seconds, nanoseconds }, zones));
    return;
  }
  sink.text(clock);
  sink.byte(DOT);
  sink.nine(nanoseconds);
  sink.byte(SPACE);
  sink.text(zones.of(seconds));
}

function writeIpv4(sink: ByteSink, address: number): void {
  for (let shift = 24; shift >= 0; shift -= 8) {
    sink.decimal((address >>> shift) & 255);
    if (shift > 0) sink.byte(DOT);
  }
}
