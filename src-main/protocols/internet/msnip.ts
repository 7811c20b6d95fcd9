/** Multicast Source Notification of Interest Protocol, draft-ietf-idmr-msnip-05: routers tell sources whether anybody listens. */
import { ipv4Text } from '../../bytes/address-text.ts';
import { type Cursor, expert, ipv4, none, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeMessageChecksum } from './igmp/checksum.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x23: 'Multicast Group Map', 0x24: 'Multicast Interest Solicitation', 0x25: 'Multicast Receiver Membership Report',
};
const RECORDS: Readonly<Record<number, string>> = { 1: 'Request to start transmitting group', 2: 'Request to hold transmitting group' };
const GROUP_MAP = 0x23, SOLICITATION = 0x24;

export const msnip = protocol({
  name: 'msnip',
  title: 'MSNIP: Multicast Source Notification of Interest Protocol',
  on: { 'igmp.type': [0x23, 0x24, 0x25] },
  fields: {
    type: u8('Type', { hex: true, values: TYPES }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    count: u8('Count'),
    holdtime: u32('Holdtime'),
    holdtime16: u16('Holdtime'),
    groups: none('Groups'),
    maddr: ipv4('Multicast group'),
    netmask: u8('Netmask'),
    genid: u16('Generation ID'),
    rec_type: u8('Record Type', { values: RECORDS }),
  },
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown Type:0x${type.toString(16).padStart(2, '0')}`);
    if (type === SOLICITATION) {
      p.skip(1);
      takeMessageChecksum(p, f);
      p.take(f.holdtime16);
      p.take(f.genid);
      return;
    }
    const count = p.take(f.count);
    takeMessageChecksum(p, f);
    if (type === GROUP_MAP) p.take(f.holdtime);
    for (let i = 0; i < count; i++) (type === GROUP_MAP ? takeRange : takeRecord)(p, f);
  },
});

type Fields = typeof msnip.fields;

/** Groups of which sources are to ask before they send. */
function takeRange(p: Cursor, f: Fields): void {
  const outer = p.open(f.groups), group = ipv4Text(p.take(f.maddr)), length = p.take(f.netmask);
  p.skip(3);
  p.close(outer);
  p.label(`Group: ${group}/${length}`);
}

/** A group that has listeners or has none. */
function takeRecord(p: Cursor, f: Fields): void {
  const outer = p.open(f.groups), type = p.take(f.rec_type);
  p.skip(3);
  const group = ipv4Text(p.take(f.maddr));
  p.close(outer);
  p.label(`Group: ${group} ${RECORDS[type] ?? `Unknown Type:0x${type.toString(16).padStart(2, '0')}`}`);
}
