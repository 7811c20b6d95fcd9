/** Java Debug Wire Protocol: https://docs.oracle.com/en/java/javase/21/docs/specs/jdwp/jdwp-spec.html. */
import {
  type Cursor, MORE, NOT_MINE, expert, frameNumber, octets, protocol, relativeTime, text, u16, u32, u8,
} from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { decodeText } from '../../dissect/text.ts';
import { type Role, exchangeOf, exchangeTracker, showExchange } from '../exchanges.ts';
import { COMMAND_SETS, ERRORS } from './jdwp/names.ts';

const HANDSHAKE = 'JDWP-Handshake', HEADER = 11, REPLY = 0x80, J = 0x4a;
/** All strings of a large heap; a length beyond it is none. */
const LONGEST = 1 << 28;

const FIELDS = {
  type: text('Packet Type'),
  length: u32('Length'),
  id: u32('id'),
  flags: u8('flags', { hex: true }),
  commandset: u8('command set', { values: set => COMMAND_SETS[set]?.name }),
  command: u8('command'),
  errorcode: u16('error code', { values: ERRORS }),
  data: octets('data'),
  'hlen.invalid': expert('Decode aborted: invalid packet length', 'error', 'Malformed'),
  'flags.invalid': expert('Decode aborted: invalid flags value', 'error', 'Protocol'),
  response_in: frameNumber('Reply In', { source: 'conversation', own: true }),
  response_to: frameNumber('Command In', { source: 'conversation', own: true }),
  time: relativeTime('Time from command', { source: 'conversation', own: true }),
} as const;

const f = FIELDS;

/** What the virtual machine tells of itself: a command that it does not number with the debugger's, and that nobody answers. */
const EVENT = 64;

/** `about`: the command. */
const EXCHANGES = exchangeTracker<string>({
  key: 'jdwp', several: true,
  roleOf({ bytes }): Role<string> | undefined {
    if (bytes.length < HEADER || isHandshake(bytes, 0, bytes.length)) return undefined;
    const answers = bytes[8] === REPLY;
    if (!answers && bytes[9] === EVENT) return undefined;
    return { key: readUint(bytes, 4, 4, false), answers, about: commandName(bytes[9], bytes[10]) };
  },
});

const commandName = (set: number, command: number): string => {
  const known = COMMAND_SETS[set];
  return `${known?.name ?? set} ${known?.commands[command] ?? command}`;
};

function isHandshake(bytes: Uint8Array, at: number, end: number): boolean {
  return bytes[at] === J && decodeText(bytes, at, Math.min(end, at + HANDSHAKE.length), 'latin1') === HANDSHAKE;
}

export const jdwp = protocol({
  name: 'jdwp',
  title: 'Java Debug Wire Protocol',
  on: { 'tcp.port': [9009] },
  over: ['tcp'],
  fields: FIELDS,
  frame(bytes, at, end) {
    if (bytes[at] === J) {
      if (!HANDSHAKE.startsWith(decodeText(bytes, at, Math.min(end, at + HANDSHAKE.length), 'latin1'))) return NOT_MINE;
      return end - at < HANDSHAKE.length ? MORE : HANDSHAKE.length;
    }
    if (end - at < 4) return MORE;
    const length = readUint(bytes, at, 4, false);
    return length < HEADER || length > LONGEST ? NOT_MINE : length;
  },
  begins: 'J',
  recognise: isHandshake,
  dissect(p) {
    // No packet is so long that its length begins like the handshake.
    if (p.u8() === J) {
      p.info('JDWP Handshake');
      p.take(f.type, HANDSHAKE.length);
      return;
    }
    const length = p.take(f.length);
    if (length < HEADER) p.expert(f['hlen.invalid']);
    const id = p.take(f.id), flags = p.take(f.flags);
    if (flags === REPLY) reply(p, id);
    else if (flags === 0) command(p, id);
    else p.expert(f['flags.invalid']);
    p.takeRest(f.data);
  },
});

function command(p: Cursor, id: number): void {
  const set = p.take(f.commandset), number = p.take(f.command);
  p.label(() => `command: ${COMMAND_SETS[set]?.commands[number] ?? 'Unknown'} (${number})`);
  p.info(() => `Command (${commandName(set, number)})`);
  if (set !== EVENT) showOther(p, id);
}

function reply(p: Cursor, id: number): void {
  const error = p.take(f.errorcode), asked = exchangeOf(p, EXCHANGES, id)?.about;
  p.info(() => `Reply (${error === 0 ? 'Success' : 'Failure'})${asked === undefined ? '' : ` ${asked}`}`);
  showOther(p, id);
}

function showOther(p: Cursor, id: number): void {
  showExchange(p, EXCHANGES, { request: f.response_to, response: f.response_in, time: f.time }, id);
}
