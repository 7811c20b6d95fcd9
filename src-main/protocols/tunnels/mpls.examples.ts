/** MPLS packets, built by hand after RFC 3032 §2, RFC 4385 §3 and §5, RFC 4448 §4.4 and §4.6, and RFC 5586 §2. */
const TO = '020000000001 020000000002 8847';
const IPV4 = '450000140000000040fd 0000 0a000001 0a000002';
const IPV6 = '6000000000003b40 00000000000000000000000000000001 00000000000000000000000000000002';

export const examples = {
  /** Labels 18 and 16, the second at the bottom of the stack. */
  stack: { hex: `${TO} 000120fe 000101ff ${IPV4}` },
  six: { hex: `${TO} 1896013f ${IPV6}` },
  explicitNull: { hex: `${TO} 00000140 ${IPV4}` },
  explicitNullSix: { hex: `${TO} 00002140 ${IPV6}` },
  implicitNull: { hex: `${TO} 00003140 ${IPV4}` },
  /** An Ethernet pseudowire with control word: sequence number 7. */
  pseudowire: { hex: `${TO} 00010140 00000007 ffffffffffff 020000000003 0800 ${IPV4}` },
  /** One without. */
  bare: { hex: `${TO} 00010140 ffffffffffff 020000000003 0800 ${IPV4}` },
  /** The associated channel of a pseudowire, of a type that nobody reads. */
  channel: { hex: `${TO} 00010140 1000 7ff8 0102` },
  /** The generic associated channel label, and IPv4 in the channel. */
  generic: { hex: `${TO} 0000d101 1001 0021 ${IPV4}` },
  noGuess: { hex: `${TO} 00010140 a0b0` },
  /** The stack never ends. */
  endless: { hex: `${TO} 00010040 00010040` },
} as const;
