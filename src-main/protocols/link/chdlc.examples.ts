/** Cisco HDLC, built by hand after RFC 1547 §4.3.1 and Cisco's description of SLARP. */
export const examples = {
  ip: { hex: '0f00 0800 450000140000000040fd 0000 0a000001 0a000002', linkType: 104 },
  request: { hex: '8f00 8035 00000000 00000000 00000000 ffff', linkType: 104 },
  reply: { hex: '8f00 8035 00000001 0f000001 fffffffc ffff', linkType: 104 },
  keepalive: { hex: '8f00 8035 00000002 00000005 00000002 ffff 00000000', linkType: 104 },
  unreliable: { hex: '8f00 8035 00000002 00000005 00000002 04ff', linkType: 104 },
  osi: { hex: '0f00 fefe 03 83 1b', linkType: 104 },
  unknown: { hex: '0f00 1234 01', linkType: 104 },
} as const;
