/** RTCP's sender and receiver reports, descriptions, goodbyes and application packets: RFC 3550 §6.4 to §6.7. */
import {
  type Cursor, type Moment, type Tracker, absoluteTime, between, frameNumber, i24, i32, octets, text, u16, u32, u64, u8,
} from '../../../dissect/index.ts';
import { ntpNanoseconds, ntpSeconds } from '../../moments.ts';
import { FLOOR_FIELDS, FLOOR_MESSAGES, readFloorControl } from './floor-control.ts';
import { BURST_FIELDS, BURST_MESSAGES, readMultiplexing, readTalkBurst } from './talk-burst.ts';

const SDES_TYPES: Readonly<Record<number, string>> = {
  0: 'END', 1: 'CNAME (user and domain)', 2: 'NAME (common name)', 3: 'EMAIL (e-mail address)', 4: 'PHONE (phone number)',
  5: 'LOC (geographic location)', 6: 'TOOL (name/version of source app)', 7: 'NOTE (note about source)', 8: 'PRIV (private extensions)',
  9: 'H323-CADDR (H.323 callable address)', 10: 'Application Specific Identifier',
};
const END = 0;
const PRIVATE = 8;

export const REPORT_FIELDS = {
  senderssrc: u32('Sender SSRC', { base: 'hexDec' }),
  'timestamp.ntp.msw': u32('Timestamp, MSW', { base: 'decHex' }),
  'timestamp.ntp.lsw': u32('Timestamp, LSW', { base: 'decHex' }),
  'timestamp.ntp': absoluteTime('MSW and LSW as NTP timestamp'),
  'timestamp.rtp': u32('RTP timestamp'),
  'sender.packetcount': u32("Sender's packet count"),
  'sender.octetcount': u32("Sender's octet count"),
  'ssrc.identifier': u32('Identifier', { base: 'hexDec' }),
  'ssrc.fraction': u8('Fraction lost'),
  'ssrc.cum_nr': i24('Cumulative number of packets lost'),
  'ssrc.ext_high': u32('Extended highest sequence number received'),
  'ssrc.high_cycles': u16('Sequence number cycles count'),
  'ssrc.high_seq': u16('Highest sequence number received'),
  'ssrc.jitter': u32('Interarrival jitter'),
  'ssrc.lsr': u32('Last SR timestamp', { base: 'decHex' }),
  'ssrc.dlsr': u32('Delay since last SR timestamp'),
  'lsr-frame': frameNumber('Frame matching Last SR timestamp', { source: 'conversation' }),
  'lsr-frame-captured': u32('Time since Last SR captured', { unit: 'milliseconds', source: 'conversation' }),
  'roundtrip-delay': i32('Roundtrip Delay(ms)', { source: 'conversation' }),
  'sdes.type': u8('Type', { values: SDES_TYPES }),
  'sdes.length': u32('Length'),
  'sdes.text': text('Text'),
  'sdes.prefix.length': u8('Prefix length'),
  'sdes.prefix.string': text('Prefix string'),
  'nack.fsn': u16('First sequence number'),
  'nack.blp': u16('Bitmask of following lost packets'),
  timebase_indicator: u16('Timebase Indicator', { base: 'decHex' }),
  identity: octets('Identity', { size: 10 }),
  stream_id: u64('Stream id', { hex: true }),
  'timestamp.as': u32('AS timestamp'),
  'app.name': text('Name (ASCII)'),
  'app.data_str': text('Application specific data'),
  'app.data': octets('Application specific data'),
  ...FLOOR_FIELDS,
  ...BURST_FIELDS,
};

const f = REPORT_FIELDS;

/** Sender reports of a session: the middle of their NTP time is what receivers name them by. */
const SENDER_REPORTS: Tracker<Map<number, { readonly frame: number; readonly time: Moment }>> = {
  key: 'rtcp',
  make: () => new Map(),
  forget: reports => reports.clear(),
  observe(reports, { frame, time, bytes }) {
    for (let at = 0; at + 16 <= bytes.length && bytes[at] >> 6 === 2;) {
      const middle = ((bytes[at + 10] << 24) | (bytes[at + 11] << 16) | (bytes[at + 12] << 8) | bytes[at + 13]) >>> 0;
      if (bytes[at + 1] === 200) reports.set(middle, { frame, time });
      at += 4 * (((bytes[at + 2] << 8) | bytes[at + 3]) + 1);
    }
  },
};

/** RFC 3550 §6.4.1, the part that receiver reports lack. */
export function readSender(p: Cursor): void {
  readNtpTime(p);
  p.take(f['timestamp.rtp']);
  p.take(f['sender.packetcount']);
  p.take(f['sender.octetcount']);
}

export function readNtpTime(p: Cursor): void {
  const at = p.at, seconds = p.take(f['timestamp.ntp.msw']), fraction = p.take(f['timestamp.ntp.lsw']);
  p.generate(f['timestamp.ntp'], ntpMoment(seconds, fraction), at, 8);
}

export const ntpMoment = (seconds: number, fraction: number): Moment =>
  ({ seconds: ntpSeconds(seconds), nanoseconds: ntpNanoseconds(fraction) });

