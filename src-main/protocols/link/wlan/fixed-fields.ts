/** Fields before the elements of management frames that several kinds of them have, IEEE 802.11-2020 §9.4.1. */
import { type Cursor, type Field, bits, ether, flag, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { REASONS, STATUSES } from './codes.ts';

const IMPLEMENTED = ['Implemented', 'Not Implemented'] as const;
const reserved = (mask: number, n: number): Field<number> => bits('Reserved', mask, { size: 2, id: `wlan.fixed.capabilities.reserved${n}` });
const capability = (title: string, mask: number, as: readonly [string, string], name: string): Field<boolean> =>
  flag(title, mask, { size: 2, as, id: `wlan.fixed.capabilities.${name}` });

const CAPABILITY_BITS = [
  capability('ESS capabilities', 0x0001, ['Transmitter is an AP', 'Transmitter is a STA'], 'ess'),
  capability('IBSS status', 0x0002, ['Transmitter belongs to an IBSS', 'Transmitter belongs to a BSS'], 'ibss'), reserved(0x0004, 1),
  reserved(0x0008, 2),
  capability('Privacy', 0x0010, ['Data confidentiality required', 'Data confidentiality not required'], 'privacy'),
  capability('Short Preamble', 0x0020, ['Allowed', 'Not Allowed'], 'short_preamble'), reserved(0x0040, 3), reserved(0x0080, 4),
  capability('Spectrum Management', 0x0100, IMPLEMENTED, 'spec_man'), capability('QoS', 0x0200, IMPLEMENTED, 'qos'),
  capability('Short Slot Time', 0x0400, ['In use', 'Not in use'], 'short_slot_time'),
  capability('Automatic Power Save Delivery', 0x0800, IMPLEMENTED, 'apsd'),
  capability('Radio Measurement', 0x1000, IMPLEMENTED, 'radio_measurement'), capability('EPD', 0x2000, IMPLEMENTED, 'epd'), reserved(0x4000, 5),
  reserved(0x8000, 6),
];

/** A number with bit fields below it, as layouts have it. */
export const CAPABILITIES = {
  whole: u16('Capabilities Information', { hex: true, little: true, id: 'wlan.fixed.capabilities' }), parts: CAPABILITY_BITS,
};
export const TIMESTAMP = u64('Timestamp', { little: true, id: 'wlan.fixed.timestamp' });
export const INTERVAL = u32('Beacon Interval', { little: true, id: 'wlan.fixed.beacon' });
export const STATUS = u16('Status code', { hex: true, little: true, values: STATUSES, id: 'wlan.fixed.status_code' });
export const ASSOCIATION = bits('Association ID', 0x3fff, { hex: true, little: true, id: 'wlan.fixed.aid' });
export const REASON = u16('Reason code', { hex: true, little: true, values: REASONS, id: 'wlan.fixed.reason_code' });
export const TOKEN = u8('Dialog token', { hex: true, id: 'wlan.fixed.dialog_token' });
export const CURRENT_ACCESS_POINT = ether('Current AP', { id: 'wlan.fixed.current_ap' });
export const SHARED_FIELDS: readonly Field[] = [
  CAPABILITIES.whole, ...CAPABILITY_BITS, TIMESTAMP, INTERVAL, STATUS, ASSOCIATION, REASON, TOKEN, CURRENT_ACCESS_POINT,
];

/** In time units of 1024 microseconds. */
export function takeInterval(p: Cursor): void {
  const interval = p.take(INTERVAL, 2);
  p.label(`Beacon Interval: ${(interval * 1.024e-3).toFixed(6)} [Seconds]`);
  p.addInfo(`, BI=${interval}`);
}

export function takeToken(p: Cursor): void {
  const token = p.take(TOKEN);
  p.addInfo(() => `, Dialog Token=${token}`);
}
