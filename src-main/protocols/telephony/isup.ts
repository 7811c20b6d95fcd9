/** ISDN User Part, ITU-T Q.763: telephone calls between exchanges; and BICC, Q.1902.3, which leaves the circuits to others. */
import { type Cursor, type Field, protocol, u32 } from '../../dissect/index.ts';
import { BICC_FIELDS } from './isup/bicc-fields.ts';
import { CALL_FIELDS } from './isup/call-fields.ts';
import { ISUP_FIELDS as f } from './isup/fields.ts';
import { CHARGE, DIRECTORY, FIXED_LENGTHS, MESSAGES, PASS_ALONG, messageName, messageShort } from './isup/messages.ts';
import { PARAMETERS } from './isup/names.ts';
import { isNumber, takeNumber } from './isup/numbers.ts';
import { type Place, READERS } from './isup/parameters.ts';
import { SERVICE_FIELDS } from './isup/service-fields.ts';

type Instead = Place['instead'];
/** Passed-along messages are within messages, but not within each other for ever. */
const MOST_PASSED = 4;
/** What numbers are called that no edition has given away. */
const UNKNOWN: ReadonlySet<string> = new Set(['reserved', 'Unknown']);

export const isup = protocol({
  name: 'isup',
  title: 'ISDN User Part',
  on: { 'mtp3.service_indicator': [5] },
  fields: f,
  dissect(p) {
    p.column('ISUP(ITU)');
    const circuit = p.take(f.cic);
    const type = p.u8();
    p.info(() => `${messageShort(type)} (CIC ${circuit}) `);
    takeMessage(p, new Map(), 0);
  },
});

export const bicc = protocol({
  name: 'bicc',
  title: 'Bearer Independent Call Control',
  on: { 'mtp3.service_indicator': [13] },
  fields: {
    cic: u32('Call identification Code (CIC)', { little: true }),
    ...BICC_FIELDS,
  },
  dissect(p, own) {
    p.column('BICC(ITU)');
    const call = p.take(own.cic);
    const type = p.u8();
    p.info(() => `${messageShort(type)} (CIC ${call})`);
    takeMessage(p, BICC_INSTEAD, 0);
  },
});

const COMMON: Readonly<Record<string, Field>> = { ...CALL_FIELDS, ...SERVICE_FIELDS };
const BICC_INSTEAD: Instead = new Map(Object.entries(BICC_FIELDS).map(([name, field]) => [COMMON[name], field]));

function takeMessage(p: Cursor, instead: Instead, depth: number): void {
  const type = p.u8(), message = MESSAGES[type], place: Place = { message: type, instead };
  p.take(f.message_type);
  const isNational = type === CHARGE || type === DIRECTORY;
  if (message === undefined && p.more && UNKNOWN.has(messageName(type))) p.expertUnder(f['message_type.unknown']);
  if (message?.options !== true && type !== PASS_ALONG && type !== CHARGE) p.expertUnder(f['message_type.no_optional_parameters']);
  if (isNational) {
    p.expert(f.format_national_matter);
    return;
  }
  if (type === PASS_ALONG && p.more && depth < MOST_PASSED) {
    const outer = p.open(`Pass-along: ${messageShort(p.u8())} Message (${p.u8()})`, p.remaining);
    takeMessage(p, instead, depth + 1);
    p.close(outer);
    return;
  }
  for (const parameter of message?.fixed ?? []) fixed(p, parameter, place);
  takePointed(p, message?.variable ?? [], message?.options === true, place);
}

function fixed(p: Cursor, parameter: number, place: Place): void {
  const length = FIXED_LENGTHS[parameter];
  p.need(length);
  const outer = p.open(PARAMETERS[parameter], length);
  typeOf(p, parameter, 'Mandatory');
  const text = read(p.within(length), parameter, place);
  p.close(outer);
  p.label(PARAMETERS[parameter] + text);
}

/** Not an octet of the message: the message's type says which parameter stands here. */
function typeOf(p: Cursor, parameter: number, kind: 'Mandatory' | 'Optional', at = p.at, length = 0): void {
  p.set(f.parameter_type, parameter, at, length);
  p.label(`${kind} Parameter: ${PARAMETERS[parameter] ?? 'Unknown'} (${parameter})`);
}

/** §1.5: an octet for each parameter of variable length that says how far behind it that begins, and one for all optional parameters. */
function takePointed(p: Cursor, parameters: readonly number[], hasOptions: boolean, place: Place): void {
  const pointers = p.at, size = parameters.length + (hasOptions ? 1 : 0), first = pointers + size;
  if (size === 0) return;
  p.need(size);
  parameters.forEach((parameter, i) => {
    p.at = pointers + i;
    variable(p, parameter, place, first);
  });
  if (!hasOptions) return;
  p.at = pointers + parameters.length;
  const distance = p.u8(), start = p.at + distance;
  p.take(f.optional_parameter_part_pointer);
  p.label(distance === 0 ? 'No optional parameter present (Pointer: 0)' : `Pointer to start of optional part: ${distance}`);
  if (distance === 0) return;
  p.at = start;
  options(p, place);
}

function variable(p: Cursor, parameter: number, place: Place, first: number): void {
  const outer = p.open(PARAMETERS[parameter], 1), start = p.at + p.u8();
  typeOf(p, parameter, 'Mandatory');
  p.take(f.mandatory_variable_parameter_pointer);
  if (start < first) p.malformed('a parameter before the pointers to it');
  p.at = start;
  const text = read(p.within(p.take(f.parameter_length)), parameter, place);
  p.close(outer);
  p.label(PARAMETERS[parameter] + text);
}

function options(p: Cursor, place: Place): void {
  while (p.more) {
    const parameter = p.u8();
    if (parameter === 0) {
      p.take(f.parameter_type);
      p.label('End of optional parameters (0)');
      return;
    }
    const length = p.u8(1), name = `Parameter: (t=${parameter}, l=${length}): ${PARAMETERS[parameter] ?? 'Unknown'}`;
    const outer = p.open(name, length + 2);
    typeOf(p, parameter, 'Optional', p.at, 1);
    p.skip(1);
    p.take(f.parameter_length);
    const text = read(p.within(length), parameter, place);
    p.close(outer);
    p.label(name + text);
  }
}

/** Reads a parameter, and keeps what is behind those parts of it that are known. */
function read(p: Cursor, parameter: number, place: Place): string {
  if (!p.more) return '';
  if (isNumber(parameter)) return takeNumber(p, parameter);
  const text = READERS[parameter]?.(p, place) ?? '';
  if (p.more) p.takeRest(f.parameter_value);
  return text;
}