/** The reception reports behind. */
export function readReceptions(p: Cursor, count: number): void {
  for (let i = 1; i <= count; i++) readReception(p, i);
}

function readReception(p: Cursor, i: number): void {
  const outer = p.open(`Source ${i}`);
  p.take(f['ssrc.identifier']);
  const contents = p.open('SSRC contents');
  p.take(f['ssrc.fraction']);
  p.addLabel(' / 256');
  p.take(f['ssrc.cum_nr']);
  p.close(contents);
  p.show(f['ssrc.ext_high']);
  const above = p.under();
  p.take(f['ssrc.high_cycles']);
  p.take(f['ssrc.high_seq']);
  p.close(above);
  p.take(f['ssrc.jitter']);
  const last = p.take(f['ssrc.lsr']);
  // In units of 1/65536 seconds.
  const delay = Math.floor((p.take(f['ssrc.dlsr']) * 1000) / 65536);
  p.addLabel(` (${delay} milliseconds)`);
  if (last !== 0) showRoundTrip(p, last, delay);
  p.close(outer);
}

/** RFC 3550 §6.4.1, figure 2. */
function showRoundTrip(p: Cursor, last: number, delay: number): void {
  const report = p.packet.quoted ? undefined : p.packet.around?.conversation(SENDER_REPORTS)?.get(last);
  if (report === undefined || report.frame >= p.packet.record.number) return;
  const { seconds, nanoseconds } = between(report.time, p.packet.record);
  const since = seconds * 1000 + Math.floor(nanoseconds / 1e6);
  p.generate(f['lsr-frame'], report.frame);
  p.generate(f['lsr-frame-captured'], Math.max(0, since));
  if (since >= delay) p.generate(f['roundtrip-delay'], since - delay);
}

/** RFC 3550 §6.5. */
export function readDescriptions(p: Cursor, count: number): void {
  for (let i = 1; i <= count && p.more; i++) {
    const outer = p.open(`Chunk ${i}, SSRC/CSRC 0x${p.u32().toString(16).toUpperCase()}`);
    const chunk = p.at;
    p.take(f['ssrc.identifier']);
    const items = p.open('SDES items');
    while (p.more && readItem(p)) { /* until the item that ends the list */ }
    p.close(items);
    // Chunks begin at multiples of four bytes.
    p.skip(Math.min(-(p.at - chunk) & 3, p.remaining));
    p.close(outer);
  }
}

function readItem(p: Cursor): boolean {
  const type = p.take(f['sdes.type']);
  if (type === END) return false;
  const length = p.u8();
  p.takeAs(f['sdes.length'], length, 1);
  const item = p.within(length);
  if (type === PRIVATE && length > 0) {
    const prefix = item.take(f['sdes.prefix.length']);
    item.take(f['sdes.prefix.string'], prefix);
  }
  item.takeRest(f['sdes.text']);
  return true;
}

/** RFC 3550 §6.6: those who leave, and why. */
export function readGoodbye(p: Cursor, count: number): void {
  for (let i = 0; i < count; i++) p.take(f['ssrc.identifier']);
  if (!p.more) return;
  const length = p.u8();
  p.takeAs(f['sdes.length'], length, 1);
  p.take(f['sdes.text'], length);
  p.skip(p.remaining);
}

/** RFC 3550 §6.7. */
export function readApplication(p: Cursor, subtype: number): void {
  p.take(f['ssrc.identifier']);
  const name = p.take(f['app.name'], 4);
  const known = APPLICATIONS[name];
  if (known !== undefined) {
    p.info(`(${name}) ${applicationMessage(name, subtype)}`);
    known.read(p, subtype);
    return;
  }
  p.addInfo(`( ${name} ) subtype=${subtype}`);
  if (name === '3GPP' && p.remaining === MULTIPLEXING) {
    readMultiplexing(p);
    return;
  }
  const readable = p.peekBytes(p.remaining).every(byte => byte >= 0x20 && byte < 0x7f);
  if (readable) p.take(f['app.data_str'], p.remaining);
  else p.take(f['app.data'], p.remaining);
}

/** Bytes that 3GPP's application packet has: it speaks of ports alone. */
const MULTIPLEXING = 4;
interface Application {
  readonly messages: Readonly<Record<number, string>>;
  readonly read: (p: Cursor, subtype: number) => void;
}
/** Applications whose packets are known, by their names. */
const APPLICATIONS: Readonly<Record<string, Application>> = {
  MCPT: { messages: FLOOR_MESSAGES, read: readFloorControl }, PoC1: { messages: BURST_MESSAGES, read: readTalkBurst },
};

/** What an application calls the message of this subtype; undefined where the application is not known. */
export function applicationMessage(name: string, subtype: number): string | undefined {
  const known = APPLICATIONS[name];
  return known === undefined ? undefined : known.messages[subtype] ?? `unknown (${subtype})`;
}

/** IEEE 1733 §7. */
export function readAvb(p: Cursor): void {
  p.take(f['ssrc.identifier']);
  p.take(f['app.name'], 4);
  p.take(f.timebase_indicator);
  p.take(f.identity);
  p.take(f.stream_id);
  p.take(f['timestamp.as']);
  p.take(f['timestamp.rtp']);
}
