/** Block acknowledgements and requests for them, IEEE 802.11-2024 §9.3.1.7 and §9.3.1.8: which of many frames have come. */
import { type Cursor, type Field, below, bits, ether, flag, octets, u16, u32 } from '../../../dissect/index.ts';

const TYPES = {
  0: 'Basic BlockAck', 1: 'Extended Compressed BlockAck', 2: 'Compressed BlockAck', 3: 'Multi-TID BlockAck', 6: 'GCR BlockAck',
  10: 'GLK-GCR BlockAck', 11: 'Multi-STA BlockAck',
};
const TYPE = { basic: 0, extended: 1, compressed: 2, severalPriorities: 3, group: 6, severalStations: 11 } as const;
const POLICIES = ['Sender Does Not Require Immediate Acknowledgement', 'Immediate Acknowledgement Required'] as const;
/** The words of a request that is part of another frame. */
export const BLOCK_ACK_REQUEST_WORDS = { policy: POLICIES, types: TYPES } as const;

/** Bytes of the bitmap: two for each of 64 fragments of frames, or a bit for each frame. */
const BASIC_BITMAP = 128, COMPRESSED_BITMAP = 8;
/** By the upper bits of the fragment number (Table 9-31). */
const BITMAPS = [8, 16, 32, 4];
/** Identifier of those that belong to no network yet, which their address tells. */
const UNASSOCIATED = 2045;

const id = below('wlan.ba'), hexWord = { hex: true, little: true } as const;
const f = {
  control: u16('Block Ack Control', id('control', hexWord)),
  policy: flag('BA Ack Policy', 0x0001, id('control.ackpolicy', { size: 2, as: POLICIES })),
  type: bits('BA Type', 0x001e, id('control.ba_type', { size: 2, hex: true, values: TYPES })),
  reserved: bits('Reserved', 0x0fe0, id('control.reserved', { hex: true })),
  identifier: bits('TID for which a Basic BlockAck frame is requested', 0xf000, id('basic.tidinfo', { hex: true })),
  start: u16('Block Ack Starting Sequence Control (SSC)', { hex: true, little: true, id: 'wlan.fixed.ssc' }),
  startFragment: bits('Fragment', 0x000f, { size: 2, id: 'wlan.fixed.ssc.fragment' }),
  startSequence: bits('Starting Sequence Number', 0xfff0, { id: 'wlan.fixed.ssc.sequence' }),
  bitmap: octets('Block Ack Bitmap', id('bm')),
  missing: u32('Missing frame', id('bm.missing_frame')),
  station: u16('AID TID Info', id('multi_sta.aid_tid_info', hexWord)),
  stationNumber: bits('AID11', 0x07ff, id('multi_sta.aid11', { size: 2, hex: true })),
  stationKind: bits('Ack Type', 0x0800, id('multi_sta.ack_type', { size: 2, hex: true })),
  stationPriority: bits('TID', 0xf000, id('multi_sta.tid', { hex: true })),
  stationReserved: u16('Reserved', id('multi_sta.reserved', hexWord)),
  stationAddress: ether('RA', id('multi_sta.ra')),
  priorityReserved: bits('Reserved', 0x0fff, { size: 2, hex: true, little: true, id: 'wlan.bar.mtid.tidinfo.reserved' }),
  priority: bits('Multi-TID Value', 0xf000, { hex: true, little: true, id: 'wlan.bar.mtid.tidinfo.value' }),
  group: ether('GCR Group Address', id('gcr_group_addr')),
};
export const BLOCK_ACK_FIELDS: readonly Field[] = Object.values(f);

/** What a frame acknowledges, or asks for; its heading says which. */
export function takeBlockAck(p: Cursor): void {
  within(p, 'Response', (type, priorities) => {
    switch (type) {
      case TYPE.basic: return withBitmap(p, BASIC_BITMAP);
      case TYPE.extended:
      case TYPE.compressed: return withBitmap(p);
      case TYPE.severalPriorities: return eachPriority(p, priorities, () => withBitmap(p, COMPRESSED_BITMAP));
      case TYPE.group:
        takeStart(p);
        p.take(f.group);
        p.take(f.bitmap, COMPRESSED_BITMAP);
        return;
      case TYPE.severalStations:
        while (p.remaining >= 2) takeStation(p);
    }
  });
}

/** What a request asks for; it may be part of a trigger. */
export function takeBlockAckRequest(p: Cursor): void {
  within(p, 'Request', (type, priorities) => {
    if (type === TYPE.severalPriorities) {
      eachPriority(p, priorities, () => void takeStart(p));
    } else if (type <= TYPE.compressed || type === TYPE.group) {
      takeStart(p);
      if (type === TYPE.group) p.take(f.group);
    }
  });
}

/** `take` is told the type, and how many priorities there are in types that have several (§9.3.1.7.4). */
function within(p: Cursor, what: string, take: (type: number, priorities: number) => void): void {
  const control = p.little16(), type = control >>> 1 & 15;
  const outer = p.open(`${(TYPES as Readonly<Record<number, string>>)[type] ?? 'Unknown BlockAck'} ${what}`);
  p.bits(f.control, [f.policy, f.type, f.reserved, f.identifier]);
  take(type, (control >>> 12) + 1);
  p.close(outer);
}

/** Where the frames begin that are meant. */
function takeStart(p: Cursor): { readonly sequence: number; readonly fragment: number } {
  const start = p.bits(f.start, [f.startFragment, f.startSequence]);
  return { sequence: start >>> 4, fragment: start & 15 };
}

/** The bits of frames that have not come are 0. A bitmap says its length by its fragment number, where it has none of its own. */
function withBitmap(p: Cursor, bytes?: number): void {
  const { sequence, fragment } = takeStart(p), length = bytes ?? BITMAPS[fragment >>> 1 & 3];
  p.need(length);
  const { at } = p;
  p.take(f.bitmap, length);
  // Of a basic one each bit is a fragment.
  if (bytes === BASIC_BITMAP) return;
  const outer = p.under();
  for (let i = 0; i < 8 * length; i++) {
    if ((p.bytes[at + (i >>> 3)] >>> (i & 7) & 1) === 0) p.set(f.missing, (sequence + i) & 0xfff, at + (i >>> 3), 1);
  }
  p.close(outer);
}

/** One behind the other: which priority, and what is said of it. In triggers the next station follows them. */
function eachPriority(p: Cursor, count: number, take: () => void): void {
  const list = p.open('TID List');
  for (let left = count; left > 0 && p.remaining >= 4; left--) {
    const priority = p.little16() >>> 12, outer = p.open(`TID ${priority} details`);
    p.show(f.priorityReserved);
    p.show(f.priority);
    p.skip(2);
    take();
    p.close(outer);
  }
  p.close(list);
}

/** §9.3.1.8.6: a station by its number, and what it is told: that all has come, or which frames. */
function takeStation(p: Cursor): void {
  const station = p.little16() & 0x7ff, isAll = (p.little16() & 0x800) !== 0;
  const outer = p.open(`Per AID TID Info: 0x${station.toString(16)}`);
  p.bits(f.station, [f.stationNumber, f.stationKind, f.stationPriority]);
  if (station === UNASSOCIATED && !isAll) {
    takeStart(p);
    p.take(f.stationReserved);
    p.take(f.stationAddress);
  } else if (!isAll) {
    withBitmap(p);
  }
  p.close(outer);
}
