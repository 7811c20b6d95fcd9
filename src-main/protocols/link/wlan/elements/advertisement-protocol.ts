/** Advertisement Protocol, IEEE 802.11-2020 §9.4.2.92: which protocol the queries of the generic advertisement service are of. */
import { type Cursor, type Field, bits, octets, u8 } from '../../../../dissect/index.ts';
import { takeOui } from './vendor.ts';

const PROTOCOLS: Readonly<Record<number, string>> = {
  0: 'Access Network Query Protocol', 1: 'MIH Information Service', 2: 'MIH Command and Event Services Capability Discovery',
  3: 'Emergency Alert System (EAS)', 4: 'Location-to-Service Translation Protocol', 221: 'Vendor Specific',
};
export const QUERY_PROTOCOL = 0;
const VENDOR = 221;

const f = {
  limit: bits('Query Response Length Limit', 0x7f, { id: 'wlan.adv_proto.resp_len_limit' }),
  independent: bits('PAME-BI', 0x80, { id: 'wlan.adv_proto.pame_bi' }),
  protocol: u8('Advertisement Protocol ID', { values: PROTOCOLS, id: 'wlan.adv_proto.id' }),
  vendorLength: u8('Advertisement Protocol Vendor Length', { id: 'wlan.adv_proto.vs_len' }),
  vendor: octets('Advertisement Protocol Vendor Specific info', { id: 'wlan.adv_proto.vs_info' }),
};
export const ADVERTISEMENT_PROTOCOL_FIELDS: readonly Field[] = Object.values(f);

/** Reads the tuples; gives the first one's protocol, -1 for none. */
export function takeAdvertisementProtocols(p: Cursor): number {
  let first = -1;
  const outer = p.open('Advertisement Protocol element', p.remaining);
  const heading = p.lastNode;
  while (p.remaining >= 2) {
    const number = p.u8(1);
    if (first < 0) {
      first = number;
      p.labelNode(heading, `Advertisement Protocol element: ${number === QUERY_PROTOCOL ? 'ANQP' : PROTOCOLS[number] ?? `Unknown (${number})`}`);
    }
    const inner = p.open('Advertisement Protocol Tuple', 2);
    p.labelNode(p.lastNode, `Advertisement Protocol Tuple: ${PROTOCOLS[number] ?? `Unknown (${number})`}`);
    p.show(f.limit);
    p.show(f.independent);
    p.skip(1);
    p.take(f.protocol);
    if (number === VENDOR) {
      const vendor = p.within(p.take(f.vendorLength));
      if (vendor.remaining >= 3) takeOui(vendor);
      vendor.takeRest(f.vendor);
    }
    p.close(inner);
  }
  p.close(outer);
  return first;
}
