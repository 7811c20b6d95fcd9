/** Events that the ends of an Ethernet link tell each other: IEEE 802.3 §57.5.3. */
import { type Cursor, type Field, below, u16, u32, u64, u8 } from '../../../dissect/index.ts';

const END = 0, SYMBOLS = 1, FRAMES = 2, PERIOD = 3, SECONDS = 4, ORGANIZATION = 0xfe;
/** Bytes of type and length. */
const HEADER = 2;

const id = below('oampdu.event');
const WINDOW = 'Errored Frame Window', THRESHOLD = 'Errored Frame Threshold', TOTAL = 'Error Running Total', EVENTS = 'Event Running Total';

export const EVENT_FIELDS = {
  'event.sequence': u16('Sequence Number', id('sequence')),
  'event.type': u8('Event Type', id('type', {
    hex: true,
    values: {
      [END]: 'End of TLV marker', [SYMBOLS]: 'Errored Symbol Period Event', [FRAMES]: 'Errored Frame Event',
      [PERIOD]: 'Errored Frame Period Event', [SECONDS]: 'Errored Frame Seconds Summary Event', [ORGANIZATION]: 'Organization Specific Event TLV',
    },
  })),
  'event.length': u8('Event Length', id('length', { hex: true })),
  'event.timestamp': u16('Event Timestamp (100ms)', id('timestamp')),
  'event.espeWindow': u64('Errored Symbol Window', id('espeWindow')),
  'event.espeThreshold': u64('Errored Symbol Threshold', id('espeThreshold')),
  'event.espeErrors': u64('Errored Symbols', id('espeErrors')),
  'event.espeTotalErrors': u64(TOTAL, id('espeTotalErrors')),
  'event.espeTotalEvents': u32(EVENTS, id('espeTotalEvents')),
  'event.efeWindow': u16(WINDOW, id('efeWindow')),
  'event.efeThreshold': u32(THRESHOLD, id('efeThreshold')),
  'event.efeErrors': u32('Errored Frames', id('efeErrors')),
  'event.efeTotalErrors': u64(TOTAL, id('efeTotalErrors')),
  'event.efeTotalEvents': u32(EVENTS, id('efeTotalEvents')),
  'event.efpeWindow': u32(WINDOW, id('efpeWindow')),
  'event.efpeThreshold': u32(THRESHOLD, id('efpeThreshold')),
  'event.efpeTotalErrors': u64(TOTAL, id('efpeTotalErrors')),
  'event.efpeTotalEvents': u32(EVENTS, id('efpeTotalEvents')),
  'event.efsseWindow': u16(WINDOW, id('efsseWindow')),
  'event.efsseThreshold': u16(THRESHOLD, id('efsseThreshold')),
  'event.efsseTotalErrors': u32(TOTAL, id('efsseTotalErrors')),
  'event.efsseTotalEvents': u32(EVENTS, id('efsseTotalEvents')),
} as const;

type Fields = typeof EVENT_FIELDS;

/** What was counted in which window, and since the link began; `errors` is one field of three kinds, whose size differs. */
function counts(p: Cursor, f: Fields, window: keyof Fields, threshold: keyof Fields, size: number, rest: readonly (keyof Fields)[]): void {
  p.take(f[window] as Field<number>);
  p.take(f[threshold] as Field<number>);
  if (size === 8) p.take(f['event.espeErrors']);
  else p.take(f['event.efeErrors'], size);
  for (const name of rest) p.take(f[name] as Field<number>);
}

const KINDS: Readonly<Record<number, (p: Cursor, f: Fields) => void>> = {
  [SYMBOLS]: (p, f) => counts(p, f, 'event.espeWindow', 'event.espeThreshold', 8, ['event.espeTotalErrors', 'event.espeTotalEvents']),
  [FRAMES]: (p, f) => counts(p, f, 'event.efeWindow', 'event.efeThreshold', 4, ['event.efeTotalErrors', 'event.efeTotalEvents']),
  [PERIOD]: (p, f) => counts(p, f, 'event.efpeWindow', 'event.efpeThreshold', 4, ['event.efpeTotalErrors', 'event.efpeTotalEvents']),
  [SECONDS]: (p, f) => counts(p, f, 'event.efsseWindow', 'event.efsseThreshold', 2, ['event.efsseTotalErrors', 'event.efsseTotalEvents']),
};

export function takeEvents(p: Cursor, f: Fields): void {
  p.take(f['event.sequence']);
  while (p.more) {
    if (p.u8() === END) return;
    const length = p.u8(1);
    if (length < HEADER) p.malformed(`an event of ${length} bytes`);
    const event = p.within(length), type = event.take(f['event.type']), outer = event.under();
    event.take(f['event.length']);
    const take = KINDS[type];
    if (take !== undefined) {
      event.take(f['event.timestamp']);
      take(event, f);
    }
    if (event.more) event.skip(event.remaining);
    event.close(outer);
  }
}
