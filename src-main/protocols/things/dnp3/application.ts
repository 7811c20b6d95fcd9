/** DNP3's application layer: its header and the headers of objects, IEEE 1815-2012 §4 and §11. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, expert, flag, octets, u16, u8 } from '../../../dissect/index.ts';
import { bitNames, fieldsBelow } from '../../bit-names.ts';
import { ATTRIBUTE_FIELDS } from './attributes.ts';
import { FILE_FIELDS, takeFile } from './file-objects.ts';
import { type Kind, kindOf, objectName } from './object-kinds.ts';
import { type Common, takePoints } from './points.ts';
import { QUALIFIER_FIELDS, type Qualifier, takeQualifier } from './qualifier.ts';

const FUNCTIONS: Readonly<Record<number, string>> = {
  0: 'Confirm', 1: 'Read', 2: 'Write', 3: 'Select', 4: 'Operate', 5: 'Direct Operate', 6: 'Direct Operate No Ack', 7: 'Immediate Freeze',
  8: 'Immediate Freeze No Ack', 9: 'Freeze and Clear', 10: 'Freeze and Clear No ACK', 11: 'Freeze With Time', 12: 'Freeze With Time No ACK',
  13: 'Cold Restart', 14: 'Warm Restart', 15: 'Initialize Data', 16: 'Initialize Application', 17: 'Start Application',
  18: 'Stop Application', 19: 'Save Configuration', 20: 'Enable Spontaneous Messages', 21: 'Disable Spontaneous Messages',
  22: 'Assign Classes', 23: 'Delay Measurement', 24: 'Record Current Time', 25: 'Open File', 26: 'Close File', 27: 'Delete File',
  28: 'Get File Info', 29: 'Authenticate File', 30: 'Abort File', 31: 'Activate Config', 32: 'Authentication Request',
  33: 'Authentication Error', 129: 'Response', 130: 'Unsolicited Response', 131: 'Authentication Response',
};
const CONFIRM = 0, READ = 1, WRITE = 2, FREEZES = [7, 8, 9, 10, 11, 12], ENABLE = 20, DISABLE = 21, ASSIGN = 22, RESPONSE = 0x81;
/** Requests that name objects and bring nothing of them. */
const NAMING: ReadonlySet<number> = new Set([READ, ...FREEZES, ENABLE, DISABLE, ASSIGN]);
const TIME_AND_DATE = 50, FILES = 70;
/** What the objects of a function are called. */
const OBJECT_LISTS: Readonly<Record<number, string>> = {
  1: 'READ Request', 2: 'WRITE Request', 3: 'SELECT Request', 4: 'OPERATE Request', 5: 'DIRECT OPERATE Request', 6: 'DIRECT OPERATE No ACK Request',
  20: "Enable Spontaneous Msg's", 21: "Disable Spontaneous Msg's", 25: 'File', 26: 'File', 27: 'File', 28: 'File', 29: 'File', 30: 'File',
  129: 'RESPONSE', 130: 'RESPONSE',
};
const WORD = { size: 2 } as const;

export const APPLICATION_FIELDS = {
  'al.ctl': u8('Application Control', { hex: true }),
  'al.fir': flag('First', 0x80),
  'al.fin': flag('Final', 0x40),
  'al.con': flag('Confirm', 0x20),
  'al.uns': flag('Unsolicited', 0x10),
  'al.seq': bits('Sequence', 0x0f),
  'al.func': u8('Application Layer Function Code', { values: FUNCTIONS }),
  'al.iin': u16('Internal Indications', { hex: true }),
  'al.iin.rst': flag('Device Restart', 0x8000, WORD),
  'al.iin.dt': flag('Device Trouble', 0x4000, WORD),
  'al.iin.dol': flag('Digital Outputs in Local', 0x2000, WORD),
  'al.iin.tsr': flag('Time Sync Required', 0x1000, WORD),
  'al.iin.cls3d': flag('Class 3 Data Available', 0x0800, WORD),
  'al.iin.cls2d': flag('Class 2 Data Available', 0x0400, WORD),
  'al.iin.cls1d': flag('Class 1 Data Available', 0x0200, WORD),
  'al.iin.bmsg': flag('Broadcast Msg Rx', 0x0100, WORD),
  'al.iin.cc': flag('Configuration Corrupt', 0x0020, WORD),
  'al.iin.oae': flag('Operation Already Executing', 0x0010, WORD),
  'al.iin.ebo': flag('Event Buffer Overflow', 0x0008, WORD),
  'al.iin.pioor': flag('Parameters Invalid or Out of Range', 0x0004, WORD),
  'al.iin.obju': flag('Requested Objects Unknown', 0x0002, WORD),
  'al.iin.fcni': flag('Function Code not implemented', 0x0001, WORD),
  'al.obj': u16('Object(s)', { hex: true }),
  objects: octets('Object data', { id: 'dnp3.al.objects', own: true }),
  iin_abnormal: expert('IIN Abnormality', 'warning', 'Protocol'),
  unknown_object: expert('Unknown Object\\Variation', 'warning', 'Protocol'),
  num_items_invalid: expert('Number of items is invalid for normally empty object.  Potentially malicious packet', 'warning', 'Protocol'),
  ...QUALIFIER_FIELDS,
  ...FILE_FIELDS,
  ...ATTRIBUTE_FIELDS,
} as const;

