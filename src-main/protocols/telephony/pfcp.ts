/** Packet Forwarding Control Protocol, between the control plane and the user plane of a mobile core: 3GPP TS 29.244. */
import { takeNamedBits } from '../bit-names.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { readElements } from './pfcp/elements.ts';
import { ACCESS_FIELDS } from './pfcp/fields/access.ts';
import { HEADER_FIELDS } from './pfcp/fields/header.ts';
import { NODE_FIELDS } from './pfcp/fields/node.ts';
import { RULES_FIELDS } from './pfcp/fields/rules.ts';
import { USAGE_FIELDS } from './pfcp/fields/usage.ts';
import { MESSAGES } from './pfcp/names.ts';
import { spare } from './pfcp/parts.ts';
import { REQUEST_FIELDS, showPartner } from './pfcp/requests.ts';

const SMALLEST = 8, MOST_MESSAGES = 32;
const VERSION = 0xe0, VERSION_1 = 0x20, FOLLOWED = 0x04, HAS_PRIORITY = 0x02, HAS_SESSION = 0x01;

export const pfcp = protocol({
  name: 'pfcp',
  title: 'Packet Forwarding Control Protocol',
  on: { 'udp.port': [8805] },
  fields: { ...HEADER_FIELDS, ...RULES_FIELDS, ...USAGE_FIELDS, ...NODE_FIELDS, ...ACCESS_FIELDS, ...REQUEST_FIELDS },
  accepts: (bytes, at, end) => end - at >= SMALLEST && (bytes[at] & VERSION) === VERSION_1,
  dissect(p, f) {
    const names: string[] = [];
    p.info(() => names.join(' / '));
    message(p, f, names);
  },
});

type Fields = (typeof pfcp)['fields'];

/** §7.2.2; with the flag for it another message follows. */
function message(p: Cursor, f: Fields, names: string[]): void {
  const head = p.u8(), type = p.u8(1), length = p.u16(2);
  names.push(MESSAGES[type] ?? 'Unknown');
  takeNamedBits(p, f.flags, [f.version, spare.b4, spare.b3, f.fo_flag, f.mp_flag, f.s], [f.fo_flag, f.mp_flag, f.s]);
  p.take(f.msg_type);
  p.take(f.length);
  const body = p.within(Math.min(length, p.remaining));
  if ((head & HAS_SESSION) !== 0) body.take(f.seid);
  body.take(f.seqno);
  if ((head & HAS_PRIORITY) !== 0) {
    body.show(f.mp);
    body.take(spare.h0);
  } else {
    body.take(f.header_spare);
  }
  if (names.length === 1) showPartner(p);
  readElements(body);
  if ((head & FOLLOWED) === 0 || p.remaining < SMALLEST || names.length >= MOST_MESSAGES) return;
  p.another();
  message(p, f, names);
}
