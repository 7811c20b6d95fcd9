/** Where the parameters and the data of a transaction of SMB 1 lie: MS-CIFS §2.2.4.33 and §2.2.4.62. */
import type { Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Bytes, RESERVED, timeoutText } from './commands.ts';
import { FILE_FIELDS } from './file-fields.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';

const f = TRANSACTION_FIELDS;
const FLAGS = [f['transaction.flags.dtid'], f['transaction.flags.owt']];

/** Where the two parts lie, from the header on. */
export interface Places {
  readonly parameters: { readonly offset: number; readonly length: number };
  readonly data: { readonly offset: number; readonly length: number };
  readonly setup: number;
}

/** §2.2.4.33.1; counts and offsets of NT transactions have four bytes. */
export function requestPlaces(p: Cursor): Places {
  for (const field of [f.tpc, f.tdc, f.mpc, f.mdc]) p.take(field, 2);
  p.take(f.msc);
  p.take(RESERVED, 1);
  takeNamedBits(p, f['transaction.flags'], FLAGS);
  const timeout = p.take(f.timeout);
  p.label(() => timeoutText(timeout));
  p.take(RESERVED, 2);
  const parameters = { length: p.take(f.pc), offset: p.take(f.po) }, data = { length: p.take(f.dc), offset: p.take(FILE_FIELDS.data_offset) };
  const setup = p.take(f.sc);
  p.take(RESERVED, 1);
  return { parameters, data, setup };
}

export function responsePlaces(p: Cursor, size: 2 | 4): Places {
  p.take(f.tpc, size);
  p.take(f.tdc, size);
  if (size === 2) p.take(RESERVED, 2);
  const parameters = { length: p.take(f.pc, size), offset: p.take(f.po, size) };
  p.take(f.pd, size);
  const data = { length: p.take(f.dc, size), offset: p.take(FILE_FIELDS.data_offset, size) };
  p.take(f.data_disp, size);
  const setup = p.take(f.sc);
  if (size === 2) p.take(RESERVED, 1);
  return { parameters, data, setup };
}

/** Goes through both parts, and shows what lies between them. */
export function parts(
  p: Cursor, begin: number, { parameters, data }: Places, heading: string,
  read: { parameters?: Bytes | undefined; data?: Bytes | undefined },
): void {
  for (const [what, { offset, length }, reader] of [['Parameters', parameters, read.parameters], ['Data', data, read.data]] as const) {
    const before = begin + offset - p.at;
    if (offset > 0 && before > 0 && before <= p.remaining) p.take(FILE_FIELDS.padding, before);
    if (length === 0 || before < 0 || !p.more) continue;
    const part = p.within(Math.min(length, p.remaining));
    if (reader === undefined) {
      part.take(what === 'Data' ? f.trans_data : f['trans_data.parameters'], part.available);
      continue;
    }
    const outer = heading === '' ? undefined : part.open(`${heading} ${what}`, part.remaining);
    reader(part);
    part.takeRest(FILE_FIELDS.unknown_data);
    if (outer !== undefined) part.close(outer);
  }
}
