/** Mobile Application Part, 3GPP TS 29.002: what mobile networks' exchanges and registers ask each other, in components of TCAP. */
import { berHeader, berInteger } from '../../bytes/ber.ts';
import { type Cursor, bits, byName, flag, protocol, text, u8 } from '../../dissect/index.ts';
import { BER_FIELDS, BerReading, type Reader, type Readers, UNKNOWN } from '../asn1/reading.ts';
import { type Module, Schema } from '../asn1/schema.ts';
import { late } from '../late.ts';
import { gsmText, septets } from './gsm-alphabet.ts';
import { CALL_MODULE, SHORT_MESSAGE_MODULE, SUPPLEMENTARY_MODULE } from './gsm-map/calls-module.ts';
import { COMMON_MODULE, DIALOGUE_MODULE, ERROR_MODULE } from './gsm-map/common-module.ts';
import { MOBILITY_MODULE } from './gsm-map/mobility-module.ts';
import { ERRORS, OPERATIONS } from './gsm-map/names.ts';
import { NUMBER_FIELDS, takeEquipment, takeNumber, takeSubscriber } from './gsm-map/numbers.ts';
import { ERROR_PARAMETERS, PARAMETERS } from './gsm-map/operations.ts';
import { COMPONENT_TYPES } from './tcap/module.ts';
import { BEFORE } from './tcap/notes.ts';

/** §17.7.4: components, with MAP's own operations and errors. */
const COMPONENTS: Module = {
  prefix: 'gsm_old',
  types: `${COMPONENT_TYPES}
    OPERATION ::= CHOICE { localValue INTEGER {${OPERATIONS}}, globalValue OBJECT IDENTIFIER }
    ERROR ::= CHOICE { localValue INTEGER {${ERRORS}}, globalValue OBJECT IDENTIFIER }`,
};

/** What was read of a component, that says what its parameter is. */
interface Component {
  operation: number;
  error: number;
  /** How the text is coded that follows. */
  coding: number;
}

const KINDS: Readonly<Record<number, string>> = { 1: 'invoke', 2: 'returnResultLast', 3: 'returnError', 4: 'reject', 7: 'returnResultNotLast' };
/** Application contexts of MAP without their version, and the subsystems of mobile networks (3GPP TS 23.003 §8.2). */
const CONTEXTS = Array.from({ length: 47 }, (_, i) => `0.4.0.0.1.0.${i + 1}`), SUBSYSTEMS = [5, 6, 7, 8, 9, 10, 145, 147, 148, 149, 150];
const SEQUENCE = 0x30;
/** 3GPP TS 23.038 §5: the default alphabet, whatever the language. */
const isDefaultAlphabet = (coding: number): boolean => coding >> 4 === 0;

const statusBit = (title: string, mask: number, set: string, unset: string) =>
  flag(title, mask, { id: `gsm_map.ss_status_${title[0].toLowerCase()}_bit`, as: [set, unset] });
const f = {
  ...BER_FIELDS,
  ...NUMBER_FIELDS,
  component: u8('Component', { id: 'gsm_map.old.Component', values: KINDS }),
  ussd: text('USSD String', { id: 'gsm_map.ussd_string' }),
  unused: bits('Unused', 0xf0, { id: 'gsm_map.unused', hex: true, size: 1 }),
  q: statusBit('Q bit', 8, 'Quiescent', 'Operative'), p: statusBit('P bit', 4, 'Provisioned', 'Not Provisioned'),
  r: statusBit('R bit', 2, 'Registered', 'Not Registered'), a: statusBit('A bit', 1, 'Active', 'not Active'),
} as const;

const numberOf = (p: Cursor): number => berInteger(p.bytes, p.at, p.remaining) ?? -1;

/** The parameter as the type of this name; bytes where it is none that is known. */
function takeParameter(p: Cursor, type: string | undefined, component: Component): void {
  const header = berHeader(p.bytes, p.at, p.end), node = type === undefined ? undefined : schema().node(type);
  if (type === undefined || node === undefined || header === undefined) {
    p.takeRest(UNKNOWN);
  } else if (reading().matches(header, node)) {
    reading().take(p, type, component);
  } else if (p.u8() === SEQUENCE && node.shape.kind === 'sequence' && header.length >= 0) {
    // Earlier versions have the same sequence without a tag of its own.
    p.skip(header.size);
    reading().takeContent(p.within(header.length), type, component);
  } else {
    p.takeRest(UNKNOWN);
  }
}

const parameter = (typeOf: (component: Component) => string | undefined): Reader<Component> => (p, component) =>
  takeParameter(p, typeOf(component), component);

const READERS: Readers<Component> = {
  below: {
    'OPERATION.localValue': (p, component) => void (component.operation = numberOf(p)),
    'ERROR.localValue': (p, component) => void (component.error = numberOf(p)),
    AddressString: p => takeNumber(p),
    IMEI: p => takeEquipment(p),
    'SS-Status': p => {
      p.show(f.unused);
      for (const bit of [f.q, f.p, f.r, f.a]) p.show(bit);
      p.skip(1);
    },
    'USSD-DataCodingScheme': (p, component) => void (component.coding = p.u8()),
    'USSD-String': (p, component) => {
      const { remaining } = p;
      if (isDefaultAlphabet(component.coding)) p.takeAs(f.ussd, gsmText(septets(p.peekBytes(remaining))).replace(/\r$/, ''), remaining);
    },
  },
  instead: {
    IMSI: (p, _component, field) => takeSubscriber(p, field),
    'Invoke.parameter': parameter(({ operation }) => PARAMETERS[operation]?.[0]),
    'ReturnResult.parameter': parameter(({ operation }) => PARAMETERS[operation]?.[1]),
    'ReturnError.parameter': parameter(({ error }) => ERROR_PARAMETERS[error]),
  },
};

const schema = late(() => new Schema([
  COMPONENTS, COMMON_MODULE, DIALOGUE_MODULE, ERROR_MODULE, MOBILITY_MODULE, CALL_MODULE, SHORT_MESSAGE_MODULE, SUPPLEMENTARY_MODULE,
]));
const reading = late(() => new BerReading(schema(), READERS));

export const gsmMap = protocol({
  name: 'gsm_map',
  title: 'GSM Mobile Application',
  short: 'GSM MAP',
  on: { 'tcap.context': CONTEXTS, 'tcap.ssn': SUBSYSTEMS },
  fields: f,
  lateFields: () => byName(schema().fields),
  lateName: ['gsm_map', 'gsm_old', 'gsm.map'],
  dissect(p) {
    const component: Component = { operation: -1, error: -1, coding: 0 }, kind = p.u8() & 0x1f;
    const info = (): string => `${KINDS[kind] ?? 'unknown'} ${component.operation < 0 ? '' : `${operationName(component.operation)} `}`;
    if (p.packet.notes.get(BEFORE) === 0) p.info(info);
    else p.addInfo(info);
    p.set(f.component, kind, p.at, p.available);
    const outer = p.under();
    reading().take(p, 'Component', component);
    p.close(outer);
  },
});

/** §17.4: reads what a dialogue of MAP says beside its components. */
export function takeDialogue(p: Cursor): void {
  reading().take(p, 'MAP-DialoguePDU', { operation: -1, error: -1, coding: 0 }, schema().item('Dialogues'));
}

const operations = late(() => new Map(Array.from(OPERATIONS.matchAll(/([\w-]+)\((\d+)\)/g), ([, name, number]) => [Number(number), name])));
const operationName = (operation: number): string => operations().get(operation) ?? `Unknown GSM-MAP opcode (${operation})`;
