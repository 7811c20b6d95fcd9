/** X Display Manager Control Protocol, version 1.1 (X.Org): how an X terminal finds a host to log in to. */
import { type Cursor, type Field, expert, ipv4, ipv6, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';

const OPCODES: Readonly<Record<number, string>> = {
  1: 'Broadcast_query', 2: 'Query', 3: 'Indirect_query', 4: 'Forward_query', 5: 'Willing', 6: 'Unwilling', 7: 'Request', 8: 'Accept ', 9: 'Decline',
  10: 'Manage', 11: 'Refuse', 12: 'Failed', 13: 'Keepalive', 14: 'Alive',
};
const FAMILIES: Readonly<Record<number, string>> = { 0: 'Internet', 1: 'DECnet', 2: 'Chaos', 6: 'InternetV6' };

export const xdmcp = protocol({
  name: 'xdmcp',
  title: 'X Display Manager Control Protocol',
  on: { 'udp.port': [177] },
  fields: {
    version: u16('Version'),
    opcode: u16('Opcode', { hex: true, values: OPCODES }),
    length: u16('Message length'),
    authentication_name: text('Authentication name'),
    authorization_name: text('Authorization name'),
    hostname: text('Hostname'),
    status: text('Status'),
    session_id: u32('Session ID', { hex: true }),
    display_number: u16('Display number'),
    manufacturer_display_id_len: u16('Manufacturer display ID Length'),
    manufacturer_display_id: octets('Manufacturer display ID'),
    display_class_len: u16('Display class Length'),
    display_class: octets('Display class'),
    client_address_ipv4: ipv4('Client Address'),
    client_address_ipv6: ipv6('Client Address'),
    client_address_bytes: octets('Client Address'),
    client_address_bytes_len: u16('Client Address Length'),
    client_port_len: u16('Client port Length'),
    client_port_bytes: octets('Client port'),
    client_port: u16('Client port'),
    authentication_data_len: u16('Authentication data Length'),
    authentication_data: octets('Authentication data'),
    authorization_data_len: u16('Authorization data Length'),
    authorization_data: octets('Authorization data'),
    connection_address_ipv4: ipv4('Address'),
    connection_address_ipv6: ipv6('Address'),
    connection_address_bytes: octets('Address'),
    connection_type: u16('Type', { hex: true, values: FAMILIES }),
    session_running: u8('Session running'),
    conn_address_mismatch: expert("Error: Connection type/address arrays don't match", 'error', 'Malformed'),
  },
  dissect(p, f) {
    p.take(f.version);
    const opcode = p.take(f.opcode);
    p.info(OPCODES[opcode] ?? `Unknown (${hex(opcode, 4)})`);
    p.take(f.length);
    MESSAGES[opcode]?.(p, f);
    if (p.more) p.data();
  },
});

type Fields = (typeof xdmcp)['fields'];
type Read = (p: Cursor, f: Fields) => void;

/** ARRAY8: a length of two bytes, and as many bytes. */
function takeText(p: Cursor, field: Field<string>): void {
  const length = p.u16();
  p.skip(2);
  if (length > 0) p.take(field, length);
}

function takeBytes(p: Cursor, lengthField: Field<number>, field: Field<void>): void {
  const length = p.take(lengthField);
  if (length > 0) p.take(field, length);
}

/** ARRAYofARRAY8: a number of one byte, and as many names. */
function takeNames(p: Cursor, title: string, field: Field<string>): void {
  const count = p.u8(), outer = p.open(`${title} (${count})`);
  p.skip(1);
  for (let i = 0; i < count; i++) takeText(p, field);
  p.close(outer);
}

const query: Read = (p, f) => takeNames(p, 'Authentication names', f.authentication_name);
const session: Read = (p, f) => void p.take(f.session_id);
const host: Read = (p, f) => {
  takeText(p, f.hostname);
  takeText(p, f.status);
};
const authentication: Read = (p, f) => {
  takeText(p, f.authentication_name);
  takeBytes(p, f.authentication_data_len, f.authentication_data);
};

function forwarded(p: Cursor, f: Fields): void {
  const length = p.take(f.client_address_bytes_len);
  if (length === 4) p.take(f.client_address_ipv4);
  else if (length === 16) p.take(f.client_address_ipv6);
  else if (length > 0) p.take(f.client_address_bytes, length);
  const port = p.take(f.client_port_len);
  if (port === 2) p.take(f.client_port);
  else if (port > 0) p.take(f.client_port_bytes, port);
  query(p, f);
}

/** Types of the display's connections, and then their addresses. */
function takeConnections(p: Cursor, f: Fields): void {
  const types = p.u8(), addresses = p.u8(1 + 2 * types);
  const outer = p.open(`Connections (${types})`), from = p.at + 1;
  p.skip(2 + 2 * types);
  for (let i = 0; i < addresses; i++) {
    if (i < types) p.set(f.connection_type, (p.bytes[from + 2 * i] << 8) | p.bytes[from + 2 * i + 1], from + 2 * i, 2);
    const length = p.u16();
    p.skip(2);
    if (length === 4) p.take(f.connection_address_ipv4);
    else if (length === 16) p.take(f.connection_address_ipv6);
    else if (length > 0) p.take(f.connection_address_bytes, length);
  }
  p.close(outer);
  if (types !== addresses) p.expert(f.conn_address_mismatch);
}

const MESSAGES: Readonly<Record<number, Read>> = {
  1: query, 2: query, 3: query, 4: forwarded,
  5: (p, f) => {
    takeText(p, f.authentication_name);
    host(p, f);
  },
  6: host,
  7: (p, f) => {
    p.take(f.display_number);
    takeConnections(p, f);
    authentication(p, f);
    takeNames(p, 'Authorization names', f.authorization_name);
    takeBytes(p, f.manufacturer_display_id_len, f.manufacturer_display_id);
  },
  8: (p, f) => {
    session(p, f);
    authentication(p, f);
    takeText(p, f.authorization_name);
    takeBytes(p, f.authorization_data_len, f.authorization_data);
  },
  9: (p, f) => {
    takeText(p, f.status);
    authentication(p, f);
  },
  10: (p, f) => {
    session(p, f);
    p.take(f.display_number);
    takeBytes(p, f.display_class_len, f.display_class);
  },
  11: session,
  12: (p, f) => {
    session(p, f);
    takeText(p, f.status);
  },
  13: (p, f) => {
    p.take(f.display_number);
    session(p, f);
  },
  14: (p, f) => {
    p.take(f.session_running);
    session(p, f);
  },
};
