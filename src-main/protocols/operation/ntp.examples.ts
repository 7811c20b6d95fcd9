/** NTP messages: built by hand after RFC 5905 §7.3, RFC 7822 and RFC 9327 §2. */
const over = (body: string): string => {
  const bytes = body.replace(/\s+/g, '');
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  return `020000000002 020000000001 0800 4500 ${hex(bytes.length / 2 + 28)} 0000 0000 40 11 ` +
    `0000 c0000201 c0000202 007b 007b ${hex(bytes.length / 2 + 8)} 0000 ${bytes}`;
};
const TIMES = '0000000000000000 e0000000 80000000 e0000001 00000000 00000001 00000000';

export const examples = {
  client: { hex: over(`23 02 06 e9 00000bd9 0000073a c0000263 ${TIMES}`) },
  kiss: { hex: over(`e4 00 03 e9 00000000 00000000 52415445 ${TIMES} 00000008 000102030405060708090a0b0c0d0e0f`) },
  extension: { hex: over(`24 01 03 e9 00000000 00000000 47505300 ${TIMES} 0104 0024 ${'ab'.repeat(32)}`) },
  status: { hex: over('16 81 0001 0615 0000 0000 0004 4aef 9014') },
  variables: { hex: over(`16 82 0001 0615 0000 0000 000c ${'613d22782c79222c20623d31'}`) },
  loopInfo: { hex: over('97 00 03 08 0001 0018 0000000000000001 ffffffffffffffff 0000001e 000001a6') },
} as const;
