/** What may be asked of open captures, as one interface. */
import type { DecodeChoice, DecodeRule, ProtocolChoice } from './decode.ts';
import type { Call, WorkDone } from './call.ts';
import type { CaptureId, CaptureInfo, FileHashes, LoadProgress, TimeShift } from './capture.ts';
import type { ConnectionInfo, ConnectionSegments } from './connection.ts';
import type { Completion, FilterCheck, FoundFields, NamedValue } from './filter.ts';
import type { FollowFileForm, FollowInfo, FollowLine, FollowLook, FollowMatches, FollowSearch, FollowTarget } from './follow.ts';
import type { FindProgress, FindRequest, Found } from './find.ts';
import type { HexDumpForm, HexDumpSummary } from './hex-dump.ts';
import type { ColourRule, FilterMacro, Marking } from './look.ts';
import type { ProtoFile, ProtoSummary } from './proto.ts';
import type { ObjectId, ObjectList } from './objects.ts';
import type { DecryptionSecrets, SecretsSummary } from './secrets.ts';
import type { Row, RowSorting, ViewId, ViewInfo, ViewProgress } from './rows.ts';
import type {
  Conversation, ConversationKind, CountedRemark, Endpoint, HierarchyNode, Rates, ResolvedName, ResponseService, ResponseTimes,
  RtpPackets, RtpSound, RtpStream, RtpStreamId, SipCall, StatTreeLine, StatTreeName,
} from './statistics.ts';
import type { PacketTree } from './tree.ts';

