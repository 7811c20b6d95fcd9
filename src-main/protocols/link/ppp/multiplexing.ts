/** Several PPP frames in one, RFC 3153: their lengths before them, and their protocols where these change. */
import { type Cursor, flag, octets, protocol, u16, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Options, takeControl } from './control.ts';
import { PPP_PROTOCOLS } from './protocol-numbers.ts';

const protocolName = { values: (number: number): string => PPP_PROTOCOLS[number] ?? 'Unknown' };

const controlFields = {
  'opt.type': u8('Type'),
  'opt.length': u8('Length'),
  'opt.def_pid': octets('Default Protocol ID'),
  def_prot_id: u16('Default Protocol ID', { hex: true, ...protocolName }),
  flags: u8('PFF/LXT', { hex: true }),
  'flags.pid': flag('PID', 0x80, { as: ['Present', 'Not Present'] }),
  'flags.field_length': flag('Length field', 0x40, { as: ['2 bytes', '1 byte'] }),
  sub_frame_length: u16('Sub-frame Length'),
};
const OPTIONS: Options = {
  1: { heading: controlFields['opt.def_pid'], exactly: 2, read: (option) => void option.take(controlFields.def_prot_id) },
};

/** §3: agrees on the protocol of what says none. */
export const pppmuxcp = protocol({
  name: 'pppmuxcp',
  title: 'PPPMux Control Protocol',
  short: 'PPP PPPMuxCP',
  on: { 'ppp.protocol': [0x8059] },
  fields: controlFields,
  dissect(p, f) {
    takeControl(p, f, OPTIONS);
  },
});

export const pppmux = protocol({
  name: 'pppmux',
  title: 'PPP Multiplexing',
  short: 'PPP PPPMux',
  on: { 'ppp.protocol': [0x0059] },
  fields: { protocol: u16('Protocol', { hex: true, ...protocolName }) },
  dissect(p) {
    p.info('PPP Multiplexing');
    // §2.1: what says no protocol has the one before it; the first has the one that was agreed on, which nothing here tells.
    let last = 0;
    while (p.more) last = takeSubframe(p, last);
  },
});

/** §2: one frame with its length, which counts its protocol. Gives the protocol, `last` where the frame says none. */
function takeSubframe(p: Cursor, last: number): number {
  const f = controlFields, { protocol: number } = pppmux.fields;
  const first = p.u8(), named = (first & 0x80) !== 0, long = (first & 0x40) !== 0;
  const length = long ? p.u16() & 0x3fff : first & 0x3f, lengthBytes = long ? 2 : 1;
  const outer = p.open('PPPMux Sub-frame', lengthBytes + length);
  const header = p.open('Header field');
  takeNamedBits(p, f.flags, [f['flags.pid'], f['flags.field_length']]);
  p.set(f.sub_frame_length, length, p.at - 1, lengthBytes);
  p.skip(lengthBytes - 1);
  const behind = p.remaining - length;
  let kind = last;
  if (named) {
    // RFC 1661 §2: numbers whose first byte is odd have no second one.
    const size = (p.u8() & 1) === 1 ? 1 : 2;
    kind = size === 1 ? p.u8() : p.u16();
    p.set(number, kind, p.at, size);
    p.skip(size);
  } else p.generate(number, kind, p.at);
  p.close(header);
  const room = Math.max(0, p.remaining - Math.max(0, behind));
  if (room > 0) {
    const inside = p.open('Information Field', room);
    if (!p.nest('ppp.protocol', kind, p.tree.current, room)) p.skip(Math.min(room, p.available));
    p.close(inside);
  }
  p.close(outer);
  return kind;
}
