/** Short Message Peer-to-Peer Protocol, by which applications hand short messages to message centres: specifications 3.4 and 5.0. */
import { MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { SMPP_FIELDS } from './smpp/fields.ts';
import { readMessage } from './smpp/messages.ts';
import { ANSWER, commandName, resultName } from './smpp/names.ts';
import { PARAMETER_FIELDS } from './smpp/parameter-fields.ts';
import { readParameters } from './smpp/parameters.ts';

/** The header; more than the largest message with all its destinations; and the largest that is believed on ports of others. */
const HEADER = 16, LONGEST = 0x100000, LIKELY = 0x20000;
/** Commands and responses that are a header alone. */
const BARE = [0x06, 0x15, ANSWER, ANSWER + 0x06, ANSWER + 0x07, ANSWER + 0x08, ANSWER + 0x15, ANSWER + 0x113];
const LAST_SEQUENCE = 0x7fffffff;
/** From here on commands of SMPP+, whose parameters no specification tells. */
const CHARGING = 0x1000000;
/** 5.0 §4.7.5: what commands can be, message centres' own among them. */
const COMMANDS_END = 0x02000000;

/** Length, command, result and number of the PDU at `at`. */
function headerOf(bytes: Uint8Array, at: number): readonly [number, number, number, number] {
  const number = (offset: number): number => readUint(bytes, at + offset, 4, false);
  return [number(0), number(4), number(8), number(12)];
}

export const smpp = protocol({
  name: 'smpp',
  title: 'Short Message Peer to Peer',
  on: { 'tcp.port': [2775] },
  over: ['tcp'],
  sized: true,
  fields: { ...SMPP_FIELDS, ...PARAMETER_FIELDS },
  frame(bytes, at, end) {
    if (end - at < 8) return MORE;
    const length = readUint(bytes, at, 4, false);
    return length < HEADER || length > LONGEST || readUint(bytes, at + 4, 4, false) % ANSWER >= COMMANDS_END ? NOT_MINE : length;
  },
  begins: [0],
  recognise(bytes, at, end) {
    if (end - at < HEADER) return false;
    const [length, command, status, sequence] = headerOf(bytes, at);
    if (length < HEADER || length > LIKELY || commandName(command) === undefined || sequence === 0 || sequence > LAST_SEQUENCE) return false;
    if (BARE.includes(command) ? length !== HEADER : length === HEADER && status === 0) return false;
    return command < ANSWER ? status === 0 : resultName(status) !== '[Reserved]';
  },
  dissect(p, f) {
    p.need(HEADER);
    const command = p.u32(4), status = p.u32(8), answers = command >= ANSWER;
    const name = commandName(command) ?? `Unknown (0x${command.toString(16).padStart(8, '0')})`;
    const info = answers ? `${name}: "${resultName(status)}"` : name;
    p.info(info);
    const sequence = p.u32(12), length = p.u32();
    p.title(() => `, Command: ${name}, ${answers ? `Status: "${resultName(status)}", ` : ''}Seq: ${sequence}, Len: ${length}`);
    p.take(f.command_length);
    p.take(f.command_id);
    // In requests there is no result (§4.7.6).
    if (answers || status !== 0) p.take(f.command_status);
    else p.skip(4);
    p.take(f.sequence_number);
    if (commandName(command) === undefined || command % ANSWER >= CHARGING) {
      p.data();
      return;
    }
    const message = readMessage(p, command % ANSWER, answers);
    if (p.more) readParameters(p, message);
    if (!message.hasHeader || message.content === undefined) return;
    message.content.call('gsm_sms_ud');
    p.column('SMPP');
  },
});
