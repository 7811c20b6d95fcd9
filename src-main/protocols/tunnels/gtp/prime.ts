/** GTP', the protocol that brings charging records to their gateway: 3GPP TS 32.295 §6, with elements of TS 29.060. */
import { bits, byName, flag, octets, protocol } from '../../../dissect/index.ts';
import { ELEMENT_FIELDS } from './elements.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { readElements } from './information-elements.ts';
import { messageName } from './names.ts';
import { REQUEST_FIELDS, isRequest, showPartner } from './requests.ts';

/** §6.1.1: in version 0 the lowest bit says that the header ends behind the sequence number. */
const SHORT = 0x01;
const LONG_REST = 14;
const { flags, 'flags.payload': payload, reserved0: reserved, message, length, seq_number: number } = HEADER_FIELDS;

export const gtpPrime = protocol({
  name: 'gtpprime',
  title: 'GPRS Tunneling Protocol Prime',
  short: 'GTP',
  called: 'GTP (Prime)',
  on: { 'gtp.type': [0] },
  fields: {
    version: bits('Version', 0xe0, { id: 'gtp.prim.flags.version' }),
    headerLength: flag('Header length', SHORT, { id: 'gtp.flags.hdr_length', as: ['6-Octet Header', '20-Octet Header'] }),
    unused: octets('Unused', { own: true }),
    ...byName([flags, payload, reserved, message, length, number, ...Object.values(ELEMENT_FIELDS), ...Object.values(REQUEST_FIELDS)]),
  },
  dissect(p, f) {
    const first = p.u8(), type = p.u8(1), version = first >> 5, isLong = version === 0 && (first & SHORT) === 0;
    p.info(() => messageName(type));
    p.bits(flags, [f.version, payload, reserved, ...(version === 0 ? [f.headerLength] : [])]);
    p.take(message);
    const size = p.take(length);
    p.take(number);
    if (isLong) p.take(f.unused, LONG_REST);
    p.limit(size + (isLong ? 20 : 6));
    readElements(p, version, isRequest(type));
    showPartner(p);
  },
});
