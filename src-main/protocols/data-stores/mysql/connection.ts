/** How a MySQL connection begins: the server's greeting and the client's login, "Connection Phase"; MariaDB's have capabilities of their own. */
import type { Cursor } from '../../../dissect/index.ts';
import { takeToZero } from '../../zero-ended.ts';
import { attributes } from './commands.ts';
import { HIGH_CAPABILITIES, LOW_CAPABILITIES, MARIADB_CAPABILITIES, MYSQL_FIELDS as f, STATUS_FLAGS } from './fields.ts';
import type { Known } from './session.ts';

/** Capabilities: in the lower 16 bits, and in the upper. */
const CLIENT_MYSQL = 0x0001, CONNECT_WITH_DB = 0x0008, SECURE = 0x8000;
const PLUGIN_AUTH = 0x0008, CONNECT_ATTRS = 0x0010;
/** What MariaDB puts before its version, lest clients that look at the first number take it for a later MySQL's: it is none of the version. */
const VERSION_BEFORE = '5.5.5-';
const RESERVED = 10, RESERVED_OF_CLIENTS = 23, OWN = 4;

export function greeting(p: Cursor, known: Known | undefined): void {
  const outer = p.open(f.server_greeting);
  const isMariadb = known?.settled.mariadb === true;
  const version = p.take(f.protocol);
  const server = takeToZero(p, f.version);
  const shown = isMariadb && server.startsWith(VERSION_BEFORE) ? server.slice(VERSION_BEFORE.length) : server;
  p.info(`Server Greeting  proto=${version} version=${shown} `);
  p.take(f.thread_id);
  takeToZero(p, f.salt);
  if (p.remaining < 2) {
    p.close(outer);
    return;
  }
  const low = p.bits(f['caps.server'], LOW_CAPABILITIES);
  p.take(isMariadb ? f.mariadb_language : f.server_language);
  p.bits(f.server_status, STATUS_FLAGS);
  p.bits(f['extcaps.server'], HIGH_CAPABILITIES);
  p.take(f['auth_plugin.length']);
  if (isMariadb && (low & CLIENT_MYSQL) === 0) {
    p.take(f.unused, RESERVED - OWN);
    p.bits(f.mariadb_server, MARIADB_CAPABILITIES);
  } else {
    p.take(f.unused, RESERVED);
  }
  if (p.more) takeToZero(p, f.salt2);
  if (p.more) takeToZero(p, f.auth_plugin);
  p.close(outer);
}

function capabilities(p: Cursor, known: Known | undefined): readonly [low: number, high: number] {
  const isMariadb = known?.settled.mariadb === true;
  const low = p.bits(f['caps.client'], LOW_CAPABILITIES);
  const high = p.bits(f['extcaps.client'], HIGH_CAPABILITIES);
  p.take(f.max_packet);
  p.take(isMariadb ? f.mariadb_charset : f.charset);
  if (isMariadb && (low & CLIENT_MYSQL) === 0) {
    p.take(f.unused, RESERVED_OF_CLIENTS - OWN);
    p.bits(f.mariadb_client, MARIADB_CAPABILITIES);
  } else {
    p.take(f.unused, RESERVED_OF_CLIENTS);
  }
  return [low, high];
}

export function sslRequest(p: Cursor, known: Known | undefined): void {
  p.info('Login Request user= ');
  const outer = p.open(f.login_request);
  capabilities(p, known);
  p.close(outer);
}

export function login(p: Cursor, known: Known | undefined): void {
  const outer = p.open(f.login_request);
  const [low, high] = capabilities(p, known);
  const user = takeToZero(p, f.user);
  p.info(`Login Request user=${user} `);
  const size = (low & SECURE) !== 0 && p.more ? p.u8() : 0;
  if ((low & SECURE) !== 0 && p.more) p.skip(1);
  if (size > 0) p.take(f.passwd, size);
  if ((low & CONNECT_WITH_DB) !== 0 && p.more) p.addInfo(`db=${takeToZero(p, f.schema)} `);
  if ((high & PLUGIN_AUTH) !== 0 && p.more) takeToZero(p, f.client_auth_plugin);
  if ((high & CONNECT_ATTRS) !== 0 && p.more) attributes(p);
  p.close(outer);
}
