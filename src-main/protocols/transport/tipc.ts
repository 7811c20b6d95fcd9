/**
 * Transparent Inter Process Communication, version 2 of the protocol as its specification (draft-spec-tipc-10 §4, and Linux' msg.h) has it: messages
 * of ports that are called by a type and an instance, over links that nodes of a cluster keep with each other. A header is a row of 32-bit words.
 */
import { type Cursor, type Field, bits, none, octets, protocol, text, u32 } from '../../dissect/index.ts';
import { takeToZero } from '../zero-ended.ts';

const CONNECTION_MANAGER = 8, BUNDLER = 6, LINK_STATE = 7, ROUTES = 9, CHANGEOVER = 10, NAMES = 11, FRAGMENTER = 12, DISCOVERY = 13, BROADCAST = 5;
const STATE = 0, ORIGINAL = 1, SMALLEST = 24;
const NON_REJECTABLE = 3, NAMED = 2, MULTICAST = 1;
const VERSION_MASK = 0xe0000000, TYPE_MASK = 0xe0000000, VERSION = 2, WORD = 4;
/** A bundle has messages, and what was sent over a link that is gone comes inside another message: not deeper than this. */
const MOST_NESTED = 4;

const USERS: Readonly<Record<number, readonly [name: string, short: string]>> = {
  0: ['Low Priority Payload Data', 'Payld:Low'], 1: ['Normal Priority Payload Data', 'Payld:Normal'],
  2: ['High Priority Payload Data', 'Payld:High'], [NON_REJECTABLE]: ['Non-Rejectable Payload Data', 'Payld:NoRej'],
  [BROADCAST]: ['Broadcast Maintenance Protocol', 'Broadcast'], [BUNDLER]: ['Message Bundler Protocol', 'Bundler'],
  [LINK_STATE]: ['Link State Maintenance Protocol', 'Link State'], [CONNECTION_MANAGER]: ['Connection Manager', 'Conn Mgr'],
  [ROUTES]: ['Routing Table Update Protocol', 'Route Dist'], [CHANGEOVER]: ['Link Changeover Protocol', 'Changeover'],
  [NAMES]: ['Name Table Update Protocol', 'Name Dist'], [FRAGMENTER]: ['Message Fragmentation Protocol', 'Fragmenter'],
  [DISCOVERY]: ['Neighbour Discovery Protocol', 'Ngbr Disc'],
};
const isPayload = (user: number): boolean => user <= NON_REJECTABLE;
const ERRORS: Readonly<Record<number, readonly [name: string, short: string]>> = {
  0: ['No error (TIPC_OK)', ''], 1: ['Destination port name unknown (TIPC_ERR_NO_NAME)', 'ErrNoName'],
  2: ['Destination port does not exist (TIPC_ERR_NO_PORT)', 'ErrNoPort'], 3: ['Destination node unavailable (TIPC_ERR_NO_NODE)', 'ErrNoNode'],
  4: ['Destination node overloaded (TIPC_ERR_OVERLOAD)', 'ErrOverload'],
  5: ['Connection Shutdown (No error) (TIPC_CONN_SHUTDOWN)', 'ErrConnShutdown'], 6: ['Communication Error (TIPC_CONN_ERROR)', 'ErrConnError'],
};
const PAYLOADS: Readonly<Record<number, string>> = { 0: 'ConnMsg', [MULTICAST]: 'McastMsg', [NAMED]: 'NamedMsg', 3: 'DirectMsg' };

const word = (title: string, mask: number, id: string, values?: Readonly<Record<number, string>>) => bits(title, mask, { id, size: WORD, values });
const whole = (title: string, id: string) => word(title, 0xffffffff, id);
const kind = (id: string, values: Readonly<Record<number, string>>) => word('Message type', TYPE_MASK, id, values);

