/** CDP messages, built by hand after Cisco's description; the checksums were summed by hand as well. */
const begin = '01000ccccccc 020000000001';
const SNAP = 'aaaa03 00000c 2000';

const message = (checksum: string, ...records: readonly string[]): { readonly hex: string } => {
  const body = `${SNAP} 02 b4 ${checksum} ${records.join('')}`.replaceAll(' ', '');
  return { hex: `${begin} ${(body.length / 2).toString(16).padStart(4, '0')} ${body}` };
};

export const examples = {
  /** 02b4 + 0001 + 0006 + 5231 = 54ec, whose complement is ab13. */
  device: message('ab13', '0001 0006 5231'),
  /** With an odd last byte of f0, which counts as ffef: 02b4 + 0001 + 0005 + ffef = 102a9, folded 02aa. */
  odd: message('fd55', '0001 0005 f0'),
  wrong: message('ab14', '0001 0006 5231'),
  switch: message(
    '0000', '0001 0006 5231', '0003 0008 45746830', '0004 0008 00000028', '0005 0009 6f6e650a74', '0006 0006 3238',
    '0009 0007 4c6162', '000a 0006 0001', '000b 0005 01',
  ),
  addresses: message(
    '0000', '0002 002d 00000002 01 01 cc 0004 c0000201 02 08 aaaa0300000086dd 0010 20010db8000000000000000000000001',
    '0016 000f 00000001 01 01 99 0002 0102', '0007 000e 0a000000 18 0a000100 18', '0007 0008 0a000001',
  ),
  /** An address of CLNP (0x81) and one of DECnet (0x6003); a record that has no name; a telephone that asks for 6200 mW. */
  kinds: message(
    '0000', '0002 001d 00000002 01 01 81 0002 4900 02 08 aaaa030000006003 0002 0004', '1004 0006 0102', '0019 000c 0001 0002 00001838',
    '001f 0005 01', '0013 0005 ff',
  ),
  cluster: message(
    '0000', '0008 0024 00000c 0112 00000000 ffffffff 01 02 21 ff 000000000000 020000000002 ff 0000', '0008 000b 00000c 0113 0102',
  ),
  phone: message(
    '0000', '000e 0007 01 0064', '000f 0006 20 02', '0010 0006 1838', '0011 0008 000005dc', '0012 0005 01', '0013 0005 02',
    '0014 0006 7331', '0015 0006 2b06', '0017 0007 00 4c42', '0019 000c 0001 0002 00001838',
    '001a 0010 0000 0001 00000000 ffffffff', '001f 0005 03', '1000 0005 07',
  ),
  cutAddress: message('0000', '0002 0011 00000001 01 10 cc 0004 0a000001', '0003 0006 7032'),
  /** One address whole, and one byte of the next. */
  cutBehindAddress: message('0000', '0002 0012 00000002 01 01 cc 0004 0a000001 01', '0003 0006 7033'),
  emptyRecord: message('0000', '0001 0003 52'),
  trailing: message('0000', '0001 0006 5231', '0102'),
} as const;
