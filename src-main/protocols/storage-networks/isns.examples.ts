/** Messages of iSNS, built by hand after RFC 4171 §5 and §6. */
const bytes = (hex: string): number => hex.replaceAll(' ', '').length / 2;
const word = (value: number): string => value.toString(16).padStart(8, '0');
const attribute = (tag: number, value = ''): string => `${word(tag)} ${word(bytes(value))} ${value}`;
const message = (number: string, flags: string, payload: string): string =>
  `0001 ${number} ${bytes(payload).toString(16).padStart(4, '0')} ${flags} 0007 0000 ${payload}`;
/** `iqn.2024-01.x` with three zeros behind. */
const NAME = '69716e2e323032342d30312e7800 0000';
const V4 = '00000000000000000000ffff c0000201';

export const examples = {
  /** Source, key, delimiter, then what is registered: a portal at TCP port 3260, one at UDP port 5, a target. */
  registration: {
    as: 'isns',
    hex: message('0001', '8c00', [
      attribute(32, NAME), attribute(1, '6500 0000'), attribute(0), attribute(2, '00000002'), attribute(16, V4), attribute(17, '00000cbc'),
      attribute(20, '00010005'), attribute(33, '00000001'), attribute(35, '0000003d'), attribute(27, '00000007'), attribute(51), attribute(65,
        '00010203'),
      attribute(64, '2000000000000001'), attribute(4, '0000000065000000'), attribute(66, '00000001'), attribute(999, '01'),
      attribute(2069, '2000000000000002'),
    ].join(' ')),
  },
  answer: { as: 'isns', hex: message('8002', '4c00', `00000009 ${attribute(32, NAME)} ${attribute(0)} ${attribute(51, '00000003')}`) },
  heartbeat: { as: 'isns', hex: message('000e', '4c00', `${V4} 0c85 0c85 0000003c 00000007`) },
  later: { as: 'isns', hex: message('8002', '4800', attribute(32, NAME)) },
  wrongLength: { as: 'isns', hex: message('0002', '8c00', `${attribute(2, '0002')} ${attribute(32, NAME)}`) },
  empty: { as: 'isns', hex: message('8005', '4c00', '') },
  tooLong: { as: 'isns', hex: '0001 0002 0010 8c00 0001 0000 00000020' },
} as const;
