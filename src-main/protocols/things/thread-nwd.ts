/** Thread's network data (Thread 1.3 §5.18): the prefixes, routes, routers to other networks, and services that all of a mesh know. */
import { type Cursor, type Field, bits, flag, ipv6, none, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const TYPES = ['Has Route', 'Prefix', 'Border Router', '6LoWPAN ID', 'Commissioning Data', 'Service', 'Server'];
const TRUTH = { as: ['True', 'False'] } as const;
const FIELDS = {
  tlv: none('TLV'),
  'tlv.type': bits('Type', 0xfe, { values: { ...TYPES } }),
  'tlv.stable': flag('Stable', 0x01, TRUTH),
  'tlv.len': u8('Length'),
  'tlv.unknown': octets('Unknown'),
  'tlv.sub_tlvs': none('Sub-TLV(s)'),
  'tlv.has_route': none('Has Route'),
  'tlv.has_route.br_16': u16('Border Router 16', { hex: true }),
  'tlv.has_route.pref': bits('Preference', 0xc0),
  'tlv.prefix.domain_id': u8('Domain ID'),
  'tlv.prefix.length': u8('Prefix Length'),
  'tlv.prefix': ipv6('Prefix'),
  'tlv.border_router': none('Border Router'),
  'tlv.border_router.16': u16('Border Router 16', { hex: true }),
  'tlv.border_router.pref': bits('Preference', 0xc0),
  'tlv.border_router.flag.p': flag('P Flag', 0x20, { as: ['Autoconfigured preferred', 'Autoconfigured deprecated'] }),
  'tlv.border_router.flag.s': flag('SLAAC', 0x10, { as: ['Allowed', 'Not Allowed'] }),
  'tlv.border_router.flag.d': flag('DHCPv6', 0x08, { as: ['Available', 'Not Available'] }),
  'tlv.border_router.flag.c': flag('C Flag', 0x04, { as: ['Additional config. data', 'No additional config. data'] }),
  'tlv.border_router.flag.r': flag('Default route', 0x02, TRUTH),
  'tlv.border_router.flag.o': flag('O Flag', 0x01, { as: ['On mesh', 'Not on mesh'] }),
  'tlv.border_router.flag.n': flag('DNS', 0x80, { as: ['Available', 'Not available'] }),
  'tlv.6co.flag': u8('Flag', { hex: true }),
  'tlv.6co.flag.reserved': bits('Reserved', 0xe0),
  'tlv.6co.flag.c': flag('Compression Flag', 0x10, TRUTH),
  'tlv.6co.flag.cid': bits('CID', 0x0f),
  'tlv.6co.context_length': u8('Context Length'),
  'tlv.service.t': bits('T flag', 0x80, { hex: true }),
  'tlv.service.s_id': bits('Service Type ID', 0x0f, { hex: true }),
  'tlv.service.s_ent_num': u32('Enterprise Number'),
  'tlv.service.s_data_len': u8('Service Data Length'),
  'tlv.service.s_data': octets('Service Data'),
  'tlv.server.16': u16('Server 16', { hex: true }),
  'tlv.server.data': octets('Server Data'),
};
const f = FIELDS;
const THREAD_SERVICE = 0x80;
const ADDRESS = 16;

export const threadNwd = protocol({
  name: 'thread_nwd',
  title: 'Thread Network Data',
  on: { thread: ['network-data'] },
  fields: FIELDS,
  dissect: p => takeTlvs(p),
});

function takeTlvs(p: Cursor): void {
  while (p.more) {
    const length = p.u8(1), outer = p.open(f.tlv, 2 + length), type = p.show(f['tlv.type']);
    p.take(f['tlv.stable']);
    p.take(f['tlv.len']);
    const part = p.within(length), take = VALUES[type];
    part.contain(() => {
      take?.(part);
      if (part.more) part.takeRest(f['tlv.unknown']);
    });
    p.close(outer);
    p.label(`TLV (${TYPES[type] ?? `Unknown (${type})`})`);
  }
}

function takeInner(p: Cursor): void {
  if (!p.more) return;
  const outer = p.open(f['tlv.sub_tlvs'], p.remaining);
  takeTlvs(p);
  p.close(outer);
}

const VALUES: Readonly<Record<number, (p: Cursor) => void>> = {
  0: p => {
    while (p.more) takeEntry(p, f['tlv.has_route'], 3, f['tlv.has_route.br_16'], f['tlv.has_route.pref']);
  },
  // A prefix as long as its bits need.
  1: p => {
    p.take(f['tlv.prefix.domain_id']);
    const length = Math.ceil(p.take(f['tlv.prefix.length']) / 8), whole = new Uint8Array(ADDRESS);
    if (length > ADDRESS) p.malformed(`a prefix of ${length} bytes`);
    whole.set(p.peekBytes(length));
    p.takeAs(f['tlv.prefix'], whole, length);
    takeInner(p);
  },
  2: p => {
    while (p.more) {
      takeEntry(p, f['tlv.border_router'], 4, f['tlv.border_router.16'], f['tlv.border_router.pref'], [
        f['tlv.border_router.flag.p'], f['tlv.border_router.flag.s'], f['tlv.border_router.flag.d'], f['tlv.border_router.flag.c'],
        f['tlv.border_router.flag.r'], f['tlv.border_router.flag.o'],
      ], f['tlv.border_router.flag.n']);
    }
  },
  3: p => {
    p.bits(f['tlv.6co.flag'], [f['tlv.6co.flag.reserved'], f['tlv.6co.flag.c'], f['tlv.6co.flag.cid']]);
    p.take(f['tlv.6co.context_length']);
  },
  4: p => {
    if (!p.quote('thread', 'meshcop')) p.skip(p.remaining);
  },
  5: p => {
    const isThread = (p.u8() & THREAD_SERVICE) !== 0;
    p.show(f['tlv.service.t']);
    p.take(f['tlv.service.s_id']);
    if (!isThread) p.take(f['tlv.service.s_ent_num']);
    const length = p.take(f['tlv.service.s_data_len']);
    p.take(f['tlv.service.s_data'], length);
    takeInner(p);
  },
  6: p => {
    p.take(f['tlv.server.16']);
    if (p.more) p.takeRest(f['tlv.server.data']);
  },
};

/** A router's short address, how much it is preferred, and flags. */
function takeEntry(p: Cursor, heading: Field<void>, size: number, router: Field, preference: Field, flags: readonly Field[] = [],
  last?: Field): void {
  const outer = p.open(heading, size);
  p.take(router);
  p.show(preference);
  for (const flag of flags) p.show(flag);
  p.skip(1);
  if (last !== undefined) p.take(last);
  p.close(outer);
}
