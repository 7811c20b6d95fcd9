/** Put together from the specifications' figures: PDUs of a connection to a discovery controller, and of one that reads and writes. */
const zeros = (count: number): string => '00'.repeat(count);
const text = (words: string, length: number): string => Buffer.from(words).toString('hex').padEnd(2 * length, '0');
/** §3.6.2.2: opcode 7f, number, type of command, and a descriptor of data that come with it. */
const connect = `7f40 0000 01 ${zeros(19)} 0000000000000000 00040000 000000 01`;

export const examples = {
  request: { as: 'nvme-tcp', hex: `00 00 80 00 80000000 0000 00 00 04000000 ${zeros(112)}` },
  answer: { as: 'nvme-tcp', hex: `01 00 80 00 80000000 0000 00 00 00000200 ${zeros(112)}` },
  connect: {
    as: 'nvme-tcp',
    hex: `04 00 48 48 48040000 ${connect} 0000 0000 1f00 00 00 983a0000 ${zeros(12)} ${'a1'.repeat(16)} ffff ${zeros(238)}`
      + `${text('nqn.2014-08.org.nvmexpress.discovery', 256)} ${text('nqn.2014-08.org.nvmexpress:uuid:1', 256)} ${zeros(256)}`,
  },
  connected: { as: 'nvme-tcp', hex: '05 00 18 00 18000000 0100 0000 00000000 0100 0000 0000 0000' },
  getCapabilities: { as: 'nvme-tcp', hex: `04 00 48 00 48000000 7f40 0100 04 ${zeros(35)} 01 000000 00000000 ${zeros(16)}` },
  capabilities: { as: 'nvme-tcp', hex: '05 00 18 00 18000000 7f00013c20000000 0000 0000 0100 0000' },
  readLog: {
    as: 'nvme-tcp', hex: `04 00 48 00 48000000 0240 0200 ffffffff ${zeros(16)} ${zeros(15)}5a 0200 7f00 0000 0000 ${zeros(16)}`,
  },
  /** SMART / Health Information: a warning, 300 kelvin, 100 % spare, and two blocks read. */
  health: {
    as: 'nvme-tcp',
    hex: `07 0c 18 18 18020000 0200 0000 00000000 00020000 00000000 01 2c01 64 0a 05 ${zeros(26)} 02 ${zeros(15)} ${zeros(464)}`,
  },
  /** Set Features: four queues each way are asked for, two and three given; Get Features: the threshold of a temperature, 335 kelvin. */
  setQueues: { as: 'nvme-tcp', hex: `04 00 48 00 48000000 0940 0300 ${zeros(36)} 07000000 03000300 ${zeros(16)}` },
  queues: { as: 'nvme-tcp', hex: '05 00 18 00 18000000 01000200 00000000 0000 0000 0300 0000' },
  getThreshold: { as: 'nvme-tcp', hex: `04 00 48 00 48000000 0a40 0400 ${zeros(36)} 04000000 ${zeros(20)}` },
  threshold: { as: 'nvme-tcp', hex: '05 00 18 00 18000000 4f011000 00000000 0000 0000 0400 0000' },
  read: {
    as: 'nvme-tcp', hex: `04 00 48 00 48000000 0240 0700 01000000 ${zeros(16)} ${zeros(15)}5a 0010000000000000 0700 0044 03000000 ${zeros(8)}`,
  },
  failed: { as: 'nvme-tcp', hex: '05 00 18 00 18000000 00000000 00000000 0500 0100 0700 0085' },
  ready: { as: 'nvme-tcp', hex: '09 00 18 00 18000000 0700 0300 00000000 00100000 00000000' },
  terminated: { as: 'nvme-tcp', hex: `03 00 18 00 20000000 0100 04000000 ${zeros(10)} 04 00 49 00 48000000` },
} as const;
