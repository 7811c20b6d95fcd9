/** The keys of one connection as they come and go: which of them open the next packet of each side. RFC 9001 §4 to §6. */
import type { SecretSource } from '../../security/tls/secret-source.ts';
import { HASH_LENGTHS, type SuiteFacts, suiteFacts } from '../../security/tls/suite-facts.ts';
import { HANDSHAKE, INITIAL, ONE_RTT, ZERO_RTT } from './packets.ts';
import {
  type HiddenHeader, type PacketKeys, type PacketPlace, initialKeysOf, initialKind, openHeader, openPayload, packetKeys,
  updatedKeys, wholeNumber,
} from './protection.ts';

/**
 * Why a packet stays closed. `initial`: an Initial packet of a connection that began otherwise. `none`: there are no
 * secrets at all; `unknown`: which secrets are its own is not known; `missing`: there is none of this connection;
 * `wrong`: there is one, but it does not fit; `suite`: its cipher suite is not known here.
 */
export type Closed = 'initial' | 'none' | 'unknown' | 'missing' | 'wrong' | 'suite';

/** How a packet was opened, to do it again. */
export interface Opening {
  readonly keys: PacketKeys;
  readonly header: HiddenHeader;
  readonly number: number;
  /** The packet's place in its datagram. */
  readonly at: number;
  readonly numberAt: number;
  readonly end: number;
}

export interface OpenPacket extends Opening {
  readonly payload: Uint8Array;
}

type Side = 0 | 1;

/** Connection IDs whose Initial keys are kept: a Retry brings another one, and so does another version. */
const MOST_INITIAL = 8;
/** Packets of a side that are tried in vain before its keys are taken to be wrong once and for all. */
const VAIN_PACKETS = 64;

/** Labels of secrets in key logs, by type of packet and side. */
const LABELS: Readonly<Record<number, readonly [string, string]>> = {
  [ZERO_RTT]: ['CLIENT_EARLY_TRAFFIC_SECRET', ''],
  [HANDSHAKE]: ['CLIENT_HANDSHAKE_TRAFFIC_SECRET', 'SERVER_HANDSHAKE_TRAFFIC_SECRET'],
  [ONE_RTT]: ['CLIENT_TRAFFIC_SECRET_0', 'SERVER_TRAFFIC_SECRET_0'],
};

/** AES-128-GCM, AES-256-GCM, ChaCha20-Poly1305 and AES-128-CCM: what packets may have, RFC 9001 §5.3. */
const SUITES = [0x1301, 0x1302, 0x1303, 0x1304];

/** Keys of the Initial packets that begin with one connection ID: made when they are asked for, and kept by salt and side. */
class InitialKeys {
  readonly #made = new Map<string, PacketKeys>();

  constructor(readonly version: number, readonly destination: Uint8Array) {}

  of(version: number, from: Side): PacketKeys {
    const key = `${initialKind(version)} ${from}`;
    let keys = this.#made.get(key);
    if (keys === undefined) this.#made.set(key, (keys = initialKeysOf(version, this.destination, from)));
    return keys;
  }
}

/** Keys of one suite by key phase; only 1-RTT packets have more than one. */
interface Phases {
  readonly keys: PacketKeys[];
  newest: number;
}

/** One side's keys of one type of packets: one, or as long as none has opened a packet one for each suite that they may be of. */
interface Level {
  candidates: Phases[];
  vain: number;
}

export class ConnectionKeys {
  readonly #source: SecretSource | undefined;
  readonly #initial: InitialKeys[] = [];
  readonly #levels = new Map<number, Level>();
  /** Largest packet number by number space and side, -1 for none; 0-RTT and 1-RTT share one (RFC 9000 §12.3). */
  readonly #largest = new Map<number, number>();
  #clientRandom: Uint8Array | undefined;
  #suite = 0;

  constructor(source: SecretSource | undefined) {
    this.#source = source;
  }

  /** Whether it is known which secrets are this connection's. */
  get isFound(): boolean {
    return this.#clientRandom !== undefined;
  }

  clientHello(random: Uint8Array): void {
    this.#clientRandom ??= random.slice();
  }

  serverHello(suite: number): void {
    this.#suite = suite;
  }

