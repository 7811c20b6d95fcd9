/** Traffic selectors of the key exchange's second version, RFC 7296 §3.13; Fibre Channel's, RFC 4595 §4.4. */
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { ISAKMP_FIELDS } from './fields.ts';

const f = ISAKMP_FIELDS;
const CHANNEL_SELECTOR = 9;

/** Gives what the payload's heading says: how many there are. */
export function takeSelectors(p: Cursor): string {
  const count = p.take(f['ts.number']);
  p.take(f.reserved, 3);
  for (let i = 0; i < count; i++) {
    const length = p.u16(2);
    const part = p.within(length);
    const outer = part.open(f['ts.data'], length), heading = part.lastNode;
    const type = part.take(f['ts.type']);
    const name = nameOf(f['ts.type'].options.values, type);
    if (name !== undefined) part.labelNode(heading, `Traffic Selector: ${name}`);
    if (type === CHANNEL_SELECTOR) {
      part.take(f.reserved, 1);
      part.take(f['ts.selector_length']);
      for (const address of [f['ts.start_fc'], f['ts.end_fc']]) {
        part.take(f.reserved, 1);
        part.take(address);
      }
      for (const field of [f['ts.start_r_ctl'], f['ts.end_r_ctl'], f['ts.start_type'], f['ts.end_type']]) part.take(field);
    } else {
      part.take(f['ts.protoid']);
      part.take(f['ts.selector_length']);
      part.take(f['ts.start_port']);
      part.take(f['ts.end_port']);
      if (type === 7) {
        part.take(f['ts.start_ipv4']);
        part.take(f['ts.end_ipv4']);
      } else if (type === 8) {
        part.take(f['ts.start_ipv6']);
        part.take(f['ts.end_ipv6']);
      }
    }
    part.close(outer);
  }
  return ` # ${count}`;
}
