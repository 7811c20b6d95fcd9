/** The Point-to-Point Protocol, RFC 1661, in the framings of RFC 1662 (address and control before it) and of links without (PPPoE, RFC 2516). */
import { type Cursor, protocol, u16, u8 } from '../../dissect/index.ts';
import { CONTROL_FIELDS } from './ppp/control.ts';
import { PPP_PROTOCOLS } from './ppp/protocol-numbers.ts';

const ALL_STATIONS = 0xff;
/** Cisco's HDLC has its own addresses there (RFC 1547 §4.3.1), and is found under PPP's link types. */
const CISCO_UNICAST = 0x0f;
const CISCO_MULTICAST = 0x8f;

const WITH_DIRECTION = 204;

export const ppp = protocol({
  name: 'ppp',
  title: 'Point-to-Point Protocol',
  on: { wtap_encap: [9, 50, 166, WITH_DIRECTION], 'gre.proto': [0x880b] },
  fields: {
    direction: u8('Direction', { values: { 0: 'DTE->DCE', 1: 'DCE->DTE' } }),
    address: u8('Address', { hex: true }),
    control: u8('Control', { hex: true }),
    protocol: u16('Protocol', { hex: true, values: PPP_PROTOCOLS }),
    ...CONTROL_FIELDS,
  },
  dissect(p, f) {
    const outermost = p.depth === 1;
    const { linkType } = p.packet.record;
    // A line has two ends and needs no addresses.
    if (outermost && linkType !== WITH_DIRECTION) p.columns.setAddressTexts('N/A', 'N/A');
    if (outermost && linkType === WITH_DIRECTION) p.take(f.direction);
    const first = p.u8();
    if (first === ALL_STATIONS) {
      p.take(f.address);
      p.take(f.control);
    } else if (outermost && (first === CISCO_UNICAST || first === CISCO_MULTICAST)) {
      p.call('chdlc');
      return;
    }
    const number = takeProtocol(p, f);
    if (p.next('ppp.protocol', number)) return;
    const hex = `0x${number.toString(16).padStart(4, '0')}`;
    p.column(hex);
    p.info(() => `PPP ${PPP_PROTOCOLS[number] ?? 'Unknown'} (${hex})`);
    p.data();
  },
});

/** RFC 1661 §2: an odd number in the first byte is the whole number, compressed (§6.5). */
function takeProtocol(p: Cursor, f: (typeof ppp)['fields']): number {
  return p.take(f.protocol, (p.u8() & 1) === 1 ? 1 : 2);
}