const f = APPLICATION_FIELDS;
const CONTROL = [f['al.fir'], f['al.fin'], f['al.con'], f['al.uns'], f['al.seq']];
const INDICATIONS = fieldsBelow(f, 'al.iin.');
/** Indications of trouble: of the device, and of the request. */
const ABNORMAL = 0x403f;

/** `FIR, FIN, Sequence 1`: of a control byte. */
function controlWords(control: number): string {
  const marks = ['FIR', 'FIN', 'CON', 'UNS'].filter((_, bit) => (control & (0x80 >> bit)) !== 0);
  return [...marks, `Sequence ${control & 0x0f}`].join(', ');
}

export function takeApplication(p: Cursor): void {
  const control = p.u8(), code = p.u8(1);
  const name = FUNCTIONS[code] ?? `Unknown function (${hex(code, 2)})`;
  const outer = p.open(`Application Layer: (${controlWords(control)}, ${name})`);
  p.info(name);
  p.bits(f['al.ctl'], CONTROL);
  p.addLabel(() => `${bitNames(control, CONTROL.slice(0, 4))}(${controlWords(control)})`);
  p.take(f['al.func']);
  p.label(`Function Code: ${name} (${hex(code, 2)})`);
  if (code >= RESPONSE) {
    const indications = p.bits(f['al.iin'], INDICATIONS);
    p.addLabel(() => bitNames(indications, INDICATIONS));
    if ((indications & ABNORMAL) !== 0) p.expertUnder(f.iin_abnormal);
  }
  if (code !== CONFIRM && p.more) takeObjects(p, code);
  p.close(outer);
}

/** Headers of objects, with the objects of each where the function brings some. */
function takeObjects(p: Cursor, code: number): void {
  const outer = p.open(`${OBJECT_LISTS[code] ?? FUNCTIONS[code] ?? 'Unknown'} Data Objects`);
  const common: Common = {};
  while (p.remaining >= 3 && takeObject(p, code, common)) continue;
  p.close(outer);
  if (p.more) p.take(f.objects, p.remaining);
}

/** Reads one header, and what it announces; false where nobody knows what follows. */
function takeObject(p: Cursor, code: number, common: Common): boolean {
  const group = p.u8(), variation = p.u8(1), kind = kindOf(group, variation), name = objectName(group, variation);
  p.take(f['al.obj']);
  const node = p.lastNode, outer = p.under();
  if (name === undefined) p.expertUnder(f.unknown_object);
  if (code === WRITE && group === TIME_AND_DATE) p.addInfo(', Time and Date');
  if (group === FILES && (code === READ || code === WRITE)) p.addInfo(', File Control');
  const qualifier = takeQualifier(p), { count } = qualifier;
  p.labelNode(node, `Object(s): ${name ?? 'Unknown Object\\Variation'} (${hex(256 * group + variation, 4)})${points(count)}`);
  const names = NAMING.has(code) && !(code === READ && group === FILES);
  const known = names ? takeIndices(p, qualifier) : takeValues(p, kind, variation, qualifier, common);
  p.close(outer);
  return known;
}

const points = (count: number): string => (count === 0 ? '' : `, ${count} point${count === 1 ? '' : 's'}`);

/** Objects that are named and not brought may have an index each. */
function takeIndices(p: Cursor, { count, prefix }: Qualifier): boolean {
  for (let i = 0; prefix !== undefined && i < count; i++) p.take(prefix);
  return true;
}

function takeValues(p: Cursor, kind: Kind | undefined, variation: number, qualifier: Qualifier, common: Common): boolean {
  if (qualifier.sized) return takeSized(p, kind, variation, qualifier);
  if (qualifier.count === 0) return true;
  if (kind === undefined) return false;
  if (kind.special === undefined && kind.packed === undefined && kind.value === undefined && kind.flags === undefined) p.expert(f.num_items_invalid);
  else takePoints(p, kind, qualifier, common, variation);
  return true;
}

/** Objects that have their size ahead of them. */
function takeSized(p: Cursor, kind: Kind | undefined, variation: number, { count, prefix }: Qualifier): boolean {
  for (let i = 0; i < count; i++) {
    const outer = p.open('', 0), size = p.take(prefix!);
    const part = p.within(size);
    if (kind?.special === 'file') takeFile(part, variation);
    else if (size > 0) part.take(f.objects, size);
    p.close(outer);
    p.label(`Object: Size ${size}`);
  }
  return true;
}
