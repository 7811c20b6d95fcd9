/** CFM frames, built by hand after IEEE 802.1Q-2022 §21 and ITU-T G.8013/Y.1731 §9. */
const TO = '0180c2000035 020000000001 8902';
/** Level 5, version 0 or 1. */
const frame = (opcode: string, flags: string, first: string, body: string, level = 'a0') =>
  ({ hex: `${TO} ${level}${opcode}${flags}${first} ${body}` });
const MAC = '020000000009';
const name = (text: string): string => text + '00'.repeat(48 - text.length / 2);

export const examples = {
  /** Every second, with a remote defect; sender and states follow. */
  check: frame('01', '84', '46', `00000007 0123 ${name('04036d643102026131')} ${'00000001'.repeat(4)} 01 0008 06 04 ${MAC} 02 0001 02 04 0001 01 00`),
  carrier: frame('01', '04', '46', `00000007 0123 ${name('01200d4142434445464748494a4b4c4d')} ${'00'.repeat(16)} 00`),
  address: frame('01', '04', '46', `00000007 0123 ${name(`0308${MAC}00050102000a`)} ${'00'.repeat(16)} 00`),
  loopback: frame('03', '00', '04', '00000009 03 0004 01020304 00'),
  loopbackReply: frame('02', '00', '04', `00000009 01 000c 02 07 3132 03 010203 03 010203 00`),
  trace: frame('05', '80', '11', `00000009 40 020000000001 020000000002 07 0008 0001 ${MAC} 00`),
  traceReply: frame('04', '60', '06', `00000009 3f 02 08 0010 0001 ${MAC} 0002 ${MAC} 05 000c 01 ${MAC} 03 05 616263 06 0007 01 ${MAC} 00`),
  alarm: frame('21', '06', '00', '00'),
  lock: frame('23', '04', '00', '00'),
  notification: frame('20', '04', '0d', '01 0000000a 00000008 00000001 00'),
  otherNotification: frame('20', '04', '02', '02 00 00'),
  test: frame('25', '00', '04', '00000005 20 0009 01 00000000 05060708 00'),
  linear: frame('27', '00', '04', 'bf 01 01 80 00'),
  ring: frame('28', '00', '20', `b0 a0 ${MAC} ${'00'.repeat(24)} 00`, 'a1'),
  ringEvent: frame('28', '00', '20', `e0 00 ${MAC} ${'00'.repeat(24)} 00`, 'a1'),
  management: frame('29', '00', '06', '001122 01 0203 00'),
  vendor: frame('33', '00', '05', '001122 03 05 1f 0005 0080c2 02 07 00'),
  experiment: frame('31', '00', '04', '001122 03 00'),
  loss: frame('2b', '00', '0c', '00000001 00000002 00000003 00'),
  oneWay: frame('2d', '00', '10', '0000000500000006 0000000000000000 00'),
  delayReply: frame('2e', '00', '20', `${'0000000500000006'.repeat(4)} 00`),
  clientFail: frame('34', '0c', '00', '00'),
  syntheticLoss: frame('37', '00', '10', '0005 0000 00000009 0000000a 00000000 00'),
  oneWaySyntheticLoss: frame('35', '00', '10', '0005 0000 00000009 0000000a 00000000 00'),
  unknown: frame('40', '00', '02', '0102 64 0001 01 00'),
  /** The first TLV is said to be inside the name. */
  offsetTooSmall: frame('01', '04', '10', `00000007 0123 ${name('01020161')} 00`),
} as const;
