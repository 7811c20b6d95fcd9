/** Components of WCCP's messages: draft-wilson-wrec-wccp-v2-01 §5.6, §5.7. */
import type { Cursor } from '../../../dissect/index.ts';
import { bitNames, takeNamedBits } from '../../bit-names.ts';
import { type AddressTable, openAddress, peekAddress, takeAddress } from './addresses.ts';
import { takeAssigned, takeBuckets, takeKey, takeMasks, takeRouters } from './assignments.ts';
import { takeCapabilities } from './capabilities.ts';
import { ADDRESSES, type AddressField, type Fields } from './fields.ts';

export const TABLE = 17;
const MD5 = 1, MD5_BYTES = 16, DYNAMIC = 1, PORTS = 8;
const PORTS_DEFINED = 0x10, PORTS_OF_SOURCE = 0x20;
const HASH = 0, MASK = 1, ABSENT = 2;

type Take = (p: Cursor, f: Fields, table: AddressTable) => void;

const TAKEN: Readonly<Record<number, Take>> = {
  0: (p, f) => {
    if (p.take(f.security_info_option) === MD5) p.take(f.security_md5_checksum, MD5_BYTES);
  },
  1: takeService,
  2: (p, f, table) => {
    takeRouter(p, f, table, ADDRESSES.routerHeading);
    takeAddress(p, ADDRESSES.sentTo, table);
    for (let count = p.take(f['router.num_recv_ip']); count > 0 && p.remaining >= 4; count--) takeAddress(p, ADDRESSES.receivedFrom, table);
  },
  3: (p, f, table) => takeCache(p, f, table, ADDRESSES.cacheHeading),
  4: (p, f, table) => {
    p.take(f['router_view.member_change_num']);
    takeKey(p, f, table);
    for (let count = p.take(f['router_view.router_num']); count > 0 && p.remaining >= 4; count--) takeAddress(p, ADDRESSES.routerOfView, table);
    for (let count = p.take(f['wc_view_info.wc_num']); count > 0 && p.more; count--) takeCache(p, f, table, ADDRESSES.cacheOfRouter);
  },
  5: (p, f, table) => {
    p.take(f['wc_view_info.change_num']);
    for (let count = p.take(f['wc_view_info.router_num']); count > 0 && p.remaining >= 8; count--) takeRouter(p, f, table, ADDRESSES.routerOfCaches);
    for (let count = p.take(f['wc_view_info.wc_num']); count > 0 && p.remaining >= 4; count--) takeAddress(p, ADDRESSES.cacheOfView, table);
  },
  6: (p, f, table) => {
    takeKey(p, f, table);
    takeRouters(p, f, table, p.take(f['assignment_info.router_num']), () => openAddress(p, ADDRESSES.routerAssigned, table));
    const count = p.take(f['hash_buckets_assignment.wc_num']), outer = p.under();
    for (let number = 0; number < count && p.remaining >= 4; number++) {
      takeAddress(p, ADDRESSES.assigned, table);
      p.addLabel(` id: ${number}`);
    }
    p.close(outer);
    const buckets = p.open('Buckets');
    takeBuckets(p, f);
    p.close(buckets);
  },
  7: (p, f, table) => {
    takeAddress(p, ADDRESSES.router, table);
    p.take(f['router_identity.receive_id']);
    takeAddress(p, ADDRESSES.querySentTo, table);
    takeAddress(p, ADDRESSES.queryTarget, table);
  },
  8: takeCapabilities,
  13: takeAlternate,
  14: takeMasks,
  15: takeCommand,
};

/** The content of a component; what nobody reads is bytes. */
export function takeComponent(p: Cursor, f: Fields, type: number, table: AddressTable): void {
  TAKEN[type]?.(p, f, table);
  p.takeRest(f.item_data);
}

