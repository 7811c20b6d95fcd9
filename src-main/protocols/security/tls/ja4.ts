/** JA4, the fingerprint of a Client Hello after FoxIO's published description (technical details of JA4, BSD-3-Clause). */
import { createHash } from 'node:crypto';
import { hexText } from '../../../bytes/address-text.ts';
import { isGrease } from './names.ts';

export interface Offer {
  /** `t` over TCP, `d` in DTLS, `q` in QUIC. */
  readonly transport: 't' | 'd' | 'q';
  /** Of the hello itself, and those of its extension. */
  readonly version: number;
  readonly versions: readonly number[];
  readonly suites: readonly number[];
  /** Types in order. */
  readonly extensions: readonly number[];
  readonly signatureSchemes: readonly number[];
  /** The first application protocol. */
  readonly alpn: Uint8Array | undefined;
}

const SERVER_NAME = 0, ALPN = 16;

const VERSION_MARKS: Readonly<Record<number, string>> = {
  0x0304: '13', 0x0303: '12', 0x0302: '11', 0x0301: '10', 0x0300: 's3', 0x0002: 's2', 0xfeff: 'd1', 0xfefd: 'd2', 0xfefc: 'd3',
};

/** The fingerprint, and the same with lists in place of their hashes. */
export function ja4(offer: Offer): { readonly hashed: string; readonly raw: string } {
  const suites = meant(offer.suites), extensions = meant(offer.extensions), versions = meant(offer.versions);
  // DTLS counts its versions down.
  const best = versions.length === 0 ? offer.version : offer.transport === 'd' ? Math.min(...versions) : Math.max(...versions);
  const first = offer.transport + (VERSION_MARKS[best] ?? '00') +
    (extensions.includes(SERVER_NAME) ? 'd' : 'i') + counted(suites) + counted(extensions) + alpnMark(offer.alpn);
  const sortedSuites = hexList(suites.toSorted((a, b) => a - b));
  const sortedExtensions = hexList(extensions.filter(type => type !== SERVER_NAME && type !== ALPN).toSorted((a, b) => a - b));
  const schemes = hexList(meant(offer.signatureSchemes));
  const others = schemes === '' ? sortedExtensions : `${sortedExtensions}_${schemes}`;
  return { hashed: `${first}_${digest(sortedSuites)}_${digest(others)}`, raw: `${first}_${sortedSuites}_${others}` };
}

const meant = (numbers: readonly number[]): number[] => numbers.filter(number => !isGrease(number));
const counted = (numbers: readonly number[]): string => String(Math.min(99, numbers.length)).padStart(2, '0');
const hexList = (numbers: readonly number[]): string => numbers.map(number => number.toString(16).padStart(4, '0')).join(',');
const digest = (text: string): string => (text === '' ? '0'.repeat(12) : createHash('sha256').update(text).digest('hex').slice(0, 12));

/** First and last character; of what is no letter or digit the first and last hexadecimal digit. */
function alpnMark(alpn: Uint8Array | undefined): string {
  if (alpn === undefined || alpn.length === 0) return '00';
  const ends = [alpn[0], alpn[alpn.length - 1]].map(byte => String.fromCharCode(byte)).join('');
  if (/^[0-9a-z]{2}$/i.test(ends)) return ends;
  const hex = hexText(alpn);
  return hex[0] + hex[hex.length - 1];
}
