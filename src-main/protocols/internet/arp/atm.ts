/**
 * ARP over ATM, RFC 2225 §7: a station has a number, of ISDN or of NSAP, and may have a subaddress, so that both
 * lengths and kinds come for sender and target alone. NSAP numbers have the parts of the ATM Forum's UNI 3.1 §5.1.3.
 */
import { hexText, ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, byName, expert, flag, octets, text, u16, u8 } from '../../../dissect/index.ts';

const KIND = ['E.164', 'ATM Forum NSAPA'] as const;
const AUTHORITIES: Readonly<Record<number, string>> = {
  0x39: 'DCC ATM format', 0xbd: 'DCC ATM group format', 0x47: 'ICD ATM format', 0xc5: 'ICD ATM group format', 0x45: 'E.164 ATM format',
  0xc3: 'E.164 ATM group format',
};
const REQUEST = 1;
const REPLY = 2;
const INVERSE_REQUEST = 8;
const INVERSE_REPLY = 9;
const REFUSAL = 10;
const NSAP = 20;
const IPV4 = 0x0800;
const NOBODY = '<No address>';
/** End system identifier and selector. */
const NSAP_END = 7;

const side = (title: string, name: string) => ({
  kind: flag(`${title} ATM number type`, 0x40, { as: KIND, id: `arp.${name}.htype` }),
  length: bits(`${title} ATM number length`, 0x3f, { id: `arp.${name}.hlen` }),
  subKind: flag(`${title} ATM subaddress type`, 0x40, { as: KIND, id: `arp.${name}.stype` }),
  subLength: bits(`${title} ATM subaddress length`, 0x3f, { id: `arp.${name}.slen` }),
  protocolLength: u8(`${title} protocol size`, { id: `arp.${name}.pln` }),
  number: text(`${title} ATM number (E.164)`, { id: `arp.${name}.atm_num_e164` }),
  nsap: octets(`${title} ATM number (NSAP)`, { id: `arp.${name}.atm_num_nsap` }),
  subaddress: octets(`${title} ATM subaddress`, { id: `arp.${name}.atm_subaddr` }),
});
/** Wireshark has names for the parts of the sender's number alone. */
const id = (name: string) => ({ id: `arp.src.atm_${name}` });
const SENDER = side('Sender', 'src');
const TARGET = side('Target', 'dst');
/** What follows the authority's number, by that. */
const DESIGNATORS: Readonly<Record<number, Field>> = {
  0x39: u16('Data Country Code', { ...id('data_country_code'), hex: true }),
  0xbd: u16('Data Country Code (group)', { ...id('data_country_code_group'), hex: true }),
  0x47: u16('International Code Designator', { ...id('international_code_designator'), hex: true }),
  0xc5: u16('International Code Designator (group)', { ...id('international_code_designator_group'), hex: true }),
  0x45: octets('E.164 ISDN', { ...id('e.164_isdn'), size: 8 }),
  0xc3: octets('E.164 ISDN', { ...id('e.164_isdn_group'), size: 8 }),
};
const f = {
  authority: u8('AFI', { ...id('afi'), hex: true, values: AUTHORITIES }),
  unknown: expert('Unknown AFI', 'warning', 'Protocol', id('afi.unknown')),
  highOrder: octets('High Order DSP', id('high_order_dsp')),
  system: octets('End System Identifier', { ...id('end_system_identifier'), size: 6 }),
  selector: u8('Selector', { ...id('selector'), hex: true }),
  rest: octets('Rest of address', id('rest_of_address')),
};

export const ATM_FIELDS = byName([...Object.values(SENDER), ...Object.values(TARGET), ...Object.values(DESIGNATORS), ...Object.values(f)]);

/** The fields that ATM's messages share with ARP's. */
interface Shared {
  readonly 'proto.type': Field<number>;
  readonly opcode: Field<number>;
  readonly 'src.proto': Field<void>;
  readonly 'src.proto_ipv4': Field<number>;
  readonly 'dst.proto': Field<void>;
  readonly 'dst.proto_ipv4': Field<number>;
}

/** All behind the hardware type. */
export function takeAtm(p: Cursor, shared: Shared): void {
  const network = p.take(shared['proto.type']);
  const sender = takeLengths(p, SENDER);
  const operation = p.take(shared.opcode);
  const senderProtocol = p.take(SENDER.protocolLength);
  const target = takeLengths(p, TARGET);
  const targetProtocol = p.take(TARGET.protocolLength);
  p.column(operation === INVERSE_REQUEST || operation === INVERSE_REPLY ? 'Inverse ATMARP' : 'ATMARP');
  p.limit(p.offset + sender.length + sender.subLength + senderProtocol + target.length + target.subLength + targetProtocol);
  p.passing('atmarp');
  const from = takeStation(p, SENDER, sender);
  const fromAddress = takeProtocol(p, senderProtocol, network, shared['src.proto_ipv4'], shared['src.proto']);
  const to = takeStation(p, TARGET, target);
  const toAddress = takeProtocol(p, targetProtocol, network, shared['dst.proto_ipv4'], shared['dst.proto']);
  switch (operation) {
    case REQUEST: return p.info(`Who has ${toAddress}? Tell ${fromAddress}`);
    case REPLY: return p.info(`${fromAddress} is at ${from}`);
    case INVERSE_REQUEST: return p.info(`Who is ${to}? Tell ${from}`);
    case INVERSE_REPLY: return p.info(`${from} is at ${fromAddress}`);
    case REFUSAL: return p.info(`I don't know where ${fromAddress} is`);
    default: return p.info(`Unknown ATMARP opcode 0x${operation.toString(16).padStart(4, '0')}`);
  }
}

interface Lengths {
  readonly isdn: boolean;
  readonly length: number;
  readonly subLength: number;
}

function takeLengths(p: Cursor, fields: typeof SENDER): Lengths {
  const isdn = p.show(fields.kind);
  const length = p.take(fields.length);
  p.show(fields.subKind);
  return { isdn, length, subLength: p.take(fields.subLength) };
}

/** Number and subaddress; gives the number's text. */
function takeStation(p: Cursor, fields: typeof SENDER, { isdn, length, subLength }: Lengths): string {
  let shown = NOBODY;
  if (length > 0 && isdn) {
    shown = p.take(fields.number, length);
  } else if (length > 0) {
    p.need(length);
    shown = hexText(p.peekBytes(length));
    const whole = p.within(length);
    whole.show(fields.nsap, length);
    const outer = whole.under();
    if (length >= NSAP) takeNsap(whole);
    whole.close(outer);
  }
  if (subLength > 0) p.take(fields.subaddress, subLength);
  return shown;
}

function takeNsap(p: Cursor): void {
  const designator = DESIGNATORS[p.take(f.authority)];
  if (designator === undefined) {
    p.expertUnder(f.unknown);
    p.takeRest(f.rest);
    return;
  }
  p.take(designator);
  p.take(f.highOrder, p.remaining - NSAP_END);
  p.take(f.system);
  p.take(f.selector);
}

/** The address above, as text. */
function takeProtocol(p: Cursor, length: number, network: number, address: Field<number>, other: Field<void>): string {
  if (length === 0) return NOBODY;
  return network === IPV4 && length === 4 ? ipv4Text(p.take(address)) : hexText(p.takeBytes(other, length));
}
