/** Packets put together from the specification's tables. */
export const examples = {
  handshake: { as: 'jdwp', hex: Buffer.from('JDWP-Handshake').toString('hex') },
  version: { as: 'jdwp', hex: '0000000b 00000001 00 01 01' },
  sizes: { as: 'jdwp', hex: '0000001f 00000002 80 0000 00000008 00000008 00000008 00000008 00000008' },
  failed: { as: 'jdwp', hex: '0000000b 00000001 80 0014' },
  event: { as: 'jdwp', hex: '00000010 00000009 00 40 64 02 00000000' },
  unknown: { as: 'jdwp', hex: '0000000b 00000005 00 63 4d' },
  wrongFlags: { as: 'jdwp', hex: '0000000c 00000005 01 0101 ff' },
} as const;
