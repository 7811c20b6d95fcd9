/**
 * What a domain controller answers to those who look for one (the attribute `Netlogon` of its root), MS-ADTS §6.3.1.7 to §6.3.1.9:
 * NETLOGON_SAM_LOGON_RESPONSE_NT40, NETLOGON_SAM_LOGON_RESPONSE and NETLOGON_SAM_LOGON_RESPONSE_EX.
 */
import { byteIndex } from '../../../bytes/byte-search.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { readName } from '../../names/dns/name.ts';
import { NETLOGON_FIELDS, SERVER_FLAGS, VERSION_FLAGS } from './netlogon-fields.ts';

const f = NETLOGON_FIELDS;

const PRIMARY_RESPONSE = 12, SAM_RESPONSE = 19, SAM_UNKNOWN = 21, EXTENDED_RESPONSE = 23, EXTENDED_UNKNOWN = 25;
const GUID = 16;
/** Every response ends with its version and two tokens. */
const TRAILER = 8;
/** §6.3.1.1: bits of the version. */
const V5 = 0x2, V5EX_WITH_ADDRESS = 0x8, V5EX_WITH_CLOSEST_SITE = 0x10;
/** Family, port and address of a sockaddr_in; eight zeros follow. */
const SOCKET_ADDRESS = 8;

/** Reads the version that a client asks for, a server answers with. */
export function takeVersion(p: Cursor): number {
  return takeNamedBits(p, f.version, VERSION_FLAGS);
}

/** Reads a response; `p` holds nothing else, and names in it count from its begin. Unknown kinds end in `rest`. */
export function takeNetlogon(p: Cursor, rest: Field<void>): void {
  const { at } = p;
  const opcode = p.take(f.opcode);
  if (p.remaining < TRAILER) {
    p.takeRest(rest);
    return;
  }
  const version = p.little32(p.remaining - TRAILER);
  const body = p.within(p.remaining - TRAILER);
  if (opcode >= SAM_RESPONSE && opcode <= SAM_UNKNOWN) response(body, at, version);
  else if (opcode >= EXTENDED_RESPONSE && opcode <= EXTENDED_UNKNOWN) extendedResponse(body, at, version);
  else if (opcode === PRIMARY_RESPONSE) primaryResponse(body);
  body.takeRest(rest);
  takeVersion(p);
  p.take(f.lmToken);
  p.take(f.ntToken);
}

/** §6.3.1.8; without its second half it is that of Windows NT 4.0, §6.3.1.7. */
function response(p: Cursor, base: number, version: number): void {
  wide(p, f.wideHostname);
  wide(p, f.wideUsername);
  wide(p, f.wideDomain);
  if ((version & V5) === 0 || !p.more) return;
  p.take(f.domainGuid);
  p.skip(GUID);
  for (const field of [f.forest, f.domain, f.hostname]) name(p, field, base);
  p.take(f.address);
  takeNamedBits(p, f.flags, SERVER_FLAGS);
}

/** §6.3.1.9 */
function extendedResponse(p: Cursor, base: number, version: number): void {
  p.skip(2);
  takeNamedBits(p, f.flags, SERVER_FLAGS);
  p.take(f.domainGuid);
  for (const field of [f.forest, f.domain, f.hostname, f.netbiosDomain, f.netbiosHostname, f.username, f.site, f.clientSite]) name(p, field, base);
  if ((version & V5EX_WITH_ADDRESS) !== 0 && p.more) socketAddress(p);
  if ((version & V5EX_WITH_CLOSEST_SITE) !== 0 && p.more) name(p, f.nextSite, base);
}

/** §6.3.1.5: of the primary domain controller, to a mailslot. */
function primaryResponse(p: Cursor): void {
  const end = byteIndex(p.bytes, 0, p.at, p.end);
  p.skip((end < 0 ? p.end : end + 1) - p.at);
  wide(p, f.wideHostname);
  wide(p, f.wideDomain);
}

function socketAddress(p: Cursor): void {
  const size = p.u8();
  p.skip(1);
  const part = p.within(size);
  if (size < SOCKET_ADDRESS) p.malformed(`an address of ${size} bytes`);
  const { at } = part;
  part.at = at + 4;
  part.show(f.address);
  part.at = at;
  const outer = part.under();
  part.take(f.addressFamily);
  part.take(f.addressPort);
  part.take(f.addressIpv4);
  part.close(outer);
}

/** A name in the manner of DNS, RFC 1035 §4.1.4. */
function name(p: Cursor, field: Field<string>, base: number): void {
  const { at } = p;
  const { text } = readName(p, base, p.end);
  p.set(field, text, at, p.at - at);
}

/** Characters of two bytes up to one that is zero. */
function wide(p: Cursor, field: Field<string>): void {
  const { bytes, end } = p;
  let at = p.at;
  while (at + 1 < end && (bytes[at] !== 0 || bytes[at + 1] !== 0)) at += 2;
  p.need(at + 2 - p.at);
  p.take(field, at + 2 - p.at);
}
