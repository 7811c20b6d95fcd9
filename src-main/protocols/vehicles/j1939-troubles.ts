/** Diagnostic trouble codes that control units tell of, and the lamps that they ask for: SAE J1939-73 §5.7.1. */
import { type Cursor, bits, u24 } from '../../dissect/index.ts';

const LAMP = ['off', 'on', 'error', 'not available'];
const FLASH = ['slow', 'fast', 'reserved', 'not flashing'];
const FAILURES = [
  'Above normal, most severe', 'Below normal, most severe', 'Erratic, intermittent or incorrect', 'Voltage above normal', 'Voltage below normal',
  'Current below normal', 'Current above normal', 'Mechanical system not responding', 'Abnormal frequency', 'Abnormal update rate',
  'Abnormal rate of change', 'Root cause not known', 'Bad intelligent device', 'Out of calibration', 'Special instructions',
  'Above normal, least severe', 'Above normal, moderately severe', 'Below normal, least severe', 'Below normal, moderately severe',
  'Received network data in error', 'Data drifted high', 'Data drifted low',
];
const CONDITION_EXISTS = 31;
const failure = (mode: number): string => (mode === CONDITION_EXISTS ? 'Condition exists' : FAILURES[mode] ?? 'Reserved');
const LAMPS = ['Malfunction Indicator', 'Red Stop', 'Amber Warning', 'Protect'] as const;
const MASKS = [0xc0, 0x30, 0x0c, 0x03] as const;
const KEYS = ['malfunction', 'stop', 'warning', 'protect'] as const;

const lamps = (of: 'lamp' | 'flash', values: readonly string[]) =>
  MASKS.map((mask, i) => bits(`${LAMPS[i]} Lamp${of === 'flash' ? ' Flash' : ''}`, mask, {
    own: true, id: `j1939.dm.${of}.${KEYS[i]}`, values: value => values[value],
  }));
const LIT = lamps('lamp', LAMP), FLASHING = lamps('flash', FLASH);

const CODE = {
  'dm.spn': u24('Suspect Parameter Number', { own: true }),
  'dm.fmi': bits('Failure Mode', 0x1f, { own: true, values: failure }),
  'dm.cm': bits('Conversion Method', 0x80, { own: true }),
  'dm.oc': bits('Occurrence Count', 0x7f, { own: true }),
};
export const TROUBLES = { ...CODE, ...Object.fromEntries([...LIT, ...FLASHING].map(field => [field.name.slice('j1939.'.length), field])) };

const BYTES = 4;

/** A message of trouble codes: lamps, then code after code to its end. */
export function troubles(p: Cursor): void {
  for (const group of [LIT, FLASHING]) {
    for (const lamp of group) p.show(lamp);
    p.skip(1);
  }
  if (!Object.values(CODE).some(field => p.wants(field))) return;
  // A code of zeros says that there is none, and what fills a frame is ones.
  while (p.remaining >= BYTES && p.u32() !== 0 && p.u32() !== 0xffff_ffff) {
    const code = p.open('Diagnostic Trouble Code', BYTES);
    const number = p.u8() | p.u8(1) << 8 | p.u8(2) >> 5 << 16;
    p.takeAs(CODE['dm.spn'], number, 2);
    const mode = p.take(CODE['dm.fmi']);
    p.show(CODE['dm.cm']);
    p.take(CODE['dm.oc']);
    p.close(code);
    p.label(`Diagnostic Trouble Code: SPN ${number}, ${failure(mode)}`);
  }
}
