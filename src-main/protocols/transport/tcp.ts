/** Transmission Control Protocol, RFC 9293. */
import { type Cursor, NO_NAMES, type Worded, Wording, namedPort, portInLine, protocol, text } from '../../dissect/index.ts';
import { portsInfo, portsTitle } from './port-texts.ts';
import { ANALYSIS_FIELDS, showVerdict } from './tcp/analysis.ts';
import { ACK, RST, SYN, URG } from './tcp/flag-bits.ts';
import { takeFlags } from './tcp/flags.ts';
import { HEADER, HEADER_FIELDS, type Header, readHeader, showHeaderLength, takePorts } from './tcp/header.ts';
import { showMultipath } from './tcp/multipath.ts';
import { OPTION_FIELDS } from './tcp/option-fields.ts';
import { takeOptions } from './tcp/options.ts';
import { PAYLOAD_FIELDS, takeCompleted, takePayload } from './tcp/payload.ts';
import { REPEATED_FIELDS, showRepeatedBytes } from './tcp/repeated-bytes.ts';
import { SegmentWordings, lengthInfo } from './tcp/segment-info.ts';
import { TIME_FIELDS, showTimes } from './tcp/times.ts';
import { takeUsualHeader } from './tcp/usual-header.ts';
import { endpoints } from './udp.ts';

const HEADING = new Wording('Transmission Control Protocol, Src Port: ', ', Dst Port: ', ', Seq: ', ', Ack: ', ', Len: ', '');
const QUOTED = new Wording('Transmission Control Protocol, Src Port: ', ', Dst Port: ', ', Seq: ', ', Ack: ', '');
const QUOTED_WITHOUT_ACK = new Wording('Transmission Control Protocol, Src Port: ', ', Dst Port: ', ', Seq: ', '');
const HEADING_WITHOUT_ACK = new Wording('Transmission Control Protocol, Src Port: ', ', Dst Port: ', ', Seq: ', ', Len: ', '');

export const tcp = protocol({
  name: 'tcp',
  title: 'Transmission Control Protocol',
  on: { 'ip.proto': [6] },
  fields: {
    ...HEADER_FIELDS,
    ...TIME_FIELDS,
    reset_cause: text('Reset cause', { encoding: 'ascii' }),
    ...ANALYSIS_FIELDS,
    ...OPTION_FIELDS,
    ...PAYLOAD_FIELDS,
    ...REPEATED_FIELDS,
  },
  dissect(p, f) {
    const { packet, bytes, begin } = p;
    packet.sourcePort = (bytes[begin] << 8) | bytes[begin + 1];
    packet.destinationPort = (bytes[begin + 2] << 8) | bytes[begin + 3];
    if (p.end - begin < HEADER) {
      takePart(p, f);
      return;
    }
    const facts = packet.around?.tcp(endpoints(p)), header = readHeader(p, facts), { flags, headerLength, length } = header;
    p.info(() => headerInfo(p, header));
    takeUsualHeader(p, f, header);
    p.labelNode(p.node, heading(p, header));
    if (headerLength < HEADER) {
      p.addInfo(`, bogus TCP header length (${headerLength}, must be at least ${HEADER})`);
      return;
    }
    p.addInfo(() => lengthInfo(length));
    const isJudged = facts !== undefined && packet.analysed && !packet.quoted;
    // Short captures have no room for the options, where the layer ends: when the segment came and what happened to it is known all the same.
    if (isJudged && begin + headerLength > p.end) {
      showTimes(p, f, facts);
      showVerdict(p, f, facts);
    }
    const overPaths = headerLength > HEADER && takeOptions(p, f, headerLength - HEADER, {
      syn: (flags & SYN) !== 0, acknowledges: (flags & ACK) !== 0, acknowledgment: header.acknowledged, base: facts?.acknowledgmentBase ?? 0,
      relative: facts?.relative === true, multipath: () => facts?.multipath,
    });
    if (isJudged) {
      showTimes(p, f, facts);
      showVerdict(p, f, facts);
      showRepeatedBytes(p, f, facts, p.at);
    }
    if (overPaths && !packet.quoted && facts?.multipath !== undefined) showMultipath(p, f, facts.multipath, facts.stream);
    if (packet.carried) takeCarried(p, f, header);
  },
});

type Fields = (typeof tcp)['fields'];

/** As much of a header as there is: errors quote the first eight bytes (RFC 792), captures are cut, and some segments were sent like that. */
function takePart(p: Cursor, f: Fields): void {
  const { packet: { sourcePort, destinationPort }, names } = p;
  takePorts(p, f);
  p.title(portsTitle(names, 'tcp', sourcePort, destinationPort));
  p.info(portsInfo(names, 'tcp', sourcePort, destinationPort));
  if (!p.packet.quoted && p.reported - p.begin < HEADER) p.expert(f.short_segment);
  takeNumber(p, f.seq, f.seq_raw);
  takeNumber(p, f.ack, f.ack_raw);
  const word = p.u16(), headerLength = 4 * (word >> 12);
  showHeaderLength(p, f, headerLength);
  if (headerLength >= HEADER) {
    takeFlags(p, f, word & 0xfff, undefined);
    p.take(f.window_size_value);
  }
  p.need(p.begin + HEADER - p.at);
}

/** A number that is relative to none. */
function takeNumber(p: Cursor, field: Fields['seq'], raw: Fields['seq']): void {
  p.set(field, p.u32(), p.at, 4);
  p.hide(raw, p.u32(), p.at, 4);
  p.skip(4);
}

/** What the Info column says of it, but its length. */
function headerInfo({ dissector, bytes, begin, names }: Cursor, { source, destination, flags, sequence, acknowledgment, window }: Header): string {
  const wording = dissector.registry.shared('wordings of TCP segments', () => new SegmentWordings()).header(flags);
  const ports = [portInLine(names, 'tcp', source), portInLine(names, 'tcp', destination)] as const;
  const info = wording.filled((flags & ACK) !== 0 ? [...ports, sequence, acknowledgment, window] : [...ports, sequence, window]);
  return (flags & URG) !== 0 ? `${info} Urg=${(bytes[begin + 18] << 8) | bytes[begin + 19]}` : info;
}

function heading({ names, packet }: Cursor, { source, destination, flags, sequence, acknowledgment, length }: Header): Worded | string {
  const acknowledges = (flags & ACK) !== 0;
  if (packet.quoted) {
    const ports = [namedPort(names, 'tcp', source), namedPort(names, 'tcp', destination)] as const;
    return acknowledges ? QUOTED.filled([...ports, sequence, acknowledgment]) : QUOTED_WITHOUT_ACK.filled([...ports, sequence]);
  }
  if (names === NO_NAMES) {
    return acknowledges
      ? HEADING.with(source, destination, sequence, acknowledgment, length)
      : HEADING_WITHOUT_ACK.with(source, destination, sequence, length);
  }
  const ports = [namedPort(names, 'tcp', source), namedPort(names, 'tcp', destination)] as const;
  return acknowledges ? HEADING.filled([...ports, sequence, acknowledgment, length]) : HEADING_WITHOUT_ACK.filled([...ports, sequence, length]);
}

function takeCarried(p: Cursor, f: Fields, { source, destination, flags, length, facts }: Header): void {
  if (length === 0 && facts?.payload !== undefined) takeCompleted(p, f, facts.payload);
  if (length === 0 || p.available <= 0) return;
  // RFC 9293 §3.5.3: data in a reset explain it.
  if ((flags & RST) !== 0) p.take(f.reset_cause, Math.min(length, p.available));
  else takePayload(p, f, length, source, destination, facts?.payload);
}
