/** Frames of LLTD, built by hand after [MS-LLTD] §2.2. */
const A = '020000000001', B = '020000000002', C = '020000000003', ALL = 'ffffffffffff';
const frame = (service: string, number: string, sequence: string, body: string): { readonly as: 'lltd'; readonly hex: string } =>
  ({ as: 'lltd', hex: `01 ${service} 00 ${number} ${ALL} ${A} ${sequence} ${body}` });
const HELLO = `1234 ${B} ${C}`;

export const examples = {
  discover: frame('01', '00', '0001', `1234 0002 ${B} ${C}`),
  hello: frame('00', '01', '0000', `${HELLO} 01 06 ${A} 02 04 28000000 03 04 00000006 07 04 c0000201 08 10 20010db8${'00'.repeat(11)}01`
    + ' 0a 08 0000000000369e99 0c 04 00989680 0f 08 48004f0053005400 12 10 000102030405060708090a0b0c0d0e0f 14 04 60000000 0e 00 00 0000'),
  wireless: frame('00', '01', '0000', `${HELLO} 04 01 01 05 06 ${C} 06 04 6e657431 09 02 006c 0d 04 ffffffce 15 01 06 19 02 0009 1b 0c ${A}${B} 00`),
  odd: frame('00', '01', '0000', `${HELLO} 02 04 00000001 01 02 0102 63 01 00 06 00 00`),
  emit: frame('00', '02', '0005', `0002 00 05 ${A} ${B} 01 00 ${B} ${C}`),
  seen: frame('00', '07', '0007', `c001 0001 ${A} ${B} ${C}`),
  none: frame('00', '07', '0007', '0000'),
  credit: frame('00', '0a', '0008', '00011170 09'),
  ask: frame('00', '0b', '0009', '0e 000100'),
  answer: frame('00', '0c', '0009', '8004 61626364'),
  empty: frame('00', '0c', '0009', '0000'),
  unknown: frame('00', '0d', '0009', ''),
  sink: frame('02', '00', '0001', 'ff'),
  ready: frame('02', '01', '0002', '00989680 0000000000369e99'),
  probe: frame('02', '02', '0003', '0000000000000001 0000000000000002 0000000000000003 01 07 85 616263'),
  events: frame('02', '04', '0003', '8001 0000000000000001 0000000000000002 03 00'),
  error: frame('02', '06', '0004', '0001'),
  snapshot: frame('02', '08', '0005', '03'),
  counters: frame('02', '09', '0006', '80 01 02 02 0001000200030004 0005000600070008'),
  unknownDiagnosis: frame('02', '0b', '0007', ''),
  unknownService: { as: 'lltd', hex: '01 03 00 00' },
} as const;
