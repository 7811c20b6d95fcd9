/** Messages of rings, built by hand after IEC 62439-2 §8. */
const part = (type: string, body: string): string => {
  const digits = body.replace(/\s/g, ''), length = digits.length / 2;
  return `${type}${length.toString(16).padStart(2, '0')}${digits}${'00'.repeat((4 - ((2 + length) % 4)) % 4)}`;
};
const message = (...parts: readonly string[]) =>
  ({ linkType: 1, hex: `01154e000001 020000000001 88e3 0001 ${parts.join('')} ${COMMON} 0000 ${'00'.repeat(4)}` }) as const;
const COMMON = part('01', '0007 00112233445566778899aabbccddeeff');
const STATION = '020000000001';

export const examples = {
  test: message(part('02', `8000 ${STATION} 0001 0001 0003 00001234`)),
  change: message(part('03', `0000 ${STATION} 0014`)),
  down: message(part('04', `${STATION} 0000 0014 0001`)),
  up: message(part('05', `${STATION} 0001 0014 0000`)),
  option: message(part('7f', `080006 00 0000 02 10 9000 ${STATION} ffff 020000000002`)),
  foreign: message(part('7f', '00154e 0102')),
  between: message(part('06', '0102')),
} as const;
