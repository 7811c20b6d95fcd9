/**
 * Protocols between radio networks and core networks of 3GPP (TS 25.413 §9.3 and those after it): a message is the number of an elementary
 * procedure, whether it begins, succeeds or fails, and a list of elements, each with a number, what to do if it is not understood, and its
 * value in aligned PER.
 */
import { type Cursor, type Field, byName, ipv4, ipv6, octets, protocol, u16, u32 } from '../../dissect/index.ts';
import { type Opener, type PackedReaders, PackedReading, UNKNOWN_PART } from '../asn1/packed-reading.ts';
import { type Module, Schema } from '../asn1/schema.ts';
import { late } from '../late.ts';
import { PER_FIELDS } from '../packed-reader.ts';
import { operator } from '../tunnels/gtp/elements.ts';
import { MOBILE_COUNTRIES } from './countries.ts';
import { UPLINK_NOTE } from './nas/way.ts';

type Names = Readonly<Record<number, string>>;

export interface Procedures {
  readonly name: string;
  readonly title: string;
  readonly short: string;
  /** What the type of all its messages is called. */
  readonly pdu: string;
  readonly on: Readonly<Record<string, readonly number[]>>;
  /** By a procedure's number: the message that begins it, that of its success, and that of its failure. */
  readonly messages: Readonly<Record<number, readonly string[]>>;
  /** What procedures are called that are not called as the message that begins them. */
  readonly procedures: Names;
  /** Types of elements by their numbers, and what all of them are called, in order; `-` for numbers without a name. */
  readonly types: Names;
  readonly names: string;
  /** Strings of octets that are another type: by the name of theirs, that type's. */
  readonly carried?: Readonly<Record<string, string>>;
  /**
   * Messages that are only carried: strings of octets of these types, under their key of `nas.pdu`; procedures in which they go to the network;
   * whether they are shown below the octets.
   */
  readonly past?: {
    readonly types: readonly string[]; readonly key: string; readonly column: string; readonly upward: readonly number[]; readonly within?: boolean;
  };
  /** Whether the list says why something failed. */
  readonly tellsCauses: boolean;
  /** Types of the elements. */
  readonly elements: Module;
  /** Parts that are a network, and what e212 calls it there: `tai` for `e212.tai.mcc`. */
  readonly networks: Readonly<Record<string, string>>;
  /** The type of a network where nothing else is said, and what fields of transport addresses begin with. */
  readonly network: string;
  readonly address: string;
}

interface Message {
  /** What the list says besides the message's name: causes. */
  readonly causes: string[];
  outcome: number;
  procedure: number;
  element: number;
  /** Bits of an address. */
  address: number;
}

/** Open types are called as what is in them is; a list of one makes a field for each. */
const openOf = (type: string): string => `Open-${type}`;
/** Groups of causes, as their types are called, and as the list calls them. */
const CAUSES: Readonly<Record<string, string>> = {
  RadioNetwork: 'RadioNetwork', Transport: 'Transport', Nas: 'NAS', Protocol: 'Protocol', Misc: 'Misc',
};
const OUTCOMES: Names = { 0: 'initiatingMessage', 1: 'successfulOutcome', 2: 'unsuccessfulOutcome' };
/** Bytes of a network's digits. */
const NETWORK = 3;
const IPV4_BITS = 32, IPV6_BITS = 128, BOTH_BITS = 160;

type Shown = NonNullable<Module['shown']>;

