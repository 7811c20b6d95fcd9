/** IAX2's information elements, RFC 5456 §8.6: type, length and a value. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { CAPABILITY_FIELDS, ELEMENT_FIELDS as f } from './fields.ts';
import { ELEMENTS, FORMATS } from './names.ts';

const HEADER = 2;
const ADDRESS = 18, CAPABILITY = 8, FORMAT = 9, MOMENT = 31, LONG_CAPABILITY = 55, LONG_FORMAT = 56;

const FIELDS: Readonly<Record<number, Field>> = {
  1: f['iax.called_number'], 2: f['iax.calling_number'], 3: f['iax.calling_ani'], 4: f['iax.calling_name'], 5: f['iax.called_context'],
  6: f['iax.username'], 7: f['iax.password'], 10: f['iax.language'], 11: f['iax.version'], 12: f['iax.cpe_adsi'], 13: f['iax.dnid'],
  14: f['iax.auth.methods'], 15: f['iax.auth.challenge'], 16: f['iax.auth.md5'], 17: f['iax.auth.rsa'], 19: f['iax.refresh'],
  20: f['iax.dialplan_status'], 21: f['iax.call_no'], 22: f['iax.cause'], 23: f['iax.iax_unknown'], 24: f['iax.msg_count'], 25: f['iax.autoanswer'],
  26: f['iax.moh'], 27: f['iax.transferid'], 28: f['iax.rdnis'], 29: f['iax.provisioning'], 30: f['iax.aesprovisioning'], 32: f['iax.devicetype'],
  33: f['iax.serviceident'], 34: f['iax.firmwarever'], 35: f['iax.fwblockdesc'], 36: f['iax.fwblockdata'], 37: f['iax.provver'],
  38: f['iax.callingpres'], 39: f['iax.callington'], 40: f['iax.callingtns'], 41: f['iax.samplingrate'], 42: f['iax.causecode'],
  43: f['iax.encryption'], 44: f['iax.enckey'], 45: f['iax.codecprefs'], 46: f['iax.rrjitter'], 47: f['iax.rrloss'], 48: f['iax.rrpkts'],
  49: f['iax.rrdelay'], 50: f['iax.rrdropped'], 51: f['iax.rrooo'], 255: f['iax.dataformat'],
};
const UNKNOWN: Readonly<Record<number, Field>> = { 1: f['iax.unknownbyte'], 2: f['iax.unknownshort'], 4: f['iax.unknownlong'] };

export function readElements(p: Cursor): void {
  while (p.remaining >= HEADER) {
    const type = p.u8(), length = p.u8(1), name = `Information Element: ${ELEMENTS[type] ?? 'Unknown'}`;
    const outer = p.open(name, HEADER + length), heading = p.lastNode;
    p.take(f.ie_id);
    p.take(f.length);
    const value = p.within(length);
    value.contain(() => {
      const said = readValue(value, type);
      if (said !== '') p.labelNode(heading, `${name}: ${said}`);
    });
    p.close(outer);
  }
}

/** Gives what the element's line says of its value. */
function readValue(p: Cursor, type: number): string {
  if (type === ADDRESS) return readAddress(p);
  if (type === MOMENT) return readMoment(p);
  if (type === CAPABILITY) return readCapabilities(p, f['iax.capability'], 4);
  if (type === FORMAT) return readFormat(p, f['iax.format'], 4);
  if (type === LONG_CAPABILITY || type === LONG_FORMAT) {
    p.take(f.version);
    return type === LONG_CAPABILITY ? readCapabilities(p, f['iax.capability2'], 8) : readFormat(p, f['iax.format2'], 8);
  }
  return readField(p, FIELDS[type] ?? UNKNOWN[p.remaining] ?? f['iax.unknownstring']);
}

function readField(p: Cursor, field: Field): string {
  if (field.kind === 'none') {
    p.take(field, p.remaining);
    return '';
  }
  const value = field.size > 0 ? p.take(field) : p.take(field, p.remaining);
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  const written = field.base === 'hex' ? hex(value, 2 * field.size) : String(value);
  const name = nameOf(field.options.values, value);
  return name === undefined ? written : `${name} (${written})`;
}

/** §8.6.17: as a socket's address lies in memory. */
function readAddress(p: Cursor): string {
  const outer = p.open('Apparent Address');
  p.take(f['iax.app_addr.sinfamily']);
  p.take(f['iax.app_addr.sinport']);
  p.take(f['iax.app_addr.sinaddr']);
  p.skip(p.remaining);
  p.close(outer);
  return '';
}

/** §8.6.28: years since 2000 in seven bits, month, day, hour, minute, and half the seconds. */
function readMoment(p: Cursor): string {
  const at = p.at, packed = p.take(f['iax.datetime.raw']);
  const year = 2000 + (packed >>> 25), month = ((packed >>> 21) & 15) - 1, day = (packed >>> 16) & 31;
  const seconds = Date.UTC(year, month, day, (packed >>> 11) & 31, (packed >>> 5) & 63, 2 * (packed & 31)) / 1000;
  p.set(f['iax.datetime'], { seconds, nanoseconds: 0 }, at, 4);
  return '';
}

const bigOf = (p: Cursor, size: number): number => (size === 8 ? p.u32() * 2 ** 32 + p.u32(4) : p.u32());

function readCapabilities(p: Cursor, field: Field, size: 4 | 8): string {
  const at = p.at, value = bigOf(p, size), names = CAPABILITY_FIELDS.filter(([, bit]) => Math.floor(value / bit) % 2 === 1);
  p.take(field);
  const said = names.map(([{ title }]) => `, ${title}`).join('');
  p.addLabel(said);
  const outer = p.under();
  for (const [capability, bit] of CAPABILITY_FIELDS) {
    if (bit < 2 ** (8 * size)) p.set(capability, Math.floor(value / bit) % 2 === 1, at, size);
  }
  p.close(outer);
  return `${hex(value, 2 * size)}${said}`;
}

function readFormat(p: Cursor, field: Field<bigint>, size: 4 | 8): string {
  const value = bigOf(p, size), said = formatText(value);
  p.takeAs(field, BigInt(value), size);
  p.label(`${field.title}: ${said}`);
  return said;
}

export const formatText = (format: number): string => `${FORMATS[format] ?? 'Unknown'} (${hex(format, 16)})`;
