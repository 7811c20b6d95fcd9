/** Kafka's record batches, and the message sets of versions before 0.11: https://kafka.apache.org/documentation/#messageformat. */
import { type Cursor, LIMITS } from '../../../dissect/index.ts';
import { unpackedSnappy } from '../../../bytes/snappy.ts';
import { joined } from '../../../bytes/joined.ts';
import { unpackedLz4 } from '../../../bytes/lz4.ts';
import { LIMIT_MET, undoneFor, withoutCodings } from '../../web/http/content-codings.ts';
import { momentOf, takeSinceEpoch } from '../../moments.ts';
import { KAFKA_FIELDS } from './fields.ts';
import { signedVarint } from './varints.ts';

const f = KAFKA_FIELDS;
/** Offset and size, then the leader's epoch or a checksum, then which format it is. */
const HEAD = 12, MAGIC_AT = 16;
const BATCH = 2;
const GZIP = 1, SNAPPY = 2, LZ4 = 3, ZSTD = 4;
const MILLISECONDS = 1000n;
/** Compressed message sets hold plain ones; nobody nests deeper. */
const DEEPEST = 3;

/** Batches and messages until the bytes end; the last one may be cut off by the request's limit. */
export function records(p: Cursor, depth = 0): void {
  const outer = p.open('Message Set', p.remaining);
  while (p.more) {
    if (p.remaining <= MAGIC_AT || signed32(p, 8) + HEAD > p.remaining) {
      p.take(f.truncated_content, p.remaining);
      break;
    }
    const part = p.within(HEAD + Math.max(MAGIC_AT + 1 - HEAD, signed32(p, 8)));
    const magic = part.u8(MAGIC_AT);
    if (magic === BATCH) batch(part);
    else if (magic < BATCH) message(part, depth);
    else {
      const inner = part.open('Record Batch[Unknown message magic]', part.remaining);
      part.take(f.offset);
      part.take(f.message_size);
      part.take(f.leader_epoch);
      part.take(f.message_magic);
      part.expert(f.unknown_message_magic, `message magic: ${magic}`);
      part.close(inner);
    }
  }
  p.close(outer);
}

const signed32 = (p: Cursor, ahead: number): number => p.u32(ahead) | 0;

/** Formats 0 and 1: a message, or a set of them compressed into one. */
function message(p: Cursor, depth: number): void {
  const outer = p.open('Message', p.remaining);
  p.take(f.offset);
  p.take(f.message_size);
  p.take(f.message_crc);
  const magic = p.take(f.message_magic);
  p.show(f.message_codec);
  const codec = p.show(f.message_timestamp_type) === undefined ? 0 : p.u8() & 7;
  p.skip(1);
  if (magic === 1) takeSinceEpoch(p, f.message_timestamp, MILLISECONDS);
  counted(p, f.message_key);
  const length = signed32(p, 0);
  if (codec === 0 || length <= 0) {
    counted(p, f.message_value);
  } else {
    p.skip(4);
    const plain = unpacked(p, codec, length);
    if (plain !== undefined && depth < DEEPEST) records(p.over('Decompressed content', plain), depth + 1);
  }
  p.close(outer);
}

/** Bytes with their length in four bytes before them; -1 for none. */
function counted(p: Cursor, field: typeof f.message_key): void {
  const length = signed32(p, 0);
  p.skip(4);
  p.take(field, Math.max(0, length));
  if (length < 0) p.label(`${field.title}: <NULL>`);
}

