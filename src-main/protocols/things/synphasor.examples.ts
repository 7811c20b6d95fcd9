/** Synchrophasor messages, built by hand after IEEE C37.118.2-2011 §6, with their check sums. */
import { crc } from './synphasor.ts';

const message = (sync: string, body: string) => {
  const size = (16 + body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0');
  const hex = `${sync} ${size} 0007 5f5e1000 000186a0 ${body}`.replace(/\s/g, ''), bytes = Buffer.from(hex, 'hex');
  return { as: 'synphasor', hex: hex + crc(bytes, 0, bytes.length).toString(16).padStart(4, '0') } as const;
};
const name = (text: string): string => [...text.padEnd(16)].map(letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
const labels = Array.from({ length: 16 }, (_, i) => name(`B${i}`)).join('');
/** Two phasors, of a voltage and a current, an analog value and a digital word. */
const station = (format: string): string =>
  `${name('North')} 0007 ${format} 0002 0001 0001 ${name('VA')} ${name('IA')} ${name('P')} ${labels} 000df847 0100c350 01000001 0000 ffff 0001 0016`;

export const examples = {
  start: message('aa41', '0002'),
  extended: message('aa42', '0008 01020304'),
  header: message('aa11', '48656c6c6f'),
  configuration: message('aa31', `000f4240 0001 ${station('0000')} 001e`),
  floating: message('aa31', `000f4240 0001 ${station('000f')} ffff`),
  measured: message('aa01', '2000 392b 0000 0000 03e8 09c4 ffce 0064 3c12'),
  measuredFloating: message('aa01', '0000 43660000 00000000 41200000 3fc90fdb 42480000 00000000 3f800000 0001'),
  other: message('aa51', '00'),
  wrong: { as: 'synphasor', hex: 'aa41 0012 0007 5f5e1000 00000000 0001 0000' },
} as const;
