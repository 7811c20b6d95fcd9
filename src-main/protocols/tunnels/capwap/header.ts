/** CAPWAP's preamble and header, RFC 5415 §4.1 and §4.3, and what they say of the radio, RFC 5416 §4. */
import type { Cursor } from '../../../dissect/index.ts';
import { HEADER_FIELDS as f } from './header-fields.ts';

/** Ports of controllers, RFC 5415 §3.1. */
export const CONTROL_PORT = 5246, DATA_PORT = 5247;

const DTLS = 1, RADIO = 1;
/** Bytes of the header that all have. */
const FIXED = 8;
const NATIVE = 0x100, FRAGMENT = 0x80, WIRELESS = 0x20, MAC = 0x10, KEEP_ALIVE = 0x08;

const FLAGS = [
  f['header.flags.t'], f['header.flags.f'], f['header.flags.l'], f['header.flags.w'], f['header.flags.m'], f['header.flags.k'], f['header.flags.r'],
];

export interface Header {
  readonly binding: number;
  /** In the format of the binding, not as Ethernet. */
  readonly isNative: boolean;
  readonly isKeepAlive: boolean;
  /** Offset in bytes; undefined where the packet is whole. */
  readonly fragment: { readonly id: number; readonly offset: number } | undefined;
}

/** §4.2: whether DTLS follows. */
export function readPreamble(p: Cursor): boolean {
  const outer = p.open(f.preamble);
  p.show(f['preamble.version']);
  const isProtected = p.take(f['preamble.type']) === DTLS;
  if (isProtected) p.take(f['preamble.reserved']);
  p.close(outer);
  return isProtected;
}

/** §4.3 */
export function readHeader(p: Cursor): Header {
  const start = p.at - 1, outer = p.open(f.header);
  const length = 4 * p.show(f['header.length']);
  p.addLabel(` (${length})`);
  p.show(f['header.rid']);
  const binding = p.show(f['header.wbid']), flags = p.bits(f['header.flags'], FLAGS) & 0x1ff;
  const id = p.take(f['header.fragment.id']), offset = p.show(f['header.fragment.offset']);
  p.take(f['header.fragment.reserved']);
  if (length < FIXED) p.malformed(`header length ${length} is less than the header`);
  const options = p.within(length - FIXED);
  if ((flags & MAC) !== 0) readAddress(options);
  if ((flags & WIRELESS) !== 0) readRadio(options, binding);
  options.takeRest(f['header.padding']);
  p.close(outer);
  p.at = start + length;
  return {
    binding, isNative: (flags & NATIVE) !== 0, isKeepAlive: (flags & KEEP_ALIVE) !== 0,
    fragment: (flags & FRAGMENT) === 0 ? undefined : { id, offset: 8 * offset },
  };
}

function fill(p: Cursor, length: number): void {
  const more = p.fillOf(length + 1);
  if (more > 0) p.take(f['header.padding'], more);
}

function readAddress(p: Cursor): void {
  const length = p.take(f['header.mac.length']);
  if (length === 6) p.take(f['header.mac.eui48']);
  else if (length === 8) p.take(f['header.mac.eui64']);
  else p.take(f['header.mac.data'], length);
  fill(p, length);
}

/** RFC 5416 §4: to the controller, how well the frame was heard; from it, the networks that it is for. */
function readRadio(p: Cursor, binding: number): void {
  const length = p.take(f['header.wireless.length']);
  p.show(f['header.wireless.data'], length);
  const data = p.within(length);
  if (binding === RADIO && length === 4) {
    if (p.packet.destinationPort === DATA_PORT || p.packet.destinationPort === CONTROL_PORT) readHeard(data);
    else readWanted(data);
  }
  fill(p, length);
}

function readHeard(p: Cursor): void {
  p.show(f['header.wireless.data.ieee80211.fi'], 4);
  const outer = p.under();
  p.take(f['header.wireless.data.ieee80211.fi.rssi']);
  p.take(f['header.wireless.data.ieee80211.fi.snr']);
  p.take(f['header.wireless.data.ieee80211.fi.data_rate']);
  p.close(outer);
}

function readWanted(p: Cursor): void {
  p.show(f['header.wireless.data.ieee80211.dw'], 4);
  const outer = p.under();
  p.take(f['header.wireless.data.ieee80211.dw.wlan_id_bitmap']);
  p.take(f['header.wireless.data.ieee80211.dw.reserved']);
  p.close(outer);
}
