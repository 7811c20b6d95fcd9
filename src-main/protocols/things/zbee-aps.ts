/** Zigbee's application support layer, Zigbee Specification R22 §2.2.5: which endpoint of a device, and which cluster of it, a message is for. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../bit-names.ts';
import { takeCommand } from './zigbee/aps-commands.ts';
import { APS_FIELDS } from './zigbee/aps-fields.ts';
import { DEVICE_PROFILE, LIBRARY_PROFILES, PROFILE_COLUMNS } from './zigbee/names.ts';
import { SENDER, takeSecured } from './zigbee/parts.ts';

const DATA = 0, COMMAND = 1, ACK = 2, INTERPAN = 3;
const INDIRECT = 1, GROUP = 3;
/** In acknowledgments: of a command, which has no endpoints. */
const OF_COMMAND = 0x10;
const SECURITY = 0x20, EXTENDED = 0x80;
const FIRST_BLOCK = 1;
const TYPES = ['Data', 'Command', 'Ack', 'Interpan'];

const f = APS_FIELDS;
const ANSWERS = fieldsBelow(f, 'block').filter(field => field.kind === 'bool');

/** What the cluster library is told of the layer below, in `PacketContext.notes`. */
export const PLACE = 'zigbee place';
export interface Place {
  readonly cluster: number;
  readonly profile: number;
}

export const zbeeAps = protocol({
  name: 'zbee_aps',
  title: 'ZigBee Application Support Layer',
  short: 'ZigBee',
  fields: APS_FIELDS,
  dissect(p) {
    const control = p.u8(), type = control & 3, delivery = (control >> 2) & 3;
    p.title(` ${TYPES[type]}`);
    p.info(`APS: ${TYPES[type]}`);
    takeControl(p, control);
    let profile = -1;
    if (type === DATA || (type === ACK && (control & OF_COMMAND) === 0)) profile = takeEnds(p, type, delivery);
    else if (type === INTERPAN) profile = takeCluster(p, delivery === GROUP);
    if (type !== INTERPAN) p.take(f.counter);
    const fragment = (control & EXTENDED) !== 0 && type !== INTERPAN ? takeExtension(p, type) : 0;
    const body = (control & SECURITY) !== 0 ? takeSecured(p, p.packet.notes.get(SENDER) as Uint8Array | undefined) : p;
    if (body === undefined) return;
    if (type === COMMAND) takeCommand(body);
    else if (body.more && fragment === 0 && type !== ACK) takeMessage(body, profile);
    body.data();
  },
});

function takeControl(p: Cursor, control: number): void {
  const type = control & 3, delivery = (control >> 2) & 3;
  const outer = p.open(`Frame Control Field: ${TYPES[type]} (${hex(control, 2)})`, 1);
  p.show(f.type);
  p.show(f.delivery);
  if (type === ACK) p.show(f.ack_format);
  else if (delivery === INDIRECT) p.show(f.indirect_mode);
  p.show(f.security);
  p.show(f.ack_req);
  p.take(f.ext_header);
  p.close(outer);
}

/** §2.2.5.1.2 to §2.2.5.1.6: an endpoint or a group, the cluster, the profile, and the endpoint that sends. Gives the profile. */
function takeEnds(p: Cursor, type: number, delivery: number): number {
  if (delivery === GROUP) {
    const group = p.take(f.group);
    p.title(`, Group: ${hex(group, 4)}`);
    p.addInfo(`, Group: ${hex(group, 4)}`);
  } else {
    const endpoint = p.take(f.dst);
    p.title(`, Dst Endpt: ${endpoint}`);
    p.addInfo(`, Dst Endpt: ${endpoint}`);
  }
  const profile = takeCluster(p, false);
  const endpoint = p.take(f.src);
  p.title(`, Src Endpt: ${endpoint}`);
  p.addInfo(`, Src Endpt: ${endpoint}`);
  const column = type === DATA ? PROFILE_COLUMNS[profile] : undefined;
  if (column !== undefined) p.column(column);
  return profile;
}

function takeCluster(p: Cursor, inGroup: boolean): number {
  if (inGroup) p.take(f.group);
  const profile = p.little16(2);
  const cluster = p.take(profile === DEVICE_PROFILE ? f.zdp_cluster : f.cluster);
  p.take(f.profile);
  p.packet.notes.set(PLACE, { cluster, profile } satisfies Place);
  return profile;
}

/** §2.2.5.1.8: which part of a message this is. Gives the number of its kind, 0 for none. */
function takeExtension(p: Cursor, type: number): number {
  const outer = p.open(`Extended Frame Control Field (${hex(p.u8(), 2)})`);
  const kind = p.take(f.fragmentation);
  if (kind !== 0) {
    const block = p.take(f.block);
    if (type === ACK) takeNamedBits(p, f.block_acks, ANSWERS);
    else p.addInfo(` (fragment ${kind === FIRST_BLOCK ? 0 : block})`);
  }
  p.close(outer);
  return kind;
}

function takeMessage(p: Cursor, profile: number): void {
  if (profile === DEVICE_PROFILE) p.call('zbee_zdp');
  else if (LIBRARY_PROFILES.includes(profile)) p.call('zbee_zcl');
}
