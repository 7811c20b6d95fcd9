/** Multicast router discovery as it was before RFC 4286, draft-ietf-idmr-igmp-mrdisc-06: routers that forward groups are found by their messages. */
import { type Cursor, expert, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeMessageChecksum } from './igmp/checksum.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x24: 'Multicast Router Advertisement', 0x25: 'Multicast Router Solicitation', 0x26: 'Multicast Router Termination',
};
const OPTIONS: Readonly<Record<number, string>> = { 1: 'Query Interval', 2: 'Robustness Variable' };
const ADVERTISEMENT = 0x24;

export const mrdisc = protocol({
  name: 'mrdisc',
  title: 'Multicast Router DISCovery protocol',
  on: { 'igmp.router': [0x24, 0x25, 0x26] },
  fields: {
    type: u8('Type', { hex: true, values: TYPES }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    adv_int: u8('Advertising Interval', { unit: 'seconds' }),
    num_opts: u16('Number Of Options'),
    options: none('Options'),
    option: u8('Option', { values: OPTIONS }),
    opt_len: u8('Length'),
    query_int: u16('Query Interval'),
    rob_var: u16('Robustness Variable'),
    option_data: octets('Data'),
  },
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown Type:0x${type.toString(16).padStart(2, '0')}`);
    if (type !== ADVERTISEMENT) {
      p.skip(1);
      takeMessageChecksum(p, f);
      return;
    }
    p.take(f.adv_int);
    takeMessageChecksum(p, f);
    p.skip(2);
    const count = p.take(f.num_opts);
    for (let i = 0; i < count; i++) takeOption(p, f);
  },
});

type Fields = typeof mrdisc.fields;

function takeOption(p: Cursor, f: Fields): void {
  const outer = p.open(f.options), type = p.take(f.option), value = p.within(p.take(f.opt_len));
  if (type in OPTIONS && value.remaining === 2) value.take(type === 1 ? f.query_int : f.rob_var);
  value.takeRest(f.option_data);
  p.close(outer);
  p.label(`Option: ${OPTIONS[type] ?? 'unknown'}`);
}
