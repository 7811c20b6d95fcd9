/** RSVP's objects: RFC 2205 §A, RFC 2747, RFC 2961, RFC 3209, RFC 3473 and RFC 4090. */
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { bitNames } from '../../bit-names.ts';
import { type ObjectKind, RSVP_FIELDS } from './fields.ts';
import { ERRORS } from './names.ts';
import { hops } from './routes.ts';
import { advertisement, flow } from './traffic.ts';

const f = RSVP_FIELDS;
const HEADER = 4;
const SESSION = 1, FILTER = 10, TEMPLATE = 11;
const IPV4 = 1, IPV6 = 2, LSP = 7, LSP6 = 8, P2MP = 13;
const KEY_IDENTIFIER = 6;

/** What the Info column and the headings say: the session, and its sender or filter. */
export interface Told {
  session: string;
  sender: string;
  readonly filters: string[];
}

interface ObjectReader {
  readonly heading: Field<void>;
  /** What stands before the heading's text, where that is not the field's title. */
  readonly title?: string;
  readonly kind: ObjectKind;
  /** Gives what the heading says behind its name; undefined where it does not know this kind, so that its bytes are shown. */
  readonly read: (p: Cursor, kind: number) => string | undefined;
}

const reader = (heading: Field<void>, kind: ObjectKind, read: ObjectReader['read']): ObjectReader => ({ heading, kind, read });
/** Objects that Wireshark has no heading for. */
const unnamed = (title: string, kind: ObjectKind, read: ObjectReader['read']): ObjectReader => ({ heading: f.obj_unknown, title, kind, read });

/** Reads all objects of a message. */
export function objects(p: Cursor, told: Told): void {
  while (p.more) {
    const length = p.u16(), number = p.u8(2), kind = p.u8(3);
    const known = READERS[number];
    const { heading, kind: name, read } = known ?? UNKNOWN;
    const title = known?.title ?? heading.title;
    const outer = p.open(heading, Math.min(length, p.remaining));
    const node = p.lastNode;
    if (length < HEADER) {
      p.expert(f.invalid_length, `Invalid length: ${length}`);
      p.skip(p.remaining);
      p.close(outer);
      return;
    }
    const part = p.within(length);
    part.take(f.length);
    part.take(f.object);
    part.take(f[`ctype.${name}`]);
    const shown = read(part, kind);
    if (shown === undefined && part.more) part.take(f['unknown.data'], part.remaining);
    p.labelNode(node, shown === undefined || shown === '' ? title : `${title}: ${shown}`);
    if (number === SESSION) told.session = `SESSION: ${shown ?? `Type ${kind}. `}`;
    else if (number === TEMPLATE) told.sender = `SENDER TEMPLATE: ${shown ?? `Type ${kind}. `}`;
    else if (number === FILTER) told.filters.push(`FILTERSPEC: ${shown ?? `Type ${kind}. `}`);
    p.close(outer);
  }
}

const UNKNOWN: ObjectReader = reader(f.obj_unknown, 'unknown', () => undefined);

/** An IPv6 address as text, and the cursor behind it. */
function take6(p: Cursor, field: Field<void>): string {
  const shown = ipv6Text(p.peekBytes(16));
  p.take(field);
  return shown;
}

