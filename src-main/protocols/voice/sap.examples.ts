/** SAP packets, built by hand after RFC 2974 §6. */
const SDP = '763d300d0a 733d780d0a 633d494e20495034203232342e312e312e310d0a 6d3d617564696f203430303020525450 2f41565020300d0a';

export const examples = {
  announcement: { as: 'sap', hex: `20 00 0001 0a000001 6170706c69636174696f6e2f736470 00 ${SDP}` },
  deletion6: { as: 'sap', hex: `34 00 0002 20010db8000000000000000000000001 ${SDP}` },
  authenticated: { as: 'sap', hex: `20 01 0002 0a000001 20 616263 ${SDP}` },
  encrypted: { as: 'sap', hex: '22 00 0002 0a000001 656e63' },
  compressed: { as: 'sap', hex: '21 00 0002 0a000001 7a6970' },
} as const;
