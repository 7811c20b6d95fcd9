/**
 * Transfers of USB, built by hand after USB 2.0 chapter 9, HID 1.11 and Bulk-Only Transport 1.0, with the headers of
 * Linux' usbmon and of USBPcap.
 */
const SUBMIT = '409c5b3a0088ffff 53 02 80 05 0100 00 3c e903000000000000 f4010000 8dffffff 40000000 00000000';
const COMPLETE = '409c5b3a0088ffff 43 02 80 05 0100 2d 00 ea03000000000000 f4010000 00000000';
const REST = '00000000 00000000 00020000 00000000';
const UNUSED = '0000000000000000';
/** A keyboard: one interface, the boot protocol, one endpoint that is asked every 10 ms. */
const CONFIGURATION = '09022200010100a031 090400000103010100 092110010001224100 0705810308000a';
const size = (hex: string): string => (hex.replaceAll(' ', '').length / 2).toString(16).padStart(2, '0');
const submit = (setup: string, data = ''): string => `${SUBMIT} ${setup} ${REST} ${data}`;
const complete = (data: string): string => `${COMPLETE} ${size(data)}000000 ${size(data)}000000 ${UNUSED} ${REST} ${data}`;
/** The report of a keyboard: a byte of keys held together with others, and six keys. */
const REPORT = '05010906a101050719e029e71500250175019508810295017508810195057501050819012905910295017503910195067508150025650507190029658100c0';

export const examples = {
  getDevice: { linkType: 220, hex: submit('8006000100001200') },
  device: { linkType: 220, hex: complete('1201000200000040 6d04 1cc3 0264 01 02 00 01') },
  getConfiguration: { linkType: 220, hex: submit('80060002000022 00') },
  configuration: { linkType: 220, hex: complete(CONFIGURATION) },
  getString: { linkType: 220, hex: submit('8006020309 04ff00') },
  string: { linkType: 220, hex: complete('0e03 5500530042002000 4b004200') },
  setConfiguration: { linkType: 220, hex: submit('0009010000000000') },
  clearHalt: { linkType: 220, hex: submit('0201000081000000') },
  setIdle: { linkType: 220, hex: submit('210a000000000000') },
  getReport: { linkType: 220, hex: submit('8106002200003f00') },
  report: { linkType: 220, hex: complete(REPORT) },
  hubStatus: { linkType: 220, hex: submit('a300000001000400') },
  hubFeature: { linkType: 220, hex: submit('2303080001000000') },
  hubAnswer: { linkType: 220, hex: complete('03010100') },
  /** The shorter header, which has no more than the setup packet. */
  short: { linkType: 189, hex: `${SUBMIT} 8006000100001200` },
  /** Two packets, the second of which failed. */
  isochronous: { linkType: 220, hex: '009c5b3a0088ffff4300840702002d003804000000000000f401000000000000ca000000ea000000010000000200000001' +
    '0000000500000002000000020000000000000000000000c000000000000000b9ffffffc00000000a000000000000000102030405060708090a0b0c0d0e0f101112' +
    '131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f50515253' +
    '5455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f9091929394' +
    '95969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9ca' },
  /** A request for the device descriptor, as USBPcap has it. */
  windowsSetup: { linkType: 249, hex: '1c0010b0a01500e0ffff000000000b000001000500800208000000008006000100001200' },
  /** Two packets of isochronous data. */
  windowsIsochronous: { linkType: 249, hex: '3f00d8b0a01500e0ffff000000000a0000010007008400c0000000d2040000020000000000000000000000600000' +
    '00000000006000000060000000000000000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f30' +
    '3132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f7071' +
    '72737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2' +
    'b3b4b5b6b7b8b9babbbcbdbebfc0' },
  /** INQUIRY for 36 bytes. */
  commandBlock: {
    linkType: 249,
    hex: '1b0050b0a01500e0ffff000000000900000100050002031f00000055534243010000002400000080000612000000240000000000000000000000',
  },
  /** Mass storage by itself. */
  block: { as: 'usbms', hex: '55534243 01000000 24000000 80 00 06 120000002400 00000000000000000000' },
  status: { as: 'usbms', hex: '55534253 01000000 00000000 00' },
  data: { as: 'usbms', hex: '0102030405060708' },
} as const;
