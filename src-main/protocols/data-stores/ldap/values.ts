/** Values of attributes whose syntax is known: identifiers of Active Directory (MS-ADTS §3.1.1.2), and what finds domain controllers. */
import { guidText, hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, printable } from '../../../dissect/index.ts';
import { isSid, takeSid } from '../../security/security-identifiers.ts';
import { LDAP_FIELDS } from './fields.ts';
import { takeNetlogon, takeVersion } from './netlogon.ts';
import { oidLabel } from './oid-names.ts';

const f = LDAP_FIELDS;
const GUID = 16, VERSION = 4;

/** Reads a value that fills `p`, and gives it as a filter writes it; undefined where the bytes are no such value. */
type ValueReader = (p: Cursor) => string | undefined;

const sid = (field: Field<string>): ValueReader => p => (isSid(p) ? takeSid(p, field) : undefined);

const guid: ValueReader = p => {
  if (p.remaining !== GUID) return undefined;
  return guidText(p.takeBytes(f.guid, GUID), true);
};

const version: ValueReader = p => (p.remaining === VERSION ? `0x${takeVersion(p).toString(16).padStart(8, '0')}` : undefined);

const objectId: ValueReader = p => {
  const id = p.take(f.oid, p.remaining);
  p.addLabel(oidLabel(id));
  return id;
};

const netlogon: ValueReader = p => {
  if (p.remaining < 2) return undefined;
  takeNetlogon(p, f.AttributeValue);
  return '';
};

/** By the attribute's name in small letters: RFC 4512 §2.5, names of attributes are the same in all cases. */
const VALUES: Readonly<Record<string, ValueReader>> = {
  objectguid: guid, objectsid: sid(f.sid), netlogon, supportedcontrol: objectId, supportedcapabilities: objectId,
};
const ASSERTED: Readonly<Record<string, ValueReader>> = { domainguid: guid, domainsid: sid(f.assertionValue), ntver: version };

/** Reads the value of an attribute, which fills `p`. */
export function takeValue(p: Cursor, attribute: string): void {
  if (p.available === p.remaining && known(VALUES, attribute)?.(p) !== undefined) return;
  const bytes = p.peekBytes(p.available);
  p.take(f.AttributeValue, p.remaining);
  if (bytes.length > 0 && isText(bytes)) p.label(() => `AttributeValue: ${printable(utf8.decode(bytes))}`);
}

/** Reads a value that an attribute is compared with, as `field` where nothing else is known of it. Gives it as text. */
export function takeAsserted(p: Cursor, field: Field<string>, attribute: string): string {
  const special = p.available < p.remaining ? undefined : known(ASSERTED, attribute)?.(p);
  if (special !== undefined) return special;
  const bytes = p.peekBytes(p.available);
  if (isText(bytes)) return p.take(field, p.remaining);
  const hex = hexText(bytes, ':');
  p.takeAs(field, hex, p.remaining);
  return hex;
}

function known(readers: Readonly<Record<string, ValueReader>>, attribute: string): ValueReader | undefined {
  const name = attribute.toLowerCase();
  return Object.hasOwn(readers, name) ? readers[name] : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Whether the bytes are UTF-8 without control characters. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some(byte => byte < 0x20 || byte === 0x7f)) return false;
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
