/** Servo profile over EtherCAT: parameters of SERCOS drives (IEC 61800-7-300), ETG.1000.6 §5.9. */
import { bits, flag, octets, u16 } from '../../../dissect/index.ts';
import type { Take } from './mailbox-text.ts';

const OPERATIONS = { 0: 'unused', 1: 'readReq', 2: 'readRes', 3: 'writeReq', 4: 'writeRes', 5: 'notification', 6: 'emergency' };
const SHORT: Readonly<Record<number, string>> = { 1: 'RRQ', 2: 'RRS', 3: 'WRQ', 4: 'WRS', 5: 'NFC', 6: 'EMGCY' };
const HAS_DATA: readonly number[] = [2, 3, 5, 6];
const INCOMPLETE = 0x0008, FAILED = 0x0010;

const id = (name: string) => ({ id: `ecat_mailbox.${name}`, little: true }) as const;
const mark = (title: string, mask: number, name: string) => flag(title, mask, { ...id(`soe_header_${name}`), size: 2 });

/** What of a parameter is carried; each with its letter in the list. */
const ELEMENTS = {
  soeDatastate: mark('Datastate', 0x0100, 'datastate'),
  soeName: mark('Name', 0x0200, 'name'),
  soeAttribute: mark('Attribute', 0x0400, 'attribute'),
  soeUnit: mark('Unit', 0x0800, 'unit'),
  soeMin: mark('Min', 0x1000, 'min'),
  soeMax: mark('Max', 0x2000, 'max'),
  soeValue: mark('Value', 0x4000, 'value'),
  soeReserved: mark('Reserved', 0x8000, 'reserved'),
} as const;
const LETTERS = 'DNAUIXVR';

export const SOE_FIELDS = {
  soe: octets('Soe'),
  soeHeader: u16('Soe Header', { ...id('soe_header'), hex: true }),
  soeOperation: bits('SoE OpCode', 0x0007, { ...id('soe_opcode'), size: 2, values: OPERATIONS }),
  soeIncomplete: mark('More Follows...', INCOMPLETE, 'incomplete'),
  soeFailed: mark('Error', FAILED, 'error'),
  soeDrive: bits('Drive No', 0x00e0, { ...id('soe_header_driveno'), size: 2 }),
  ...ELEMENTS,
  soeParameter: u16('SoE IDN', { ...id('soe_idn'), hex: true }),
  soeData: octets('SoE Data', id('soe_data')),
  soeLeft: u16('SoE FragLeft', { ...id('soe_frag'), hex: true }),
  soeError: u16('SoE Error', { ...id('soe_error'), hex: true }),
} as const;

const f = SOE_FIELDS;
const BITS = [f.soeOperation, f.soeIncomplete, f.soeFailed, f.soeDrive, ...Object.values(ELEMENTS)];

/** IEC 61800-7-304: standard or the product's own, the set, the number. */
function parameter(number: number): string {
  return `${number >= 0x8000 ? 'P' : 'S'}-${(number >> 12) & 7}-${String(number & 0x0fff).padStart(4, '0')}`;
}

export const takeSoe: Take = (p, said) => {
  p.show(f.soe, p.available);
  const node = p.lastNode, outer = p.under();
  const head = p.bits(f.soeHeader, BITS), operation = head & 7;
  const letters = [...LETTERS].filter((_, bit) => ((head >> (8 + bit)) & 1) !== 0).join('');
  let text: string;
  if ((head & INCOMPLETE) !== 0) text = `SoE: FragmentsLeft ${p.take(f.soeLeft)}`;
  else if ((head & FAILED) !== 0) text = 'SoE: Error';
  else text = `SoE: ${SHORT[operation] ?? 'Unknown'} (${parameter(p.little16())}, '${letters}')`;
  if (text.endsWith(')') && HAS_DATA.includes(operation)) text += ` : ${p.remaining - 2} Bytes`;
  if ((head & INCOMPLETE) === 0) p.take(f.soeParameter);
  p.close(outer);
  if ((head & FAILED) !== 0 && p.remaining === 2) text += ` ${p.take(f.soeError).toString(16).padStart(4, '0')}`;
  else p.takeRest(f.soeData);
  p.labelNode(node, text);
  said.push(text);
};
