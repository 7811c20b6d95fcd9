/** Simple Network Management Protocol: v1 RFC 1157, v2c RFC 1901, v3 RFC 3412. */
import { MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { expectTag, takeInteger, takeOctets } from '../ber-reader.ts';
import { SNMP_FIELDS, VERSIONS } from './snmp/fields.ts';
import { readPdu } from './snmp/pdu.ts';
import { showPartner } from './snmp/requests.ts';
import { readVersion3 } from './snmp/version3.ts';

const VERSION_2U = 2;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

export const snmp = protocol({
  name: 'snmp',
  title: 'Simple Network Management Protocol',
  on: { 'udp.port': [161, 162], 'tcp.port': [161, 162], ethertype: [0x814c] },
  fields: SNMP_FIELDS,
  /** Every version's message is a sequence that begins with a number; there may be bytes behind it. */
  accepts(bytes, at, end) {
    const length = messageLength(bytes, at, end);
    if (length <= 0 || at + length > end) return false;
    const content = at + 2 + (bytes[at + 1] < 0x80 ? 0 : bytes[at + 1] & 0x7f);
    return content < end && bytes[content] === INTEGER;
  },
  dissect(p, f) {
    const message = expectTag(p, SEQUENCE, 'message');
    const isVersion3 = message.available >= 3 && message.u8(2) === 3;
    const version = takeInteger(message, isVersion3 ? f.msgVersion : f.version);
    if (VERSIONS[version] === undefined) {
      message.expert(f['version.unknown']);
      message.skip(message.remaining);
    } else if (version === 3) {
      readVersion3(message);
    } else {
      // RFC 1910 §2.5 has its parameters where other versions have the community.
      if (version === VERSION_2U) takeOctets(message, f.parameters);
      else takeOctets(message, f.community);
      readPdu(message);
    }
    showPartner(p);
  },
  frame: messageLength,
});

function messageLength(bytes: Uint8Array, at: number, end: number): number {
  if (at + 6 > end) return MORE;
  if (bytes[at] !== SEQUENCE) return NOT_MINE;
  const first = bytes[at + 1];
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 4) return NOT_MINE;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + bytes[at + 2 + i];
  return 2 + count + length;
}
