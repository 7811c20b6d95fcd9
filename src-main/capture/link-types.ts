/** Link types: the LINKTYPE_ numbers that capture files hold (registry of tcpdump.org), by the names that Wireshark gives them. */

interface LinkType {
  readonly name: string;
  /** Number that Wireshark shows as `frame.encap_type`. */
  readonly encapsulation: number;
}

const LINK_TYPES: ReadonlyMap<number, LinkType> = new Map([
  [0, { name: 'NULL/Loopback', encapsulation: 15 }],
  [1, { name: 'Ethernet', encapsulation: 1 }],
  [9, { name: 'PPP', encapsulation: 4 }],
  [50, { name: 'PPP', encapsulation: 4 }],
  [51, { name: 'PPP-over-Ethernet session', encapsulation: 139 }],
  [101, { name: 'Raw IP', encapsulation: 7 }],
  [105, { name: 'IEEE 802.11 Wireless LAN', encapsulation: 20 }],
  [113, { name: 'Linux cooked-mode capture v1', encapsulation: 25 }],
  [127, { name: 'IEEE 802.11 plus radiotap radio header', encapsulation: 23 }],
  [276, { name: 'Linux cooked-mode capture v2', encapsulation: 210 }],
]);

export function linkTypeName(linkType: number): string {
  return LINK_TYPES.get(linkType)?.name ?? `Link type ${linkType}`;
}

/** Wireshark's `frame.encap_type`; 0 for what it does not know. */
export function linkTypeEncapsulation(linkType: number): number {
  return LINK_TYPES.get(linkType)?.encapsulation ?? 0;
}
