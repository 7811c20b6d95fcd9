/** GRE packets, built by hand after RFC 2784 §2, RFC 2890 §2, RFC 1701 and RFC 2637 §4.1. */
const IP = (length: string): string => `020000000002 020000000001 0800 4500${length} 00000000 402f 0000 0a000001 0a000002`;
const INNER = '4500001c00000000 4011 0000 c0a80001 c0a80002 c000 1f99 0008 0000';

export const examples = {
  plain: { hex: `${IP('0034')} 0000 0800 ${INNER}` },
  keyed: { hex: `${IP('003c')} 3000 0800 00000007 00000001 ${INNER}` },
  checksummed: { hex: `${IP('0038')} 8000 0800 b1e2 0000 ${INNER}` },
  pptp: { hex: `${IP('0027')} 3081 880b 0003 0042 00000001 00000000 ff03c0` },
  routed: { hex: `${IP('0044')} 4000 0800 0000 0000 0800 04 04 0a000003 0000 00 00 ${INNER}` },
  /** A flow's number, then a flow that is to be stopped for good, marked as the last. */
  attributes: { hex: `${IP('003c')} 0000 88d2 0302 0102 8202 c000 ${INNER}` },
  wccp: { hex: `${IP('0038')} 0000 883e 05000203 ${INNER}` },
} as const;