const f = {
  ver: word('Version', VERSION_MASK, 'tipc.ver'),
  usr: word('User', 0x1e000000, 'tipc.usr', Object.fromEntries(Object.entries(USERS).map(([user, [name]]) => [user, name]))),
  hdr_size: word('Header size', 0x01e00000, 'tipc.hdr_size'),
  non_sequenced: word('Non-sequenced', 0x00100000, 'tipc.non_sequenced'),
  destdrop: word('Destination Droppable', 0x00080000, 'tipc.destdrop'),
  srcdrop: word('Source Droppable', 0x00040000, 'tipc.srcdrop'),
  syn: word('Connection request (SYN)', 0x00020000, 'tipc.syn'),
  msg_size: word('Message size', 0x0001ffff, 'tipc.msg_size'),
  error: word('Error code', 0x1e000000, 'tipcv2.errorcode', Object.fromEntries(Object.entries(ERRORS).map(([code, [name]]) => [code, name]))),
  rerouted: word('Reroute Counter', 0x01e00000, 'tipcv2.rer_cnt'),
  scope: word('Lookup Scope', 0x00180000, 'tipcv2.lookup_scope', { 0: 'Zone Scope', 1: 'Cluster Scope', 2: 'Node Scope' }),
  options_at: word('Options Position', 0x00070000, 'tipcv2.opt_p'),
  gap: word('Sequence Gap', 0x1fff0000, 'tipcv2.seq_gap'),
  broadcast_ack: word('Broadcast Acknowledge Number', 0x0000ffff, 'tipcv2.broadcast_ack_no'),
  minor: word('Minor protocol version', 0x00ff0000, 'tipcv2.minor_pv'),
  signature: word('Node signature', 0x0000ffff, 'tipcv2.node_sig'),
  link_ack: word('Link Level Acknowledge Number', 0xffff0000, 'tipcv2.link_level_ack_no'),
  link_sequence: word('Link Level Sequence Number', 0x0000ffff, 'tipcv2.link_level_seq_no'),
  prev_node: text('Previous Node', { id: 'tipcv2.prev_node' }),
  orig_node: text('Originating Node', { id: 'tipcv2.orig_node' }),
  dest_node: text('Destination Node', { id: 'tipcv2.dest_node' }),
  domain: text('Destination Domain', { id: 'tipcv2.destination_domain' }),
  cluster: text('Cluster Address', { id: 'tipcv2.cluster_address' }),
  node_address: text('Node Address', { id: 'tipcv2.node_address' }),
  org_port: whole('Originating port', 'tipc.org_port'),
  dst_port: whole('Destination port', 'tipc.dst_port'),
  unused: none('Word Unused', { id: 'tipc.unused_word' }),
  name_type: whole('Port name type', 'tipcv2.port_name_type'),
  instance: whole('Port name instance', 'tipcv2.port_name_instance'),
  lower: whole('Multicast lower bound', 'tipcv2.multicast_lower'),
  upper: whole('Multicast upper bound', 'tipcv2.multicast_upper'),
  options: octets('Options', { id: 'tipcv2.options' }),
  network: whole('Network Identity', 'tipcv2.network_id'),
  tag: word('Broadcast Tag', 0xffff0000, 'tipcv2.bcast_tag'),
  count: word('Message Count', 0xffff0000, 'tipcv2.msg_count'),
  in_bundle: u32('Message no. in bundle', { id: 'tipc.msg_no_bundle' }),
  next_broadcast: word('Next Sent Broadcast', 0xffff0000, 'tipcv2.next_sent_broadcast'),
  next_packet: word('Next Sent Packet', 0x0000ffff, 'tipcv2.next_sent_packet'),
  session: word('Session Number', 0xffff0000, 'tipcv2.session_no'),
  redundant: word('Redundant Link', 0x00001000, 'tipcv2.redundant_link'),
  bearer: word('Bearer identity', 0x00000e00, 'tipcv2.bearer_id'),
  priority: word('Link Priority', 0x000001f0, 'tipcv2.link_prio'),
  plane: word('Network Plane', 0x0000000e, 'tipcv2.network_plane', { 0: 'A', 1: 'B', 2: 'C', 3: 'D', 4: 'E', 5: 'F', 6: 'G', 7: 'H' }),
  probe: word('Probe', 0x00000001, 'tipcv2.probe'),
  timestamp: whole('Timestamp', 'tipcv2.timestamp'),
  max_packet: word('Max Packet', 0xffff0000, 'tipcv2.max_packet'),
  tolerance: word('Link Tolerance (ms)', 0x0000ffff, 'tipcv2.link_tolerance'),
  bearer_instance: text('Bearer Instance', { id: 'tipcv2.bearer_instance' }),
  filler: octets('Filler for MTU discovery', { id: 'tipcv2.filler_mtu_discovery' }),
  acked: word('Number of Messages Acknowledged', 0xffff0000, 'tipcv2.conn_mgr_msg_ack'),
  item_size: word('Item Size', 0xff000000, 'tipcv2.item_size'),
  bitmap: octets('Bitmap', { id: 'tipcv2.bitmap' }),
  tseq: whole('Transport Sequence No', 'tipcv2.tseq_no'),
  pub_type: whole('Published port name type', 'tipc.name_dist_type'),
  pub_lower: whole('Lower bound of published sequence', 'tipc.name_dist_lower'),
  pub_upper: whole('Upper bound of published sequence', 'tipc.name_dist_upper'),
  pub_port: whole('Random number part of port identity', 'tipc.dist_port'),
  pub_key: whole('Key (Use for verification at withdrawal)', 'tipc.dist_key'),
  fragment: word('Fragment Number', 0xffff0000, 'tipcv2.fragment_number'),
  fragment_of: word('Fragment Message Number', 0x0000ffff, 'tipcv2.fragment_msg_number'),
  media: word('Media Id', 0x000000ff, 'tipcv2.media_id'),
  bearer_address: octets('Bearer Level Originating Address', { id: 'tipcv2.bearer_level_orig_addr' }),
  vendor: octets('Vendor specific data', { id: 'tipcv2.vendor_specific_data' }),
  payload_type: kind('tipc.data_type', { 0: 'CONN_MSG', 1: 'MCAST_MSG', 2: 'NAMED_MSG', 3: 'DIRECT_MSG' }),
  broadcast_type: kind('tipcv2.bcast_msg_type', { 0: 'Bcast' }),
  bundler_type: kind('tipcv2.bundler_msg_type', { 1: 'Bundler' }),
  link_type: kind('tipcv2.link_msg_type', { 0: 'State', 1: 'Reset', 2: 'Activate' }),
  manager_type: kind('tipcv2.connmgr_msg_type', { 0: 'Probe', 1: 'ProbeReply', 2: 'Ack' }),
  route_type: kind('tipcv2.route_msg_type', { 0: 'Dist Publish', 1: 'Dist Withdraw', 2: 'Dist Purge' }),
  changeover_type: kind('tipcv2.changeover_msg_type', { 0: 'Duplicate', 1: 'Original' }),
  naming_type: kind('tipcv2.naming_msg_type', { 0: 'Publication', 1: 'Withdrawal' }),
  fragmenter_type: kind('tipcv2.fragmenter_msg_type', { 0: 'First', 1: 'Fragment', 2: 'Last' }),
  discovery_type: kind('tipcv2.data_msg_type', { 0: 'Request', 1: 'Response' }),
} as const;

