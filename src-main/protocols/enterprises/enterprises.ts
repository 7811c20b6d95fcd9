/** Who has a private enterprise number (IANA enterprise-numbers, RFC 9371): met in DHCP, RADIUS, SNMP, L2TP, flows and blocks of pcapng. */
import { unpackedText } from '../../bytes/packed-text.ts';
import { TABLE } from './table.ts';

let names: readonly string[] | undefined;

/** Undefined for numbers that nobody has. The list takes about 10 ms to unpack, so that is done when it is first asked for. */
export function enterpriseName(number: number): string | undefined {
  names ??= unpackedText(TABLE).split('\n');
  return names[number] || undefined;
}
