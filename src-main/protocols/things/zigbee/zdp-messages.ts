/** Messages of Zigbee's device profile by their cluster, Zigbee Specification R22 §2.4.3 and §2.4.4. */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { clusterName } from './names.ts';
import { takeExtended } from './parts.ts';
import { STATUSES, ZDP_FIELDS } from './zdp-fields.ts';

const f = ZDP_FIELDS;
const SUCCESS = 0;
const UNICAST = 3, GROUP = 1;
/** Durations that are none: the channel, and the manager, are to be changed (§2.4.3.3.9). */
const CHANGE_CHANNEL = 0xfe, CHANGE_MANAGER = 0xff;
const CAPABILITIES = fieldsBelow(f, 'cinfo.'), SERVER_BITS = fieldsBelow(f, 'server.'), DESCRIPTOR_BITS = fieldsBelow(f, 'dcf.');
const NODE_BITS = fieldsBelow(f, 'node.').filter(field => field.kind === 'bool');
const POWER_BITS = fieldsBelow(f, 'power.');
const TYPES = ['Coordinator', 'Router', 'End Device'];

/** Takes a message. */
export type Take = (p: Cursor, say: (text: string) => void) => void;
type Step = (p: Cursor, say: (text: string) => void) => boolean | void;

/** Steps one behind the other; the first that gives false is the last. */
const steps = (...all: readonly Step[]): Take => (p, say) => {
  for (const step of all) if (step(p, say) === false) return;
};
const plain = (field: Field<number>): Step => p => void p.take(field);
const short = (value: number): string => hex(value, 4);

const status: Step = (p, say) => {
  const value = p.take(f.status);
  say(`, Status: ${STATUSES[value] ?? 'Unknown'}`);
};
/** One that is told behind the address. Only where it went well there is more. */
const statusOf: Step = (p, say) => {
  const value = p.take(f.status);
  say(`, Nwk Addr: ${short(p.take(f.nwk_addr))}, Status: ${STATUSES[value] ?? 'Unknown'}`);
  return value === SUCCESS;
};
const device: Step = (p, say) => say(`, Nwk Addr: ${short(p.take(f.nwk_addr))}`);
const children: Step = (p, say) => {
  const count = p.take(f.n_children);
  say(`, # children ${count} :`);
  for (let i = 0; i < count; i++) say(` ${takeExtended(p, f.ext_addr)}`);
};
const server: Step = p => void p.bits(f.server, SERVER_BITS);
const index = plain(f.index);

/** What both directions of finding addresses answer with: §2.4.4.2.1. */
const addresses = (isShortTold: boolean): Step => (p, say) => {
  const value = p.take(f.status), far = takeExtended(p, f.ext_addr), near = short(p.take(f.nwk_addr));
  say(`, Status: ${STATUSES[value] ?? 'Unknown'}`);
  if (value === SUCCESS) say(isShortTold ? `, Address: ${far} = ${near}` : `, Nwk Addr: ${near} = ${far}`);
  if (!p.more) return;
  const count = p.take(f.assoc_device_count);
  if (count === 0 || !p.more) return;
  p.take(f.index);
  list(p, 'Associated Device List', f.assoc_device, count);
};

function list(p: Cursor, heading: string, field: Field<number>, count: number): void {
  if (count === 0) return;
  const outer = p.open(heading, count * field.size);
  for (let i = 0; i < count; i++) p.take(field);
  p.close(outer);
}

function clusters(p: Cursor): void {
  list(p, 'Input Cluster List', f.in_cluster, p.take(f.in_count));
  list(p, 'Output Cluster List', f.out_cluster, p.take(f.out_count));
}

const nodeDescriptor: Step = (p, say) => {
  const value = p.take(f.status), address = short(p.take(f.nwk_addr));
  if (value !== SUCCESS) {
    say(`, Nwk Addr: ${address}, Status: ${STATUSES[value] ?? 'Unknown'}`);
    return;
  }
  const outer = p.open('Node Descriptor', p.remaining);
  const type = p.show(f['node.type']);
  p.label(`Type: ${type} (${TYPES[type] ?? 'Reserved'})`);
  for (const field of NODE_BITS) p.show(field, 2);
  p.skip(2);
  p.bits(f.cinfo, CAPABILITIES);
  p.take(f['node.manufacturer']);
  p.take(f['node.max_buffer']);
  p.take(f['node.max_incoming_transfer']);
  const revision = p.bits(f.server, SERVER_BITS) >> 9;
  p.take(f['node.max_outgoing_transfer']);
  p.bits(f.dcf, DESCRIPTOR_BITS);
  p.close(outer);
  say(`${revision === 0 ? '' : `, Rev: ${revision}`}, Nwk Addr: ${address}, Status: ${STATUSES[value]}`);
};