/** §5.6.2 */
function takeService(p: Cursor, f: Fields): void {
  const isDynamic = p.take(f.service_info_type) === DYNAMIC;
  p.take(isDynamic ? f.service_info_dyn_id : f.service_info_std_id);
  p.take(f.service_info_priority);
  p.take(f.service_info_protocol);
  const flags = takeNamedBits(p, f.service_info_flags, [
    f['service_info_flag.src_ip_hash'], f['service_info_flag.dest_ip_hash'], f['service_info_flag.src_port_hash'],
    f['service_info_flag.dest_port_hash'],
    f['service_info_flag.ports_defined'], f['service_info_flag.ports_source'], f['service_info_flag.redirect_only_protocol_0'],
    f['service_info_flag.src_ip_alt_hash'], f['service_info_flag.dest_ip_alt_hash'], f['service_info_flag.src_port_alt_hash'],
    f['service_info_flag.dest_port_alt_hash'], f['service_info_flag.reserved'],
  ]);
  if ((flags & PORTS_DEFINED) === 0) {
    const outer = p.open('Ports fields not used', 2 * PORTS);
    p.expert(f.port_fields_not_used);
    p.close(outer);
    p.skip(2 * PORTS);
    return;
  }
  const ports = Array.from({ length: PORTS }, (_, i) => p.u16(2 * i)).filter(port => port !== 0);
  const outer = p.open(`Ports list: ${ports.map(port => ` ${port}`).join('')}`, 2 * PORTS);
  for (let i = 0; i < PORTS; i++) {
    if (p.u16() === 0) p.skip(2);
    else p.take((flags & PORTS_OF_SOURCE) === 0 ? f.service_info_destination_port : f.service_info_source_port);
  }
  p.close(outer);
}

function takeRouter(p: Cursor, f: Fields, table: AddressTable, heading: AddressField): void {
  const outer = openAddress(p, heading, table);
  takeAddress(p, ADDRESSES.router, table);
  p.take(f['router_identity.receive_id']);
  p.close(outer);
}

/** §5.7.2: who a cache is, and what has been assigned to it. */
function takeCache(p: Cursor, f: Fields, table: AddressTable, heading: AddressField): void {
  const outer = openAddress(p, heading, table);
  takeAddress(p, ADDRESSES.cache, table);
  p.take(f['web_cache_identity.hash_rev']);
  const kind = f['web_cache_identity.flags.assign_type'], history = f['web_cache_identity.flags.hash_info'];
  const flags = p.bits(f['web_cache_identity.flags'], [
    history, kind, f['web_cache_identity.flags.version_request'], f['web_cache_identity.flags.reserved'],
  ]);
  p.addLabel(() => bitNames(flags, [history, kind, f['web_cache_identity.flags.version_request']]));
  const assigned = (flags >> 1) & 3;
  if (assigned === ABSENT) p.set(f.assignment_no_data, undefined);
  else if (assigned === HASH || assigned === MASK) {
    const data = p.open(assigned === HASH ? 'Hash Assignment Data' : 'Mask Assignment Data');
    if (assigned === HASH) takeAssigned(p, f);
    else takeMasks(p, f, table);
    p.close(data);
    p.take(f.assignment_weight);
    p.take(f.assignment_status);
  } else p.takeRest(f.item_data);
  p.close(outer);
}

/** §5.7.7 */
function takeAlternate(p: Cursor, f: Fields, table: AddressTable): void {
  const type = p.take(f['alt_assignment_info.assignment_type']), length = p.take(f['alt_assignment_info.assignment_length']);
  if (length !== p.remaining) p.expertUnder(f.assignment_length_bad, `Assignment length is ${length} but ${p.remaining} remain in the packet`);
  takeKey(p, f, table);
  const routers = p.take(f['alt_assignment_info.num_routers']);
  takeRouters(p, f, table, routers, number => p.open(`Router ${number} Assignment Element: IP address ${peekAddress(p, table)}`, 12));
  if (type === MASK) takeMasks(p, f, table);
  else if (type === HASH) {
    const count = p.take(f['wc_view_info.wc_num']);
    for (let number = 0; number < count && p.remaining >= 4; number++) {
      const shown = takeAddress(p, ADDRESSES.cacheOfView, table);
      p.label(`Web-Cache ${number}: IP address ${shown}`);
    }
    takeBuckets(p, f);
  }
}

/** §5.7.9: a cache says that it goes. */
function takeCommand(p: Cursor, f: Fields, table: AddressTable): void {
  while (p.remaining >= 4) {
    const type = p.take(f.command_element_type), length = p.take(f.command_element_length), part = p.within(length);
    if ((type === 1 || type === 2) && length >= 4) takeAddress(part, ADDRESSES.shutDown, table);
    part.takeRest(f.item_data);
  }
}
