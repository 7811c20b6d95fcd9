/** Zigbee's device profile, Zigbee Specification R22 §2.4: how devices find each other, and tell what they can. */
import { protocol } from '../../dissect/index.ts';
import { ZDP_FIELDS } from './zigbee/zdp-fields.ts';
import { messageOf } from './zigbee/zdp-messages.ts';
import { PLACE, type Place } from './zbee-aps.ts';

export const zbeeZdp = protocol({
  name: 'zbee_zdp',
  title: 'ZigBee Device Profile',
  short: 'ZigBee ZDP',
  fields: ZDP_FIELDS,
  dissect(p, f) {
    const place = p.packet.notes.get(PLACE) as Place | undefined, message = messageOf(place?.cluster ?? -1);
    const name = message?.[0] ?? 'Unknown Cluster';
    p.title(`, ${name}`);
    p.info(name);
    p.take(f.seqno);
    message?.[1](p, text => {
      p.title(text);
      p.addInfo(text);
    });
    p.data();
  },
});