function session(p: Cursor, kind: number): string | undefined {
  switch (kind) {
    case IPV4: {
      const address = p.take(f['session.ip']), protocol = p.take(f['session.proto']);
      p.take(f['session.flags']);
      return `IPv4, Destination ${ipv4Text(address)}, Protocol ${protocol}, Port ${p.take(f['session.port'])}. `;
    }
    case IPV6:
      p.take(f['session.destination_address']);
      p.take(f['session.protocol']);
      p.take(f['session.flags']);
      p.take(f['session.destination_port']);
      return undefined;
    case LSP: {
      const address = p.take(f['session.ip']), call = p.take(f['session.short_call_id']), tunnel = p.take(f['session.tunnel_id']);
      const extended = p.take(f.extended_tunnel_id);
      p.label(`Extended Tunnel ID: ${extended} (${ipv4Text(extended)})`);
      return `IPv4-LSP, Destination ${ipv4Text(address)}, Short Call ID ${call}, Tunnel ID ${tunnel}, Ext ID ${extended.toString(16)}. `;
    }
    case LSP6: {
      const address = take6(p, f['session.destination_address']);
      p.skip(2);
      const tunnel = p.take(f['session.tunnel_id']);
      return `IPv6-LSP, Destination ${address}, Tunnel ID ${tunnel}, Ext ID ${take6(p, f['session.ext_tunnel_id_ipv6'])}. `;
    }
    case P2MP: {
      const group = p.take(f['session.p2mp_id']);
      p.skip(2);
      const tunnel = p.take(f['session.tunnel_id']), extended = p.take(f.extended_tunnel_id);
      return `IPv4-P2MP LSP TUNNEL, PSMP ID ${group}, Tunnel ID ${tunnel}, Ext Tunnel ${ipv4Text(extended)}. `;
    }
    default: return undefined;
  }
}

/** Senders and filters have one form; only a sender's tells the short call. */
const sender = (isFilter: boolean) => (p: Cursor, kind: number): string | undefined => {
  switch (kind) {
    case IPV4: {
      const address = p.take(f['sender.ip']);
      p.skip(2);
      return `IPv4, Sender ${ipv4Text(address)}, Port ${p.take(f['sender.port'])}. `;
    }
    case IPV6: {
      const address = take6(p, f['template_filter.source_address_ipv6']);
      p.skip(2);
      return `IPv6, Sender ${address}, Port ${p.take(f['template_filter.source_port'])}. `;
    }
    case LSP: {
      const address = p.take(f['sender.ip']), call = p.u16();
      if (isFilter) p.skip(2);
      else p.take(f['sender.short_call_id']);
      return `IPv4-LSP, Tunnel Source: ${ipv4Text(address)}, Short Call ID: ${call}, LSP ID: ${p.take(f['sender.lsp_id'])}. `;
    }
    case LSP6: {
      const address = take6(p, f['template_filter.ipv6_tunnel_sender_address']);
      p.skip(2);
      return `IPv6 LSP, Tunnel Source: ${address}, LSP ID: ${p.take(f['sender.lsp_id'])}. `;
    }
    default: return undefined;
  }
};

/** An address alone, of either family. */
const address = (four: Field<number>, six: Field<void>, before: string) => (p: Cursor, kind: number): string | undefined => {
  if (kind === IPV4) return `${before}${ipv4Text(p.take(four))}`;
  return kind === IPV6 ? `${before}${take6(p, six)}` : undefined;
};

const label = (p: Cursor, kind: number): string | undefined => {
  if (kind !== 1 && kind !== 2) return undefined;
  const first = p.take(kind === 1 ? f['label.label'] : f['label.generalized_label']);
  return `${kind === 1 ? '' : 'Generalized: '}${first}`;
};

