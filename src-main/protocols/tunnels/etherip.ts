/** Ethernet within IP, RFC 3378. */
import { bits, expert, protocol } from '../../dissect/index.ts';

const VERSION = 3;

export const etherip = protocol({
  name: 'etherip',
  title: 'Ethernet over IP',
  short: 'ETHERIP',
  on: { 'ip.proto': [97] },
  fields: {
    ver: bits('Version', 0xf000, { size: 2 }),
    reserved: bits('Reserved', 0x0fff, { size: 2, hex: true }),
    'ver.not3': expert('Version must be 3', 'warning', 'Protocol'),
    'reserved.not0': expert('Reserved field must be 0', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    const version = p.show(f.ver);
    if (version !== VERSION) p.expert(f['ver.not3']);
    if (p.take(f.reserved) !== 0) p.expert(f['reserved.not0']);
    p.call('eth');
  },
});
