/** Messages built after the developer reference; the checksum of an empty payload is that of the reference. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const little = (value: number, size: number): string => Buffer.from(value.toString(16).padStart(2 * size, '0'), 'hex').reverse().toString('hex');
const message = (command: string, payload: string): { readonly as: 'bitcoin'; readonly hex: string } =>
  ({ as: 'bitcoin', hex: `f9beb4d9 ${text(command.padEnd(12, '\0'))} ${little(payload.replace(/\s/g, '').length / 2, 4)} 5df6e0e2 ${payload}` });
const HASH = '01'.repeat(32), ROOT = '02'.repeat(32);
const place = `0100000000000000 ${'00'.repeat(10)}ffff0a000001 208d`;
const header = `02000000 ${HASH} ${ROOT} ${little(1_600_000_000, 4)} ffff001d 39300000`;
const input = `${HASH} 00000000 02 4730 ffffffff`, output = '8813000000000000 01 76';
const transaction = `01000000 01 ${input} 01 ${output} 00000000`;

export const examples = {
  version: message(
    'version',
    `7f110100 0900000000000000 ${little(1_600_000_000, 8)} ${place} ${place} 3412000000000000 0e ${text('/Satoshi:0.20/')} 10eb0900 01`,
  ),
  oldVersion: message('version', `7f110100 0900000000000000 ${little(1_600_000_000, 8)} ${place} ${place} 3412000000000000 00 10eb0900`),
  verack: message('verack', ''),
  addr: message('addr', `01 ${little(1_600_000_000, 4)} ${place}`),
  inv: message('inv', `fd0200 01000000 ${HASH} 02000000 ${ROOT}`),
  getdata: message('getdata', `01 01000040 ${HASH}`),
  getblocks: message('getblocks', `7f110100 01 ${HASH} ${ROOT}`),
  headers: message('headers', `01 ${header} 00`),
  tx: message('tx', transaction),
  witness: message('tx', `02000000 0001 01 ${input} 01 ${output} 02 01aa 00 00000000`),
  longScript: message('tx', `01000000 01 ${HASH} 00000000 ff0000000001000000`),
  block: message('block', `${header} 01 ${transaction}`),
  ping: message('ping', '4d00000000000000'),
  reject: message('reject', `02 ${text('tx')} 10 03 ${text('bad')} ${HASH}`),
  filter: message('filterload', '02 ff01 0b000000 22000000 01'),
  merkle: message('merkleblock', `${header} 03000000 01 ${HASH} 01 1d`),
  fee: message('feefilter', 'e803000000000000'),
  unknown: message('bogus', 'abcd'),
} as const;
