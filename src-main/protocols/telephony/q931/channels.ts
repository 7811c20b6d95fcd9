/** Which channel of which interface a call has: Q.931 §4.5.13. */
import type { Cursor } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { LAST, STANDARD, octet, takeGroup } from './octets.ts';

const NAMED = 0x40, PRIMARY_RATE = 0x20, MAP = 0x10;

export function channel(p: Cursor): void {
  const head = octet(
    p, f.extension_ind, f['channel.interface_id_present'], f['channel.interface_type'], f['channel.exclusive'], f['channel.dchan'],
    f['channel.selection'],
  );
  if ((head & NAMED) !== 0 && p.more) takeGroup(p, f['channel.interface_id']);
  if ((head & PRIMARY_RATE) === 0 || !p.more) return;
  const kind = octet(p, f.extension_ind, f.coding_standard, f['channel.map'], f['channel.element_type']);
  if ((kind & STANDARD) !== 0) p.takeRest(f['channel.data']);
  else if ((kind & MAP) !== 0) while (p.more) p.take(f['channel.slot_map']);
  else for (let last = false; !last && p.more;) last = (octet(p, f.extension_ind, f['channel.number']) & LAST) !== 0;
}
