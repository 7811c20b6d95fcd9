/** Commands of Zigbee's network layer: routes, neighbours, joining and leaving, Zigbee Specification R22 §3.4. */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { NWK_FIELDS } from './nwk-fields.ts';
import { COMMANDS, REJOINS, STATUSES } from './nwk-names.ts';
import { takeExtended } from './parts.ts';

const f = NWK_FIELDS;
const UNKNOWN_COMMAND = 0x13;
const CAPABILITIES = fieldsBelow(f, 'cmd.cinfo.'), LEAVE_BITS = fieldsBelow(f, 'cmd.leave.');
const LINK_BITS = [f['cmd.link.last'], f['cmd.link.first']];
const PARENT_BITS = [...fieldsBelow(f, 'cmd.ed_prnt_info.'), f['cmd.power_negotiation_supported']];
const { 'cmd.route.opts.mcast': multicast, 'cmd.route.opts.many2one': manyToOne } = f;
const REQUEST_BITS = [multicast, f['cmd.route.opts.dest_ext'], manyToOne];
const REPLY_BITS = [multicast, f['cmd.route.opts.resp_ext'], f['cmd.route.opts.orig_ext']];

const address = (value: number): string => hex(value, 4);
const say = (p: Cursor, text: string): void => p.addInfo(`, ${text}`);

export interface Ends {
  readonly source: number;
  readonly destination: number;
}

/** Reads a command, and leaves what it does not know. */
export function takeCommand(p: Cursor, ends: Ends): void {
  const id = p.u8(), name = COMMANDS[id];
  p.info(name ?? 'Unknown Command');
  const outer = p.open(`Command Frame: ${name ?? 'Unknown'}`), heading = p.lastNode;
  p.take(f['cmd.id']);
  const more = TAKERS[id]?.(p, ends);
  if (more !== undefined) p.labelNode(heading, `Command Frame: ${name}${more}`);
  p.close(outer);
}

/** They give what is said behind the command's name. */
type Take = (p: Cursor, ends: Ends) => string | void;

const TAKERS: Readonly<Record<number, Take | undefined>> = {
  1(p, { source }) {
    const options = takeNamedBits(p, f['cmd.route.opts'], REQUEST_BITS);
    p.take(f['cmd.route.id']);
    const destination = p.take(f['cmd.route.dest']);
    p.take(f['cmd.route.cost']);
    if ((options & 0x20) !== 0) takeExtended(p, f['cmd.route.dest_ext']);
    p.info(`${(options & 0x18) === 0 ? '' : 'Many-to-One '}Route Request, Dst: ${address(destination)}, Src: ${address(source)}`);
  },
  2(p) {
    const options = takeNamedBits(p, f['cmd.route.opts'], REPLY_BITS);
    p.take(f['cmd.route.id']);
    const originator = p.take(f['cmd.route.orig']), responder = p.take(f['cmd.route.resp']);
    p.take(f['cmd.route.cost']);
    if ((options & 0x10) !== 0) takeExtended(p, f['cmd.route.orig_ext']);
    if ((options & 0x20) !== 0) takeExtended(p, f['cmd.route.resp_ext']);
    say(p, `Responder: ${address(responder)}, Originator: ${address(originator)}`);
  },
  3(p) {
    const status = p.take(f['cmd.status']), destination = p.take(f['cmd.route.dest']);
    say(p, `${address(destination)}: ${STATUSES[status] ?? 'Unknown Status Code'}`);
    if (status !== UNKNOWN_COMMAND || !p.more) return;
    const command = p.take(f['cmd.status.unknown_command_id']);
    say(p, `Unknown Command ID ${hex(command, 2)} (${COMMANDS[command] ?? 'Unknown ID'})`);
  },
  4(p) {
    showBits(p, LEAVE_BITS);
  },
  5(p, { destination }) {
    const count = p.take(f['cmd.relay_count']);
    for (let i = 0; i < count; i++) {
      const device = p.take(f['cmd.relay_device']);
      p.label(() => `Relay Device ${i + 1}: ${address(device)}`);
    }
    say(p, `Dst: ${address(destination)}`);
  },
  6(p, { source }) {
    takeNamedBits(p, f['cmd.cinfo'], CAPABILITIES);
    say(p, `Device: ${address(source)}`);
  },
  7(p) {
    const given = p.take(f['cmd.addr']), status = p.take(f['cmd.rejoin_status']);
    say(p, status === 0 ? `New Address: ${address(given)}` : REJOINS[status] ?? 'Unknown Rejoin Response');
  },
  8(p) {
    const count = p.show(f['cmd.link.count']);
    showBits(p, LINK_BITS);
    for (let i = 0; i < count; i++) {
      const outer = p.open(`Link ${i + 1}`, 3);
      p.take(f['cmd.link.address']);
      p.show(f['cmd.link.incoming_cost']);
      p.take(f['cmd.link.outgoing_cost']);
      p.close(outer);
    }
  },
  9(p) {
    const count = p.show(f['cmd.report.count']), type = p.take(f['cmd.report.type']);
    takeExtended(p, f['cmd.epid']);
    if (type !== 0) return;
    say(p, 'PAN Identifier Conflict');
    for (let i = 0; i < count; i++) p.take(f.panid);
  },
  10(p) {
    const count = p.show(f['cmd.update.count']), type = p.take(f['cmd.update.type']);
    takeExtended(p, f['cmd.epid']);
    p.take(f['cmd.update.id']);
    if (type !== 0) return;
    say(p, 'PAN Identifier Update');
    for (let i = 0; i < count; i++) p.take(f.panid);
  },
  11(p) {
    p.take(f['cmd.ed_tmo_req']);
    p.take(f['cmd.ed_config']);
  },
  12(p) {
    const status = p.take(f['cmd.ed_tmo_rsp_status']);
    takeNamedBits(p, f['cmd.ed_prnt_info'], PARENT_BITS);
    const told = status === 0 ? ', Success' : status === 1 ? ', Incorrect value' : ', Unknown Status';
    p.addInfo(told);
    return told;
  },
  13(p) {
    const type = p.take(f['cmd.link_pwr_delta.type']), count = p.take(f['cmd.link_pwr_delta.list_count']);
    for (let i = 0; i < count; i++) {
      const outer = p.open('Power Delta Structure', 3), heading = p.lastNode;
      const device = p.take(f['cmd.link_pwr_delta.address']), delta = p.take(f['cmd.link_pwr_delta.power_delta']);
      p.labelNode(heading, () => `Power Delta Structure: Device Address ${address(device)}, Power Delta ${delta} dBm`);
      p.close(outer);
    }
    return `: ${['Notification', 'Request', 'Response', 'Reserved'][type]}, Count ${count}`;
  },
};

/** Flags of one byte, which is then behind. */
function showBits(p: Cursor, flags: readonly Field[]): void {
  for (const field of flags) p.show(field);
  p.skip(1);
}