const simpleDescriptor: Step = p => {
  if (p.take(f.simple_length) === 0) return;
  const outer = p.open('Simple Descriptor', p.remaining);
  p.take(f.endpoint);
  p.take(f.profile);
  p.take(f['app.device']);
  p.take(f['app.version'], 1);
  clusters(p);
  p.close(outer);
};

const endpoints = (heading: string): Step => p => list(p, heading, f.endpoint, p.take(f.ep_count));

/** §2.4.3.2.2: from which cluster of an endpoint to whom. */
const binding: Step = (p, say) => {
  const source = takeExtended(p, f['bind.src64']);
  p.take(f['bind.src_ep']);
  const cluster = p.take(f.cluster), name = clusterName(cluster);
  p.addLabel(` (${name ?? 'Unknown'})`);
  say(`, ${name ?? 'Unknown Cluster'} (Cluster ID: ${short(cluster)}) Src: ${source}, Dst: ${target(p)}`);
};

function target(p: Cursor): string {
  const mode = p.take(f.addr_mode);
  if (mode === GROUP) return short(p.take(f['bind.dst']));
  if (mode !== UNICAST) return '';
  const far = takeExtended(p, f['bind.dst64']);
  p.take(f['bind.dst_ep']);
  return far;
}

/** §2.4.4.3: a part of a table, from an index on. */
const table = (heading: string | Field<void>, row: (p: Cursor) => void): Step => p => {
  if (!p.more) return;
  p.take(f.table_size, 1);
  p.take(f.index);
  const count = p.take(f.table_count, 1);
  if (count === 0) return;
  const outer = p.open(heading, p.remaining);
  for (let i = 0; i < count && p.more; i++) row(p);
  p.close(outer);
};

function neighbor(p: Cursor): void {
  const outer = p.open('Table Entry', 22);
  takeExtended(p, f.extended_pan);
  takeExtended(p, f.ext_addr);
  p.take(f.addr);
  p.show(f.table_entry_type);
  p.show(f.idle_rx);
  p.take(f.relationship);
  p.take(f.permit_joining);
  p.take(f.depth);
  p.take(f.lqi);
  p.close(outer);
}

const ROUTES = ['Active', 'Discovery Underway', 'Discovery Failed', 'Inactive'];

function route(p: Cursor): void {
  const outer = p.open(f['routing.entry'], 5), node = p.lastNode;
  const destination = p.take(f['routing.destination']), state = p.take(f['routing.status']), hop = p.take(f['routing.next_hop']);
  p.labelNode(node, () => `Routing Table Entry {Destination: ${short(destination)}, Next Hop: ${short(hop)}, Status: ${ROUTES[state] ?? 'Unknown'}}`);
  p.close(outer);
}

function bound(p: Cursor): void {
  const outer = p.open('Bind');
  takeExtended(p, f['bind.src64']);
  p.take(f['bind.src_ep']);
  p.take(f.cluster);
  target(p);
  p.close(outer);
}

/** §2.4.3.3.9: the page in the highest five bits, and the channels of it, a bit each. Gives these. */
function channels(p: Cursor): number {
  const value = p.little32(), mask = value & 0x07ffffff;
  p.set(f.channel_page, value >>> 27, p.at, 4);
  p.take(f.channel_mask);
  p.label(() => `Channels: ${ranges(mask)}`);
  return mask;
}

/** The numbers of the bits that are set: `11-14, 20`. */
function ranges(mask: number): string {
  const parts: string[] = [];
  for (let from = 0; from < 27; from++) {
    if (((mask >> from) & 1) === 0) continue;
    let to = from;
    while (((mask >> (to + 1)) & 1) === 1) to++;
    parts.push(from === to ? `${from}` : `${from}-${to}`);
    from = to;
  }
  return parts.length === 0 ? 'None' : parts.join(', ');
}