/** What the words of a header hold for a user: fields of one word each, an address, or nothing. */
type Word = readonly Field<number>[] | Field<string> | 'unused';
const TYPES: Readonly<Record<number, Field<number>>> = {
  0: f.payload_type, 1: f.payload_type, 2: f.payload_type, 3: f.payload_type, [BROADCAST]: f.broadcast_type, [BUNDLER]: f.bundler_type,
  [LINK_STATE]: f.link_type, [CONNECTION_MANAGER]: f.manager_type, [ROUTES]: f.route_type, [CHANGEOVER]: f.changeover_type,
  [NAMES]: f.naming_type, [FRAGMENTER]: f.fragmenter_type, [DISCOVERY]: f.discovery_type,
};
const LINK: readonly Word[] = [[f.link_ack, f.link_sequence], f.prev_node];
const NODES: readonly Word[] = [f.orig_node, f.dest_node];
/** Words from the third on, without what payloads have behind the nodes. */
const WORDS: Readonly<Record<number, readonly Word[]>> = {
  [BROADCAST]: [...LINK, 'unused', [f.network], ...NODES, 'unused', [f.tag]],
  [BUNDLER]: [...LINK, 'unused', 'unused', ...NODES, 'unused', [f.count]],
  [LINK_STATE]: [
    ...LINK, [f.next_broadcast, f.next_packet], [f.session, f.redundant, f.bearer, f.priority, f.plane, f.probe], ...NODES, [f.timestamp],
    [f.max_packet, f.tolerance],
  ],
  [CONNECTION_MANAGER]: [...LINK, [f.org_port], [f.dst_port], ...NODES, 'unused', [f.acked]],
  [ROUTES]: [...LINK, 'unused', [f.dst_port], ...NODES, 'unused', [f.item_size]],
  [CHANGEOVER]: [...LINK, 'unused', [f.bearer], ...NODES, 'unused'],
  [NAMES]: [...LINK, 'unused', 'unused', ...NODES, [f.tseq], [f.item_size]],
  [FRAGMENTER]: [...LINK, [f.fragment, f.fragment_of], 'unused', ...NODES, 'unused', 'unused'],
  [DISCOVERY]: [f.domain, f.prev_node, [f.network], [f.media]],
};
const PAYLOAD: readonly Word[] = [...LINK, [f.org_port], [f.dst_port], ...NODES];
const BEHIND_NODES: Readonly<Record<number, readonly Word[]>> = {
  [NAMED]: [[f.name_type], [f.instance]], [MULTICAST]: [[f.name_type], [f.lower], [f.upper]],
};
const PUBLICATION = [f.pub_type, f.pub_lower, f.pub_upper, f.pub_port, f.pub_key];