  /** Keys of Initial packets that go to this connection ID at first. */
  addInitial(version: number, destination: Uint8Array): void {
    if (this.#initial.some(known => known.version === version && Buffer.compare(known.destination, destination) === 0)) return;
    this.#initial.unshift(new InitialKeys(version, destination.slice()));
    if (this.#initial.length > MOST_INITIAL) this.#initial.pop();
  }

  /** `version`: the packet's own, of a short header the connection's. */
  open(type: number, from: Side, version: number, packet: PacketPlace): OpenPacket | Closed {
    return type === INITIAL ? this.openInitial(from, version, packet) ?? 'initial' : this.#openProtected(type, from, version, packet);
  }

  /** An Initial packet with the keys of any ID that is known; a server that changes the version makes its keys of the same ID (RFC 9369 §4.1). */
  openInitial(from: Side, version: number, packet: PacketPlace): OpenPacket | undefined {
    for (const known of [...this.#initial]) {
      const opened = this.#try(known.of(version, from), INITIAL, from, packet);
      if (opened === undefined) continue;
      if (known.version !== version) this.addInitial(version, known.destination);
      return opened;
    }
    return undefined;
  }

  #openProtected(type: number, from: Side, version: number, packet: PacketPlace): OpenPacket | Closed {
    const level = this.#levelOf(type, from, version);
    if (typeof level === 'string') return level;
    if (level.vain >= VAIN_PACKETS) return 'wrong';
    for (const phases of level.candidates) {
      const opened = this.#openPhase(phases, type, from, packet);
      if (opened === undefined) continue;
      level.candidates = [phases];
      level.vain = 0;
      return opened;
    }
    level.vain++;
    return 'wrong';
  }

  #levelOf(type: number, from: Side, version: number): Level | Closed {
    const key = type * 2 + from, known = this.#levels.get(key);
    if (known !== undefined) return known;
    if (this.#source === undefined || this.#source.isEmpty) return 'none';
    if (this.#clientRandom === undefined) return 'unknown';
    const secret = this.#secretOf(LABELS[type]?.[from] ?? '');
    if (secret === undefined) return 'missing';
    const suites = this.#suites(secret.length, type);
    if (suites.length === 0) return 'suite';
    const level: Level = { candidates: suites.map(suite => ({ keys: [packetKeys(version, suite, secret)], newest: 0 })), vain: 0 };
    this.#levels.set(key, level);
    return level;
  }

  /** Key logs of older programs have `QUIC_` before each label. */
  #secretOf(label: string): Buffer | undefined {
    const source = this.#source!, random = this.#clientRandom!;
    return label === '' ? undefined : source.logged(label, random) ?? source.logged(`QUIC_${label}`, random);
  }

  /** The suite that the server chose, or those that a secret of this length may have. Early data have that of an earlier connection. */
  #suites(secretLength: number, type: number): SuiteFacts[] {
    const numbers = this.#suite === 0 || type === ZERO_RTT ? SUITES : SUITES.filter(suite => suite === this.#suite);
    return numbers.map(suiteFacts).filter(facts => facts !== undefined && HASH_LENGTHS[facts.hash] === secretLength) as SuiteFacts[];
  }

  /**
   * The key phase bit tells odd phases from even ones: it is this phase, the one before (packets out of order), or the
   * next (RFC 9001 §6.3 to §6.5), or even one later.
   */
  #openPhase(phases: Phases, type: number, from: Side, packet: PacketPlace): OpenPacket | undefined {
    const header = openHeader(phases.keys[0], packet);
    if (header === undefined) return undefined;
    if (type !== ONE_RTT) return this.#try(phases.keys[0], type, from, packet, header);
    const bit = (header.first >> 2) & 1, { newest } = phases;
    for (const phase of [newest, newest - 1, newest + 1, newest + 2]) {
      if (phase < 0 || (phase & 1) !== bit) continue;
      const opened = this.#try(keysOf(phases.keys, phase), type, from, packet, header);
      if (opened === undefined) continue;
      phases.newest = Math.max(newest, phase);
      return opened;
    }
    return undefined;
  }

  #try(keys: PacketKeys, type: number, from: Side, packet: PacketPlace, known?: HiddenHeader): OpenPacket | undefined {
    const header = known ?? openHeader(keys, packet);
    if (header === undefined) return undefined;
    const space = (type === ZERO_RTT ? ONE_RTT : type) * 2 + from, largest = this.#largest.get(space) ?? -1;
    const number = wholeNumber(header, largest);
    const payload = openPayload(keys, packet, header, number);
    if (payload === undefined) return undefined;
    this.#largest.set(space, Math.max(largest, number));
    const { at, numberAt, end } = packet;
    return { keys, header, number, payload, at, numberAt, end };
  }
}

/** Keys of a phase, made of those of the phases before it. */
function keysOf(keys: PacketKeys[], phase: number): PacketKeys {
  while (keys.length <= phase) keys.push(updatedKeys(keys[keys.length - 1]));
  return keys[phase];
}

/** Opens a packet of the datagram again. */
export function reopened({ keys, header, number, at, numberAt, end }: Opening, bytes: Uint8Array): Uint8Array | undefined {
  return end > bytes.length ? undefined : openPayload(keys, { bytes, at, numberAt, end }, header, number);
}
