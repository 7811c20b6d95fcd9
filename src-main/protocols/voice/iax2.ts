/** Inter-Asterisk eXchange version 2, RFC 5456: calls and their media on one port. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, byName, protocol } from '../../dissect/index.ts';
import { type CallState, callState, formatOf, wholeTime } from './iax2/calls.ts';
import { formatText, readElements } from './iax2/elements.ts';
import { CAPABILITY_FIELDS, ELEMENT_FIELDS, FRAME_FIELDS as f } from './iax2/fields.ts';
import { COMMANDS, CONTROLS, FORMATS, FRAMES, MODEMS } from './iax2/names.ts';

const PORT = 4569;
const FULL = 0x8000, FULL_HEADER = 12;
const WITH_TIMES = 1;

export const iax2 = protocol({
  name: 'iax2',
  title: 'Inter-Asterisk eXchange v2',
  on: { 'udp.port': [PORT] },
  fields: { ...f, ...ELEMENT_FIELDS, ...byName(CAPABILITY_FIELDS.map(([field]) => field)) },
  dissect(p) {
    const first = p.u16();
    if ((first & FULL) !== 0) full(p);
    else if (first !== 0) mini(p);
    else if ((p.u16(2) & FULL) !== 0) miniVideo(p);
    else trunk(p);
  },
});

/** The packet's kind is told by its first bits; the header lies below it. */
function begin(p: Cursor, kind: number, length: number): number {
  p.set(f.packet_type, kind, p.at, Math.min(length, p.available));
  return p.under();
}

/** §8.1.1 */
function full(p: Cursor): void {
  const outer = begin(p, 1, FULL_HEADER), source = p.take(f.src_call);
  p.show(f.dst_call);
  p.take(f.retransmission);
  const time = p.take(f.timestamp);
  p.take(f.oseqno);
  p.take(f.iseqno);
  const type = p.take(f.type);
  const name = `${FRAMES[type] ?? `Unknown (${hex(type, 2)})`}, source call# ${source}, timestamp ${time}ms`;
  p.info(name);
  const inner = p.under();
  const carries = KINDS[type];
  if (carries === undefined) other(p, name);
  else carries(p, name);
  p.close(inner);
  p.close(outer);
  payload(p);
}

function other(p: Cursor, name: string): void {
  const subclass = p.take(f.subclass);
  p.info(`${name} subclass ${subclass}`);
}

function digit(p: Cursor, name: string): void {
  const pressed = String.fromCharCode(p.u8());
  p.take(f['dtmf.subclass'], 1);
  p.info(`${name} digit ${pressed}`);
}

const KINDS: Readonly<Record<number, (p: Cursor, name: string) => void>> = {
  1: digit, 12: digit,
  2: (p, name) => {
    const format = formatOf(p.take(f['voice.subclass']));
    showFormat(p, f['voice.codec'], format);
    p.info(`${name}, ${formatName(format)}`);
  },
  3: (p, name) => {
    const format = formatOf(p.show(f['video.subclass'])), marked = p.take(f['video.marker']);
    showFormat(p, f['video.codec'], format);
    p.info(`${name}${marked ? ', Mark' : ''}, ${formatName(format)}`);
  },
  4: (p, name) => named(p, name, f['control.subclass'], CONTROLS),
  6: (p, name) => {
    named(p, name, f['iax.subclass'], COMMANDS);
    readElements(p);
  },
  7: (p, name) => {
    p.take(f['text.subclass']);
    p.takeRest(f['text.text']);
    p.info(name);
  },
  9: (p, name) => {
    const kind = p.take(f['html.subclass']);
    if (kind === 1) p.takeRest(f['html.url']);
    p.info(name);
  },
  11: (p, name) => named(p, name, f['modem.subclass'], MODEMS),
};

function named(p: Cursor, name: string, field: Field<number>, names: Readonly<Record<number, string>>): void {
  const subclass = p.take(field);
  p.info(`${name} ${names[subclass] ?? `unknown (${hex(subclass, 2)})`}`);
}

const formatName = (format: number): string => FORMATS[format] ?? `unknown (${hex(format, 4)})`;

function showFormat(p: Cursor, field: Field<bigint>, format: number): void {
  p.generate(field, BigInt(format), p.at - 1, 1);
  p.label(`[CODEC: ${formatText(format)}]`);
}

/** §8.1.2: voice goes on in the format and the time of the call's newest full frame. */
function mini(p: Cursor): void {
  const outer = begin(p, 0, 4), source = p.take(f.src_call), { voice, time: newest } = callState(p);
  const time = wholeTime(p.u16(), 16, newest);
  p.takeAs(f.timestamp, time, 2);
  p.close(outer);
  p.info(`Mini packet, source call# ${source}, timestamp ${time}ms${known(voice)}`);
  payload(p);
}

const known = (format: CallState['voice']): string => (format === 0 ? '' : `, ${formatName(format)}`);

/** §8.1.3.1 */
function miniVideo(p: Cursor): void {
  const outer = begin(p, 2, 6);
  p.skip(2);
  const source = p.take(f.src_call), { video, time: newest } = callState(p), time = wholeTime(p.u16() & 0x7fff, 15, newest);
  p.set(f.short_timestamp, time, p.at, 2);
  const marked = p.take(f['video.mini_marker']) !== 0;
  p.close(outer);
  p.info(`Mini video packet, source call# ${source}, timestamp ${time}ms${marked ? ', Mark' : ''}${known(video)}`);
  payload(p);
}

/** §8.1.3.2: media of several calls between the same two. */
function trunk(p: Cursor): void {
  const outer = begin(p, 3, p.remaining);
  p.skip(2);
  p.take(f['trunk.metacmd']);
  const timed = (p.bits(f['trunk.cmddata'], [f['trunk.cmddata.ts']]) & WITH_TIMES) !== 0;
  if (timed) p.addLabel(' (trunk timestamps)');
  p.take(f.timestamp);
  const calls = new Set<number>();
  let frames = 0;
  while (p.remaining >= (timed ? 6 : 4)) {
    calls.add(trunked(p, timed));
    frames++;
  }
  p.generate(f['trunk.ncalls'], calls.size);
  p.close(outer);
  const media = `${frames} media frame${frames === 1 ? '' : 's'}`, of = `${calls.size} call${calls.size === 1 ? '' : 's'}`;
  p.info(`Trunk packet with ${media} for ${of}`);
}

/** One call's part; with times the length comes first. */
function trunked(p: Cursor, timed: boolean): number {
  const call = p.u16(timed ? 2 : 0) & 0x7fff, outer = p.open(`Trunk call from ${call}`), heading = p.lastNode;
  let length = 0;
  if (timed) length = p.take(f['trunk.call.len']);
  p.take(f['trunk.call.scallno']);
  if (timed) {
    const time = p.take(f['trunk.call.ts']);
    p.labelNode(heading, `Trunk call from ${call}, ts: ${time}`);
  } else {
    length = p.take(f['trunk.call.len']);
  }
  p.take(f['trunk.call.payload'], length);
  p.close(outer);
  return call;
}

function payload(p: Cursor): void {
  if (p.available <= 0) return;
  p.show(f.payload_data, p.available);
  p.data();
}
