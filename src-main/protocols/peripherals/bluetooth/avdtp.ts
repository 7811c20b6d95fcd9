/** Audio/Video Distribution Transport Protocol 1.3 of Bluetooth: which streams a device has, what they can do, and when they run. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, nameOf, protocol } from '../../../dissect/index.ts';
import { CODEC_FIELDS } from './avdtp/codec-fields.ts';
import { takeCodec } from './avdtp/codecs.ts';
import { SIGNAL_FIELDS } from './avdtp/fields.ts';
import { CHANNEL, CHANNELS, type Channel } from './l2cap/channels.ts';
import { LINK_HANDLE, wayOf, wayText } from './ways.ts';

const SINGLE = 0, START = 1;
const COMMAND = 0, ACCEPT = 2, REJECT = 3;
const TRANSPORT = 1, REPORTING = 2, DELAYS = 8;
const RECOVERY = 3, PROTECTION = 4, COMPRESSION = 5, MULTIPLEXING = 6, CODEC = 7;

export const btavdtp = protocol({
  name: 'btavdtp',
  title: 'Bluetooth AVDTP Protocol',
  short: 'AVDTP',
  called: 'BT AVDTP',
  on: { 'btl2cap.psm': [25] },
  fields: { ...SIGNAL_FIELDS, ...CODEC_FIELDS },
  dissect(p, f) {
    const channel = p.packet.notes.get(CHANNEL) as (Channel & { readonly cid: number }) | undefined;
    p.info(() => `${wayText(wayOf(p))} `);
    // §5.4.6: the first channel of a link is for signals, those after it for streams.
    if (channel !== undefined && channel.before > 0) {
      p.addInfo(() => `Media stream on cid=${hex(channel.cid, 4)}`);
      takeData(p);
      return;
    }
    const outer = p.open(f.signal), node = p.lastNode;
    p.show(f.transaction);
    const packet = p.show(f.packet_type), message = p.take(f.message_type);
    if (packet !== SINGLE && packet !== START) {
      p.close(outer);
      takeData(p);
      return;
    }
    if (packet === START) p.take(f.num_signal_packets);
    p.show(f.rfa0);
    const signal = p.take(f.signal_id), name = nameOf(f.signal_id.options.values, signal) ?? 'Unknown signal';
    p.close(outer);
    const kind = nameOf(f.message_type.options.values, message) ?? 'Unknown';
    p.labelNode(node, `Signal: ${name} (${kind})`);
    p.addInfo(`${kind} - ${name}`);
    if (message === COMMAND) COMMANDS[signal]?.(p);
    else if (message === ACCEPT) ACCEPTED[signal]?.(p);
    else if (message === REJECT) takeRejection(p, signal);
    takeData(p);
  },
});
const f = btavdtp.fields;

function takeData(p: Cursor): void {
  if (!p.more) return;
  p.close(p.open(f.data, p.remaining));
  p.skip(p.remaining);
}

/** What a stream end point is, as its device said. */
function endPoint(p: Cursor, seid: number): string {
  const handle = p.packet.notes.get(LINK_HANDLE) as number | undefined;
  const known = handle === undefined ? undefined : p.packet.around?.conversation(CHANNELS)?.endPoints.get(handle * 64 + seid);
  if (known === undefined) return `${seid} - unknown unknown`;
  return `${seid} - ${nameOf(f.sep_media_type.options.values, known >> 4) ?? 'unknown'} ${nameOf(f.sep_type.options.values, (known >> 3) & 1)}`;
}

function takeEndPoint(p: Cursor, item: Field<void>, field: Field<number>, what: string, after = ''): void {
  const outer = p.open(item, 1), node = p.lastNode, seid = p.show(field);
  p.take(f.rfa_seid);
  p.close(outer);
  p.labelNode(node, () => `${what} [${endPoint(p, seid)}]${after}`);
  p.addInfo(() => ` - ${what} [${endPoint(p, seid)}]`);
}

const acceptor = (p: Cursor, after?: string): void => takeEndPoint(p, f.acp_seid_item, f.acp_seid, 'ACP SEID', after);

function acceptors(p: Cursor): void {
  for (let item = 1; p.more; item++) acceptor(p, ` item ${item}`);
}

