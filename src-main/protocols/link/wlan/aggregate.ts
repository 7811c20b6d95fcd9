/** Several frames of higher layers in one: A-MSDU, IEEE 802.11-2020 §9.3.2.2.2. */
import { type Cursor, etherName, none, protocol, u16 } from '../../../dissect/index.ts';
import { HEADER_FIELDS } from './header-fields.ts';

const HEADER = 14;

/** Not found by a number: only the frame around it tells that it is one. */
export const wlanAggregate = protocol({
  name: 'wlan_aggregate',
  title: 'IEEE 802.11 Aggregate MSDU',
  short: '',
  fields: {
    'a_mdsu.subframe': none('A-MSDU Subframe'),
    'a_mdsu.length': u16('A-MSDU Length'),
  },
  dissect(p, f) {
    const { stack } = p.dissector;
    // As tshark has it, the parts are listed among the frame's protocols, and what holds them is not.
    stack.pop();
    for (let number = 1; p.remaining >= HEADER; number++) {
      const length = p.u16(12);
      const outer = p.open(f['a_mdsu.subframe'], HEADER + length);
      p.label(`A-MSDU Subframe #${number}`);
      takeAddress(p, HEADER_FIELDS.da, HEADER_FIELDS.da_resolved);
      takeAddress(p, HEADER_FIELDS.sa, HEADER_FIELDS.sa_resolved);
      p.take(f['a_mdsu.length']);
      takeInside(p, length);
      p.close(outer);
      // Each part but the last is padded to a multiple of four.
      const over = (HEADER + length) % 4;
      if (over !== 0) p.skip(Math.min(4 - over, p.remaining));
    }
  },
});

function takeAddress(p: Cursor, field: typeof HEADER_FIELDS.da, resolved: typeof HEADER_FIELDS.da_resolved): void {
  const at = p.at;
  p.take(field);
  if (p.wants(resolved)) p.hide(resolved, etherName(p.names, p.bytes, at), at, 6);
}

/** The part's own layers, below its heading. */
function takeInside(p: Cursor, length: number): void {
  const llc = p.dissector.registry.protocol('llc');
  const reported = Math.min(p.reported, p.at + length);
  const end = Math.min(p.end, reported);
  if (llc !== undefined && end > p.at) p.dissector.layer(llc, p, p.bytes, p.source, p.at, end, reported, p.tree.current);
  p.at = end;
}
