/** DNP3's application layer: its header and the headers of objects, IEEE 1815-2012 §4 and §11. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, nameOf, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';

const FUNCTIONS: Readonly<Record<number, string>> = {
  0: 'Confirm', 1: 'Read', 2: 'Write', 3: 'Select', 4: 'Operate', 5: 'Direct Operate', 6: 'Direct Operate No Ack', 7: 'Immediate Freeze',
  8: 'Immediate Freeze No Ack', 9: 'Freeze and Clear', 10: 'Freeze and Clear No ACK', 11: 'Freeze With Time', 12: 'Freeze With Time No ACK',
  13: 'Cold Restart', 14: 'Warm Restart', 15: 'Initialize Data', 16: 'Initialize Application', 17: 'Start Application',
  18: 'Stop Application', 19: 'Save Configuration', 20: 'Enable Spontaneous Messages', 21: 'Disable Spontaneous Messages',
  22: 'Assign Classes', 23: 'Delay Measurement', 24: 'Record Current Time', 25: 'Open File', 26: 'Close File', 27: 'Delete File',
  28: 'Get File Info', 29: 'Authenticate File', 30: 'Abort File', 31: 'Activate Config', 32: 'Authentication Request',
  33: 'Authentication Error', 129: 'Response', 130: 'Unsolicited Response', 131: 'Authentication Response',
};
const GROUPS: Readonly<Record<number, string>> = {
  0: 'Device Attributes', 1: 'Binary Input', 2: 'Binary Input Change', 3: 'Double-bit Input', 4: 'Double-bit Input Change',
  10: 'Binary Output', 11: 'Binary Output Change', 12: 'Control Relay Output Block', 20: 'Binary Counter', 21: 'Frozen Counter',
  22: 'Counter Change Event', 23: 'Frozen Counter Change Event', 30: 'Analog Input', 31: 'Frozen Analog Input', 32: 'Analog Input Change',
  34: 'Analog Input Deadband', 40: 'Analog Output Status', 41: 'Analog Output', 42: 'Analog Output Event', 50: 'Time and Date',
  51: 'Time and Date CTO', 52: 'Time Delay', 60: 'Class Data', 70: 'File Control', 80: 'Internal Indications', 110: 'Octet String',
  111: 'Octet String Event',
};
const PREFIXES: Readonly<Record<number, string>> = {
  0: 'None', 1: '1-Octet Index Prefix', 2: '2-Octet Index Prefix', 3: '4-Octet Index Prefix', 4: '1-Octet Object Size Prefix',
  5: '2-Octet Object Size Prefix', 6: '4-Octet Object Size Prefix',
};
const RANGES: Readonly<Record<number, string>> = {
  0: '8-bit Start and Stop Indices', 1: '16-bit Start and Stop Indices', 2: '32-bit Start and Stop Indices',
  3: '8-bit Absolute Address in Range Field', 4: '16-bit Absolute Address in Range Field', 5: '32-bit Absolute Address in Range Field',
  6: 'No Range Field', 7: '8-bit Single Field Quantity', 8: '16-bit Single Field Quantity', 9: '32-bit Single Field Quantity',
  10: 'Reserved', 11: 'Free-format Qualifier',
};
const CONFIRM = 0, READ = 1, WRITE = 2, ENABLE = 20, DISABLE = 21, ASSIGN = 22, RESPONSE = 0x81;
/** Requests that name objects and bring nothing of them. */
const NAMING: ReadonlySet<number> = new Set([READ, ENABLE, DISABLE, ASSIGN]);
const TIME_AND_DATE = 50;
const LITTLE = { little: true } as const;
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
  'al.obj': u16('Object', { hex: true }),
  'al.objq.prefix': bits('Prefix Code', 0x70, { values: PREFIXES }),
  'al.objq.range': bits('Range Code', 0x0f, { values: RANGES }),
  'al.range.start': u8('Start (8 bit)'),
  'al.range.stop': u8('Stop (8 bit)'),
  start16: u16('Start (16 bit)', { ...LITTLE, id: 'dnp3.al.range.start16' }),
  stop16: u16('Stop (16 bit)', { ...LITTLE, id: 'dnp3.al.range.stop16' }),
  start32: u32('Start (32 bit)', { ...LITTLE, id: 'dnp3.al.range.start32' }),
  stop32: u32('Stop (32 bit)', { ...LITTLE, id: 'dnp3.al.range.stop32' }),
  'al.range.quantity': u8('Quantity (8 bit)'),
  quantity16: u16('Quantity (16 bit)', { ...LITTLE, id: 'dnp3.al.range.quantity16' }),
  quantity32: u32('Quantity (32 bit)', { ...LITTLE, id: 'dnp3.al.range.quantity32' }),
  objects: octets('Object data', { id: 'dnp3.al.objects', own: true }),
} as const;

const f = APPLICATION_FIELDS;
const INDICATIONS = fieldsBelow(f, 'al.iin.');

export function takeApplication(p: Cursor): void {
  const code = p.u8(1);
  const name = FUNCTIONS[code] ?? `Unknown function (${hex(code, 2)})`;
  const outer = p.open(`Application Layer: ${name}`);
  p.info(name);
  p.bits(f['al.ctl'], [f['al.fir'], f['al.fin'], f['al.con'], f['al.uns'], f['al.seq']]);
  p.take(f['al.func']);
  if (code >= RESPONSE) p.bits(f['al.iin'], INDICATIONS);
  if (code !== CONFIRM && p.more) objects(p, code);
  p.close(outer);
}

/** Headers of objects, as long as they stand behind one another: where values follow, those end it. */
function objects(p: Cursor, code: number): void {
  const outer = p.open(`${nameOf(FUNCTIONS, code) ?? 'Unknown'} Data Objects`);
  while (p.remaining >= 3) {
    const group = p.u8();
    const variation = p.u8(1);
    const inner = p.open(`Object(s): ${GROUPS[group] ?? 'Unknown Object'} (Obj:${group}, Var:${String(variation).padStart(2, '0')})`);
    p.take(f['al.obj']);
    if (code === WRITE && group === TIME_AND_DATE) p.addInfo(', Time and Date');
    p.show(f['al.objq.prefix']);
    range(p, p.take(f['al.objq.range']));
    const bare = NAMING.has(code);
    if (!bare && p.more) {
      if (p.wants(f.objects)) p.take(f.objects, p.remaining);
      else p.skip(p.remaining);
    }
    p.close(inner);
    if (!bare) break;
  }
  p.close(outer);
}

function range(p: Cursor, code: number): void {
  switch (code) {
    case 0:
      p.take(f['al.range.start']);
      p.take(f['al.range.stop']);
      break;
    case 1:
      p.take(f.start16);
      p.take(f.stop16);
      break;
    case 2:
      p.take(f.start32);
      p.take(f.stop32);
      break;
    case 7: p.take(f['al.range.quantity']); break;
    case 8: p.take(f.quantity16); break;
    case 9: p.take(f.quantity32);
  }
}
