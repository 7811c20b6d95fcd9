/**
 * What RDP's sides say under a security header before the desktop is shared: the client's random number, who it is, and licenses
 * (MS-RDPBCGR §2.2.1.10 to §2.2.1.12); and what is encrypted by RDP itself (§5.3.6).
 */
import type { Cursor } from '../../../dissect/index.ts';
import { clientInfo } from './client-info.ts';
import { readLicense } from './license.ts';
import { LICENSE_MESSAGES, type SecurityFields, securityFields } from './security-fields.ts';

export const EXCHANGE = 0x0001, ENCRYPTED = 0x0008, INFO = 0x0040, LICENSE = 0x0080, REDIRECTION = 0x0400;
/** Method by which 3DES is meant: its header is longer (MS-RDPBCGR §2.2.8.1.1.2.3). */
const FIPS = 0x10;
const SIGNATURE = 8;

/** Reads the header's flags, and gives them. */
export function takeSecurityFlags(p: Cursor): number {
  const f = securityFields();
  const flags = p.bits(f.flags, [
    f['flags.pkt'], f['flags.encrypt'], f['flags.resetseqno'], f['flags.ignoreseqno'], f['flags.licenseencrypt'],
    f['flags.securechecksum'], f['flags.flagshivalid'],
  ]);
  p.take(f.flagsHi);
  return flags;
}

/** Reads what is encrypted, up to the end. */
export function takeEncrypted(p: Cursor, method: number, what = ''): void {
  const f = securityFields();
  if (method === FIPS) {
    p.take(f.fipsLength);
    p.take(f.fipsVersion);
    p.take(f.padlen);
  }
  p.take(f.dataSignature, SIGNATURE);
  p.set(f.encryptedData, undefined, p.at, p.available);
  if (what !== '') p.addLabel(` (${what})`);
  p.skip(p.remaining);
}

/** Reads a packet whose security header says which one it is; false, and nothing read, where it does not. */
export function readSecured(p: Cursor, method: number): boolean {
  const f = securityFields(), flags = p.little16();
  if ((flags & EXCHANGE) !== 0) exchange(p, f);
  else if ((flags & INFO) !== 0) information(p, f, method);
  else if ((flags & LICENSE) !== 0) license(p, f, method);
  else return false;
  return true;
}

function exchange(p: Cursor, f: SecurityFields): void {
  p.info('SecurityExchange');
  const outer = p.open(f.securityExchangePDU);
  takeSecurityFlags(p);
  const length = p.take(f.length);
  p.take(f.encryptedClientRandom, length);
  p.close(outer);
}

function information(p: Cursor, f: SecurityFields, method: number): void {
  p.info('ClientInfo');
  const outer = p.open(f.clientInfoPDU);
  if ((takeSecurityFlags(p) & ENCRYPTED) !== 0) {
    p.addInfo(', [Encrypted]');
    takeEncrypted(p, method);
  } else {
    clientInfo(p, f);
  }
  p.close(outer);
}

/** MS-RDPBCGR §2.2.1.12.1; the messages themselves are MS-RDPELE's. */
function license(p: Cursor, f: SecurityFields, method: number): void {
  const outer = p.open(f.validClientLicenseData);
  if ((takeSecurityFlags(p) & ENCRYPTED) !== 0) {
    p.info('[Encrypted]');
    takeEncrypted(p, method);
  } else {
    const type = p.take(f.bMsgType);
    p.info(LICENSE_MESSAGES[type] ?? 'Unknown');
    p.take(f.bVersion);
    p.take(f.wMsgSize);
    readLicense(p, f, type);
  }
  p.close(outer);
}
