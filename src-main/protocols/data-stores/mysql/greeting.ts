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

/** A server's version is shorter. */
const LONGEST_VERSION = 100;
/** Since its tenth version MariaDB has a protocol of its own, and since then it puts a number of MySQL's before its own. */
const MARIADB = /^(?:5\.5\.5-)?(\d{1,4})\.[^]*MariaDB/;
const FIRST_OF_ITS_OWN = 10;

/** Its version is one of MariaDB's that are not MySQL's. */
export function saysMariadb(bytes: Uint8Array): boolean {
  const most = Math.min(bytes.length, HEADER + LONGEST_VERSION), end = byteIndex(bytes, 0, HEADER + 1, most);
  const version = String.fromCharCode(...bytes.subarray(HEADER + 1, end < 0 ? most : end));
  return Number(MARIADB.exec(version)?.[1] ?? 0) >= FIRST_OF_ITS_OWN;
}
