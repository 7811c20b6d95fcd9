/**
 * CAMEL Application Part, 3GPP TS 29.078: how exchanges of mobile networks leave calls and short messages to a service's control function,
 * in components of TCAP.
 */
import { hexText } from '../../bytes/address-text.ts';
import { berHeader, berInteger } from '../../bytes/ber.ts';
import { type Cursor, type Field, bits, byName, protocol } from '../../dissect/index.ts';
import { BER_FIELDS, BerReading, type Reader, type Readers, UNKNOWN } from '../asn1/reading.ts';
import { type Module, Schema } from '../asn1/schema.ts';
import { late } from '../late.ts';
import { CALLS_MODULE } from './camel/calls-module.ts';
import { CHARGING_MODULE } from './camel/charging-module.ts';
import { ARGUMENTS, ERRORS, ERROR_PARAMETERS, OPERATIONS, RESULTS } from './camel/ops.ts';
import { CALL_MODULE, SHORT_MESSAGE_MODULE, SUPPLEMENTARY_MODULE } from './gsm-map/calls-module.ts';
import { COMMON_MODULE, ERROR_MODULE } from './gsm-map/common-module.ts';
import { MOBILITY_MODULE } from './gsm-map/mobility-module.ts';
import { NUMBER_FIELDS, takeEquipment, takeNumber, takeSubscriber } from './gsm-map/numbers.ts';
import { ISUP_NUMBER_FIELDS, takeNumber as takeParty } from './isup/numbers.ts';
// Its fields, which numbers have here too, get their full names where it is declared.
import './isup.ts';
import { CAUSES } from './q931/names.ts';
import { BEFORE, CONTEXT } from './tcap/notes.ts';

/** What was read of a component, that says what its parameter is. */
interface Component {
  operation: number;
  error: number;
}

const KINDS: Readonly<Record<number, string>> = { 1: 'invoke', 2: 'returnResultLast', 3: 'returnError', 4: 'reject' };
/** Application contexts without their last number, of phases 1 and 2, 3, and 4; and the subsystem of CAMEL (3GPP TS 23.003 §8.2). */
const CONTEXTS = ['0.4.0.0.1.0.50', '0.4.0.0.1.21.3', '0.4.0.0.1.23.3'], SUBSYSTEM = 146;
/** What the list calls the phases. */
const VERSIONS: readonly (readonly [context: string, version: string])[] = [
  ['0.4.0.0.1.0.50.0', '1'], ['0.4.0.0.1.0.50.', '2'], ['0.4.0.0.1.21.3.', '3'], ['0.4.0.0.1.23.3.', '4'],
];
/** Parameters of ISUP that numbers are coded as (Q.763). */
const CALLED = 4, CALLING = 10, REDIRECTING = 11, ORIGINAL = 40, LOCATION = 63, GENERIC = 192;

const ALTERNATIVES = [...new Set([...Object.values(ARGUMENTS), ...Object.values(RESULTS), ...Object.values(ERROR_PARAMETERS)])];
/** Charging information is a type of its own, in its bytes. */
const INSIDE: Readonly<Record<string, string>> = {
  'ApplyChargingArg.aChBillingChargingCharacteristics': 'CAMEL-AChBillingChargingCharacteristics', ApplyChargingReportArg: 'CAMEL-CallResult',
  FurnishChargingInformationArg: 'CAMEL-FCIBillingChargingCharacteristics',
  FurnishChargingInformationSMSArg: 'CAMEL-FCISMSBillingChargingCharacteristics',
  'SendChargingInformationArg.sCIBillingChargingCharacteristics': 'CAMEL-SCIBillingChargingCharacteristics',
};
const ONE: Module = {
  prefix: 'camel',
  renamed: { 'One-CAMEL-CallResult.One-CAMEL-CallResult.item': 'CAMEL_CallResult' },
  types: [...ALTERNATIVES, ...Object.values(INSIDE)].map(type => `One-${type} ::= SEQUENCE OF ${type}`).join('\n'),
};

/** Bytes of a date with its time (§5.1). */
const MOMENT = 7;
const CAUSE = bits('Cause indicator', 0x7f, { id: 'camel.cause_indicator', size: 1, values: CAUSES });

/** Digits of a year, month, day, hour, minute and second, two a byte, the first in its lower half: `21:31:41;01/09/2014`. */
function momentOf(bytes: Uint8Array): string {
  if (bytes.length < MOMENT) return hexText(bytes);
  const [century, year, month, day, hour, minute, second] = Array.from(bytes, byte => `${byte & 15}${byte >> 4}`);
  return `${hour}:${minute}:${second};${day}/${month}/${century}${year}`;
}

