/** The ladder diagram of a TCP connection as an SVG drawing: two lifelines with their states, an arrow for each segment. */
import { endText } from '../index/index.ts';
import { COUNTS_MARKS, countedMarks } from '../protocols/transport/tcp/segment-info.ts';
import { type ConnectionStory, VERDICT_NAMES, CAUSE_NAMES, stateName } from '../streams/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { xmlText } from './xml-text.ts';

const WIDTH = 920, ROW = 26, HEAD = 76, FOOT = 16;
const CLIENT = 240, SERVER = 680;
/** Arrows fall a little, as time passes while a segment is on its way. */
const FALL = 8;

const COLOURS: Readonly<Record<string, string>> = { retransmission: '#c22f37', reordered: '#94690a', duplicate: '#6a5fb0', probe: '#1b7480' };
const PLAIN = '#4a4d57';

const FLAGS: readonly (readonly [bit: number, name: string])[] = [
  [2, 'SYN'], [1, 'FIN'], [4, 'RST'], [8, 'PSH'], [16, 'ACK'], [32, 'URG'], [64, 'ECE'], [128, 'CWR'], [256, 'AE'],
];

/** Writes segments `from` to `to` (exclusive); yields how many are written after each. Text of the capture is escaped, whatever it is. */
export function* writeLadder(sink: ByteSink, story: ConnectionStory, from: number, to: number): Generator<number, void, void> {
  const { client, server, segments } = story;
  const height = HEAD + ROW * Math.max(0, to - from) + FOOT;
  sink.text(`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Helvetica, Arial, sans-serif" font-size="11">
<title>TCP stream ${story.stream}, segments ${from + 1} to ${to}</title>
<defs>${Object.entries({ plain: PLAIN, ...COLOURS })
    .map(
      ([name, colour]) =>
        `<marker id="${name}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colour}"/></marker>`,
    )
    .join('')}</defs>
<rect width="100%" height="100%" fill="#ffffff"/>
<g text-anchor="middle" font-size="13" font-weight="bold" fill="#1b1c20">
<text x="${CLIENT}" y="28">${xmlText(endText(client.address, client.port))}</text><text x="${SERVER}" y="28">${xmlText(endText(server.address, server.port))}</text></g>
<g text-anchor="middle" fill="#62646d"><text x="${CLIENT}" y="44">client</text><text x="${SERVER}" y="44">server</text></g>
<path d="M${CLIENT} 54V${height - FOOT}M${SERVER} 54V${height - FOOT}" stroke="#b9bbc4"/>
`);
  for (let i = from; i < to; i++) {
    const y = HEAD + ROW * (i - from), right = segments.fromClient[i] === 1;
    const verdict = VERDICT_NAMES[segments.verdict[i]], colour = COLOURS[verdict] ?? PLAIN, marked = COLOURS[verdict] !== undefined;
    const [begin, end] = right ? [CLIENT, SERVER] : [SERVER, CLIENT];
    sink.text(`<g><text x="10" y="${y + 4}" fill="#62646d">${segments.time[i].toFixed(6)}</text>`);
    sink.text(
      `<path d="M${begin} ${y}L${end} ${y + FALL}" stroke="${colour}"${marked ? ' stroke-width="1.6"' : ''} marker-end="url(#${marked ? verdict : 'plain'})"/>`,
    );
    sink.text(
      `<text x="${(CLIENT + SERVER) / 2}" y="${y - 1}" text-anchor="middle" fill="${colour}">${xmlText(labelText(story, i))}</text>`,
    );
    const [shownClient, shownServer] = [i === from || (segments.changed[i] & 1) !== 0, i === from || (segments.changed[i] & 2) !== 0];
    if (shownClient)
      sink.text(
        `<text x="${CLIENT - 10}" y="${y + 4}" text-anchor="end" fill="#1b1c20">${xmlText(stateName(segments.clientState[i]))}</text>`,
      );
    if (shownServer)
      sink.text(`<text x="${SERVER + 10}" y="${y + 4}" fill="#1b1c20">${xmlText(stateName(segments.serverState[i]))}</text>`);
    sink.text(`<text x="${WIDTH - 10}" y="${y + 4}" text-anchor="end" fill="#62646d">${segments.row[i] + 1}</text></g>\n`);
    yield i - from + 1;
  }
  sink.text('</svg>\n');
}

/** `PSH ACK  Seq 1  Ack 92  Len 1448  retransmission, fast`, `ACK  Seq 92  Ack 1  SACK 1449–2897` */
function labelText({ segments }: ConnectionStory, i: number): string {
  const flags = segments.flags[i], length = segments.length[i];
  const counts = (flags & COUNTS_MARKS) !== 0, named = FLAGS.filter(([bit]) => (flags & bit) !== 0 && (!counts || bit < 64)).map(([, name]) => name);
  if (counts) named.push(`ACE=${countedMarks(flags)}`);
  const parts = [named.join(' '), `Seq ${segments.sequence[i]}`];
  if ((flags & 16) !== 0) parts.push(`Ack ${segments.acknowledgment[i]}`);
  if (segments.sackTo[i] !== segments.sackFrom[i]) {
    // Numbers begin anew at 2^32.
    const name = ((segments.sackTo[i] - segments.acknowledgment[i]) | 0) <= 0 ? 'D-SACK' : 'SACK';
    parts.push(`${name} ${segments.sackFrom[i]}–${segments.sackTo[i]}`);
  }
  if (length > 0) parts.push(`Len ${length}`);
  const verdict = VERDICT_NAMES[segments.verdict[i]], cause = CAUSE_NAMES[segments.cause[i]];
  if (COLOURS[verdict] !== undefined) parts.push(cause === '' ? verdict : `${verdict}, ${cause}`);
  return parts.join('   ');
}
