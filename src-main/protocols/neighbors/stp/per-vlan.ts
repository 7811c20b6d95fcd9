/** What Cisco's per-VLAN spanning trees (PVST+) add behind a BPDU: the VLAN that it was sent in, as type, length and value. */
import { type Cursor, expert, octets, u16 } from '../../../dissect/index.ts';

const TYPES = { 0: 'Originating VLAN' };
const ORIGINATING_VLAN = 0;
const HEADER = 4;

export const VLAN_FIELDS = {
  'pvst.tlvtype': u16('Type', { hex: true, values: TYPES }),
  'pvst.tlvlen': u16('Length'),
  'pvst.origvlan': u16('Originating VLAN'),
  'pvst.tlvval': octets('Value'),
  'pvst.tlvlen.invalid': expert('Indicated length is not valid for this record type', 'warning', 'Protocol'),
  'pvst.tlv.unknown': expert('TLV type is unknown', 'warning', 'Protocol'),
};
const f = VLAN_FIELDS;

/** The first record is the VLAN, of two bytes; anything else behind a BPDU is padding. */
export function takeOriginatingVlan(p: Cursor): void {
  // A configuration BPDU has a byte of padding before it, where rapid ones have the length of version 1.
  const padding = beginsAt(p, 0) ? 0 : 1;
  if (!beginsAt(p, padding)) return;
  p.skip(padding);
  while (p.remaining >= HEADER) {
    const type = p.u16();
    const length = p.u16(2);
    if (type === ORIGINATING_VLAN && length === 0) return;
    const outer = p.open(
      type === ORIGINATING_VLAN ? 'Originating VLAN (PVID)' : `Unknown TLV type: 0x${type.toString(16).padStart(4, '0')}`, HEADER + length,
    );
    const heading = p.lastNode;
    p.take(f['pvst.tlvtype']);
    if (type !== ORIGINATING_VLAN) p.expertUnder(f['pvst.tlv.unknown']);
    p.take(f['pvst.tlvlen']);
    if (type === ORIGINATING_VLAN && length === 2) {
      const vlan = p.take(f['pvst.origvlan']);
      p.labelNode(heading, `Originating VLAN (PVID): ${vlan}`);
    } else {
      if (type === ORIGINATING_VLAN) p.expertUnder(f['pvst.tlvlen.invalid']);
      if (length > 0) p.take(f['pvst.tlvval'], length);
    }
    p.close(outer);
  }
}

function beginsAt(p: Cursor, ahead: number): boolean {
  return p.available >= ahead + HEADER + 2 && p.u16(ahead) === ORIGINATING_VLAN && p.u16(ahead + 2) === 2;
}
