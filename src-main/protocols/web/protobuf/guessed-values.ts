/** Values of fields that no description names: what their bytes most likely say. */
import type { Cursor } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { THIRTY_TWO, SIXTY_FOUR, VARINT, varint } from './wire.ts';

const LARGEST_OF_32_BITS = 0xffff_ffffn;

/** A value that is a number, with the likeliest readings of it below; gives what the heading says, undefined when there is no value. */
export function guessNumber(p: Cursor, wire: number): string | undefined {
  switch (wire) {
    case VARINT: {
      const number = varint(p.bytes, p.at, p.end);
      if (number === undefined) return undefined;
      p.show(f['field.value'], number.length);
      const value = p.under(), isLong = number.value > LARGEST_OF_32_BITS;
      if (isLong) p.set(f['field.value.uint64'], number.value, p.at, number.length);
      else p.set(f['field.value.uint32'], Number(number.value), p.at, number.length);
      p.close(value);
      p.skip(number.length);
      return `${number.value} (${isLong ? 'uint64' : 'uint32'})`;
    }
    case SIXTY_FOUR: {
      if (p.available < 8) return undefined;
      p.show(f['field.value'], 8);
      const value = p.under();
      const double = p.show(f['field.value.double']);
      const integer = p.take(f['field.value.int64']);
      p.close(value);
      return `${integer} or ${double} (64-bit)`;
    }
    case THIRTY_TWO: {
      if (p.available < 4) return undefined;
      p.show(f['field.value'], 4);
      const value = p.under();
      const float = p.show(f['field.value.float']);
      p.show(f['field.value.uint32']);
      const integer = p.take(f['field.value.int32']);
      p.close(value);
      return `${integer} or ${float} (32-bit)`;
    }
    default:
      return undefined;
  }
}
