/** Locks, breaks, changes, extras of openings, controls and errors, built by hand after MS-SMB2 §2.2, MS-FSCC §2 and MS-RSVD §2.2. */
const session = (hex: string): { as: string; hex: string } => {
  const body = hex.replace(/\s/g, '');
  return { as: 'nbss', hex: `00 ${(body.length / 2).toString(16).padStart(6, '0')} ${body}` };
};
const header = (command: string, flags: string, message: string, status = '00000000'): string =>
  `fe534d42 4000 0100 ${status} ${command} 0100 ${flags} 00000000 ${message} fffe0000 00000000 2900000000a80000 ${'00'.repeat(16)}`;
const ASKED = '00000000', ANSWERED = '01000000', FIRST = '0100000000000000', UNASKED = 'ffffffffffffffff';
const FID = '0100000000000000 0200000000000000', KEY = '00112233445566778899aabbccddeeff';
const little = (value: number, bytes: number): string =>
  Array.from({ length: bytes }, (_, i) => (Math.floor(value / 256 ** i) % 256).toString(16).padStart(2, '0')).join('');
const wide = (text: string): string => [...text].map(letter => little(letter.charCodeAt(0), 2)).join('');
const bytesIn = (hex: string): number => hex.replace(/\s/g, '').length / 2;

/** A control with data that goes to the device, or comes back of it (§2.2.31, §2.2.32). */
const control = (code: number, data: string): { as: string; hex: string } =>
  session(`${header('0b00', ASKED, FIRST)} 3900 0000 ${little(code, 4)} ${FID} 78000000 ${little(bytesIn(data), 4)} 00000000
  00000000 00000000 00000100 01000000 00000000 ${data}`);
const answer = (code: number, data: string): { as: string; hex: string } =>
  session(`${header('0b00', ANSWERED, FIRST)} 3100 0000 ${little(code, 4)} ${FID} 70000000 00000000 70000000 ${little(bytesIn(data), 4)}
  00000000 00000000 ${data}`);

/** An opening of `fil` with one extra, whose name begins 16 bytes into it, the data behind that at a multiple of eight (§2.2.13.2). */
const opening = (name: string, data: string, isResponse = false): { as: string; hex: string } => {
  const at = 16 + Math.ceil(bytesIn(name) / 8) * 8, filled = name.replace(/\s/g, '').padEnd((at - 16) * 2, '0');
  const extra = `00000000 1000 ${little(bytesIn(name), 2)} 0000 ${little(at, 2)} ${little(bytesIn(data), 4)} ${filled} ${data}`;
  const time = '8064dba1a1b3cc01', size = little(bytesIn(extra), 4);
  return session(isResponse
    ? `${header('0500', ANSWERED, FIRST)} 5900 ff 00 01000000 ${time} ${time} ${time} ${time} 0020000000000000 0010000000000000 20000000
      00000000 ${FID} 98000000 ${size} ${extra}`
    : `${header('0500', ASKED, FIRST)} 3900 00 ff 02000000 0000000000000000 0000000000000000 80001000 00000000 07000000 01000000 00000000
      7800 0600 80000000 ${size} 6600 6900 6c00 0000 ${extra}`);
};
const failure = (command: string, status: number, data: string, contexts = 0): { as: string; hex: string } =>
  session(`${header(command, ANSWERED, FIRST, little(status, 4))} 0900 ${little(contexts, 1)} 00 ${little(bytesIn(data), 4)} ${data}`);

const tag = (letters: string): string => [...letters].map(letter => little(letter.charCodeAt(0), 1)).join('');
const interfaceEntry = (next: number, family: string): string =>
  `${little(next, 4)} 07000000 01000000 00000000 00ca9a3b00000000 ${family.replace(/\s/g, '').padEnd(256, '0')}`;
/** The tag of a symbolic link. */
const link = '0c0000a0';

