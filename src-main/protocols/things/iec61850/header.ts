/** What GOOSE and sampled values have before their data on Ethernet: IEC 61850-8-1 annex C, IEC 61850-9-2 annex C. */
import { type Cursor, type Field, type FieldOptions, flag, u16 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

/** Bytes that the length counts before the data. */
const HEADER = 8;
const SIMULATED = 0x8000;

export function headerFields(identifier: FieldOptions) {
  return {
    appid: u16('APPID', identifier),
    length: u16('Length'),
    reserve1: u16('Reserved 1', { base: 'hexDec' }),
    'reserve1.s_bit': flag('Simulated', SIMULATED, { as: ['True', 'False'] }),
    reserve2: u16('Reserved 2', { base: 'hexDec' }),
  } as const;
}

interface HeaderFields {
  readonly appid: Field<number>;
  readonly length: Field<number>;
  readonly reserve1: Field<number>;
  readonly 'reserve1.s_bit': Field<boolean>;
  readonly reserve2: Field<number>;
}

/** Reads the header, and limits the layer to the length in it. Whether the message is of a test set that stands for a device. */
export function takeHeader(p: Cursor, f: HeaderFields): boolean {
  p.info('');
  p.take(f.appid);
  const length = p.take(f.length);
  if (length < HEADER) p.malformed(`length ${length} is less than the header`);
  p.limit(length);
  const reserved = takeNamedBits(p, f.reserve1, [f['reserve1.s_bit']]);
  p.take(f.reserve2);
  return (reserved & SIMULATED) !== 0;
}
