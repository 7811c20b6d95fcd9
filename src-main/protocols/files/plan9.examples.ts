/** Messages after section 5 of Plan 9's manual and diod's protocol.md; those of an attach and a walk as diod 1.0.24 and its clients exchange them. */
const QID = '80 01000000 4d00000000000000', STAT = `3e00 0000 05000000 ${QID} b4010080 00f15365 64f15365 d204000000000000 0400 6e616d65 ` +
  '0400 726f6f74 0500 776865656c 0200 6d65';
const ROOT = '01000000', NEW = '02000000';
/** `body` behind its length, type and tag. */
const message = (type: number, tag: string, body = ''): { as: string; hex: string } => {
  const rest = `${type.toString(16).padStart(2, '0')}${tag}${body}`.replaceAll(' ', '');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(4 + rest.length / 2);
  return { as: '9p', hex: length.toString('hex') + rest };
};

export const examples = {
  version: message(100, 'ffff', '00000100 0800 395032303030 2e4c'),
  agreed: message(101, 'ffff', '00000100 0800 395032303030 2e4c'),
  agreedOther: message(101, 'ffff', '00000100 0a00 39502061 206c6965 2121'),
  attach: message(104, '0000', `${ROOT} ffffffff 0100 75 0400 2f737276 e8030000`),
  attached: message(105, '0000', QID),
  walk: message(110, '0100', `${ROOT} ${NEW} 0200 0100 61 0200 6262`),
  walked: message(111, '0100', `0200 ${QID} ${QID}`),
  walkedPart: message(111, '0100', `0100 ${QID}`),
  // A name of 5,000 bytes, and out of it again.
  walkFar: message(110, '0100', `${ROOT} ${NEW} 0200 8813 ${'78'.repeat(5000)} 0200 2e2e`),
  open: message(112, '0200', `${NEW} 51`),
  opened: message(113, '0200', `${QID} e81f0000`),
  create: message(114, '0300', `${NEW} 0300 6e6577 ed010080 02`),
  read: message(116, '0400', `${NEW} 0000000000000000 00100000`),
  data: message(117, '0400', '05000000 68656c6c6f'),
  write: message(118, '0500', `${NEW} 0500000000000000 03000000 616263`),
  clunk: message(120, '0600', NEW),
  clunkOther: message(120, '0100', ROOT),
  clunkedOther: message(121, '0100'),
  failed: message(107, '0200', '0c00 6e6f20737563682066696c65'),
  linuxFailed: message(7, '0200', '02000000'),
  stat: message(125, '0700', `4000 ${STAT}`),
  linuxOpen: message(12, '0800', `${ROOT} 42820000`),
  linuxCreate: message(14, '0900', `${ROOT} 0100 66 42800000 a4810000 e8030000`),
  attributes: message(25, '0a00',
    `ff07000000000000 ${QID} ed410000 00000000 00000000 0300000000000000 0000000000000000 0010000000000000 0002000000000000 0800000000000000 ` +
    `00f1536500000000 0500000000000000 01f1536500000000 0600000000000000 02f1536500000000 0700000000000000 ${'00'.repeat(16)} ` +
    '0100000000000000 0200000000000000'),
  wanted: message(24, '0a00', `${ROOT} ff17000000000000`),
  change: message(26, '0b00', `${ROOT} ff010000 a4010000 01000000 02000000 6300000000000000 ${'00f1536500000000 0100000000000000'.repeat(2)}`),
  list: message(41, '0c00', `33000000 ${QID} 0100000000000000 04 0100 2e ${QID} 0200000000000000 08 0200 6162`),
  lock: message(52, '0d00', `${ROOT} 01 01000000 0000000000000000 0a00000000000000 4d000000 0400 686f7374`),
  getLock: message(54, '0e00', `${ROOT} 00 0000000000000000 0000000000000000 4d000000 0400 686f7374`),
  link: message(70, '0f00', `${ROOT} ${NEW} 0400 68617264`),
  rename: message(74, '1000', `${ROOT} 0100 61 ${NEW} 0100 62`),
  filesystem: message(9, '1100',
    '97190201 00100000 6400000000000000 3200000000000000 2800000000000000 0a00000000000000 0900000000000000 9078563412000000 ff000000'),
  flush: message(108, '1200', '0300'),
  unknown: message(200, '1300', 'aabb'),
} as const;
