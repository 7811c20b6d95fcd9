/** Packets without a link layer, LINKTYPE_RAW: IPv4 or IPv6, told apart by the version in the first four bits. */
import { protocol } from '../../dissect/index.ts';

/** `ip.proto` numbers of the two versions. */
const IPV4 = 4;
const IPV6 = 41;

export const raw = protocol({
  name: 'raw',
  title: 'Raw packet data',
  short: 'N/A',
  // 12 and 14 are the numbers that DLT_RAW has on BSD systems; files with them exist.
  on: { wtap_encap: [12, 14, 101] },
  fields: {},
  dissect(p) {
    p.info('Raw packet data');
    const version = p.u8() >>> 4;
    if (version === 4 && p.next('ip.proto', IPV4)) return;
    if (version === 6 && p.next('ip.proto', IPV6)) return;
    p.data();
  },
});
