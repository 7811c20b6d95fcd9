/** Messages by which a server sells licenses: MS-RDPELE §2.2.2, and the error that ends that mostly (MS-RDPBCGR §2.2.1.12.1.3). */
import type { Cursor } from '../../../dissect/index.ts';
import type { SecurityFields } from './security-fields.ts';

type Part = (p: Cursor, f: SecurityFields) => void;

/** A type, a length, and so many bytes: MS-RDPBCGR §2.2.1.12.1.2. */
const blob: Part = (p, f) => {
  p.take(f.wBlobType);
  const length = p.take(f.wBlobLen);
  if (length > 0) p.take(f.blobData, length);
};
const random: Part = (p, f) => p.take(f.licenseRandom, 32);
const check: Part = (p, f) => p.take(f.licenseCheck, 16);
const text = (p: Cursor, f: SecurityFields, field: 'company' | 'product'): void => {
  const length = p.take(f.productTextLength);
  p.take(f[field], length);
};
const product: Part = (p, f) => {
  p.take(f.productVersion);
  text(p, f, 'company');
  text(p, f, 'product');
};
const scopes: Part = (p, f) => {
  for (let left = p.take(f.scopeCount); left > 0 && p.more; left--) blob(p, f);
};
const client: Part = (p, f) => {
  p.take(f.keyExchange);
  p.take(f.platform);
};
const error: Part = (p, f) => {
  p.take(f.errorCode);
  p.take(f.stateTransition);
};

/** What each message has, by its type. */
const MESSAGES: Readonly<Record<number, readonly Part[]>> = {
  0x01: [random, product, blob, blob, scopes],
  0x02: [(p, f) => p.take(f.connectFlags), blob, check],
  0x03: [blob, check],
  0x04: [blob, check],
  0x12: [client, random, blob, blob, blob, check],
  0x13: [client, random, blob, blob, blob],
  0x15: [blob, blob, check],
  0xff: [error, blob],
};

/** Reads the message of this type; what it has behind all that is known is shown as it is. */
export function readLicense(p: Cursor, f: SecurityFields, type: number): void {
  for (const take of MESSAGES[type] ?? []) take(p, f);
  p.takeCaptured(f.licenseMessage);
}
