/** Netlink, by which Linux and its programs tell each other of devices, addresses and routes: LINKTYPE_NETLINK, linux/netlink.h. */
import { protocol, u16 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { ALIGNMENT, HEADER, MESSAGE_FIELDS, isLittle, readHeader, takeNumber } from './netlink/messages.ts';
import { FAMILIES } from './netlink/names.ts';

/** Bytes of the cooked header between the type of address and the family. */
const UNUSED = 10;
/** Types below are netlink's own. */
const FIRST_OF_FAMILY = 16, ERROR = 2, DONE = 3;

export const netlink = protocol({
  name: 'netlink',
  title: 'Linux netlink (cooked header)',
  short: 'Netlink',
  on: { wtap_encap: [253] },
  fields: {
    hatype: u16('Link-layer address type', { values: { 824: 'Netlink' } }),
    family: u16('Family', { hex: true, values: FAMILIES }),
    ...MESSAGE_FIELDS,
  },
  dissect(p, f) {
    p.skip(2);
    p.take(f.hatype);
    p.skip(UNUSED);
    const family = p.take(f.family);
    while (p.remaining >= HEADER) {
      const little = isLittle(p), length = readUint(p.peekBytes(4), 0, 4, little);
      if (length < HEADER) p.malformed(`a message of ${length} bytes`);
      const type = readUint(p.peekBytes(2, 4), 0, 2, little), left = p.remaining, size = Math.min(length, left);
      if (type >= FIRST_OF_FAMILY) {
        if (!p.next('netlink.protocol', family, size)) p.data(size);
      } else {
        readHeader(p, little);
        const body = p.within(size - HEADER);
        if ((type === ERROR || type === DONE) && body.remaining >= 4) takeNumber(body, f.error, little);
        body.skip(Math.min(body.remaining, body.available));
      }
      if (length > left) p.malformed(`a message of ${length} bytes, ${left} left`);
      p.skip(Math.min(p.fillOf(length, ALIGNMENT), p.available));
    }
  },
});
