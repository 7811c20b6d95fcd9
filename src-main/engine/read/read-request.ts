/** What the command line asks for when it reads a capture, and the errors it may get. */
import type { SharedSecret } from '../../protocols/operation/radius/secret.ts';
import { type ConversationKind, type DecryptionSecrets, type FollowProtocol, type ProtoFile, UserError } from '../../api/index.ts';
import type { ChosenColumn } from '../../export/chosen-columns.ts';
import type { FieldLineOptions } from '../../export/field-lines.ts';
import type { TerminalForm } from '../../export/followed-text.ts';
import type { ProtocolFilter } from '../../export/protocol-filter.ts';
import type { HexOptions } from '../../export/text-packets.ts';
import type { TimeStyle } from '../../export/time-column.ts';
import type { ExpertSeverity } from '../../statistics/experts.ts';
import type { ObjectKind } from '../objects/carried-objects.ts';
import type { NameChoice } from '../naming/name-book.ts';
import type { IntervalColumn } from '../../statistics/intervals.ts';
import type { StatTreeName } from '../../statistics/stat-trees.ts';
import type { FlowKind } from './flow-kinds.ts';

export const READ_FORMATS = ['text', 'tabs', 'fields', 'json', 'jsonraw', 'ek', 'pdml', 'psml'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

/** `table` (`tcp.port`) gives the packets with these keys to another protocol. */
export interface DecodeAs {
  readonly table: string;
  readonly keys: readonly (number | string)[];
  readonly protocol: string;
}

/** Packets written as a capture, to `out` as they come. */
export interface CaptureOutput {
  readonly format: 'pcap' | 'pcapng';
  /** For pcap: whether times have nanoseconds. */
  readonly nanoseconds: boolean;
  readonly out: (chunk: Uint8Array) => void;
}

/** A statistic over the packets that `filter` lets through. */
export type StatisticRequest = FollowRequest | {
  readonly kind: 'hierarchy' | ConversationKind;
  readonly filter: string;
} | {
  readonly kind: 'endpoints';
  readonly of: ConversationKind;
  readonly filter: string;
} | {
  readonly kind: 'flow';
  /** Whose packets: all between addresses of IP, echo messages of ICMP, or TCP's segments. */
  readonly of: FlowKind;
  readonly filter: string;
} | {
  readonly kind: 'expert';
  /** Remarks that are less severe are left out. */
  readonly least: ExpertSeverity;
  readonly filter: string;
} | {
  readonly kind: 'tree';
  readonly name: StatTreeName;
  readonly filter: string;
} | {
  readonly kind: 'report';
  /** One of `REPORTS`. */
  readonly name: string;
  readonly settings: readonly number[];
  /** What stands behind the name where that is no filter. */
  readonly words?: readonly string[];
  readonly filter: string;
} | {
  readonly kind: 'hosts';
  /** Versions of IP. */
  readonly versions: readonly (4 | 6)[];
  readonly filter: '';
} | {
  readonly kind: 'intervals';
  /** In microseconds, 0 for the whole capture, and its decimals as it was asked for. */
  readonly interval: number;
  readonly decimals: number;
  readonly columns: readonly IntervalColumn[];
  readonly filter: '';
};

/** The filters of a statistic, empty ones among them. */
export function filtersOf(statistic: StatisticRequest): readonly string[] {
  return statistic.kind === 'intervals' ? statistic.columns.map(({ filter }) => filter) : [statistic.filter];
}

/** A conversation's bytes; the pieces `from` to `to`, counted from 1. */
export interface FollowRequest {
  readonly kind: 'follow';
  readonly filter: string;
  readonly protocol: FollowProtocol;
  /** Number of the carrier's conversation, where that is what the filter asks for. */
  readonly stream?: number;
  /** Of protocols with streams within a connection: which one. */
  readonly substream?: number;
  readonly form: TerminalForm;
  readonly from: number;
  readonly to: number;
}

/** What is shown with names, and where hosts' names come from besides the capture's name resolution blocks. */
export interface NameRequest extends NameChoice {
  /** The capture's DNS answers. */
  readonly fromAnswers: boolean;
  /** The contents of files as hosts(5) describes them. */
  readonly lists: readonly string[];
}

export const UNNAMED: NameRequest = { macs: false, hosts: false, ports: false, fromAnswers: true, lists: [] };

/** A field whose values stand behind Info, of packets that pass the filter. */
export interface AddedField {
  readonly filter: string;
  readonly field: string;
}

/** The files of one kind of protocol, and where they go. */
export interface ObjectFolderRequest {
  readonly kind: ObjectKind;
  readonly path: string;
}

export interface ReadRequest {
  readonly path: string;
  /** Where unpacked copies lie, if not where the system has them. */
  readonly temporaryFolder?: string | undefined;
  /** What the file is called in the output; differs from `path` for standard input. */
  readonly shownPath: string;
  /** Most packets to read; 0 for all. */
  readonly count: number;
  /** Packets that do not pass are as if they were not in the file (`-R`), or not shown (`-Y`). */
  readonly readFilter: string;
  readonly filter: string;
  readonly format: ReadFormat;
  /** Print packets at all. */
  readonly print: boolean;
  /** For text and ek: which parts are printed of each packet. */
  readonly lines: boolean;
  readonly details: boolean;
  readonly hex: HexOptions | undefined;
  /** Protocols whose details are shown; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
  readonly layers: ProtocolFilter | undefined;
  readonly mergeKeys: boolean;
  readonly fields: readonly string[];
  readonly fieldOptions: FieldLineOptions;
  /** Columns of the list in place of the usual ones. */
  readonly columns?: readonly ChosenColumn[] | undefined;
  /** Line between packets. */
  readonly separator: string;
  readonly time: TimeStyle;
  readonly decodeAs: readonly DecodeAs[];
  readonly verifyChecksums: boolean;
  readonly secrets: DecryptionSecrets;
  /** Descriptions of Protocol Buffers' messages. */
  readonly protoFiles?: readonly ProtoFile[];
  readonly names: NameRequest;
  /** Names of protocols that are not used, and of those that are not known by their looks. */
  readonly disabled?: ReadonlySet<string>;
  readonly unsigned?: ReadonlySet<string>;
  /** Sequence numbers as distances from the first one; false for those on the wire. */
  readonly relativeNumbers: boolean;
  /** What opens and proves packets of RADIUS. */
  readonly radius?: SharedSecret | undefined;
  /** Packet details with the fields that Wireshark does not know. */
  readonly ownFields: boolean;
  /** Packets with the colours that rules give them; on terminals their lines, too. */
  readonly colours?: 'named' | 'terminal' | undefined;
  /** Frames with the MD5 hash of their bytes. */
  readonly hashes?: boolean;
  /** Comments for a capture that is written, in place of those that were on this one. */
  readonly captureComments?: readonly string[];
  readonly statistics: readonly StatisticRequest[];
  readonly added?: readonly AddedField[];
  /** Folders that the files go into that messages carry. */
  readonly objectFolders: readonly ObjectFolderRequest[];
  /** With the packets that those which are shown are put together from (`-2`): they go into the capture, too. */
  readonly withPieces?: boolean;
  /** Where the shown packets go as a capture, if anywhere. */
  readonly capture?: CaptureOutput | undefined;
  /** Takes sentences about what was asked for and cannot be had. */
  readonly warn?: (sentence: string) => void;
}

/** An error with the exit status that scripts know from tshark: 1 for the request, 2 for the file or the filter. */
export class ReadError extends UserError {
  constructor(message: string, readonly status: 1 | 2) {
    super(message);
  }
}
