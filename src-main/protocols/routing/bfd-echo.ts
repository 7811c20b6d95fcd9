/** BFD Echo packets, RFC 5881 §4: what they hold is their sender's own business, as it gets them back itself. */
import { octets, protocol } from '../../dissect/index.ts';

export const bfdEcho = protocol({
  name: 'bfd_echo',
  title: 'BFD Echo message',
  short: 'BFD Echo',
  on: { 'udp.port': [3785] },
  fields: {
    packet: octets('Originator specific content'),
  },
  dissect(p, f) {
    p.info('Originator specific content');
    p.take(f.packet, p.remaining);
  },
});
