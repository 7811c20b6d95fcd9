/** The packet list's columns as text. */
import { etherText, ipv4Text, ipv6Text } from '../bytes/address-text.ts';
import type { AddressKind, Columns } from '../dissect/index.ts';

export function sourceText(columns: Columns): string {
  return addressText(columns.sourceKind, columns.addressBytes, columns.sourceAt, columns.sourceText);
}

export function destinationText(columns: Columns): string {
  return addressText(columns.destinationKind, columns.addressBytes, columns.destinationAt, columns.destinationText);
}

function addressText(kind: AddressKind, bytes: Uint8Array, at: number, text: string): string {
  switch (kind) {
    case 'ether': return etherText(bytes.subarray(at, at + 6));
    case 'ipv4': return ipv4Text(((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0);
    case 'ipv6': return ipv6Text(bytes, at);
    case 'text': return text;
    case 'none': return '';
  }
}
