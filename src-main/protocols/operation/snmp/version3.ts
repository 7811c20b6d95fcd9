/** Messages of version 3: RFC 3412 §6, their user-based security: RFC 3414 §2.4. */
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { expectTag, takeInteger, takeOctets } from '../../ber-reader.ts';
import { SNMP_FIELDS } from './fields.ts';
import { readPdu } from './pdu.ts';

const f = SNMP_FIELDS;
const SEQUENCE = 0x30;
const OCTET_STRING = 0x04;
const USM = 3;
const NET_SNMP = 8072;
/** RFC 3411 §5: formats of an engine's identifier that are an address, of which nothing is left out. */
const ADDRESSES: Readonly<Record<number, Field<unknown>>> = { 1: f['engineid.ipv4'], 2: f['engineid.ipv6'], 3: f['engineid.mac'] };

/** RFC 3412 §6, RFC 3414 §2.4. */
export function readVersion3(p: Cursor): void {
  const outer = p.open(f.msgGlobalData_element);
  const header = expectTag(p, SEQUENCE, 'msgGlobalData');
  takeInteger(header, f.msgID);
  takeInteger(header, f.msgMaxSize);
  const flags = expectTag(header, OCTET_STRING, 'msgFlags');
  const encrypted = (flags.u8() & 2) !== 0;
  flags.show(f.msgFlags, flags.remaining);
  const above = flags.under();
  for (const field of [f['v3.flags.report'], f['v3.flags.crypt'], f['v3.flags.auth']]) flags.show(field);
  flags.close(above);
  const model = takeInteger(header, f.msgSecurityModel);
  p.close(outer);
  if (model === USM) readUsm(expectTag(p, OCTET_STRING, 'msgSecurityParameters'));
  else takeOctets(p, f.msgSecurityParameters);
  p.set(f.msgData, encrypted ? 1 : 0, p.at, p.remaining);
  const data = p.under();
  if (encrypted) {
    p.info('encryptedPDU: privKey Unknown');
    takeOctets(p, f.encryptedPDU);
  } else {
    const plain = p.open(f.plaintext_element);
    const scoped = expectTag(p, SEQUENCE, 'scoped PDU');
    readEngine(scoped, f.contextEngineID);
    takeOctets(scoped, f.contextName);
    readPdu(scoped);
    p.close(plain);
  }
  p.close(data);
}

function readUsm(p: Cursor): void {
  const usm = expectTag(p, SEQUENCE, 'USM parameters');
  readEngine(usm, f.msgAuthoritativeEngineID);
  takeInteger(usm, f.msgAuthoritativeEngineBoots);
  takeInteger(usm, f.msgAuthoritativeEngineTime);
  takeOctets(usm, f.msgUserName);
  takeOctets(usm, f.msgAuthenticationParameters);
  takeOctets(usm, f.msgPrivacyParameters);
}

/** RFC 3411 §5, SnmpEngineID. */
function readEngine(p: Cursor, field: Field<void>): void {
  const engine = expectTag(p, OCTET_STRING, field.title);
  const length = engine.remaining;
  engine.show(field, length);
  if (length < 4) return;
  const outer = engine.under();
  const conforms = engine.show(f['engineid.conform']);
  engine.set(f['engineid.enterprise'], engine.u32() % 0x80000000, engine.at, 4);
  const enterprise = engine.u32() % 0x80000000;
  engine.skip(4);
  if (!conforms) {
    engine.takeRest(f.agentid_trailer);
  } else if (engine.more) {
    const format = engine.take(f['engineid.format']);
    if (enterprise === NET_SNMP && format === 0x80) engine.addLabel(': Net-SNMP Random');
    const size = engine.remaining, address = ADDRESSES[format];
    if (address !== undefined && size === address.size) {
      engine.take(address);
    } else if (address !== undefined) {
      engine.expert(f.rfc3411_non_conformant);
      engine.skip(size);
    } else if (format === 4) {
      engine.take(f['engineid.text'], size);
    } else if (enterprise === NET_SNMP && format === 0x80 && (size === 8 || size === 12)) {
      engine.take(f['engineid.data'], 4);
      // Net-SNMP's own format: random, then seconds since 1970, little-endian, as wide as the machine's time is.
      const width = size - 4, high = width === 8 ? engine.little32(4) : 0;
      engine.takeAs(f['engineid.time'], { seconds: engine.little32() + high * 2 ** 32, nanoseconds: 0 }, width);
    } else {
      engine.take(f['engineid.data'], size);
    }
  }
  engine.close(outer);
}
