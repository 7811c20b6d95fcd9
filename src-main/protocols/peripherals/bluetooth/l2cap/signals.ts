/** Commands on the signalling channels (Bluetooth Core 5.2, volume 3, part A, §4), and what is configured by them (§5). */
import { hex } from '../../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../../dissect/index.ts';
import { commandedChannel } from './channels.ts';
import { wayOf, wayText } from '../ways.ts';
import { COMMANDS, CONFIGURATION_RESULTS, INFORMATION, INFORMATION_RESULTS, L2CAP_FIELDS as f, OPTIONS, PSMS, RESULTS } from './fields.ts';

const digits = (number: number): string => number.toString(16).padStart(4, '0');

/** Commands fill the layer one after the other. */
export function takeSignals(p: Cursor): void {
  for (let first = true; p.more; first = false) {
    const outer = p.open(f.command), node = p.lastNode;
    const code = p.take(f.cmd_code), name = COMMANDS[code] ?? 'Unknown command';
    p.labelNode(node, () => `Command: ${name}`);
    p.take(f.cmd_ident);
    if (first) p.info(() => `${wayText(wayOf(p))} ${name}`);
    else p.addInfo(() => `, ${name}`);
    const part = p.within(p.take(f.cmd_length));
    const read = READERS[code];
    if (read === undefined) p.expert(f.unknown_command_code);
    else p.contain(() => told(p, read(part)));
    part.takeRest(f.cmd_data);
    p.close(outer);
  }
}

function told(p: Cursor, text: string | undefined): void {
  if (text !== undefined) p.addInfo(text);
}

type Reader = (p: Cursor) => string | undefined;
const plain = (...fields: readonly Field<number>[]): Reader => p => {
  for (const field of fields) p.take(field);
  return undefined;
};

const READERS: Readonly<Record<number, Reader>> = {
  1(p) {
    const reason = p.take(f.rej_reason);
    if (reason === 1) p.take(f.sig_mtu);
    else if (reason === 2) {
      p.take(f.scid);
      p.take(f.dcid);
    }
    return undefined;
  },
  2(p) {
    const psm = p.take(f.psm), scid = p.take(f.scid), channel = commandedChannel(p, true, scid);
    if (channel !== undefined && channel.disconnect > 0) p.generate(f.disconnect_in, channel.disconnect);
    return ` (${PSMS[psm] ?? 'Unknown'}, SCID: ${hex(scid, 4)})`;
  },
  3: p => takeConnected(p),
  4(p) {
    const dcid = p.take(f.dcid);
    takeContinuation(p);
    takeOptions(p);
    return ` (DCID: ${hex(dcid, 4)})`;
  },
  5(p) {
    const scid = p.take(f.scid);
    takeContinuation(p);
    const result = p.take(f.conf_result);
    takeOptions(p);
    return ` - ${CONFIGURATION_RESULTS[result] ?? 'Unknown'} (SCID: ${hex(scid, 4)})`;
  },
  6: p => takeChannels(p, false), 7: p => takeChannels(p, true),
  // What an echo carries is up to its sender.
  8: () => undefined, 9: () => undefined,
  10: p => ` (${INFORMATION[p.take(f.info_type)] ?? 'Unknown type'})`,
  11: takeInformation,
  12(p) {
    const psm = p.take(f.psm), scid = p.take(f.scid);
    p.take(f.ctrl_id);
    return ` (${PSMS[psm] ?? 'Unknown'}, SCID: ${hex(scid, 4)})`;
  },
  13: p => takeConnected(p),
  14: plain(f.icid, f.dctrl_id), 15: plain(f.icid, f.move_result), 16: plain(f.icid, f.move_result), 17: plain(f.icid),
  18: plain(f.min_interval, f.max_interval, f.slave_latency, f.timeout_multiplier),
  19: p => ` (${p.take(f.move_result) === 0 ? 'Accepted' : 'Rejected'})`,
  20(p) {
    p.take(f.le_psm);
    return takeCredits(p, f.scid, false);
  },
  21: p => takeCredits(p, f.dcid, true),
  22(p) {
    const cid = p.take(f.cid), credits = p.take(f.credits);
    return ` (CID: ${digits(cid)}, Credits: ${credits})`;
  },
};

