/** The Configuration Test Protocol of Ethernet version 2.0 §8: frames that come back, with which stations test their link. */
import { ether, protocol, u16 } from '../../dissect/index.ts';

const REPLY = 1;
const FORWARD = 2;
const FUNCTIONS: Readonly<Record<number, string>> = { [REPLY]: 'Reply', [FORWARD]: 'Forward Data' };

export const loop = protocol({
  name: 'loop',
  title: 'Configuration Test Protocol (loopback)',
  on: { ethertype: [0x9000] },
  fields: {
    skipcount: u16('skipCount', { little: true }),
    relevant_function: u16('Relevant function', { little: true, values: FUNCTIONS }),
    function: u16('Function', { little: true, values: FUNCTIONS }),
    forwarding_address: ether('Forwarding address'),
    receipt_number: u16('Receipt number', { little: true }),
  },
  dissect(p, f) {
    const skipped = p.take(f.skipcount);
    if (skipped + 2 <= p.remaining) {
      const relevant = p.show(f.relevant_function, 2, skipped);
      p.info(FUNCTIONS[relevant] ?? 'Unknown function');
    }
    // A frame goes its way from one forwarding station to the next, until it is a reply.
    for (let more = true; more && p.remaining >= 2;) {
      const what = p.take(f.function);
      more = what === FORWARD;
      if (what === FORWARD) p.take(f.forwarding_address);
      else if (what === REPLY) p.take(f.receipt_number);
    }
    p.data();
  },
});
