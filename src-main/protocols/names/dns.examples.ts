/** DNS messages without the layers below, built by hand after the RFCs named; names and addresses are those of RFC 2606 and RFC 5737. */

/** `example.com`, which the answers point to at offset 12. */
const EXAMPLE = '076578616d706c6503636f6d00';

/** A response with one question and one record of `type` for example.com. */
function answer(type: string, rdata: string): { as: string; hex: string } {
  const size = (rdata.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0');
  return { as: 'dns', hex: `1234 8180 0001 0001 0000 0000 ${EXAMPLE} ${type} 0001 c00c ${type} 0001 0000012c ${size} ${rdata}` };
}

export const examples = {
  query: { as: 'dns', hex: `1234 0100 0001 0000 0000 0000 ${EXAMPLE} 0001 0001` },
  response: answer('0001', 'c0000201'),
  noSuchName: { as: 'dns', hex: `1234 8583 0001 0000 0000 0000 ${EXAMPLE} 00ff 00ff` },
  alias: answer('0005', '03777777 c00c'),
  startOfAuthority: answer('0006', '036e7331 c00c 0561646d696e c00c 78a8d8fd 00001c20 00000e10 00127500 00015180'),
  services: answer('000b', 'c0000201 06 00000040'),
  mail: answer('000f', '000a 046d61696c c00c'),
  texts: answer('0010', '0b763d73706631202d616c6c 03616263'),
  address6: answer('001c', '20010db8000000000000000000000001'),
  /** 52°22′23″ N 4°53′32″ E, -2 m, of RFC 1876 §4. */
  place: answer('001d', '00 00 16 13 8b3dde98 8119b350 009895b8'),
  nextOld: answer('001e', '046e657874 c00c 62000080'),
  naptr: answer('0023', '0064 0032 0173 08687474702b453255 00 00'),
  certificate: answer('0025', '0001 1234 05 00ff'),
  suffix6: answer('0026', '40 0000000000000001 03707265 c00c'),
  prefixes: answer('002a', '0001 18 83 c00002 0002 20 04 20010db8 0009 08 01 ff'),
  delegation: answer('002b', 'ec45 05 01 2bb183af5f22588179a53b0a98631fad1a292118'),
  gateway: answer('002d', '0a 03 02 026777 c00c 010203'),
  signature: answer('002e', '0001 08 02 00000e10 65532100 64b6f9a0 1267 076578616d706c6503636f6d00 01020304'),
  /** The example of RFC 4034 §4.3. */
  nextSecure: answer('002f', '04686f7374076578616d706c6503636f6d00 0006 400100000003 041b 000000000000000000000000000000000000000000000000000020'),
  zoneKey: answer('0030', '0101 03 0d 010399a8da1d7a7e94b0ca2d'),
  nextSecure3: answer('0032', '01 01 000c 04 aabbccdd 14 174eb2409fe28bcb4887a1836f957f0a8425e27b 0007 22010000000290'),
  association: answer('0034', '03 01 01 d2abde240d7cd3ee6b4b28c54df034b9'),
  identity: answer('0037', '10 02 0004 200100107b1a74df365639cc39f1d578 03010001 03727673 c00c'),
  sync: answer('003e', '00000042 0003 000460000008'),
  service: answer(
    '0041', '0001 00 0001 0006 02683202 6833 0003 0002 20fb 0004 0004 c0000201 0006 0010 20010db8000000000000000000000001 8000 0001 ff',
  ),
  transactionKey: answer('00f9', '08 6773732d74736967 00 64b6f9a0 65532100 0003 0000 0002 aabb 0000'),
  transactionSignature: answer('00fa', '0b686d61632d736861323536 00 000065532100 012c 0004 aabbccdd 1234 0012 0006 000065532100'),
  uri: answer('0100', '000a 0001 6674703a2f2f6578616d706c652e636f6d'),
  authority: answer('0101', '80 05 6973737565 6c6574 73'),
  relay: answer('0104', '0a 81 c0000201'),
  unassigned: answer('ff00', '0102'),
  /**
   * NSID, algorithms, client subnets of both families, cookie, keepalive, padding, chain, key tags, extended error,
   * report channel, one unassigned.
   */
  options: {
    as: 'dns',
    hex: `1234 0120 0001 0000 0000 0001 ${EXAMPLE} 0001 0001 00 0029 04d0 12 00 8000 0078
      0003 0003 6e7331  0005 0002 0508  0006 0001 02  0007 0001 01  0008 0007 0001 18 00 c00002  0008 000a 0002 30 00 20010db80001
      000a 0010 0102030405060708 aabbccddeeff0011  000b 0002 0064  000c 0002 0000  000d 0005 03 666f6f 00
      000e 0004 4a5c 4f66  000f 0005 0016 6f6666  0012 0005 03 666f6f 00  fde9 0001 ff`,
  },
  update: {
    as: 'dns',
    hex: `1234 2800 0001 0001 0001 0000 ${EXAMPLE} 0006 0001 0161 c00c 00ff 00fe 00000000 0000 0162 c00c 0001 0001 0000003c 0004 c0000201`,
  },
  stateful: { as: 'dns', hex: '0000 3000 0000 0000 0000 0000 0001 0008 000003e8 000007d0' },
  behind: { as: 'dns', hex: `1234 0100 0001 0000 0000 0000 ${EXAMPLE} 0001 0001 ffff` },
  loop: { as: 'dns', hex: '1234 0100 0001 0000 0000 0000 0161 c00c 0001 0001' },
  /** A pointer to itself. */
  tightLoop: { as: 'dns', hex: '1234 0100 0001 0000 0000 0000 c00c 0001 0001' },
  escapes: { as: 'dns', hex: '1234 0100 0001 0000 0000 0000 05 61ff010962 00 0001 0001' },
  lyingLength: { as: 'dns', hex: `1234 8180 0000 0001 0000 0000 ${EXAMPLE} 0001 0001 0000012c 00ff c0000201` },
  overTcp: { hex: `020000000002 020000000001 0800 4500004700010000 4006 0000 0a000001 0a000002 c350 0035 00000001 00000001 5018 ffff 0000 0000
      001d 1234 0100 0001 0000 0000 0000 ${EXAMPLE} 0001 0001` },
} as const;
