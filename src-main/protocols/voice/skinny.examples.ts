/** SCCP messages, put together by hand: length, version, message, and what it is made of; numbers have their low byte first. */
const little = (number: number): string => [0, 8, 16, 24].map(shift => ((number >>> shift) & 0xff).toString(16).padStart(2, '0')).join('');
const ascii = (text: string, length: number): string =>
  Array.from(text, letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('').padEnd(2 * length, '0');
const numbers = (...values: readonly number[]): string => values.map(little).join('');
const message = (id: number, body = '', version = 0): string => little(4 + body.length / 2) + little(version) + little(id) + body;
const alone = (id: number, body = '', version = 0) => ({ as: 'skinny', hex: message(id, body, version) });

export const examples = {
  keepAlive: alone(0x0000),
  keypad: alone(0x0003, numbers(5, 1, 4711)),
  register: alone(0x0001, `${ascii('SEP001122334455', 16)}${numbers(0, 1)}c0000201${numbers(7, 5, 0)}1400${'8402'}${numbers(1, 0)}0011223344550000`),
  callState: alone(0x0111, numbers(4, 1, 4711, 0, 4, 0)),
  prompt: alone(0x0112, `${numbers(0)}${ascii('\x80\x17 1234', 32)}${numbers(1, 4711)}`),
  start: alone(0x008a, `${numbers(1, 2)}c0000209${numbers(20480, 20, 4, 184, 0, 0x0000_0002, 0, 4711)}${'0'.repeat(96)}${numbers(0, 0, 101, 0, 0)}`),
  startSix: alone(
    0x008a, `${numbers(1, 2, 1)}20010db8000000000000000000000001${numbers(20480, 20, 9, 184, 0, 2, 2, 4711)}${'0'.repeat(96)}`, 17,
  ),
  opened: alone(0x0022, `${numbers(0, 0)}c0000209${'0'.repeat(24)}${numbers(20482, 2, 4711)}`, 18),
  capabilities: alone(0x0010, numbers(2, 4, 20, 0, 0, 9, 30, 2, 0)),
  tooMany: alone(0x0010, numbers(19, 4, 20, 0, 0)),
  softKeys: alone(0x0110, numbers(1, 4711, 3, 0x0000_8005)),
  softKeySet: alone(0x0109, `${numbers(0, 1, 1)}${'0102'.padEnd(32, '0')}${'2d01'.padEnd(64, '0')}`),
  callInfo: alone(0x014a, `${numbers(1, 4711, 1, 0, 0, 0, 0, 0x31)}${ascii('100', 4)}00${ascii('200', 4)}`, 20),
  statistics: alone(0x0023, `${ascii('200', 28)}${numbers(4711)}00${numbers(10, 1600, 12, 1920, 1, 3, 4, 2)}${ascii('MOS', 2)}`, 18),
  multimedia: alone(0x0131, `${numbers(1, 2, 101, 1, 4711, 96, 101, 0, 384, 1, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0)}`),
  command: alone(0x0134, numbers(1, 2, 4711, 5, 7, 0, 3, 9)),
  data: alone(0x011e, `${numbers(1, 1, 4711, 9, 16)}${ascii('<a><b>c</b></a>', 16)}`),
  unknown: alone(0x05a7, '01020304'),
  two: { as: 'skinny', hex: message(0x0000) + message(0x0100) },
} as const;

export const framed = { message, numbers };
