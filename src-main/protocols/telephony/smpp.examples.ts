/** PDUs of SMPP, made by hand after the specification 3.4 §4 and 5.0 §4. */
const text = (words: string): string => `${Buffer.from(words, 'latin1').toString('hex')}00`;
const number = (value: number, bytes = 4): string => value.toString(16).padStart(2 * bytes, '0');
const pdu = (command: number, body = '', status = 0, sequence = 1): { readonly as: 'smpp'; readonly hex: string } =>
  ({ as: 'smpp', hex: number(16 + body.length / 2) + number(command) + number(status) + number(sequence) + body });
const parameter = (tag: number, value: string): string => number(tag, 2) + number(value.length / 2, 2) + value;

const SOURCE = `0101${text('491701')}`, TARGET = `0500${text('491702')}`;

interface Content {
  readonly mode?: number;
  readonly coding?: number;
  readonly hex: string;
  readonly schedule?: string;
  readonly validity?: string;
}

const send = ({ mode = 0, coding = 0, hex, schedule = '', validity = '000007000000000R' }: Content): string =>
  text('CMT') +
  SOURCE +
  TARGET +
  number(mode, 1) +
  `0001${text(schedule)}${text(validity)}0100${number(coding, 1)}00${number(hex.length / 2, 1)}${hex}`;

export const examples = {
  bind: pdu(9, `${text('esme')}${text('secret')}${text('VMS')}340101${text('49*')}`),
  bound: pdu(0x80000009, text('smsc') + parameter(0x0210, '50')),
  refused: pdu(0x80000002, '', 0x0e),
  outbind: pdu(0x0b, text('smsc') + text('secret')),
  submit: pdu(4, send({ hex: '001b6511' })),
  submitted: pdu(0x80000004, text('abc123'), 0, 7),
  scheduled: pdu(4, send({ hex: '61', coding: 1, schedule: '201231235959416-', validity: '010203040506700R' })),
  noTime: pdu(4, send({ hex: '61', coding: 1, schedule: 'later' })),
  wide: pdu(4, send({ hex: '0047007200fc00df0065002020ac', coding: 8 })),
  cyrillic: pdu(4, send({ hex: 'bfe0', coding: 6 })),
  binary: pdu(4, send({ hex: '010203', coding: 4 })),
  classed: pdu(4, send({ hex: '0061', coding: 0xf2 })),
  waiting: pdu(5, send({ hex: '0061', coding: 0xe9 })),
  part: pdu(4, send({ mode: 0x40, coding: 3, hex: '05000311020161fc' })),
  ports: pdu(4, send({ mode: 0x40, coding: 4, hex: '0905040b8423f024010161' })),
  replace: pdu(7, `${text('abc')}${SOURCE}${text('')}${text('')}01000168`),
  cancel: pdu(8, text('CMT') + text('abc') + SOURCE + TARGET),
  query: pdu(3, text('abc') + SOURCE),
  state: pdu(0x80000003, `${text('abc')}${text('201231235959000+')}0200`),
  several: pdu(0x21, `${text('')}${SOURCE}0201${TARGET}02${text('list')}000000${text('')}${text('')}000000000168`),
  failed: pdu(0x80000021, `${text('mid')}01${TARGET}0000000b`),
  oddTarget: pdu(0x21, `${text('')}${SOURCE}0109`),
  alert: pdu(0x102, SOURCE + TARGET + parameter(0x0422, '01')),
  data: pdu(0x103, `${text('')}${SOURCE}${TARGET}000103${parameter(0x0424, '68e9')}${parameter(0x0381, '010101313233')}`),
  twice: pdu(4, send({ hex: '61', coding: 1 }) + parameter(0x0424, '62')),
  broadcast: pdu(0x111, `${text('CMT')}${SOURCE}${text('id')}01${text('')}${text('')}000000${parameter(0x0601, '010020')}`
    + parameter(0x0605, '09000a') + parameter(0x0606, '00616263') + parameter(0x0604, '0005')),
  broadcastState: pdu(0x80000112, text('id') + parameter(0x0427, '02') + parameter(0x0608, '50') + parameter(0x0609, text('201231235959000+'))),
  parameters: pdu(0x103, `${text('')}${SOURCE}${TARGET}000100${parameter(0x0030, '81')}${parameter(0x0302, '05')}${parameter(0x0423, '03000a')}`
    + parameter(0x130c, '') + parameter(0x1383, '0103') + parameter(0x1400, '76') + parameter(0x4000, '72') + parameter(0x020e, '0003')
    + parameter(0x0017, '0000000001') + parameter(0x0428, '2a')),
  enquire: pdu(0x15),
  unbind: pdu(6),
  nack: pdu(0x80000000, '', 3),
  charging: pdu(0x1000001, '0102'),
  unknown: pdu(0x77, '01'),
} as const;
