/** The PPP Multilink Protocol, RFC 1990 §3, with the classes of RFC 2686. Whether sequence numbers are short is agreed on by LCP; these are the long ones. */
import { bits, flag, octets, protocol, u24 } from '../../../dissect/index.ts';

const YES_NO = ['Yes', 'No'] as const;

export const multilink = protocol({
  name: 'mp',
  title: 'PPP Multilink Protocol',
  short: 'PPP MP',
  on: { 'ppp.protocol': [0x003d] },
  fields: {
    frag: bits('Fragment', 0xfc, { hex: true }),
    first: flag('First fragment', 0x80, { as: YES_NO }),
    last: flag('Last fragment', 0x40, { as: YES_NO }),
    sequence_num_cls: bits('Class', 0x3c),
    sequence_num_reserved: flag('Reserved', 0x03),
    seq: u24('Sequence number'),
    payload: octets('Payload'),
  },
  dissect(p, f) {
    p.info('PPP Multilink');
    p.show(f.frag);
    const outer = p.under();
    const first = p.show(f.first);
    const last = p.show(f.last);
    p.show(f.sequence_num_cls);
    p.take(f.sequence_num_reserved);
    p.close(outer);
    p.take(f.seq);
    if (first && last) p.call('ppp');
    else p.takeRest(f.payload);
  },
});
