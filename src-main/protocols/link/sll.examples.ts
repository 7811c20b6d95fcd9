/** Cooked packets, built by hand after the descriptions of LINKTYPE_LINUX_SLL and LINKTYPE_LINUX_SLL2 at tcpdump.org. */
const IPV4 = '450000140000000040fd 0000 0a000001 0a000002';

export const examples = {
  received: { hex: `0000 0001 0006 020000000001 0000 0800 ${IPV4}`, linkType: 113 },
  sentByTunnel: { hex: `0004 fffe 0000 0000000000000000 0800 ${IPV4}`, linkType: 113 },
  /** ARPHRD_IPGRE with its IPv4 address. */
  gre: { hex: `0000 030a 0004 0a000001 00000000 0800 ${IPV4}`, linkType: 113 },
  /** ARPHRD_IEEE80211_RADIOTAP: a whole frame, whatever the protocol number says. */
  radio: { hex: '0004 0323 0006 020000000001 0000 0004 00000800 00000000 d4000000 020000000002', linkType: 113 },
  /** 802.2 LLC, ETH_P_802_2. */
  llc: { hex: '0002 0001 0006 020000000001 0000 0004 424203', linkType: 113 },
  longAddress: { hex: '0000 0020 0014 0102030405060708 88b5 01', linkType: 113 },
  version2: { hex: `0800 0000 00000007 0001 02 06 020000000001 0000 ${IPV4}`, linkType: 276 },
} as const;
