/** Options of RPL's control messages, RFC 6550 §6.7. */
import { ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, expert, flag, ipv6, none, u16, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix6 } from '../../prefixes.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type METRIC_FIELDS, metric } from './low-power-metrics.ts';
import type { SharedFields } from './shared-fields.ts';
import { LIFETIME, PREFERENCE } from './names.ts';

/** RFC 6997 §7: a route's discovery option in a discovery reply has other rules. */
export const DISCOVERY_REPLY = 4;

const yesNo = { as: ['Yes', 'No'] } as const;

const OPTIONS: Readonly<Record<number, string>> = {
  0: '1-byte padding', 1: 'n-byte padding', 2: 'DAG Metric container', 3: 'Routing Information', 4: 'DODAG configuration', 5: 'RPL Target',
  6: 'Transit Information', 7: 'Solicited Information', 8: 'Prefix Information', 9: 'RPL Target Descriptor', 10: 'P2P Route Discovery',
};
const truth = { as: ['True', 'False'] } as const;

export const RPL_OPTION_FIELDS = {
  'rpl.opt.type': u8('Type', { values: OPTIONS }),
  'rpl.opt.length': u8('Length'),
  'rpl.opt.reserved': none('Reserved'),
  'rpl.opt.padn': none('Paddings'),
  'rpl.opt.route.prefix_length': u8('Prefix Length'),
  'rpl.opt.route.flag': u8('Flag', { hex: true }),
  'rpl.opt.route.pref': bits('Preference', 0x18, { values: PREFERENCE }),
  'rpl.opt.route.reserved': bits('Reserved', 0xe7),
  'rpl.opt.route.lifetime': u32('Route Lifetime', LIFETIME),
  'rpl.opt.route.prefix': ipv6('Prefix'),
  'rpl.opt.config.flag': u8('Flag', { hex: true }),
  'rpl.opt.config.reserved': bits('Reserved', 0xf0),
  'rpl.opt.config.auth': flag('Authentication Enabled', 0x08),
  'rpl.opt.config.pcs': bits('Path Control Size', 0x07),
  'rpl.opt.config.interval_double': u8('DIOIntervalDoublings'),
  'rpl.opt.config.interval_min': u8('DIOIntervalMin'),
  'rpl.opt.config.redundancy': u8('DIORedundancyConstant'),
  'rpl.opt.config.max_rank_inc': u16('MaxRankInc'),
  'rpl.opt.config.min_hop_rank_inc': u16('MinHopRankInc'),
  'rpl.opt.config.ocp': u16('OCP (Objective Code Point)'),
  'rpl.opt.config.rsv': u8('Reserved'),
  'rpl.opt.config.def_lifetime': u8('Default Lifetime'),
  'rpl.opt.config.lifetime_unit': u16('Lifetime Unit'),
  'rpl.opt.target.flag': none('Reserved'),
  'rpl.opt.target.prefix_length': u8('Target Length'),
  'rpl.opt.target.prefix': ipv6('Target'),
  'rpl.opt.transit.flag': u8('Flags', { hex: true }),
  'rpl.opt.transit.flag.e': flag('External', 0x80),
  'rpl.opt.transit.flag.rsv': bits('Reserved', 0x7f),
  'rpl.opt.transit.pathctl': u8('Path Control'),
  'rpl.opt.transit.pathseq': u8('Path Sequence'),
  'rpl.opt.transit.pathlifetime': u8('Path Lifetime'),
  'rpl.opt.transit.parent': ipv6('Parent Address'),
  'rpl.opt.solicited.instance': u8('Instance'),
  'rpl.opt.solicited.flag': u8('Flag', { hex: true }),
  'rpl.opt.solicited.flag.v': flag('Version predicate', 0x80, truth),
  'rpl.opt.solicited.flag.i': flag('InstanceID predicate', 0x40, truth),
  'rpl.opt.solicited.flag.d': flag('DODAGID predicate', 0x20, truth),
  'rpl.opt.solicited.flag.rsv': bits('Reserved', 0x1f),
  'rpl.opt.solicited.dodagid': ipv6('DODAGID'),
  'rpl.opt.solicited.version': u8('Version'),
  'rpl.opt.prefix.length': u8('Prefix Length'),
  'rpl.opt.prefix.flag': u8('Flag', { hex: true }),
  'rpl.opt.prefix.flag.l': flag('On Link', 0x80),
  'rpl.opt.config.flag.a': flag('Auto Address Config', 0x40),
  'rpl.opt.config.flag.r': flag('Router Address', 0x20),
  'rpl.opt.config.flag.rsv': bits('Reserved', 0x1f),
  'rpl.opt.prefix.valid_lifetime': u32('Valid Lifetime', LIFETIME),
  'rpl.opt.prefix.preferred_lifetime': u32('Preferred Lifetime', LIFETIME),
  'rpl.opt.prefix': ipv6('Destination Prefix'),
  'rpl.opt.targetdesc.descriptor': u32('Descriptor', { hex: true }),
  'rpl.opt.routediscovery.flag': none('Flags'),
  'rpl.opt.routediscovery.flag.reply': flag('Reply', 0x80, yesNo),
  'rpl.opt.routediscovery.flag.hopbyhop': flag('Hop-by-Hop', 0x40, yesNo),
  'rpl.opt.routediscovery.flag.numofroutes': bits('Number of Routes', 0x30),
  'rpl.opt.routediscovery.flag.compr': bits('Compr', 0x0f),
  'rpl.opt.routediscovery.lifetime': bits('Lifetime', 0xc0, { values: { 0: '1 Second', 1: '4 Seconds', 2: '16 Seconds', 3: '64 Seconds' } }),
  'rpl.opt.routediscovery.maxrank': bits('MaxRank', 0x3f),
  'rpl.opt.routediscovery.nh': bits('NH', 0x3f),
  'rpl.p2p.hop_by_hop': expert('Reply MUST be set to one in order to establish a Hop-by-Hop Route', 'warning', 'Protocol'),
  'rpl.p2p.num_of_routes': expert('This field MUST be set to zero when Hop-by-Hop Routes are being discovered', 'warning', 'Protocol'),
  'rpl.p2p.dro.rdo.zero': expert('This field MUST be set to zero when the P2P-RDO is included in a P2P-DRO', 'warning', 'Protocol'),
  'rpl.opt.routediscovery.targetaddr': ipv6('Target Address'),
  'rpl.opt.routediscovery.addr_vec': none('Address Vector'),
  'rpl.opt.routediscovery.addrvec.addr': ipv6('Address'),
  'undecoded.rpl_option': expert('Undecoded RPL Option', 'note', 'Undecoded'),
  'unknown_data.expert': expert('Unknown Data (not interpreted)', 'error', 'Malformed'),
} as const;

