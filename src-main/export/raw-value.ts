/** What formats for machines say of a field besides its value: its bytes, and Wireshark's number of its type. */
import { type Field, type Tree } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';

/** The field's bytes as hexadecimal digits; of bit fields the number alone, in capitals. */
export function writeRaw(sink: ByteSink, tree: Tree, node: number): void {
  if (tree.fields[node].mask !== 0) {
    const given = tree.values[node];
    sink.text((typeof given === 'bigint' ? given : BigInt.asUintN(32, BigInt(tree.numbers[node]))).toString(16).toUpperCase());
  } else {
    writeFieldBytes(sink, tree, node);
  }
}

/** The bytes that the node covers, bit fields in full. */
export function writeFieldBytes(sink: ByteSink, tree: Tree, node: number): void {
  const start = tree.start[node];
  const length = tree.length[node];
  const source = tree.sources[tree.source[node]].bytes;
  if (length > 0) sink.hexBytes(source, Math.min(start, source.length), Math.min(start + length, source.length), 0);
}

const UNSIGNED = [4, 4, 5, 6, 7, 8, 9, 10, 11], SIGNED = [12, 12, 13, 14, 15, 16, 17, 18, 19];

/** Wireshark 4.0's `enum ftenum`. `length`: bytes of the node, which bit fields are as wide as. */
export function typeNumber(field: Field, length: number): number {
  const size = field.mask === 0 ? field.size : length;
  switch (field.kind) {
    case 'uint': return UNSIGNED[size] ?? 7;
    case 'int': return SIGNED[size] ?? 15;
    case 'bool': return 2;
    case 'float': return field.size === 4 ? 22 : 23;
    case 'none': return 0;
    case 'protocol': return 1;
    case 'abstime': return 24;
    case 'reltime': return 25;
    case 'string': return 26;
    case 'ether': return 29;
    case 'bytes': return 30;
    case 'ipv4': return 32;
    case 'ipv6': return 33;
    case 'framenum': return 35;
    case 'guid': return 36;
    case 'oid': return 37;
    case 'eui64': return 38;
    case 'fcwwn': return 44;
  }
}

