/** Keys of DTLS 1.3, one for each epoch of a side, and how records are opened with them: RFC 9147 §4.2 and §6.1. */
import type { Closed } from '../tls/decryption.ts';
import { expandLabel } from '../tls/key-schedule.ts';
import { type NumberMask, SAMPLE, numberMask } from '../tls/number-mask.ts';
import { type Opened, type RecordKeys, openInner, sequenceBytes, trafficKeys } from '../tls/record-protection.ts';
import type { SecretSource } from '../tls/secret-source.ts';
import { HASH_LENGTHS, type SuiteFacts, suiteFacts } from '../tls/suite-facts.ts';
import { type RecordPlace, numberSize } from './records.ts';

/** What labels begin with, RFC 9147 §5.9. */
const PREFIX = 'dtls13';

/** Epochs whose secrets key logs have; those that follow are made of the last of them. */
const LABELS: readonly (readonly string[])[] = [
  ['', 'CLIENT_EARLY_TRAFFIC_SECRET', 'CLIENT_HANDSHAKE_TRAFFIC_SECRET', 'CLIENT_TRAFFIC_SECRET_0'],
  ['', '', 'SERVER_HANDSHAKE_TRAFFIC_SECRET', 'SERVER_TRAFFIC_SECRET_0'],
];
const EARLY = 1, APPLICATION = 3;

/** Suites of TLS 1.3 that early data may have, which come before the server names one. */
const SUITES = [0x1301, 0x1302, 0x1303, 0x1304, 0x1305];

/** The header tells two bits of the epoch: it is one of those that came before, or of those that follow. */
const EPOCHS = 4;
/** Records of a side that are tried in vain before its keys are taken to be wrong once and for all. */
const VAIN_RECORDS = 64;

/** How a record was opened, to do it again. */
export interface Opening13 {
  readonly keys: RecordKeys;
  readonly epoch: number;
  readonly number: number;
  /** What of the number is in the nonce. */
  readonly sequence: Uint8Array;
  /** The header as it was before its number was hidden. */
  readonly header: Uint8Array;
}

interface Epoch {
  readonly secret: Uint8Array;
  readonly keys: RecordKeys;
  readonly mask: NumberMask;
  /** Of the numbers that were opened, -1 for none. */
  largest: number;
}

interface Side {
  readonly epochs: Map<number, Epoch>;
  newest: number;
  opened: number;
  vain: number;
}

const newSide = (): Side => ({ epochs: new Map(), newest: 0, opened: 0, vain: 0 });

export class EpochKeys {
  readonly #source: SecretSource;
  readonly #sides: readonly [Side, Side] = [newSide(), newSide()];
  #random: Uint8Array | undefined;
  #suite = 0;
  #isDraft = false;

  constructor(source: SecretSource) {
    this.#source = source;
  }

  clientHello(random: Uint8Array): void {
    this.#random = random;
  }

  /** `isDraft`: before the RFC the epoch was in the nonce too. */
  serverHello(suite: number, isDraft: boolean): void {
    this.#suite = suite;
    this.#isDraft = isDraft;
  }

  /** Opens a record with a short header, all of whose bytes are there. */
  open(index: 0 | 1, bytes: Uint8Array, place: RecordPlace): (Opened & { readonly opening: Opening13 }) | Closed {
    const side = this.#sides[index], bits = bytes[place.at] & (EPOCHS - 1);
    if (side.vain >= VAIN_RECORDS) return 'wrong';
    let closed: Closed = 'missing';
    const before = side.newest - ((side.newest - bits) & (EPOCHS - 1));
    for (const number of [before, before + EPOCHS]) {
      const epoch = this.#epoch(side, index, number);
      if (typeof epoch === 'string') {
        if (epoch === 'suite') closed = epoch;
        continue;
      }
      closed = 'wrong';
      const opened = openWith(epoch, number, this.#isDraft, bytes, place);
      if (opened === undefined) continue;
      side.newest = Math.max(side.newest, number);
      side.opened++;
      return opened;
    }
    if (closed === 'wrong' && side.opened === 0) side.vain++;
    return closed;
  }

  #epoch(side: Side, index: 0 | 1, number: number): Epoch | Closed {
    const known = side.epochs.get(number);
    if (known !== undefined) return known;
    if (number < EARLY) return 'missing';
    const made = number <= APPLICATION ? this.#logged(LABELS[index][number], number) : this.#following(this.#epoch(side, index, number - 1));
    if (typeof made !== 'string') side.epochs.set(number, made);
    return made;
  }

  #logged(label: string, number: number): Epoch | Closed {
    const secret = this.#random === undefined || label === '' ? undefined : this.#source.logged(label, this.#random);
    if (secret === undefined) return 'missing';
    const suites = number === EARLY || this.#suite === 0 ? SUITES : [this.#suite];
    const suite = suites.map(suiteFacts).find(facts => facts !== undefined && HASH_LENGTHS[facts.hash] === secret.length);
    return suite === undefined ? 'suite' : epochOf(suite, secret);
  }

  /** RFC 8446 §7.2. */
  #following(before: Epoch | Closed): Epoch | Closed {
    if (typeof before === 'string') return before;
    const { suite } = before.keys;
    return epochOf(suite, expandLabel(suite.hash, before.secret, 'traffic upd', HASH_LENGTHS[suite.hash], PREFIX));
  }
}

function epochOf(suite: SuiteFacts, secret: Uint8Array): Epoch {
  return {
    secret, keys: trafficKeys(suite, secret, PREFIX),
    mask: numberMask(suite, expandLabel(suite.hash, secret, 'sn', suite.keyLength, PREFIX)), largest: -1,
  };
}

function openWith(
  epoch: Epoch, number: number, isDraft: boolean, bytes: Uint8Array, { at, bodyAt, idAt, idLength, end }: RecordPlace,
): (Opened & { readonly opening: Opening13 }) | undefined {
  if (end - bodyAt < SAMPLE) return undefined;
  const header = Uint8Array.from(bytes.subarray(at, bodyAt)), numberAt = idAt + idLength - at, size = numberSize(header[0]);
  const mask = epoch.mask(bytes.subarray(bodyAt, bodyAt + SAMPLE));
  let low = 0;
  for (let i = 0; i < size; i++) low = low * 256 + (header[numberAt + i] ^= mask[i]);
  const whole = nearest(low, 256 ** size, epoch.largest + 1);
  const sequence = sequenceBytes(whole);
  if (isDraft) sequence.set([number >> 8, number & 0xff]);
  const opened = openInner(epoch.keys, sequence, header, bytes.subarray(bodyAt, end));
  if (opened === undefined) return undefined;
  epoch.largest = Math.max(epoch.largest, whole);
  return { ...opened, opening: { keys: epoch.keys, epoch: number, number: whole, sequence, header } };
}

/** RFC 9147 §4.2.2: of the numbers with these low digits the one that is nearest to what was expected. */
function nearest(low: number, window: number, expected: number): number {
  const candidate = expected - (expected % window) + low;
  if (candidate > expected + window / 2 && candidate >= window) return candidate - window;
  return candidate <= expected - window / 2 ? candidate + window : candidate;
}

/** Opens a record again, whose body `bytes` are. */
export const reopened13 = ({ keys, sequence, header }: Opening13, body: Uint8Array): Opened | undefined => openInner(keys, sequence, header, body);
