/** Values of variables, RFC 3416 §3 and RFC 2578 §7.1. */
import { hexText, ipv4Text, oidText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';
import { SNMP_FIELDS } from './fields.ts';

const f = SNMP_FIELDS;

/** By tag. */
const VALUES: Readonly<Record<number, Field<unknown>>> = {
  0x02: f['value.int'], 0x04: f['value.octets'], 0x05: f['value.null'], 0x06: f['value.oid'], 0x40: f['value.ipv4'],
  0x41: f['value.counter'], 0x42: f['value.g32'], 0x43: f['value.timeticks'], 0x44: f['value.opaque'], 0x45: f['value.nsap'],
  0x46: f['value.counter64'], 0x47: f['value.u32'], 0x80: f.noSuchObject, 0x81: f.noSuchInstance, 0x82: f.endOfMibView,
};

/** What stands where there is no value, RFC 3416 §3. */
const EXCEPTIONS: ReadonlySet<Field<unknown>> = new Set([f.noSuchObject, f.noSuchInstance, f.endOfMibView]);

/** Reads the value and gives its text for the binding's line. */
export function readValue(p: Cursor, isText: boolean): string {
  const tag = p.u8();
  const { content } = element(p, 'value');
  const length = content.remaining;
  let field = VALUES[tag] ?? f['value.unk'];
  if (field === f['value.ipv4'] && length !== 4) field = length === 16 ? f['value.ipv6'] : f['value.addr'];
  if ((field.kind === 'int' || field.kind === 'uint') && (length === 0 || length > (field.kind === 'int' ? 8 : 9))) {
    const mark = length === 0 ? f.integral_value0 : field.kind === 'int' ? f.int_too_large : f.uint_too_large;
    content.expert(mark);
    content.skip(length);
    return `[${mark.title}]`;
  }
  const bytes = content.peekBytes(length);
  const value = content.take(field, length);
  if (EXCEPTIONS.has(field)) content.expertUnder(f['varbind.response'], field.title);
  switch (field.kind) {
    case 'int':
    case 'uint': return String(value);
    case 'oid': {
      const object = oidText(bytes);
      content.addLabel(` (${named(object)})`);
      return `${object} (${named(object)})`;
    }
    case 'ipv4': return ipv4Text(value as number);
    case 'bytes': {
      const shown = isPrintable(bytes) && field === f['value.octets'] ? `"${new TextDecoder().decode(bytes)}"` : hexText(bytes);
      content.label(`${field.title}: ${shown === '' ? '<MISSING>' : shown}`);
      if (isText && length > 0 && field === f['value.octets']) {
        const outer = content.under();
        content.set(f['var-bind_str'], new TextDecoder().decode(bytes), content.at - length, length);
        content.close(outer);
      }
      return shown === '' ? '<MISSING>' : shown;
    }
    default: return field.title;
  }
}

function isPrintable(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every(c => (c >= 0x20 && c < 0x7f) || c === 0x09 || c === 0x0a || c === 0x0d);
}

/** The first arc by its name, X.660 annex A. */
export function named(object: string): string {
  return object.replace(/^[012]/, arc => ['itu-t', 'iso', 'joint-iso-itu-t'][Number(arc)]);
}