function messageModule({ name, pdu, messages, types, carried = {} }: Procedures, shown: Shown): Module {
  const names = Object.values(messages).flat(), opened = [...new Set([...names, ...Object.values(types), ...Object.values(carried)])];
  return {
    prefix: name, shown,
    types: `
      ${pdu} ::= CHOICE { initiatingMessage Outcome, successfulOutcome Outcome, unsuccessfulOutcome Outcome, ... }
      Outcome ::= SEQUENCE { procedureCode ProcedureCode, criticality Criticality, value ANY }
      Criticality ::= ENUMERATED { reject, ignore, notify }
      ProcedureCode ::= INTEGER (0..255)
      ProtocolIE-Container ::= SEQUENCE (SIZE (0..65535)) OF ProtocolIE-Field
      ProtocolIE-Field ::= SEQUENCE { id ProtocolIE-ID, criticality Criticality, value ANY }
      ProtocolIE-SingleContainer ::= SEQUENCE { id ProtocolIE-ID, criticality Criticality, value ANY }
      ProtocolIE-ID ::= INTEGER (0..65535)
      ProtocolExtensionContainer ::= SEQUENCE (SIZE (1..65535)) OF ProtocolExtensionField
      ProtocolExtensionField ::= SEQUENCE { id ProtocolIE-ID, criticality Criticality, extensionValue ANY }
      ${names.map(message => `${message} ::= SEQUENCE { protocolIEs ProtocolIE-Container, ... }`).join('\n')}
      ${opened.map(type => `${openOf(type)} ::= SEQUENCE OF ${type}`).join('\n')}`,
  };
}

/** A protocol of these procedures. */
export function elementaryProcedures(given: Procedures) {
  const { name, title, short, on, pdu } = given, networks = networkFields(Object.values(given.networks)), f = ownFields(given);
  const schema = late(() => schemaOf(given));
  /** Reads an open type as the type of this name; bytes where that is not known. */
  const takeOpen: TakeOpen = (p, type, message) => {
    if (type === undefined) p.takeRest(f.unread);
    else reading().take(p, type, message, schema().item(openOf(type)));
  };
  const reading = late(() => new PackedReading<Message>(schema(), {
    told: toldOf(given, schema()), behind: behindOf(given, networks, f), below: belowOf(given, takeOpen),
  }));
  return protocol({
    name, title, short, on,
    fields: { ...f, ...byName(Object.values(networks).flat()), ...PER_FIELDS },
    lateFields: () => byName(schema().fields),
    lateName: [name],
    dissect(p) {
      reading().take(p, pdu, { causes: [], outcome: 0, procedure: -1, element: -1, address: 0 }, f.pdu);
      if (p.more) p.data();
    },
  });
}

const ownFields = ({ name, pdu, address }: Procedures) => ({
  pdu: u32(pdu, { id: `${name}.${pdu.replaceAll('-', '_')}`, values: OUTCOMES }),
  ipv4: ipv4(`${address}(IPv4)`, { id: `${name}.${address}IPv4` }), ipv6: ipv6(`${address}(IPv6)`, { id: `${name}.${address}IPv6` }),
  unread: octets('Not read', { id: `${name}.unread`, own: true }), UNKNOWN_PART,
} as const);

/** The types of all messages and elements, with the names of procedures and elements. */
function schemaOf(given: Procedures): Schema {
  const names = given.names.trim().split(/\s+/);
  const elementName = (id: number): string | undefined => ((names[id] ?? '-') === '-' ? undefined : `id-${names[id]}`);
  const procedureName = (code: number): string | undefined => {
    const called = given.procedures[code] ?? given.messages[code]?.[0];
    return called === undefined ? undefined : `id-${called}`;
  };
  const messages = messageModule(given, {
    ProcedureCode: (called, options) => u32(called, { ...options, values: procedureName }),
    'ProtocolIE-ID': (called, options) => u32(called, { ...options, values: elementName }),
  });
  return new Schema([messages, given.elements]);
}

/** What is remembered of a message's numbers. */
function toldOf({ pdu, tellsCauses }: Procedures, schema: Schema): PackedReaders<Message>['told'] {
  const tellCause = (group: string) => (value: number, message: Message): void => {
    const { shape } = schema.node(`Cause${group}`), called = 'names' in shape ? shape.names[value] : undefined;
    if (tellsCauses) message.causes.push(`${CAUSES[group]}-cause=${called ?? value}`);
  };
  return {
    [pdu]: (value, message) => void (message.outcome = value),
    ProcedureCode: (value, message) => void (message.procedure = value),
    'ProtocolExtensionField.id': () => {},
    'ProtocolIE-ID': (value, message) => void (message.element = value),
    TransportLayerAddress: (bits, message) => void (message.address = bits),
    ...Object.fromEntries(Object.keys(CAUSES).map(group => [`Cause${group}`, tellCause(group)])),
  };
}

