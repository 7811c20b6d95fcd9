/** Messages of ISUP and BICC, built by hand after ITU-T Q.763: tables 21 to 52 for messages, §3 for parameters. */
const message = (hex: string): { as: string; hex: string } => ({ as: 'isup', hex });
/** A call in progress with one optional parameter. */
const told = (parameter: string, hex: string): { as: string; hex: string } => {
  const length = (hex.replace(/\s/g, '').length / 2).toString(16).padStart(2, '0');
  return message(`0501 2c 02 01 ${parameter} ${length} ${hex} 00`);
};

export const examples = {
  /** A call to 0123456, whose digits end with the signal that no more come, from 123456789, redirected by 1111222. */
  call: message('0501 01 10 2001 0a 00 02 08 06 0390 1032 54f6 0a 07 8313 2143 6587 09 0b 06 8410 1111 2222 00'),
  abroad: message('0501 01 10 2001 0a 00 02 00 06 0490 9410 3254'),
  complete: message('0501 06 1614 00'),
  release: message('0501 0c 02 00 03 8290 11'),
  more: message('0501 02 02 00 03 80 21 03'),
  blocking: message('0501 18 00 01 03 0b ff03'),
  reset: message('0501 17 01 01 1f'),
  states: message('0501 2b 02 03 01 03 04 00 1f 34 03'),
  passed: message('0501 28 0c 02 00 02 8290'),
  charge: message('0501 31 010203'),
  unknown: message('0501 99 0102'),
  backwards: message('0501 0c 00 00 02 8290'),
  reference: told('01', '010203 1234'),
  elements: told('03', '04038090a3'),
  interlock: told('1a', '12340056'),
  bearer: told('1d', '8090a3'),
  user: told('20', '0455'),
  redirected: told('13', '3413'),
  redirectedOnce: told('13', '04'),
  connection: told('0d', '010203 0012 01 05'),
  services: told('2a', '0a'),
  served: told('2a', '85'),
  delay: told('31', '0021'),
  echo: told('37', 'a6'),
  compatible: told('39', '0b0b8c'),
  precedence: told('3a', '030001123456'),
  generic: told('c0', '05 8414 9441 03'),
  loop: told('44', '03'),
  transport: told('78', '0580 c0 01 02 01 aa 01 bb 0102'),
  transportShort: told('78', '85 80 80 00 00 0102'),
  notKnown: told('8e', '0102'),
  empty: told('21', '0310'),
  bearerless: { as: 'bicc', hex: '01020304 01 18 2004 0a 00 02 00 04 0310 2143' },
} as const;
