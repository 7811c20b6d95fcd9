/** BitTorrent's Local Service Discovery, BEP 14: peers of the same torrents tell each other where they are, in lines as HTTP's. */
import { type Cursor, expert, printable, protocol, text, u32 } from '../../dissect/index.ts';
import { peekLine } from '../text-lines.ts';

const START = 'BT-SEARCH ';

export const lsd = protocol({
  name: 'lsd',
  title: 'Local Service Discovery',
  short: 'LSD',
  on: { 'udp.port': [6771] },
  fields: {
    header: text('Header'),
    host: text('Host'),
    port: u32('Port'),
    infohash: text('Infohash'),
    cookie: text('cookie'),
    malformed_field: expert('Malformed LSD field', 'warning', 'Protocol'),
  },
  accepts: (bytes, at, end) => end - at > START.length && [...START].every((letter, i) => bytes[at + i] === letter.charCodeAt(0)),
  dissect(p, f) {
    p.info('');
    const start = peekLine(p);
    p.takeAs(f.header, printable(start.text), start.length);
    p.at = start.next;
    // An announcement ends with an empty line, behind which there may be another: BEP 14 has two.
    while (p.more) {
      const line = peekLine(p);
      readLine(p, f, line.text);
      p.at = line.next;
    }
  },
});

type Fields = (typeof lsd)['fields'];

function readLine(p: Cursor, f: Fields, line: string): void {
  const colon = line.indexOf(':'), raw = line.slice(colon + 1), value = raw.trim();
  const at = p.at + line.length - raw.trimStart().length;
  switch (line.slice(0, Math.max(0, colon)).trim().toLowerCase()) {
    case 'host': p.set(f.host, printable(value), at, value.length); break;
    case 'port':
      if (/^\d{1,5}$/.test(value)) p.set(f.port, Number(value), at, value.length);
      else p.expert(f.malformed_field);
      break;
    case 'infohash': p.set(f.infohash, printable(value), at, value.length); break;
    case 'cookie': p.set(f.cookie, printable(value), at, value.length); break;
    default: if (line !== '') p.expert(f.malformed_field);
  }
}
