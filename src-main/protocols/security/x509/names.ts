/** Distinguished names and general names, RFC 5280 §4.1.2.4 and §4.2.1.6. */
import { type Cursor, type Field, ipv4, ipv6, none, octets, oid, text, u32 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { oidText } from '../../../bytes/address-text.ts';
import {
  BMP_STRING, type Element, PRINTABLE_STRING, TELETEX_STRING, UNIVERSAL_STRING, UTF8_STRING, contentsOf, countElements, elements,
  isContext, nextElement,
  openElement, takeContents,
} from './element.ts';
import { objectName } from './object-identifiers.ts';

const STRING_CHOICES: Readonly<Record<number, string>> = {
  0: 'teletexString', 1: 'printableString', 2: 'universalString', 3: 'bmpString', 4: 'uTF8String',
};

export const GENERAL_NAMES: Readonly<Record<number, string>> = {
  0: 'otherName', 1: 'rfc822Name', 2: 'dNSName', 3: 'x400Address', 4: 'directoryName', 5: 'ediPartyName', 6: 'uniformResourceIdentifier',
  7: 'iPAddress', 8: 'registeredID',
};

export const NAME_FIELDS = {
  rdnSequence: u32('rdnSequence', { id: 'x509if.rdnSequence' }),
  subjectSequence: u32('rdnSequence', { id: 'x509af.rdnSequence' }),
  item: u32('RDNSequence item', { id: 'x509if.RDNSequence_item' }),
  relative: none('RelativeDistinguishedName item', { id: 'x509if.RelativeDistinguishedName_item_element' }),
  type: oid('Object Id', { id: 'x509if.oid' }),
  anyString: octets('AnyString', { id: 'x509if.any.String' }),
  directoryString: u32('DirectoryString', { id: 'x509sat.DirectoryString', values: STRING_CHOICES }),
  country: text('CountryName', { id: 'x509sat.CountryName' }),
  ia5: text('IA5String', { id: 'x509sat.IA5String' }),
  printableWhole: text('PrintableString', { id: 'x509sat.PrintableString' }),
  teletex: text('teletexString', { id: 'x509sat.teletexString', encoding: 'latin1' }),
  printable: text('printableString', { id: 'x509sat.printableString' }),
  universal: text('universalString', { id: 'x509sat.universalString' }),
  bmp: text('bmpString', { id: 'x509sat.bmpString', encoding: 'utf16be' }),
  utf8: text('uTF8String', { id: 'x509sat.uTF8String' }),
  generalNames: u32('GeneralNames', { id: 'x509ce.GeneralNames' }),
  generalName: u32('GeneralName', { id: 'x509ce.GeneralName', values: GENERAL_NAMES }),
  otherName: none('otherName', { id: 'x509ce.otherName_element' }),
  otherType: oid('type-id', { id: 'x509ce.type_id' }),
  otherValue: none('value', { id: 'x509ce.value_element' }),
  rfc822Name: text('rfc822Name', { id: 'x509ce.rfc822Name' }),
  dNSName: text('dNSName', { id: 'x509ce.dNSName' }),
  x400Address: none('x400Address', { id: 'x509ce.x400Address_element' }),
  directoryName: u32('directoryName', { id: 'x509ce.directoryName', values: { 0: 'rdnSequence' } }),
  ediPartyName: none('ediPartyName', { id: 'x509ce.ediPartyName_element' }),
  uri: text('uniformResourceIdentifier', { id: 'x509ce.uniformResourceIdentifier' }),
  ipv4: ipv4('iPAddress', { id: 'x509ce.IPAddress.ipv4' }),
  ipv6: ipv6('iPAddress', { id: 'x509ce.IPAddress.ipv6' }),
  iPAddress: octets('iPAddress', { id: 'x509ce.iPAddress' }),
  registeredID: oid('registeredID', { id: 'x509ce.registeredID' }),
};

const f = NAME_FIELDS;

/** Attributes whose values are a string of one kind, not a choice of them. */
const PLAIN: Readonly<Record<string, Field<string>>> = {
  '2.5.4.6': f.country, '2.5.4.5': f.printableWhole, '2.5.4.46': f.printableWhole, '1.2.840.113549.1.9.1': f.ia5, '0.9.2342.19200300.100.1.25': f.ia5,
  '1.3.6.1.4.1.311.60.2.1.3': f.country,
};

const CHOICES: Readonly<Record<number, readonly [number, Field<string>]>> = {
  [TELETEX_STRING]: [0, f.teletex], [PRINTABLE_STRING]: [1, f.printable], [UNIVERSAL_STRING]: [2, f.universal], [BMP_STRING]: [3, f.bmp],
  [UTF8_STRING]: [4, f.utf8],
};

/** Reads a SEQUENCE of relative names at the cursor, without a line of its own; gives `id-at-commonName=…,id-at-…`, the innermost first. */
export function readNames(p: Cursor): string {
  const sequence = nextElement(p);
  return sequence === undefined ? '' : readRelativeNames(sequence.p);
}

/** The same under a line that counts the relative names. */
export function readNameSequence(p: Cursor, field: Field<number> = f.rdnSequence): string {
  const sequence = nextElement(p);
  if (sequence === undefined) return '';
  const contents = sequence.p;
  const count = countElements(contents);
  contents.set(field, count, sequence.start, sequence.size);
  const outer = contents.under();
  const heading = contents.lastNode;
  const name = readRelativeNames(contents);
  contents.labelNode(heading, `rdnSequence: ${count} item${count === 1 ? '' : 's'} (${name})`);
  contents.close(outer);
  return name;
}

function readRelativeNames(p: Cursor): string {
  const parts: string[] = [];
  for (const set of elements(p)) parts.unshift(readRelativeName(set));
  return parts.join(',');
}

function readRelativeName(set: Element): string {
  const { p } = set;
  const count = countElements(p);
  p.set(f.item, count, set.start, set.size);
  const outer = p.under();
  const heading = p.lastNode;
  const parts: string[] = [];
  for (const pair of elements(p)) parts.push(readAttribute(pair));
  const name = parts.join('+');
  p.labelNode(heading, `RDNSequence item: ${count} item${count === 1 ? '' : 's'} (${name})`);
  p.close(outer);
  return name;
}

function readAttribute(pair: Element): string {
  const { p } = pair;
  const outer = openElement(pair, f.relative);
  const heading = p.lastNode;
  const type = nextElement(p);
  const value = nextElement(p);
  let name = '';
  if (type !== undefined) {
    const identifier = oidText(contentsOf(type));
    takeContents(type, f.type);
    p.lastNode = type.p.lastNode;
    p.addLabel(` (${objectName(identifier)})`);
    const shown = value === undefined ? '' : readString(value, PLAIN[identifier]);
    name = `${objectName(identifier)}=${shown}`;
    p.labelNode(heading, `RelativeDistinguishedName item (${name})`);
  }
  p.close(outer);
  return name;
}

/** An attribute's value as text. */
function readString(value: Element, plain: Field<string> | undefined): string {
  const { p } = value;
  if (plain !== undefined) return takeContents(value, plain);
  const choice = CHOICES[value.tag];
  if (choice === undefined) {
    if (p.remaining > 0) {
      const shown = decodeText(p.bytes, p.at, p.end, 'utf8');
      takeContents(value, f.anyString);
      return shown;
    }
    return '';
  }
  p.set(f.directoryString, choice[0], value.start, value.size);
  const outer = p.under();
  const shown = takeContents(value, choice[1]);
  p.close(outer);
  return shown;
}

/** Reads a SEQUENCE of general names under `field`, which counts them. */
export function readGeneralNames(list: Element, field: Field<number> = f.generalNames): void {
  const { p } = list;
  const count = countElements(p);
  p.set(field, count, list.start, list.size);
  p.label(`${field.title}: ${count} item${count === 1 ? '' : 's'}`);
  const outer = p.under();
  for (const name of elements(p)) readGeneralName(name, f.generalName);
  p.close(outer);
}

/** Reads one general name under `field`, which has the number of its kind. */
export function readGeneralName(name: Element, field: Field<number>): void {
  const { p } = name;
  p.set(field, name.tag, name.start, name.size);
  const outer = p.under();
  switch (name.tag) {
    case 0: {
      const inner = openElement(name, f.otherName);
      const type = nextElement(p);
      if (type !== undefined) takeContents(type, f.otherType);
      const value = nextElement(p);
      if (isContext(value, 0)) p.set(f.otherValue, undefined, value.start, value.size);
      p.close(inner);
      break;
    }
    case 1:
      takeContents(name, f.rfc822Name);
      break;
    case 2:
      takeContents(name, f.dNSName);
      break;
    case 3:
      p.set(f.x400Address, undefined, name.start, name.size);
      break;
    case 4: {
      p.set(f.directoryName, 0, name.start, name.size);
      const inner = p.under();
      readNameSequence(p);
      p.close(inner);
      break;
    }
    case 5:
      p.set(f.ediPartyName, undefined, name.start, name.size);
      break;
    case 6:
      takeContents(name, f.uri);
      break;
    case 7:
      // RFC 5280 §4.2.1.6; in name constraints a mask stands behind the address.
      if (name.p.remaining === 4) takeContents(name, f.ipv4);
      else if (name.p.remaining === 16) takeContents(name, f.ipv6);
      else takeContents(name, f.iPAddress);
      break;
    case 8:
      takeContents(name, f.registeredID);
      break;
    default:
  }
  p.close(outer);
}
