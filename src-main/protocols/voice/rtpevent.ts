/** Telephone events in RTP: keys, tones and line states, RFC 4733. */
import { bits, flag, protocol, u16, u8 } from '../../dissect/index.ts';
import { eventName } from './rtp/telephone-events.ts';

export const rtpevent = protocol({
  name: 'rtpevent',
  title: 'RFC 2833 RTP Event',
  short: 'RTP EVENT',
  on: { rtp_dyn_payload_type: ['TELEPHONE-EVENT'] },
  fields: {
    event_id: u8('Event ID', { values: eventName }),
    end_of_event: flag('End of Event', 0x80, { as: ['True', 'False'] }),
    reserved: flag('Reserved', 0x40, { as: ['True', 'False'] }),
    volume: bits('Volume', 0x3f),
    duration: u16('Event Duration'),
  },
  dissect(p, f) {
    const event = p.take(f.event_id);
    const isEnd = p.show(f.end_of_event);
    p.info(`Payload type=RTP Event, ${eventName(event) ?? `Unknown (${event})`}${isEnd ? ' (end)' : ''}`);
    p.show(f.reserved);
    p.take(f.volume);
    p.take(f.duration);
    if (p.more) p.data();
  },
});
