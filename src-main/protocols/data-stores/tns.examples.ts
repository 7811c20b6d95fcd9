/** Packets built by hand after what is known of the protocol: a connection, its agreement, calls, and an end. */
const text = (words: string): string => Buffer.from(words).toString('hex');
const size = (hex: string): number => hex.replaceAll(' ', '').length / 2;
const packet = (toServer: boolean, type: string, body: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c4105f1' : '05f19c41'} 00000001 00000001 ` +
    `5018ffff00000000 ${(size(body) + 8).toString(16).padStart(4, '0')} 0000 ${type} 00 0000 ${body}` });
const client = (type: string, body: string): { readonly as: 'tcp'; readonly hex: string } => packet(true, type, body);
const server = (type: string, body: string): { readonly as: 'tcp'; readonly hex: string } => packet(false, type, body);
const DESCRIPTION = '(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=ORCL)))';
const connect = (offset: string, traces: string): string =>
  `0139 012c 0c41 2000 7fff 7f08 0000 0001 ${DESCRIPTION.length.toString(16).padStart(4, '0')} ${offset} 00000800 41 04 ${traces}`;
const BANNER = 'Oracle Database 11g';

export const examples = {
  connect: client('01', `${connect('003a', '00'.repeat(24))} ${text(DESCRIPTION)}`),
  shortConnect: client('01', `${connect('0022', '')} ${text(DESCRIPTION)}`),
  dataFollow: client('01', connect('003a', '00'.repeat(24))),
  resend: server('0b', ''),
  accept: server('02', '0139 0c41 2000 7fff 0100 0003 0020 41 41 0000000000000000 616263'),
  refuse: server('04', `22 00 000a ${text('(ERR=1153)')}`),
  redirect: server('05', `000b ${text('(ADDRESS=x)')}`),
  services: client('06', '0000 deadbeef 0092 0b200200 0004 00 0004 0003'),
  versions: client('06', `0000 01 06 05 04 00 ${text('x86_64/Linux')} 00`),
  banner: server('06', `0000 01 06 00 ${text('x86_64/Linux 2.4.xx')} 00 6903`),
  call: client('06', '0000 03 76 02 0101'),
  piggyback: client('06', '0000 11 69 05 01'),
  version: server('06', `0000 08 01 13 13 ${text(BANNER)} 04 0b200200 09`),
  sessionKey: server('06', `0000 08 01 01 01 0c 0c ${text('AUTH_SESSKEY')} 01 04 04 ${text('ABCD')} 00 04`),
  plainKey: server('06', `0000 08 01 00 0c000000 0c ${text('AUTH_SESSKEY')} 04000000 04 ${text('ABCD')} 00000000 04`),
  unknown: client('06', '0000 fe 01'),
  end: client('06', '0040'),
  marker: client('0c', '01 00 02'),
  control: client('0e', '0001 78'),
  abort: server('09', `01 02 ${text('(ERR)')}`),
} as const;
