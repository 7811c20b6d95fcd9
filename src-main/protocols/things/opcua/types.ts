/** How OPC UA writes its simple types in binary: OPC 10000-6 §5.2.2. */
import { type Cursor, type Field, bits, flag, guid, i32, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { statusName } from './status-codes.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const TRUE_FALSE = { as: ['True', 'False'] } as const;
/** Bits of a status code's lower half (OPC 10000-4 §7.39). */
const STATUS = { little: true, size: 2, as: ['True', 'False'] } as const;
const STATUS_NUMBER = { ...HEX, size: 2 } as const;
/** Ways to write the identifier of a node (§5.2.2.9). */
export const ENCODINGS: Readonly<Record<number, string>> = {
  0: 'Two byte encoded Numeric', 1: 'Four byte encoded Numeric', 2: 'Numeric of arbitrary length', 3: 'String', 4: 'GUID', 5: 'Opaque',
};

export const TYPE_FIELDS = {
  'nodeid.encodingmask': bits('EncodingMask', 0x0f, { hex: true, values: ENCODINGS }),
  'nodeid.nsindex': u16('Namespace Index', LITTLE),
  'nodeid.numeric': u32('Identifier Numeric', LITTLE),
  'nodeid.string': text('Identifier String'),
  'nodeid.guid': guid('Identifier Guid', LITTLE),
  'nodeid.bytestring': octets('Identifier ByteString'),
  'expandednodeid.mask': u8('EncodingMask', { hex: true }),
  'expandednodeid.has_server_index': flag('has server index', 0x40, TRUE_FALSE),
  'expandednodeid.has_namespace_uri': flag('has namespace uri', 0x80, TRUE_FALSE),
  'expandednodeid.ServerIndex': u32('ServerIndex', LITTLE),
  'loctext.mask': u8('EncodingMask', { hex: true }),
  'loctext.has_locale_information': flag('has locale information', 0x01, TRUE_FALSE),
  'loctext.has_text': flag('has text', 0x02, TRUE_FALSE),
  'loctext.Locale': text('Locale'),
  'loctext.Text': text('Text'),
  'qualname.Id': u16('Id', LITTLE),
  'qualname.Name': text('Name'),
  'diag.mask': u8('EncodingMask', { hex: true }),
  'diag.has_symbolic_id': flag('has symbolic id', 0x01, TRUE_FALSE),
  'diag.has_namespace': flag('has namespace', 0x02, TRUE_FALSE),
  'diag.has_localizedtext': flag('has localizedtext', 0x04, TRUE_FALSE),
  'diag.has_locale': flag('has locale', 0x08, TRUE_FALSE),
  'diag.has_additional_info': flag('has additional info', 0x10, TRUE_FALSE),
  'diag.has_inner_statuscode': flag('has inner statuscode', 0x20, TRUE_FALSE),
  'diag.has_inner_diagnostic_code': flag('has inner diagnostic info', 0x40, TRUE_FALSE),
  'diag.SymbolicId': i32('SymbolicId', LITTLE),
  'diag.Namespace': i32('Namespace', LITTLE),
  'diag.LocalizedText': i32('LocalizedText', LITTLE),
  'diag.Locale': i32('Locale', LITTLE),
  'diag.AdditionalInfo': text('AdditionalInfo'),
  'diag.InnerStatusCode': u32('InnerStatusCode', HEX),
  'statuscode.structureChanged': flag('StructureChanged', 0x8000, STATUS),
  'statuscode.semanticsChanged': flag('SemanticsChanged', 0x4000, STATUS),
  'statuscode.infoType': bits('InfoType', 0x0c00, { ...STATUS_NUMBER, values: { 0: 'Not used', 1: 'DataValue', 2: 'Reserved', 3: 'Reserved' } }),
  'statuscode.limit': bits('Limit', 0x0300, { ...STATUS_NUMBER, values: { 0: 'None', 1: 'Low', 2: 'High', 3: 'Constant' } }),
  'statuscode.overflow': flag('Overflow', 0x0080, STATUS),
  'statuscode.historian.multiValue': flag('HistorianBit: MultiValue', 0x0010, STATUS),
  'statuscode.historian.extraData': flag('HistorianBit: ExtraData', 0x0008, STATUS),
  'statuscode.historian.partial': flag('HistorianBit: Partial', 0x0004, STATUS),
  'statuscode.historian': bits(
    'Historian', 0x0003, { ...STATUS_NUMBER, values: { 0: 'Raw', 1: 'Calculated', 2: 'Interpolated', 3: 'Reserved' } },
  ),
};

const f = TYPE_FIELDS;

/** §5.2.2.4: a length of -1 is no text at all. */
export function takeString(p: Cursor, field: Field<string>): string {
  const length = p.little32() | 0;
  if (length < 0) {
    p.takeAs(field, '', 4);
    p.label(`${field.title}: [OpcUa Null String]`);
    return '';
  }
  if (length === 0) {
    p.takeAs(field, '', 4);
    p.label(`${field.title}: [OpcUa Empty String]`);
    return '';
  }
  p.skip(4);
  return p.take(field, length);
}

export function takeByteString(p: Cursor, field: Field<void>): void {
  const length = p.little32() | 0;
  p.skip(4);
  p.take(field, Math.max(0, length));
  if (length < 0) p.addLabel('[OpcUa Null ByteString]');
}

const STATUS_FLAGS = [f['statuscode.structureChanged'], f['statuscode.semanticsChanged'], f['statuscode.infoType']];
const DATA_VALUE_FLAGS = [
  f['statuscode.limit'], f['statuscode.overflow'], f['statuscode.historian.multiValue'], f['statuscode.historian.extraData'],
  f['statuscode.historian.partial'], f['statuscode.historian'],
];
const DATA_VALUE = 1;

/** OPC 10000-4 §7.39: a number that has a name, and remarks in its lower half. */
export function takeStatus(p: Cursor, field: Field<number>): void {
  const { at } = p, code = p.take(field), name = statusName(code >>> 16);
  p.addLabel(` [${name ?? 'Unknown Status Code'}]`);
  if ((code & 0xffff) === 0) return;
  const outer = p.under(), behind = p.at;
  p.at = at;
  for (const bit of STATUS_FLAGS) p.show<unknown>(bit);
  if (((code >> 10) & 3) === DATA_VALUE) for (const bit of DATA_VALUE_FLAGS) p.show<unknown>(bit);
  p.at = behind;
  p.close(outer);
}

/** §5.2.2.9: the identifier of a node, in one of six ways. Gives that of OPC UA's own namespace, -1 for others. */
export function takeIdentifier(p: Cursor): number {
  const encoding = p.take(f['nodeid.encodingmask']);
  const namespace = encoding === 0 ? 0 : encoding === 1 ? p.take(f['nodeid.nsindex'], 1) : p.take(f['nodeid.nsindex']);
  switch (encoding) {
    case 0:
    case 1:
    case 2: {
      const number = p.take(f['nodeid.numeric'], encoding === 2 ? 4 : encoding + 1);
      return namespace === 0 ? number : -1;
    }
    case 3: takeString(p, f['nodeid.string']); break;
    case 4: p.take(f['nodeid.guid']); break;
    case 5: takeByteString(p, f['nodeid.bytestring']); break;
    default: p.malformed(`a node identifier of kind ${encoding}`);
  }
  return -1;
}

export function takeNodeId(p: Cursor, heading: string): void {
  const outer = p.open(`${heading}: NodeId`);
  takeIdentifier(p);
  p.close(outer);
}

const HAS_URI = 0x80, HAS_SERVER = 0x40;
const EXPANDED_BITS = [f['expandednodeid.has_server_index'], f['expandednodeid.has_namespace_uri']];

/** §5.2.2.10: an identifier that may tell its namespace by name, and its server. `uri` is the field of the name. */
export function takeExpandedNodeId(p: Cursor, heading: string, uri: Field<string>): number {
  const outer = p.open(`${heading}: ExpandedNodeId`), { at } = p;
  const mask = p.bits(f['expandednodeid.mask'], EXPANDED_BITS);
  p.at = at;
  const number = takeIdentifier(p);
  if ((mask & HAS_URI) !== 0) takeString(p, uri);
  if ((mask & HAS_SERVER) !== 0) p.take(f['expandednodeid.ServerIndex']);
  p.close(outer);
  return number;
}

/** §5.2.2.13 */
export function takeQualifiedName(p: Cursor, heading: string): void {
  const outer = p.open(`${heading}: QualifiedName`);
  p.take(f['qualname.Id']);
  takeString(p, f['qualname.Name']);
  p.close(outer);
}

const TEXT_BITS = fieldsBelow(f, 'loctext.has_');

/** §5.2.2.14 */
export function takeLocalizedText(p: Cursor, heading: string): void {
  const outer = p.open(`${heading}: LocalizedText`), mask = p.bits(f['loctext.mask'], TEXT_BITS);
  if ((mask & 1) !== 0) takeString(p, f['loctext.Locale']);
  if ((mask & 2) !== 0) takeString(p, f['loctext.Text']);
  p.close(outer);
}

const DIAGNOSTIC_BITS = fieldsBelow(f, 'diag.has_');
/** Diagnostics inside diagnostics that are read. */
const DEEPEST = 16;

/** §5.2.2.12 */
export function takeDiagnostics(p: Cursor, heading: string, depth = 0): void {
  const outer = p.open(`${heading}: DiagnosticInfo`), mask = p.bits(f['diag.mask'], DIAGNOSTIC_BITS);
  if ((mask & 0x01) !== 0) p.take(f['diag.SymbolicId']);
  if ((mask & 0x02) !== 0) p.take(f['diag.Namespace']);
  if ((mask & 0x08) !== 0) p.take(f['diag.Locale']);
  if ((mask & 0x04) !== 0) p.take(f['diag.LocalizedText']);
  if ((mask & 0x10) !== 0) takeString(p, f['diag.AdditionalInfo']);
  if ((mask & 0x20) !== 0) takeStatus(p, f['diag.InnerStatusCode']);
  if ((mask & 0x40) !== 0) {
    if (depth >= DEEPEST) p.malformed('diagnostics nested too deep');
    takeDiagnostics(p, 'Inner DiagnosticInfo', depth + 1);
  }
  p.close(outer);
}
