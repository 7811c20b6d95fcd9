/** PPP over Ethernet, built by hand after RFC 2516 §5 and appendix B, RFC 4638 §4, RFC 5578 §4 and TR-101 §3.9. */
const TO_ALL = 'ffffffffffff 020000000001';
const TO_ONE = '020000000001 020000000002';

export const examples = {
  initiation: { hex: `${TO_ALL} 8863 1109 0000 0010 01010000 01030004 deadbeef 0120 0000` },
  offer: { hex: `${TO_ONE} 8863 1107 0000 0018 0101 0003 697370 0102 0004 42524153 0104 0005 0102030405` },
  /** Circuit and rate of a DSL line, then access loop encapsulation and a rate of the wrong length. */
  line: { hex: `${TO_ALL} 8863 1109 0000 0021 0105 001d 00000de9 0106 6574682030 31 8104 000003e8 9003 010203 8202 0001 7701 ff` },
  otherVendor: { hex: `${TO_ALL} 8863 1109 0000 000b 0105 0007 00000009 616263` },
  credits: { hex: `${TO_ALL} 8863 110a 0001 0022 0106 0004 0005 0006 0107 000a 000a 64 5a 0001 0064 00c8 0108 0002 0007 0109 0000` },
  error: { hex: `${TO_ONE} 8863 1165 0000 0007 0201 0003 6e6f21` },
  endOfList: { hex: `${TO_ONE} 8863 11a7 0001 0008 00000000 01020000` },
  unknownTag: { hex: `${TO_ONE} 8863 11a7 0001 0006 7777 0002 0102` },
  lyingTag: { hex: `${TO_ONE} 8863 1109 0000 0004 0103 0008` },
  /** RFC 5578 §3.3: credits ahead of an echo request. */
  sessionCredits: { hex: `${TO_ONE} 8864 1100 0011 0012 0106 0004 0005 0007 c021 0901 0008 0badcafe` },
  session: { hex: `${TO_ONE} 8864 1100 0011 0010 c021 0905 000e 0badcafe 010203040506` },
  /** More payload announced than there is. */
  lyingSession: { hex: `${TO_ONE} 8864 1100 0011 0040 c021 0905 000a 0badcafe 0102` },
  /** The link type of a session without Ethernet. */
  alone: { hex: '1100 0011 000a c021 0905 0008 0badcafe', linkType: 51 },
} as const;