const READERS: Readonly<Record<number, ObjectReader | undefined>> = {
  [SESSION]: reader(f.session, 'session', session),
  3: reader(f.hop, 'hop', (p, kind) => {
    const shown = address(f['hop.neighbor_address_ipv4'], f['hop.neighbor_address_ipv6'], kind === IPV4 ? 'IPv4, ' : 'IPv6, ')(p, kind);
    if (shown !== undefined) p.take(f['hop.logical_interface']);
    return shown;
  }),
  4: reader(f.integrity, 'integrity', (p, kind) => {
    if (kind !== 1) return undefined;
    p.bits(f['integrity.flags'], [f['integrity.flags.handshake']]);
    p.skip(1);
    p.take(f['integrity.key_identifier'], KEY_IDENTIFIER);
    p.take(f['integrity.sequence_number']);
    p.takeRest(f['integrity.hash']);
    return '';
  }),
  5: reader(f.time, 'time_values', (p, kind) => (kind === 1 ? `${p.take(f.refresh_interval)} ms` : undefined)),
  6: reader(f.error, 'error', (p, kind) => {
    const node = address(f['error.error_node_ipv4'], f['error.error_node_ipv6'], '')(p, kind);
    if (node === undefined) return undefined;
    p.bits(f.error_flags, [f['error_flags.path_state_removed'], f['error_flags.not_guilty'], f['error_flags.in_place']]);
    const code = p.take(f['error.error_code']), value = p.take(f.error_value);
    return `${kind === IPV4 ? 'IPv4' : 'IPv6'}, Error code: ${ERRORS[code] ?? `Unknown (${code})`}, Value: ${value}, Error Node: ${node}`;
  }),
  7: reader(f.scope, 'scope', (p, kind) => {
    if (kind !== IPV4 && kind !== IPV6) return undefined;
    const size = kind === IPV4 ? 4 : 16;
    while (p.remaining >= size) {
      if (kind === IPV4) p.take(f['scope.ipv4_address']);
      else p.take(f['scope.ipv6_address']);
    }
    return '';
  }),
  8: reader(f.style, 'style', (p, kind) => {
    if (kind !== 1) return undefined;
    p.take(f['style.flags']);
    const style = p.take(f['style.style']);
    return `${STYLES[style] ?? 'Unknown'} (${style})`;
  }),
  9: reader(f.flowspec, 'flowspec', (p, kind) => (kind === 2 ? flow(p, 'flowspec') : undefined)),
  [FILTER]: reader(f.filter, 'template', sender(true)),
  [TEMPLATE]: reader(f.sender, 'template', sender(false)),
  12: reader(f.tspec, 'tspec', (p, kind) => (kind === 2 ? flow(p, 'tspec') : undefined)),
  13: reader(f.adspec, 'adspec', (p, kind) => {
    if (kind !== 2) return undefined;
    advertisement(p);
    return '';
  }),
  14: reader(f.policy, 'policy', p => {
    p.takeRest(f['policy.data']);
    return '';
  }),
  15: reader(f.confirm, 'confirm', address(f['confirm.receiver_address_ipv4'], f['confirm.receiver_address_ipv6'], 'Receiver ')),
  16: reader(f.label, 'label', label),
  19: reader(f.label_request, 'label_request', labelRequest),
  20: reader(f.explicit_route, 'explicit_route', (p, kind) => (kind === 1 ? hops(p, false) : undefined)),
  21: reader(f.record_route, 'record_route', (p, kind) => (kind === 1 ? hops(p, true) : undefined)),
  22: reader(f.hello_obj, 'hello', (p, kind) => {
    if (kind !== 1 && kind !== 2) return undefined;
    const own = p.take(f['hello.source_instance']), peer = p.take(f['hello.destination_instance']);
    return `${kind === 1 ? 'REQUEST' : 'ACK'}. Src Instance: 0x${own.toString(16)}. Dest Instance: 0x${peer.toString(16)}. `;
  }),
  23: reader(f.msgid, 'message_id', (p, kind) => {
    if (kind !== 1) return undefined;
    const flags = p.take(f['message_id.flags']);
    p.take(f['message_id.epoch']);
    return `${p.take(f['message_id.message_id'])}${(flags & 1) === 0 ? '' : ' (Ack Desired)'}`;
  }),
  24: reader(f.msgid_ack, 'message_id_ack', (p, kind) => {
    if (kind !== 1 && kind !== 2) return undefined;
    p.take(f['message_id_ack.flags']);
    p.take(f['message_id_ack.epoch']);
    return `${p.take(f['message_id_ack.message_id'])}${kind === 2 ? ' (not acknowledged)' : ''}`;
  }),
  25: reader(f.msgid_list, 'message_id_list', (p, kind) => {
    if (kind !== 1) return undefined;
    p.take(f['message_id_list.flags']);
    p.take(f['message_id_list.epoch']);
    const count = Math.floor(p.remaining / 4);
    while (p.remaining >= 4) p.take(f['message_id_list.message_id']);
    return `${count} IDs`;
  }),
  34: reader(f.recovery_label, 'label', label),
  35: reader(f.upstream_label, 'label', label),
  63: unnamed('DETOUR', 'detour', (p, kind) => {
    if (kind !== LSP) return undefined;
    while (p.remaining >= 8) {
      p.take(f['detour.plr_id']);
      p.take(f['detour.avoid_node_id']);
    }
    return '';
  }),
  66: reader(f.dste, 'diffserv_aware_te', (p, kind) => {
    if (kind !== 1) return undefined;
    p.skip(3);
    return `Class-Type ${p.take(f['dste.classtype'])}`;
  }),
  129: reader(f.suggested_label, 'label', label),
  131: reader(f.restart, 'restart_cap', (p, kind) => {
    if (kind !== 1) return undefined;
    const restart = p.take(f['restart_cap.restart_time']), recovery = p.take(f['restart_cap.recovery_time']);
    return `Restart Time: ${restart} ms. Recovery Time: ${recovery} ms.`;
  }),
  195: reader(f.notify_request, 'notify_request',
    address(f['notify_request.notify_node_address_ipv4'], f['notify_request.notify_node_address_ipv6'], 'Notify node: ')),
  196: reader(f.admin_status, 'admin_status', (p, kind) => {
    if (kind !== 1) return undefined;
    const given = p.bits(f['admin_status.bits'], ADMIN);
    return bitNames(given, ADMIN).slice(2);
  }),
  205: unnamed('FAST REROUTE', 'fast_reroute', (p, kind) => {
    if (kind !== 1 && kind !== 7) return undefined;
    for (const name of ['setup_priority', 'hold_priority', 'hop_limit'] as const) p.take(f[`fast_reroute.${name}`]);
    p.bits(f['fast_reroute.flags'], [f['frr.flags.one2one_backup'], f['frr.flags.facility_backup']]);
    p.take(f['fast_reroute.bandwidth']);
    p.take(f['fast_reroute.include_any']);
    p.take(f['fast_reroute.exclude_any']);
    if (kind === 1) p.take(f['fast_reroute.include_all']);
    return '';
  }),
  207: reader(f.session_attribute, 'attribute', sessionAttribute),
};

