/** How OPC UA writes its types in binary: OPC 10000-6 §5.2. */
import { type Cursor, type Field, absoluteTime, bits, flag, guid, i32, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const DIAGNOSTIC = { little: true, size: 4, as: ['True', 'False'] } as const;
const TRUE_FALSE = { as: ['True', 'False'] } as const;
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
  'extobj.has_binary_body': flag('has binary body', 0x01, TRUE_FALSE),
  'extobj.has_xml_body': flag('has xml body', 0x02, TRUE_FALSE),
  'diag.has_symbolic_id': flag('has symbolic id', 0x01, TRUE_FALSE),
  'diag.has_namespace': flag('has namespace', 0x02, TRUE_FALSE),
  'diag.has_localizedtext': flag('has localizedtext', 0x04, TRUE_FALSE),
  'diag.has_locale': flag('has locale', 0x08, TRUE_FALSE),
  'diag.has_additional_info': flag('has additional info', 0x10, TRUE_FALSE),
  'diag.has_inner_statuscode': flag('has inner statuscode', 0x20, TRUE_FALSE),
  'diag.has_inner_diagnostic_code': flag('has inner diagnostic info', 0x40, TRUE_FALSE),
  'extobj.mask': u8('EncodingMask', { hex: true }),
  'extobj.body': octets('Body', { own: true }),
  Timestamp: absoluteTime('Timestamp'),
  RequestHandle: u32('RequestHandle', LITTLE),
  returndiag: u32('Return Diagnostics', HEX),
  'returndiag.servicelevel.symbolicid': flag('ServiceLevel / SymbolicId', 0x0001, DIAGNOSTIC),
  'returndiag.servicelevel.localizedtext': flag('ServiceLevel / LocalizedText', 0x0002, DIAGNOSTIC),
  'returndiag.servicelevel.additionalinfo': flag('ServiceLevel / AdditionalInfo', 0x0004, DIAGNOSTIC),
  'returndiag.servicelevel.innerstatuscode': flag('ServiceLevel / Inner StatusCode', 0x0008, DIAGNOSTIC),
  'returndiag.servicelevel.innerdiagnostics': flag('ServiceLevel / Inner Diagnostics', 0x0010, DIAGNOSTIC),
  'returndiag.operationlevel.symbolicid': flag('OperationLevel / SymbolicId', 0x0020, DIAGNOSTIC),
  'returndiag.operationlevel.localizedtext': flag('OperationLevel / LocalizedText', 0x0040, DIAGNOSTIC),
  'returndiag.operationlevel.additionalinfo': flag('OperationLevel / AdditionalInfo', 0x0080, DIAGNOSTIC),
  'returndiag.operationlevel.innerstatuscode': flag('OperationLevel / Inner StatusCode', 0x0100, DIAGNOSTIC),
  'returndiag.operationlevel.innerdiagnostics': flag('OperationLevel / Inner Diagnostics', 0x0200, DIAGNOSTIC),
  AuditEntryId: text('AuditEntryId'),
  TimeoutHint: u32('TimeoutHint', LITTLE),
  ServiceResult: u32('ServiceResult', HEX),
  'diag.mask': u8('EncodingMask', { hex: true }),
  'diag.number': i32('Index', { ...LITTLE, own: true }),
  'diag.text': text('Additional Info', { own: true }),
  'variant.ArraySize': i32('ArraySize', LITTLE),
  string: text('String', { own: true }),
};

const f = TYPE_FIELDS;
const DIAGNOSTICS = fieldsBelow(f, 'returndiag.');