function takeConnected(p: Cursor): string {
  const dcid = p.take(f.dcid), scid = p.take(f.scid), result = p.take(f.result);
  p.take(f.status);
  const name = result === 0 ? 'Success' : result === 1 ? 'Pending' : RESULTS[result] ?? 'Unknown result';
  return ` - ${name} (SCID: ${hex(scid, 4)}${result === 0 ? `, DCID: ${hex(dcid, 4)}` : ''})`;
}

/** The destination is the end that is asked to disconnect, which is the one that answers. */
function takeChannels(p: Cursor, answers: boolean): string {
  const dcid = p.take(f.dcid), scid = p.take(f.scid);
  const channel = commandedChannel(p, answers, dcid) ?? commandedChannel(p, !answers, scid);
  if (channel === undefined) return ` (SCID: ${hex(scid, 4)}, DCID: ${hex(dcid, 4)})`;
  p.generate(f.connect_in, channel.connect);
  p.generate(f.psm, channel.psm);
  return ` (SCID: ${hex(scid, 4)}, DCID: ${hex(dcid, 4)}, PSM: ${hex(channel.psm, 4)}, Service: ${PSMS[channel.psm] ?? 'Unknown'})`;
}

function takeCredits(p: Cursor, field: Field<number>, answers: boolean): string {
  const cid = p.take(field);
  p.take(f.option_mtu);
  p.take(f.mps);
  const credits = p.take(f.initial_credits);
  if (answers) p.take(f.le_result);
  return ` (CID: ${digits(cid)}, Initial Credits: ${credits})`;
}

const FEATURES: readonly Field[] = [
  f.info_flowcontrol, f.info_retransmission,
  f.info_bidirqos, f.info_enh_retransmission, f.info_streaming, f.info_fcs, f.info_flow_spec, f.info_fixedchan,
  f.info_window, f.info_unicast,
];
const FIXED_CHANNELS: readonly Field[] = [
  f.info_fixedchans_null, f.info_fixedchans_signal, f.info_fixedchans_connless, f.info_fixedchans_amp_man, f.info_fixedchans_amp_test,
];

/** §4.11. */
function takeInformation(p: Cursor): string {
  const type = p.take(f.info_type), result = p.take(f.info_result);
  if (result === 0 && type === 1) p.take(f.info_mtu);
  else if (result === 0 && type === 2) takeMarks(p, f.info_extfeatures, 'Features', FEATURES, 4);
  else if (result === 0 && type === 3) takeMarks(p, f.info_fixedchans, 'Fixed Channels Supported', FIXED_CHANNELS, 8);
  return ` (${INFORMATION[type] ?? 'Unknown type'}, ${INFORMATION_RESULTS[result] ?? 'Unknown result'})`;
}

function takeMarks(p: Cursor, heading: Field<void>, title: string, fields: readonly Field[], size: number): void {
  p.need(size);
  const outer = p.open(heading, size);
  for (const field of fields) p.show(field);
  p.skip(size);
  p.close(outer);
  p.label(`${title}:`);
}

function takeContinuation(p: Cursor): void {
  p.show(f['flags.reserved']);
  p.take(f['flags.continuation']);
}

/** By type. */
const PARAMETERS: Readonly<Record<number, readonly Field<number>[]>> = {
  1: [f.option_mtu], 2: [f.option_flushto],
  3: [
    f.option_flags, f.option_servicetype, f.option_tokenrate, f.option_tokenbsize, f.option_peakbandwidth, f.option_latency, f.option_delayvar,
  ],
  4: [f.retransmissionmode, f.txwindow, f.maxtransmit, f.retransmittimeout, f.monitortimeout, f.mps],
  5: [f.option_fcs],
  6: [f.option_ident, f.option_servicetype, f.option_sdu_size, f.option_sdu_arrival_time, f.option_access_latency, f.option_flushto],
  7: [f.option_window],
};
/** The flush timeout of an extended flow specification is in microseconds. */
const LONG_TIMEOUT = 4;

/** §5: options bring their lengths. */
function takeOptions(p: Cursor): void {
  while (p.more) {
    const outer = p.open(f.conf_param_option), node = p.lastNode;
    const type = p.take(f.option_type) & 0x7f;
    p.labelNode(node, `Option: ${OPTIONS[type] ?? 'unknown'}`);
    const part = p.within(p.take(f.option_length));
    for (const field of PARAMETERS[type] ?? []) {
      if (part.more) part.take(field, type === 6 && field === f.option_flushto ? LONG_TIMEOUT : field === f.option_fcs ? part.remaining : field.size);
    }
    part.takeRest(f.cmd_data);
    p.close(outer);
  }
}
