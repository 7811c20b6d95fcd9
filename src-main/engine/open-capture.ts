/** A capture file that is open: its packet table, and every packet as a record with what surrounds it. */
import { basename } from 'node:path';
import { UserError } from '../api/index.ts';
import type { CaptureId, CaptureInfo, TimeShift } from '../api/index.ts';
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import { CaptureError, type CaptureFile, FIRST_BLOCK_RECORD, openCapture } from '../capture/index.ts';
import type { Moment, PacketRecord, Registry, Surroundings, Tracker } from '../dissect/index.ts';
import type { PacketTable } from '../index/index.ts';
import { CaptureScan, type ScanCall } from '../scan/index.ts';
import type { PlanSources } from '../filter/index.ts';
import { CaptureSurroundings, OpenedFrames, type PacketPayloads, streamNotes } from '../streams/index.ts';
import { CaptureExtent } from './capture-extent.ts';
import { CaptureSecrets } from './capture-secrets.ts';
import { Comments } from './comments.ts';
import { FirstLook } from './first-look.ts';
import { PassingReader } from './passing-reader.ts';
import { filterSources } from './filtering/filter-sources.ts';
import { KeptFields } from './filtering/kept-fields.ts';
import { Markings } from './list/markings.ts';
import type { KnownCapture } from './known-capture.ts';
import { finestDigits, NO_ORIGIN, type Origin, originOf } from './origins.ts';

const UNSHIFTED: TimeShift = { seconds: 0, nanoseconds: 0 };

export class OpenCapture implements KnownCapture {
  readonly scan: CaptureScan;
  readonly #surroundings: CaptureSurroundings;
  readonly #extent: CaptureExtent;
  /** By index of the interface. */
  readonly #origins: Origin[] = [];
  #closed = false;
  readonly inPassing: PassingReader;
  /** What plans of filters may know besides the table. */
  readonly planSources: PlanSources;
  readonly markings = new Markings();
  readonly secrets: CaptureSecrets;
  readonly comments: Comments;
  /** Values that filters have looked for. */
  readonly keptFields: KeptFields;
  readonly firstLook = new FirstLook();
  /** Stops the reading of the file; undefined once it is read. */
  loading: AbortController | undefined;
  /** Ends the reading of the file where it is: what was read stays. */
  readonly enough = new AbortController();
  /** By how much its packets came later than the file says. */
  timeShift: TimeShift = UNSHIFTED;
  /** Milliseconds from the opening to the last packet; 0 until then. */
  loadMilliseconds = 0;

  constructor(readonly id: CaptureId, readonly path: string, readonly file: CaptureFile, readonly registry: Registry) {
    this.scan = new CaptureScan(file, registry);
    this.secrets = new CaptureSecrets(file);
    this.comments = new Comments(file, row => this.table.offset(row));
    this.#extent = new CaptureExtent(this.scan.table);
    this.#surroundings = new CaptureSurroundings(this.scan.streams, row => this.bytes(row));
    this.keptFields = new KeptFields();
    this.inPassing = new PassingReader(this);
    this.planSources = filterSources(this, this.inPassing);
  }

  /** Reads the file to its end, once. Wireless frames are opened on the way, with the keys that were given before. */
  async read(call?: ScanCall): Promise<void> {
    const { wireless } = this.secrets;
    if (wireless.size > 0) this.scan.streams.opened = new OpenedFrames(wireless);
    await this.scan.run(call);
  }

  /** Whether its wireless frames were opened with other keys than those that there are now. */
  get isOutdated(): boolean {
    return this.table.stacks.having(['wlan']).includes(1) && (this.scan.streams.opened?.keys.lines ?? '') !== this.secrets.wireless.lines;
  }

  get table(): PacketTable {
    return this.scan.table;
  }

  /** Packets that can be asked for. */
  get rows(): number {
    return this.table.rows;
  }

  time(row: number): Moment {
    return { seconds: this.table.seconds(row), nanoseconds: this.table.nanoseconds(row) };
  }

  /**
   * Bytes of the packet as captured: shared, not to be written. Throws `UserError` once the capture is closed, which ends whatever still works on it.
   */
  bytes(row: number): Uint8Array {
    this.beOpen();
    return this.file.readPacket(this.table.offset(row), this.table.get('captured', row));
  }

