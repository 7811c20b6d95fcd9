/**
 * Opens protected records: RFC 5246 §6.2.3, RFC 8446 §5.2, RFC 7366 (encrypt-then-MAC), RFC 7905 (ChaCha20-Poly1305),
 * RFC 6655 (CCM), RFC 9146 (connection IDs).
 */
import { type CipherGCMTypes, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { Rc4Stream } from '../../../bytes/rc4.ts';
import { expandLabel, prf } from './key-schedule.ts';
import { HASH_LENGTHS, type SuiteFacts } from './suite-facts.ts';

/** What one direction's records are opened with until the keys change. */
export interface RecordKeys {
  readonly suite: SuiteFacts;
  /** 1.3 protects records in its own way, 1.0 has no initialisation vector in them. */
  readonly form: '1.3' | '1.2' | '1.1' | '1.0';
  readonly key: Uint8Array;
  /** The nonce's fixed part; for CBC of TLS 1.0 the first record's initialisation vector. */
  readonly iv: Uint8Array;
  readonly macKey: Uint8Array;
  readonly encryptThenMac: boolean;
  /** Of RC4: one stream for all records (RFC 5246 §6.2.3.1). */
  readonly stream?: Rc4Stream;
}

/** A protected record's header and body. */
export interface ProtectedRecord {
  readonly type: number;
  readonly version: number;
  readonly body: Uint8Array;
  /** Eight bytes: counted by both sides; in DTLS epoch and number as the record has them. */
  readonly sequence: Uint8Array;
  /** Where the initialisation vector is the end of the record before (CBC of TLS 1.0). */
  readonly chained?: Uint8Array | undefined;
  /** Bytes of earlier records under the same keys; RC4 goes on behind them. */
  readonly streamed?: number;
  /** Of DTLS 1.2, where the record has one: RFC 9146. */
  readonly connectionId?: Uint8Array | undefined;
}

/** Contents without protection, and their type, which TLS 1.3 hides. */
export interface Opened {
  readonly type: number;
  readonly bytes: Uint8Array;
}

export function sequenceBytes(sequence: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(sequence / 2 ** 32));
  view.setUint32(4, sequence >>> 0);
  return bytes;
}

/** Keys of TLS 1.3 out of a traffic secret, RFC 8446 §7.3; `prefix` is that of labels (see `expandLabel`). */
export function trafficKeys(suite: SuiteFacts, secret: Uint8Array, prefix?: string): RecordKeys {
  return {
    suite, form: '1.3', key: expandLabel(suite.hash, secret, 'key', suite.keyLength, prefix), iv: expandLabel(suite.hash, secret, 'iv', 12, prefix),
    macKey: new Uint8Array(0), encryptThenMac: false,
  };
}

/**
 * The client's and the server's keys of earlier versions, RFC 5246 §6.3. `version` is the TLS version whose rules hold:
 * for DTLS 1.2 that of TLS 1.2.
 */
export function masterKeys(
  suite: SuiteFacts, version: number, master: Uint8Array, clientRandom: Uint8Array, serverRandom: Uint8Array, encryptThenMac: boolean,
): readonly [RecordKeys, RecordKeys] {
  const form = version >= 0x303 ? '1.2' : version === 0x302 ? '1.1' : '1.0';
  const macLength = suite.mode === 'cbc' || suite.mode === 'rc4' || suite.mode === 'null' ? HASH_LENGTHS[suite.mac] : 0;
  const ivLength = suite.mode === 'cbc' ? (form === '1.0' ? suite.blockLength : 0) : suite.mode === 'chacha' ? 12 :
    suite.mode === 'null' || suite.mode === 'rc4' ? 0 : 4;
  const block = prf(
    version, suite.hash, master, 'key expansion', Buffer.concat([serverRandom, clientRandom]), 2 * (macLength + suite.keyLength + ivLength),
  );
  let at = 0;
  const part = (length: number): Uint8Array => block.subarray(at, (at += length));
  const macs = [part(macLength), part(macLength)], keys = [part(suite.keyLength), part(suite.keyLength)], ivs = [part(ivLength), part(ivLength)];
  const side = (i: number): RecordKeys => ({
    suite, form, key: keys[i], iv: ivs[i], macKey: macs[i], encryptThenMac, ...(suite.mode === 'rc4' && { stream: new Rc4Stream(keys[i]) }),
  });
  return [side(0), side(1)];
}

/** The record's contents; undefined when the keys are not those that it was protected with, or its bytes are not those that were sent. */
export function openRecord(keys: RecordKeys, record: ProtectedRecord): Opened | undefined {
  if (keys.form === '1.3') {
    const { type, version, body, sequence } = record;
    return openInner(keys, sequence, Uint8Array.of(type, version >> 8, version & 0xff, body.length >> 8, body.length & 0xff), body);
  }
  try {
    const opened = openOlder(keys, record);
    return opened === undefined || record.connectionId === undefined ? opened : contentsOf(opened.bytes);
  } catch {
    // `node:crypto` throws where a tag does not fit.
    return undefined;
  }
}

function openOlder(keys: RecordKeys, record: ProtectedRecord): Opened | undefined {
  switch (keys.suite.mode) {
    case 'cbc': return openBlocks(keys, record);
    case 'rc4':
      // RFC 6347 §4.1.2.2: not in DTLS, whose records come in any order.
      if (keys.stream === undefined || record.streamed === undefined) return undefined;
      return checked(keys, record, keys.stream.apply(record.body, record.streamed), 0);
    case 'null': return checked(keys, record, record.body, 0);
    default: return openAuthenticated(keys, record);
  }
}

