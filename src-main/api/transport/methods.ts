/** What the arguments of each method of the engine must look like: whoever is at the other end of a port may send anything. */
import type { Call } from '../call.ts';
import type { TimeShift } from '../capture.ts';
import { DECODE_TABLES, type DecodeRule } from '../decode.ts';
import { type Engine, type EngineOptions, EXPORT_FORMATS, type MergeOrder } from '../engine.ts';
import { FOLLOW_PROTOCOLS, type FollowFileForm, type FollowForm, type FollowLook, type FollowSearch, type FollowTarget } from '../follow.ts';
import type { FindRequest } from '../find.ts';
import { DEFAULT_HEX_DUMP, HEX_DUMP_OFFSETS, LONGEST_HEX_DUMP, type DummyHeaders, type HexDumpForm } from '../hex-dump.ts';
import type { ColourRule, FilterMacro, Marking } from '../look.ts';
import type { ProtoFile } from '../proto.ts';
import type { ObjectId } from '../objects.ts';
import type { RowSorting } from '../rows.ts';
import type { DecryptionSecrets } from '../secrets.ts';
import { CONVERSATION_KINDS, OWN_TREE_NAMES, RESPONSE_SERVICES, STAT_TREE_NAMES, type RtpStreamId } from '../statistics.ts';
import type { EngineMethod } from '../wire.ts';

/** The methods of `Engine` with the shape of their arguments: what the receiving side of a port checks before it trusts a message. */

/** Says whether an argument that came over a port is what the method takes. */
export type Shape<Value> = (value: unknown) => value is Value;

/** The parameters of a method without the `Call` at their end, which crosses as its own messages. */
type Plain<Parameters extends readonly unknown[]> = Required<Parameters> extends readonly [...infer Head, infer Last]
  ? [Last] extends [Call<never>] ? Head : Required<Parameters>
  : [];

type Shapes<Values extends readonly unknown[]> = { readonly [Index in keyof Values]: Shape<Values[Index]> };

export type MethodArguments<Method extends EngineMethod> = Plain<Parameters<Engine[Method]>>;

/** Longest path or filter, in characters: far above what a person writes, far below what would hurt. */
export const longestText = 65_536;

const text: Shape<string> = (value): value is string => typeof value === 'string' && value.length <= longestText;
const path: Shape<string> = (value): value is string => text(value) && value.length > 0 && !value.includes('\0');
/** Numbers of captures, views, frames, streams and rows: whole and not negative. */
const count: Shape<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function oneOf<const Value extends string>(...values: readonly Value[]): Shape<Value> {
  return (value): value is Value => (values as readonly unknown[]).includes(value);
}

const decodeTable = oneOf(...DECODE_TABLES);
const decodeRule: Shape<DecodeRule> = (value): value is DecodeRule => {
  const { table, port, protocol } = (value ?? {}) as Partial<Record<keyof DecodeRule, unknown>>;
  return decodeTable(table) && count(port) && port <= 65_535 && text(protocol);
};

const followTarget: Shape<FollowTarget> = (value): value is FollowTarget => {
  const { protocol, stream, substream } = (value ?? {}) as Partial<Record<keyof FollowTarget, unknown>>;
  return oneOf(...FOLLOW_PROTOCOLS)(protocol) && count(stream) && (substream === undefined || count(substream));
};
const conversationKind = oneOf(...CONVERSATION_KINDS);
const exportFormat = oneOf(...EXPORT_FORMATS);
const mergeOrder: Shape<MergeOrder> = oneOf('time', 'after');
const side: Shape<FollowLook['only']> = (value): value is FollowLook['only'] => value === 'both' || value === 0 || value === 1;
const followForm: Shape<FollowForm> = oneOf('ascii', 'utf-8', 'hex', 'raw', 'c', 'base64', 'yaml');
const followFileForm: Shape<FollowFileForm> = (value): value is FollowFileForm => value === 'bytes' || followForm(value);
/** Below this a line would hold nothing. */
const leastWidth = 8;
const followLook: Shape<FollowLook> = (value): value is FollowLook => {
  const { form, only, width } = (value ?? {}) as Partial<Record<keyof FollowLook, unknown>>;
  return followForm(form) && side(only) && count(width) && width >= leastWidth;
};
const followSearch: Shape<FollowSearch> = (value): value is FollowSearch => {
  const { text: wanted, as, matchCase, only } = (value ?? {}) as Partial<Record<keyof FollowSearch, unknown>>;
  return text(wanted) && (as === 'text' || as === 'bytes') && typeof matchCase === 'boolean' && side(only);
};
const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';
const direction = oneOf('forward', 'backward');
const marking: Shape<Marking> = oneOf('marked', 'ignored', 'reference');

