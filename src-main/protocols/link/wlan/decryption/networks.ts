/** What a capture tells of wireless networks and their sessions, frame by frame, and the keys of these: IEEE 802.11-2020 §12.7.6 and §12.7.7. */
import { type TemporalKey, isExtended, isMixed, openFrame } from './ciphers.ts';
import { DATA, type FrameLayout, MANAGEMENT, frameLayout } from './frame-layout.ts';
import type { WirelessKeys } from './key-lines.ts';
import { type KeyMessage, type Suites, checkOf, groupKeysIn, kept, keyData, keyMessage, networkName, suitesIn, usualSuites } from './key-messages.ts';
import { type SessionKeys, masterKey, messageCheck, sessionKeys, unwrapped } from './temporal-keys.ts';

/** A key and where it comes from. */
export interface KnownKey extends TemporalKey {
  readonly isGroup: boolean;
  /** The master key behind it, where there is one. */
  readonly master: Uint8Array | undefined;
}

export interface OpenedFrame {
  readonly bytes: Uint8Array;
  readonly key: KnownKey;
  /** Where the frame ends: before a check sequence that nothing told of. */
  readonly end: number;
}

interface Session {
  readonly keys: SessionKeys;
  readonly master: Uint8Array;
  readonly temporal: KnownKey;
  /** Of the network's frames to all. */
  readonly groupCipher: TemporalKey['cipher'];
}

/** An access point and its station. */
interface Pair {
  networkNonce: Uint8Array | undefined;
  stationNonce: Uint8Array | undefined;
  suites: Suites | undefined;
  /** The last message with a group key that no session's key opens: it may have been captured before the answer that makes the session. */
  unread: KeyMessage | undefined;
  /** The newest first. */
  sessions: Session[];
}

/** Networks, pairs and group keys that are remembered, and keys tried for each frame. */
const MOST_REMEMBERED = 1 << 16, MOST_TRIED = 3;
/** Handshakes' checks that are computed, 20 µs each, and keys made of passphrases, 5 ms each. */
const MOST_CHECKS = 200_000, MOST_MASTERS = 500;
/** A check sequence that nothing told of. */
const CHECK = 4;
/** Bytes of a message that waits to be read. */
const LONGEST_UNREAD = 512;

export class WirelessNetworks {
  readonly #keys: WirelessKeys;
  readonly #names = new Map<string, Uint8Array>();
  readonly #pairs = new Map<string, Pair>();
  /** By network and number, the newest first. */
  readonly #groups = new Map<string, KnownKey[]>();
  readonly #masters = new Map<string, Buffer>();
  readonly #given: readonly KnownKey[];
  readonly #wep: readonly KnownKey[];
  #checks = 0;
  /** Networks or handshakes were left alone, as there were too many. */
  gaveUp = false;
  /** Protected frames that were opened, and those that were not. */
  readonly counts = { opened: 0, closed: 0 };

