/**
 * Web Cache Communication Protocol: routers and caches agree on what is redirected to whom. Version 2, draft-wilson-wrec-wccp-v2-01 and
 * draft-param-wccp-v2rev1-01; version 1, draft-forster-wrec-wccp-v1-00.
 */
import { type Cursor, byName, expert, flag, ipv4, protocol, u16, u32 } from '../../dissect/index.ts';
import { takeAssigned, takeBuckets } from './wccp/assignments.ts';
import type { AddressTable } from './wccp/addresses.ts';
import { TABLE, takeComponent } from './wccp/components.ts';
import { ADDRESSES, COMPONENTS, FIELDS } from './wccp/fields.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  7: '1.0 Here I am', 8: '1.0 I see you', 9: '1.0 Assign bucket', 10: '2.0 Here I am', 11: '2.0 I see you', 12: '2.0 Redirect assign',
  13: '2.0 Removal query',
};
/** Version 2.01 */
const WITH_TABLES = 0x0201;
const HERE_1 = 7, SEE_1 = 8, ASSIGN_1 = 9, HERE = 10, SEE = 11, ASSIGN = 12, QUERY = 13;
/** Components that messages must have, §5.1 to §5.4. */
const SECURITY = 0, SERVICE = 1;
const NEEDED: Readonly<Record<number, readonly number[]>> = {
  [HERE]: [SECURITY, SERVICE, 3, 5], [SEE]: [SECURITY, SERVICE, 2, 4], [ASSIGN]: [SECURITY, SERVICE], [QUERY]: [SECURITY, SERVICE, 7],
};

export const wccp = protocol({
  name: 'wccp',
  title: 'Web Cache Communication Protocol',
  on: { 'udp.port': [2048] },
  fields: {
    message: u32('WCCP Message Type', { values: MESSAGES }),
    version: u32('WCCP Version', { base: 'hex', values: { 4: '1', 0x200: '2', 0x201: '2.01' } }),
    message_header_version: u16('WCCP Version (>=2)', { hex: true }),
    message_header_length: u16('Length'),
    hash_revision: u32('Hash Revision'),
    change_num: u32('Change Number'),
    hash_flag: u32('Flags', { hex: true }),
    'hash_flag.u': flag('Hash information', 0x10000, { size: 4, as: ['Historical', 'Current'] }),
    recvd_id: u32('Received ID'),
    cache_ip: ipv4('Web Cache IP address'),
    'missing.security_info': expert('This message should contain a Security Info component, but it is missing', 'error', 'Protocol'),
    'missing.service_info': expert('This message should contain a Service Info component, but it is missing', 'error', 'Protocol'),
    'missing.router_id_info': expert('This message should contain a Router Identity Info component, but it is missing', 'error', 'Protocol'),
    'missing.wc_id_info': expert('This message should contain a Web-Cache Identity Info component, but it is missing', 'error', 'Protocol'),
    'missing.rtr_view_info': expert('This message should contain a Router View Info component, but it is missing', 'error', 'Protocol'),
    'missing.wc_view_info': expert('This message should contain a Web-Cache View Info component, but it is missing', 'error', 'Protocol'),
    'missing.query_info': expert('This message should contain a Query Info component, but it is missing', 'error', 'Protocol'),
    ...FIELDS,
    ...byName(Object.values(ADDRESSES).flatMap(({ index, short, long }) => [index, short, long])),
  },
  dissect(p, f) {
    const type = p.take(f.message);
    p.info(MESSAGES[type] ?? `Unknown WCCP message (${type})`);
    if (type === HERE_1 || type === SEE_1 || type === ASSIGN_1) takeFirst(p, f, type);
    else if (MESSAGES[type] !== undefined) takeSecond(p, f, type);
    else p.data();
  },
});

type AllFields = (typeof wccp)['fields'];

function takeSecond(p: Cursor, f: AllFields, type: number): void {
  const version = p.take(f.message_header_version);
  const length = p.take(f.message_header_length);
  p.limit(p.offset + length);
  const table = version >= WITH_TABLES ? tableOf(p) : undefined, seen = new Set<number>();
  while (p.remaining >= 4) {
    const component = p.u16(), size = p.u16(2), outer = p.open(COMPONENTS[component] ?? `Unknown info type (${component})`, 4 + size);
    seen.add(component);
    p.take(f.item_type);
    p.take(f.item_length);
    const part = p.within(size);
    if (component === TABLE) takeTable(part, f);
    else takeComponent(part, f, component, table);
    p.close(outer);
  }
  const marks: Readonly<Record<number, AllFields['missing.query_info']>> = {
    0: f['missing.security_info'], 1: f['missing.service_info'], 2: f['missing.router_id_info'], 3: f['missing.wc_id_info'],
    4: f['missing.rtr_view_info'], 5: f['missing.wc_view_info'], 7: f['missing.query_info'],
  };
  for (const needed of NEEDED[type]) if (!seen.has(needed)) p.expert(marks[needed]);
}

/**
 * draft-param-wccp-v2rev1-01 §5.7.1: where a message has a table, its addresses are numbers in it. The table may stand anywhere: of a message that
 * was cut before all of its components are seen, nobody knows what its addresses are.
 */
function tableOf(p: Cursor): AddressTable {
  for (let ahead = 0; ahead + 4 <= p.remaining;) {
    const size = p.u16(ahead + 2);
    if (p.u16(ahead) === TABLE && size >= 8 && ahead + 4 + size <= p.remaining) {
      const length = p.u16(ahead + 6), addresses: Uint8Array[] = [];
      if (length !== 4 && length !== 16) return [];
      for (let at = ahead + 12; at + length <= ahead + 4 + size; at += length) addresses.push(p.peekBytes(length, at));
      return addresses;
    }
    ahead += 4 + size;
  }
  return undefined;
}

function takeTable(p: Cursor, f: AllFields): void {
  p.take(f['address_table.family_type']);
  const length = p.take(f['address_table.address_length']);
  p.take(f['address_table.length']);
  while (length > 0 && p.remaining >= length) {
    const bytes = p.peekBytes(length);
    p.takeAs(f['address_table.element'], [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join(':'), length);
  }
}

/** Version 1: messages of fixed parts. */
function takeFirst(p: Cursor, f: AllFields, type: number): void {
  if (type === HERE_1) {
    p.take(f.version);
    takeHash(p, f);
    p.take(f.recvd_id);
  } else if (type === SEE_1) {
    p.take(f.version);
    p.take(f.change_num);
    p.take(f.recvd_id);
    const count = p.take(f.wc_num);
    for (let number = 0; number < count && p.more; number++) {
      const outer = p.open(`Web-Cache List Entry(${number})`);
      p.take(f.cache_ip);
      takeHash(p, f);
      p.close(outer);
    }
  } else {
    p.take(f.recvd_id);
    const count = p.take(f.wc_num);
    for (let number = 0; number < count && p.remaining >= 4; number++) {
      p.take(f.cache_ip);
      p.label(() => `Web Cache ${number} IP Address: ${[...p.bytes.subarray(p.at - 4, p.at)].join('.')}`);
    }
    takeBuckets(p, f);
  }
}

function takeHash(p: Cursor, f: AllFields): void {
  p.take(f.hash_revision);
  const outer = p.open('Hash information', 32);
  takeAssigned(p, f);
  p.close(outer);
  p.bits(f.hash_flag, [f['hash_flag.u']]);
}
