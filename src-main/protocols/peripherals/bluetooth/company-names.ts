/** Who makes controllers and advertises, by the company identifiers of the Bluetooth SIG (Assigned Numbers, §7.1). */
import { brotliDecompressSync } from 'node:zlib';
import { namesIn } from '../../name-lists.ts';
import { COMPANIES } from './companies.ts';
import { TABLE } from './company-table.ts';

/** The numbers that were given first have the names that their owners have now. */
const first = namesIn(COMPANIES);
let all: readonly string[] | undefined;

/** Undefined for numbers that nobody has. The list is unpacked when a number beyond the first ones is asked for. */
export function companyName(number: number): string | undefined {
  const name = first(number);
  if (name !== undefined) return name;
  all ??= brotliDecompressSync(Buffer.from(TABLE.join(''), 'base64')).toString('utf8').split('\n');
  return all[number] || undefined;
}
