/** Generic Object Oriented Substation Events: what devices of a substation tell each other, IEC 61850-8-1 clause 18 and annex A. */
import {
  type Cursor, bool, expert, f32, f64, i32, none, octets, oid, protocol, text, u32,
} from '../../dissect/index.ts';
import { element } from '../ber-reader.ts';
import {
  PADDING, type Reader, type Readers, bitString, choice, each, integer, list, sequence, tagged, timeFields, truth, utcTime, whole,
} from './iec61850/elements.ts';
import { headerFields, takeHeader } from './iec61850/header.ts';

const REQUESTS = { 1: 'getGoReference', 2: 'getGOOSEElementNumber', 3: 'getGsReference', 4: 'getGSSEDataOffset' };
const RESULTS = { 0: 'offset', 1: 'reference', 2: 'error' };
const GLOBAL_ERRORS = { 0: 'other', 1: 'unknownControlBlock', 2: 'responseTooLarge', 3: 'controlBlockConfigurationError' };
const DATA: Readonly<Record<number, string>> = {
  1: 'array', 2: 'structure', 3: 'boolean', 4: 'bit-string', 5: 'integer', 6: 'unsigned', 7: 'floating-point', 8: 'real', 9: 'octet-string',
  10: 'visible-string', 12: 'binary-time', 13: 'bcd', 14: 'booleanArray', 15: 'objId', 16: 'mMSString', 17: 'utc-time',
};
const MANAGEMENT = 0, EVENT = 1;
/** Widths of the exponents that tell IEEE 754's single from double precision (ISO 9506-2 §14.4.2). */
const SINGLE = 8, DOUBLE = 11;

export const goose = protocol({
  name: 'goose',
  title: 'GOOSE',
  on: { ethertype: [0x88b8, 0x88b9] },
  fields: {
    ...headerFields({ base: 'hexDec' }),
    float_value: f32('float value'),
    double_value: f64('float value', { id: 'goose.float_value' }),
    gseMngtPdu_element: none('gseMngtPdu'),
    goosePdu_element: none('goosePdu'),
    stateID: i32('stateID'),
    requestResp: u32('requestResp', { values: { 1: 'requests', 2: 'responses' } }),
    requests: u32('requests', { values: REQUESTS }),
    responses: u32('responses', { values: { 0: 'gseMngtNotSupported', ...REQUESTS } }),
    getGoReference_element: none('getGoReference'),
    getGOOSEElementNumber_element: none('getGOOSEElementNumber'),
    getGsReference_element: none('getGsReference'),
    getGSSEDataOffset_element: none('getGSSEDataOffset'),
    gseMngtNotSupported_element: none('gseMngtNotSupported'),
    ident: text('ident'),
    offsets: u32('offset', { id: 'goose.getReferenceRequest.offset' }),
    offset_item: i32('offset item'),
    references: u32('references'),
    references_item: text('references item'),
    posNeg: u32('posNeg', { values: { 2: 'responsePositive', 3: 'responseNegative' } }),
    responsePositive_element: none('responsePositive'),
    result: u32('result'),
    RequestResults: u32('RequestResults', { values: RESULTS }),
    offset: i32('offset'),
    reference: text('reference'),
    error: i32('error', { values: { 0: 'other', 1: 'notFound' } }),
    responseNegative: i32('responseNegative', { values: GLOBAL_ERRORS }),
    gocbRef: text('gocbRef'),
    timeAllowedtoLive: i32('timeAllowedtoLive'),
    datSet: text('datSet'),
    goID: text('goID'),
    t: text('t'),
    stNum: u32('stNum'),
    sqNum: u32('sqNum'),
    simulation: bool('simulation'),
    confRev: i32('confRev'),
    ndsCom: bool('ndsCom'),
    numDatSetEntries: i32('numDatSetEntries'),
    allData: u32('allData'),
    Data: u32('Data', { values: DATA }),
    array: u32('array'),
    structure: u32('structure'),
    boolean: bool('boolean'),
    bit_string: octets('bit-string'),
    integer: i32('integer'),
    unsigned: i32('unsigned'),
    floating_point: octets('floating-point'),
    real: octets('real', { id: 'goose.real_bytes', own: true }),
    octet_string: octets('octet-string'),
    visible_string: text('visible-string'),
    binary_time: octets('binary-time'),
    bcd: i32('bcd'),
    booleanArray: octets('booleanArray'),
    objId: oid('objId'),
    mMSString: text('mMSString'),
    utc_time: text('utc-time'),
    ...timeFields('goose'),
    padding: PADDING,
    unknown: octets('Unknown element', { own: true }),
    invalid_sim: expert('Invalid GOOSE: S bit set and Simulation attribute clear', 'warning', 'Protocol'),
  },
  dissect(p) {
    const simulated = takeHeader(p, f), { header, content } = element(p, 'a GOOSE message');
    if (header.tag === EVENT) (simulated ? SIMULATED_EVENT : REAL_EVENT)(content);
    else if (header.tag === MANAGEMENT) parts(f.gseMngtPdu_element, MANAGEMENT_ELEMENTS)(content);
    else content.malformed(`a message of kind ${header.tag}`);
  },
});

