/** Network Block Device: a disk over a stream (NetworkBlockDevice/nbd, doc/proto.md): what is agreed on first, then requests and replies. */
import { u32be } from '../../bytes/big-endian.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { fieldsBelow } from '../bit-names.ts';
import { exchangeOf, exchangeTracker, showExchange } from '../exchanges.ts';
import { COMMAND_WORDS, NBD_FIELDS, OPTIONS, OPTION_REPLIES } from './nbd/fields.ts';
import {
  CHUNK, CLIENT_FLAGS, EXPORT, EXPORT_WITH_ZEROES, EXTENDED_CHUNK, EXTENDED_REQUEST, GREETING, OPTION, OPTION_REPLY, REPLY, REQUEST, messageLength,
} from './nbd/framing.ts';

const f = NBD_FIELDS;
const HANDSHAKE_BITS = fieldsBelow(f, 'hnd.flags.'), CLIENT_BITS = fieldsBelow(f, 'cli.flags.'), EXPORT_BITS = fieldsBelow(f, 'trans.flags.');
const COMMAND_BITS = fieldsBelow(f, 'cmd.flags.'), CHUNK_BITS = fieldsBelow(f, 'reply.flags.');
const EXPORT_NAME = 1, INFO = 6, GO = 7, SERVER = 2, INFORMATION = 3, ERRORS = 0x80000000;
/** Kinds of chunks; those that tell of errors have the highest bit set. */
const OFFSET_DATA = 1, OFFSET_HOLE = 2, ERROR_CHUNKS = 0x8000;
/** `IHAVEOPT` behind `NBDMAGIC`. */
const NEW_STYLE = 0x49484156;

const EXCHANGES = exchangeTracker<number>({
  key: 'nbd',
  several: true,
  roleOf({ bytes }) {
    const magic = bytes.length >= 16 ? u32be(bytes, 0) : 0;
    const isRequest = magic === REQUEST || magic === EXTENDED_REQUEST;
    if (!isRequest && magic !== REPLY && magic !== CHUNK && magic !== EXTENDED_CHUNK) return undefined;
    const key = handleOf(bytes, 8);
    return isRequest ? { key, answers: false, about: bytes[6] * 0x100 + bytes[7] } : { key, answers: true };
  },
});

const handleOf = (bytes: Uint8Array, at: number): string => Buffer.from(bytes.subarray(at, at + 8)).toString('hex');

export const nbd = protocol({
  name: 'nbd',
  title: 'Network Block Device',
  on: { 'tcp.port': [10809] },
  over: ['tcp'],
  fields: NBD_FIELDS,
  frame: messageLength,
  begins: 'N',
  recognise: (bytes, at, end) => end - at >= 8 && u32be(bytes, at) === GREETING && u32be(bytes, at + 4) === 0x41474943,
  dissect(p) {
    if (p.remaining >= 4) p.need(4);
    const magic = p.remaining >= 4 ? p.u32() : 0;
    switch (magic) {
      case GREETING: return greeting(p);
      case OPTION: return option(p);
      case OPTION_REPLY: return optionReply(p);
      case REQUEST:
      case EXTENDED_REQUEST: return request(p, magic === EXTENDED_REQUEST);
      case REPLY: return reply(p);
      case CHUNK:
      case EXTENDED_CHUNK: return chunk(p, magic === EXTENDED_CHUNK);
      default: return other(p);
    }
  },
});

function greeting(p: Cursor): void {
  p.info('Handshake');
  p.take(f['hnd.magic']);
  p.need(8);
  const isNew = p.u32() === NEW_STYLE;
  p.take(f['hnd.magic']);
  if (isNew) {
    p.bits(f['hnd.flags'], HANDSHAKE_BITS);
    return;
  }
  p.take(f['export.size']);
  p.bits(f['hnd.flags'], HANDSHAKE_BITS);
  p.bits(f['export.trans.flags'], EXPORT_BITS);
  p.takeRest(f.reserved);
}

