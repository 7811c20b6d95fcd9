/** The layers that the walk over a packet's headers knows, by number. */

/** What comes next. */
export const LAYER = {
  done: 0,
  /** By `type`, an Ethernet type. */
  etherType: 1,
  /** By `type`, an IP protocol number. */
  ipProtocol: 2,
  /** By `type`, a PPP protocol number. */
  pppProtocol: 3,
  ethernet: 4,
  llc: 5,
  ppp: 6,
  hdlc: 7,
  pppoe: 8,
  nullLoopback: 9,
  linuxCooked: 10,
  linuxCooked2: 11,
  wlan: 12,
  radiotap: 13,
  mpls: 14,
  gre: 15,
  /** IPv4 or IPv6, as the first four bits say. */
  ip: 16,
  ipv4: 17,
  ipv6: 18,
  arp: 19,
  vxlan: 20,
  geneve: 21,
  gtp: 22,
  raw: 23,
  loop: 24,
  frameRelay: 25,
  fddi: 26,
  arcnet: 27,
  ipoib: 28,
  ipnet: 29,
  nflog: 30,
  pktap: 31,
  pppDirected: 32,
  vxlanGeneric: 33,
  juniper: 34,
  /** By `type`, a LINKTYPE_ number: a link layer whose header the walk does not read. */
  alone: 35,
  pflog: 36,
  enc: 37,
  prism: 38,
  wlanCapture: 39,
  /** CACE's header, behind which any link layer may be. */
  perPacket: 40,
} as const;

export type Layer = (typeof LAYER)[keyof typeof LAYER];

/** Headers of one packet at most, so that a packet made of tunnels ends. The dissectors stop there too. */
export const LAYERS_LIMIT = 40;
