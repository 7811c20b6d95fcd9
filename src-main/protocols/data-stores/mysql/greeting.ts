/** What a MySQL server's greeting says of it before anybody shows it. */
import { byteIndex } from '../../../bytes/byte-search.ts';

const HEADER = 4;
/** From the end of its version on: connection, salt, capabilities, collation, status, and of the capabilities above the higher half. */
const OFFERED = 4 + 9 + 2 + 1 + 2 + 1;

/** The highest 8 capabilities; all where the greeting is that of a server which says less. */
export function offered(bytes: Uint8Array): number {
  const end = byteIndex(bytes, 0, HEADER + 1, bytes.length);
  return end < 0 ? 0xff : bytes[end + 1 + OFFERED] ?? 0xff;
}

const MARIADB = new TextEncoder().encode('MariaDB');
/** A server's version is shorter. */
const LONGEST_VERSION = 100;

/** Its version names MariaDB. */
export function saysMariadb(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, HEADER + LONGEST_VERSION) - MARIADB.length;
  for (let at = HEADER + 1; at <= end && bytes[at] !== 0; at++) {
    if (MARIADB.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