/** §8.6.2. */
function takeEndPoints(p: Cursor): void {
  const count = Math.floor(p.remaining / 2);
  p.addInfo(` - items: ${count}`);
  for (let item = 1; p.remaining >= 2; item++) {
    const outer = p.open(f.acp_sep, 2), node = p.lastNode;
    const seid = p.show(f.sep_seid);
    p.show(f.sep_inuse);
    p.take(f.sep_rfa0);
    const media = p.show(f.sep_media_type), type = p.show(f.sep_type);
    p.take(f.sep_rfa1);
    p.close(outer);
    const words = `${nameOf(f.sep_media_type.options.values, media) ?? 'unknown'} ${nameOf(f.sep_type.options.values, type)}`;
    p.labelNode(node, `ACP SEP [${seid} - ${words}] item ${item}/${count}`);
  }
}

/** §8.21: services, each with its length. */
function takeCapabilities(p: Cursor): void {
  const all = p.open(f.capabilities, p.remaining);
  while (p.more) {
    const length = p.remaining > 1 ? p.u8(1) : 0, outer = p.open(f.service, 2 + length), node = p.lastNode;
    const category = p.take(f.service_category), name = nameOf(f.service_category.options.values, category) ?? 'RFD';
    const part = p.within(p.take(f.length_of_service_category));
    const words = takeService(part, category);
    takeData(part);
    p.close(outer);
    p.labelNode(node, `Service: ${name}${words === '' ? '' : ` - ${words}`}`);
    if (category === CODEC) p.addInfo(` - ${words}`);
  }
  p.close(all);
}

function takeService(p: Cursor, category: number): string {
  switch (category) {
    case CODEC:
      return takeCodec(p);
    case PROTECTION:
      return nameOf(f.content_protection_type.options.values, p.take(f.content_protection_type)) ?? 'Unknown';
    case RECOVERY:
      p.take(f.recovery_type);
      p.take(f.maximum_recovery_window_size);
      p.take(f.maximum_number_of_media_packet_in_parity_code);
      return '';
    case COMPRESSION:
      for (const field of [f.header_compression_backch, f.header_compression_media, f.header_compression_recovery]) p.show(field);
      p.take(f.header_compression_rfa);
      return '';
    case MULTIPLEXING:
      takeMultiplexing(p);
      return '';
    case TRANSPORT:
    case REPORTING:
    case DELAYS:
      // They say all by being there.
      if (p.more) {
        takeData(p);
        p.expertUnder(f.unexpected_losc_data);
      }
      return '';
    default:
      return '';
  }
}

/** §8.21.6: a session and a channel each for media, for reports, and for recovery. */
function takeMultiplexing(p: Cursor): void {
  p.show(f.multiplexing_fragmentation);
  p.take(f.multiplexing_rfa);
  for (const name of ['Media', 'Reporting', 'Recovery']) {
    if (p.remaining < 2) return;
    const outer = p.open(f.service_multiplexing_entry, 2);
    p.label(`Entry: ${name} Transport Session`);
    p.show(f.multiplexing_tsid);
    p.take(f.multiplexing_entry_rfa);
    p.show(f.multiplexing_tcid);
    p.take(f.multiplexing_entry_rfa);
    p.close(outer);
  }
}

const GET_CONFIGURATION = 4, SET_CONFIGURATION = 3, RECONFIGURE = 5, START_STREAM = 7, SUSPEND = 9;

function takeRejection(p: Cursor, signal: number): void {
  if (signal === SET_CONFIGURATION || signal === RECONFIGURE) p.take(f.service_category);
  else if (signal === START_STREAM || signal === SUSPEND) acceptor(p);
  p.take(f.error_code);
}

const COMMANDS: Readonly<Record<number, (p: Cursor) => void>> = {
  2: p => acceptor(p), [GET_CONFIGURATION]: p => acceptor(p), 6: p => acceptor(p), 8: p => acceptor(p), 10: p => acceptor(p), 12: p => acceptor(p),
  [SET_CONFIGURATION](p) {
    acceptor(p);
    takeEndPoint(p, f.int_seid_item, f.int_seid, 'INT SEID');
    takeCapabilities(p);
  },
  [RECONFIGURE](p) {
    acceptor(p);
    takeCapabilities(p);
  },
  [START_STREAM]: acceptors, [SUSPEND]: acceptors, 11: p => acceptor(p),
  13(p) {
    const tenths = p.u16(1);
    p.addInfo(`(${(tenths / 10).toFixed(1)} ms)`);
    acceptor(p);
    p.take(f.delay);
    p.addLabel(' (1/10 ms)');
  },
};
const ACCEPTED: Readonly<Record<number, (p: Cursor) => void>> = {
  1: takeEndPoints, 2: takeCapabilities, [GET_CONFIGURATION]: takeCapabilities, 12: takeCapabilities,
};