function option(p: Cursor): void {
  p.take(f['hnd.magic']);
  const number = p.take(f['hnd.opt']);
  p.info(`Option: ${OPTIONS[number] ?? `Unknown (${number})`}`);
  const body = p.within(p.take(f.len));
  if (number === EXPORT_NAME) {
    body.take(f['export.name'], body.remaining);
  } else if (number === INFO || number === GO) {
    body.take(f['export.name'], body.take(f['export.name.len']));
    for (let left = body.take(f['info.num']); left > 0; left--) body.take(f.info);
  }
  body.takeRest(f.data);
}

function optionReply(p: Cursor): void {
  p.take(f['hnd.magic']);
  const number = p.take(f['hnd.opt']), kind = p.take(f['hnd.reply']);
  p.info(`Option Reply: ${OPTIONS[number] ?? `Unknown (${number})`}, ${OPTION_REPLIES[kind] ?? `Unknown (${kind})`}`);
  const body = p.within(p.take(f.len));
  if (kind >= ERRORS) {
    p.expert(f['hnd.reply.error']);
    body.take(f.error_msg, body.remaining);
  } else if (kind === SERVER) {
    body.take(f['export.name'], body.take(f['export.name.len']));
  } else if (kind === INFORMATION && body.take(f.info) === 0) {
    exported(body);
  }
  body.takeRest(f.data);
}

function exported(p: Cursor): void {
  p.take(f['export.size']);
  p.bits(f['export.trans.flags'], EXPORT_BITS);
}

function request(p: Cursor, isExtended: boolean): void {
  p.take(f.magic);
  p.need(12);
  showExchange(p, EXCHANGES, EXCHANGE_FIELDS, handleOf(p.bytes, p.at + 4));
  p.bits(f['cmd.flags'], COMMAND_BITS);
  const type = p.take(f.type);
  p.info(`${COMMAND_WORDS[type] ?? 'Unknown'} Request`);
  p.take(f.handle);
  const from = p.take(f.from), length: number | bigint = isExtended ? p.take(f.len64) : p.take(f.len);
  p.addInfo(`  Offset:0x${from.toString(16)} Length:${length}`);
  p.takeRest(f.data);
}

const EXCHANGE_FIELDS = { request: f.response_to, response: f.response_in, time: f.time };

/** Shows what is answered, and gives how the Info column calls it. */
function answered(p: Cursor, at: number): string {
  const key = handleOf(p.bytes, p.at + at), type = exchangeOf(p, EXCHANGES, key)?.about;
  showExchange(p, EXCHANGES, EXCHANGE_FIELDS, key);
  if (type === undefined) return 'Response';
  p.generate(f.type, type);
  return `${COMMAND_WORDS[type] ?? 'Unknown'} Response`;
}

function reply(p: Cursor): void {
  p.take(f.magic);
  p.need(12);
  const words = answered(p, 4);
  const error = p.take(f.error);
  p.info(`${words}  Error:${error}`);
  p.take(f.handle);
}

function chunk(p: Cursor, isExtended: boolean): void {
  p.take(f.magic);
  p.need(12);
  const words = answered(p, 4);
  p.bits(f['reply.flags'], CHUNK_BITS);
  const kind = p.take(f['reply.type']);
  p.info(words);
  p.take(f.handle);
  if (isExtended) p.take(f.from);
  const body = p.within(Number(isExtended ? p.take(f.len64) : p.take(f.len)));
  if (kind >= ERROR_CHUNKS) {
    p.addInfo(`  Error:${body.take(f.error)}`);
    body.take(f.error_msg, body.take(f['error_msg.len']));
  } else if ((kind === OFFSET_DATA || kind === OFFSET_HOLE) && !isExtended) {
    body.take(f.from);
  }
  body.takeRest(f.data);
}

/** What begins with no magic: its length tells what it is. Disks are read in blocks of 512 bytes or more, and no others are as short. */
function other(p: Cursor): void {
  if (p.remaining === CLIENT_FLAGS) {
    p.info('Client Flags');
    p.bits(f['cli.flags'], CLIENT_BITS);
  } else if (p.remaining === EXPORT || p.remaining === EXPORT_WITH_ZEROES) {
    p.info('Export');
    exported(p);
    if (p.more) p.takeRest(f.reserved);
  } else {
    p.info(`Data (${p.remaining} bytes)`);
    p.takeRest(f.data);
  }
}
