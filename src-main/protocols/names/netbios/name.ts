/**
 * NetBIOS names: 16 bytes, in packets as 32 letters (first-level encoding, RFC 1001 §14.1), the last byte telling which service of
 * the host is meant.
 */
import type { Cursor } from '../../../dissect/index.ts';
import { readName } from '../dns/name.ts';

const SERVICES: Readonly<Record<number, string>> = {
  0x00: 'Workstation/Redirector', 0x01: 'Browser', 0x02: 'Workstation/Redirector', 0x03: 'Messenger service/Main name',
  0x05: 'Forwarded name', 0x06: 'RAS Server service', 0x1b: 'Domain Master Browser', 0x1c: 'Domain Controllers',
  0x1d: 'Local Master Browser', 0x1e: 'Browser Election Service', 0x1f: 'Net DDE Service', 0x20: 'Server service',
  0x21: 'RAS client service', 0x22: 'Exchange Interchange (MSMail Connector)', 0x23: 'Exchange Store', 0x24: 'Exchange Directory',
  0x2b: 'Lotus Notes Server service', 0x30: 'Modem sharing server service', 0x31: 'Modem sharing client service',
  0x43: 'SMS Clients Remote Control', 0x44: 'SMS Administrators Remote Control Tool', 0x45: 'SMS Clients Remote Chat',
  0x46: 'SMS Clients Remote Transfer', 0x4c: 'DEC Pathworks TCP/IP Service on Windows NT',
  0x52: 'DEC Pathworks TCP/IP Service on Windows NT', 0x6a: 'Microsoft Exchange IMC', 0x87: 'Microsoft Exchange MTA',
  0xbe: 'Network Monitor Agent', 0xbf: 'Network Monitor Analyzer',
};

const NAME_LENGTH = 16;

export interface NetbiosName {
  /** `HOST<20>`, with a scope `HOST<20>.scope`, or what is wrong. */
  readonly text: string;
  /** `Server service`; undefined when the name is no NetBIOS name. */
  readonly service: string | undefined;
}

/** Reads the encoded name here, which may be a pointer into the message from `begin` to `end`. */
export function readNetbiosName(p: Cursor, begin: number, end: number): NetbiosName {
  const { text } = readName(p, begin, end);
  const dot = text.indexOf('.');
  const label = dot < 0 ? text : text.slice(0, dot);
  const wrong = label.search(/[^A-Z]/);
  if (wrong >= 0) {
    const which = wrong % 2 === 0 ? '1st' : '2nd';
    return { text: `Illegal NetBIOS name (${which} character not between A and Z in first-level encoding)`, service: undefined };
  }
  if (label.length % 2 === 1) return { text: 'Illegal NetBIOS name (odd number of bytes)', service: undefined };
  const bytes = Uint8Array.from({ length: label.length >> 1 }, (_, i) => ((label.charCodeAt(2 * i) - 65) << 4) + (label.charCodeAt(2 * i + 1) - 65));
  if (bytes.length !== NAME_LENGTH) return { text: `Illegal NetBIOS name (${bytes.length} bytes long)`, service: undefined };
  return { text: `${nameText(bytes)}${suffixText(bytes[15])}${dot < 0 ? '' : text.slice(dot)}`, service: serviceOf(bytes[15]) };
}

export function serviceOf(suffix: number): string {
  return SERVICES[suffix] ?? 'Unknown';
}

export const suffixText = (suffix: number): string => `<${suffix.toString(16).padStart(2, '0')}>`;

/** The first 15 of a name's 16 bytes without the spaces behind it; what is no printable character as its number. */
export function nameText(bytes: Uint8Array): string {
  let length = NAME_LENGTH - 1;
  while (length > 0 && bytes[length - 1] === 0x20) length--;
  let text = '';
  for (let i = 0; i < length; i++) text += bytes[i] >= 0x20 && bytes[i] < 0x7f ? String.fromCharCode(bytes[i]) : suffixText(bytes[i]);
  return text;
}
