/** Who made an interface, by the first three octets of its address (IEEE registry MA-L). */
import { unpackedText } from '../../../bytes/packed-text.ts';
import { TABLE } from './table.ts';

/** Unpacks the registry: names by number. It takes about 20 ms, so it is done when first asked for. */
export function readVendors(): ReadonlyMap<number, string> {
  const vendors = new Map<number, string>();
  for (const line of unpackedText(TABLE).split('\n')) {
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    let number = 0;
    for (const difference of line.slice(tab + 1).split(' ')) {
      number += parseInt(difference, 36);
      vendors.set(number, name);
    }
  }
  return vendors;
}