export const tipc = protocol({
  name: 'tipc',
  title: 'Transparent Inter Process Communication(TIPC)',
  on: { ethertype: [0x88ca], 'udp.port': [6118] },
  fields: f,
  dissect(p) {
    p.info('');
    message(p, 0);
  },
});

/** A node's address is its zone in 8 bits, its cluster and its own number in 12 bits each. */
const nodeText = (address: number): string => `${address >>> 24}.${(address >>> 12) & 0xfff}.${address & 0xfff}`;

function message(p: Cursor, depth: number): void {
  const { at } = p, first = p.u32(), user = (first >>> 25) & 15, version = first >>> 29, headerWords = (first >>> 21) & 15, size = first & 0x1ffff;
  p.addInfo(`${depth === 0 ? '' : '  | '}${(USERS[user]?.[1] ?? 'unknown').padEnd(12)}`);
  for (const field of [f.ver, f.usr, f.hdr_size]) p.show(field);
  p.addLabel(` = ${headerWords * WORD} bytes`);
  p.show(f.non_sequenced);
  if (isPayload(user)) for (const field of [f.destdrop, f.srcdrop, f.syn]) p.show(field);
  p.take(f.msg_size);
  if (version !== VERSION) p.malformed(`version ${version}`);
  if (TYPES[user] === undefined) {
    p.data();
    return;
  }
  const kindOf = secondWord(p, user), header = at + headerWords * WORD;
  const rows = rowsOf(user, kindOf);
  for (const row of rows) {
    if (p.at >= header) break;
    takeWord(p, row, (p.at - at) / WORD);
  }
  addresses(p, at, user, header);
  const length = size - (p.at - at);
  if (length <= 0) return;
  body(p.within(Math.min(length, p.remaining)), { user, kindOf, header, depth });
}

/** The second word, which all have; gives the message's type. */
function secondWord(p: Cursor, user: number): number {
  const value = p.u32(), kindOf = value >>> 29, error = (value >>> 25) & 15, type = TYPES[user], failed = ERRORS[error]?.[1] ?? 'unknown';
  p.show(type);
  const values = type.options.values as Readonly<Record<number, string>>, words = values[kindOf] ?? 'unknown';
  if (isPayload(user)) {
    for (const field of [f.error, f.rerouted, f.scope, f.options_at]) p.show(field);
    p.addInfo(` ${PAYLOADS[kindOf] ?? 'unknown'}${failed === '' ? '' : ` ${failed}`}`);
  } else if (user === CONNECTION_MANAGER) {
    for (const field of [f.error, f.rerouted, f.scope]) p.show(field);
    p.addInfo(` ${failed === '' ? '' : `${failed} `}${words}`);
  } else {
    if (user === LINK_STATE) p.show(f.gap);
    if (user !== BUNDLER) p.addInfo(` ${words}`);
  }
  if (user === DISCOVERY) {
    p.show(f.minor);
    p.take(f.signature);
  } else {
    p.take(f.broadcast_ack);
  }
  return kindOf;
}

