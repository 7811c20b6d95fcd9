/** Internet Group membership Authentication Protocol, draft-hayashi-igap-03: members of groups tell who they are, in messages of IGMP's form. */
import { type Cursor, expert, ipv4, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeMessageChecksum } from './igmp/checksum.ts';

const TYPES: Readonly<Record<number, string>> = { 0x40: 'Membership Report (Join)', 0x41: 'Membership Query', 0x42: 'Leave Group' };
const SUBTYPES: Readonly<Record<number, string>> = {
  0x02: 'Password Mechanism Join (Password-Join)', 0x03: 'Challenge-Response Mechanism Join Request (Challenge-Request-Join)',
  0x04: 'Challenge-Response Mechanism Join Response (Challenge-Response-Join)', 0x21: 'Basic Query',
  0x23: 'Challenge-Response Mechanism Challenge (Challenge)', 0x24: 'Authentication Message', 0x25: 'Accounting Message', 0x41: 'Basic Leave',
  0x42: 'Password Mechanism Leave (Password-Leave)', 0x43: 'Challenge-Response Mechanism Leave Challenge Request (Challenge-Request-Leave)',
  0x44: 'Challenge-Response Mechanism Response (Challenge-Response-Leave)',
};
/** Bytes kept for an account's name, however long it is, and where there is none. */
const ACCOUNT = 16;
/** The same for a message behind it. */
const MESSAGE = 64;

export const igap = protocol({
  name: 'igap',
  title: 'Internet Group membership Authentication Protocol',
  on: { 'igmp.type': [0x40, 0x41, 0x42] },
  fields: {
    type: u8('Type', { hex: true, values: TYPES }),
    max_resp: u8('Max Response Time', { text: tenths => `${(tenths / 10).toFixed(1)} sec` }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    maddr: ipv4('Multicast group address'),
    version: u8('Version', { hex: true, values: { 0x10: '1' } }),
    subtype: u8('Subtype', { hex: true, values: SUBTYPES }),
    challengeid: u8('Challenge ID', { hex: true }),
    asize: u8('Account Size'),
    msize: u8('Message Size'),
    account: text('User Account'),
    user_password: text('User password'),
    result_of_md5_calculation: octets('Result of MD5 calculation'),
    challenge: octets('Challenge'),
    authentication_result: u8('Authentication result', { hex: true, values: { 0x11: 'Authentication success', 0x21: 'Authentication failure' } }),
    accounting_status: u8('Accounting status', { hex: true, values: { 0x11: 'Accounting start', 0x21: 'Accounting stop' } }),
    unknown_message: octets('Unknown message'),
  },
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown Type: 0x${type.toString(16).padStart(2, '0')}`);
    const tenths = p.take(f.max_resp);
    p.label(`Max Response Time: ${(tenths / 10).toFixed(1)} sec (0x${tenths.toString(16).padStart(2, '0')})`);
    takeMessageChecksum(p, f);
    p.take(f.maddr);
    p.take(f.version);
    const subtype = p.take(f.subtype);
    p.skip(1);
    p.take(f.challengeid);
    const account = p.take(f.asize), message = p.take(f.msize);
    p.skip(2);
    takeAccount(p, f, account);
    if (message > 0) takeMessage(p.within(message), f, subtype);
    // The message's bytes are as many as it can have (§3.1).
    p.skip(Math.min(p.remaining, Math.max(0, MESSAGE - message)));
  },
});

type Fields = typeof igap.fields;

function takeAccount(p: Cursor, f: Fields, length: number): void {
  const place = p.within(length > 0 ? Math.max(length, ACCOUNT) : Math.min(p.remaining, ACCOUNT));
  if (length > 0) place.take(f.account, length);
}

/** What a message says depends on what it is for. */
function takeMessage(p: Cursor, f: Fields, subtype: number): void {
  switch (subtype) {
    case 0x02:
    case 0x42: p.take(f.user_password, p.remaining); break;
    case 0x04:
    case 0x44: p.take(f.result_of_md5_calculation, p.remaining); break;
    case 0x23: p.take(f.challenge, p.remaining); break;
    case 0x24: p.take(f.authentication_result); break;
    case 0x25: p.take(f.accounting_status); break;
    default: p.take(f.unknown_message, p.remaining);
  }
}