/** What a record of TLS 1.3 or DTLS 1.3 holds; `header` is what was authenticated with it. */
export function openInner(keys: RecordKeys, sequence: Uint8Array, header: Uint8Array, body: Uint8Array): Opened | undefined {
  try {
    const inner = authenticated(keys, combined(keys.iv, sequence), header, body);
    return inner === undefined ? undefined : contentsOf(inner);
  } catch {
    return undefined;
  }
}

/** Contents, type and zeros: RFC 8446 §5.2, RFC 9146 §4. */
function contentsOf(inner: Uint8Array): Opened | undefined {
  let end = inner.length;
  while (end > 0 && inner[end - 1] === 0) end--;
  return end === 0 ? undefined : { type: inner[end - 1], bytes: inner.subarray(0, end - 1) };
}

function openAuthenticated(keys: RecordKeys, record: ProtectedRecord): Opened | undefined {
  const { type, body, sequence } = record;
  const explicit = keys.suite.mode === 'chacha' ? 0 : 8;
  const length = body.length - explicit - keys.suite.tagLength;
  if (length < 0) return undefined;
  const nonce = explicit === 0 ? combined(keys.iv, sequence) : Buffer.concat([keys.iv, body.subarray(0, explicit)]);
  const bytes = authenticated(keys, nonce, macHeader(record, length), body.subarray(explicit));
  return bytes === undefined ? undefined : { type, bytes };
}

/** The vector with the sequence number added to its end by exclusive or. */
export function combined(iv: Uint8Array, sequence: Uint8Array): Uint8Array {
  const nonce = Uint8Array.from(iv);
  for (let i = 0; i < 8; i++) nonce[nonce.length - 8 + i] ^= sequence[i];
  return nonce;
}

/** What an AEAD sealed, its tag behind it; undefined when it is too short to have one. Throws where the tag does not fit. */
export function authenticated(
  { suite, key }: Pick<RecordKeys, 'suite' | 'key'>, nonce: Uint8Array, header: Uint8Array, body: Uint8Array,
): Uint8Array | undefined {
  const length = body.length - suite.tagLength;
  if (length < 0) return undefined;
  const decipher = createDecipheriv(suite.cipher as CipherGCMTypes, key, nonce, { authTagLength: suite.tagLength });
  decipher.setAuthTag(body.subarray(length));
  decipher.setAAD(header, { plaintextLength: length });
  const bytes = decipher.update(body.subarray(0, length));
  decipher.final();
  return bytes;
}

function openBlocks(keys: RecordKeys, record: ProtectedRecord): Opened | undefined {
  const { suite, encryptThenMac, form } = keys;
  let { body } = record;
  if (encryptThenMac) {
    const end = body.length - HASH_LENGTHS[suite.mac];
    if (end < 0 || !macFits(keys, record, body.subarray(0, end), body.subarray(end))) return undefined;
    body = body.subarray(0, end);
  }
  const explicit = form === '1.0' ? 0 : suite.blockLength;
  const vector = explicit === 0 ? (record.chained ?? keys.iv) : body.subarray(0, explicit);
  const decipher = createDecipheriv(suite.cipher, keys.key, vector).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(body.subarray(explicit)), decipher.final()]);
  const padding = plain.length === 0 ? 0 : plain[plain.length - 1] + 1;
  if (padding === 0 || padding > plain.length) return undefined;
  return encryptThenMac ? { type: record.type, bytes: plain.subarray(0, plain.length - padding) } : checked(keys, record, plain, padding);
}

/** The last block of what is encrypted: in TLS 1.0 the next record's initialisation vector. */
export function lastBlock({ suite, encryptThenMac }: RecordKeys, body: Uint8Array): Uint8Array {
  const end = Math.max(0, body.length - (encryptThenMac ? HASH_LENGTHS[suite.mac] : 0));
  return body.slice(Math.max(0, end - suite.blockLength), end);
}

/** Contents, MAC and padding, the MAC compared with what it must be. */
function checked(keys: RecordKeys, record: ProtectedRecord, plain: Uint8Array, padding: number): Opened | undefined {
  const end = plain.length - padding, contents = end - HASH_LENGTHS[keys.suite.mac];
  if (contents < 0 || !macFits(keys, record, plain.subarray(0, contents), plain.subarray(contents, end))) return undefined;
  return { type: record.type, bytes: plain.subarray(0, contents) };
}

function macFits({ suite, macKey }: RecordKeys, record: ProtectedRecord, bytes: Uint8Array, mac: Uint8Array): boolean {
  return timingSafeEqual(createHmac(suite.mac, macKey).update(macHeader(record, bytes.length)).update(bytes).digest(), mac);
}

/** What stands before the contents when they are authenticated: RFC 5246 §6.2.3, with a connection ID RFC 9146 §5. */
function macHeader({ sequence, type, version, connectionId }: ProtectedRecord, length: number): Uint8Array {
  if (connectionId !== undefined) {
    return Buffer.from([
      ...new Uint8Array(8).fill(0xff), type, connectionId.length, type, version >> 8, version & 0xff, ...sequence, ...connectionId,
      length >> 8, length & 0xff,
    ]);
  }
  const header = new Uint8Array(13);
  header.set(sequence);
  header.set([type, version >> 8, version & 0xff, length >> 8, length & 0xff], 8);
  return header;
}