/** Format 2 */
function batch(p: Cursor): void {
  const outer = p.open('Record Batch', p.remaining);
  const base = p.take(f.offset);
  p.take(f.message_size);
  p.take(f.leader_epoch);
  p.take(f.message_magic);
  p.take(f.batch_crc);
  const codec = p.show(f.batch_codec);
  p.show(f.batch_timestamp_type);
  p.show(f.batch_transactional);
  p.take(f.batch_control_batch);
  p.take(f.batch_last_offset_delta);
  const start = takeSinceEpoch(p, f.batch_first_timestamp, MILLISECONDS);
  takeSinceEpoch(p, f.batch_last_timestamp, MILLISECONDS);
  p.take(f.producer_id);
  p.take(f.producer_epoch);
  p.take(f.batch_base_sequence);
  const count = p.take(f.batch_size);
  const plain = codec === 0 ? undefined : unpacked(p, codec, p.remaining);
  const source = codec === 0 ? p : plain === undefined ? undefined : p.over('Decompressed Records', plain);
  for (let left = Math.min(count, LIMITS.nodes); left > 0 && source?.more === true; left--) record(source, base, start);
  p.close(outer);
}

function record(p: Cursor, base: bigint, start: bigint): void {
  const outer = p.open('Record');
  const length = Number(signedVarint(p).value);
  const part = p.within(length);
  part.take(f.record_attributes);
  const delta = signedVarint(part);
  part.set(f.message_timestamp, momentOf(start + delta.value, MILLISECONDS), part.at - delta.length, delta.length);
  const offset = signedVarint(part);
  part.set(f.offset, BigInt.asIntN(64, base + offset.value), part.at - offset.length, offset.length);
  text(part, f.message_key);
  text(part, f.message_value);
  const headers = part.open('Headers');
  for (let left = Number(signedVarint(part).value); left > 0 && part.more; left--) {
    const header = part.open('Header');
    const node = part.lastNode;
    const size = Number(signedVarint(part).value);
    const key = part.take(f.header_key, Math.max(0, size));
    part.labelNode(node, `Header (Key: ${key})`);
    text(part, f.header_value);
    part.close(header);
  }
  part.close(headers);
  p.close(outer);
}

/** Bytes with their length in a varint before them. */
function text(p: Cursor, field: typeof f.message_key): void {
  const length = Number(signedVarint(p).value);
  p.take(field, Math.max(0, length));
  if (length < 0) p.label(`${field.title}: <NULL>`);
}

/** What the next bytes were before they were compressed; undefined where that cannot be undone. */
function unpacked(p: Cursor, codec: number, length: number): Uint8Array | undefined {
  const bytes = p.peekBytes(length);
  const plain = plainOf(p, codec, bytes);
  p.skip(length);
  if (plain === undefined || plain === 'too much') {
    p.remark(undefined, 'warning', 'Undecoded', plain === undefined ? 'the records do not unpack' : LIMIT_MET[plain]!);
    return undefined;
  }
  if (plain.length > 0) p.generate(f.message_compression_reduction, Math.fround(bytes.length / plain.length));
  return plain;
}

function plainOf(p: Cursor, codec: number, bytes: Uint8Array): Uint8Array | 'too much' | undefined {
  if (codec === SNAPPY) return undoneFor(p.packet, bytes, () => snappy(bytes));
  if (codec === LZ4) return undoneFor(p.packet, bytes, () => unpackedLz4(bytes, LIMITS.decoded));
  if (codec !== GZIP && codec !== ZSTD) return undefined;
  const plain = withoutCodings(codec === GZIP ? 'gzip' : 'zstd', bytes, p.packet);
  if (plain === 'too much') return plain;
  return typeof plain === 'string' ? undefined : plain;
}

/** Java's clients put blocks with a length each behind a header of 16 bytes, `\x82SNAPPY\0` and two versions; others send one block. */
function snappy(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x82 || bytes[1] !== 0x53) return unpackedSnappy(bytes, LIMITS.decoded);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks: Uint8Array[] = [];
  let size = 0;
  for (let at = 16; at + 4 <= bytes.length;) {
    const length = view.getUint32(at);
    if (at + 4 + length > bytes.length) return undefined;
    const block = unpackedSnappy(bytes.subarray(at + 4, at + 4 + length), LIMITS.decoded - size);
    if (block === undefined) return undefined;
    blocks.push(block);
    size += block.length;
    at += 4 + length;
  }
  return joined(blocks);
}