const f = goose.fields;
const oneOf = (field: typeof f.Data, arms: Readers): Reader => choice(field, arms, f.unknown);
const parts = (heading: typeof f.goosePdu_element, readers: Readers): Reader => sequence(heading, readers, f.unknown);

/** A value, which may have others in it. */
function data(p: Cursor): void {
  DATUM(p);
}

function floatingPoint(p: Cursor): void {
  const exponent = p.u8(), length = p.remaining;
  const field = exponent === SINGLE && length === 1 + f.float_value.size ? f.float_value : f.double_value;
  if (field === f.double_value && (exponent !== DOUBLE || length !== 1 + field.size)) {
    p.take(f.floating_point, length);
    return;
  }
  p.hide(f.floating_point, p.peekBytes(length), p.at, length);
  p.skip(1);
  p.take(field);
}

const VALUES: Readers = {
  1: list(f.array, data), 2: list(f.structure, data), 3: truth(f.boolean), 4: bitString(f.bit_string), 5: integer(f.integer), 6: integer(f.unsigned),
  7: floatingPoint, 8: whole(f.real), 9: whole(f.octet_string), 10: whole(f.visible_string), 12: whole(f.binary_time), 13: integer(f.bcd),
  14: bitString(f.booleanArray), 15: whole(f.objId), 16: whole(f.mMSString), 17: utcTime(f.utc_time, f),
};

const DATUM = oneOf(f.Data, VALUES);

/** §18.1.2.5: a device that takes simulated messages for real must see that this one says so twice. */
const simulation = (simulated: boolean): Reader => p => {
  truth(f.simulation)(p);
  if (simulated && p.bytes[p.at - 1] === 0) p.expertUnder(f.invalid_sim);
};

const EVENT_ELEMENTS: Readers = {
  0: whole(f.gocbRef), 1: integer(f.timeAllowedtoLive), 2: whole(f.datSet), 3: whole(f.goID), 4: utcTime(f.t, f), 5: integer(f.stNum),
  6: integer(f.sqNum), 8: integer(f.confRev), 9: truth(f.ndsCom), 10: integer(f.numDatSetEntries), 11: list(f.allData, data),
};
const event = (simulated: boolean): Reader => parts(f.goosePdu_element, { ...EVENT_ELEMENTS, 7: simulation(simulated) });
const REAL_EVENT = event(false), SIMULATED_EVENT = event(true);

const OFFSETS: Readers = { 0: whole(f.ident), 1: list(f.offsets, each(integer(f.offset_item), 'an offset')) };
const REFERENCES: Readers = { 0: whole(f.ident), 1: list(f.references, each(whole(f.references_item), 'a reference')) };
const RESULT = oneOf(f.RequestResults, { 0: integer(f.offset), 1: whole(f.reference), 2: integer(f.error) });
const POSITIVE: Readers = { 0: whole(f.datSet), 1: list(f.result, RESULT) };
const RESPONSE: Readers = {
  0: whole(f.ident), 1: integer(f.confRev), 2: tagged(f.posNeg, 2, parts(f.responsePositive_element, POSITIVE)),
  3: tagged(f.posNeg, 3, integer(f.responseNegative)),
};

/** The four questions, with what each asks or answers. */
const questions = (first: Readers, second: Readers): Readers => ({
  1: parts(f.getGoReference_element, first), 2: parts(f.getGOOSEElementNumber_element, second), 3: parts(f.getGsReference_element, first),
  4: parts(f.getGSSEDataOffset_element, second),
});
const ANSWERS: Readers = { 0: whole(f.gseMngtNotSupported_element), ...questions(RESPONSE, RESPONSE) };

const MANAGEMENT_ELEMENTS: Readers = {
  0: integer(f.stateID), 1: tagged(f.requestResp, 1, oneOf(f.requests, questions(OFFSETS, REFERENCES))),
  2: tagged(f.requestResp, 2, oneOf(f.responses, ANSWERS)),
};
