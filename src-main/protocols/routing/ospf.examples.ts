/** OSPF packets, built by hand after RFC 2328 §A, RFC 5340 §A and the RFCs of their advertisements; checksums left out (0). */
const size = (hex: string, digits: number, more = 0): string => (hex.replace(/\s/g, '').length / 2 + more).toString(16).padStart(digits, '0');

const version2 = (type: string, body: string, behind = ''): { as: string; hex: string } =>
  ({ as: 'ospf', hex: `02 ${type} ${size(body, 4, 24)} c0000201 00000000 0000 0000 0000000000000000 ${body} ${behind}` });
const version3 = (type: string, body: string, behind = '', instance = '00'): { as: string; hex: string } =>
  ({ as: 'ospf', hex: `03 ${type} ${size(body, 4, 16)} c0000201 00000001 0000 ${instance} 00 ${body} ${behind}` });
/** Age, options, type, ID, advertising router, sequence number, checksum, length. */
const advertisement2 = (type: string, id: string, body: string): string =>
  `0004 22 ${type} ${id} c0000201 80000002 3e97 ${size(body, 4, 20)} ${body}`;
const advertisement3 = (type: string, body: string): string => `8004 ${type} 00000005 c0000201 80000002 3e97 ${size(body, 4, 20)} ${body}`;
/** Type, length and value, filled up to four bytes. */
const tlv = (type: string, ...parts: string[]): string => {
  const value = parts.join(' '), length = value.replace(/\s/g, '').length / 2;
  return `${type} ${size(value, 4)} ${value} ${'00'.repeat((4 - length % 4) % 4)}`;
};
const update = (...items: string[]): string => `${items.length.toString(16).padStart(8, '0')} ${items.join(' ')}`;

