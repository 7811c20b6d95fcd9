/**
 * PROFINET's real-time frames on Ethernet (IEC 61158-6-10, RT-PDUs): a number tells what a frame is for; cyclic ones end with a counter
 * and the state of their data.
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, flag, protocol, u16, u8 } from '../../dissect/index.ts';

const ACYCLIC = 0xfc00;
/** Counter, state of the data, state of the transfer. */
const TRAILER = 4;
const CLASS_3 = 0x0100, CLASS_3_END = 0x1000, CLASS_1 = 0x8000;

interface Range {
  readonly first: number;
  /** What the layer's heading begins with, behind `PROFINET`. */
  readonly way: string;
  /** What the Info column says. */
  readonly kind: string;
  readonly text: string;
}

const CYCLIC = ' cyclic Real-Time', ACYCLIC_WAY = ' acyclic Real-Time', REAL = ' Real-Time', ISOCHRONOUS = ' Isochronous-Real-Time';
const range = (first: number, way: string, kind: string, text: string): Range => ({ first, way, kind, text });
/** IEC 61158-6-10, table of FrameIDs: the first number of each range, and what it is for. */
const RANGES: readonly Range[] = [
  range(0x0000, REAL, 'reserved', '0x0000-0x001F: Reserved ID'),
  range(0x0020, REAL, 'Synchronization', '0x0020-0x0021: Real-Time: Sync (with follow up)'),
  range(0x0022, REAL, 'reserved', '0x0022-0x007F: Reserved ID'),
  range(0x0080, ISOCHRONOUS, 'Synchronization', '0x0080-0x0081: Real-Time: Sync (without follow up)'),
  range(0x0082, REAL, 'reserved', '0x0082-0x00FF: Reserved ID'),
  range(0x0100, ISOCHRONOUS, 'RTC3', '0x0100-0x06FF: RED: Real-Time(class=3): non redundant, normal or DFP'),
  range(0x0700, ISOCHRONOUS, 'RTC3', '0x0700-0x0FFF: RED: Real-Time(class=3): redundant, normal or DFP'),
  range(0x1000, REAL, 'reserved', '0x1000-0x7FFF: Reserved ID'),
  range(0x8000, CYCLIC, 'RTC1', '0x8000-0xBBFF: Real-Time(class=1 unicast): non redundant, normal'),
  range(0xbc00, CYCLIC, 'RTC1', '0xBC00-0xBFFF: Real-Time(class=1 multicast): non redundant, normal'),
  range(0xc000, CYCLIC, 'RTC1(legacy)', '0xC000-0xF7FF: Real-Time(class=1 unicast): Cyclic'),
  range(0xf800, CYCLIC, 'RTC1(legacy)', '0xF800-0xFBFF: Real-Time(class=1 multicast): Cyclic'),
  range(0xfc00, ACYCLIC_WAY, 'Reserved', '0xFC00-0xFDFF: Reserved'),
  range(0xfc01, ACYCLIC_WAY, 'Alarm High', 'Real-Time: Acyclic PN-IO Alarm high priority'),
  range(0xfc02, ACYCLIC_WAY, 'Reserved', '0xFC00-0xFDFF: Reserved'),
  range(0xfe00, ACYCLIC_WAY, 'Reserved', '0xFE00-0xFEFF: Real-Time: Reserved'),
  range(0xfe01, ACYCLIC_WAY, 'Alarm Low', 'Real-Time: Acyclic PN-IO Alarm low priority'),
  range(0xfe02, ACYCLIC_WAY, '', 'Real-Time: Acyclic PN-IO RSI'),
  range(0xfe03, ACYCLIC_WAY, 'Reserved', '0xFE00-0xFEFF: Real-Time: Reserved'),
  range(0xfefc, ACYCLIC_WAY, '', 'Real-Time: DCP (Dynamic Configuration Protocol) hello'),
  range(0xfefd, ACYCLIC_WAY, '', 'Real-Time: DCP (Dynamic Configuration Protocol) get/set'),
  range(0xfefe, ACYCLIC_WAY, '', 'Real-Time: DCP (Dynamic Configuration Protocol) identify multicast request'),
  range(0xfeff, ACYCLIC_WAY, '', 'Real-Time: DCP (Dynamic Configuration Protocol) identify response'),
  range(0xff00, ACYCLIC_WAY, 'RTA Sync', '0xFF00-0xFF01: PTCP Announce'),
  range(0xff02, ACYCLIC_WAY, 'RTA Sync', '0xFF02-0xFF1F: Reserved'),
  range(0xff20, ACYCLIC_WAY, 'Follow Up', '0xFF20-0xFF21: PTCP Follow Up'),
  range(0xff22, ACYCLIC_WAY, 'Follow Up', '0xFF22-0xFF3F: Reserved'),
  range(0xff40, ACYCLIC_WAY, 'Delay', '0xFF40-0xFF43: Acyclic Real-Time: Delay'),
  range(0xff44, REAL, 'Reserved', '0xFF44-0xFF7F: reserved ID'),
  range(0xff80, ' Fragmentation', '', '0xFF80-0xFF8F: Fragmentation'),
  range(0xff90, REAL, 'Reserved', '0xFF90-0xFFFF: reserved ID'),
];
const rangeOf = (id: number): Range => RANGES.findLast(({ first }) => first <= id)!;

