/** The hops that a path is to take, and those that it took: RFC 3209 §4.3 and §4.4, RFC 3477. */
import { type Cursor } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { RSVP_FIELDS } from './fields.ts';

const f = RSVP_FIELDS;
const IPV4 = 1, IPV6 = 2, LABEL = 3, UNNUMBERED = 4, SYSTEM = 32;
const LOOSE = 0x80;

/** Reads the hops and gives what the heading says of them. */
export function hops(p: Cursor, isRecorded: boolean): string {
  const told: string[] = [];
  while (p.remaining >= 2) {
    const length = p.u8(1);
    if (length < 4) {
      p.expert(f.invalid_length, `Invalid length: ${length}`);
      p.skip(p.remaining);
      break;
    }
    const type = isRecorded ? p.u8() : p.u8() & ~LOOSE;
    const isLoose = !isRecorded && (p.u8() & LOOSE) !== 0;
    const outer = p.open('Subobject', Math.min(length, p.remaining));
    const node = p.lastNode;
    const part = p.within(length);
    if (!isRecorded && type !== SYSTEM) part.show(f.loose_hop);
    part.take(f.type);
    part.take(f['ero_rro_subobjects.length']);
    const shown = hop(part, type, isRecorded);
    p.labelNode(node, `${shown}${isRecorded || type === SYSTEM ? '' : isLoose ? ', Loose' : ', Strict'}`);
    told.push(`${shown.replace(' Subobject -', '').replace('Autonomous System', 'AS')}${isLoose ? ' [L]' : ''}`);
    p.close(outer);
  }
  return told.join(', ');
}

function hop(p: Cursor, type: number, isRecorded: boolean): string {
  switch (type) {
    case IPV4: {
      const address = p.take(f['ero_rro_subobjects.ipv4_hop']);
      p.take(f['ero_rro_subobjects.prefix_length']);
      if (isRecorded) addressFlags(p);
      return `IPv4 Subobject - ${ipv4Text(address)}`;
    }
    case IPV6:
      p.take(f['ero_rro_subobjects.ipv6_hop']);
      p.take(f['ero_rro_subobjects.prefix_length']);
      if (isRecorded) addressFlags(p);
      return 'IPv6 Subobject';
    case LABEL: {
      if (isRecorded) p.bits(f['ero_rro_subobjects.flags'], [f['rro.flags.global_label']]);
      else p.skip(1);
      p.take(f['ctype shown']);
      return `Label Subobject - ${p.take(f['ero_rro_subobjects.label'])}`;
    }
    case UNNUMBERED: {
      if (isRecorded) addressFlags(p);
      p.skip(Math.max(0, p.remaining - 8));
      const router = p.take(f['ero_rro_subobjects.router_id']);
      return `Unnumbered Interface-ID - ${ipv4Text(router)}, ${p.take(f['ero_rro_subobjects.interface_id'])}`;
    }
    case SYSTEM: return `Autonomous System ${p.take(f['ero_rro_subobjects.autonomous_system'])}`;
    default:
      p.takeRest(f['ero_rro_subobjects.data']);
      return `Unknown subobject: ${type}`;
  }
}

function addressFlags(p: Cursor): void {
  p.bits(f['ero_rro_subobjects.flags'], [
    f['rro.flags.local_avail'], f['rro.flags.local_in_use'], f['rro.flags.bandwidth'], f['rro.flags.node'], f['rro.flags.node_address'],
  ]);
}
