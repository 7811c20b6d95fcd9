/** For tests: a wireless network that a station joins by a handshake, and frames between the two, encrypted as IEEE 802.11-2020 §12.5 has it. */
import { createCipheriv } from 'node:crypto';
import { crc32 } from '../bytes/crc32.ts';
import type { Cipher } from '../protocols/link/wlan/decryption/ciphers.ts';
import { frameLayout, protectedHeader } from '../protocols/link/wlan/decryption/frame-layout.ts';
import { rc4 } from '../bytes/rc4.ts';
import { masterKey, messageCheck, sessionKeys } from '../protocols/link/wlan/decryption/temporal-keys.ts';
import { mixedKey } from '../protocols/link/wlan/decryption/tkip-mixing.ts';

export interface NetworkOptions {
  readonly cipher: Exclude<Cipher, 'WEP'>;
  /** Of the key descriptor; default 1 for TKIP, else 2. */
  readonly version?: number;
  /** Bytes of the temporal key; default 32 for TKIP, else 16. */
  readonly keyLength?: number;
  readonly passphrase?: string;
  readonly name?: string;
  /** The last byte of the station's address; default 2. */
  readonly station?: number;
  /** That of WPA before IEEE 802.11i, whose group keys come in messages of their own. */
  readonly isFirst?: boolean;
  /** A master key of 48 bytes makes the network one of SHA-384 (descriptor version 0). */
  readonly master?: Uint8Array;
}

const SUITES = { TKIP: { 32: 2 }, CCMP: { 16: 4, 32: 10 }, GCMP: { 16: 8, 32: 9 } } as Readonly<Record<string, Readonly<Record<number, number>>>>;

export class TestNetwork {
  readonly network = Buffer.from('020000000001', 'hex');
  readonly station: Buffer;
  groupKey = Buffer.alloc(32, 0x47);
  groupNumber = 1;
  readonly cipher: Cipher;
  readonly master: Buffer;
  readonly #version: number;
  readonly #name: Buffer;
  readonly #length: number;
  readonly #isFirst: boolean;
  #nonces = [Buffer.alloc(32, 0xa1), Buffer.alloc(32, 0xb2)] as const;
  #sequence = 0;
  #packet = 0;

