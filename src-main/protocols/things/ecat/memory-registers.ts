/** What is mapped and guarded of a slave's memory: FMMUs (0x0600 to 0x06ff) and sync managers (0x0800 to 0x087f), ETG.1000.4 §6.6 and 6.7. */
import { type Cursor, flag, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Bit, bitField } from './register.ts';

const FMMUS = 0x0600, FMMU_SIZE = 16, FMMU_COUNT = 16;
const MANAGERS = 0x0800, MANAGER_SIZE = 8, MANAGER_COUNT = 8;

const le = { little: true, hex: true } as const;
const names = (id: string) => ({ ...le, id });

export const FMMU_FIELDS = {
  fmmu: octets('FMMU', { id: 'ecat.fmmu' }),
  logicalStart: u32('Log Start', names('ecat.fmmu.lstart')),
  logicalLength: u16('Log Length', names('ecat.fmmu.llen')),
  logicalStartBit: u8('Log StartBit', names('ecat.fmmu.lstartbit')),
  logicalEndBit: u8('Log EndBit', names('ecat.fmmu.lendbit')),
  physicalStart: u16('Phys Start', names('ecat.fmmu.pstart')),
  physicalStartBit: u8('Phys StartBit', names('ecat.fmmu.pstartbit')),
  type: u8('Type', names('ecat.fmmu.type')),
  reads: flag('Type', 0x01, { id: 'ecat.fmmu.typeread', as: ['Read in use', 'Read ignore'] }),
  writes: flag('Type', 0x02, { id: 'ecat.fmmu.typewrite', as: ['Write in use', 'Write ignore'] }),
  activate: u8('Activate', names('ecat.fmmu.activate')),
  active: flag('FMMU', 0x01, { id: 'ecat.fmmu.activate0', as: ['activated', 'deactivated'] }),
} as const;

export const MANAGER_FIELDS = {
  manager: octets('SyncManager', { id: 'ecat.syncman' }),
  start: u16('SM Start', names('ecat.syncman.start')),
  length: u16('SM Length', names('ecat.syncman.len')),
  control: u16('SM Ctrl/Status', names('ecat.syncman.ctrlstatus')),
  enable: u16('SM Enable', names('ecat.syncman.smenable')),
} as const;

const MODES = { 0: '3 buffer', 2: '1 buffer', 3: '1 buffer direct' };
const BUFFERS = { 0: '1. buffer', 1: '2. buffer', 2: '3. buffer', 3: 'blocked (start)' };
const CONTROL: readonly Bit[] = [
  ['opmode', 'OpMode', 0x03, MODES], ['access', 'Access', 0x0c, { 0: 'Read', 1: 'Write' }], ['irq.ecat', 'ECAT IRQ', 0x10],
  ['irq.pdi', 'PDI IRQ', 0x20], ['wdt', 'Watchdog trigger', 0x40], ['irq.write', 'IRQ write', 0x100], ['irq.read', 'IRQ read', 0x200],
  ['1bufstate', '1 buffer state', 0x800, ['Written', 'Read']], ['3bufstate', '3 buffer state', 0x3000, BUFFERS],
];
const ENABLE: readonly Bit[] = [
  ['enable', 'Enable', 0x01], ['repeatreq', 'Repeat request', 0x02], ['latchsmchg.ecat', 'Latch SyncMan Change ECAT', 0x40],
  ['latchsmchg.pdi', 'Latch SyncMan Change PDI', 0x80], ['deactivate', 'Deactivate', 0x100], ['repeatack', 'Repeat acknowledge', 0x200],
];
export const CONTROL_BITS = CONTROL.map(bit => bitField('ecat.syncman', 2, bit));
export const ENABLE_BITS = ENABLE.map(bit => bitField('ecat.syncman', 2, bit));

function takeFmmu(p: Cursor): void {
  const f = FMMU_FIELDS;
  p.show(f.fmmu, FMMU_SIZE);
  const outer = p.under(), part = p.within(FMMU_SIZE);
  for (const field of [f.logicalStart, f.logicalLength, f.logicalStartBit, f.logicalEndBit, f.physicalStart, f.physicalStartBit]) part.take(field);
  part.take(f.type);
  part.show(f.reads, 1, -1);
  part.show(f.writes, 1, -1);
  part.take(f.activate);
  part.show(f.active, 1, -1);
  p.close(outer);
}

function takeManager(p: Cursor): void {
  const f = MANAGER_FIELDS;
  p.show(f.manager, MANAGER_SIZE);
  const outer = p.under(), part = p.within(MANAGER_SIZE);
  part.take(f.start);
  part.take(f.length);
  takeNamedBits(part, f.control, CONTROL_BITS);
  takeNamedBits(part, f.enable, ENABLE_BITS);
  p.close(outer);
}

/** A row of equal parts: where they begin, how long each is, how many there can be. */
export interface Row {
  readonly address: number;
  readonly size: number;
  readonly count: number;
  readonly take: (p: Cursor) => void;
}

export const ROWS: readonly Row[] = [
  { address: FMMUS, size: FMMU_SIZE, count: FMMU_COUNT, take: takeFmmu },
  { address: MANAGERS, size: MANAGER_SIZE, count: MANAGER_COUNT, take: takeManager },
];
