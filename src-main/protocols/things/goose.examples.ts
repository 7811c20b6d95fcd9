/** GOOSE messages, built by hand after IEC 61850-8-1 annex A: an event with values of all kinds, questions of the management with answers. */
const HEADER = '010ccd010001 020000000001 88b8';

/** Hexadecimal digits of an element in BER, its length counted. */
export const element = (tag: string, ...content: readonly string[]): string => {
  const body = content.join('').replace(/\s/g, ''), length = body.length / 2;
  return tag + (length < 128 ? length.toString(16).padStart(2, '0') : `81${length.toString(16)}`) + body;
};
export const text = (words: string): string => [...words].map(letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
const message = (apdu: string, reserved = '0000') => {
  const length = (8 + apdu.length / 2).toString(16).padStart(4, '0');
  return { linkType: 1, hex: `${HEADER} 3fff ${length} ${reserved} 0000 ${apdu}` } as const;
};

const TIME = '5e0be100 400000 2a';
const event = (simulation: string, time: string, values: readonly string[]): string => element(
  '61', element('80', text('LD0/LLN0$GO$gcb01')), element('81', '07d0'), element('82', text('LD0/LLN0$ds1')), element('83', text('gcb01')),
  element('84', time), element('85', '01'), element('86', '00ffffffff'), element('87', simulation), element('88', '01'), element('89', '00'),
  element('8a', values.length.toString(16).padStart(2, '0')), element('ab', ...values),
);
const VALUES = [
  element('83', '01'), element('84', '030000'), element('85', 'ff'), element('86', '05'), element('87', '083f800000'),
  element('87', '0b4000000000000000'), element('87', '0501'), element('89', '010203'), element('8a', text('hello')), element('8c', '000102030405'),
  element('8d', '05'), element('8e', '00ff'), element('8f', '2b0601'), element('90', 'c3bc'), element('91', TIME),
  element('a2', element('83', '00'), element('a1', element('85', '0100'), element('85', '02'))), element('88', '800105'), element('9f21', '00'),
];
const asked = (...parts: readonly string[]): string => element('60', element('80', '01'), ...parts);

export const examples = {
  event: message(event('00', TIME, VALUES)),
  simulated: message(event('01', TIME, []), '8000'),
  /** Simulated by its header, and not by its contents. */
  halfSimulated: message(event('00', TIME, []), '8000'),
  wrongTime: message(event('00', '5e0be1', [VALUES[0]])),
  references: message(asked(element('a1', element('a1', element('80', text('gcb')), element('a1', element('02', '01'), element('02', '02')))))),
  elements: message(asked(element('a1', element('a2', element('80', text('gcb')), element('a1', element('1a', text('Pos'))))))),
  found: message(asked(element('a2', element(
    'a1', element('80', text('gcb')), element('81', '01'),
    element('a2', element('80', text('ds1')), element('a1', element('80', '01'), element('81', text('Pos')), element('82', '01'))),
  )))),
  refused: message(asked(element('a2', element('a3', element('80', text('gcb')), element('83', '01'))))),
  notSupported: message(asked(element('a2', element('80')))),
  short: { linkType: 1, hex: `${HEADER} 3fff 0004 0000 0000` },
  other: message(element('63', '00')),
} as const;