function takeWord(p: Cursor, row: Word, number: number): void {
  if (row === 'unused') {
    p.take(f.unused, WORD);
    p.label(`word ${number} unused for this user`);
  } else if ('length' in row) {
    for (const field of row) {
      const value = p.show(field);
      if (field === f.name_type) p.addInfo(` type:${value}`);
      else if (field === f.instance || field === f.lower) p.addInfo(` inst:${value}`);
      else if (field === f.fragment) p.addInfo(` (Message fragment ${value})`);
    }
    p.skip(WORD);
  } else {
    p.takeAs(row, nodeText(p.u32()), WORD);
  }
}

/** Where a header has no nodes, the last one on the way is all that is known. */
function addresses(p: Cursor, at: number, user: number, header: number): void {
  const address = (nth: number): string => nodeText(p.u32(at + nth * WORD - p.at));
  if (user === DISCOVERY) p.columns.setAddressTexts(address(3), address(2));
  else if (header - at >= 8 * WORD && p.at - at >= 8 * WORD) p.columns.setAddressTexts(address(6), address(7));
  else if (p.at - at >= 4 * WORD) p.columns.setAddressTexts(address(3), undefined);
}

interface Begun {
  readonly user: number;
  readonly kindOf: number;
  /** Where the header ends by its own words. */
  readonly header: number;
  readonly depth: number;
}

function rowsOf(user: number, kindOf: number): readonly Word[] {
  if (isPayload(user)) return [...PAYLOAD, ...(BEHIND_NODES[kindOf] ?? [])];
  return user === CHANGEOVER ? [...WORDS[user], kindOf === ORIGINAL ? [f.count] : 'unused'] : WORDS[user];
}

/** What a message holds behind the words that all have. */
function body(content: Cursor, { user, kindOf, header, depth }: Begun): void {
  switch (user) {
    case BUNDLER: bundle(content, depth); return;
    case NAMES:
      for (let nth = 0; content.remaining >= PUBLICATION.length * WORD; nth++) {
        const [type, lower, upper] = PUBLICATION.map(field => content.take(field));
        if (nth === 0) content.addInfo(` type:${type} seq:${lower}-${upper}`);
      }
      break;
    case ROUTES:
      if (content.remaining >= WORD) content.takeAs(f.cluster, nodeText(content.u32()), WORD);
      content.takeRest(f.bitmap);
      return;
    case LINK_STATE:
      // Whoever begins a link says which of its interfaces the link is of.
      if (kindOf !== STATE && content.more) takeToZero(content, f.bearer_instance);
      content.takeRest(f.filler);
      return;
    case CHANGEOVER:
      if (depth < MOST_NESTED && content.remaining >= SMALLEST) {
        content.another();
        message(content, depth + 1);
      }
      break;
    case DISCOVERY:
      content.take(f.bearer_address, Math.min(16, content.remaining));
      content.takeRest(f.vendor);
      return;
    default:
      if (isPayload(user) && header > content.at) content.take(f.options, Math.min(header - content.at, content.remaining));
  }
  if (content.more) content.data();
}

/** Messages in a row, each of which begins at a word. */
function bundle(content: Cursor, depth: number): void {
  if (depth >= MOST_NESTED) content.malformed('bundles within bundles');
  const count = content.u32(-WORD) >>> 16;
  for (let nth = 1; content.remaining >= WORD; nth++) {
    const first = content.u32(), size = first & 0x1ffff, user = (first >>> 25) & 15;
    if (size === 0) content.malformed('a message of no bytes');
    content.beside(() => {
      content.set(f.in_bundle, nth, content.at, WORD);
      content.label(`Message ${nth} of ${count} in Bundle (${USERS[user]?.[1] ?? 'unknown'})`);
    });
    content.another();
    const inner = content.within(Math.min(size, content.remaining));
    inner.contain(() => message(inner, depth + 1));
    content.skip(Math.min((WORD - (size % WORD)) % WORD, content.remaining));
  }
}
