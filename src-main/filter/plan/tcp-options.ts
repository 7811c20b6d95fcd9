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

/** Adds the values of a field in the options `bytes[at…end)` to the tree; false where there are others than the usual ones, or odd ones. */
export type OptionReader = (bytes: Uint8Array, at: number, end: number, tree: RowTree) => boolean;

/** Undefined for fields that are not in one of the usual options. */
export function optionReader(field: Field): OptionReader | undefined {
  if (!Object.hasOwn(FIELDS, field.name)) return undefined;
  const { kind: wanted, at: within, size } = FIELDS[field.name];
  return (bytes, at, end, tree) => eachUsual(bytes, at, end, (kind, option, length) => {
    if (kind !== wanted) return;
    if (size === 0) tree.addBytes(field, bytes, option, length, option + length);
    else tree.addNumber(field, readUint(bytes, option + within, size, false));
  });
}

/** Whether the options `bytes[at…end)` are of the usual kinds, each as long as it should be. */
export function hasUsualOptions(bytes: Uint8Array, at: number, end: number): boolean {
  return eachUsual(bytes, at, end, () => {});
}

/** Shows the options to `see`; false at one that is not as usual. */
function eachUsual(bytes: Uint8Array, at: number, end: number, see: (kind: number, at: number, length: number) => void): boolean {
  while (at < end) {
    const kind = bytes[at];
    if (kind === NO_OPERATION) {
      at++;
      continue;
    }
    if (kind === END) return onlyZeros(bytes, at, end);
    const length = at + 1 < end ? bytes[at + 1] : 0, usual = LENGTHS[kind];
    if (usual === undefined || at + length > end || (usual < 0 ? length < 10 : length !== usual)) return false;
    see(kind, at, length);
    at += length;
  }
  return true;
}

function onlyZeros(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (bytes[i] !== END) return false;
  return true;
}
