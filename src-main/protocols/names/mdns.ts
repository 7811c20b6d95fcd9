/** Multicast DNS, RFC 6762. Its fields are those of DNS. */
import { protocol } from '../../dissect/index.ts';
import { readMessage } from './dns/message.ts';

export const mdns = protocol({
  name: 'mdns',
  title: 'Multicast Domain Name System',
  called: 'mDNS',
  on: { 'udp.port': [5353] },
  fields: {},
  dissect(p) {
    readMessage(p, 'mdns');
  },
});
