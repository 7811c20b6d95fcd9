/** Sampled values, built by hand after IEC 61850-9-2 table 14 and the implementation guideline 9-2 LE: eight samples, each with its quality. */
import { element, text } from './goose.examples.ts';

const HEADER = '010ccd040001 020000000001 88ba 4000';
const SAMPLES = `000003e8 00000000 fffffc18 00000000 000007d0 00000001 fffff830 00000800 ${'00'.repeat(32)}`;
const message = (apdu: string, reserved = '0000') => {
  const length = (8 + apdu.length / 2).toString(16).padStart(4, '0');
  return { linkType: 1, hex: `${HEADER} ${length} ${reserved} 0000 ${apdu}` } as const;
};
const units = (...each: readonly string[]): string => element('60', element('80', each.length.toString(16).padStart(2, '0')), element('a2', ...each));
const unit = (count: string): string =>
  element('30', element('80', text('MU01')), element('82', count), element('83', '00000001'), element('85', '02'), element('87', SAMPLES));

export const examples = {
  one: message(units(unit('0f9f'))),
  two: message(units(unit('0000'), unit('0001')), '8000'),
  /** With all that is optional. */
  full: message(units(element(
    '30', element('80', text('MU01')), element('81', text('ds')), element('82', '0004'), element('83', '00000001'), element('84', '5e0be1004000000a'),
    element('85', '01'), element('86', '0050'), element('87', '000003e800000000'), element('88', '0001'), element('89', '0102030405060708'),
  ))),
  other: message(element('61')),
} as const;