  constructor(keys: WirelessKeys) {
    this.#keys = keys;
    this.#given = keys.temporal.flatMap(bytes => {
      const key = (cipher: KnownKey['cipher']): KnownKey => ({ cipher, bytes, isGroup: false, master: undefined });
      return bytes.length === 32 ? [key('TKIP'), key('CCMP'), key('GCMP')] : [key('CCMP'), key('GCMP')];
    });
    this.#wep = keys.wep.map(bytes => ({ cipher: 'WEP', bytes, isGroup: false, master: undefined }));
  }

  /** Takes the frame `bytes[at…end)` of the capture, which is whole, and gives what is in it where it was encrypted and a key opens it. */
  see(bytes: Uint8Array, at: number, end: number, padded: boolean): OpenedFrame | undefined {
    const layout = frameLayout(bytes, at, end, padded);
    if (layout === undefined) return undefined;
    if (layout.type === MANAGEMENT) {
      this.#learnName(bytes, at, end, layout);
      return undefined;
    }
    if (layout.type !== DATA || (layout.subtype & 4) !== 0) return undefined;
    if (!layout.isProtected) {
      this.#handshake(bytes, at, layout, keyMessage(bytes, at + layout.header, end));
      return undefined;
    }
    const opened = this.#open(bytes, at, end, layout);
    if (opened !== undefined) this.#handshake(bytes, at, layout, keyMessage(opened.bytes, 0, opened.bytes.length));
    this.counts[opened === undefined ? 'closed' : 'opened']++;
    return opened;
  }

  /** Beacons, responses to probes, and requests to be associated name their network (§9.3.3). */
  #learnName(bytes: Uint8Array, at: number, end: number, { subtype, header, isProtected }: FrameLayout): void {
    const fixed = NAMED_AFTER[subtype];
    if (fixed === undefined || isProtected || this.#keys.passphrases.length === 0) return;
    const network = text(bytes, at + 16);
    if (this.#names.has(network)) return;
    const name = networkName(bytes.subarray(at + header + fixed, end));
    if (name !== undefined && this.#hasRoom(this.#names)) this.#names.set(network, name.slice());
  }

  #open(bytes: Uint8Array, at: number, end: number, layout: FrameLayout): OpenedFrame | undefined {
    const from = at + layout.header;
    if (from + 8 > end) return undefined;
    for (const key of this.#candidates(bytes, at, from, layout)) {
      for (const until of [end, end - CHECK]) {
        const opened = openFrame(key, bytes, at, until, layout);
        if (opened !== undefined) return { bytes: opened, key, end: until };
      }
    }
    return undefined;
  }

  #candidates(bytes: Uint8Array, at: number, from: number, layout: FrameLayout): readonly KnownKey[] {
    const isGroup = (bytes[at + 4] & 1) !== 0, mixed = isMixed(bytes, from);
    const known = isGroup
      ? (this.#groups.get(`${text(bytes, at + layout.networkAt)}${bytes[from + 3] >> 6}`) ?? [])
      : this.#pairwiseKeys(bytes, at, layout);
    if (!isExtended(bytes, from)) return [...known.filter(({ cipher }) => cipher === 'WEP'), ...this.#wep];
    // Counters of CCMP may look like TKIP's by chance, those of TKIP always do.
    return [...known, ...this.#given].filter(({ cipher }) => cipher !== 'WEP' && (cipher !== 'TKIP' || mixed));
  }

  /** A frame with four addresses does not tell which of its two ends is the access point. */
  #pairwiseKeys(bytes: Uint8Array, at: number, { networkAt, stationAt, hasFourAddresses }: FrameLayout): KnownKey[] {
    const network = text(bytes, at + networkAt), station = text(bytes, at + stationAt);
    const ids = hasFourAddresses ? [network + station, station + network] : [network + station];
    return ids.flatMap(id => this.#pairs.get(id)?.sessions ?? []).map(({ temporal }) => temporal);
  }

  /** Whether there is room for one more; otherwise it is told that something is left alone. */
  #hasRoom({ size }: ReadonlyMap<string, unknown>): boolean {
    if (size < MOST_REMEMBERED) return true;
    this.gaveUp = true;
    return false;
  }

  #handshake(frame: Uint8Array, at: number, layout: FrameLayout, message: KeyMessage | undefined): void {
    if (message === undefined) return;
    const isTurned = layout.hasFourAddresses && message.asks;
    const networkAt = isTurned ? layout.stationAt : layout.networkAt, stationAt = isTurned ? layout.networkAt : layout.stationAt;
    const network = frame.slice(at + networkAt, at + networkAt + 6), station = frame.slice(at + stationAt, at + stationAt + 6);
    const name = text(network, 0), id = name + text(station, 0);
    let pair = this.#pairs.get(id);
    if (pair === undefined) {
      if (!this.#hasRoom(this.#pairs)) return;
      this.#pairs.set(id, pair = { networkNonce: undefined, stationNonce: undefined, suites: undefined, unread: undefined, sessions: [] });
    }
    if (message.isPairwise && message.asks) pair.networkNonce = message.nonce.slice();
    if (!message.isChecked) return;
    if (message.isPairwise && !message.asks && message.nonce.some(byte => byte !== 0)) {
      pair.stationNonce = message.nonce.slice();
      pair.suites = suitesIn(keyData(message)) ?? pair.suites;
    }
    if (message.isPairwise) this.#findSession(pair, name, { network, station }, message);
    const reading = message.asks ? message : pair.unread;
    if (reading === undefined) return;
    if (this.#learnGroupKeys(pair, name, reading)) pair.unread = undefined;
    else if (message.asks && message.bytes.length <= LONGEST_UNREAD) pair.unread = kept(message);
  }

  /** Looks for the master key that the message was checked with. */
  #findSession(pair: Pair, name: string, ends: { readonly network: Uint8Array; readonly station: Uint8Array }, message: KeyMessage): void {
    const { networkNonce, stationNonce, suites, sessions } = pair;
    if (networkNonce === undefined || stationNonce === undefined || sessions.some(session => fits(session.keys, message))) return;
    const { pairwise: { cipher, length }, group } = suites ?? usualSuites(message.version);
    for (const master of this.#masterKeys(name)) {
      if (++this.#checks > MOST_CHECKS) {
        this.gaveUp = true;
        return;
      }
      const keys = sessionKeys(master, { ...ends, networkNonce, stationNonce }, message.version, length);
      if (!fits(keys, message)) continue;
      const temporal: KnownKey = { cipher, bytes: keys.temporal, isGroup: false, master };
      pair.sessions = [{ keys, master, temporal, groupCipher: group.cipher }, ...sessions].slice(0, MOST_TRIED);
      return;
    }
  }

  *#masterKeys(network: string): Generator<Uint8Array> {
    yield* this.#keys.masters;
    for (const passphrase of this.#keys.passphrases) {
      const name = passphrase.network ?? this.#names.get(network);
      if (name === undefined) continue;
      const id = `${passphrase.text.toString('hex')} ${Buffer.from(name).toString('hex')}`;
      let master = this.#masters.get(id);
      if (master === undefined) {
        if (this.#masters.size >= MOST_MASTERS) {
          this.gaveUp = true;
          continue;
        }
        this.#masters.set(id, master = masterKey(passphrase.text, name));
      }
      yield master;
    }
  }

  /** Whether there is a session that the message belongs to. */
  #learnGroupKeys({ sessions }: Pair, network: string, message: KeyMessage): boolean {
    const session = sessions.find(({ keys }) => fits(keys, message));
    if (session === undefined) return false;
    const data = keyData(message);
    // WPA before 802.11i wraps the key itself, in a message of its own.
    if (data.length === 0 || (message.isFirst ? message.isPairwise : !message.isWrapped)) return true;
    const plain = unwrapped(session.keys, message.version, message.vector, data);
    if (plain === undefined) return true;
    const keys = message.isFirst ? [{ number: message.keyNumber, bytes: plain.subarray(0, message.keyLength) }] : groupKeysIn(plain);
    const cipher = session.groupCipher;
    for (const { number, bytes } of keys)
      this.#keepGroupKey(`${network}${number}`, { cipher, bytes: bytes.slice(), isGroup: true, master: session.master });
    return true;
  }

  #keepGroupKey(id: string, key: KnownKey): void {
    const known = this.#groups.get(id) ?? [];
    if (known.some(({ bytes }) => Buffer.compare(bytes, key.bytes) === 0) || (known.length === 0 && !this.#hasRoom(this.#groups))) return;
    this.#groups.set(id, [key, ...known].slice(0, MOST_TRIED));
  }
}

/** By subtype, the bytes before the elements. */
const NAMED_AFTER: Readonly<Record<number, number>> = { 0: 4, 2: 10, 5: 12, 8: 12 };

function fits(keys: SessionKeys, message: KeyMessage): boolean {
  const { value, unchecked } = checkOf(message);
  return Buffer.compare(messageCheck(keys, message.version, unchecked), value) === 0;
}

/** An address as six characters. */
function text(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3], bytes[at + 4], bytes[at + 5]);
}
