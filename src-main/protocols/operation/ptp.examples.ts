/** PTP messages, built by hand after IEEE 1588-2019 §13 and §15. */
const message = (type: string, body: string, flags = '0000', correction = '0000000000000000'): { as: string; hex: string } => {
  const length = (34 + body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0');
  return { as: 'ptp', hex: `0${type} 12 ${length} 00 00 ${flags} ${correction} 00000000 001122fffe334455 0001 0007 05 7f ${body}` };
};
const TIME = '000065a1b2c3 075bcd15';
const PORT = '00aabbfffeccddee 0001';
const management = (id: string, data: string): { as: string; hex: string } =>
  message('d', `${PORT} 01 01 02 00 0001 ${(2 + data.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0')} ${id} ${data}`);

export const examples = {
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
