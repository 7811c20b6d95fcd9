/** The frame: what the capture file says of a packet, and the way to its first protocol by link type. */
import { absoluteTime, between, bool, protocol, relativeTime, text, u16, u32, u64 } from '../dissect/index.ts';

const ZERO = { seconds: 0, nanoseconds: 0 };

export const frame = protocol({
  name: 'frame',
  title: 'Frame',
  short: '',
  fields: {
    section_number: u32('Section number'),
    interface_id: u32('Interface id'),
    interface_name: text('Interface name'),
    interface_description: text('Interface description'),
    encap_type: u16('Encapsulation type'),
    time: absoluteTime('Arrival Time'),
    time_epoch: relativeTime('Epoch Time'),
    offset_shift: relativeTime('Time shift for this packet'),
    time_delta: relativeTime('Time delta from previous captured frame'),
    time_delta_displayed: relativeTime('Time delta from previous displayed frame'),
    time_relative: relativeTime('Time since reference or first frame'),
    number: u32('Frame Number'),
    len: u32('Frame Length', { unit: 'bytes' }),
    cap_len: u32('Capture Length', { unit: 'bytes' }),
    marked: bool('Frame is marked'),
    ignored: bool('Frame is ignored'),
    protocols: text('Protocols in frame'),
    comment: text('Comment'),
    packet_flags: u32('Packet flags', { hex: true }),
    packet_id: u64('Packet id', { hex: true }),
  },
  dissect(p, f) {
    const { record } = p.packet;
    const now = { seconds: record.seconds, nanoseconds: record.nanoseconds };
    if (p.tree.labelled && p.node >= 0) p.tree.labels[p.node] = headline(record.number, record.original, record.bytes.length);
    for (const comment of record.comments ?? []) p.set(f.comment, comment);
    p.set(f.section_number, 1);
    if (record.interfaceName !== undefined || record.interfaceDescription !== undefined) {
      p.set(f.interface_id, record.interfaceIndex);
      const outer = p.under();
      if (record.interfaceName !== undefined) p.set(f.interface_name, record.interfaceName);
      if (record.interfaceDescription !== undefined) p.set(f.interface_description, record.interfaceDescription);
      p.close(outer);
    } else {
      p.set(f.interface_id, record.interfaceIndex);
    }
    p.set(f.encap_type, record.encapsulation);
    if (record.flags !== undefined) p.set(f.packet_flags, record.flags);
    p.set(f.time, now);
    p.generate(f.offset_shift, ZERO);
    p.set(f.time_epoch, now);
    p.generate(f.time_delta, between(record.previous ?? now, now));
    p.generate(f.time_delta_displayed, between(record.previousDisplayed ?? now, now));
    p.generate(f.time_relative, between(record.first ?? now, now));
    p.set(f.number, record.number);
    p.set(f.len, record.original);
    p.set(f.cap_len, record.bytes.length);
    p.generate(f.marked, false);
    p.generate(f.ignored, false);
    p.generate(f.protocols, '');
    p.packet.protocolsNode = p.lastNode;
    p.headerEnd = p.end;
    if (!p.next('wtap_encap', record.linkType)) p.data();
  },
});

function headline(number: number, original: number, captured: number): string {
  return `Frame ${number}: ${original} bytes on wire (${8 * original} bits), ${captured} bytes captured (${8 * captured} bits)`;
}
