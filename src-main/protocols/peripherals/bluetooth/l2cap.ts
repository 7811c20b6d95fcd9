/** Logical Link Control and Adaptation Protocol of Bluetooth (Core 5.2, volume 3, part A): channels over a link, and how they are made. */
import { protocol } from '../../../dissect/index.ts';
import { L2CAP_FIELDS } from './l2cap/fields.ts';
import { CHANNEL, channelOf } from './l2cap/channels.ts';
import { takeSignals } from './l2cap/signals.ts';
import { wayOf, wayText } from './ways.ts';

const SIGNALING = 1, CONNECTIONLESS = 2, LE_SIGNALING = 5, FIRST_DYNAMIC = 0x40;
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
    const channel = cid < FIRST_DYNAMIC ? undefined : channelOf(p, cid);
    const psm = cid === CONNECTIONLESS && p.more ? p.take(f.psm) : channel?.psm;
    if (channel !== undefined) {
      p.packet.notes.set(CHANNEL, { ...channel, cid });
      p.generate(f.connect_in, channel.connect);
      if (channel.disconnect > 0) p.generate(f.disconnect_in, channel.disconnect);
      p.generate(f.psm, channel.psm);
    }
    p.headerEnd = p.at;
    if (p.next('btl2cap.cid', cid) || (psm !== undefined && p.next('btl2cap.psm', psm))) return;
    p.info(() => `${wayText(wayOf(p))} ${cid === CONNECTIONLESS ? 'Connectionless reception channel' : 'Connection oriented channel'}`);
    p.takeRest(f.payload);
  },
});