const updateRequest: Step = p => {
  channels(p);
  const duration = p.take(f.duration);
  if (duration === CHANGE_CHANNEL || duration === CHANGE_MANAGER) p.take(f.update_id);
  else if (p.more) p.take(f.scan_count);
  if (duration === CHANGE_MANAGER) p.take(f.manager);
};

const updateAnswer: Step = p => {
  p.take(f.status);
  const mask = channels(p);
  p.take(f.tx_total);
  p.take(f.tx_fail);
  let count = p.take(f.channel_count);
  for (let channel = 0; channel < 27 && count > 0; channel++) {
    if (((mask >> channel) & 1) === 0) continue;
    const energy = p.take(f.channel_energy);
    p.label(() => `Channel ${channel} Energy: ${hex(energy, 2)}`);
    count--;
  }
};

const MESSAGES: Readonly<Record<number, readonly [string, Take]>> = {
  0x0000: ['Network Address Request', steps((p, say) => say(`, Address: ${takeExtended(p, f.ext_addr)}`), plain(f.req_type), index)],
  0x0001: ['Extended Address Request', steps(device, plain(f.req_type), index)],
  0x0002: ['Node Descriptor Request', steps(device)],
  0x0003: ['Power Descriptor Request', steps(device)],
  0x0004: ['Simple Descriptor Request', steps(device, (p, say) => say(`, Endpoint: ${p.take(f.endpoint)}`))],
  0x0005: ['Active Endpoint Request', steps(device)],
  0x0006: ['Match Descriptor Request', steps(device, (p, say) => say(`, Profile: ${short(p.take(f.profile))}`), clusters)],
  0x0013: ['Device Announcement', steps(
    device, (p, say) => say(`, Ext Addr: ${takeExtended(p, f.ext_addr)}`), p => void p.bits(f.cinfo, CAPABILITIES),
  )],
  0x0015: ['Server Discovery Request', steps(server)],
  0x001f: ['Parent Announce', steps(children)],
  0x0021: ['Bind Request', steps(binding)],
  0x0022: ['Unbind Request', steps(binding)],
  0x0031: ['Link Quality Request', steps(index)],
  0x0032: ['Routing Table Request', steps(index)],
  0x0033: ['Binding Table Request', steps(index)],
  0x0034: ['Leave Request', steps((p, say) => say(`, Device: ${takeExtended(p, f.ext_addr)}`), p => {
    p.show(f['leave.children']);
    p.take(f['leave.rejoin']);
  })],
  0x0036: ['Permit Join Request', steps(plain(f.duration), plain(f.significance))],
  0x0038: ['Network Update Request', steps(updateRequest)],
  0x8000: ['Network Address Response', steps(addresses(true))],
  0x8001: ['Extended Address Response', steps(addresses(false))],
  0x8002: ['Node Descriptor Response', steps(nodeDescriptor)],
  0x8003: ['Power Descriptor Response', steps(statusOf, p => void p.bits(f.power, POWER_BITS))],
  0x8004: ['Simple Descriptor Response', steps((p, say) => void statusOf(p, say), simpleDescriptor)],
  0x8005: ['Active Endpoint Response', steps((p, say) => void statusOf(p, say), endpoints('Active Endpoint List'))],
  0x8006: ['Match Descriptor Response', steps((p, say) => void statusOf(p, say), endpoints('Matching Endpoint List'))],
  0x8015: ['Server Discovery Response', steps(status, server)],
  0x801f: ['Parent Announce Response', steps(status, children)],
  0x8020: ['End Device Bind Response', steps(status)],
  0x8021: ['Bind Response', steps(status)],
  0x8022: ['Unbind Response', steps(status)],
  0x8031: ['Link Quality Response', steps(status, table('Neighbor Table', neighbor))],
  0x8032: ['Routing Table Response', steps(status, table(f.routing, route))],
  0x8033: ['Binding Table Response', steps(status, table('Binding Table', bound))],
  0x8034: ['Leave Response', steps(status)],
  0x8036: ['Permit Join Response', steps(status)],
  0x8038: ['Network Update Notify', steps(updateAnswer)],
};

/** What a message of the cluster is called, and how it is read; undefined where that is not known. */
export const messageOf = (cluster: number): readonly [string, Take] | undefined => MESSAGES[cluster];