/** §5.2.2.4: a length of -1 is no text at all. */
export function takeString(p: Cursor, field: Field<string>): string {
  const length = p.little32() | 0;
  if (length < 0) {
    p.takeAs(field, '', 4);
    p.label(`${field.title}: [OpcUa Null String]`);
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

/** §5.2.2.9: the identifier of a node, in one of six ways. */
export function takeNodeId(p: Cursor, heading: string): void {
  const outer = p.open(heading);
  identifier(p);
  p.close(outer);
}

function identifier(p: Cursor): void {
  const encoding = p.take(f['nodeid.encodingmask']);
  if (encoding === 1) p.take(f['nodeid.nsindex'], 1);
  else if (encoding > 1) p.take(f['nodeid.nsindex']);
  switch (encoding) {
    case 0: p.take(f['nodeid.numeric'], 1); break;
    case 1: p.take(f['nodeid.numeric'], 2); break;
    case 2: p.take(f['nodeid.numeric']); break;
    case 3: takeString(p, f['nodeid.string']); break;
    case 4: p.take(f['nodeid.guid']); break;
    case 5: takeByteString(p, f['nodeid.bytestring']); break;
    default: p.malformed(`a node identifier of kind ${encoding}`);
  }
}

const HAS_URI = 0x80, HAS_SERVER = 0x40;

/** §5.2.2.15: something of a type that the sender may have made, or nothing. */
export function takeExtension(p: Cursor, heading: string): void {
  const outer = p.open(`${heading}: ExtensionObject`);
  const { at } = p, mask = p.bits(f['expandednodeid.mask'], [f['expandednodeid.has_server_index'], f['expandednodeid.has_namespace_uri']]);
  p.at = at;
  identifier(p);
  if ((mask & HAS_URI) !== 0) takeString(p, f.string);
  if ((mask & HAS_SERVER) !== 0) p.skip(4);
  if ((p.bits(f['extobj.mask'], [f['extobj.has_binary_body'], f['extobj.has_xml_body']]) & 3) !== 0) takeByteString(p, f['extobj.body']);
  p.close(outer);
}

const HAS = fieldsBelow(f, 'diag.has_');

/** Diagnostics inside diagnostics that are read. */
const DEEPEST = 16;

/** §5.2.2.12 */
function takeDiagnostics(p: Cursor, heading: string, depth = 0): void {
  const outer = p.open(`${heading}: DiagnosticInfo`);
  const mask = p.bits(f['diag.mask'], HAS);
  for (let bit = 1; bit <= 8; bit *= 2) if ((mask & bit) !== 0) p.take(f['diag.number']);
  if ((mask & 0x10) !== 0) takeString(p, f['diag.text']);
  if ((mask & 0x20) !== 0) p.skip(4);
  if ((mask & 0x40) !== 0) {
    if (depth >= DEEPEST) p.malformed('diagnostics nested too deep');
    takeDiagnostics(p, 'Inner DiagnosticInfo', depth + 1);
  }
  p.close(outer);
}

/** OPC 10000-4 §7.32 */
export function takeRequestHeader(p: Cursor): void {
  const outer = p.open('RequestHeader: RequestHeader');
  takeNodeId(p, 'AuthenticationToken: NodeId');
  takeFileTime(p, f.Timestamp);
  p.take(f.RequestHandle);
  p.bits(f.returndiag, DIAGNOSTICS);
  takeString(p, f.AuditEntryId);
  p.take(f.TimeoutHint);
  takeExtension(p, 'AdditionalHeader');
  p.close(outer);
}

/** OPC 10000-4 §7.33 */
export function takeResponseHeader(p: Cursor): void {
  const outer = p.open('ResponseHeader: ResponseHeader');
  takeFileTime(p, f.Timestamp);
  p.take(f.RequestHandle);
  if (p.take(f.ServiceResult) === 0) p.addLabel(' [Good]');
  takeDiagnostics(p, 'ServiceDiagnostics');
  const table = p.open('StringTable: Array of String');
  const count = p.take(f['variant.ArraySize']);
  for (let left = count; left > 0 && p.more; left--) takeString(p, f.string);
  p.close(table);
  takeExtension(p, 'AdditionalHeader');
  p.close(outer);
}
