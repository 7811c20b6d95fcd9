/** Manufacturing Message Specification, ISO 9506-2: what devices of substations (IEC 61850-8-1) and plants ask each other over OSI's layers. */
import { berInteger } from '../../bytes/ber.ts';
import { decodeText } from '../../dissect/text.ts';
import { type Cursor, absoluteText, byName, f64, i32, none, octets, protocol, text } from '../../dissect/index.ts';
import { BER_FIELDS, BerReading, type Reader, type Readers } from '../asn1/reading.ts';
import { type Module, Schema } from '../asn1/schema.ts';
import { late } from '../late.ts';
import { MMS_SYNTAX } from '../osi/syntaxes.ts';
import { EVENT_TYPES } from './mms/events-module.ts';
import { MESSAGE_TYPES } from './mms/messages-module.ts';
import { PROGRAM_TYPES } from './mms/programs-module.ts';
import { VARIABLE_TYPES } from './mms/variables-module.ts';

/** Fields that Wireshark calls otherwise than their part: the same name has values of another kind elsewhere. */
const RENAMED: Readonly<Record<string, string>> = {
  'GetNameList-Request.continueAfter': 'getNameList-Request_continueAfter',
  'GetCapabilityList-Request.continueAfter': 'getCapabilityList-Request_continueAfter',
  'GetDomainAttributes-Response.state': 'getDomainAttributes-Response_state',
  'ProgramInvocation-Response.state': 'getProgramInvocationAttributes-Response_state',
  'ReportSemaphoreEntryStatus-Request.state': 'reportSemaphoreEntryStatus-Request_state',
  'GetEventEnrollmentAttributes-Request.continueAfter': 'getEventEnrollmentAttributes-Request_continueAfter',
  'GetAlarmEnrollmentSummary-Request.continueAfter': 'getAlarmEnrollmentSummary-Request_continueAfter',
  'FileDirectory-Request.continueAfter': 'fileDirectory-Request_continueAfter',
  'AlterEventEnrollment-Response.currentState': 'alterEventEnrollment-Response_currentState',
  'AlterEventEnrollment-Response.state': 'alterEventEnrollment-Response_currentState_state',
  'ConfirmedServiceRequest.deleteEventCondition': 'confirmedServiceRequest.deleteEventCondition',
  'ConfirmedServiceRequest.deleteEventAction': 'confirmedServiceRequest.deleteEventAction',
  'ConfirmedServiceRequest.deleteEventEnrollment': 'confirmedServiceRequest.deleteEventEnrollment',
  'ConfirmedServiceResponse.deleteEventCondition': 'confirmedServiceResponse.deleteEventCondition',
  'ConfirmedServiceResponse.deleteEventEnrollment': 'confirmedServiceResponse.deleteEventEnrollment',
  'TypeSpecification.bit-string': 'typeSpecification_bit-string',
  'TypeSpecification.octet-string': 'typeSpecification.octet-string',
  'TypeSpecification.visible-string': 'typeSpecification.visible-string',
  'TypeSpecification.binary-time': 'typeSpecification.binary-time',
  'TypeSpecification.mMSString': 'typeSpecification.mMSString',
  'Data.bit-string': 'data_bit-string',
  'Data.octet-string': 'data.octet-string',
  'Data.visible-string': 'data.visible-string',
  'Data.binary-time': 'data.binary-time',
};

const MODULE: Module = {
  prefix: 'mms',
  types: MESSAGE_TYPES + VARIABLE_TYPES + PROGRAM_TYPES + EVENT_TYPES,
  renamed: RENAMED,
  // Of descriptions of types, Wireshark 4.0 has no floating point, MMS strings and UTC times.
  shown: {
    TimeOfDay: text, UtcTime: text, FloatingPoint: octets, Format: (title, { id }) => none(title, { id, own: true }),
    Longest: (title, { id }) => i32(title, { id, own: true }), Nothing: (title, { id }) => none(title, { id, own: true }),
  },
};

interface Message {
  invoke: number | undefined;
  /** Names of objects, and numbers, for the Info column. */
  readonly words: string[];
}