  /** Throws `UserError` once the capture is closed. */
  beOpen(): void {
    if (this.#closed) throw new UserError('This capture is closed.');
  }

  /** `previousDisplayed`: the row shown before this one, -1 for none. One object of one shape: every packet that is dissected needs it. */
  record(row: number, previousDisplayed = row - 1, bytes = this.bytes(row)): PacketRecord {
    const { table, markings } = this;
    const {
      linkType, linkTypeName, encapsulation, interfaceIndex, section, interfaceName, interfaceDescription, checkLength, timeDigits,
    } = this.origin(table.get('interface', row));
    const facts = this.file.packetFacts(table.offset(row));
    return {
      changed: this.#changed(row, bytes),
      number: row + 1, seconds: table.seconds(row), nanoseconds: table.nanoseconds(row), original: table.get('original', row), bytes,
      linkType, linkTypeName, encapsulation, interfaceIndex, section, interfaceName, interfaceDescription,
      checkLength: checkLengthOf(facts) ?? checkLength, timeDigits,
      comments: this.comments.on(row),
      timed: this.file.hasTime(table.offset(row)), block: this.#block(row), facts,
      marked: markings.has('marked', row), ignored: markings.has('ignored', row), reference: markings.has('reference', row),
      first: this.time(markings.reference(row) ?? 0), previous: row > 0 ? this.time(row - 1) : undefined,
      previousDisplayed: previousDisplayed >= 0 ? this.time(previousDisplayed) : undefined,
    };
  }

  /** What is to be said of a packet's bytes where the file is not what it was. */
  #changed(row: number, { length }: Uint8Array): string | undefined {
    const { change } = this.file, lost = this.table.get('captured', row) - length;
    const are = lost === 1 ? 'byte of this packet is' : 'bytes of this packet are';
    if (lost > 0) return `The file became shorter after it was opened: ${lost} ${are} gone.`;
    return change === undefined ? undefined : 'The file was changed after it was opened: these may not be the bytes that were captured.';
  }

  /** What packets of an interface have in common. */
  origin(index: number): Origin {
    if (index >= FIRST_BLOCK_RECORD) return NO_ORIGIN;
    return this.#origins[index] ?? (this.#origins[index] = originOf(this.file, index));
  }

  #block(row: number): RecordedBlock | undefined {
    const record = this.table.get('interface', row);
    return record < FIRST_BLOCK_RECORD ? undefined : this.file.blockAt(this.table.offset(row), record);
  }

  /**
   * What the packet's dissectors may ask about the packets around it; good until the next
   * call. Of messages no more than `longest` bytes are put together.
   */
  around(row: number, longest?: number, milliseconds = Infinity): Surroundings {
    this.#surroundings.secrets = this.secrets.all;
    this.#surroundings.patience.limit(milliseconds);
    return this.#surroundings.at(row, longest);
  }

  /** Whether the packet of the last call of `around` has been told less of than there is to tell, as the milliseconds were over. */
  get ranOutOfTime(): boolean {
    return this.#surroundings.patience.ranOut;
  }

  /** State of a conversation after no more than `most` of its rows. */
  beginOf<S>(tracker: Tracker<S>, conversation: number, most: number): S {
    return this.#surroundings.beginOf(tracker, conversation, most);
  }

  get payloads(): PacketPayloads {
    return this.#surroundings.payloads;
  }

  /** What is captured of the payload above the row's innermost TCP or UDP header. */
  payload(row: number): Uint8Array {
    return this.#surroundings.payloads.payload(row);
  }

  /** To be called when times were changed. */
  forgetTimes(): void {
    this.#surroundings.forgetTimes();
    this.inPassing.surroundings.forgetTimes();
  }

  /** Digits behind the point that the times of the packet's interface have. */
  timeDigits(row: number): number {
    return this.origin(this.table.get('interface', row)).timeDigits;
  }

  info(): CaptureInfo {
    const { file, table } = this;
    const { earliest, latest, bytes } = this.#extent.update();
    const writer = [file.facts.application, file.facts.system].filter(Boolean).join(', ');
    return {
      capture: this.id, name: basename(this.path), path: this.path, size: file.size, format: file.format, packets: table.rows,
      firstTime: earliest < 0 ? '' : nanosecondsText(this.time(earliest)), lastTime: latest < 0 ? '' : nanosecondsText(this.time(latest)), bytes,
      interfaces: file.interfaces.map(({ name, description, linkType, linkTypeName, snapLength, received, dropped }) =>
        ({ name, description, linkType, linkTypeName, snapLength, received, dropped })),
      timeDigits: finestDigits(file), comments: this.comments.onCapture, ...(writer !== '' && { writer }), loadMilliseconds: this.loadMilliseconds,
      secretsInside: this.secrets.inside,
      notes: [...file.notes, ...this.secrets.notes, ...this.streamNotes.map(text => ({ severity: 'warning' as const, text }))],
    };
  }

  /** What was given up of its streams so that memory does not fill, one sentence each. */
  get streamNotes(): string[] {
    return streamNotes(this.scan.streams);
  }

  close(): void {
    this.#closed = true;
    this.file.close();
  }
}

/** Bytes of frame check sequence that the packet's own flags tell of, before what its interface says (pcapng §4.3.1). */
function checkLengthOf(facts: PacketRecord['facts']): number | undefined {
  return ((facts?.flags ?? 0) >>> 5 & 15) || undefined;
}

function nanosecondsText({ seconds, nanoseconds }: Moment): string {
  return String(BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds));
}

/** Opens the file without reading its packets. Rejects with `UserError`. */
export async function openFile(id: CaptureId, path: string, registry: Registry): Promise<OpenCapture> {
  try {
    return new OpenCapture(id, path, await openCapture(path), registry);
  } catch (error) {
    throw forUser(error);
  }
}

/** What a capture file is refused for, as an error that the user may see; anything else as it is. */
export function forUser(error: unknown): unknown {
  return error instanceof CaptureError ? new UserError(error.message, { cause: error }) : error;
}
