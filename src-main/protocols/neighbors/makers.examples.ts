/** What lldpd 1.0.16 sends in the discovery protocols of makers of switches; VLANs, standby and rings by hand, the latter after RFC 3619 §2.2. */
const snap = (target: string, oui: string, pid: string, body: string): { readonly hex: string } => {
  const compact = `aaaa03${oui}${pid}${body}`.replaceAll(/\s/g, '');
  return { hex: `${target} 020000000001 ${(compact.length / 2).toString(16).padStart(4, '0')} ${compact}` };
};
const extreme = (parts: string, checksum: string, behind = 0): { readonly hex: string } => {
  const compact = parts.replaceAll(/\s/g, ''), length = (compact.length / 2 + 16 + behind).toString(16).padStart(4, '0');
  return snap('00e02b000000', '00e02b', '00bb', `01 00 ${length} ${checksum} 0000 0000 32ec75b2eca7 ${compact}`);
};
const foundry = (parts: string): { readonly hex: string } => snap('01e052cccccc', '00e052', '2000', `01 78 2b49 ${parts}`);

export const examples = {
  extreme: extreme(`99 01 0007 766d00 99 02 0024 0008 0000 0000 000000000000 07060463 ffffffff ${'00'.repeat(12)} 99 00 0004`, 'bdc6'),
  extremeVlan: extreme(`99 05 001a 80 00 0005 00000000 0a070002 6f66666963652d35 0000 99 08 001a 00 07 0010 0001 0003 0a070001 02000000000a 0002 0000
    99 0b 0040 01 05 0011 00000000 02000000000b 0001 0003 01 00 0007 ${'00'.repeat(38)} 99 0d 0006 0102 99 00 0004`, '0000'),
  extremeShort: extreme('99 01 0003', '0000'),
  extremeCut: extreme('99 01 0007 766d00', '0000', 4),
  foundry: foundry('0001 0006 766d 0002 0011 000000010101cc 0004 0a070002 0003 0006 6530 0102 000a 0001 8100 aabb 0101 0005 02'),
  foundryShort: foundry('0001 0003'),
  nortel: snap('010081000100', '000081', '01a2', '0a070002 000002 01 0c 03 01'),
  nortelFlat: snap('010081000101', '000081', '01a1', '0a070002 000002 02 0c 02 01 0000'),
} as const;
