/** What is known of one TCP segment. What takes more than a look into a column is worked out when it is asked for: most readers want little of it. */
import type { Moment, MultipathFacts, StreamPayload, TcpFacts } from '../dissect/index.ts';
import { ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import type { EarlierRows } from './earlier-rows.ts';
import type { FirstCopies } from './first-copies.ts';
import type { MultipathConnections } from './multipath.ts';
import type { StreamMessages } from './stream-messages.ts';
import type { TcpDetails } from './tcp-details.ts';

const SYN = 2, ACK = 16;

/** Where the answers come from. */
export interface FactSources {
  readonly streams: CaptureStreams;
  readonly earlier: EarlierRows;
  readonly messages: StreamMessages;
  /** Of longer messages no more than this is put together. */
  longest: number;
  readonly details: TcpDetails;
  readonly copies: FirstCopies;
  readonly multipath: MultipathConnections;
}

export class SegmentFacts implements TcpFacts {
  readonly stream: number;
  readonly fromClient: boolean;
  readonly sequenceBase: number;
  readonly acknowledgmentBase: number;
  readonly relative: boolean;
  readonly windowScale: number;
  readonly completeness: number;
  readonly #sources: FactSources;
  readonly #row: number;
  readonly #conversation: number;
  /** The row is of this conversation, and not of one inside it, or one that only quotes it. */
  readonly #own: boolean;
  #payload: StreamPayload | undefined;
  #analysis: ReadonlyMap<string, number | true | Moment> | undefined;

  /** `fromB`: the segment goes from side B of the conversation. */
  constructor(sources: FactSources, row: number, conversation: number, fromB: number) {
    const { connections, table } = sources.streams;
    const connection = connections.connectionOf(conversation), side = 2 * connection + fromB;
    this.#sources = sources;
    this.#row = row;
    this.#conversation = conversation;
    this.#own = table.get('conversation', row) === conversation;
    this.stream = connection;
    this.fromClient = fromB === connections.clientIsB[connection];
    this.sequenceBase = connections.shownFrom(side) >>> 0;
    this.acknowledgmentBase = connections.shownFrom(side ^ 1) >>> 0;
    this.relative = connections.relative;
    this.windowScale = connections.scale(side);
    this.completeness = connections.completenessFor(connection, table.conversations.first[conversation] === row);
  }

  get countsMarks(): boolean {
    return this.#sources.streams.connections.countsMarks(this.stream);
  }

  get sinceFirst(): Moment {
    return this.#sources.earlier.sinceFirst(this.#conversation, this.#row);
  }

  get sincePrevious(): Moment {
    return this.#sources.earlier.sincePrevious(this.#conversation, this.#row);
  }

  get analysis(): ReadonlyMap<string, number | true | Moment> {
    return this.#analysis ??= this.#own ? this.#sources.details.of(this.#row) : new Map();
  }

  get marked(): boolean {
    return this.#own && this.#sources.streams.table.get('analysis', this.#row) !== 0;
  }

  get payload(): StreamPayload | undefined {
    return this.#own ? this.#payload ??= this.#sources.messages.payloadOf(this.#row, this.#sources.longest) : undefined;
  }

  get takesOpeningData(): boolean | undefined {
    const { table } = this.#sources.streams, row = this.#row, opening = table.conversations.first[this.#conversation];
    if (!this.#own || (table.get('tcpFlags', row) & (SYN | ACK)) !== (SYN | ACK)) return undefined;
    if ((table.get('tcpFlags', opening) & (SYN | ACK)) !== SYN) return undefined;
    if (table.get('payloadLength', opening) === 0 || ((table.get('flags', row) ^ table.get('flags', opening)) & ROW.fromB) === 0) return undefined;
    return ((table.get('acknowledgment', row) - table.get('sequence', opening)) | 0) > 1;
  }

  get verdict(): TcpFacts['verdict'] {
    if (!this.#own) return undefined;
    const { table, judgement } = this.#sources.streams;
    const verdict = judgement.verdict(this.#row, table.get('verdict', this.#row));
    if (verdict?.originalFrame === undefined) return verdict;
    return { ...verdict, sinceOriginal: this.#sources.earlier.between(verdict.originalFrame - 1, this.#row) };
  }

  get conflicts(): TcpFacts['conflicts'] {
    return this.#own ? this.#sources.copies.conflicts(this.#row) : undefined;
  }

  get announced(): TcpFacts['announced'] {
    const expectation = this.#sources.streams.protocols.announcedBy(this.#conversation);
    return expectation === undefined ? undefined : { frame: expectation.row + 1, about: expectation.about };
  }

  get givenUp(): TcpFacts['givenUp'] {
    return this.#own ? this.#sources.streams.framing.evictions.get(this.#row) : undefined;
  }

  get multipath(): MultipathFacts | undefined {
    return this.#own ? this.#sources.multipath.of(this.stream, this.fromClient) : undefined;
  }

  get states(): TcpFacts['states'] {
    return this.#own ? this.#statesOf(this.#row) : undefined;
  }

  get statesBefore(): TcpFacts['statesBefore'] {
    const before = this.#own ? this.#sources.earlier.before(this.#conversation, this.#row) : -1;
    return before < 0 ? undefined : this.#statesOf(before);
  }

  #statesOf(row: number): TcpFacts['states'] {
    const { table, judgement } = this.#sources.streams;
    return judgement.states(table.get('clientState', row), table.get('serverState', row));
  }
}
