/** Logical Link Control and Adaptation Protocol of Bluetooth (Core 5.2, volume 3, part A): channels over a link, and how they are made. */
import { type Cursor, protocol } from '../../../dissect/index.ts';
import { L2CAP_FIELDS } from './l2cap/fields.ts';
import { takeSignals } from './l2cap/signals.ts';
import { wayOf, wayText } from './ways.ts';

const SIGNALING = 1, CONNECTIONLESS = 2, LE_SIGNALING = 5;
const HEADER = 4;

export const btl2cap = protocol({
  name: 'btl2cap',
  title: 'Bluetooth L2CAP Protocol',
  short: 'L2CAP',
  fields: L2CAP_FIELDS,
  dissect(p, f) {
    const length = p.take(f.length), cid = p.take(f.cid);
    p.limit(HEADER + length);
    p.info(() => `${wayText(wayOf(p))} `);
    if (cid === SIGNALING || cid === LE_SIGNALING) {
      takeSignals(p);
      return;
    }
    if (cid === CONNECTIONLESS && p.more) p.take(f.psm);
    p.headerEnd = p.at;
    if (p.next('btl2cap.cid', cid)) return;
    p.info(() => `${wayText(wayOf(p))} ${cid === CONNECTIONLESS ? 'Connectionless reception channel' : 'Connection oriented channel'}`);
    takePayload(p);
  },
});

/** What a channel is for was agreed upon when it was made. */
function takePayload(p: Cursor): void {
  p.takeRest(btl2cap.fields.payload);
}