/** A list of at most `most` values, more than anybody has. */
function listOf<Value>(shape: Shape<Value>, most: number): Shape<readonly Value[]> {
  return (value): value is readonly Value[] => Array.isArray(value) && value.length <= most && value.every(shape);
}

/** An object whose values have these shapes. */
function record<Value extends object>(shapes: { readonly [Key in keyof Value]: (value: unknown) => boolean }): Shape<Value> {
  return (value): value is Value =>
    typeof value === 'object' && value !== null &&
      Object.entries<(value: unknown) => boolean>(shapes).every(([key, shape]) => shape((value as Record<string, unknown>)[key]));
}

const options = record<EngineOptions>({ verifyChecksums: flag, relativeNumbers: flag, macNames: flag, hostNames: flag, portNames: flag });
const macro = record<FilterMacro>({ name: text, text });
const colourRule = record<ColourRule>({ name: text, filter: text, foreground: text, background: text, enabled: flag });
/** Characters of a key log: what a browser writes in weeks. */
const longestLog = 1 << 26;
const secrets = record<DecryptionSecrets>({ keyLog: value => typeof value === 'string' && value.length <= longestLog, rsaKeys: listOf(text, 100) });
/** Characters of a `.proto` file; what is longer than the descriptions that are read is told by those who read them. */
const longestProto = 1 << 24;
const protoFile = record<ProtoFile>({ path: text, text: value => typeof value === 'string' && value.length <= longestProto });
/** Three thousand years. */
const longestShift = 1e11;
const timeShift = record<TimeShift>({
  seconds: value => Number.isSafeInteger(value) && Math.abs(value as number) <= longestShift, nanoseconds: value => count(value) && value < 1e9,
});
const objectId = record<ObjectId>({ frame: count, nth: count });
const rowColumns: readonly unknown[] = ['number', 'mark', 'time', 'source', 'destination', 'protocol', 'length', 'info'];
const rowSorting = record<RowSorting>({
  column: value => rowColumns.includes(value) || (text(value) && value.startsWith('field:')), descending: flag,
});
const sorting: Shape<RowSorting | undefined> = (value): value is RowSorting | undefined => value === undefined || rowSorting(value);
const findRequest = record<FindRequest>({
  text, as: oneOf('text', 'hex', 'regex', 'filter'), where: oneOf('list', 'tree', 'bytes'), matchCase: flag, direction, from: count,
});