const mark = (title: string, mask: number) => bits(title, mask, { hex: true });

export const pnRt = protocol({
  name: 'pn_rt',
  title: 'PROFINET Real-Time',
  short: 'PN-RT',
  on: { ethertype: [0x8892] },
  fields: {
    frame_id: u16('FrameID', { text: id => `${hex(id, 4)} (${rangeOf(id).text})` }),
    cycle_counter: u16('CycleCounter'),
    ds: u8('DataStatus', { hex: true }),
    ds_ignore: mark('Ignore (1:Ignore/0:Evaluate)', 0x80),
    ds_Reserved_2: mark('Reserved_2 (should be zero)', 0x40),
    ds_ok: mark('StationProblemIndicator (1:Ok/0:Problem)', 0x20),
    ds_operate: mark('ProviderState (1:Run/0:Stop)', 0x10),
    ds_res3: mark('Reserved_1 (should be zero)', 0x08),
    ds_valid: mark('DataValid (1:Valid/0:Invalid)', 0x04),
    ds_redundancy: flag('Redundancy', 0x02, { as: [
      'None primary AR of a given AR-set is present', 'Redundancy has no meaning for OutputCRs / One primary AR of a given AR-set is present',
    ] }),
    ds_primary: mark('State (1:Primary/0:Backup)', 0x01),
    transfer_status: u8('TransferStatus'),
  },
  dissect(p, f) {
    const length = p.remaining - 2, id = p.take(f.frame_id), { kind, way } = rangeOf(id);
    const text = `${kind === '' ? '' : `${kind}, `}ID:${hex(id, 4)}, Len:${String(length).padStart(4)}`;
    p.info(text);
    p.labelNode(p.node, () => `PROFINET${way}, ${text}`);
    if (isCyclic(id) && length >= TRAILER) {
      takeTrailer(p, text, length);
      return;
    }
    p.headerEnd = p.at;
    if (!p.next('pn_rt.frame_id', id)) p.data();
  },
});

const f = pnRt.fields;
const isCyclic = (id: number): boolean => (id >= CLASS_3 && id < CLASS_3_END) || (id >= CLASS_1 && id < ACYCLIC);
const STATES: readonly Field[] = [
  f.ds_ignore, f.ds_Reserved_2, f.ds_ok, f.ds_operate, f.ds_res3, f.ds_valid, f.ds_redundancy, f.ds_primary,
];

/** What stands behind the data is shown with the frame; the data itself has no meaning without the stations' configuration. */
function takeTrailer(p: Cursor, text: string, length: number): void {
  const data = length - TRAILER, from = p.at;
  if (p.available >= length) {
    p.skip(data);
    const cycle = p.take(f.cycle_counter), state = p.bits(f.ds, STATES);
    p.take(f.transfer_status);
    const words = [
      (state & 4) !== 0 ? 'Valid' : 'Invalid', (state & 1) !== 0 ? 'Primary' : 'Backup', (state & 32) !== 0 ? 'Ok' : 'Problem',
      (state & 16) !== 0 ? 'Run' : 'Stop',
    ];
    p.info(() => `${text.replace(String(length).padStart(4), String(data).padStart(4))}, Cycle:${String(cycle).padStart(5)} (${words.join(',')})`);
    p.at = from;
  }
  p.headerEnd = p.at;
  p.column('PNIO');
  p.data(data);
}
