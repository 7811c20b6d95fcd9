/** A mouse that a host exports, after the kernel's `Documentation/usb/usbip_protocol.rst`: messages built by hand. */
const text = (value: string, length: number): string => Buffer.from(value.padEnd(length, '\0'), 'latin1').toString('hex');
/** Bus 1, device 2, full speed; 046d:c077. */
const DEVICE = `${text('/sys/devices/usb1/1-1', 256)}${text('1-1', 32)} 00000001 00000002 00000002 046d c077 7200 00 00 00 01 01 01`;
const submit = (sequence: number, direction: number, endpoint: number, length: string, packets: string, rest: string): string =>
  `00000001 0000000${sequence} 00010002 0000000${direction} 0000000${endpoint} 00000200 ${length} 00000000 ${packets} 00000000 ${rest}`;
const returned = (sequence: number, length: string, packets: string, rest: string): string =>
  `00000003 0000000${sequence} 00000000 00000000 00000000 00000000 ${length} 00000000 ${packets} 00000000 0000000000000000 ${rest}`;
const NO_SETUP = '0000000000000000';

export const examples = {
  list: { as: 'usbip', hex: '0111 8005 00000000' },
  listed: { as: 'usbip', hex: `0111 0005 00000000 00000001 ${DEVICE} 03010200` },
  import: { as: 'usbip', hex: `0111 8003 00000000 ${text('1-1', 32)}` },
  imported: { as: 'usbip', hex: `0111 0003 00000000 ${DEVICE}` },
  refused: { as: 'usbip', hex: '0111 0003 00000001' },
  askDescriptor: { as: 'usbip', hex: submit(1, 1, 0, '00000040', '00000000', '80 06 00 01 00 00 40 00') },
  descriptor: { as: 'usbip', hex: returned(1, '00000012', '00000000', '12 01 00 02 00 00 00 40 6d 04 77 c0 00 72 01 02 00 01') },
  write: { as: 'usbip', hex: submit(2, 0, 2, '00000004', 'ffffffff', `${NO_SETUP} 41424344`) },
  written: { as: 'usbip', hex: returned(2, '00000004', 'ffffffff', '') },
  askPackets: {
    as: 'usbip', hex: submit(3, 1, 3, '000000c8', '00000002', `${NO_SETUP} 00000000 00000064 00000000 00000000 00000064 00000064 00000000 00000000`),
  },
  packets: {
    as: 'usbip',
    hex: returned(3, '00000006', '00000002', '616263 646566 00000000 00000064 00000003 00000000 00000064 00000064 00000003 00000000'),
  },
  wait: { as: 'usbip', hex: submit(4, 1, 1, '00000004', '00000000', NO_SETUP) },
  unlink: { as: 'usbip', hex: `00000002 00000005 00010002 00000000 00000000 00000004 ${'00'.repeat(24)}` },
  unlinked: { as: 'usbip', hex: `00000004 00000005 00000000 00000000 00000000 ffffff98 ${'00'.repeat(24)}` },
} as const;