const STYLES: Readonly<Record<number, string>> = { 0x11: 'Wildcard Filter', 0x0a: 'Fixed Filter', 0x12: 'Shared-Explicit' };
const ADMIN = [
  f['admin_status.reflect'], f['admin_status.handover'], f['admin_status.lockout'], f['admin_status.inhibit'], f['admin_status.callmgmt'],
  f['admin_status.testing'], f['admin_status.down'], f['admin_status.delete'],
];

/** A network protocol, or since GMPLS what is switched and how. */
function labelRequest(p: Cursor, kind: number): string | undefined {
  if (kind === 1) {
    p.skip(2);
    return `Basic: L3PID: 0x${p.take(f['label_request.l3pid']).toString(16).padStart(4, '0')}`;
  }
  if (kind !== 4 && kind !== 5) return undefined;
  p.take(f['label_request.lsp_encoding_type']);
  p.take(f['label_request.switching_type']);
  return `Generalized: G-PID: 0x${p.take(f['label_request.g_pid']).toString(16).padStart(4, '0')}`;
}

/** RFC 3209 §4.7; kind 1 has the colours of links before it. */
function sessionAttribute(p: Cursor, kind: number): string | undefined {
  if (kind !== 1 && kind !== 7) return undefined;
  if (kind === 1) {
    p.take(f['session_attribute.exclude_any']);
    p.take(f['session_attribute.include_any']);
    p.take(f['session_attribute.include_all']);
  }
  const setup = p.take(f['session_attribute.setup_priority']), hold = p.take(f['session_attribute.hold_priority']);
  const flags = p.bits(f['session_attribute.flags'], [
    f['sa.flags.local'], f['sa.flags.label'], f['sa.flags.se_style'], f['sa.flags.bandwidth'], f['sa.flags.node'],
  ]);
  const length = p.take(f['session_attribute.name_length']);
  const name = p.take(f['session_attribute.name'], Math.min(length, p.remaining));
  const wishes = [
    'Local Protection', 'Label Recording', 'SE Style', 'Bandwidth Protection', 'Node Protection',
  ].filter((_, bit) => (flags & (1 << bit)) !== 0);
  return `SetupPrio ${setup}, HoldPrio ${hold}, ${wishes.map(wish => `${wish}, `).join('')} [${name}]`;
}
