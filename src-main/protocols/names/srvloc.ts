/** Service Location Protocol, RFC 2608 (version 2) and RFC 2165 (version 1): which printers, file servers, and directories there are. */
import { MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { FIELDS } from './srvloc/fields.ts';
import { HEADER_1, takeFirst } from './srvloc/version-1.ts';
import { HEADER_2, takeSecond } from './srvloc/version-2.ts';

export const srvloc = protocol({
  name: 'srvloc',
  title: 'Service Location Protocol',
  on: { 'udp.port': [427], 'tcp.port': [427] },
  sized: true,
  frame: (bytes, at, end) => {
    if (end - at < 5) return MORE;
    const length = bytes[at] === 2 ? (bytes[at + 2] << 16) | (bytes[at + 3] << 8) | bytes[at + 4] : (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] < 1 || bytes[at] > 2 || length < (bytes[at] === 2 ? HEADER_2 : HEADER_1) ? NOT_MINE : length;
  },
  fields: FIELDS,
  dissect(p, f) {
    if (p.take(f.version) > 1) takeSecond(p);
    else takeFirst(p);
  },
});
