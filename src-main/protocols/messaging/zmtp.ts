/** ZeroMQ Message Transport Protocol 2.0 to 3.1: greetings, commands, and messages in frames (RFC 15, 23 and 37 of https://rfc.zeromq.org). */
import { type Cursor, MORE, NOT_MINE, bits, bool, flag, octets, printable, protocol, text, u16, u64, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';

const SIGNATURE = 0xff, SIGNATURE_END = 0x7f, SIGNATURE_LENGTH = 10;
/** Greetings of version 3 have mechanism and filler; those of version 2 a socket's type behind the signature. */
const GREETING_3 = 64, GREETING_2 = 12, MECHANISM = 20, FILLER = 31;
const LONG = 2, COMMAND = 4, KNOWN_FLAGS = 7;
const SOCKETS: Readonly<Record<number, string>> = {
  0: 'PAIR', 1: 'PUB', 2: 'SUB', 3: 'REQ', 4: 'REP', 5: 'DEALER', 6: 'ROUTER', 7: 'PULL', 8: 'PUSH',
};
/** Commands that end in properties. */
const WITH_PROPERTIES: ReadonlySet<string> = new Set(['READY', 'INITIATE']);

export const zmtp = protocol({
  name: 'zmtp',
  title: 'ZeroMQ Message Transport Protocol',
  over: ['tcp'],
  fields: {
    signature: octets('Signature'),
    major_version: u8('Major version'),
    minor_version: u8('Minor version'),
    mechanism: text('Mechanism'),
    as_server: bool('As-Server'),
    filler: octets('Filler'),
    socket_type: u8('Socket type', { values: SOCKETS }),
    flags: u8('Flags', { hex: true }),
    'flags.reserved': bits('Reserved', 0xf8, { hex: true }),
    'flags.command': flag('Command', COMMAND),
    'flags.long': flag('Long', LONG),
    'flags.more': flag('More', 1),
    length: u8('Length'),
    length_64: u64('Length', { id: 'zmtp.length' }),
    'command.name': text('Command'),
    'metadata.name': text('Name'),
    'metadata.value': text('Value'),
    'ping.ttl': u16('Time to live (tenths of a second)'),
    'ping.context': octets('Context'),
    'plain.username': text('Username'),
    'plain.password': text('Password'),
    'error.reason': text('Reason'),
    subscription: octets('Subscription'),
    'command.data': octets('Data'),
    data: octets('Data'),
  },
  frame(bytes, at, end) {
    const flags = bytes[at];
    if (flags === SIGNATURE) {
      if (end - at <= SIGNATURE_LENGTH) return MORE;
      if ((bytes[at + 9] & 1) === 0) return NOT_MINE;
      return bytes[at + SIGNATURE_LENGTH] >= 3 ? GREETING_3 : GREETING_2;
    }
    if (flags > KNOWN_FLAGS) return NOT_MINE;
    if ((flags & LONG) === 0) return end - at < 2 ? MORE : 2 + bytes[at + 1];
    if (end - at < 9) return MORE;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    return view.getUint32(1) !== 0 || view.getUint32(5) > 0x7fffff00 ? NOT_MINE : 9 + view.getUint32(5);
  },
  begins: [0xff],
  /** The signature: a length as version 1 has it, between two bytes that no other protocol begins with. */
  recognise(bytes, at, end) {
    if (end - at < SIGNATURE_LENGTH || bytes[at] !== SIGNATURE || bytes[at + 9] !== SIGNATURE_END) return false;
    return bytes.subarray(at + 1, at + 8).every(byte => byte === 0) && (end - at === SIGNATURE_LENGTH || bytes[at + SIGNATURE_LENGTH] <= 3);
  },
  dissect(p, f) {
    if (p.u8() === SIGNATURE) {
      greeting(p, f);
      return;
    }
    const flags = p.u8();
    p.bits(f.flags, [f['flags.reserved'], f['flags.command'], f['flags.long'], f['flags.more']]);
    if ((flags & LONG) !== 0) p.take(f.length_64);
    else p.take(f.length);
    if ((flags & COMMAND) !== 0) {
      command(p, f);
      return;
    }
    const length = p.remaining;
    p.info(`Data (${length} bytes)${(flags & 1) !== 0 ? ' +' : ''}`);
    if (p.more) p.take(f.data, length);
  },
});

type Fields = (typeof zmtp)['fields'];

function greeting(p: Cursor, f: Fields): void {
  p.take(f.signature, SIGNATURE_LENGTH);
  const major = p.take(f.major_version);
  if (major < 3) {
    // Version 2.0 says 1 here.
    const socket = p.take(f.socket_type);
    p.info(`Greeting, version 2, ${SOCKETS[socket] ?? 'unknown'}`);
    return;
  }
  const minor = p.take(f.minor_version), mechanism = p.take(f.mechanism, MECHANISM);
  p.info(`Greeting, version ${major}.${minor}, ${mechanism}`);
  p.take(f.as_server);
  p.take(f.filler, FILLER);
}

function command(p: Cursor, f: Fields): void {
  const name = p.take(f['command.name'], counted(p));
  p.info(name);
  switch (name) {
    case 'HELLO':
      // Mechanism PLAIN; that of CURVE is no text.
      if (p.remaining > 1 && p.remaining < 512 && p.u8() + 1 < p.remaining) {
        p.take(f['plain.username'], counted(p));
        if (p.more) p.take(f['plain.password'], counted(p));
      }
      break;
    case 'ERROR':
      if (p.more) p.take(f['error.reason'], counted(p));
      break;
    case 'PING':
      p.take(f['ping.ttl']);
      p.takeRest(f['ping.context']);
      break;
    case 'PONG':
      p.takeRest(f['ping.context']);
      break;
    case 'SUBSCRIBE':
    case 'CANCEL':
      p.takeRest(f.subscription);
      break;
    default:
      if (WITH_PROPERTIES.has(name)) properties(p, f);
  }
  p.takeRest(f['command.data']);
}

/** Names and values; a value's length has four bytes. In CURVE's commands they are encrypted. */
function properties(p: Cursor, f: Fields): void {
  while (p.remaining > 5) {
    const name = p.u8();
    if (name === 0 || 5 + name > p.remaining) return;
    p.need(5 + name);
    const length = p.u32(1 + name);
    if (5 + name + length > p.remaining) return;
    const { at } = p, shown = printable(decodeText(p.bytes, at + 1, at + 1 + name, 'ascii'));
    const outer = p.open(shown, 5 + name + length);
    p.skip(1);
    p.take(f['metadata.name'], name);
    p.skip(4);
    p.take(f['metadata.value'], length);
    p.close(outer);
  }
}

/** The length before a text, which moves on behind it. */
function counted(p: Cursor): number {
  const length = p.u8();
  p.skip(1);
  return length;
}