/** Networks and addresses, shown once more as what they are. */
const behindOf = (
  { networks, network }: Procedures, fields: Readonly<Record<string, Network>>, f: AddressFields,
): PackedReaders<Message>['behind'] => ({
  ...Object.fromEntries(Object.entries(networks).map(([part, of]) => [part, (p: Cursor) => showNetwork(p, fields[of])])),
  [network]: p => showNetwork(p, fields['']),
  TransportLayerAddress: (p, { address }) => showAddress(p, address, f),
});

/** What is in open types, by the numbers read before. */
function belowOf({ messages, types, carried = {}, past }: Procedures, takeOpen: TakeOpen): PackedReaders<Message>['below'] {
  const outcome: Opener<Message> = (p, message) => {
    const called = messages[message.procedure]?.[message.outcome];
    p.info(() => `${called ?? 'Unknown'}${message.causes.map(cause => ` [${cause}]`).join('')}`);
    takeOpen(p, called, message);
  };
  const element: Opener<Message> = (p, message) => takeOpen(p, types[message.element], message);
  const within = Object.entries(carried).map(([octetsType, type]): [string, Opener<Message>] =>
    [octetsType, (p, message) => takeOpen(p, type, message)]);
  const beyond = (past?.types ?? []).map((octetsType): [string, Opener<Message>] => [octetsType, (p, { procedure, outcome: at }) => {
    p.packet.notes.set(UPLINK_NOTE, at === 0 && past!.upward.includes(procedure));
    takePast(p, past!);
  }]);
  return {
    'Outcome.value': outcome, 'ProtocolIE-Field.value': element, 'ProtocolIE-SingleContainer.value': element,
    ...Object.fromEntries([...within, ...beyond]),
  };
}

/** A message between others than those who carry it: the list names both protocols. */
function takePast(p: Cursor, { key, column, within = false }: NonNullable<Procedures['past']>): void {
  const { protocol: carrier } = p.columns;
  if (!p.more || !p.nest('nas.pdu', key, within ? p.tree.current : p.tree.parent[p.tree.current])) return;
  if (p.columns.protocol === column) p.column(`${carrier}/${column}`);
}

type TakeOpen = (p: Cursor, type: string | undefined, message: Message) => void;
interface AddressFields {
  readonly ipv4: Field<number>;
  readonly ipv6: Field<void>;
}
type Network = readonly [country: Field<number>, network: Field<number>];

function networkFields(places: readonly string[]): Readonly<Record<string, Network>> {
  return Object.fromEntries(['', ...new Set(places)].map(of => {
    const id = of === '' ? 'e212' : `e212.${of}`;
    return [of, [
      u16('Mobile Country Code (MCC)', { id: `${id}.mcc`, values: MOBILE_COUNTRIES }), u16('Mobile Network Code (MNC)', { id: `${id}.mnc` }),
    ]];
  }));
}

/** Digits of a network's country and number, of the three bytes right before. */
function showNetwork(p: Cursor, [country, network]: Network): void {
  p.at -= NETWORK;
  operator(p, country, network);
}

/** What the bits right before are: an address of four bytes, of sixteen, or both. */
function showAddress(p: Cursor, bits: number, f: AddressFields): void {
  const end = p.at;
  if (bits !== IPV4_BITS && bits !== IPV6_BITS && bits !== BOTH_BITS) return;
  p.at = end - bits / 8;
  if (bits !== IPV6_BITS) p.take(f.ipv4);
  if (bits !== IPV4_BITS) p.take(f.ipv6);
}
