/** The connection manager of CIP: The CIP Networks Library, volume 1, §3-5.4. */
import { type Cursor, type Field, bits, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { MANAGER_SERVICES, STATUSES } from './names.ts';
import { VENDORS } from './vendors.ts';
import { takePath } from './path.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
export const FORWARD_CLOSE = 0x4e, UNCONNECTED_SEND = 0x52, FORWARD_OPEN = 0x54, LARGE_FORWARD_OPEN = 0x5b;

const OWNERS = { 0: 'Non-Redundant', 1: 'Redundant' }, CONNECTIONS = { 0: 'Null', 1: 'Multicast', 2: 'Point to Point', 3: 'Reserved' };
const PRIORITIES = { 0: 'Low Priority', 1: 'High Priority', 2: 'Scheduled', 3: 'Urgent' }, SIZES = { 0: 'Fixed', 1: 'Variable' };

export const MANAGER_FIELDS = {
  'cm.priority': bits('Priority', 0x10),
  'cm.tick_time': bits('Tick time', 0x0f),
  'cm.timeout_tick': u8('Time-out ticks'),
  'cm.timeout': u32('Actual Time Out'),
  'cm.ot_connid': u32('O->T Network Connection ID', HEX),
  'cm.to_connid': u32('T->O Network Connection ID', HEX),
  'cm.conn_serial_num': u16('Connection Serial Number', HEX),
  'cm.vendor': u16('Originator Vendor ID', { ...HEX, values: VENDORS }),
  'cm.orig_serial_num': u32('Originator Serial Number', HEX),
  'cm.timeout_multiplier': u8('Connection Timeout Multiplier', { values: value => (value < 8 ? `*${4 * 2 ** value}` : undefined) }),
  'cm.reserved': u24('Reserved', { hex: true, id: 'cip.reserved' }),
  'cm.otrpi': u32('O->T RPI', { ...LITTLE, text: value => `${(value / 1000).toFixed(3)}ms` }),
  'cm.torpi': u32('T->O RPI', { ...LITTLE, text: value => `${(value / 1000).toFixed(3)}ms` }),
  'cm.ot_net_params': u16('O->T Network Connection Parameters', HEX),
  'cm.to_net_params': u16('T->O Network Connection Parameters', HEX),
  'cm.fwo.owner': bits('Redundant Owner', 0x8000, { ...LITTLE, values: OWNERS }),
  'cm.fwo.type': bits('Connection Type', 0x6000, { ...LITTLE, values: CONNECTIONS }),
  'cm.fwo.prio': bits('Priority', 0x0c00, { ...LITTLE, values: PRIORITIES }),
  'cm.fwo.f_v': bits('Connection Size Type', 0x0200, { ...LITTLE, values: SIZES }),
  'cm.fwo.consize': bits('Connection Size', 0x01ff, LITTLE),
  'cm.transport_type_trigger': u8('Transport Type/Trigger', { hex: true }),
  'cm.fwo.dir': bits('Direction', 0x80, { values: { 0: 'Client', 1: 'Server' } }),
  'cm.fwo.trigger': bits('Trigger', 0x70, { values: { 0: 'Cyclic', 1: 'Change-Of-State', 2: 'Application Object' } }),
  'cm.fwo.transport': bits('Class', 0x0f),
  'cm.connpath_size': u8('Connection Path Size'),
  'cm.otapi': u32('O->T API', { ...LITTLE, text: value => `${(value / 1000).toFixed(3)}ms` }),
  'cm.toapi': u32('T->O API', { ...LITTLE, text: value => `${(value / 1000).toFixed(3)}ms` }),
  'cm.app_reply_size': u8('Application Reply Size'),
  'cm.app_reply_data': octets('Application Reply'),
  'cm.remain_path_size': u8('Remaining Path Size'),
  'cm.msg_req_size': u16('Embedded Message Request Size', LITTLE),
  'cm.route_path_size': u8('Route Path Size'),
  'cm.sc': bits('Service', 0x7f, { hex: true, values: MANAGER_SERVICES }),
  'cm.genstat': u8('General Status', { hex: true, values: STATUSES }),
  'cm.addstat_size': u8('Additional Status Size'),
  'cm.connid': u32('CIP Connection ID', { ...HEX, id: 'cip.connid', hidden: true }),
  largeOut: u32('O->T Network Connection Parameters', { ...HEX, id: 'cip.cm.ot_net_params' }),
  largeBack: u32('T->O Network Connection Parameters', { ...HEX, id: 'cip.cm.to_net_params' }),
  'large.owner': bits('Redundant Owner', 0x80000000, { ...LITTLE, id: 'cip.cm.fwo.owner', values: OWNERS }),
  'large.type': bits('Connection Type', 0x60000000, { ...LITTLE, size: 4, id: 'cip.cm.fwo.type', values: CONNECTIONS }),
  'large.prio': bits('Priority', 0x0c000000, { ...LITTLE, size: 4, id: 'cip.cm.fwo.prio', values: PRIORITIES }),
  'large.f_v': bits('Connection Size Type', 0x02000000, { ...LITTLE, size: 4, id: 'cip.cm.fwo.f_v', values: SIZES }),
  'large.consize': bits('Connection Size', 0x0000ffff, { ...LITTLE, size: 4, id: 'cip.cm.fwo.consize' }),
  pad: u8('Reserved', { hex: true, id: 'cip.reserved' }),
};

const f = MANAGER_FIELDS;
const LARGE_PARAMETERS = [f['large.owner'], f['large.type'], f['large.prio'], f['large.f_v'], f['large.consize']];
const PARAMETERS = [f['cm.fwo.owner'], f['cm.fwo.type'], f['cm.fwo.prio'], f['cm.fwo.f_v'], f['cm.fwo.consize']];

function patience(p: Cursor): void {
  const tick = p.u8() & 0x0f;
  p.show(f['cm.priority']);
  p.take(f['cm.tick_time']);
  const ticks = p.take(f['cm.timeout_tick']);
  p.generate(f['cm.timeout'], 2 ** tick * ticks, p.at - 2, 2);
  p.label(`Actual Time Out: ${2 ** tick * ticks}ms`);
}

/** Numbers of both directions, which filters find as well as those of the data that comes over them. */
function connections(p: Cursor): void {
  const { at } = p, out = p.take(f['cm.ot_connid']), back = p.take(f['cm.to_connid']);
  p.hide(f['cm.connid'], out, at, 4);
  p.hide(f['cm.connid'], back, at + 4, 4);
}

const WHO = [f['cm.conn_serial_num'], f['cm.vendor'], f['cm.orig_serial_num']];

/** Four bytes in large requests, whose sizes may be more than 511. */
function parameters(p: Cursor, field: Field<number>, isLarge: boolean): void {
  if (isLarge) p.bits(field === f['cm.ot_net_params'] ? f.largeOut : f.largeBack, LARGE_PARAMETERS);
  else p.bits(field, PARAMETERS);
}

export function takeManagerRequest(p: Cursor, service: number, embedded: (p: Cursor) => void): void {
  patience(p);
  if (service === UNCONNECTED_SEND) {
    const size = p.take(f['cm.msg_req_size']);
    const request = p.within(Math.min(size, p.remaining));
    // Requests inside requests inside others end where nested structures do.
    const outer = request.open('CIP Embedded Message Request', request.remaining);
    embedded(request);
    request.close(outer);
    if (size % 2 !== 0 && p.more) p.skip(1);
    const path = p.take(f['cm.route_path_size']);
    p.take(f.pad);
    takePath(p, Math.min(2 * path, p.remaining), 'Route Path');
    return;
  }
  if (service === FORWARD_CLOSE) {
    for (const field of WHO) p.take(field);
    const path = p.take(f['cm.connpath_size']);
    p.take(f.pad);
    connectionPath(p, path);
    return;
  }
  const isLarge = service === LARGE_FORWARD_OPEN;
  connections(p);
  for (const field of WHO) p.take(field);
  p.take(f['cm.timeout_multiplier']);
  p.take(f['cm.reserved']);
  p.take(f['cm.otrpi']);
  parameters(p, f['cm.ot_net_params'], isLarge);
  p.take(f['cm.torpi']);
  parameters(p, f['cm.to_net_params'], isLarge);
  p.bits(f['cm.transport_type_trigger'], [f['cm.fwo.dir'], f['cm.fwo.trigger'], f['cm.fwo.transport']]);
  const path = p.take(f['cm.connpath_size']);
  connectionPath(p, path);
}

function connectionPath(p: Cursor, words: number): void {
  const { subject } = takePath(p, Math.min(2 * words, p.remaining), 'Connection Path');
  if (subject !== '') p.addInfo(` (${subject})`);
}

/** What it came to: of an opening the connections' numbers and how often their packets come. */
export function takeManagerResponse(p: Cursor, service: number, failed: boolean): void {
  if (service !== FORWARD_CLOSE && !failed) {
    connections(p);
  }
  for (const field of WHO) p.take(field);
  if (failed) {
    p.take(f['cm.remain_path_size']);
    p.take(f.pad);
    return;
  }
  if (service !== FORWARD_CLOSE) {
    p.take(f['cm.otapi']);
    p.take(f['cm.toapi']);
  }
  const size = p.take(f['cm.app_reply_size']);
  p.take(f.pad);
  if (size > 0) p.take(f['cm.app_reply_data'], Math.min(2 * size, p.remaining));
}