type Fields = SharedFields & typeof RPL_OPTION_FIELDS & typeof METRIC_FIELDS;

/** Reads options to the end of a message of this code. */
export function rplOptions(p: Cursor, f: Fields, code: number): void {
  while (p.more) {
    // RFC 6550 §6.7.2: the one-byte padding has no length.
    const type = p.u8();
    const part = p.within(type === 0 ? 1 : 2 + p.u8(1));
    const outer = part.open(f.opt, part.remaining);
    part.take(f['rpl.opt.type']);
    let summary = '';
    if (type !== 0) {
      part.take(f['rpl.opt.length']);
      summary = content(part, f, type, code);
      if (part.more) {
        part.take(f.unknown_data, part.remaining);
        part.expertUnder(f['unknown_data.expert']);
      }
    }
    part.close(outer);
    part.label(() => `ICMPv6 RPL Option (${OPTIONS[type] ?? `Unknown ${type}`}${summary})`);
  }
}

function content(p: Cursor, f: Fields, type: number, code: number): string {
  switch (type) {
    case 1:
      p.take(f['rpl.opt.padn'], p.remaining);
      return '';
    case 2:
      while (p.remaining >= 4) metric(p, f);
      return '';
    case 3: return route(p, f);
    case 4: return configuration(p, f);
    case 5: {
      p.take(f['rpl.opt.target.flag'], 1);
      const length = p.take(f['rpl.opt.target.prefix_length']);
      return ` ${prefix(p, f['rpl.opt.target.prefix'], length)}/${length}`;
    }
    case 6: {
      takeNamedBits(p, f['rpl.opt.transit.flag'], [f['rpl.opt.transit.flag.e'], f['rpl.opt.transit.flag.rsv']]);
      p.take(f['rpl.opt.transit.pathctl']);
      p.take(f['rpl.opt.transit.pathseq']);
      p.take(f['rpl.opt.transit.pathlifetime']);
      while (p.remaining >= 16) p.take(f['rpl.opt.transit.parent']);
      return '';
    }
    case 7:
      p.take(f['rpl.opt.solicited.instance']);
      takeNamedBits(p, f['rpl.opt.solicited.flag'], [
        f['rpl.opt.solicited.flag.v'], f['rpl.opt.solicited.flag.i'], f['rpl.opt.solicited.flag.d'], f['rpl.opt.solicited.flag.rsv'],
      ]);
      p.take(f['rpl.opt.solicited.dodagid']);
      p.take(f['rpl.opt.solicited.version']);
      return '';
    case 8: return prefixInformation(p, f);
    case 9:
      p.take(f['rpl.opt.targetdesc.descriptor']);
      return '';
    case 10:
      discovery(p, f, code === DISCOVERY_REPLY);
      return '';
    default:
      p.expert(f['undecoded.rpl_option']);
      p.takeRest(f.data);
      return '';
  }
}

