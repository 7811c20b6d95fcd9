/** What stands in a cell: the field's name, and its value behind the colon of its line in the tree. */
import type { TreeNode } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import type { Bits } from './cells.ts';

export interface CellText {
  readonly name: string;
  readonly value: string;
}

/** `.... 0101 = `: the bits of the field among those of its bytes. */
const picture = /^[01. ]+ = /;

export function cellText({ label, title }: Pick<TreeNode, 'label' | 'title'>): CellText {
  const line = visible(label).replace(picture, ''),
    colon = line.indexOf(': ');
  return { name: title === undefined ? line.slice(0, colon < 0 ? undefined : colon) : visible(title), value: colon < 0 ? '' : line.slice(colon + 2) };
}

/** The digits of a field of some bits, as its line in the tree shows them; empty for others. */
export function bitDigits(label: string): string {
  return (picture.exec(label)?.[0] ?? '').replace(/[^01]/g, '');
}

/** `12 bytes`, `3 bits`. */
export function lengthText({ first, end }: Bits): string {
  const bits = end - first;
  const [count, unit] = bits % 8 === 0 ? [bits / 8, 'byte'] : [bits, 'bit'];
  return `${countText(count)} ${unit}${count === 1 ? '' : 's'}`;
}
