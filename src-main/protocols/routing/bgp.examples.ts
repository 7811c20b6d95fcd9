/** BGP messages, built by hand after RFC 4271 §4 and the RFCs of their attributes; addresses of RFC 5737, AS numbers of RFC 5398. */
const MARKER = 'ffffffffffffffffffffffffffffffff';

function message(type: string, body: string): { as: string; hex: string } {
  const length = 19 + body.replace(/\s/g, '').length / 2;
  return { as: 'bgp', hex: `${MARKER} ${length.toString(16).padStart(4, '0')} ${type} ${body}` };
}

const size = (hex: string, digits: number): string => (hex.replace(/\s/g, '').length / 2).toString(16).padStart(digits, '0');

function update(withdrawn: string, attributes: string, routes: string): { as: string; hex: string } {
  return message('02', `${size(withdrawn, 4)} ${withdrawn} ${size(attributes, 4)} ${attributes} ${routes}`);
}

const attribute = (flags: string, type: string, value: string): string => `${flags} ${type} ${size(value, 2)} ${value}`;

const long = (type: string, value: string): string => `90 ${type} ${size(value, 4)} ${value}`;
/** What brings its length, in one byte (a flow's rule, a route) or behind a type of two bytes (link state). */
const sized = (value: string): string => `${size(value, 2)} ${value}`;
const tlv = (type: string, value: string): string => `${type} ${size(value, 4)} ${value}`;
const NODE = tlv('0100', tlv('0200', '0000fde8'));

/** An OPEN with one capability, ADD-PATH for these families. */
export const openWith = (families: string): string => message('01', `04 fde9 0009 0aff0001 ${sized(`02 ${sized(`45 ${sized(families)}`)}`)}`).hex;