/** What messages are called, by their tags. */
const NAMES = [
  'confirmed-RequestPDU', 'confirmed-ResponsePDU', 'confirmed-ErrorPDU', 'unconfirmed-PDU', 'rejectPDU', 'cancel-RequestPDU', 'cancel-ResponsePDU',
  'cancel-ErrorPDU', 'initiate-RequestPDU', 'initiate-ResponsePDU', 'initiate-ErrorPDU', 'conclude-RequestPDU', 'conclude-ResponsePDU',
  'conclude-ErrorPDU',
];
const CONFIRMED_ERROR = 2;
const DAY = 86400, FIRST_DAY = Date.UTC(1984, 0, 1) / 1000, FRACTIONS = 2 ** 24;
/** Widths of the exponents that tell IEEE 754's single from double precision (§14.4.2). */
const SINGLE = 8, DOUBLE = 11;
const FLOAT = f64('floating-point value', { id: 'mms.floating_point.value', own: true });
const UTC_TIME = 8;

const invoke: Reader<Message> = (p, message) => void (message.invoke ??= berInteger(p.bytes, p.at, p.remaining));
const word: Reader<Message> = (p, message) => void message.words.push(decodeText(p.bytes, p.at, p.end, 'ascii'));

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Milliseconds of a day as people say them. */
function dayTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000), hours = Math.floor(minutes / 60);
  const seconds = `${((milliseconds % 60_000) / 1000).toFixed(3)} seconds`;
  return [...(hours > 0 ? [plural(hours, 'hour')] : []), ...(minutes > 0 ? [plural(minutes % 60, 'minute')] : []), seconds].join(', ');
}

/** §19 (TimeOfDay): milliseconds since midnight, with the day since 1984 or without. */
const timeOfDay: Reader<Message> = (p, _message, field) => {
  const { remaining } = p;
  if (remaining !== 4 && remaining !== 6) p.malformed(`a time of ${remaining} bytes`);
  const milliseconds = p.u32();
  p.takeAs(field, remaining === 4 ? dayTime(milliseconds) : absoluteText({
    seconds: FIRST_DAY + p.u16(4) * DAY + Math.floor(milliseconds / 1000), nanoseconds: (milliseconds % 1000) * 1e6,
  }), remaining);
};

/** IEC 61850-8-1 §8.1.3.6: seconds since 1970, 24 bits of a second, and how good the clock is. */
const utcTime: Reader<Message> = (p, _message, field) => {
  if (p.remaining !== UTC_TIME) p.malformed(`a time of ${p.remaining} bytes`);
  const nanoseconds = Math.floor(p.u24(4) * 1e9 / FRACTIONS);
  p.takeAs(field, absoluteText({ seconds: p.u32(), nanoseconds }), UTC_TIME);
};

function floatingPoint(p: Cursor, message: Message): void {
  const exponent = p.u8(), size = p.remaining - 1;
  if (!(exponent === SINGLE && size === 4) && !(exponent === DOUBLE && size === 8)) return;
  p.skip(1);
  const value = p.take(FLOAT, size);
  message.words.push(value.toFixed(6));
}

const READERS: Readers<Message> = {
  below: {
    'Confirmed-RequestPDU.invokeID': invoke,
    'Confirmed-ResponsePDU.invokeID': invoke,
    'Confirmed-ErrorPDU.invokeID': invoke,
    'ObjectName.domainId': word,
    'ObjectName.itemId': word,
    FloatingPoint: floatingPoint,
  },
  instead: { TimeOfDay: timeOfDay, UtcTime: utcTime },
};

const schema = late(() => new Schema([MODULE]));
const reading = late(() => new BerReading(schema(), READERS));

export const mms = protocol({
  name: 'mms',
  title: 'MMS',
  on: { 'pres.context': [MMS_SYNTAX] },
  fields: { ...BER_FIELDS, FLOAT },
  lateFields: () => byName(schema().fields),
  dissect(p) {
    const message: Message = { invoke: undefined, words: [] }, kind = p.u8() & 0x1f, name = NAMES[kind] ?? 'Unknown';
    p.info(() => {
      const id = message.invoke === undefined || kind > CONFIRMED_ERROR ? '' : `${String(message.invoke).padStart(2, '0')} `;
      return [`${id}${name}`, ...message.words].join(' ');
    });
    reading().take(p, 'MMSpdu', message);
  },
});
