/** PPP over Ethernet, RFC 2516: discovery of a session, and the session. The tags of discovery are in `pppoe/tags.ts`. */
import { type Cursor, bits, expert, none, protocol, u16, u8 } from '../../dissect/index.ts';
import { CREDITS, TAG_FIELDS, takeTags } from './pppoe/tags.ts';

const CODES: Readonly<Record<number, string>> = {
  0x00: 'Session Data', 0x07: 'Active Discovery Offer (PADO)', 0x09: 'Active Discovery Initiation (PADI)',
  0x0a: 'Active Discovery Session-Grant (PADG)', 0x0b: 'Active Discovery Session-Credit Resp.(PADC)',
  0x0c: 'Active Discovery Quality (PADQ)', 0x19: 'Active Discovery Request (PADR)', 0x65: 'Active Discovery Session-confirmation (PADS)',
  0xa7: 'Active Discovery Terminate (PADT)', 0xd3: 'Active Discovery Message (PADM)', 0xd4: 'Active Discovery Network (PADN)',
};
const SESSION_DATA = 0;
/** Bytes of the tag of credits, type and length among them. */
const CREDIT_TAG = 8;

const HEADER = {
  version: bits('Version', 0xf0, { id: 'pppoe.version' }),
  type: bits('Type', 0x0f, { id: 'pppoe.type' }),
  code: u8('Code', { hex: true, values: CODES, id: 'pppoe.code' }),
  session_id: u16('Session ID', { hex: true, id: 'pppoe.session_id' }),
  payload_length: u16('Payload Length', { id: 'pppoe.payload_length' }),
};

/** RFC 2516 §4. As in Wireshark, what follows the payload is not told as padding of the frame. Gives code and length of the payload. */
function takeHeader(p: Cursor): { readonly code: number; readonly length: number } {
  p.show(HEADER.version);
  p.take(HEADER.type);
  const code = p.take(HEADER.code);
  p.info(() => CODES[code] ?? 'Unknown');
  p.take(HEADER.session_id);
  return { code, length: p.take(HEADER.payload_length) };
}

export const pppoed = protocol({
  name: 'pppoed',
  title: 'PPP-over-Ethernet Discovery',
  short: 'PPPoED',
  on: { ethertype: [0x8863] },
  fields: { ...HEADER, ...TAG_FIELDS },
  dissect(p) {
    const { length } = takeHeader(p);
    if (length > 0) takeTags(p.within(Math.min(length, p.remaining)));
  },
});

export const pppoes = protocol({
  name: 'pppoes',
  title: 'PPP-over-Ethernet Session',
  short: 'PPPoES',
  on: { ethertype: [0x8864], wtap_encap: [51] },
  fields: {
    ...HEADER,
    'payload_length.bad': expert('Possible bad payload length', 'warning', 'Malformed', { id: 'pppoes.payload_length.bad' }),
    tags: none('PPPoE Tags'),
    'tags.credits.fcn': u16('FCN'),
    'tags.credits.bcn': u16('BCN'),
  },
  dissect(p, f) {
    const { code, length } = takeHeader(p);
    if (length > p.remaining) p.expertUnder(f['payload_length.bad'], `Possible bad payload length ${length} != ${p.remaining}`);
    if (code !== SESSION_DATA) return p.data(length);
    let payload = length;
    if (length >= CREDIT_TAG && p.remaining >= CREDIT_TAG && p.u16() === CREDITS && p.u16(2) === CREDIT_TAG - 4) {
      // RFC 5578 §3.3: what the sender may still be sent stands ahead of the PPP packet, whose protocol numbers are odd.
      const outer = p.open(f.tags, CREDIT_TAG);
      p.skip(4);
      p.take(f['tags.credits.fcn']);
      p.take(f['tags.credits.bcn']);
      p.close(outer);
      payload -= CREDIT_TAG;
    }
    p.call('ppp', payload);
  },
});
