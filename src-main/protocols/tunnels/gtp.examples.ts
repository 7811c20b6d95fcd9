/** GTP messages, built by hand after 3GPP TS 29.281 §5 (user plane), TS 29.060 §7 (control plane) and GSM 09.60 §6 (version 0). */
const size = (hex: string, more = 0): string => (hex.replace(/\s/g, '').length / 2 + more).toString(16).padStart(4, '0');
const ECHO = '4500001c 00010000 4001 0000 c0000201 c0000202 0800 f7ff 0000 0000';
/** An element of some length. */
const element = (type: string, value: string): string => `${type} ${size(value)} ${value}`;
const QUALITY = '0c 01 23621f 7196ff80 74fa ff01';
const message = (flags: string, type: string, teid: string, rest: string): { as: string; hex: string } =>
  ({ as: 'gtp', hex: `${flags} ${type} ${size(rest)} ${teid} ${rest}` });

export const examples = {
  user: message('30', 'ff', '00100657', ECHO),
  /** Sequence number, then a PDU session container (QFI 5) and a PDCP number. */
  extended: message('36', 'ff', '00100657', `0005 00 85 01 00 45 c0 01 0904 00 ${ECHO}`),
  /** A PDCP number whose first bit is set, and a frame with its addresses. */
  frame: message('34', 'ff', '00100657', `0000 00 c0 01 8904 00 020000000001 020000000002 0800 ${ECHO}`),
  containers: message('34', 'ff', '00100657', `0000 00 81 01 abcd 83 01 0105 00 ${ECHO}`),
  /** A long PDCP number of 18 bits, and where traffic of a policy goes down a PDU session (QFI 9, PPI 5). */
  longNumber: message('34', 'fe', '00100657', '0000 00 82 02 01abcd 000000 85 02 0089a0 000000 00'),
  extensionTypes: message('32', '1f', '00000000', '0c00 00 00 8d 03 c08285'),
  /** 3GPP TS 38.425 §5.5.2: packets that are to be thrown away, what came and what was lost, and how the radio is. */
  flow: message('34', 'ff', '00100657', `0000 00 84 05 06 08 000102 000203 01 000304 05 000405 0000 00 ${ECHO}`),
  delivered: message('34', 'ff', '00100657', '0000 00 84 08 1d 0f 00010000 00000400 01 000001 000003 00000a 00000c 02 00000b 00000d 00'),
  assistance: message('34', 'ff', '00100657', '0000 00 84 05 27 01 01 05 02 abcd 00000010 00000020 000000 00'),
  zeroExtension: message('34', 'ff', '00100657', '0000 00 c0 00 0904 00'),
  echoRequest: message('32', '01', '00000000', '0c00 00 00'),
  echoResponse: message('32', '02', '00000000', '0c00 00 00 0e 07'),
  create: message('32', '10', '00000000', `130b 00 00 02 6400004010100000 03 64f060fffeff 0e b0 0f fd 10 32f02bf9 11 32f02bf9 14 05 1a 0800
    80 0006 f1 21 c0000205 83 0007 06 656574657374 84 000e 80 8021 0a 0101000a 0306 00000000 85 0004 c0a86401 86 0002 9168 87 000c 02 1b 43 1f 73 96 40 40 74 4b 40 40
    8d 01 c0 97 0001 02 99 0002 0000 ff 0005 2aab 020103`),
  /** 3GPP TS 24.008 §10.5.6.3: what a station asks for and tells, and what the network answers, rules with a long length among it. */
  asked: message('32', '10', '00000000', '130b 00 00 84 000f 80 000a 00 000d 00 0017 01 02 0022 01 1d'),
  answered: message('32', '11', '00000000', '130b 00 00 84 0011 80 000d 04 c0000235 0023 0002 0102 0012 00'),
  /** A triplet behind GSM's key, when the station listens, and what it can do; a session from before. */
  moved: message('32', '33', '00000000', `130b 00 00
    ${element('81', `f9 49 0707070707070707 ${'01'.repeat(16)}02020202${'03'.repeat(8)} 000a 02e5e0 0000`)}
    ${element('82', `f5 05 ${QUALITY}${QUALITY}${QUALITY} 0001 0002 03 04 00000005 00000006 07
      f1 21 04 0a010203 04 0a010204 04 0a010205 05 0461706e31 0007`)}`),
  /** Keys of UMTS with a quintuplet. */
  keys: message('32', '33', '00000000', `130b 00 00 ${element('81', `f9 89 ${'07'.repeat(32)}
    0046 ${'01'.repeat(16)} 04 02020202 ${'03'.repeat(16)}${'04'.repeat(16)} 10 ${'05'.repeat(16)}`)}`),
  /** Where a station is, its number, rates in kilobits, a moment, a node's names, flags, and an element of a later specification. */
  session: message('32', '10', '00000000', `130b 00 00
    04 01020304 09 ${'01'.repeat(16)}02020202${'03'.repeat(8)} 16 05 0001 0002 0003 0004 18 53 19 05 02
    ${element('86', '9144775810065f')} ${element('94', '41')} ${element('98', '01 02f810 0001 0002')} ${element('a8', '010203')}
    ${element('bd', '0005')} ${element('be', '036e657403636f6d')} ${element('c2', '02f810 04050607 81')} ${element('c9', '05 00000400 00000800')}
    ${element('ce', '00000400 000003e7')} ${element('d2', '447758')} ${element('d4', '00 02f810 012345 0007')} ${element('d6', 'e6d6c9f0')}
    ${element('db', '03616263 057265616c6d')} ${element('d9', '00000001 ff')} ${element('e9', '0102')} 0e 07`),
  /** Rates of three bytes: 568 kbit/s, more than one byte can say (16 Mbit/s), and more than two can (276 Mbit/s). */
  rates: message('32', '10', '00000000', `130b 00 00 ${element('87', '01 23621f 71 96 7f 00 74fa ff3f 11 4b 00 00 00 05')}`),
  charging: { as: 'gtp', hex: '0f 02 0002 0005 0e 07' },
  chargingLong: { as: 'gtp', hex: '0e 02 0002 0005 ffffffffffffffffffffffffffff 0e 07' },
  charging1: { as: 'gtp', hex: '2e 02 0002 0005 0e 07' },
  vendor: { as: 'gtp', hex: '30 fe 0006 00000001 ff 0003 0003 aa' },
  version0: { as: 'gtp', hex: `1e ff ${size(ECHO)} 0001 0007 ff ffffff 6400004010100000 ${ECHO}` },
  version0Create: { as: 'gtp', hex: '1e 10 000e 0001 0000 ff ffffff 6400004010100000 06 0b921f 0e 01 10 1234 11 5678 08 01' },
  unknownElement: message('30', '10', '00000000', '7a00'),
} as const;