/** What can be written of a view. `summary-…` is the report on the capture, not a packet list. */
export const EXPORT_FORMATS = ['csv', 'json', 'pdml', 'psml', 'text', 'pcap', 'pcapng', 'summary-markdown', 'summary-html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How packets of several captures are put together: by their times, or those of one capture after those of another. */
export type MergeOrder = 'time' | 'after';

/**
 * Everything a window, a browser or a script may ask of open captures. Implemented once in `engine/`, carried over any port by `worker/`.
 * Every method rejects with `UserError` for what the user can mend. A `ViewId` or `CaptureId` that is closed rejects the same way.
 */
export interface Engine {
  /**
   * Opens a capture file. Resolves when the last packet is in; the first progress carries the capture's number, from which on
   * `view`, `rows` and `tree` answer for what is loaded so far.
   */
  open(path: string, call?: Call<LoadProgress>): Promise<CaptureInfo>;
  close(capture: CaptureId): Promise<void>;
  /** Ends the reading of its file where it is: `open` resolves to what was read by then, with a note that says so. Nothing where it is read. */
  readNoFurther(capture: CaptureId): Promise<void>;
  info(capture: CaptureId): Promise<CaptureInfo>;
  /** The file is read once more for them. Undefined where it is none, as a pipe, or cannot be read any more. */
  hashes(capture: CaptureId, call?: Call<WorkDone>): Promise<FileHashes | undefined>;

  /** The packets that `filter` lets through; empty text: all. Rows can be asked for from the first progress on. */
  view(capture: CaptureId, filter: string, call?: Call<ViewProgress>): Promise<ViewInfo>;
  /**
   * The packets of a view in another order, or without a sorting in the order of the file, as a view of its own. Rows and
   * the places of frames follow that order; whatever else is done with its packets is done in the order of the file.
   */
  sorted(view: ViewId, sorting: RowSorting | undefined, call?: Call<WorkDone>): Promise<ViewInfo>;
  /**
   * The packets at these places of a view (from the first, to the second exclusive) that
   * `filter` lets through, too, as a view of its own in the order of the file.
   */
  part(view: ViewId, places: readonly (readonly [from: number, to: number])[], filter: string, call?: Call): Promise<ViewInfo>;
  release(view: ViewId): Promise<void>;
  /** Rows `from` to `to` (exclusive) of the view, fewer at its end. */
  rows(view: ViewId, from: number, to: number, call?: Call): Promise<readonly Row[]>;
  /** Where in the view the frame is shown, or the first one after it; the view's length when there is none. */
  locate(view: ViewId, frame: number): Promise<number>;

  /**
   * The layers of one packet, dissected afresh. `frame` counts from 1. Where a long
   * conversation must be gone through to tell all, progress is what can be told at once.
   */
  tree(capture: CaptureId, frame: number, call?: Call<PacketTree>): Promise<PacketTree>;

  checkFilter(filter: string): Promise<FilterCheck>;
  completeFilter(filter: string, caret: number): Promise<readonly Completion[]>;
  /** Fields whose name or title has each word of `wanted`, the best first; without a word, all protocols. */
  findFields(wanted: string): Promise<FoundFields>;
  /** Values of a field that are known by name; none of a field that is not known. */
  namedValues(field: string): Promise<readonly NamedValue[]>;
  /** From now on filters may use these macros, and no others. */
  setMacros(macros: readonly FilterMacro[]): Promise<void>;
  /** The packet whose fields `$field` in filters stands for; 0 for none. */
  setSelected(capture: CaptureId, frame: number): Promise<void>;

  /** The next packet of the view that has what is looked for; undefined when none has. Rejects with `UserError` for a text that is no pattern. */
  find(view: ViewId, request: FindRequest, call?: Call<FindProgress>): Promise<Found | undefined>;

  defaultColourRules(): Promise<readonly ColourRule[]>;
  /** Colours of rows from now on. Rules whose filter is wrong colour nothing. */
  setColourRules(rules: readonly ColourRule[]): Promise<void>;
  /** Fields whose values rows carry as `cells`; names that are no field give empty cells. */
  setColumns(fields: readonly string[]): Promise<void>;

  /**
   * Says so of packets (at most 100,000), or takes it back. Ignored packets are not
   * dissected any more; streams that they were part of stay as they are.
   */
  mark(capture: CaptureId, marking: Marking, frames: readonly number[], on: boolean): Promise<void>;
  /** The same for all packets of a view. Resolves to how many there are. */
  markView(view: ViewId, marking: Marking, on: boolean): Promise<number>;
  /** Frames with each marking, ascending. */
  markings(capture: CaptureId): Promise<Readonly<Record<Marking, readonly number[]>>>;
  /** The nearest packet of the view after (or before) the frame that is marked so, going around at the end; undefined when none is. */
  nextMarked(view: ViewId, marking: Marking, frame: number, direction: 'forward' | 'backward'): Promise<number | undefined>;

  packetComments(capture: CaptureId, frame: number): Promise<readonly string[]>;
  /** From now on the packet has these comments and no others, also in what is written as pcapng. Empty ones are left out. */
  setPacketComments(capture: CaptureId, frame: number, comments: readonly string[]): Promise<void>;
  /** The same for those on the capture itself. */
  setCaptureComments(capture: CaptureId, comments: readonly string[]): Promise<CaptureInfo>;

  /** From now on all packets that have a time came so much later than their file says. Views stay as they are. */
  setTimeShift(capture: CaptureId, shift: TimeShift): Promise<CaptureInfo>;

  /**
   * Calls the host at an IPv4 or IPv6 address so, where hosts are shown by name, for as long as the capture is open; empty: as captures tell.
   * Views stay as they are. Rejects with `UserError` for what is no address or no name.
   */
  nameHost(capture: CaptureId, address: string, name: string): Promise<void>;

  follow(capture: CaptureId, target: FollowTarget, call?: Call): Promise<FollowInfo>;
  /** Lines of page `page`, in the order of the packets that completed them; none behind the last page. */
  followPage(capture: CaptureId, target: FollowTarget, look: FollowLook, page: number, call?: Call): Promise<readonly FollowLine[]>;
  followSearch(capture: CaptureId, target: FollowTarget, search: FollowSearch, call?: Call): Promise<FollowMatches>;
  /** Writes the stream, or one side of it, to `path`; the file appears only when it is whole. Resolves to its size in bytes. */
  followSave(
    capture: CaptureId, target: FollowTarget, form: FollowFileForm, only: FollowLook['only'], path: string,
    call?: Call<WorkDone>,
  ): Promise<number>;
  /** What can be followed that a frame is part of: the TCP or UDP stream, then what that carries. */
  followable(capture: CaptureId, frame: number): Promise<readonly FollowTarget[]>;
  /** The files that the capture's messages carry. */
  objects(capture: CaptureId, call?: Call<WorkDone>): Promise<ObjectList>;
  /** The first `most` bytes of one. */
  objectBegin(capture: CaptureId, object: ObjectId, most: number): Promise<Uint8Array>;
  /** Writes one to `path`; the file appears only when it is whole. Resolves to its size in bytes. */
  objectSave(capture: CaptureId, object: ObjectId, path: string): Promise<number>;
  /** The same for several, in one zip archive. */
  objectsSave(
    capture: CaptureId, objects: readonly ObjectId[], path: string, call?: Call<WorkDone>,
  ): Promise<number>;
  /** TCP connection `stream` told. */
  connection(capture: CaptureId, stream: number, call?: Call): Promise<ConnectionInfo>;
  /** Its segments `from` to `to` (exclusive), fewer at its end. */
  connectionSegments(capture: CaptureId, stream: number, from: number, to: number, call?: Call): Promise<ConnectionSegments>;
  /**
   * Writes the ladder diagram of segments `from` to `to` (exclusive) to `path`; the file
   * appears only when it is whole. Resolves to its size in bytes.
   */
  connectionSvg(
    capture: CaptureId, stream: number, from: number, to: number, path: string, call?: Call<WorkDone>,
  ): Promise<number>;
  /** The conversation that a frame belongs to, or undefined. */
  streamOf(capture: CaptureId, frame: number): Promise<{ protocol: 'tcp' | 'udp'; stream: number } | undefined>;

  /** Those that the view's packets have, in the order of `CONVERSATION_KINDS`. */
  conversationKinds(view: ViewId, call?: Call<WorkDone>): Promise<readonly ConversationKind[]>;
  conversations(view: ViewId, kind: ConversationKind, call?: Call<WorkDone>): Promise<readonly Conversation[]>;
  hierarchy(view: ViewId, call?: Call<WorkDone>): Promise<readonly HierarchyNode[]>;
  /** Parents before their parts, in the order in which they are to be shown. */
  statTree(view: ViewId, name: StatTreeName, call?: Call<WorkDone>): Promise<readonly StatTreeLine[]>;
  /** Those of which the view has packets, in the order of `RESPONSE_SERVICES`. */
  responseServices(view: ViewId, call?: Call<WorkDone>): Promise<readonly ResponseService[]>;
  responseTimes(view: ViewId, service: ResponseService, call?: Call<WorkDone>): Promise<readonly ResponseTimes[]>;
  /** Streams of RTP and calls of SIP among the view's packets, in the order in which they began. */
  rtpStreams(view: ViewId, call?: Call<WorkDone>): Promise<readonly RtpStream[]>;
  sipCalls(view: ViewId, call?: Call<WorkDone>): Promise<readonly SipCall[]>;
  /** The packets of a stream of RTP, with what is measured of each. */
  rtpPackets(view: ViewId, stream: RtpStreamId, call?: Call<WorkDone>): Promise<RtpPackets>;
  /** What the packets of a stream say together: G.711, and samples of 16 bits. */
  rtpSound(view: ViewId, stream: RtpStreamId, call?: Call<WorkDone>): Promise<RtpSound>;
  endpoints(view: ViewId, kind: ConversationKind, call?: Call<WorkDone>): Promise<readonly Endpoint[]>;
  /** What the capture itself names, and the network cards of the view's packets. The network is not asked. */
  names(view: ViewId, call?: Call<WorkDone>): Promise<readonly ResolvedName[]>;
  /** What dissectors remark of the view's packets, in the order of first appearance. */
  remarks(view: ViewId, call?: Call<WorkDone>): Promise<readonly CountedRemark[]>;
  /**
   * The view's packets in time, in stretches of `interval` microseconds, or in longer ones
   * where these were too many (`MOST_RATES`); with the values of `field`, unless that is empty.
   */
  rates(view: ViewId, interval: number, field: string, call?: Call): Promise<Rates>;

  /** Writes the view to `path`; the file appears only when it is whole. Resolves to its size in bytes. */
  export(view: ViewId, format: ExportFormat, path: string, call?: Call<WorkDone>): Promise<number>;

  /**
   * Writes all packets of several captures to `path` as one pcapng file, which appears only when
   * it is whole. Captures go by the order in which they are named. Resolves to its size in bytes.
   */
  merge(
    captures: readonly CaptureId[], order: MergeOrder, path: string, call?: Call<WorkDone>,
  ): Promise<number>;

  /** What `text` holds as a hex dump of this form. Rejects with `UserError` for a form that is none. */
  hexDump(text: string, form: HexDumpForm, call?: Call<WorkDone>): Promise<HexDumpSummary>;
  /** Writes its packets to `path` as a pcapng file, which appears only when it is whole. Resolves to its size in bytes. */
  importHexDump(text: string, form: HexDumpForm, path: string, call?: Call<WorkDone>): Promise<number>;

  /** Trees, rows and filters follow these from now on; views made before do not know of it. */
  setOptions(options: EngineOptions): Promise<void>;
  /** From now on all captures are decrypted with these, and with those in their files; rows, trees and views made before do not know of it. */
  setSecrets(secrets: DecryptionSecrets): Promise<SecretsSummary>;
  /** From now on the messages of Protocol Buffers are read by these descriptions, and by no others; what was made before does not know of it. */
  setProtoFiles(files: readonly ProtoFile[]): Promise<ProtoSummary>;
  /** What packets can be read as. */
  decodeChoices(): Promise<readonly DecodeChoice[]>;
  /** Captures that are opened from now on are read by these rules and no others; those that are open already must be opened anew. */
  setDecodeRules(rules: readonly DecodeRule[]): Promise<void>;
  /** Those that may be in use or not. */
  protocolChoices(): Promise<readonly ProtocolChoice[]>;
  /** Packets of captures that are opened from now on are none of these protocols', and of all others again. */
  setDisabledProtocols(protocols: readonly string[]): Promise<void>;
}

export interface EngineOptions {
  /** Checksums of IP, TCP and UDP are verified. */
  readonly verifyChecksums: boolean;
  /** Sequence numbers of TCP count from the connection's first ones. */
  readonly relativeNumbers: boolean;
  /**
   * Addresses of network cards are shown with their makers' names, those of hosts and
   * ports with the names that the captures and IANA's registry have.
   */
  readonly macNames: boolean;
  readonly hostNames: boolean;
  readonly portNames: boolean;
}
