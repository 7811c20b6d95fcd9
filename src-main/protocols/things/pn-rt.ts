/**
 * PROFINET's real-time frames on Ethernet (IEC 61158-6-10, RT-PDUs): a number tells what a frame is for; cyclic ones end with a counter
 * and the state of their data.
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, flag, protocol, u16, u8 } from '../../dissect/index.ts';

const ACYCLIC = 0xfc00;
/** Counter, state of the data, state of the transfer. */
const TRAILER = 4;
const SHORTEST_CYCLIC = 0x0100;

/** The first number of each range, and what it is for. */
const RANGES: readonly (readonly [number, string, string])[] = [
  [0x0000, 'Time Synchronization', 'Synchronization'], [0x0100, 'RTC3', 'Real-Time(class=3): Cyclic'],
  [0x8000, 'RTC1', 'Real-Time(class=1 unicast): Cyclic'], [0xbc00, 'RTC1', 'Real-Time(class=1 multicast): Cyclic'],
  [0xc000, 'RTC1', 'Real-Time(class=1 unicast): Cyclic'], [0xf800, 'RTC1', 'Real-Time(class=1 multicast): Cyclic'],
  [0xfc00, '', 'Real-Time: Reserved'], [0xfc01, 'Alarm High', 'Real-Time: Acyclic PN-IO Alarm high priority'],
  [0xfc02, '', 'Real-Time: Reserved'], [0xfe01, 'Alarm Low', 'Real-Time: Acyclic PN-IO Alarm low priority'], [0xfe02, '', 'Real-Time: Reserved'],
  [0xfefc, '', 'Real-Time: DCP (Dynamic Configuration Protocol) hello'], [0xfefd, '', 'Real-Time: DCP (Dynamic Configuration Protocol) get/set'],
  [0xfefe, '', 'Real-Time: DCP (Dynamic Configuration Protocol) identify multicast request'],
  [0xfeff, '', 'Real-Time: DCP (Dynamic Configuration Protocol) identify response'], [0xff00, '', 'Real-Time: Acyclic'],
];
const rangeOf = (id: number): (typeof RANGES)[number] => RANGES.findLast(([first]) => first <= id)!;

const mark = (title: string, mask: number) => bits(title, mask, { hex: true });

export const pnRt = protocol({
  name: 'pn_rt',
  title: 'PROFINET Real-Time',
  short: 'PN-RT',
  on: { ethertype: [0x8892] },
  fields: {
    frame_id: u16('FrameID', { text: id => `${hex(id, 4)} (${rangeOf(id)[2]})` }),
    cycle_counter: u16('CycleCounter'),
    ds: u8('DataStatus', { hex: true }),
    ds_ignore: mark('Ignore (1:Ignore/0:Evaluate)', 0x80),
    ds_Reserved_2: mark('Reserved_2 (should be zero)', 0x40),
    ds_ok: mark('StationProblemIndicator (1:Ok/0:Problem)', 0x20),
    ds_operate: mark('ProviderState (1:Run/0:Stop)', 0x10),
    ds_res3: mark('Reserved_1 (should be zero)', 0x08),
    ds_valid: mark('DataValid (1:Valid/0:Invalid)', 0x04),
    ds_redundancy: flag('Redundancy', 0x02),
    ds_primary: mark('State (1:Primary/0:Backup)', 0x01),
    transfer_status: u8('TransferStatus'),
  },
  dissect(p, f) {
    const length = p.remaining - 2, id = p.take(f.frame_id), [, kind] = rangeOf(id);
    const text = `${kind === '' ? '' : `${kind}, `}ID:${hex(id, 4)}, Len:${String(length).padStart(4)}`;
    p.info(text);
    p.labelNode(p.node, () => `PROFINET ${id < ACYCLIC ? 'cyclic' : 'acyclic'} Real-Time, ${text}`);
    if (id >= SHORTEST_CYCLIC && id < ACYCLIC && length >= TRAILER) {
      takeTrailer(p, text, length);
      return;
    }
    p.headerEnd = p.at;
    if (!p.next('pn_rt.frame_id', id)) p.data();
  },
});

const f = pnRt.fields;
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
