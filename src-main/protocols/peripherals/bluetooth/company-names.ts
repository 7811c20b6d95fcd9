/** Who makes controllers and advertises, by the company identifiers of the Bluetooth SIG (Assigned Numbers, §7.1). */
import { unpackedText } from '../../../bytes/packed-text.ts';
import { late } from '../../late.ts';
import { namesIn } from '../../name-lists.ts';
import { COMPANIES } from './companies.ts';
import { TABLE } from './company-table.ts';

/** The numbers that were given first have the names that their owners have now. */
const first = namesIn(COMPANIES);
/** By number. */
const all = late(() => unpackedText(TABLE).split('\n'));

/** Undefined for numbers that nobody has. The list is unpacked when a number beyond the first ones is asked for. */
export function companyName(number: number): string | undefined {
  return first(number) ?? (all()[number] || undefined);
}
