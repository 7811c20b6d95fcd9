/** Values of the usual TCP options, RFC 9293 §3.1, read from the header's bytes. */
import type { Field } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import type { RowTree } from './row-tree.ts';

const END = 0, NO_OPERATION = 1;

/** Lengths of the usual options by kind, -1 for any: segment size, window scale, selective acknowledgments (RFC 2018), timestamps (RFC 7323). */
const LENGTHS: Readonly<Record<number, number>> = { 2: 4, 3: 3, 4: 2, 5: -1, 8: 10 };

interface OptionField {
  readonly kind: number;
  /** Where the value is in the option, and its size; 0 for the whole option. */
  readonly at: number;
  readonly size: number;
}

const FIELDS: Readonly<Record<string, OptionField>> = {
  'tcp.options.mss': { kind: 2, at: 0, size: 0 }, 'tcp.options.mss_val': { kind: 2, at: 2, size: 2 },
  'tcp.options.wscale': { kind: 3, at: 0, size: 0 }, 'tcp.options.wscale.shift': { kind: 3, at: 2, size: 1 },
  'tcp.options.sack_perm': { kind: 4, at: 0, size: 0 }, 'tcp.options.sack': { kind: 5, at: 0, size: 0 },
  'tcp.options.timestamp': { kind: 8, at: 0, size: 0 },
  'tcp.options.timestamp.tsval': { kind: 8, at: 2, size: 4 }, 'tcp.options.timestamp.tsecr': { kind: 8, at: 6, size: 4 },
};

/** The usual kinds whose other fields depend on more than the option itself, by what their names begin with. */
const FAMILIES = { 'tcp.options.mss.present': 2, 'tcp.options.wscale.': 3, 'tcp.options.sack': 5, 'tcp.options.timestamp.': 8 } as const;

/** Fields that packets without unusual options have, too. */
const OTHERWISE: ReadonlySet<string> = new Set(['tcp.options.nop', 'tcp.options.eol', 'tcp.options.mss.absent']);

/** Adds the values of a field in the options `bytes[at…end)` to the tree; false where there are others than the usual ones, or odd ones. */
export type OptionReader = (bytes: Uint8Array, at: number, end: number, tree: RowTree) => boolean;

/** Undefined for fields that are not in options. */
export function optionReader(field: Field): OptionReader | undefined {
  const { name } = field;
  if (name === 'tcp.options') {
    return (bytes, at, end, tree) => {
      if (at < end) tree.addBytes(field, bytes, at, end - at, end);
      return true;
    };
  }
  if (!name.startsWith('tcp.options.') || OTHERWISE.has(name)) return undefined;
  if (!Object.hasOwn(FIELDS, name)) return (bytes, at, end) => eachUsual(bytes, at, end, kindOf(name));
  const { kind: wanted, at: within, size } = FIELDS[name];
  return (bytes, at, end, tree) => eachUsual(bytes, at, end, -1, (kind, option, length) => {
    if (kind !== wanted) return;
    if (size === 0) tree.addBytes(field, bytes, option, length, option + length);
    else tree.addNumber(field, readUint(bytes, option + within, size, false));
  });
}

/** The usual kind of option that has the field, -1 where it is none. */
function kindOf(name: string): number {
  for (const [family, kind] of Object.entries(FAMILIES)) if (name.startsWith(family)) return kind;
  return -1;
}

/** Whether the options `bytes[at…end)` are of the usual kinds, each as long as it should be. */
export function hasUsualOptions(bytes: Uint8Array, at: number, end: number): boolean {
  return eachUsual(bytes, at, end, -1);
}

/** Shows the options to `see`; false at one that is not as usual, or of the kind `not`. */
function eachUsual(bytes: Uint8Array, at: number, end: number, not: number, see?: (kind: number, at: number, length: number) => void): boolean {
  while (at < end) {
    const kind = bytes[at];
    if (kind === NO_OPERATION) {
      at++;
      continue;
    }
    if (kind === END) return onlyZeros(bytes, at, end);
    const length = at + 1 < end ? bytes[at + 1] : 0, usual = LENGTHS[kind];
    if (usual === undefined || kind === not || at + length > end || (usual < 0 ? length < 10 : length !== usual)) return false;
    see?.(kind, at, length);
    at += length;
  }
  return true;
}

function onlyZeros(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (bytes[i] !== END) return false;
  return true;
}
