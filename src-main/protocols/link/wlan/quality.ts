/** QoS control of IEEE 802.11 frames, IEEE 802.11-2020 §9.2.4.5. */
import type { Cursor } from '../../../dissect/index.ts';
import { HEADER_FIELDS as f, PRIORITIES } from './header-fields.ts';

/** Shows the word, whose upper half the access point and the stations use differently. Tells whether the payload is an aggregate. */
export function takeQuality(p: Cursor, fromAccessPoint: boolean, isPoll: boolean): boolean {
  const { at } = p;
  const word = p.take(f.qos);
  const outer = p.under();
  p.set(f['qos.tid'], word & 0x0f, at, 2);
  p.generate(f['qos.priority'], word & 0x07, at, 2);
  p.label(() => `[.... .... .... .${bitText(word & 7, 3)} = Priority: ${PRIORITIES[word & 7]} (${word & 7})]`);
  const fourth = (word & 0x10) !== 0;
  if (fromAccessPoint) p.set(f['qos.eosp'], fourth, at, 2);
  else p.set(f['qos.bit4'], fourth, at, 2);
  p.set(f['qos.ack'], (word >>> 5) & 3, at, 2);
  p.set(f['qos.amsdupresent'], (word & 0x80) !== 0, at, 2);
  const upper = word >>> 8;
  if (fromAccessPoint && isPoll) {
    p.set(f['qos.txop_limit'], upper, at, 2);
  } else if (fromAccessPoint) {
    p.set(f['qos.ps_buf_state'], upper, at, 2);
    p.label(`${bitText(upper >>> 4, 4)} ${bitText(upper & 15, 4)} .... .... = QAP PS Buffer State: 0x${upper.toString(16).padStart(2, '0')}`);
    const state = p.under();
    p.set(f['qos.buf_state_indicated'], (word & 0x0200) !== 0, at, 2);
    if ((word & 0x0200) !== 0) {
      p.set(f['qos.highest_pri_buf_ac'], (word >>> 10) & 3, at, 2);
      p.set(f['qos.qap_buf_load'], word >>> 12, at, 2);
    }
    p.close(state);
  } else if (fourth) {
    p.set(f['qos.queue_size'], upper, at, 2);
    p.addLabel(` (${queueText(upper)})`);
  } else {
    p.set(f['qos.txop_dur_req'], upper, at, 2);
    p.addLabel(upper === 0 ? ' (no TXOP requested)' : ` (${32 * upper} microseconds)`);
  }
  p.close(outer);
  return (word & 0x80) !== 0;
}

/** In units of 256 bytes; the last two numbers mean much and nobody knows. */
function queueText(size: number): string {
  if (size === 254) return 'more than 64 768 octets';
  return size === 255 ? 'unspecified or unknown' : `${256 * size} bytes`;
}

const bitText = (n: number, width: number): string => n.toString(2).padStart(width, '0');
