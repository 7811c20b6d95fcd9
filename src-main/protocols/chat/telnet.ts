/** Telnet: RFC 854, its options by RFC 855, window size RFC 1073, terminal type RFC 1091, authentication RFC 2941. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, bits, expert, flag, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { COMMANDS, OPTIONS } from './telnet/names.ts';
import { startsTls } from '../security/tls/records.ts';

/** Interpret As Command, and what ends or begins an option's parameters. */
const IAC = 255, SE = 240, SB = 250, WILL = 251, DONT = 254;
/** The lowest byte that is a command. */
const FIRST_COMMAND = 236;
const LF = 10, CR = 13;

const TERMINAL_TYPE = 24, WINDOW_SIZE = 31, TERMINAL_SPEED = 32, DISPLAY_LOCATION = 35, AUTHENTICATION = 37;
const IS = 0, REPLY = 2, NAME = 3;
const KERBEROS5 = 2;

export const telnet = protocol({
  name: 'telnet',
  title: 'Telnet',
  on: { 'tcp.port': [23], 'tls.port': [992] },
  fields: {
    cmd: u8('Command', { values: COMMANDS }),
    subcmd: u8('Subcommand'),
    data: text('Data', { encoding: 'ascii' }),
    option_data: octets('Option data'),
    'string_subopt.value': text('Value'),
    'naws_subopt.width': u16('Width'),
    'naws_subopt.height': u16('Height'),
    'auth.cmd': u8('Auth Cmd', { values: { 0: 'IS', 1: 'SEND', 2: 'REPLY', 3: 'NAME' } }),
    'auth.type': u8('Auth Type', {
      values: {
        0: 'NULL', 1: 'Kerberos v4', 2: 'Kerberos v5', 3: 'SPX', 4: 'MINK', 5: 'SRP', 6: 'RSA', 7: 'SSL', 10: 'LOKI', 11: 'SSA',
        12: 'KEA_SJ', 13: 'KEA_SJ_INTEG', 14: 'DSS', 15: 'NTLM',
      },
    }),
    'auth.mod.enc': bits('Encrypt', 0x14, { values: { 0: 'Off', 1: 'Telnet Options', 2: 'After Exchange', 4: 'Reserved', 5: 'Reserved' } }),
    'auth.mod.cred_fwd': flag('Cred Fwd', 0x08, { as: ['Client WILL forward auth creds', 'Client will NOT forward auth creds'] }),
    'auth.mod.how': flag('How', 0x02, { as: ['MUTUAL authentication', 'One Way authentication'] }),
    'auth.mod.who': flag('Who', 0x01, { as: ['Mask server to client', 'Mask client to server'] }),
    'auth.name': text('Name'),
    'auth.krb5.cmd': u8('Command', { values: {
      0: 'Auth', 1: 'Reject', 2: 'Accept', 3: 'Response', 4: 'Forward', 5: 'Forward Accept', 6: 'Forward Reject',
    } }),
    'suboption_length.invalid': expert('Bogus suboption data', 'warning', 'Protocol'),
  },
  dissect(p) {
    p.info('Telnet Data ...');
    while (p.available > 0) {
      if (p.u8() === IAC && p.remaining > 1 && isCommand(p.u8(1))) readCommand(p);
      else readData(p);
    }
    p.skip(p.remaining);
  },
  frame: (_, at, end) => end - at,
  yields: startsTls,
});

const f = telnet.fields;

const isCommand = (byte: number): boolean => byte >= FIRST_COMMAND && byte !== IAC;

/** Offset of the next command, of which no more may be here than its first byte; `end` for none. */
function nextCommand(bytes: Uint8Array, from: number, end: number): number {
  for (let at = byteIndex(bytes, IAC, from, end); at >= 0; at = byteIndex(bytes, IAC, at + 2, end)) {
    if (at + 1 < end && isCommand(bytes[at + 1])) return at;
  }
  return end;
}

/** Data up to the next command, line by line: a line ends with LF, CR LF, or CR NUL (RFC 854, "The NVT printer and keyboard"). */
function readData(p: Cursor): void {
  const { bytes } = p;
  let end = nextCommand(bytes, p.at, p.end);
  // Where the capture cut the packet, its last byte may be a command's first.
  if (end === p.end && end > p.at + 1 && p.available < p.remaining && bytes[end - 1] === IAC) end--;
  for (let at = p.at; at < end; ) {
    const c = bytes[at++];
    if (c === LF || (c === CR && at < end && bytes[at] === 0)) {
      if (c === CR) at++;
      p.take(f.data, at - p.at);
    }
  }
  if (p.at < end) p.take(f.data, end - p.at);
}

function readCommand(p: Cursor): void {
  const command = p.u8(1);
  const outer = p.open(COMMANDS[command] ?? 'Unknown');
  const heading = p.lastNode;
  p.skip(1);
  p.take(f.cmd);
  if (command >= SB && command <= DONT) {
    const option = p.u8();
    const name = OPTIONS[option] ?? '<unknown option>';
    p.take(f.subcmd);
    p.label(`Subcommand: ${name}`);
    p.labelNode(heading, `${COMMANDS[command]} ${name}`);
    if (command < WILL) {
      const inner = p.under();
      const end = nextCommand(p.bytes, p.at, p.end);
      if (end === p.end && p.available < p.remaining) p.need(p.remaining);
      readParameters(p.within(end - p.at), option);
      p.close(inner);
    }
  }
  p.close(outer);
  if (command === SB && p.available > 1 && p.u8(1) !== SE && p.u8() === IAC) p.expert(f['suboption_length.invalid']);
}

function readParameters(p: Cursor, option: number): void {
  switch (option) {
    case WINDOW_SIZE:
      if (p.remaining !== 4) break;
      p.take(f['naws_subopt.width']);
      p.take(f['naws_subopt.height']);
      return;
    case TERMINAL_TYPE:
    case TERMINAL_SPEED:
    case DISPLAY_LOCATION: {
      if (p.remaining === 0) return;
      const isValue = p.u8() === IS;
      p.close(p.open(isValue ? `Here's my ${OPTIONS[option]}` : `Send your ${OPTIONS[option]}`, 1));
      p.skip(1);
      p.takeRest(f['string_subopt.value']);
      return;
    }
    case AUTHENTICATION:
      readAuthentication(p);
      return;
    default:
  }
  p.takeRest(f.option_data);
}

/** RFC 2941 §4: a type and its modifiers, of SEND a list of them; what follows is the type's own. */
function readAuthentication(p: Cursor): void {
  if (p.remaining === 0) return;
  const command = p.take(f['auth.cmd']);
  if (command === NAME) {
    p.takeRest(f['auth.name']);
    return;
  }
  while (p.remaining >= 2) {
    const type = p.take(f['auth.type']);
    for (const modifier of [f['auth.mod.enc'], f['auth.mod.cred_fwd'], f['auth.mod.how']]) p.show(modifier as typeof f['auth.mod.enc']);
    p.take(f['auth.mod.who']);
    if (command !== IS && command !== REPLY) continue;
    if (type === KERBEROS5 && p.remaining > 0) p.take(f['auth.krb5.cmd']);
    break;
  }
  p.takeRest(f.option_data);
}
