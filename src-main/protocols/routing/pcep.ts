/** Path Computation Element Communication Protocol, RFC 5440: routers ask for paths, and are told which to take (RFC 8231, RFC 8281). */
import { type Cursor, MORE, NOT_MINE, nameOf, protocol } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { FIELDS } from './pcep/fields.ts';
import { MESSAGES, OBJECTS } from './pcep/names.ts';
import { BODIES } from './pcep/objects.ts';

const HEADER = 4, UNIT = 4;
/** Three bits of the version, and the messages that there are. */
const VERSION = 1;

export const pcep = protocol({
  name: 'pcep',
  title: 'Path Computation Element communication Protocol',
  short: 'PCEP',
  on: { 'tcp.port': [4189] },
  sized: true,
  fields: FIELDS,
  dissect(p, f) {
    const type = p.u8(1), name = nameOf(MESSAGES, type) ?? `Unknown Message (${type}). `;
    p.limit(Math.max(HEADER, p.u16(2)));
    if (p.packet.next('pcep') > 0) p.addInfo(`, ${name}`);
    else p.info(name);
    p.columns.setFence();
    const outer = p.open(`${name} Header`, HEADER);
    p.show(f.version);
    p.bits(f.flags, [f['msg.hdr.flags.reserved']]);
    p.take(f.msg);
    p.take(f.msg_length);
    p.close(outer);
    while (p.remaining >= HEADER) takeObject(p);
  },
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] >> 5 === VERSION && length >= HEADER ? length : NOT_MINE;
  },
});
const f = pcep.fields;

/** §7.2: its class, its type, two flags, and its length with these. */
function takeObject(p: Cursor): void {
  const number = p.u8(), type = p.u8(1) >> 4, length = p.u16(2), body = BODIES[number];
  const outer = p.open(body?.heading ?? f['obj.unknown'], length);
  p.take(f.object);
  p.show(body?.type ?? f.object_type);
  takeNamedBits(p, f['obj.hdr.flags'], [f['obj.hdr.flags.i'], f['obj.hdr.flags.p'], f['obj.hdr.flags.reserved']]);
  p.take(f.object_length);
  if (length < HEADER || length % UNIT !== 0) p.expertUnder(f['object_length.bad'], `Object Length bogus: ${length} is no length of an object`);
  if (length < HEADER) {
    p.close(outer);
    p.skip(p.remaining);
    return;
  }
  const content = p.within(length - HEADER), read = body?.read[type];
  if (body === undefined) content.expert(f.unknown_object, `Unknown object (${number})`);
  else if (read === undefined) content.expert(f.unknown_type_object, `${OBJECTS[number]} has no type ${type}`);
  else p.contain(() => read(content));
  p.close(outer);
}
