/** PTP messages, built by hand after IEEE 1588-2019 §13 and §15. */
const message = (type: string, body: string, flags = '0000', correction = '0000000000000000'): { as: string; hex: string } => {
  const length = (34 + body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0');
  return { as: 'ptp', hex: `0${type} 12 ${length} 00 00 ${flags} ${correction} 00000000 001122fffe334455 0001 0007 05 7f ${body}` };
};
const TIME = '000065a1b2c3 075bcd15';
const PORT = '00aabbfffeccddee 0001';
const management = (id: string, data: string): { as: string; hex: string } =>
  message('d', `${PORT} 01 01 02 00 0001 ${(2 + data.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0')} ${id} ${data}`);

const part = (type: string, body: string): string => `${type} ${(body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0')} ${body}`;
const gptp = (type: string, body: string, flags = '0000'): { as: string; hex: string } => {
  const { as, hex } = message(type, body, flags);
  return { as, hex: hex.replace(/^0/, '1') };
};
const ANNOUNCED = `${TIME} 0025 00 80 06 21 4e5d 80 001122fffe334455 0000 20`;
/** Version 1, IEEE 1588-2002 annex D: what stands in every header. */
const one = (kind: string, control: string, body: string): { as: string; hex: string } => ({
  as: 'ptp', hex: `0001 0001 5f44464c54000000 0000000000000000 ${kind} 01 020000000001 0001 0007 ${control} 00 0028 00000000 ${body}`,
});
const managementOfOne = (key: string, set: string): { as: string; hex: string } =>
  one('02', '04', `00 01 020000000002 0001 0001 0000 00 ${key} 0000 ${(set.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0')} ${set}`);

export const examples = {
  exactlyHalf: message('0', TIME, '0200', '000000000000c1bd'),
  information: gptp('8', `${TIME} ${part('0003', '0080c2 000001 fffffff0 0001 000000000000000000000005 00000006')}`),
  intervals: gptp('c', `${PORT} ${part('0003', '0080c2 000002 00 fd 01 06 0000')} ${part('0003', '0080c2 000004 02 01 00000000')}`),
  twoSteps: gptp('0', '00000000000000000000', '0200'),
  offset: message('b', `${ANNOUNCED}
    ${part('0009', '01 fffff1f0 00000e10 000065b00000 03 434554')} ${part('0003', '1c129d 000002 0102 00000000 000000c8 0000')}`),
  rabbit: message('c', `${PORT} ${part('0003', '080030 dead01 1003 01 03 00000bb8')}`),
  zones: management('2003', '0025 3c 20'),
  fault: management('0006', '0001 0016 000065a1b2c3 075bcd15 03 03 504c4c 04 6c6f7374 01 78'),
  refused: message('d', `${PORT} 01 01 02 00 0002 000e 0002 2000 00000000 04 6e6f706500`),
  pictures: message('d', `${PORT} 01 01 02 00
    ${part('0003', `6897e8 000001 0000c350 000003e9 04 01 00000e10 00000000 ${'000000000000'.repeat(3)} 00000000 01 00`)}`),
  syncOfOne: one('01', '00', `65a1b2c3 075bcd15 0000 0025 00 01 020000000003 0001 0009 000000 04 47505300 0000 fc00 00 01 00 00
    000000 01 0000 f000 0000 0002 000000 05 44464c54 00 01 020000000004 0000 0001 0000 ffff fffffff6 000000 01`),
  delayRequestOfOne: one('01', '01', '00'.repeat(84)),
  followUpOfOne: one('02', '02', '0000 0007 65a1b2c3 075bcd15'),
  delayResponseOfOne: one('02', '03', '65a1b2c3 075bcd15 00 01 020000000005 0002 0008'),
  currentOfOne: managementOfOne('0b', '0000 0001 00000000 ffffff38 00000000 000001f4'),
  parentOfOne: managementOfOne('0d', `000000 01 020000000003 00000000 0001 0000 0009 000000 01 000000 00 0000 f000 000000 01
    0000 0005 fffffff6 000000 01 000000 01 020000000003 00000000 0001 000000 01 47505300 0000 fc00 000000 01 000000 00 0000 0009`),
  portOfOne: managementOfOne('0f', `0000 0001 000000 04 0000 0007 0000 0008 000000 01 020000000003 00000000 0001 000000 00
    00 04 02 02 e0000181 0000 013f 0000 0140`),
  sync: message('0', TIME, '0200', 'fffffffff6d78000'),
  delayRequest: message('1', TIME),
  peerDelayRequest: message('2', `${TIME} 00000000000000000000`),
  peerDelayResponse: message('3', `${TIME} ${PORT}`),
  followUp: message('8', `${TIME} 0003 0006 0080c2000001`),
  delayResponse: message('9', `${TIME} ${PORT}`),
  peerDelayFollowUp: message('a', `${TIME} ${PORT}`),
  announce: message('b', `${TIME} 0025 00 80 f8 fe ffff 80 001122fffe334455 0000 a0 0008 0008 001122fffe334455`, '003c'),
  /** As ptp4l 3.1.1 grants announcements, and takes them back. */
  granted: message('c', `${PORT} 0005 0008 b0010000 0e100001 0006 0002 b000 0009 0001 07`),
  signalling: message('c', `${PORT} 0004 0006 b0010000012c`),
  nothing: message('d', `${PORT} 01 01 00 00 0001 0002 0000`),
  description: management('0001', '8000 02 4546 0006 001122334455 0001 0004 c0000201 001122 00 01 41 01 42 01 43 001b19000100'),
  defaultSet: management('2000', '01 00 0001 80 f8 fe ffff 80 001122fffe334455 00 00'),
  current: management('2001', '0001 0000000000010000 0000000000028000'),
  parent: management('2002', `${PORT} 00 00 ffff 7fffffff 80 06 21 4e5d 80 001122fffe334455`),
  port: management('2004', '001122fffe334455 0001 06 00 0000000000000000 01 03 00 01 00 02'),
  short: { as: 'ptp', hex: '00 02 0010 00 00 0000' },
} as const;