export const examples = {
  /** RFC 2328 §A.4.2: a stub network of metric 10, and of metric 77 for type of service 8. */
  services: version2('04', `00000001 ${advertisement2('01', 'c0000201', '0000 0001 c0000201 ffffff00 03 01 000a 08 00 004d')}`),
  /** RFC 5340 §A.4.5: the default route between areas. */
  defaultRoute: version3('04', `00000001 ${advertisement3('2003', '00000009 00000000')}`),
  hello: version2(
    '01', 'ffffff00 000a 12 01 00000028 c0000201 c0000202 c0000203',
    'fff6 0009 0001 0004 00000001 0002 0014 00000007 000102030405060708090a0b0c0d0e0f',
  ),
  /** Key 1, 16 bytes of digest behind the packet. */
  signed: {
    as: 'ospf',
    hex: '02 01 002c c0000201 00000000 0000 0002 0000 01 10 5a834112 ffffff00 000a 02 01 00000028 c0000201 00000000 000102030405060708090a0b0c0d0e0f',
  },
  description: version2('02', `05dc 42 07 00001483 ${advertisement2('01', 'c0000201', '')}`),
  request: version2('03', '00000001 c0000201 c0000201'),
  update: version2(
    '04',
    update(
      advertisement2('01', 'c0000201', '01 00 0002 c0000202 c0000201 01 01 000a 05000014 c6336400 ffffff00 03 00 0001'),
      advertisement2('02', 'c0000202', 'ffffff00 c0000201 c0000202'), advertisement2('03', 'c6336400', 'ffffff00 0000000a'),
      advertisement2('05', 'cb007100', 'ffffff00 80000014 00000000 00000007'),
      advertisement2('09', '03000000', '0001 0004 00000028 0002 0001 01 000000 0003 0004 c0000201'),
      advertisement2('0a', '01000008', '0002 0020 0001 0001 01 000000 0002 0004 c0000202 0006 0004 4c945440 0005 0004 0000003f'),
      advertisement2('0a', '04000000', '0007 0005 6e6f646535 000000 0008 0001 00 000000 0009 000c 000005 00 0001 0003 002710 00'),
      advertisement2('0a', '07000000', '0001 0014 01 20 00 40 c0000201 0002 0008 00 00 00 00 00000004'),
    ),
  ),
  adjacencies: version2(
    '04',
    update(
      advertisement2(
        '0a', '08000000',
        '0001 0028 01 000000 c0000202 c0000201 0002 0007 60 00 00 00 003e80 00 0003 000b 60 00 00 00 c0000203 003e81 00',
      ),
      advertisement2('07', 'cb007100', 'ffffff00 80000014 00000000 00000007'),
      advertisement2('0a', '01000009', '0002 0024 0009 0004 00000005 001b 0004 80000064 001c 0008 0000000a 00000014 001d 0004 00000005'),
    ),
  ),
  applications: version2(
    '04',
    update(
      advertisement2(
        '0a',
        '08000000',
        tlv(
          '0001', '01 000000 c0000202 c0000201', tlv('0006', '010a'), tlv('0008', 'c6336402'), tlv('0009', '00000001 00000002'),
          tlv('000a', '04 00 0000 80000000', tlv('0014', '00000001'), tlv('0016', '00000007')),
        ),
      ),
      advertisement2('0a', '04000000', tlv('0010', '80 01 00 80', tlv('0001', '00000001'), tlv('0003', '00010000'))),
      advertisement2('0a', '0100000a', tlv('0002', tlv('0011', '01 000000', '4c945440'.repeat(8)))),
    ),
  ),
  /** RFC 3630 §2.5, RFC 4203 §1.4, RFC 7471 §4: a link of a router, and its address; 10.1.1.1 and 10.1.1.2 at this end of the link. */
  engineering: version2(
    '04',
    update(
      advertisement2('0a', '01000001', tlv('0001', 'c0000201')),
      advertisement2(
        '0a',
        '01000002',
        tlv(
          '0002', tlv('0001', '01'), tlv('0003', '0a010101 0a010102'), tlv('0005', '0000000a'), tlv('0009', '80000001'),
          tlv('000b', '00000005 00000006'),
          tlv('000e', '04000000'), tlv('000f', '64 02 0000', '3f800000'.repeat(8), '3f800000 01000000'), tlv('001b', '00 000102'),
          tlv('001c', '00 000001 00 000002'), tlv('001a', '00000001 00000007'), tlv('0012', '01020304'),
        ),
      ),
    ),
  ),
  /** RFC 7684 §2.1: 10.0.0.1/32 inside an area. */
  prefix: version2('04', update(advertisement2('0a', '07000000', tlv('0001', '01 20 00 40 0a000001')))),
  /** RFC 7684 §2 and §3: items of types that nobody has named yet. */
  nameless: version2('04', update(advertisement2('0a', '07000000', tlv('0009', 'abcd')), advertisement2('0a', '08000000', tlv('0007', 'ef')))),
  /** RFC 5613 §2: OSPFv3 with its L bit (RFC 5340 §A.2: bit 9) and extended options behind. */
  /** RFC 5820: state 7 is asked for; two relays, the first added; willing with 128. */
  relays3: version3('01', '00000005 01 000213 000a 0028 00000000 00000000', `fff6 000d 0003 0004 0007 80 00 0004 0004 0a000001 0006 0004 0a000002
    0007 000c 01 40 0000 0a000003 0a000004 0008 0004 80 000000`),
  signaling3: version3('01', '00000005 01 000213 000a 0028 00000000 00000000', 'fff6 0005 0001 0004 00000001 0002 0004 00000007'),
  extended3: version3(
    '04',
    update(
      advertisement3('a021', `01 000013 ${tlv('0001', '01 00 000a 00000001 00000002 c0000202', tlv('0005', '60000000 003e80'))}`),
      advertisement3('a022', `00 000013 ${tlv('0002', 'c0000201 c0000202')}`),
      advertisement3('a023', tlv('0003', '00 00000a 40 00 0000 20010db800000001')),
      advertisement3('a024', tlv('0004', '00 000013 00 00000a c0000203')),
      advertisement3(
        'c025',
        tlv('0005', '04 000014 40 00 0000 20010db800000002', tlv('0001', '20010db8000000000000000000000009'), tlv('0003', '00000064')),
      ),
      advertisement3(
        '8028',
        `01 000013 ${tlv('0007', 'fe800000000000000000000000000001')} ${tlv('0006', '00 000000 40 00 0000 20010db800000001')}`,
      ),
      advertisement3('a029', `0000 a021 00000000 c0000201 ${tlv('0006', '00 00000a 40 00 0000 20010db800000001')} ${tlv('0063', '0102')}`),
    ),
  ),
  acknowledgment: version2('05', advertisement2('01', 'c0000201', '')),
  hello3: version3('01', '00000006 64 000413 001e 0078 c0000201 00000000 c0000202',
    '0001 0014 0000 0001 0000000052da3b0e 01020304'),
  description3: version3('02', `00 000013 05dc 00 07 0000149b ${advertisement3('2001', '')}`),
  request3: version3('03', '0000 2001 00000000 c0000201'),
  update3: version3('04', update(
    advertisement3('2001', '01 000033 02 00 000a 00000005 00000005 c0000202'),
    advertisement3('2002', '00 000033 c0000201 c0000202'),
    advertisement3('2003', '00 00004a 40 00 0000 20010db800000003'),
    advertisement3('2004', '00 000033 00 00004a c0000202'),
    advertisement3('4005', '07 000014 20 00 0000 20010db8 20010db8000000000000000000000001 00000007'),
    advertisement3('0008', '01 000033 fe800000000000000000000000000002 00000001 40 00 0000 20010db800000012'),
    advertisement3('2009', '0001 2002 00000005 c0000201 40 02 0000 20010db800000012'),
    advertisement3('200c', '0001 0001 80 000000'),
  )),
  /** RFC 5838: the family of instances 64 to 95 is IPv4. */
  family: version3('04', update(advertisement3('2003', '00 00004a 18 00 0000 c6336400')), '', '40'),
  unknown: version2('09', ''),
  unknownAdvertisement: version3('04', '00000001 0001 a01d 00000001 c0000201 80000001 0000 0018 01020304'),
  unknownMessage: version3('40', '01020304'),
} as const;
