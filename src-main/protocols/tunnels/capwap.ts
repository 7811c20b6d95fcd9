/** Control And Provisioning of Wireless Access Points, RFC 5415, with its binding to 802.11, RFC 5416. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, byName, protocol } from '../../dissect/index.ts';
import { CAPABILITY_FIELDS } from './capwap/capabilities.ts';
import { CONTROL_FIELDS } from './capwap/control-fields.ts';
import { readElements } from './capwap/elements.ts';
import { HEADER_FIELDS as h } from './capwap/header-fields.ts';
import { CONTROL_PORT, DATA_PORT, type Header, readHeader, readPreamble } from './capwap/header.ts';
import { MESSAGES } from './capwap/names.ts';
import { RADIO_FIELDS } from './capwap/radio-fields.ts';

const SMALLEST = 8;
/** §4.5.1: of the message's length, the part behind the sequence number that is not its elements. */
const COUNTED = 3;
const RADIO = 1;

export const capwap = protocol({
  name: 'capwap',
  title: 'Control And Provisioning of Wireless Access Points - Control',
  short: 'CAPWAP-Control',
  on: { 'udp.port': [CONTROL_PORT] },
  fields: {
    ...h, ...byName([...Object.values(CONTROL_FIELDS), ...Object.values(RADIO_FIELDS), ...CAPABILITY_FIELDS]),
  },
  accepts,
  dissect(p) {
    p.info('CAPWAP-Control');
    if (readPreamble(p)) {
      p.call('dtls');
      return;
    }
    const header = readHeader(p);
    if (header.fragment !== undefined) showFragment(p, 'CAPWAP-Control', header.fragment);
    else readMessage(p);
  },
});

export const capwapData = protocol({
  name: 'capwap.data',
  title: 'Control And Provisioning of Wireless Access Points - Data',
  short: 'CAPWAP-Data',
  on: { 'udp.port': [DATA_PORT] },
  fields: {},
  accepts,
  dissect(p) {
    p.info('CAPWAP-Data');
    if (readPreamble(p)) {
      p.call('dtls');
      return;
    }
    const header = readHeader(p);
    if (header.fragment !== undefined) showFragment(p, 'CAPWAP-Data', header.fragment);
    else if (header.isKeepAlive) keepAlive(p);
    else if (!header.isNative) p.call('eth');
    else if (header.binding === RADIO) wireless(p);
    else p.data();
  },
});

/** §4.1: version 0, and a header or DTLS. */
function accepts(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at >= SMALLEST && bytes[at] <= 1;
}

/** §3.4: what becomes of the parts is for the last one's receiver to see. */
function showFragment(p: Cursor, name: string, { id, offset }: NonNullable<Header['fragment']>): void {
  p.info(`${name} (Fragment ID: ${id}, Fragment Offset: ${offset})`);
  p.data();
}

/** §4.5.1 */
function readMessage(p: Cursor): void {
  const type = p.u32(), outer = p.open(h['control.header']);
  p.info(() => `CAPWAP-Control - ${MESSAGES[type] ?? `Unknown Message Type (${hex(type, 2)})`}`);
  p.show(h['control.header.message_type']);
  const inner = p.under();
  p.take(h['control.header.message_type.enterprise_number']);
  p.set(h['control.header.message_type.enterprise_specific'], type, p.at, 1);
  p.skip(1);
  p.close(inner);
  p.take(h['control.header.sequence_number']);
  const length = p.take(h['control.header.message_element_length']);
  p.take(h['control.header.flags']);
  p.close(outer);
  if (length > COUNTED) readElements(p.within(Math.min(length - COUNTED, p.remaining)));
}

/** §4.4.1: the session that the data channel is of. */
function keepAlive(p: Cursor): void {
  p.info('CAPWAP-Data Keep-Alive');
  const outer = p.open(h.keep_alive);
  const length = p.take(h['keep_alive.length']);
  readElements(p.within(Math.min(Math.max(0, length - 2), p.remaining)));
  p.close(outer);
}

/**
 * Access points send the two bytes of frame control as they lie in their radios' memory, the flags first. Where that order would make a version
 * that 802.11 does not have, and the other none, the frame is as on the air.
 */
function wireless(p: Cursor): void {
  const first = p.u8(), second = p.u8(1);
  if ((first & 3) === 0 && (second & 3) !== 0) {
    p.call('wlan');
    return;
  }
  const frame = p.peekBytes(p.available).slice(), lacking = p.remaining - p.available;
  frame[0] = second;
  frame[1] = first;
  p.callOn('wlan', 'IEEE 802.11 frame', frame, undefined, lacking);
}
