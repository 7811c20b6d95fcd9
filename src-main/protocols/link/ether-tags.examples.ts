/**
 * Tags between an Ethernet header and its payload: VN-Tag, MACsec (IEEE 802.1AE-2018 §9), NSH (RFC 8300), Arista's and
 * Cisco's own; built by hand.
 */
const TO = '020000000001 020000000002';
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
const ICV = '000102030405060708090a0b0c0d0e0f';
const V6 = `60000000 0000 3b 40 20010db8000000000000000000000001 20010db8000000000000000000000002`;

export const examples = {
  vntag: { hex: `${TO} 8926 80070002 0800 ${IP}` },
  /** Integrity only, 22 bytes of type and payload, padded. */
  protected: { hex: `${TO} 88e5 20 16 00000042 020000000002 0001 0800 ${IP} ${ICV} 0000` },
  protectedLong: { hex: `${TO} 88e5 00 00 00000042 0800 45000030 00010000 40fd0000 c0000201 c0000202 ${'ab'.repeat(28)} ${ICV}` },
  encrypted: { hex: `${TO} 88e5 2d 00 00000043 020000000002 0001 ${'ab'.repeat(50)} ${ICV}` },
  tooShort: { hex: `${TO} 88e5 2d 00 00000043 020000000002 0001 0102` },
  serviceFixed: { hex: `${TO} 894f 0fc6 01 01 000309 07 00000001 00000002 00000003 00000004 ${IP}` },
  serviceVariable: { hex: `${TO} 894f 0fc4 02 02 000309 07 0001 02 02 abcd0000 ${V6}` },
  serviceEthernet: { hex: `${TO} 894f 0fc2 02 03 000309 07 ${TO} 0800 ${IP}` },
  serviceNested: { hex: `${TO} 894f 0fc2 02 04 000309 07 0fc2 02 01 00030a 06 ${IP}` },
  serviceShort: { hex: `${TO} 894f 0fc1 02 01 000309 07` },
  /** Ingress E-CID 1.02.345, E-CID 2 with group 1 and base 0x007. */
  extender: { hex: `${TO} 893f 7345 1007 02 03 0800 ${IP}` },
  arista: { hex: `${TO} d28b 0001 0010 5ceeed57 384f59c8 0800 ${IP}` },
  aristaShort: { hex: `${TO} d28b 0001 0120 ed57 384f59c8 0800 ${IP}` },
  aristaOther: { hex: `${TO} d28b 0001 0011 5ceeed57` },
  metadata: { hex: `${TO} 8909 01 01 0001 0007 0800 ${IP}` },
  metadataInGre: { hex: `${TO} 0800 45000034 00010000 402f0000 c0000201 c0000202 0000 8909 0800 01 01 0001 0007 ${IP}` },
} as const;
