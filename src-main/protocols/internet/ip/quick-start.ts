/** Quick-Start, RFC 4782 §3: the rate that a sender of IPv4 or IPv6 asks the routers on the way for, or tells them that it has. */
import { type Cursor, bits, u8 } from '../../../dissect/index.ts';

export const QUICK_START_RATES: Readonly<Record<number, string>> = {
  0: '0 bit/s', 1: '80 Kbit/s', 2: '160 Kbit/s', 3: '320 Kbit/s', 4: '640 Kbit/s', 5: '1.28 Mbit/s', 6: '2.56 Mbit/s', 7: '5.12 Mbit/s',
  8: '10.24 Mbit/s', 9: '20.48 Mbit/s', 10: '40.96 Mbit/s', 11: '81.92 Mbit/s', 12: '163.84 Mbit/s', 13: '327.68 Mbit/s', 14: '655.36 Mbit/s',
  15: '1.31072 Gbit/s',
};

const RATE_REQUEST = 0;
const RATE_REPORT = 8;

/** Fields for one protocol: they are named after it. */
export function quickStartFields(protocol: 'ip' | 'ipv6') {
  const id = (name: string): { readonly id: string } => ({ id: `${protocol}.opt.qs_${name}` });
  return {
    'opt.qs_func': bits('Function', 0xf0, { values: { 0: 'Rate request', 8: 'Rate report' }, ...id('func') }),
    'opt.qs_rate': bits('Rate', 0x0f, { values: QUICK_START_RATES, ...id('rate') }),
    'opt.qs_ttl': u8('QS TTL', id('ttl')),
    'opt.qs_ttl_diff': u8('TTL Diff', id('ttl_diff')),
    'opt.qs_unused': u8('Not Used', id('unused')),
    'opt.qs_nonce': bits('QS Nonce', 0xfffffffc, { hex: true, ...id('nonce') }),
    'opt.qs_reserved': bits('Reserved', 0x00000003, { hex: true, size: 4, ...id('reserved') }),
  };
}

/** How many hops the packet has left, which lies before its addresses (RFC 791 §3.1, RFC 8200 §3). */
function timeToLive(p: Cursor): number | undefined {
  const { network, networkBytes, sourceAt } = p.packet;
  return networkBytes[sourceAt - (network === 6 ? 1 : 4)];
}

export function takeQuickStart(p: Cursor, f: ReturnType<typeof quickStartFields>): void {
  p.show(f['opt.qs_func']);
  const kind = p.u8() >>> 4;
  if (kind !== RATE_REQUEST && kind !== RATE_REPORT) {
    p.skip(p.remaining);
    return;
  }
  p.take(f['opt.qs_rate']);
  if (kind === RATE_REQUEST) {
    const lowered = p.take(f['opt.qs_ttl']), left = timeToLive(p);
    // §3.1: routers that take part lower both, so that the difference stays where all of them do.
    if (left !== undefined) p.generate(f['opt.qs_ttl_diff'], (left - lowered) & 0xff);
  } else {
    p.take(f['opt.qs_unused']);
  }
  p.show(f['opt.qs_nonce']);
  p.take(f['opt.qs_reserved']);
}
