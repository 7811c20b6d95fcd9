/** GPRS Tunnelling Protocol for the evolved packet core's control plane, version 2: 3GPP TS 29.274. */
import { type Cursor, bits, protocol, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { ELEMENT_FIELDS } from './gtpv2/element-fields.ts';
import { readElements } from './gtpv2/elements.ts';
import { MESSAGES } from './gtpv2/names.ts';
import { REQUEST_FIELDS, isRequest, showPartner } from './gtpv2/requests.ts';

const SMALLEST = 8, MOST_MESSAGES = 8;
const PIGGYBACKED = 0x10, HAS_TUNNEL = 0x08, HAS_PRIORITY = 0x04;

export const gtpv2 = protocol({
  name: 'gtpv2',
  title: 'GPRS Tunneling Protocol V2',
  short: 'GTPv2',
  on: { 'gtp.version': [2] },
  fields: {
    flags: u8('Flags', { hex: true }),
    version: bits('Version', 0xe0),
    p: bits('Piggybacking flag (P)', PIGGYBACKED),
    t: bits('TEID flag (T)', HAS_TUNNEL),
    mp: bits('Message Priority(MP)', HAS_PRIORITY),
    message_type: u8('Message Type', { values: MESSAGES }),
    msg_length: u16('Message Length'),
    teid: u32('Tunnel Endpoint Identifier', { base: 'hexDec' }),
    seq: u24('Sequence Number', { base: 'hexDec' }),
    priority: bits('Message Priority', 0xf0, { id: 'gtpv2.mp', hex: true }),
    spare: u16('Spare', { size: 1 }),
    ...ELEMENT_FIELDS,
    ...REQUEST_FIELDS,
  },
  dissect(p, f) {
    const names: string[] = [];
    p.info(() => names.join(' / '));
    message(p, f, names);
  },
});

type Fields = (typeof gtpv2)['fields'];

/** §5.1; with the piggybacking flag another message follows. */
function message(p: Cursor, f: Fields, names: string[]): void {
  const head = p.u8(), type = p.u8(1);
  names.push(MESSAGES[type] ?? 'Unknown');
  p.bits(f.flags, [f.version, f.p, f.t, f.mp]);
  p.take(f.message_type);
  const length = p.take(f.msg_length);
  const body = p.within(Math.min(length, p.remaining));
  if ((head & HAS_TUNNEL) !== 0) body.take(f.teid);
  body.take(f.seq);
  if ((head & HAS_PRIORITY) !== 0) body.take(f.priority, 1);
  else body.take(f.spare, 1);
  readElements(body, isRequest(type));
  if (names.length === 1) showPartner(p);
  if ((head & PIGGYBACKED) === 0 || p.remaining < SMALLEST || names.length >= MOST_MESSAGES) return;
  p.another();
  message(p, f, names);
}