export const examples = {
  lock: session(`${header('0a00', ASKED, FIRST)} 3000 0200 05000000 ${FID} 0a00000000000000 1400000000000000 12000000 00000000
    6400000000000000 0100000000000000 04000000 00000000`),
  locked: session(`${header('0a00', ANSWERED, FIRST)} 0400 0000`),
  leaseBroken: session(`${header('1200', ANSWERED, UNASKED)} 2c00 0300 01000000 ${KEY} 07000000 01000000 00000000 00000000 00000000`),
  leaseLeft: session(`${header('1200', ASKED, FIRST)} 2400 0000 00000000 ${KEY} 01000000 0000000000000000`),
  oplockBroken: session(`${header('1200', ANSWERED, UNASKED)} 1800 01 00 00000000 ${FID}`),
  oplockLeft: session(`${header('1200', ASKED, FIRST)} 1800 01 00 00000000 ${FID}`),
  watch: session(`${header('0f00', ASKED, FIRST)} 2000 0100 00100000 ${FID} 11000000 00000000`),
  changed: session(`${header('0f00', ANSWERED, FIRST)} 0900 4800 20000000
    10000000 04000000 04000000 ${wide('ab')} 00000000 05000000 02000000 ${wide('c')}0000`),
  tooManyChanges: session(`${header('0f00', ANSWERED, FIRST, '0c010000')} 0900 0000 00000000`),
  durable: opening(tag('DH2Q'), `60ea0000 02000000 0000000000000000 ${KEY}`),
  durableGranted: opening(tag('DH2Q'), '60ea0000 02000000', true),
  reconnected: opening(tag('DH2C'), `${FID} ${KEY} 02000000`),
  leased: opening(tag('RqLs'), `${KEY} 03000000 04000000 0000000000000000 ${KEY} 0500 0000`),
  earlier: opening(tag('TWrp'), '8064dba1a1b3cc01'),
  attributed: opening(tag('ExtA'), `0d000000 00 03 0100 ${tag('one')}00 ${tag('a')} 00000000 80 03 0200 ${tag('two')}00 ${tag('de')}`),
  instance: opening('45bca66aefa7f74a9008fa462e144d74', `1400 0000 ${KEY}`),
  instanceVersion: opening('b982d0b73b56074fa07b524a8116a010', '1800 0000 00000000 0100000000000000 0200000000000000'),
  sharedDisk: opening('9ccbcf9e04c1e643980e158da1f6ec83', `01000000 01 000000 ${KEY} 00000000 04000000 0900000000000000 0400 ${wide('h1')}`),
  apple: opening(tag('AAPL'), '01000000 00000000 0700000000000000 0400000000000000', false),
  appleAnswered: opening(tag('AAPL'),
    `01000000 00000000 0700000000000000 0500000000000000 0200000000000000 00000000 06000000 ${wide('Mac')}`, true),
  chunks: control(0x001440f2, `${'ab'.repeat(24)} 01000000 00000000 0010000000000000 0020000000000000 00040000 00000000`),
  chunksWritten: answer(0x001440f2, '01000000 00000000 00040000'),
  resumeKey: answer(0x00140078, `${'ab'.repeat(24)} 00000000`),
  ranges: answer(0x000940cf, '0000000000000000 0010000000000000 0040000000000000 0010000000000000'),
  sparse: control(0x000900c4, '01'),
  zeros: control(0x000980c8, '0010000000000000 0020000000000000'),
  compression: control(0x0009c040, '0200'),
  integrity: answer(0x0009027c, '0200 0000 01000000 00100000 00100000'),
  identity: answer(0x000900c0, `${KEY} ${KEY} ${KEY} ${'00'.repeat(16)}`),
  interfaces: answer(0x001401fc,
    interfaceEntry(152, '0200 0000 0a000001') + interfaceEntry(0, `1700 0000 00000000 ${'00'.repeat(15)}01 00000000`)),
  snapshots: answer(0x00144064, `02000000 01000000 34000000 ${wide('@GMT-2026.01.02-03.04.05')} 0000 0000`),
  linkRead: answer(0x000900a8, `${link} 1000 0000 0000 0200 0200 0200 01000000 ${wide('b')} ${wide('a')}`),
  nfsDevice: control(0x000980a4, '14000080 1000 0000 4348520000000000 08000000 03000000'),
  pipeWait: control(0x00110018, `404b4c0000000000 06000000 01 00 ${wide('spl')}`),
  offload: answer(0x00094264, `10020000 00000000 0010000000000000 ffff0001 0000 01f8 ${'00'.repeat(504)}`),
  resilience: control(0x001401d4, '60ea0000 00000000'),
  regions: answer(0x00090284, '00000000 01000000 01000000 00000000 0010000000000000 0020000000000000 01000000 00000000'),
  stopped: failure('0500', 0x8000002d, `22000000 53594d4c ${link} 1400 0200 0000 0200 0200 0200 01000000 ${wide('b')} ${wide('a')}`),
  tooSmall: failure('1000', 0xc0000023, '04000000 00000000 40000000', 1),
  redirected: failure('0300', 0xc00000cc, `34000000 53526472 34000000 03000000 30000000 04000000 0000 0000 01000000
    01000000 00000000 0a000002 000000000000000000000000 ${wide('s1')}`, 1),
} as const;