  constructor({ cipher, passphrase = 'correct horse', name = 'loupe', station = 2, isFirst = false, ...options }: NetworkOptions) {
    this.cipher = cipher;
    this.#version = options.version ?? (cipher === 'TKIP' ? 1 : 2);
    this.#length = options.keyLength ?? (cipher === 'TKIP' ? 32 : 16);
    this.#isFirst = isFirst;
    this.#name = Buffer.from(name);
    this.station = Buffer.of(2, 0, 0, 0, 0, station);
    this.master = options.master === undefined ? masterKey(Buffer.from(passphrase), this.#name) : Buffer.from(options.master);
  }

  /** From now on both sides have other nonces, and with them other keys. */
  renew(): void {
    this.#nonces = [Buffer.alloc(32, this.#nonces[0][0] + 1), Buffer.alloc(32, this.#nonces[1][0] + 1)];
  }

  get keys(): ReturnType<typeof sessionKeys> {
    const [networkNonce, stationNonce] = this.#nonces;
    return sessionKeys(this.master, { network: this.network, station: this.station, networkNonce, stationNonce }, this.#version, this.#length);
  }

  /** Its name for all to hear. */
  beacon(): Uint8Array {
    const all = Buffer.alloc(6, 0xff);
    return Buffer.concat([
      Uint8Array.of(0x80, 0, 0, 0), all, this.network, this.network, this.#control(), Buffer.alloc(8),
      Uint8Array.of(100, 0, 0x11, 4, 0, this.#name.length), this.#name,
    ]);
  }

  /** The four messages. */
  handshake(): Uint8Array[] {
    const [own, others] = this.#nonces, element = this.#element();
    if (this.#isFirst) {
      return [
        this.#message(true, 0x0088, own, NOTHING), this.#message(false, 0x0108, others, element),
        this.#message(true, 0x01c8, own, element), this.#message(false, 0x0108, NO_NONCE, NOTHING),
      ];
    }
    return [
      this.#message(true, 0x0088, own, NOTHING), this.#message(false, 0x0108, others, element),
      this.#message(true, 0x13c8, own, this.#wrapped(Buffer.concat([element, this.#described()]))), this.#message(false, 0x0308, NO_NONCE, NOTHING),
    ];
  }

  /** The two messages that bring a group key. */
  groupHandshake(): Uint8Array[] {
    const data = this.#isFirst ? this.#wrapped(this.#group) : this.#wrapped(this.#described());
    const asked = this.#isFirst ? 0x0380 | (this.groupNumber << 4) : 0x1380;
    return [this.#message(true, asked, this.#nonces[0], data), this.#message(false, asked & 0x0330, NO_NONCE, NOTHING)];
  }

  get #group(): Buffer {
    return this.groupKey.subarray(0, this.#length);
  }

  /** What the station chose. */
  #element(): Buffer {
    const suite = SUITES[this.cipher][this.#length];
    if (this.#isFirst)
      return Buffer.from([221, 22, 0, 0x50, 0xf2, 1, 1, 0, 0, 0x50, 0xf2, suite, 1, 0, 0, 0x50, 0xf2, suite, 1, 0, 0, 0x50, 0xf2, 2]);
    const authentication = this.#version === 0 ? 12 : this.#version === 3 ? 6 : 2;
    return Buffer.from([48, 20, 1, 0, 0, 0x0f, 0xac, suite, 1, 0, 0, 0x0f, 0xac, suite, 1, 0, 0, 0x0f, 0xac, authentication, 0, 0]);
  }

  /** The group key as an element of key data. */
  #described(): Buffer {
    return Buffer.concat([Uint8Array.of(0xdd, this.#group.length + 6, 0, 0x0f, 0xac, 1, this.groupNumber, 0), this.#group]);
  }

  /**
   * A unit of data that begins with LLC, encrypted. `priority`: undefined for a frame without one; `toAll`: from the network to all,
   * with the group key.
   */
  data(
    unit: Uint8Array,
    { fromNetwork = false, priority = undefined as number | undefined, toAll = false, aggregate = false, four = false } = {},
  ): Uint8Array {
    const header = four ? this.#longHeader(fromNetwork) : this.#header(fromNetwork || toAll, priority, toAll, true);
    if (aggregate) header[header.length - 2] |= 0x80;
    return this.#sealed(header, toAll ? this.#group : this.keys.temporal, unit, toAll ? this.groupNumber : 0);
  }

  /** The same in clear. */
  clear(unit: Uint8Array, fromNetwork: boolean): Uint8Array {
    return Buffer.concat([this.#header(fromNetwork, undefined, false, false), unit]);
  }

  #control(): Uint8Array {
    const number = this.#sequence++ << 4;
    return Uint8Array.of(number & 255, (number >> 8) & 255);
  }

  #header(fromNetwork: boolean, priority: number | undefined, toAll: boolean, isProtected: boolean): Buffer {
    const first = priority === undefined ? 0x08 : 0x88;
    const flags = (fromNetwork ? 2 : 1) | (isProtected ? 0x40 : 0);
    const to = toAll ? Buffer.alloc(6, 0xff) : this.station;
    const addresses = fromNetwork ? [to, this.network, this.network] : [this.network, this.station, this.network];
    return Buffer.concat([
      Uint8Array.of(first, flags, 0x2c, 0), ...addresses, this.#control(),
      ...(priority === undefined ? [] : [Uint8Array.of(priority, 0)]),
    ]);
  }

  /** With four addresses: between two parts of the distribution system, whose own stations have other addresses. */
  #longHeader(fromNetwork: boolean): Buffer {
    const ends = fromNetwork ? [this.station, this.network] : [this.network, this.station];
    const far = [Buffer.of(2, 0, 0, 0, 1, 1), Buffer.of(2, 0, 0, 0, 1, 2)];
    return Buffer.concat([Uint8Array.of(0x08, 0x43, 0x2c, 0), ...ends, far[0], this.#control(), far[1]]);
  }

  #sealed(header: Buffer, key: Uint8Array, unit: Uint8Array, number: number): Uint8Array {
    const count = ++this.#packet, high = Uint8Array.of(count >> 16, 0, 0, 0), flags = 0x20 | (number << 6), from = header.subarray(10, 16);
    if (this.cipher === 'TKIP') {
      const low = count & 0xffff, parameters = Uint8Array.of(low >> 8, ((low >> 8) | 0x20) & 0x7f, low & 255, flags, ...high);
      const plain = Buffer.concat([unit, Buffer.alloc(8, 0x4d), Buffer.alloc(4)]);
      plain.writeUInt32LE(crc32(plain, 0, plain.length - 4), plain.length - 4);
      return Buffer.concat([header, parameters, rc4(mixedKey(key, from, count >> 16, low), plain)]);
    }
    const parameters = Uint8Array.of(count & 255, (count >> 8) & 255, 0, flags, ...high);
    const counted = Uint8Array.of(0, 0, 0, count >> 16, (count >> 8) & 255, count & 255);
    const whole = Buffer.concat([header, parameters]), layout = frameLayout(whole, 0, whole.length, false)!;
    const aad = protectedHeader(whole, 0, layout), bits = (8 * key.length) as 128 | 256;
    if (this.cipher === 'GCMP') {
      const seal = createCipheriv(`aes-${bits}-gcm`, key, Buffer.concat([from, counted])).setAAD(aad);
      return Buffer.concat([whole, seal.update(unit), seal.final(), seal.getAuthTag()]);
    }
    const seal = createCipheriv(`aes-${bits}-ccm`, key, Buffer.concat([Uint8Array.of(layout.priority), from, counted]), {
      authTagLength: bits === 128 ? 8 : 16,
    });
    seal.setAAD(aad, { plaintextLength: unit.length });
    return Buffer.concat([whole, seal.update(unit), seal.final(), seal.getAuthTag()]);
  }

  /** A message of a handshake; the first one has no check value. */
  #message(fromNetwork: boolean, information: number, nonce: Uint8Array, data: Uint8Array): Uint8Array {
    const behind = 81 + (this.master.length > 32 ? 24 : 16), message = Buffer.alloc(behind + 2 + data.length);
    message.set([2, 3, 0, message.length - 4, this.#isFirst ? 254 : 2, information >> 8, (information & 255) | this.#version, 0, this.#length]);
    message[16] = 1;
    message.set(nonce, 17);
    if (this.#version === 1 && data.length > 0) message.set(VECTOR, 49);
    message.writeUInt16BE(data.length, behind);
    message.set(data, behind + 2);
    if ((information & 0x0100) !== 0) message.set(messageCheck(this.keys, this.#version, message), 81);
    return this.clear(Buffer.concat([Buffer.from('aaaa03000000888e', 'hex'), message]), fromNetwork);
  }

  #wrapped(data: Uint8Array): Uint8Array {
    const { wrapping } = this.keys;
    if (this.#version === 1) return rc4(Buffer.concat([VECTOR, wrapping]), data, 256);
    const padded = data.length % 8 === 0 ? data : Buffer.concat([data, Uint8Array.of(0xdd), Buffer.alloc(7)], 8 * Math.ceil(data.length / 8));
    return createCipheriv(`id-aes${8 * wrapping.length}-wrap`, wrapping, Buffer.alloc(8, 0xa6)).update(padded);
  }
}

const VECTOR = Buffer.alloc(16, 0x56), NO_NONCE = Buffer.alloc(32), NOTHING = Buffer.alloc(0);

/** A frame between the ends of a network encrypted with WEP. */
export function wepFrame(key: Uint8Array, unit: Uint8Array): Uint8Array {
  const plain = Buffer.concat([unit, Buffer.alloc(4)]), vector = Uint8Array.of(1, 2, 3);
  plain.writeUInt32LE(crc32(plain, 0, plain.length - 4), plain.length - 4);
  const header = Buffer.from('08412c00020000000001020000000002020000000001 0000'.replace(' ', ''), 'hex');
  return Buffer.concat([header, vector, Uint8Array.of(0), rc4(Buffer.concat([vector, key]), plain)]);
}

/** The frame behind a radiotap header with nothing but flags; `checked`: before a check sequence that these tell of. */
export function withRadiotap(frame: Uint8Array, checked: boolean): Uint8Array {
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(frame, 0, frame.length));
  return Buffer.concat([Uint8Array.of(0, 0, 9, 0, 2, 0, 0, 0, checked ? 0x10 : 0), frame, ...(checked ? [check] : [])]);
}

/** A classic capture, each packet a millisecond after the one before it. */
export function wirelessCapture(frames: readonly Uint8Array[], linkType = 105): Uint8Array {
  const head = Buffer.alloc(24), parts: Uint8Array[] = [head];
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt32LE(0x00040002, 4);
  head.writeUInt32LE(65535, 16);
  head.writeUInt32LE(linkType, 20);
  for (const [i, frame] of frames.entries()) {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(1_700_000_000, 0);
    record.writeUInt32LE(1000 * i, 4);
    record.writeUInt32LE(frame.length, 8);
    record.writeUInt32LE(frame.length, 12);
    parts.push(record, frame);
  }
  return Buffer.concat(parts);
}
