/** Mirrored frames, built by hand after draft-foschiano-erspan-03 §4, behind GRE. */
const OUTER = (length: string): string => `020000000001 020000000002 0800 4500${length} 00010000 402f0000 c0000201 c0000202`;
const FRAME = '020000000003 020000000004 9999 010203040506';
const packet = (gre: string, rest: string): { readonly hex: string } => {
  const body = `${gre}${rest}`.replaceAll(' ', '');
  return { hex: `${OUTER((body.length / 2 + 20).toString(16).padStart(4, '0'))} ${body}` };
};

export const examples = {
  typeOne: packet('0000 88be', FRAME),
  /** VLAN 342, class 6, session 666, port 32760. */
  typeTwo: packet('1000 88be 000000ab', `1156 c29a 00007ff8 ${FRAME}`),
  typeThree: packet('1000 22eb 00000001', `2001 0065 00000064 0000 000c ${FRAME}`),
  withPort: packet('1000 22eb 00000001', `2001 0065 00000064 0000 0001 0c000007 00000009 ${FRAME}`),
  withSwitch: packet('1000 22eb 00000001', `2001 0065 00000064 0000 0001 14020007 00000009 ${FRAME}`),
  withDomain: packet('1000 22eb 00000001', `2001 0065 00000064 0000 0001 04000007 00000009 ${FRAME}`),
  withSource: packet('1000 22eb 00000001', `2001 0065 00000064 0000 0001 1c000007 00000009 ${FRAME}`),
  withNone: packet('1000 22eb 00000001', `2001 0065 00000064 0000 0001 00000008 00000009 ${FRAME}`),
  withOther: packet('1000 22eb 00000001', `2001 0065 00000064 0000 0001 fc000007 00000009 ${FRAME}`),
  ip: packet('1000 22eb 00000001', '2001 0065 00000064 0000 0800 45000014 00010000 40fd0000 c0000201 c0000202'),
  unknownFrame: packet('1000 22eb 00000001', '2001 0065 00000064 0000 1c00 0102'),
  unknownVersion: packet('1000 88be 00000001', '7001 0065 00000064'),
} as const;
