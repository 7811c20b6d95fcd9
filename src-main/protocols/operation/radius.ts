/** Remote Authentication Dial In User Service: RFC 2865, accounting RFC 2866, dynamic authorization RFC 5176. */
import { octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { dictionary } from './radius/attributes.ts';
import { PAIR_FIELDS, readPairs } from './radius/pairs.ts';
import { HEADER, REQUEST_FIELDS, isRequest, showPartner } from './radius/requests.ts';
import { AUTHENTICATOR_FIELDS, isProven, openerOf, showProof } from './radius/secret.ts';

const CODES: Readonly<Record<number, string>> = {
  1: 'Access-Request', 2: 'Access-Accept', 3: 'Access-Reject', 4: 'Accounting-Request', 5: 'Accounting-Response', 6: 'Accounting-Status',
  7: 'Password-Request', 8: 'Password-Ack', 9: 'Password-Reject', 10: 'Accounting-Message', 11: 'Access-Challenge', 12: 'Status-Server',
  13: 'Status-Client', 21: 'Resource-Free-Request', 22: 'Resource-Free-Response', 23: 'Resource-Query-Request', 24: 'Query_Response',
  25: 'Alternate-Resource-Reclaim-Request', 26: 'NAS-Reboot-Request', 27: 'NAS-Reboot-Response', 29: 'Next-Passcode', 30: 'New-Pin',
  31: 'Terminate-Session', 32: 'Password-Expired', 33: 'Event-Request', 34: 'Event-Response', 40: 'Disconnect-Request',
  41: 'Disconnect-ACK', 42: 'Disconnect-NAK', 43: 'CoA-Request', 44: 'CoA-ACK', 45: 'CoA-NAK', 50: 'IP-Address-Allocate',
  51: 'IP-Address-Release',
  129: 'ALU-State-Request', 130: 'ALU-State-Accept', 131: 'ALU-State-Reject', 132: 'ALU-State-Error',
};
/** The longest packet (RFC 2865 §3). */
const LONGEST = 4096;

export const radius = protocol({
  name: 'radius',
  title: 'RADIUS Protocol',
  on: { 'udp.port': [1645, 1646, 1700, 1812, 1813, 3799] },
  fields: {
    code: u8('Code', { values: CODES }),
    id: u8('Packet identifier'),
    length: u16('Length'),
    authenticator: octets('Authenticator'),
    ...AUTHENTICATOR_FIELDS,
    ...REQUEST_FIELDS,
    ...PAIR_FIELDS,
  },
  lateFields: () => dictionary().fields,
  // Other programs use these ports too; RFC 2865 §3 wants what is no RADIUS to be ignored.
  shares: (bytes, at, end) => {
    if (end - at < 4) return 'radius';
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    return CODES[bytes[at]] !== undefined && length >= HEADER && length <= LONGEST ? 'radius' : 'data';
  },
  dissect(p, f) {
    const first = p.u8(), opener = openerOf(p, first), proven = isProven(p, first, isRequest(first));
    const code = p.take(f.code);
    const id = p.take(f.id);
    p.label(() => `Packet identifier: 0x${id.toString(16)} (${id})`);
    let again = '';
    const info = (): string => `${CODES[code] ?? `Unknown RADIUS code (${code})`} id=${id}${again}`;
    p.info(info);
    const length = p.take(f.length);
    p.take(f.authenticator, 16);
    showProof(p, proven);
    again = showPartner(p, code, id);
    if (length < HEADER) p.malformed(`a length of ${length} bytes`);
    p.limit(length);
    if (!p.more) return;
    const outer = p.open('Attribute Value Pairs');
    readPairs(p, opener);
    p.close(outer);
    // The EAP message inside says less of the packet than RADIUS does.
    p.column('RADIUS');
    p.info(info);
  },
});
