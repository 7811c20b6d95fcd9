/** What the blocks of a pcapng file that hold no packet say, collected while the file is read. */
import type { FileFacts, NameRecord, Secrets } from './file-facts.ts';
import type { CaptureInterface } from './interfaces.ts';
import { FIRST_BLOCK_RECORD } from './block-records.ts';
import type { Notes } from './notes.ts';
import { BLOCK, BLOCK_NAMES, READ_NAMES, readInterface, readNames, readSectionHeader, readStatistics, secretsTypeName } from './pcapng-blocks.ts';
import { fastDivisor, type TimeUnit } from './pcapng-time.ts';

/** `RecordBatch.interfaces` has 16 bits, of which blocks take the highest numbers. */
const INTERFACE_LIMIT = FIRST_BLOCK_RECORD;
/** Kept in memory: names as a host table of a large site has, secrets of a day of TLS. */
const NAME_LIMIT = 1 << 18;
const SECRETS_LIMIT_BYTES = 1 << 26;
const COMMENT_LIMIT = 1 << 12;

export class PcapngContents implements FileFacts {
  readonly interfaces: CaptureInterface[] = [];
  /** By index of the interface: its unit of time, `fastDivisor` of it, and seconds to be added. */
  readonly units: TimeUnit[] = [];
  readonly divisors: number[] = [];
  readonly timeOffsets: number[] = [];
  /** Index of the section's first interface. */
  firstInterface = 0;
  /** The section is of a version whose blocks are understood. */
  sectionKnown = false;
  readonly comments: string[] = [];
  application?: string;
  system?: string;
  hardware?: string;
  readonly names: NameRecord[] = [];
  readonly secrets: Secrets[] = [];

  readonly #notes: Notes;
  #sections = 0;
  #secretBytes = 0;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** Takes the block of `type` from `at` to `end` (without its last length) in `view`; `offset` is its place in the file. */
  take(type: number, view: DataView, at: number, end: number, offset: number, little: boolean): void {
    if (type === BLOCK.section) this.#section(view, at, end, offset, little);
    else if (!this.sectionKnown) return;
    else if (type === BLOCK.interface) this.#interface(view, at, end, offset, little);
    else if (type === BLOCK.statistics) this.#statistics(view, at, end, offset, little);
    else if (type === BLOCK.names) this.#names(view, at, end, offset, little);
    else if (type === BLOCK.secrets) this.#takeSecrets(view, at, end, offset, little);
    else this.skip(type, offset);
  }

  skip(type: number, offset: number): void {
    const name = BLOCK_NAMES.get(type);
    // All unknown types are one kind, because a file may make up as many as it likes.
    const of = name ? `of type ${name}` : `of unknown type (0x${type.toString(16).padStart(8, '0')})`;
    const sentence = (count: number) => `${blocks(count)} ${of} ${count === 1 ? 'was' : 'were'} skipped.`;
    this.#notes.count(`block ${name ?? 'unknown'}`, 'info', sentence, offset);
  }

  /** A block that is not read because it is larger than `limit` bytes: what it holds may be missed, unlike that of a kind which nobody reads. */
  skipLarge(type: number, offset: number, limit: number): void {
    const name = READ_NAMES.get(type) ?? BLOCK_NAMES.get(type) ?? 'unknown';
    const sentence = (count: number) => `${blocks(count)} of type ${name} ${count === 1 ? 'was' : 'were'} skipped, being larger than ${limit} bytes.`;
    this.#notes.count(`large block ${name}`, 'warning', sentence, offset);
  }

  #section(view: DataView, at: number, end: number, offset: number, little: boolean): void {
    this.firstInterface = this.interfaces.length;
    this.#sections++;
    if (end - at < 24) return this.short('section header', offset);
    const header = readSectionHeader(view, at, end, little);
    this.sectionKnown = header.known;
    if (!header.known) {
      this.#notes.count(
        'version',
        'error',
        (count) => `${count === 1 ? '1 section' : `${count} sections`} skipped, whose version is not 1.0 (but ${header.version}).`,
        offset,
      );
    }
    this.application ??= header.application;
    this.system ??= header.system;
    this.hardware ??= header.hardware;
    this.#keepComments(header.comments);
  }

  #keepComments(comments: readonly string[]): void {
    for (const comment of comments) {
      if (this.comments.length < COMMENT_LIMIT) this.comments.push(comment);
      else this.#notes.count('comments', 'warning', count => `${count} comments on sections beyond ${COMMENT_LIMIT} were passed over.`);
    }
  }

  #interface(view: DataView, at: number, end: number, offset: number, little: boolean): void {
    if (end - at < 16) return this.short('interface description', offset);
    if (this.interfaces.length >= INTERFACE_LIMIT) {
      this.#notes.count('interfaces', 'error', (count) => `${count} interfaces beyond ${INTERFACE_LIMIT} were skipped.`, offset);
      return;
    }
    const described = readInterface(view, at, end, little, this.#sections - 1, this.interfaces.length - this.firstInterface);
    this.interfaces.push(described.interface);
    this.units.push(described.unit);
    this.divisors.push(fastDivisor(described.unit));
    this.timeOffsets.push(described.interface.timeOffset);
  }

  #statistics(view: DataView, at: number, end: number, offset: number, little: boolean): void {
    if (end - at < 20) return this.short('interface statistics', offset);
    const counted = this.interfaces[this.firstInterface + view.getUint32(at + 8, little)];
    if (counted) Object.assign(counted, readStatistics(view, at, end, little));
  }

  #names(view: DataView, at: number, end: number, offset: number, little: boolean): void {
    const room = NAME_LIMIT - this.names.length;
    const records = readNames(view, at, end, little, room);
    if (records.length === room) this.#notes.count('names', 'warning', () => `Of the names in the file ${NAME_LIMIT} were kept.`, offset);
    for (const record of records) this.names.push(record);
  }

  #takeSecrets(view: DataView, at: number, end: number, offset: number, little: boolean): void {
    if (end - at < 16) return this.short('decryption secrets', offset);
    const type = view.getUint32(at + 8, little),
      length = view.getUint32(at + 12, little);
    if (length > end - at - 16) return this.short('decryption secrets', offset);
    this.#secretBytes += length;
    if (this.#secretBytes > SECRETS_LIMIT_BYTES) {
      this.#notes.count('secrets', 'warning', () => `Of the decryption secrets in the file ${SECRETS_LIMIT_BYTES} bytes were kept.`, offset);
      return;
    }
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 16, length).slice();
    this.secrets.push({ type, typeName: secretsTypeName(type), bytes, offset });
  }

  /** A block of a type that has rows. */
  row(offset: number): void {
    this.#notes.count(
      'rows',
      'info',
      count =>
        `${blocks(count)} without packets ${count === 1 ? 'has a row of its' : 'have rows of their'} own, which pcap files cannot hold.`,
      offset,
    );
  }

  /** A block is too short for what it must hold. */
  short(name: string, offset: number): void {
    const sentence = (count: number) =>
      `${blocks(count)} of type ${name} ${count === 1 ? 'is' : 'are'} too short and ${count === 1 ? 'was' : 'were'} skipped.`;
    this.#notes.count(`short ${name}`, 'error', sentence, offset);
  }
}

function blocks(count: number): string {
  return count === 1 ? '1 block' : `${count} blocks`;
}
