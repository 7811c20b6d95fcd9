/** Where a host of HIP can be reached: LOCATOR of RFC 8046 §4, with the type of RFC 5770 §5.7. */
import { ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { HIP_FIELDS as f } from './fields.ts';

const WITH_SPI = 1, TRANSPORT = 2;
const WORD = 4;
const ADDRESS = 16;

export function takeLocators(p: Cursor): void {
  while (p.more) {
    const outer = p.open('Locator'), node = p.tree.current;
    p.take(f['tlv.locator_traffic_type']);
    const type = p.take(f['tlv.locator_type']), words = p.take(f['tlv.locator_len']);
    p.take(f['tlv.locator_reserved']);
    p.label(`Reserved: 0x${(p.bytes[p.at - 1]).toString(16)} ${(p.bytes[p.at - 1] & 1) === 1 ? '(preferred)' : ''}`.trimEnd());
    p.take(f['tlv.locator_lifetime']);
    const locator = p.within(words * WORD);
    takeLocator(locator, type, text => { if (node !== outer) p.labelNode(node, `Locator: ${text}`); });
    p.close(outer);
  }
}

function takeLocator(p: Cursor, type: number, call: (text: string) => void): void {
  if (type === TRANSPORT) {
    p.take(f['tlv.locator_port']);
    p.take(f['tlv.locator_transport_protocol']);
    p.take(f['tlv.locator_kind']);
    p.take(f['tlv.locator_priority']);
  }
  if (type === TRANSPORT || type === WITH_SPI) p.take(f['tlv.locator_spi']);
  if (p.remaining >= ADDRESS && type <= TRANSPORT) {
    p.need(ADDRESS);
    call(ipv6Text(p.bytes, p.at));
    p.take(f['tlv.locator_address']);
  }
  p.takeRest(f['tlv.data']);
}
