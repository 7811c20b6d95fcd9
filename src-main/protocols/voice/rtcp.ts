/** RTP Control Protocol, RFC 3550 §6: compound packets of reports, descriptions, feedback (RFC 4585) and extended reports (RFC 3611). */
import { type Cursor, bits, bool, expert, flag, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { demultiplexed } from './demultiplexing.ts';
import { EXTENDED_FIELDS, readBlock } from './rtcp/extended.ts';
import { EXTENSION_FIELDS, readExtensions } from './rtcp/extensions.ts';
import { MICROSOFT_FIELDS } from './rtcp/microsoft.ts';
import { FEEDBACK_FIELDS, readPayloadFeedback, readTransportFeedback } from './rtcp/feedback.ts';
import {
  REPORT_FIELDS, applicationMessage, readApplication, readAvb, readDescriptions, readGoodbye, readNtpTime, readReceptions, readSender,
} from './rtcp/reports.ts';
import { SETUP_FIELDS, type SetUp, sessionOf, showSetup } from './rtp/setup.ts';

const SENDER_REPORT = 200, RECEIVER_REPORT = 201, DESCRIPTION = 202, GOODBYE = 203, APPLICATION = 204,
  TRANSPORT_FEEDBACK = 205, PAYLOAD_FEEDBACK = 206, EXTENDED = 207,
  INTRA_REQUEST = 192, NEGATIVE_ACKNOWLEDGEMENT = 193, JITTER = 195, AVB = 208, SUMMARY = 209;
/** Types of which the first byte counts what follows, or has zeros there. */
const COUNTED: ReadonlySet<number> = new Set([SENDER_REPORT, RECEIVER_REPORT, INTRA_REQUEST, NEGATIVE_ACKNOWLEDGEMENT, JITTER]);

const TYPES: Readonly<Record<number, string>> = {
  192: 'Full Intra-frame Request (H.261)', 193: 'Negative Acknowledgement (H.261)', 195: 'Extended inter-arrival jitter report', 200: 'Sender Report',
  201: 'Receiver Report', 202: 'Source description', 203: 'Goodbye', 204: 'Application specific', 205: 'Generic RTP Feedback',
  206: 'Payload-specific Feedback', 207: 'Extended report (RFC 3611)', 208: 'AVB RTCP packet (IEEE1733)', 209: 'Receiver Summary Information',
  210: 'Port Mapping',
  194: 'SMPTE time-code mapping',
};

const SETUP = SETUP_FIELDS('rtcp');

export const rtcp = protocol({
  name: 'rtcp',
  title: 'Real-time Transport Control Protocol',
  fields: {
    version: bits('Version', 0xc0, { values: { 0: 'Old VAT Version', 1: 'First Draft Version', 2: 'RFC 1889 Version' } }),
    padding: flag('Padding', 0x20, { as: ['True', 'False'] }),
    rc: bits('Reception report count', 0x1f),
    sc: bits('Source count', 0x1f),
    'app.subtype': bits('Subtype', 0x1f),
    pt: u8('Packet type', { values: TYPES }),
    length: u16('Length'),
    'padding.data': octets('Padding data'),
    'padding.count': u8('Padding count'),
    length_check: bool('RTCP frame length check'),
    'length_check.bad': expert('Incorrect RTCP packet length information', 'warning', 'Malformed'),
    ...SETUP,
    ...REPORT_FIELDS,
    ...FEEDBACK_FIELDS,
    ...MICROSOFT_FIELDS,
    ...EXTENDED_FIELDS,
    ...EXTENSION_FIELDS,
  },
  shares: demultiplexed,
  guess: isCompound,
  dissect(p, f) {
    const known = sessionOf(p);
    if (known?.security !== undefined) {
      p.decline('SRTCP');
      p.call('srtcp');
      return;
    }
    p.info('');
    showSetup(p, SETUP, known);
    readCompound(p, f, known);
    p.data();
  },
});

type Fields = typeof rtcp.fields;

export const showRtcpSetup = (p: Cursor, known: SetUp | undefined): void => showSetup(p, SETUP, known);

/** All packets of a compound, each as a layer of its own. */
export function readCompound(p: Cursor, f: Fields, known: SetUp | undefined): void {
  const begin = p.at;
  let isWhole = true;
  for (; p.more && isWhole; isWhole = readPacket(p, f)) {
    if (p.at === begin || !isPacket(p)) continue;
    p.another();
    showSetup(p, SETUP, known);
  }
  if (p.at === begin) return;
  p.generate(f.length_check, isWhole, begin, p.at - begin);
  p.label(`[RTCP frame length check: ${isWhole ? 'OK' : 'Failed'} - ${p.at - begin} bytes]`);
}

const isPacket = (p: Cursor): boolean => p.remaining >= 2 && p.u8() >> 6 === 2 && TYPES[p.u8(1)] !== undefined;

/** What a datagram may begin with that nobody announced: reports, RFC 3550 §6.1, or what is sent at an end or by an application alone. */
const FIRST: ReadonlySet<number> = new Set([SENDER_REPORT, RECEIVER_REPORT, GOODBYE, APPLICATION]);
const HEADER = 4, PADDED = 0x20;

/** RFC 3550 §A.2: all packets of a compound have version 2 and known types, their lengths come out even, and padding is in the last alone. */
export function isCompound(bytes: Uint8Array, at: number, end: number): boolean {
  let begin = at;
  while (end - begin >= HEADER) {
    const first = bytes[begin], type = bytes[begin + 1], next = begin + HEADER * (((bytes[begin + 2] << 8) | bytes[begin + 3]) + 1);
    if (first >> 6 !== 2 || TYPES[type] === undefined || (begin === at && !FIRST.has(type)) || ((first & PADDED) !== 0 && next !== end)) return false;
    begin = next;
  }
  return begin === end && begin > at;
}

/** The first word of a packet, and what it says of the packet to the list. */
export function takeHead(p: Cursor, f: Fields): void {
  const type = p.u8(1), length = 4 * (p.u16(2) + 1), name = TYPES[type] ?? `Unknown (${type})`;
  p.title(` (${name})`);
  p.addInfo(`${name}   `);
  p.show(f.version);
  p.show(f.padding);
  const isFeedback = type === TRANSPORT_FEEDBACK || type === PAYLOAD_FEEDBACK;
  if (COUNTED.has(type)) p.show(f.rc);
  else if (type === DESCRIPTION || type === GOODBYE) p.show(f.sc);
  else if (isFeedback) p.show(type === TRANSPORT_FEEDBACK ? f['rtpfb.fmt'] : f['psfb.fmt']);
  else if (type !== EXTENDED && type !== SUMMARY) showSubtype(p, f, type);
  p.skip(1);
  p.take(f.pt);
  p.take(f.length);
  p.addLabel(` (${length} bytes)`);
}

/** The name of an application, which lies behind its source, says what its subtypes mean (RFC 3550 §6.7). */
function showSubtype(p: Cursor, f: Fields, type: number): void {
  const subtype = p.show(f['app.subtype']);
  if (type !== APPLICATION || p.available < 12) return;
  const message = applicationMessage(String.fromCharCode(...p.peekBytes(12).subarray(8)), subtype);
  if (message !== undefined) p.addLabel(` ${message}`);
}

/** Whoever sent the packet, in its second word: what is encrypted begins behind it (RFC 3711 §3.4). */
export function takeSender(p: Cursor, f: Fields, type: number): void {
  p.take(type === DESCRIPTION || type === GOODBYE || type === APPLICATION ? f['ssrc.identifier'] : f.senderssrc);
}

/**
 * Reads a packet of the compound; false, and nothing read, where something else follows, and behind one that says to be longer than
 * what there is.
 */
function readPacket(p: Cursor, f: Fields): boolean {
  if (!isPacket(p)) return false;
  const first = p.u8(), type = p.u8(1), length = 4 * (p.u16(2) + 1);
  const isLonger = length > p.remaining;
  const packet = p.within(isLonger ? p.remaining : length);
  takeHead(packet, f);
  if (isLonger) {
    packet.expertUnder(f['length_check.bad'], `Incorrect RTCP packet length information: ${length} bytes, ${packet.remaining + 4} are left`);
  }
  const padding = (first & 0x20) === 0 || packet.available < packet.remaining ? 0 : packet.u8(packet.remaining - 1);
  if (padding > packet.remaining) packet.malformed(`${padding} bytes of padding`);
  const content = packet.within(packet.remaining - padding);
  readContent(content, f, type, first & 0x1f);
  if (padding > 0) {
    if (padding > 1) packet.take(f['padding.data'], padding - 1);
    packet.take(f['padding.count']);
  }
  return !isLonger;
}

/** `count`: the lower five bits of the first byte. */
function readContent(p: Cursor, f: Fields, type: number, count: number): void {
  switch (type) {
    case SENDER_REPORT:
    case RECEIVER_REPORT:
      p.take(f.senderssrc);
      if (type === SENDER_REPORT) readSender(p);
      readReceptions(p, count);
      readExtensions(p);
      break;
    case DESCRIPTION:
      readDescriptions(p, count);
      break;
    case GOODBYE:
      readGoodbye(p, count);
      break;
    case APPLICATION:
      readApplication(p, count);
      break;
    case TRANSPORT_FEEDBACK:
      p.take(f.senderssrc);
      readTransportFeedback(p, count);
      break;
    case PAYLOAD_FEEDBACK:
      p.take(f.senderssrc);
      readPayloadFeedback(p, count);
      break;
    case EXTENDED:
      p.take(f.senderssrc);
      for (let i = 1; p.more; i++) readBlock(p, i);
      break;
    case NEGATIVE_ACKNOWLEDGEMENT:
      // RFC 2032 §5.2.2.
      p.take(f['ssrc.identifier']);
      p.take(f['nack.fsn']);
      p.take(f['nack.blp']);
      break;
    case JITTER:
      // RFC 5450 §4.
      for (let i = 0; i < count; i++) p.take(f['ssrc.jitter']);
      break;
    case AVB:
      readAvb(p);
      break;
    case SUMMARY:
      // RFC 5760 §7.1.1.
      p.take(f['ssrc.identifier']);
      p.take(f['ssrc.identifier']);
      readNtpTime(p);
      break;
    default:
      if (p.remaining >= 4) p.take(f['ssrc.identifier']);
  }
  p.skip(p.remaining);
}