const dump: Shape<string> = (value): value is string => typeof value === 'string' && value.length <= LONGEST_HEX_DUMP;
const twoOf = (shape: Shape<unknown>) => (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(shape);
const upTo = (most: number): Shape<number> => (value): value is number => count(value) && value <= most;
const port = upTo(0xffff), number32 = upTo(0xffffffff);
const ends = (value: unknown) => value === undefined || twoOf(text)(value);
type HeaderShapes = Readonly<Record<string, (value: unknown) => boolean>>;
const headerShapes: { readonly [Kind in DummyHeaders['kind']]: HeaderShapes } = {
  none: {}, ethernet: { type: port }, ip: { protocol: upTo(255), ends }, udp: { ports: twoOf(port), ends }, tcp: { ports: twoOf(port), ends },
  sctp: { ports: twoOf(port), tag: number32, ends }, 'sctp-data': { ports: twoOf(port), payload: number32, ends },
};
const headers = (value: unknown): boolean => {
  const { kind } = (value ?? {}) as { readonly kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(headerShapes, kind) && record<object>(headerShapes[kind as DummyHeaders['kind']])(value);
};
const hexDumpForm = record<HexDumpForm>({
  offsets: oneOf(...HEX_DUMP_OFFSETS), characters: flag, directions: flag, times: text, linkType: port, headers, longest: upTo(DEFAULT_HEX_DUMP.longest),
  interfaceName: text,
});

const rtpStream = record<RtpStreamId>({ source: text, sourcePort: port, destination: text, destinationPort: port, synchronization: number32 });
const places: Shape<readonly [number, number]> = (value): value is readonly [number, number] => {
  return Array.isArray(value) && value.length === 2 && value.every(count);
};

export const engineMethods: { readonly [Method in EngineMethod]: Shapes<MethodArguments<Method>> } = {
  open: [path],
  close: [count],
  readNoFurther: [count],
  info: [count],
  hashes: [count],
  view: [count, text],
  sorted: [count, sorting],
  part: [count, listOf(places, 100_000), text],
  release: [count],
  rows: [count, count, count],
  locate: [count, count],
  tree: [count, count],
  checkFilter: [text],
  completeFilter: [text, count],
  findFields: [text],
  namedValues: [text],
  setMacros: [listOf(macro, 1000)],
  setSelected: [count, count],
  find: [count, findRequest],
  defaultColourRules: [],
  setColourRules: [listOf(colourRule, 1000)],
  setColumns: [listOf(text, 100)],
  mark: [count, marking, listOf(count, 100_000), flag],
  markView: [count, marking, flag],
  markings: [count],
  nextMarked: [count, marking, count, direction],
  packetComments: [count, count],
  setPacketComments: [count, count, listOf(text, 1000)],
  setCaptureComments: [count, listOf(text, 1000)],
  setTimeShift: [count, timeShift],
  nameHost: [count, text, text],
  follow: [count, followTarget],
  followPage: [count, followTarget, followLook, count],
  followSearch: [count, followTarget, followSearch],
  followSave: [count, followTarget, followFileForm, side, path],
  followable: [count, count],
  objects: [count],
  objectBegin: [count, objectId, count],
  objectSave: [count, objectId, path],
  objectsSave: [count, listOf(objectId, 100_000), path],
  connection: [count, count],
  connectionSegments: [count, count, count, count],
  connectionSvg: [count, count, count, count, path],
  streamOf: [count, count],
  conversationKinds: [count],
  conversations: [count, conversationKind],
  hierarchy: [count],
  statTree: [count, oneOf(...STAT_TREE_NAMES, ...OWN_TREE_NAMES)],
  responseServices: [count],
  responseTimes: [count, oneOf(...RESPONSE_SERVICES)],
  rtpStreams: [count],
  rtpPackets: [count, rtpStream],
  rtpSound: [count, rtpStream],
  sipCalls: [count],
  endpoints: [count, conversationKind],
  names: [count],
  remarks: [count],
  rates: [count, count, text],
  export: [count, exportFormat, path],
  merge: [listOf(count, 1000), mergeOrder, path],
  hexDump: [dump, hexDumpForm],
  importHexDump: [dump, hexDumpForm, path],
  setOptions: [options],
  setSecrets: [secrets],
  setProtoFiles: [listOf(protoFile, 10_000)],
  decodeChoices: [],
  setDecodeRules: [listOf(decodeRule, 10_000)],
  protocolChoices: [],
  setDisabledProtocols: [listOf(text, 10_000)],
};

/** True for the name of a method of `Engine`; nothing inherited counts. */
export function isEngineMethod(name: unknown): name is EngineMethod {
  return typeof name === 'string' && Object.hasOwn(engineMethods, name);
}

/** True when `args` are what the method takes, in number and in shape. */
export function areArguments(method: EngineMethod, args: readonly unknown[]): boolean {
  const shapes: readonly Shape<unknown>[] = engineMethods[method];
  return args.length === shapes.length && shapes.every((shape, index) => shape(args[index]));
}
