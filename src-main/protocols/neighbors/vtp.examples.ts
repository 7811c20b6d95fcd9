/** VTP messages behind SNAP, built by hand after Cisco's description. */
const to = (body: string): { hex: string } => {
  const message = `aaaa03 00000c 2003 ${body}`, length = message.replaceAll(' ', '').length / 2;
  return { hex: `01000ccccccc 020000000001 ${length.toString(16).padStart(4, '0')} ${message}` };
};
const DOMAIN = `03 6c6162${'00'.repeat(29)}`;

export const examples = {
  summary: to(`02 01 01 ${DOMAIN} 00000007 0a000001 393330333031303031323334 ${'ab'.repeat(16)}`),
  neverUpdated: to(`01 01 00 ${DOMAIN} 00000000 00000000 ${'00'.repeat(12)} ${'ab'.repeat(16)}`),
  /** Ethernet, a suspended ring with its parent, and a part that nobody knows. */
  subset: to(
    `02 02 01 ${DOMAIN} 00000007 14 00 01 07 0001 05dc 000186a1 64656661756c7400 1c 01 03 05 03eb 05dc 00018a8b 7472637266000000 0401 0005 0b01 0001`,
  ),
  wrongPart: to(`02 02 01 ${DOMAIN} 00000007 16 00 01 01 0001 05dc 000186a1 61000000 0402 0005 0006`),
  request: to(`01 03 00 ${DOMAIN} 0005`),
  join: to(`01 04 00 ${DOMAIN} 0000 03ef 40 01`),
  unknown: to(`01 09 00 ${DOMAIN}`),
  shortVlan: to(`01 02 01 ${DOMAIN} 00000007 03 00 01`),
} as const;
