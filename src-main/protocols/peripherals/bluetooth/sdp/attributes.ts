/** Attributes of services: what they are called, and how their values read (Bluetooth Core 5.2, volume 3, part B, §5; the profiles). */
import { hex } from '../../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, nameOf } from '../../../../dissect/index.ts';
import { uuidName } from '../uuid.ts';
import { type Element, IDENTIFIER, SEQUENCE, UNSIGNED, peekUuid, takeElement, takeElements, takePlain, takeUuid } from './elements.ts';
import { ENCODINGS, SDP_FIELDS as f } from './fields.ts';
import * as universal from './universal.ts';

/** Reads a value, and gives the words for it. */
export type Reader = (p: Cursor, element: Element) => string;

/** A number of a field's own size; of other sizes and types it is read plainly. */
export function number(field: Field<number>, words: (value: number) => string): Reader {
  return (p, element) => (element.length === field.size && element.type === UNSIGNED ? words(p.take(field)) : takePlain(p, element));
}
export const named = (field: Field<number>, show: (value: number) => string = value => nameOf(field.options.values, value) ?? 'Unknown'): Reader =>
  number(field, show);
export const words = (field: Field<string>): Reader => (p, { length }) => p.take(field, length);
export const truth = (field: Field<boolean>): Reader => p => (p.take(field) ? 'true' : 'false');

/** Every element of a sequence by the same reader; others than sequences are read plainly. */
const each = (read: Reader, between: string): Reader => (p, element) =>
  (element.type === SEQUENCE ? takeElements(p, read).join(between) : takePlain(p, element));
const uuid: Reader = (p, element) => (element.type === IDENTIFIER ? takeUuid(p, element) : takePlain(p, element));
const version = (value: number): string => `${value >> 8}.${value & 0xff}`;
const both = (value: number): string => `${value} (${hex(value, 8)})`;

const L2CAP = 0x100, RFCOMM = 3, ATT = 7, BNEP = 0x0f, AVCTP = 0x17, AVDTP = 0x19;
const VERSIONED = [BNEP, AVCTP, AVDTP];

/** How a protocol is spoken of: in the list of protocols, on its own line, and among an attribute's words. */
interface Spoken { readonly line: string; readonly entry: string; readonly brief: string }

/** A protocol, and what it is found by (part B, §5.1.5). */
function takeProtocol(p: Cursor): Spoken {
  let protocol: number | undefined, name = '', line = '', entry = '', brief = '', count = 0;
  while (p.more) {
    const parameter = count++;
    const told = takeElement(p, (value, element): string => {
      if (parameter === 0 && element.type === IDENTIFIER) {
        protocol = peekUuid(value);
        return takeUuid(value, element);
      }
      return takeParameter(value, element, protocol, parameter);
    });
    if (parameter === 0) {
      name = told;
      continue;
    }
    const { of, short, inEntry = of } = parameterWords(protocol, parameter, told);
    line += of;
    entry += inEntry;
    brief += short;
  }
  return { line: name + line, entry: name + entry, brief: name + brief };
}

function takeParameter(p: Cursor, element: Element, protocol: number | undefined, parameter: number): string {
  if (protocol === L2CAP && element.length === 2) return `${p.take(f['protocol.psm'])}`;
  if (protocol === RFCOMM && element.length === 1) return `${p.take(f['protocol.channel'])}`;
  if (protocol === ATT && element.length === 2) return `${p.take(f[parameter === 1 ? 'protocol.gatt_handle_start' : 'protocol.gatt_handle_end'])}`;
  if (protocol === BNEP && element.type === SEQUENCE) {
    return takeElements(p, (value, { length }) => (length === 2 ? typeName(value.take(f['protocol.bnep_type'])) : '')).join(' ');
  }
  if (protocol !== undefined && VERSIONED.includes(protocol) && element.length === 2) return `${p.take(f['protocol.version'])}`;
  return takePlain(p, element);
}

const typeName = (type: number): string => nameOf(f['protocol.bnep_type'].options.values, type) ?? 'Unknown';

/** `of`: on a protocol's line, and in its entry where that has no other words. */
interface ParameterWords { readonly of: string; readonly short: string; readonly inEntry?: string }

function parameterWords(protocol: number | undefined, parameter: number, told: string): ParameterWords {
  const value = Number(told);
  if (protocol === L2CAP) return { of: `, PSM: ${told}`, short: `:${told}` };
  if (protocol === RFCOMM) return { of: `, RFCOMM Channel: ${told}`, short: `:${told}` };
  if (protocol === ATT && !Number.isNaN(value)) {
    const handle = hex(value, 4);
    return { of: `, GATT Handle ${parameter === 1 ? 'Start' : 'End'}: ${handle}`, short: `${parameter === 1 ? ':' : '..'}${handle}` };
  }
  if (protocol !== undefined && VERSIONED.includes(protocol) && parameter === 1 && !Number.isNaN(value)) {
    return { of: `, Version ${version(value)}`, short: ` (${version(value)})`, inEntry: `, Version ${hex(value)}` };
  }
  return { of: '', short: ` (${told.trim()})` };
}