export const examples = {
  /** An extended community of a type that nobody has. */
  unknownCommunity: update('', attribute('c0', '10', '3f63 0000 0000 0001'), ''),
  open: message(
    '01',
    `04 5ba0 00b4 c0000201 2f 02 2d
    0104 0001 00 01  4104 000100f0  4006 812c 0001 01 80  4504 0001 01 03  4907 02 7231 03 6c6162  0703 08 0001  0901 03  0200`,
  ),
  update: update(
    '18 c63364',
    [
      attribute('40', '01', '00'), attribute('40', '02', '0202 fc00 fc01 0101 fc02'), attribute('40', '03', 'c0000201'),
      attribute('80', '04', '00000064'), attribute('40', '05', '000000c8'), attribute('40', '06', ''),
      attribute('c0', '07', 'fc00 c0000202'), attribute('c0', '08', 'fc000001 ffffff01'), attribute('80', '09', 'c0000203'),
      attribute('80', '0a', 'c0000204 c0000205'),
    ].join(' '),
    '18 cb0071 00',
  ),
  wideNumbers: update('', `${attribute('40', '02', '0202 00010000 00010001')} ${attribute('c0', '07', '00010000 c0000202')}`, ''),
  paths: update('', '', '00000001 18 c63364 00000002 18 c63364'),
  /** Of FRR 8.4 with ADD-PATH in every family. */
  vpnPaths: update('', long('0e', '0001 80 0c 0000000000000000 0a090001 00 00000000 68 000103 0000fdea00000001 c633'), ''),
  evpnSegment: update('', long('0e', '0019 46 04 0aff0001 00 01 19 00010aff00010002 01 112233445566 000a 00 00000064 000c81'), ''),
  evpnPaths: update('', long('0e', '0019 46 04 0aff0001 00 00000000 03 11 00010aff00010002 00000000 20 0aff0001'), ''),
  /** Routes to everywhere, or one of them behind an identifier. */
  everywhere: update('', '', '00 00 00 00 00'),
  brokenAttribute: update('', `${long('0e', '0001 80 0c 0000000000000000 0a090001 00 70 000103')} ${attribute('80', '04', '00000009')}`, ''),
  extended: update(
    '',
    [
      attribute(
        'c0', '10',
        '0002 fc00 00000064 4004 fc00 47f42400 0102 c0000201 0001 0202 00010000 0001 030c 00000000 0008 0600 01 00 00000007 0306 00000000 05 01 8006 fc00 00000000',
      ),
      attribute('c0', '20', '00010000 00000001 00000002'), attribute('80', '1a', '01 000b 000000000000000a'),
      attribute('c0', '16', '00 06 000640 c0000201'), attribute('c0', '63', 'aabb'), attribute('c0', '80', '0000fc00 400101 00'),
    ].join(' '),
    '',
  ),
  six: update('', attribute('80', '0e', `0002 01 20 20010db8000000000000000000000001 fe800000000000000000000000000001 00 20 20010db8`), ''),
  labeled: update(
    '',
    `${attribute('80', '0e', '0001 80 0c 0000000000000000 c0000201 00 70 000641 0000fc0000000064 c63364')} ${attribute('80', '0f', '0001 04 38 800000 cb007100')}`,
    '',
  ),
  /** RFC 8955 §4.3's example and more filters, RFC 8956 §3.8, and a rule of a VPN. */
  flows: update('', [
    long('0e', `0001 85 00 00 ${sized('01 18 c00002 03 81 06 04 03 89 45 8b 91 1f90')} ${sized('09 81 02 0a 13 0040 d5 05dc 0b 81 2e 0c 80 02 07 81 08 08 81 00')}`),
    long('0e', `0002 85 00 00 ${sized('01 20 00 20010db8 02 68 40 123456789a')}`),
    long('0e', `0001 86 00 00 ${sized('0000fde800000064 01 1e c0000204 06 91 01bb')}`),
  ].join(' '), ''),
  linkState: update('', [
    long('0e', `4004 47 04 0a000001 00 ${tlv('0001', `03 0000000000000000 ${tlv('0100', `${tlv('0200', '0000fde8')} ${tlv('0203', '0a000001')}`)}`)}
      ${tlv('0002', `03 0000000000000000 ${NODE} ${tlv('0101', tlv('0203', '0a000002'))} ${tlv('0102', '00000001 00000002')} ${tlv('0103', '0a000101')}`)}
      ${tlv('0003', `03 0000000000000000 ${NODE} ${tlv('0109', '18 0a0001')}`)} ${tlv('0004', `03 0000000000000000 ${tlv('0109', '20 20010db8')}`)}`),
    long('1d', [
      tlv('0400', '90'), tlv('0402', '726f7574657231'), tlv('0404', '0a000001'), tlv('0440', '00000005'), tlv('0441', '4cee6b28'), tlv('0447', '00000a'),
      tlv('040a', `c000 0003e8 ${tlv('0489', '003e80')}`), tlv('044b', '30000000 005dc0'), tlv('045a', '8000000a'), tlv('045b', '00000005 0000000f'),
      tlv('0486', '40000000 00000064'), tlv('0492', '40'), tlv('040f', `80010080 ${tlv('0410', '00000001')}`),
      tlv('0462', `04000000 80000000 ${tlv('0440', '00000001')}`), tlv('1000', '0102'),
    ].join(' ')),
  ].join(' '), ''),
  tunnels: update('', long('17', `${tlv('0001', `01 ${sized('00000005 0102')}`)} ${tlv('0008', `01 ${sized('c0 000064 020304050607 0000')} 04 ${sized('030b 0000 00000064')}`)}
    ${tlv('000f', `0c ${sized('0000 00000064')} 0d ${sized('8000 05dc0000')} 0e ${sized('0000 03')} 0f ${sized('6400')}
      ${tlv('80', `00 09 ${sized('0000 00000001')} 01 ${sized('0000 03e80000')}`)} ${tlv('81', '00 70617468')} 63 ${sized('01')}`)}`), ''),
  prefixSegments: update('', long('28', `01 0007 00 0000 00000064 03 0008 0000 003e80 001f40 05 0022 00 01 001e 00 20010db8000100020003000000000000 00 0013 00 01 0006 20 10 10 00 10 30
    ${tlv('63', '0102')}`), ''),
  routeTypes: update('', `${long('10', `8007 0000 0000 0003 8009 0000 0000 002e 8108 0a000001 0064 8208 0000fde8 0064 800a 13 02 05dc 0064 800b 0064 0065 0001 0604 0002 05dc 0000
    0605 01 0000 000641 0601 01 0000 000641 0301 80 81 00000064 0107 0a000001 0000 0400 10 01 0203 04 05 0500 80 00000000 0005 fc00 00000001`)}
    ${long('24', '01 0000fde8 0064 46')}`, ''),
  groups: update('', long('0e', `0019 46 04 0a000001 00 06 ${sized('0000fde800000064 00000000 20 c0000201 20 e8000001 20 0a000001 04')}
    08 ${sized('0000fde800000064 00111111111111111111 00000000 00 20 e8000001 20 0a000001 00000000 64 04')}`), ''),
  services: update('', [
    long('0e', '0019 41 04 0a000001 00 0011 0000fde800000064 0001 0001 000a 03e801 000c 0000fde800000064 0a000001'),
    long('0e', `0001 05 04 0a000001 00 01 ${sized('0000fde800000064 0a000001')} 06 ${sized('0000fde800000064 0000fde8 20 0a000001 20 e8000001')}
      04 ${sized('03 16 0000fde800000064 20 c0000201 20 e8000001 0a000001 0a000002')}`),
    long('0e', '0001 49 04 0a000001 00 60 00000001 00000064 0a000009'),
  ].join(' '), ''),
  targets: update('', attribute('80', '0e', '0001 84 04 c0000201 00 60 0000fc00 0002fc0000000064'), ''),
  ethernet: update('', attribute('80', '0e', `0019 46 04 c0000201 00
    02 21 0000fc0000000064 00010203040506070809 00000000 30 005056000001 00 000640
    03 11 0001c00002010064 00000000 20 c0000201
    05 22 0000fc0000000064 00000000000000000000 00000000 18 c6336400 c0000201 000640`), ''),
  secured: update('', attribute('80', '21', `000e 01 00 0000fc00 01 00 0000fc01 001d 01 ${'ab'.repeat(20)} 0004 01020304`), ''),
  /** Routes of AppleTalk (16), IPv4 routes of SAFI 9, and a link state's attribute of type 21032. */
  unknownFamilies: update('', [
    attribute('80', '0e', '0010 01 04 c0000201 00 18 c63364'), attribute('80', '0f', '0001 09 18 c63364'), attribute('80', '1d', '5228 0001 00'),
  ].join(' '), ''),
  shutdown: message('03', '06 02 04 74657374'),
  notification: message('03', '02 02 fc00'),
  keepalive: message('04', ''),
  refresh: message('05', '0001 00 01'),
  filter: message('05', '0001 00 01 01 40 000b 00 00000005 18 20 18 c63364'),
  /** Labels of MPLS, then network identifiers: the encapsulation, VXLAN, stands behind the route. */
  labels: message(
    '02',
    '0000 0036 c00e33 001946040a0000010002280000006400000001000000000000000000000000000030010203040506200a000009000641000651',
  ),
  overlay: message(
    '02',
    '0000 004d c00e33 001946040a0000010002280000006400000001000000000000000000000000000030010203040506200a000009000641000651 c01008 030c000000000008 c01609 00060006410a000001',
  ),
  multicastTunnels: message(
    '02',
    '0000 0078 c01611 00010000100a000001000000070a000002 c01616 0002000010060001040a000001000701000400000007 c0160d 00030000100a000001e8000001 c0160d 00040000100a000001ef000001 c0160d 00050000100a000001ef000002 c01618 0007000010070001040a0000010009ff0001000461626364',
  ),
  /** Ingress replication and a tree between IPv6 addresses, and an opaque value of no known type (an in-band one, RFC 6826 §3.1). */
  otherTunnels: message(
    '02',
    '0000 0058 ' +
    'c01615 0006000000 20010db8000000000000000000000001 ' +
    'c01625 0003000010 20010db8000000000000000000000002 ff3e0000000000000000000000000003 ' +
    'c01615 0002000010 060001040a000001 0006 03 0003 aabbcc',
  ),
  multicastGroup: message('02', '0000 001d c00e1a 000142040a000001006000000064000000010a000001e8000001'),
  eigrp: message(
    '02',
    '0000 003b c01038 880080000000006488010064000001008802ff010000271088030001000005dc880400640a0000018805000600000014880600000a000002',
  ),
  lackingCapability: message('03', '02 07 0104 00010001'),
  unknownError: message('03', '09 09'),
  capability: message('06', '00 01 04 0001 00 01'),
  badMarker: { as: 'bgp', hex: '00'.repeat(16) + '0013 04' },
  tooShort: { as: 'bgp', hex: `${MARKER} 0012 04` },
} as const;
