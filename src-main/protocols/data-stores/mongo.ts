/** MongoDB's wire protocol: https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/. */
import { type Cursor, type Field, LIMITS, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { unpackedSnappy } from '../../bytes/snappy.ts';
import { takeNamedBits } from '../bit-names.ts';
import { undoneFor, withoutCodings } from '../web/http/content-codings.ts';
import { document } from './mongo/bson.ts';
import { MONGO_FIELDS, OPERATIONS } from './mongo/fields.ts';
import { takeZeroEnded } from '../zero-ended.ts';

const PORTS = [27017];
const HEADER = 16;
/** The server's `maxMessageSizeBytes`. */
const LONGEST = 48_000_000;
const REPLY = 1, MESSAGE = 1000, UPDATE = 2001, INSERT = 2002, QUERY = 2004,
  GET_MORE = 2005, DELETE = 2006, KILL_CURSORS = 2007, COMMAND = 2010, COMMAND_REPLY = 2011,
  COMPRESSED = 2012, EXTENSIBLE = 2013;
const CHECKSUM_PRESENT = 1;
const SEQUENCE = 1;

const f = MONGO_FIELDS;
const QUERY_FLAGS = [
  f['query.flags.tailable_cursor'], f['query.flags.slave_ok'], f['query.flags.op_log_reply'], f['query.flags.no_cursor_timeout'],
  f['query.flags.awaitdata'], f['query.flags.exhaust'], f['query.flags.partial'],
];
const REPLY_FLAGS = [
  f['reply.flags.cursornotfound'], f['reply.flags.queryfailure'], f['reply.flags.sharedconfigstale'], f['reply.flags.awaitcapable'],
];
const MESSAGE_FLAGS = [f['msg.flags.checksumpresent'], f['msg.flags.moretocome'], f['msg.flags.exhaustallowed']];

export const mongo = protocol({
  name: 'mongo',
  title: 'Mongo Wire Protocol',
  on: { 'tcp.port': PORTS, 'tls.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: MONGO_FIELDS,
  dissect(p) {
    const length = p.take(f.message_length);
    p.limit(length);
    p.take(f.request_id);
    p.take(f.response_to);
    const operation = p.take(f.opcode);
    const inner = operation === COMPRESSED && p.available >= 4 ? p.little32() : operation;
    const told = `${inner === REPLY ? 'Response' : 'Request'} : ${OPERATIONS[inner] ?? 'Unknown'}${operation === COMPRESSED ? ' (Compressed)' : ''}`;
    if (p.packet.next('mongo') === 0) p.info(told);
    else p.addInfo(told);
    body(p, operation);
    if (p.more) {
      p.take(f.unknown, p.remaining);
      p.expertUnder(f['unknown.expert']);
    }
  },
  frame(bytes, at, end) {
    if (at + HEADER > end) return MORE;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const length = view.getUint32(0, true);
    return OPERATIONS[view.getUint32(12, true)] === undefined || length < HEADER || length > LONGEST ? NOT_MINE : length;
  },
  /** A query or message of a client: nothing to respond to, and an operation that drivers begin with. */
  recognise(bytes, at, end) {
    if (end - at < HEADER + 5) return false;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const operation = view.getUint32(12, true), length = view.getUint32(0, true);
    return (operation === QUERY || operation === EXTENSIBLE) && view.getUint32(8, true) === 0 &&
      length > HEADER && length < 0x10000 && view.getUint32(16, true) < 0x20000;
  },
});

function body(p: Cursor, operation: number): void {
  switch (operation) {
    case REPLY:
      flags(p, f['reply.flags'], REPLY_FLAGS);
      p.take(f.cursor_id);
      p.take(f.starting_from);
      p.take(f.number_returned);
      while (p.more) document(p, f.document);
      break;
    case MESSAGE: takeZeroEnded(p, f.message); break;
    case UPDATE:
      p.take(f['document.zero'], 4);
      collection(p);
      flags(p, f['update.flags'], [f['update.flags.upsert'], f['update.flags.multiupdate']]);
      document(p, f.selector);
      document(p, f.update);
      break;
    case INSERT:
      flags(p, f['insert.flags'], [f['insert.flags.continueonerror']]);
      collection(p);
      while (p.more) document(p, f.document);
      break;
    case QUERY:
      flags(p, f['query.flags'], QUERY_FLAGS);
      collection(p);
      p.take(f.number_to_skip);
      p.take(f.number_to_return);
      document(p, f.query);
      if (p.more) document(p, f.return_field_selector);
      break;
    case GET_MORE:
      p.take(f['document.zero'], 4);
      collection(p);
      p.take(f.number_to_return);
      p.take(f.cursor_id);
      break;
    case DELETE:
      p.take(f['document.zero'], 4);
      collection(p);
      flags(p, f['delete.flags'], [f['delete.flags.singleremove']]);
      document(p, f.selector);
      break;
    case KILL_CURSORS: {
      p.take(f['document.zero'], 4);
      let left = p.take(f.number_to_cursor_ids);
      while (left-- > 0 && p.more) p.take(f.cursor_id);
      break;
    }
    case COMMAND:
      takeZeroEnded(p, f.database);
      takeZeroEnded(p, f.commandname);
      document(p, f.metadata);
      document(p, f.commandargs);
      break;
    case COMMAND_REPLY:
      document(p, f.metadata);
      document(p, f.commandreply);
      if (p.more) document(p, f.outputdocs);
      break;
    case COMPRESSED: compressed(p); break;
    case EXTENSIBLE: extensible(p); break;
    default: break;
  }
}

function flags(p: Cursor, heading: Field<void>, fields: readonly Field[]): void {
  const outer = p.open(heading, 4);
  for (const field of fields) p.show(field, 4);
  p.skip(4);
  p.close(outer);
}

/** `database.collection` */
function collection(p: Cursor): void {
  const { at } = p;
  const name = takeZeroEnded(p, f.full_collection_name);
  const dot = name.indexOf('.');
  if (dot < 0) return;
  const outer = p.under();
  const before = new TextEncoder().encode(name.slice(0, dot)).length;
  p.set(f.database_name, name.slice(0, dot), at, before);
  p.set(f.collection_name, name.slice(dot + 1), at + before + 1, p.at - at - before - 2);
  p.close(outer);
}

/** Sections: one body, and sequences of documents; then a checksum where the flags say so. */
function extensible(p: Cursor): void {
  const given = takeNamedBits(p, f['msg.flags'], MESSAGE_FLAGS);
  const tail = (given & CHECKSUM_PRESENT) === 0 ? 0 : 4;
  while (p.remaining > tail) section(p);
  if (tail > 0) p.take(f['msg.checksum']);
}

function section(p: Cursor): void {
  const outer = p.open(f['msg.sections.section']);
  const kind = p.take(f['msg.sections.section.kind']);
  if (kind === SEQUENCE) {
    const size = p.little32();
    if (size < 4) p.malformed(`a section of ${size} bytes`);
    const part = p.within(size);
    part.take(f['msg.sections.section.size']);
    takeZeroEnded(part, f['msg.sections.section.doc_sequence_id']);
    const inner = part.open(f['msg.sections.section.doc_sequence'], part.remaining);
    while (part.more) document(part, f.document);
    part.close(inner);
  } else if (kind === 0) {
    document(p, f['msg.sections.section.body']);
  } else {
    p.malformed(`a section of kind ${kind}`);
  }
  p.close(outer);
}

function compressed(p: Cursor): void {
  const outer = p.open(f.compression, p.remaining);
  const operation = p.take(f['compression.original_opcode']);
  p.take(f['compression.original_size']);
  const compressor = p.take(f['compression.compressor']);
  p.set(f['compression.compressed_data'], undefined, p.at, p.remaining);
  const packed = p.peekBytes(p.remaining);
  const plain = unpacked(p, compressor, packed);
  if (plain === undefined) {
    p.expert(f['unsupported_compression.expert'], compressor > 3 ? `Unsupported compression format: ${compressor}` : 'The data does not unpack');
  } else if (plain === 'too large') p.expert(f['too_large_compressed.expert']);
  p.close(outer);
  p.skip(p.remaining);
  if (plain === undefined || plain === 'too large' || operation === COMPRESSED) return;
  body(p.over('Decompressed Data', plain), operation);
}

function unpacked(p: Cursor, compressor: number, bytes: Uint8Array): Uint8Array | 'too large' | undefined {
  if (compressor === 0) return bytes;
  if (compressor > 3) return undefined;
  const plain = compressor === 1 ? undoneFor(p.packet, bytes, () => unpackedSnappy(bytes, LIMITS.decoded)) :
    withoutCodings(compressor === 2 ? 'deflate' : 'zstd', bytes, p.packet);
  if (plain === 'too much') return 'too large';
  return plain === 'too large' || typeof plain !== 'string' ? plain : undefined;
}
