/** What Arista's switches insert into mirrored frames: the time they saw them, in international atomic time or UTC. */
import { hex } from '../../bytes/hexadecimal.ts';
import { expert, none, protocol, u16, u32 } from '../../dissect/index.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';

const TIMESTAMP = 1;
const VERSIONS: Readonly<Record<number, string>> = { 0x0010: 'Version 1', 0x0110: 'Version 11', 0x0020: 'Version 2', 0x0120: 'Version 12' };
const LONG = 0x10;

export const arista = protocol({
  name: 'avsp',
  title: 'Arista Vendor Specific Protocol',
  short: 'AVSP',
  on: { ethertype: [0xd28b] },
  fields: {
    sub_type: u16('Sub Type', { values: { [TIMESTAMP]: 'timestamp' } }),
    ver: u16('Version', { hex: true, values: VERSIONS }),
    '64ts': none('Timestamp (TAI)'),
    '64sec': u32('Seconds'),
    '64ns': u32('Nanoseconds'),
    '48ts': none('Timestamp (TAI)'),
    '48sec': u16('Seconds'),
    '48ns': u32('Nanoseconds'),
    etype: u16('Type', { hex: true, values: ETHER_TYPES }),
    'ts.unknown_version': expert('Unknown timestamp version', 'warning', 'Sequence'),
  },
  dissect(p, f) {
    const type = p.take(f.sub_type);
    const version = p.take(f.ver);
    p.info('');
    if (type !== TIMESTAMP || VERSIONS[version] === undefined) {
      p.expert(f['ts.unknown_version'], `Unknown timestamp version: ${hex(version)}`);
      p.data();
      return;
    }
    const isLong = (version & 0xff) === LONG;
    const outer = p.open(isLong ? f['64ts'] : f['48ts']);
    p.label(`Timestamp (${version > 0xff ? 'UTC' : 'TAI'})`);
    p.take(isLong ? f['64sec'] : f['48sec']);
    p.take(isLong ? f['64ns'] : f['48ns']);
    p.close(outer);
    nextByEtherType(p, p.take(f.etype));
  },
});
