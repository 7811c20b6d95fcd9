/** Link-Local Multicast Name Resolution, RFC 4795. Its fields are those of DNS. */
import { protocol } from '../../dissect/index.ts';
import { readMessage } from './dns/message.ts';

export const llmnr = protocol({
  name: 'llmnr',
  title: 'Link-local Multicast Name Resolution',
  on: { 'udp.port': [5355] },
  fields: {},
  dissect(p) {
    readMessage(p, 'llmnr');
  },
});
