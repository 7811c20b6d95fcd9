/** MTP2 User Peer-to-Peer Adaptation, RFC 4165: a signalling link (SS7) between two exchanges over SCTP. */
import { type Cursor, bits, expert, octets, protocol, u24, u32, u8 } from '../../dissect/index.ts';

const USER_DATA = 1, LINK_STATUS = 2;
const TYPES: Readonly<Record<number, string>> = { [USER_DATA]: 'User Data', [LINK_STATUS]: 'Link Status' };
/** §2.3.2 */
const STATES: Readonly<Record<number, string>> = {
  1: 'Alignment', 2: 'Proving Normal', 3: 'Proving Emergency', 4: 'Ready', 5: 'Processor Outage', 6: 'Processor Outage Ended', 7: 'Busy',
  8: 'Busy Ended', 9: 'Out of Service',
};
const HEADER = 16;

export const m2pa = protocol({
  name: 'm2pa',
  title: 'MTP2 Peer Adaptation Layer',
  on: { 'sctp.ppi': [5], 'sctp.port': [3565] },
  fields: {
    version: u8('Version', { values: { 1: 'Release 1' } }),
    spare: u8('Spare', { hex: true }),
    class: u8('Message Class', { values: { 11: 'M2PA' } }),
    type: u8('Message Type', { values: TYPES }),
    length: u32('Message length'),
    unused: u8('Unused'),
    bsn: u24('BSN'),
    fsn: u24('FSN'),
    priority: bits('Priority', 0xc0, { hex: true }),
    priority_spare: bits('Spare', 0x3f, { hex: true }),
    status: u32('Link Status', { values: STATES }),
    filler: octets('Filler'),
    unknown_data: octets('Unknown Data'),
    undecoded_data: octets('Undecoded data'),
    'undecoded_data.expert': expert('There are bytes of data which is greater than M2PA\'s length parameter', 'warning', 'Protocol'),
    'length.invalid': expert('Invalid message data length', 'error', 'Malformed'),
  },
  dissect(p, f) {
    p.need(HEADER);
    const type = p.u8(3), length = p.u32(4), whole = p.remaining;
    p.info(() => `${TYPES[type] ?? 'Unknown'} `);
    p.take(f.version);
    p.take(f.spare);
    p.take(f.class);
    p.take(f.type);
    p.take(f.length);
    if (length < HEADER || length > whole) p.expertUnder(f['length.invalid']);
    p.take(f.unused);
    p.take(f.bsn);
    p.take(f.unused);
    p.take(f.fsn);
    const body = p.within(Math.min(p.remaining, Math.max(0, length - HEADER)));
    if (p.more) {
      p.take(f.undecoded_data, p.remaining);
      p.expertUnder(f['undecoded_data.expert']);
    }
    readBody(body, type, f);
  },
});

type Fields = (typeof m2pa)['fields'];

/** §2.3: a message of MTP3, none where it only acknowledges; or how the link is. */
function readBody(p: Cursor, type: number, f: Fields): void {
  if (type === LINK_STATUS) {
    const status = p.take(f.status);
    p.info(`Link Status (${STATES[status] ?? 'Unknown'}) `);
    p.takeRest(f.filler);
  } else if (type !== USER_DATA) {
    p.takeRest(f.unknown_data);
  } else if (p.more) {
    const outer = p.open('Priority', 1);
    p.show(f.priority);
    p.take(f.priority_spare);
    p.close(outer);
    if (p.more) p.call('mtp3');
  }
}
