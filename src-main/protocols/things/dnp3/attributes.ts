/** Attributes of a device, group 0: a type, a length and a value each (IEEE 1815-2012 annex A.1). */
import { type Cursor, type Field, f32, f64, i16, i32, i8, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { takeMoment } from './times.ts';

const TEXT = 1, UNSIGNED = 2, SIGNED = 3, FLOAT = 4, TIME = 7;
const TYPES = {
  0: 'NONE (Placeholder)', 1: 'VSTR (Visible ASCII String)', 2: 'UINT (Unsigned Integer)', 3: 'INT (Signed Integer)', 4: 'FLT (Floating Point)',
  5: 'OSTR (Octet String)', 6: 'BSTR (Bit String)', 7: 'TIME (DNP3 Time UINT48)', 8: 'UNCD (Unicode String)',
  0xfe: 'U8BS8LIST (List of UINT8 - BSTR8 pairs)', 0xff: 'U8BS8EXLIST (Extended List of UINT8 - BSTR8 pairs)',
};
const LITTLE = { little: true } as const;

export const ATTRIBUTE_FIELDS = {
  'al.datatype': u8('Data Type', { hex: true, values: TYPES }),
  'al.da.length': u8('Device Attribute Length'),
  'al.da.uint8': u8('Device Attribute 8-Bit Unsigned Integer Value'),
  'al.da.uint16': u16('Device Attribute 16-Bit Unsigned Integer Value', LITTLE),
  'al.da.uint32': u32('Device Attribute 32-Bit Unsigned Integer Value', LITTLE),
  'al.da.int8': i8('Device Attribute 8-Bit Integer Value'),
  'al.da.int16': i16('Device Attribute 16-Bit Integer Value', LITTLE),
  'al.da.int32': i32('Device Attribute 32-Bit Integer Value', LITTLE),
  'al.da.float': f32('Device Attribute Float Value', LITTLE),
  'al.da.double': f64('Device Attribute Double Value', LITTLE),
  'al.da.value': text('Value'),
} as const;

const f = ATTRIBUTE_FIELDS;
/** Fields of numbers by their type and length. */
const NUMBERS: Readonly<Record<number, Readonly<Record<number, Field<number>>>>> = {
  [UNSIGNED]: { 1: f['al.da.uint8'], 2: f['al.da.uint16'], 4: f['al.da.uint32'] },
  [SIGNED]: { 1: f['al.da.int8'], 2: f['al.da.int16'], 4: f['al.da.int32'] },
  [FLOAT]: { 4: f['al.da.float'], 8: f['al.da.double'] },
};
const MOMENT = 6;

export function takeAttribute(p: Cursor): void {
  const type = p.take(f['al.datatype']), length = p.take(f['al.da.length']);
  const value = p.within(length), field = NUMBERS[type]?.[length];
  if (field !== undefined) value.take(field);
  else if (type === TIME && length === MOMENT) takeMoment(value);
  else if (type === TEXT) value.take(f['al.da.value'], length);
  else if (length > 0) value.takeAs(f['al.da.value'], hexText(value.peekBytes(length)), length);
}
