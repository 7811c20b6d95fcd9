/** Values of OPC UA that have parts: structures, and what may be of any type (OPC 10000-6 §5.2.2.15 to §5.2.2.17, §5.2.5, §5.2.6). */
import { type Cursor, type Field, type Moment, absoluteTime, flag, i32, u16, u32, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { type Structure, dictionary } from './dictionary.ts';
import {
  takeByteString, takeDiagnostics, takeExpandedNodeId, takeLocalizedText, takeNodeId, takeQualifiedName, takeStatus, takeString,
} from './types.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const TRUE_FALSE = { as: ['True', 'False'] } as const;
const MASKED = { little: true, size: 4, as: ['True', 'False'] } as const;
/** §5.1.2: the types by their numbers. */
const BUILT_IN = [
  'Null', 'Boolean', 'SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Float', 'Double', 'String', 'DateTime', 'Guid',
  'ByteString', 'XmlElement', 'NodeId', 'ExpandedNodeId', 'StatusCode', 'QualifiedName', 'LocalizedText', 'ExtensionObject', 'DataValue',
  'Variant', 'DiagnosticInfo',
];
const IS_LIST = 0x80, HAS_DIMENSIONS = 0x40, TYPE = 0x3f;
const SHAPES: Readonly<Record<number, string>> = { 0: '', 0x80: 'Array of ', 0xc0: 'Matrix of ' };

function variantName(mask: number): string | undefined {
  const type = BUILT_IN[mask & TYPE], shape = SHAPES[mask & ~TYPE];
  return type === undefined || shape === undefined ? undefined : shape + type;
}

export const VALUE_FIELDS = {
  'variant.has_value': u8('Variant Type', { hex: true, values: variantName }),
  'variant.ArraySize': i32('ArraySize', LITTLE),
  'datavalue.mask': u8('EncodingMask', { hex: true }),
  'datavalue.has_value': flag('has value', 0x01, TRUE_FALSE),
  'datavalue.has_statuscode': flag('has statuscode', 0x02, TRUE_FALSE),
  'datavalue.has_source_timestamp': flag('has source timestamp', 0x04, TRUE_FALSE),
  'datavalue.has_server_timestamp': flag('has server timestamp', 0x08, TRUE_FALSE),
  'datavalue.has_source_picoseconds': flag('has source picoseconds', 0x10, TRUE_FALSE),
  'datavalue.has_server_picoseconds': flag('has server picoseconds', 0x20, TRUE_FALSE),
  'datavalue.SourceTimestamp': absoluteTime('SourceTimestamp'),
  'datavalue.SourcePicoseconds': u16('SourcePicoseconds', LITTLE),
  'datavalue.ServerTimestamp': absoluteTime('ServerTimestamp'),
  'datavalue.ServerPicoseconds': u16('ServerPicoseconds', LITTLE),
  'extobj.mask': u8('EncodingMask', { hex: true }),
  'extobj.has_binary_body': flag('has binary body', 0x01, TRUE_FALSE),
  'extobj.has_xml_body': flag('has xml body', 0x02, TRUE_FALSE),
  returndiag: u32('Return Diagnostics', HEX),
  'returndiag.servicelevel.symbolicid': flag('ServiceLevel / SymbolicId', 0x0001, MASKED),
  'returndiag.servicelevel.localizedtext': flag('ServiceLevel / LocalizedText', 0x0002, MASKED),
  'returndiag.servicelevel.additionalinfo': flag('ServiceLevel / AdditionalInfo', 0x0004, MASKED),
  'returndiag.servicelevel.innerstatuscode': flag('ServiceLevel / Inner StatusCode', 0x0008, MASKED),
  'returndiag.servicelevel.innerdiagnostics': flag('ServiceLevel / Inner Diagnostics', 0x0010, MASKED),
  'returndiag.operationlevel.symbolicid': flag('OperationLevel / SymbolicId', 0x0020, MASKED),
  'returndiag.operationlevel.localizedtext': flag('OperationLevel / LocalizedText', 0x0040, MASKED),
  'returndiag.operationlevel.additionalinfo': flag('OperationLevel / AdditionalInfo', 0x0080, MASKED),
  'returndiag.operationlevel.innerstatuscode': flag('OperationLevel / Inner StatusCode', 0x0100, MASKED),
  'returndiag.operationlevel.innerdiagnostics': flag('OperationLevel / Inner Diagnostics', 0x0200, MASKED),
  nodeclassmask: u32('Node Class Mask', HEX),
  'nodeclassmask.all': u32('Node Class Mask', { ...HEX, values: { 0: 'All' } }),
  'nodeclassmask.object': flag('Object', 0x01, MASKED),
  'nodeclassmask.variable': flag('Variable', 0x02, MASKED),
  'nodeclassmask.method': flag('Method', 0x04, MASKED),
  'nodeclassmask.objecttype': flag('ObjectType', 0x08, MASKED),
  'nodeclassmask.variabletype': flag('VariableType', 0x10, MASKED),
  'nodeclassmask.referencetype': flag('ReferenceType', 0x20, MASKED),
  'nodeclassmask.datatype': flag('DataType', 0x40, MASKED),
  'nodeclassmask.view': flag('View', 0x80, MASKED),
  resultmask: u32('Result Mask', HEX),
  'resultmask.all': u32('Result Mask', { ...HEX, values: { 0x3f: 'All' } }),
  'resultmask.referencetype': flag('Reference Type', 0x01, MASKED),
  'resultmask.isforward': flag('Is Forward', 0x02, MASKED),
  'resultmask.nodeclass': flag('Node Class', 0x04, MASKED),
  'resultmask.browsename': flag('Browse Name', 0x08, MASKED),
  'resultmask.displayname': flag('Display Name', 0x10, MASKED),
  'resultmask.typedefinition': flag('Type Definition', 0x20, MASKED),
};

const f = VALUE_FIELDS;
const DIAGNOSTIC_BITS = fieldsBelow(f, 'returndiag.'), CLASS_BITS = fieldsBelow(f, 'nodeclassmask.').slice(1);
const RESULT_BITS = fieldsBelow(f, 'resultmask.').slice(1);
const EVERY_RESULT = 0x3f;

/** Reads one value: `name` is its member's, `field` what shows it where it has no parts. */
type Take = (p: Cursor, name: string, field: Field) => void;

/** What is read otherwise than by taking its field. */
const READERS: Readonly<Record<string, Take>> = {
  String: (p, _, field) => void takeString(p, field as Field<string>),
  ByteString: (p, _, field) => takeByteString(p, field as Field<void>),
  XmlElement: (p, _, field) => takeByteString(p, field as Field<void>),
  DateTime: (p, _, field) => takeFileTime(p, field as Field<Moment>),
  StatusCode: (p, _, field) => takeStatus(p, field as Field<number>),
  NodeId: (p, name) => takeNodeId(p, name),
  ExpandedNodeId: (p, name) => void takeExpandedNodeId(p, name, simpleField('NamespaceUri', 'String') as Field<string>),
  QualifiedName: (p, name) => takeQualifiedName(p, name),
  LocalizedText: (p, name) => takeLocalizedText(p, name),
  DiagnosticInfo: (p, name) => takeDiagnostics(p, name),
  ExtensionObject: (p, name) => takeExtension(p, name),
  DataValue: (p, name) => takeDataValue(p, name),
  Variant: (p, name) => takeVariant(p, name),
  ReturnDiagnostics: p => void p.bits(f.returndiag, DIAGNOSTIC_BITS),
  NodeClassMask: p => takeMask(p, f.nodeclassmask, f['nodeclassmask.all'], CLASS_BITS, 0),
  ResultMask: p => takeMask(p, f.resultmask, f['resultmask.all'], RESULT_BITS, EVERY_RESULT),
};

const simpleField = (name: string, type: string): Field => dictionary().field(name, type)!;

/** A set of bits of which one value stands for all. */
function takeMask(p: Cursor, mask: Field<number>, all: Field<number>, parts: readonly Field[], every: number): void {
  if (p.little32() === every) p.take(all);
  else p.bits(mask, parts);
}

function takeOne(p: Cursor, name: string, type: string, field: Field | undefined): void {
  const reader = READERS[type];
  if (reader !== undefined) reader(p, name, field!);
  else if (field !== undefined) p.take(field);
  else takeStructure(p, name, dictionary().structures.get(type)!);
}

/** §5.2.5: how many, and one after the other; -1 for none at all. */
function takeList(p: Cursor, name: string, type: string, field: Field | undefined): number {
  const outer = p.open(`${name}: Array of ${type}`), count = p.take(f['variant.ArraySize']);
  for (let i = 0; i < count; i++) {
    if (!p.more) p.malformed(`${count} of ${name}, ${i} are there`);
    takeOne(p, `[${i}]`, type, field);
  }
  p.close(outer);
  return count;
}

/** §5.2.6: the members one after the other. */
export function takeStructure(p: Cursor, heading: string, { name, members }: Structure): void {
  const outer = p.open(heading === '' ? name : `${heading}: ${name}`);
  for (const member of members) {
    if (member.isList) takeList(p, member.name, member.type, member.field);
    else takeOne(p, member.name, member.type, member.field);
  }
  p.close(outer);
}

const EXTENSION_BITS = fieldsBelow(f, 'extobj.has_');

/** §5.2.2.15: something of a type that the sender may have made, or nothing. */
function takeExtension(p: Cursor, heading: string): void {
  const outer = p.open(`${heading}: ExtensionObject`);
  const number = takeExpandedNodeId(p, 'TypeId', simpleField('NamespaceUri', 'String') as Field<string>);
  const mask = p.bits(f['extobj.mask'], EXTENSION_BITS), structure = dictionary().encodings.get(number);
  if ((mask & 1) !== 0 && structure !== undefined) {
    const length = p.little32() | 0;
    p.skip(4);
    const body = p.within(Math.max(0, length));
    if (body.more) body.contain(() => takeStructure(body, '', structure));
    body.takeRest(simpleField('ByteString', 'ByteString'));
  } else if ((mask & 3) !== 0) {
    takeByteString(p, simpleField('ByteString', 'ByteString') as Field<void>);
  }
  p.close(outer);
}

/** §5.2.2.16: a value of any type, one, several, or of several dimensions. */
function takeVariant(p: Cursor, heading: string): void {
  const outer = p.open(`${heading}: Variant`), mask = p.take(f['variant.has_value']), type = BUILT_IN[mask & TYPE];
  if (type === undefined) p.malformed(`a variant of type ${mask & TYPE}`);
  if (type !== 'Null' && (mask & IS_LIST) !== 0) takeList(p, `${type}s`, type, dictionary().field(type, type));
  else if (type !== 'Null') takeOne(p, 'Value', type, dictionary().field(type, type));
  if ((mask & HAS_DIMENSIONS) !== 0) takeList(p, 'ArrayDimensions', 'Int32', simpleField('Int32', 'Int32'));
  p.close(outer);
}

const VALUE_BITS = fieldsBelow(f, 'datavalue.has_');

/** §5.2.2.17: a value, how good it is, and when it was so. */
function takeDataValue(p: Cursor, heading: string): void {
  const outer = p.open(`${heading}: DataValue`), mask = p.bits(f['datavalue.mask'], VALUE_BITS);
  if ((mask & 0x01) !== 0) takeVariant(p, 'Value');
  if ((mask & 0x02) !== 0) takeStatus(p, simpleField('StatusCode', 'StatusCode') as Field<number>);
  if ((mask & 0x04) !== 0) takeFileTime(p, f['datavalue.SourceTimestamp']);
  if ((mask & 0x10) !== 0) p.take(f['datavalue.SourcePicoseconds']);
  if ((mask & 0x08) !== 0) takeFileTime(p, f['datavalue.ServerTimestamp']);
  if ((mask & 0x20) !== 0) p.take(f['datavalue.ServerPicoseconds']);
  p.close(outer);
}