const protocols: Reader = (p, element) => {
  if (element.type !== SEQUENCE) return takePlain(p, element);
  const briefs: string[] = [];
  while (p.more) {
    const outer = p.open(f.protocol_item), item = p.lastNode, at = briefs.length + 1;
    const spoken = takeElement(p, (value, { length }) => {
      const inner = value.open(f.protocol, length), node = value.lastNode;
      const told = takeProtocol(value);
      value.close(inner);
      value.labelNode(node, `Protocol Entry: ${told.entry}`);
      return told;
    });
    p.close(outer);
    p.labelNode(item, `Protocol #${at}: ${spoken.line}`);
    briefs.push(spoken.brief);
  }
  return briefs.join(' -> ');
};

const moreProtocols: Reader = (p, element) => {
  if (element.type !== SEQUENCE) return takePlain(p, element);
  let count = 0;
  return takeElements(p, (value, inner) => {
    const outer = value.open(f.profile_descriptor_list, inner.length);
    value.label(`Protocol Descriptor List #${++count}`);
    const told = protocols(value, inner);
    value.close(outer);
    return `[${told}] `;
  }).join('');
};

const profiles: Reader = (p, element) => {
  if (element.type !== SEQUENCE) return takePlain(p, element);
  let count = 0;
  return takeElements(p, (value, inner) => {
    if (inner.type !== SEQUENCE) return takePlain(value, inner);
    const outer = value.open(f.profile_descriptor_list, inner.length), node = value.lastNode, at = ++count;
    const name = takeElement(value, uuid);
    const edition = value.more ? takeElement(value, number(f['protocol.version'], version)) : '';
    value.close(outer);
    value.labelNode(node, `Profile Descriptor List #${at}: ${name}, Version ${edition}`);
    return `${name} ${edition}`;
  }).join(', ');
};

/** §5.1.8: three numbers a language: ISO 639's two letters, the text's encoding, and where its attributes begin. */
const languages: Reader = (p, element) => {
  if (element.type !== SEQUENCE) return takePlain(p, element);
  const told: string[] = [];
  while (p.more) {
    const outer = p.open(f.lang), node = p.lastNode, at = told.length + 1;
    const code = takeElement(p, (value, { length }) => value.take(f['lang.code'], length));
    const encoding = p.more ? takeElement(p, number(f['lang.encoding'], value => ENCODINGS[value] ?? 'Unknown')) : '';
    const base = p.more ? takeElement(p, number(f['lang.attribute_base'], value => hex(value, 4))) : '';
    p.close(outer);
    const text = `Lang: ${code}, Encoding: ${encoding}, Attribute Base: ${base}`;
    p.labelNode(node, `Language #${at}: ${text}`);
    told.push(`(${text})`);
  }
  return told.join(', ');
};

export const UNIVERSAL_READERS: Readonly<Record<number, Reader>> = {
  [universal.RECORD_HANDLE]: number(f.service_record_handle, value => `${hex(value, 8)} (${value})`),
  [universal.CLASSES]: each(uuid, ' -> '),
  [universal.RECORD_STATE]: number(f.service_record_state, value => `${hex(value, 8)} (${value})`),
  [universal.SERVICE_ID]: uuid,
  [universal.PROTOCOLS]: protocols,
  [universal.BROWSE_GROUPS]: each(uuid, ' -> '),
  [universal.LANGUAGE_BASES]: languages,
  [universal.TIME_TO_LIVE]: number(f.service_info_time_to_live, both),
  [universal.AVAILABILITY]: number(f.service_availability, value => `${hex(value, 2)} (${value})`),
  [universal.PROFILES]: profiles,
  [universal.DOCUMENTATION]: words(f.documentation_url),
  [universal.EXECUTABLE]: words(f.service_client_executable_url),
  [universal.ICON]: words(f.icon_url),
  [universal.MORE_PROTOCOLS]: moreProtocols,
  [universal.NAME]: words(f.service_name),
  [universal.DESCRIPTION]: words(f.service_description),
  [universal.PROVIDER]: words(f.provider_name),
};

/** What a service is called in the words for its attributes list. */
export const serviceName = (uuids: readonly number[]): string => (uuids.length === 0 ? '' : uuidName(uuids[0]));