const numberOf = (p: Cursor): number => berInteger(p.bytes, p.at, p.remaining) ?? -1;

/** The parameter as the type of this name; bytes where it is none that is known. */
function takeParameter(p: Cursor, type: string | undefined, component: Component): void {
  const header = berHeader(p.bytes, p.at, p.end);
  if (type === undefined || header === undefined || !reading().matches(header, schema().node(type))) p.takeRest(UNKNOWN);
  else reading().take(p, type, component, schema().item(`One-${type}`));
}

const parameter = (typeOf: (component: Component) => string | undefined): Reader<Component> => (p, component) =>
  takeParameter(p, typeOf(component), component);
const party = (kind: number): Reader<Component> => p => void takeParty(p, kind);

const READERS: Readers<Component> = {
  below: {
    'Code.local': (p, component) => void (component.operation = numberOf(p)),
    'Errcode.local': (p, component) => void (component.error = numberOf(p)),
    AddressString: p => takeNumber(p),
    IMEI: p => takeEquipment(p),
    CalledPartyNumber: party(CALLED), CallingPartyNumber: party(CALLING), RedirectingPartyID: party(REDIRECTING),
    OriginalCalledPartyID: party(ORIGINAL), LocationNumber: party(LOCATION), GenericNumber: party(GENERIC),
    'EstablishTemporaryConnectionArg.assistingSSPIPRoutingAddress': party(GENERIC),
    // Q.850 §2.2: its last seven bits; what stands before says where and how.
    Cause: p => {
      if (p.remaining > 1) p.skip(1);
      p.show(CAUSE, 1);
    },
    ...Object.fromEntries(Object.entries(INSIDE).map(([place, type]): [string, Reader<Component>] =>
      [place, (p, component) => takeParameter(p, type, component)])),
  },
  instead: {
    DateAndTime: (p, _component, field) => p.takeAs(field as Field<string>, momentOf(p.peekBytes(p.remaining)), p.remaining),
    IMSI: (p, _component, field) => takeSubscriber(p, field),
    'Invoke.argument': parameter(({ operation }) => ARGUMENTS[operation]),
    'ResultValue.result': parameter(({ operation }) => RESULTS[operation]),
    'ReturnError.parameter': parameter(({ error }) => ERROR_PARAMETERS[error]),
  },
};

const schema = late(() => new Schema([
  CHARGING_MODULE, CALLS_MODULE, COMMON_MODULE, ERROR_MODULE, MOBILITY_MODULE, CALL_MODULE, SHORT_MESSAGE_MODULE, SUPPLEMENTARY_MODULE, ONE,
]));
const reading = late(() => new BerReading(schema(), READERS));

export const camel = protocol({
  name: 'camel',
  title: 'Camel',
  short: 'Camel',
  on: { 'tcap.context': CONTEXTS, 'tcap.ssn': [SUBSYSTEM] },
  fields: { CAUSE, ...BER_FIELDS, ...NUMBER_FIELDS, ...byName(ISUP_NUMBER_FIELDS) },
  lateFields: () => byName(schema().fields),
  lateName: ['camel', 'gsm_map', 'gsm_old'],
  dissect(p) {
    const component: Component = { operation: -1, error: -1 }, kind = p.u8() & 0x1f, { notes } = p.packet;
    const context = notes.get(CONTEXT), version = typeof context === 'string' ? VERSIONS.find(([start]) => context.startsWith(start)) : undefined;
    if (version !== undefined) p.column(`Camel-v${version[1]}`);
    const info = (): string => `${KINDS[kind] ?? 'unknown'} ${nameOf(component)}`;
    if (notes.get(BEFORE) === 0) p.info(info);
    else p.addInfo(info);
    reading().take(p, 'ROS', component);
  },
});

function nameOf({ operation, error }: Component): string {
  const name = error >= 0 ? names().errors.get(error) : names().operations.get(operation);
  return name === undefined ? '' : `${name} `;
}

const read = (list: string): ReadonlyMap<number, string> =>
  new Map(Array.from(list.matchAll(/([\w-]+)\((\d+)\)/g), ([, name, number]) => [Number(number), name]));
const names = late(() => ({ operations: read(OPERATIONS), errors: read(ERRORS) }));
