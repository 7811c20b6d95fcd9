/** The keys of one session as they come and go: which of them open the next record of each side. */
import { createHash } from 'node:crypto';
import { TLS12, TLS13 } from './names.ts';
import { expandLabel, prf } from './key-schedule.ts';
import {
  type Opened, type ProtectedRecord, type RecordKeys, lastBlock, masterKeys, openRecord, sequenceBytes, trafficKeys,
} from './record-protection.ts';
import type { SecretSource } from './secret-source.ts';
import { HASH_LENGTHS, type SuiteFacts, suiteFacts } from './suite-facts.ts';

/** Why a record stays closed: there is no secret of its session; there is one, but it does not fit; its cipher suite is not known here. */
export type Closed = 'missing' | 'wrong' | 'suite';

/** How a record was opened, to do it again. */
export interface Opening {
  readonly keys: RecordKeys;
  readonly sequence: number;
  readonly chained?: Uint8Array | undefined;
  /** Bytes of earlier records under these keys. */
  readonly streamed: number;
}

/** What the handshake agreed upon. */
export interface Hello {
  readonly random: Uint8Array;
  readonly sessionId: Uint8Array;
}

export interface ServerChoice extends Hello {
  readonly version: number;
  readonly suite: number;
  readonly encryptThenMac: boolean;
  readonly extendedMaster: boolean;
}

const EARLY = 0, APPLICATION = 2;
const LABELS: readonly (readonly string[])[] = [
  ['CLIENT_EARLY_TRAFFIC_SECRET', 'CLIENT_HANDSHAKE_TRAFFIC_SECRET', 'CLIENT_TRAFFIC_SECRET_0'],
  ['', 'SERVER_HANDSHAKE_TRAFFIC_SECRET', 'SERVER_TRAFFIC_SECRET_0'],
];

/** Suites of TLS 1.3 that early data may have, which come before the server names one. */
const SUITES13 = [0x1301, 0x1302, 0x1303, 0x1304, 0x1305];

/** Records that the capture may lack between two, so that numbers are found again. */
const LOST_RECORDS = 8;
/** Records of a side that are tried in vain before its keys are taken to be wrong once and for all. */
const VAIN_RECORDS = 32;
/** The same where a client offered early data whose secret is not given: what comes behind them may have one that is. */
const VAIN_EARLY_RECORDS = 1024;

/** Bytes of handshake messages kept for the extended master secret (RFC 7627); certificate chains of the largest sites take 20 KB. */
const LONGEST_TRANSCRIPT = 1 << 18;

interface Side {
  keys: RecordKeys | undefined;
  /** Number of the next record. */
  sequence: number;
  /** Place among its labels, for TLS 1.3. */
  stage: number;
  /** Traffic secret of the stage. */
  secret: Uint8Array | undefined;
  opened: number;
  vain: number;
  chained: Uint8Array | undefined;
  /** Bytes of records since the keys changed. */
  streamed: number;
  closed: Closed;
}

const newSide = (): Side =>
  ({ keys: undefined, sequence: 0, stage: 1, secret: undefined, opened: 0, vain: 0, chained: undefined, streamed: 0, closed: 'missing' });

export class Decryption {
  readonly #source: SecretSource;
  #client: Hello | undefined;
  #server: ServerChoice | undefined;
  readonly #sides: [Side, Side] = [newSide(), newSide()];
  /** Keys that the next change of cipher brings. */
  #next: readonly [RecordKeys, RecordKeys] | Closed = 'missing';
  #encryptedPremaster: Uint8Array | undefined;
  /** Keys are exchanged anew: no earlier session is resumed. */
  #exchanges = false;
  #master: Buffer | undefined;
  /** What the client shows, and the server gives. */
  #shownTicket: Uint8Array | undefined;
  #givenTicket: Uint8Array | undefined;
  #transcript: Uint8Array[] = [];
  #transcriptBytes = 0;
  #sessionHash: Buffer | undefined;

  constructor(source: SecretSource) {
    this.#source = source;
  }

  /** Whether the client may send data before the server has answered. */
  get early(): boolean {
    return this.#server === undefined && this.#sides[0].stage === EARLY;
  }

