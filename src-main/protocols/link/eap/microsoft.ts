/** What Microsoft's EAP methods agree on inside PEAP: draft-hiller-eap-tlv-01, and cryptobinding of draft-josefsson-pppext-eap-tls-eap-10 §3. */
import { type Cursor, below, bits, byName, flag, octets, u16, u8 } from '../../../dissect/index.ts';

const msauth = below('eap.msauth-tlv');
const TYPES: Readonly<Record<number, string>> = { 0: 'Unassigned', 3: 'Result', 12: 'Cryptobinding' };
const RESULT = 3, CRYPTOBINDING = 12;
const HEADER = 4;
const MASK = 0x3fff;
/** Four bytes, a nonce of 32, and the authentication code of 20. */
const CRYPTOBINDING_LENGTH = 56;

const f = {
  mandatory: flag('Mandatory', 0x8000, msauth('mandatory', { as: ['True', 'False'] })),
  reserved: flag('Reserved', 0x4000, msauth('reserved', { as: ['True', 'False'] })),
  type: bits('Type', MASK, msauth('type', { values: TYPES })),
  length: u16('Length', msauth('len', { hidden: true })),
  value: octets('Value', msauth('val')),
  status: u16('Status', msauth('status', { values: { 1: 'Success', 2: 'Failure' } })),
  cryptoReserved: u8('Reserved', msauth('crypto.reserved')),
  version: u8('Version', msauth('crypto.version')),
  received: u8('Received Version', msauth('crypto.received-version')),
  subtype: u8('Subtype', msauth('crypto.subtype', { values: { 0: 'Binding Request', 1: 'Binding Response' } })),
  nonce: octets('Nonce', msauth('crypto.nonce', { size: 32 })),
  code: octets('Compound MAC', msauth('crypto.cmac', { size: 20 })),
};

export const MICROSOFT_FIELDS = byName(Object.values(f));

export function takeMicrosoftValues(p: Cursor): void {
  const all = p.open('Tag Length Values', p.remaining);
  while (p.remaining >= HEADER) {
    const type = p.u16() & MASK, length = p.u16(2);
    const outer = p.open(`TLV: t=${TYPES[type] ?? 'Unknown'}(${type}) l=${HEADER + length}`, HEADER + length);
    p.show(f.mandatory);
    p.show(f.reserved);
    p.take(f.type);
    p.take(f.length);
    const value = p.within(length);
    if (type === RESULT && length >= 2) value.take(f.status);
    else if (type === CRYPTOBINDING && length >= CRYPTOBINDING_LENGTH) takeCryptobinding(value);
    value.takeRest(f.value);
    p.close(outer);
  }
  p.close(all);
}

function takeCryptobinding(p: Cursor): void {
  p.take(f.cryptoReserved);
  p.take(f.version);
  p.take(f.received);
  p.take(f.subtype);
  p.take(f.nonce);
  p.take(f.code);
}
