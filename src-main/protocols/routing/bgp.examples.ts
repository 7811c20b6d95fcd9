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

export const examples = {
  open: message('01', `04 5ba0 00b4 c0000201 2f 02 2d
    0104 0001 00 01  4104 000100f0  4006 812c 0001 01 80  4504 0001 01 03  4907 02 7231 03 6c6162  0703 08 0001  0901 03  0200`),
  update: update('18 c63364', [
    attribute('40', '01', '00'), attribute('40', '02', '0202 fc00 fc01 0101 fc02'), attribute('40', '03', 'c0000201'), attribute('80', '04', '00000064'),
    attribute('40', '05', '000000c8'), attribute('40', '06', ''), attribute('c0', '07', 'fc00 c0000202'), attribute('c0', '08', 'fc000001 ffffff01'),
    attribute('80', '09', 'c0000203'), attribute('80', '0a', 'c0000204 c0000205'),
  ].join(' '), '18 cb0071 00'),
  wideNumbers: update('', `${attribute('40', '02', '0202 00010000 00010001')} ${attribute('c0', '07', '00010000 c0000202')}`, ''),
  paths: update('', '', '00000001 18 c63364 00000002 18 c63364'),
  extended: update('', [
    attribute('c0', '10', '0002 fc00 00000064 4004 fc00 47f42400 0102 c0000201 0001 0202 00010000 0001 030c 00000000 0008 0600 01 00 00000007 0306 00000000 05 01 8006 fc00 00000000'),
    attribute('c0', '20', '00010000 00000001 00000002'), attribute('80', '1a', '01 000b 000000000000000a'),
    attribute('c0', '16', '00 06 000640 c0000201'), attribute('c0', '63', 'aabb'), attribute('c0', '80', '0000fc00 400101 00'),
  ].join(' '), ''),
  six: update('', attribute('80', '0e', `0002 01 20 20010db8000000000000000000000001 fe800000000000000000000000000001 00 20 20010db8`), ''),
  labeled: update('', `${attribute('80', '0e', '0001 80 0c 0000000000000000 c0000201 00 70 000641 0000fc0000000064 c63364')} ${attribute('80', '0f', '0001 04 38 800000 cb007100')}`, ''),
  targets: update('', attribute('80', '0e', '0001 84 04 c0000201 00 60 0000fc00 0002fc0000000064'), ''),
  ethernet: update('', attribute('80', '0e', `0019 46 04 c0000201 00
    02 21 0000fc0000000064 00010203040506070809 00000000 30 005056000001 00 000640
    03 11 0001c00002010064 00000000 20 c0000201
    05 22 0000fc0000000064 00000000000000000000 00000000 18 c6336400 c0000201 000640`), ''),
  secured: update('', attribute('80', '21', `000e 01 00 0000fc00 01 00 0000fc01 001d 01 ${'ab'.repeat(20)} 0004 01020304`), ''),
  shutdown: message('03', '06 02 04 74657374'),
  notification: message('03', '02 02 fc00'),
  keepalive: message('04', ''),
  refresh: message('05', '0001 00 01'),
  filter: message('05', '0001 00 01 01 40 000b 00 00000005 18 20 18 c63364'),
  capability: message('06', '00 01 04 0001 00 01'),
  badMarker: { as: 'bgp', hex: '00'.repeat(16) + '0013 04' },
  tooShort: { as: 'bgp', hex: `${MARKER} 0012 04` },
} as const;