  /** `ticket` of an earlier session: empty for none. */
  clientHello(hello: Hello, offersEarlyData: boolean, ticket: Uint8Array): void {
    this.#client = hello;
    this.#server = this.#master = this.#givenTicket = undefined;
    this.#shownTicket = ticket.length > 0 ? ticket.slice() : undefined;
    this.#exchanges = false;
    this.#next = 'missing';
    this.#encryptedPremaster = this.#sessionHash = undefined;
    if (this.#sides[0].keys === undefined) this.#sides[0].stage = offersEarlyData ? EARLY : 1;
  }

  serverHello(choice: ServerChoice): void {
    this.#server = choice;
    if (choice.version === TLS13) this.#transcript = [];
  }

  /** The client's part of the key exchange; `encryptedPremaster` where that is one of RSA. */
  clientKeyExchange(encryptedPremaster: Uint8Array | undefined): void {
    this.#exchanges = true;
    this.#encryptedPremaster = encryptedPremaster?.slice();
    const hashes = this.#server !== undefined && this.#server.version >= TLS12 ? [suiteFacts(this.#server.suite)?.hash ?? 'sha256'] : ['md5', 'sha1'];
    this.#sessionHash = Buffer.concat(hashes.map(name => this.#transcript.reduce((hash, bytes) => hash.update(bytes), createHash(name)).digest()));
    this.#transcript = [];
    this.#transcriptBytes = 0;
  }

  /** By which the client may come back to this session. */
  newTicket(ticket: Uint8Array): void {
    this.#givenTicket = ticket.slice();
    this.#noteResumable();
  }

  #noteResumable(): void {
    if (this.#master === undefined || this.#server === undefined) return;
    this.#source.canBeResumed(this.#server.sessionId, this.#master);
    if (this.#givenTicket !== undefined) this.#source.canBeResumed(this.#givenTicket, this.#master);
  }

  /** A handshake message with its header, for the extended master secret. */
  transcribe(message: Uint8Array, begins: boolean): void {
    if (!this.#source.hasPremasters) return;
    if (begins) this.#transcript = [];
    if (begins) this.#transcriptBytes = 0;
    this.#transcriptBytes += message.length;
    if (this.#transcriptBytes <= LONGEST_TRANSCRIPT && this.#server?.version !== TLS13 && this.#sessionHash === undefined) {
      this.#transcript.push(message.slice());
    }
  }

  /** Of versions before TLS 1.3: what the side sends from now on has new keys. */
  changeCipher(index: 0 | 1): void {
    if (typeof this.#next === 'string') this.#next = this.#derived();
    const side = this.#sides[index];
    const next = this.#next;
    side.keys = typeof next === 'string' ? undefined : next[index];
    side.closed = typeof next === 'string' ? next : 'wrong';
    side.sequence = side.vain = side.streamed = 0;
    side.chained = undefined;
  }

  /** RFC 8446 §7.2. */
  updateKeys(index: 0 | 1): void {
    const side = this.#sides[index];
    if (side.secret === undefined || side.keys === undefined) return;
    const { suite } = side.keys;
    side.secret = expandLabel(suite.hash, side.secret, 'traffic upd', HASH_LENGTHS[suite.hash]);
    side.keys = trafficKeys(suite, side.secret);
    side.sequence = 0;
  }

  /** Opens the side's next record. */
  open(index: 0 | 1, type: number, version: number, body: Uint8Array): (Opened & { readonly opening: Opening }) | Closed {
    const side = this.#sides[index];
    if (side.vain >= (side.stage === EARLY ? VAIN_EARLY_RECORDS : VAIN_RECORDS)) return side.closed;
    const opened = this.#opened(side, type, version, body) ??
      ((this.#server?.version ?? TLS13) === TLS13 ? this.#nextStage(side, index, type, version, body) : undefined);
    if (side.keys?.form === '1.0') side.chained = lastBlock(side.keys, body);
    side.streamed += body.length;
    if (opened !== undefined) {
      side.opened++;
      return opened;
    }
    if (side.opened === 0) side.vain++;
    return side.closed;
  }

  /** Opens a record that brings its number, as those of DTLS do. */
  openNumbered(index: 0 | 1, record: ProtectedRecord): (Opened & { readonly keys: RecordKeys }) | Closed {
    const side = this.#sides[index];
    const { keys } = side;
    const opened = keys === undefined ? undefined : openRecord(keys, record);
    return keys === undefined || opened === undefined ? side.closed : { ...opened, keys };
  }

  /** With the keys that the side has, at the number that is next or, where the capture lacks some, a little later. */
  #opened(side: Side, type: number, version: number, body: Uint8Array): (Opened & { readonly opening: Opening }) | undefined {
    const { keys, sequence, chained, streamed } = side;
    if (keys === undefined) return undefined;
    for (let skipped = 0; skipped <= (side.opened > 0 ? LOST_RECORDS : 0); skipped++) {
      const opened = openRecord(keys, { type, version, body, sequence: sequenceBytes(sequence + skipped), chained, streamed });
      if (opened === undefined) continue;
      side.sequence = sequence + skipped + 1;
      return { ...opened, opening: { keys, sequence: sequence + skipped, streamed, ...(chained !== undefined && { chained }) } };
    }
    return undefined;
  }

  /** TLS 1.3 goes from stage to stage without saying so where it can be read: a stage has begun when its keys fit. */
  #nextStage(side: Side, index: 0 | 1, type: number, version: number, body: Uint8Array): (Opened & { readonly opening: Opening }) | undefined {
    if (this.#client === undefined) return undefined;
    if (side.keys === undefined) side.closed = 'missing';
    let early = false;
    for (let stage = side.keys === undefined ? side.stage : side.stage + 1; stage <= APPLICATION; stage++) {
      const secret = this.#source.logged(LABELS[index][stage], this.#client.random);
      if (secret === undefined) {
        early ||= stage === EARLY;
        continue;
      }
      side.closed = 'wrong';
      for (const suite of this.#suites(secret.length)) {
        const keys = trafficKeys(suite, secret);
        const opened = openRecord(keys, { type, version, body, sequence: sequenceBytes(0) });
        if (opened === undefined) continue;
        side.stage = stage;
        side.secret = secret;
        side.keys = keys;
        side.sequence = 1;
        return { ...opened, opening: { keys, sequence: 0, streamed: 0 } };
      }
    }
    // A server that refuses early data logs no secret of theirs (RFC 8446 §4.2.10), and the others need not fit.
    if (early) side.closed = 'missing';
    if (this.#server !== undefined && suiteFacts(this.#server.suite) === undefined) side.closed = 'suite';
    return undefined;
  }

  /** The suite that the server chose, or those that a secret of this length may have. */
  #suites(secretLength: number): SuiteFacts[] {
    const numbers = this.#server === undefined ? SUITES13 : [this.#server.suite];
    return numbers.map(suiteFacts).filter(facts => facts !== undefined && HASH_LENGTHS[facts.hash] === secretLength) as SuiteFacts[];
  }

  /** The secret of the session that the client comes back to, where the server agrees: RFC 5246 §7.3, RFC 5077 §3.4. */
  #resumed(client: Hello, server: ServerChoice): Buffer | undefined {
    if (this.#exchanges || Buffer.compare(client.sessionId, server.sessionId) !== 0) return undefined;
    return this.#source.resumed(server.sessionId) ?? (this.#shownTicket === undefined ? undefined : this.#source.resumed(this.#shownTicket));
  }

  #derived(): readonly [RecordKeys, RecordKeys] | Closed {
    const client = this.#client, server = this.#server;
    if (client === undefined || server === undefined) return 'missing';
    const suite = suiteFacts(server.suite);
    const master = this.#masterOf(client, server, suite) ?? this.#resumed(client, server);
    if (master === undefined) return 'missing';
    this.#master = master;
    this.#noteResumable();
    if (suite === undefined || server.version < 0x301) return 'suite';
    return masterKeys(suite, server.version, master, client.random, server.random, server.encryptThenMac);
  }

  #masterOf(client: Hello, server: ServerChoice, suite: SuiteFacts | undefined): Buffer | undefined {
    const master = this.#source.masterOf(client.random, server.sessionId);
    if (master !== undefined) return master;
    const premaster = this.#source.premasterOf(client.random, this.#encryptedPremaster);
    if (premaster === undefined) return undefined;
    const hash = suite?.hash ?? 'sha256';
    return server.extendedMaster && this.#sessionHash !== undefined
      ? prf(server.version, hash, premaster, 'extended master secret', this.#sessionHash, 48)
      :
      prf(server.version, hash, premaster, 'master secret', Buffer.concat([client.random, server.random]), 48);
  }
}