function configuration(p: Cursor, f: Fields): string {
  takeNamedBits(p, f['rpl.opt.config.flag'], [f['rpl.opt.config.reserved'], f['rpl.opt.config.auth'], f['rpl.opt.config.pcs']]);
  p.take(f['rpl.opt.config.interval_double']);
  p.take(f['rpl.opt.config.interval_min']);
  p.take(f['rpl.opt.config.redundancy']);
  p.take(f['rpl.opt.config.max_rank_inc']);
  p.take(f['rpl.opt.config.min_hop_rank_inc']);
  p.take(f['rpl.opt.config.ocp']);
  p.take(f['rpl.opt.config.rsv']);
  p.take(f['rpl.opt.config.def_lifetime']);
  p.take(f['rpl.opt.config.lifetime_unit']);
  return '';
}

function route(p: Cursor, f: Fields): string {
  const length = p.take(f['rpl.opt.route.prefix_length']);
  takeNamedBits(p, f['rpl.opt.route.flag'], [f['rpl.opt.route.pref'], f['rpl.opt.route.reserved']]);
  p.take(f['rpl.opt.route.lifetime']);
  return ` ${prefix(p, f['rpl.opt.route.prefix'], length)}/${length}`;
}

function prefixInformation(p: Cursor, f: Fields): string {
  const length = p.take(f['rpl.opt.prefix.length']);
  takeNamedBits(p, f['rpl.opt.prefix.flag'], [
    f['rpl.opt.prefix.flag.l'], f['rpl.opt.config.flag.a'], f['rpl.opt.config.flag.r'], f['rpl.opt.config.flag.rsv'],
  ]);
  p.take(f['rpl.opt.prefix.valid_lifetime']);
  p.take(f['rpl.opt.prefix.preferred_lifetime']);
  p.take(f['rpl.opt.reserved'], 4);
  const text = ipv6Text(p.peekBytes(16));
  p.take(f['rpl.opt.prefix']);
  return ` ${text}/${length}`;
}

/** RFC 6997 §7: how the Origin looks for a route of its own. */
function discovery(p: Cursor, f: Fields, isReply: boolean): void {
  const first = p.u8();
  p.set(f['rpl.opt.routediscovery.flag'], undefined, p.at, 1);
  const outer = p.under();
  p.show(f['rpl.opt.routediscovery.flag.reply']);
  p.show(f['rpl.opt.routediscovery.flag.hopbyhop']);
  const wantsReply = (first & 0x80) !== 0, isHopByHop = (first & 0x40) !== 0, severalRoutes = (first & 0x30) !== 0;
  if (!isReply && isHopByHop && !wantsReply) p.expertUnder(f['rpl.p2p.hop_by_hop']);
  p.show(f['rpl.opt.routediscovery.flag.numofroutes']);
  if (isReply && severalRoutes) p.expertUnder(f['rpl.p2p.dro.rdo.zero']);
  else if (isHopByHop && severalRoutes) p.expertUnder(f['rpl.p2p.num_of_routes']);
  p.take(f['rpl.opt.routediscovery.flag.compr']);
  p.close(outer);
  p.show(f['rpl.opt.routediscovery.lifetime']);
  // RFC 6997 §7: in a reply, the place of the next hop in the address vector.
  p.take(isReply ? f['rpl.opt.routediscovery.nh'] : f['rpl.opt.routediscovery.maxrank']);
  const elided = first & 15;
  elidedAddress(p, f['rpl.opt.routediscovery.targetaddr'], elided);
  const addresses = Math.floor(p.remaining / (16 - elided));
  const vector = p.open(f['rpl.opt.routediscovery.addr_vec'], p.remaining);
  while (p.remaining >= 16 - elided) elidedAddress(p, f['rpl.opt.routediscovery.addrvec.addr'], elided);
  p.close(vector);
  p.label(() => `Address Vector (${addresses} Address${addresses === 1 ? '' : 'es'})`);
}

/** An address without its first bytes, which are those of the DODAG's. */
function elidedAddress(p: Cursor, field: Field<void>, elided: number): void {
  const address = new Uint8Array(16);
  address.set(p.peekBytes(16 - elided), elided);
  p.takeAs(field, address, 16 - elided);
}

/** RFC 6550 §6.7.5 and §6.7.7: only the bytes that the length needs are sent, or all. */
function prefix(p: Cursor, field: Field<void>, bitLength: number): string {
  return ipv6Text(takePrefix6(p, field, Math.min(16, p.remaining, p.remaining >= 16 ? 16 : Math.ceil(bitLength / 8))));
}
