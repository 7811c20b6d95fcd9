/** sFlow datagrams, built by hand after sFlow version 5, section 5. */
const word = (value: number): string => value.toString(16).padStart(8, '0');
const block = (format: number, body: string): string => `${word(format)} ${word(body.replace(/\s/g, '').length / 2)} ${body}`;
const datagram = (...samples: readonly string[]): string =>
  `00000005 00000001 c0000201 00000007 00000009 0001518a ${word(samples.length)} ${samples.join(' ')}`;

const PACKET = '020000000001 020000000002 0800 4500001c000000004011 0000 0a000001 0a000002 13881389 0008 0000 0000';
const HEADER = block(1, `00000001 00000040 00000004 0000002c ${PACKET}`);
const SWITCH = block(1001, '00000064 00000005 00000065 00000006');
const ROUTER = block(1002, '00000001 0a000003 00000018 00000010');
const GATEWAY = block(1003, '00000001 0a000003 0000fde8 0000fde9 0000fdea 00000001 00000002 00000002 00000001 00000002 00000001 00640001 00000064');
const INTERFACE = block(
  1,
  `00000003 00000006 000000003b9aca00 00000001 00000003 0000000000000010 ${'00000002 '.repeat(6)} 0000000000000020 ${'00000004 '.repeat(6)}`,
);
const ETHERNET = block(2, Array.from({ length: 13 }, (_, i) => word(i)).join(' '));

export const examples = {
  flow: { as: 'sflow', hex: datagram(block(1, `00000011 00000003 00000400 00001000 00000000 00000003 80000002 00000002 ${HEADER} ${SWITCH}`)) },
  expanded: { as: 'sflow', hex: datagram(block(
    3, `00000011 00000000 00000003 00000400 00001000 00000000 00000000 00000003 00000000 00000004 00000002 ${ROUTER} ${GATEWAY}`,
  )) },
  counters: {
    as: 'sflow',
    hex: datagram(block(2, `00000012 01000003 00000002 ${INTERFACE} ${ETHERNET}`), block(4, '00000013 00000000 00000003 00000000')),
  },
  otherEnterprise: { as: 'sflow', hex: datagram(block(0x1001, '01020304')) },
  ofSix: { as: 'sflow', hex: '00000005 00000002 20010db8000000000000000000000001 00000000 00000001 00000000 00000000' },
  older: { as: 'sflow', hex: '00000004 00000001 c0000201' },
} as const;
