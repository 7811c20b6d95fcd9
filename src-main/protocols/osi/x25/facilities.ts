/** Facilities of a call, ITU-T X.25 (10/96) §7.2: a code whose first two bits tell how long its parameter is. */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { X25_FIELDS as f } from './fields.ts';
import { CLASS_A, CLASS_B, CLASS_D } from './names.ts';

const A = 0, B = 1, C = 2;

export function takeFacilities(p: Cursor): void {
  while (p.more) {
    const code = p.u8(), kind = code >> 6;
    const names = kind === A ? CLASS_A : kind === B ? CLASS_B : kind === C ? undefined : CLASS_D;
    const outer = p.open(`Facility: ${names?.[code] ?? `Unknown (${hex(code, 2)})`}`);
    p.show(f['facility.class']);
    p.take(kind === A ? f['facility.classA'] : kind === B ? f['facility.classB'] : kind === C ? f['facility.classC'] : f['facility.classD']);
    if (kind === A) takeByte(p, code);
    else if (kind === B) takePair(p, code);
    else if (kind === C) p.take(f['facility.classC_unknown']);
    else takeParameter(p.within(p.take(f.facility_length)), code);
    p.close(outer);
  }
}

const BYTES: Readonly<Record<number, Field<number>>> = {
  0: f['facility.comp_mark'], 3: f['facility.cug'], 8: f['facility.called_motif'], 9: f['facility.cug_outgoing_acc'],
  10: f['facility.throughput_min'], 11: f['facility.express_data'],
};

function takeByte(p: Cursor, code: number): void {
  switch (code) {
    case 1:
      p.show(f['facility.reverse']);
      for (const field of [f.fast_select, f.icrd, f.reverse_charging]) p.show<unknown>(field);
      p.skip(1);
      break;
    case 2:
      p.show(f['facility.throughput.called_dte']);
      p.take(f['facility.throughput.calling_dte']);
      break;
    case 4:
      p.show(f['facility.charging_info']);
      p.take(f.charging_info);
      break;
    default: p.take(BYTES[code] ?? f['facility.classA_unknown']);
  }
}

const PAIRS: Readonly<Record<number, Field<number>>> = {
  0x41: f['facility.bilateral_cug'], 0x44: f['facility.data_network_id_code'], 0x47: f['facility.cug_ext'], 0x48: f['facility.cug_outgoing_acc_ext'],
  0x49: f['facility.transit_delay'],
};

function takePair(p: Cursor, code: number): void {
  if (code === 0x42) {
    p.take(f['facility.packet_size.called_dte']);
    p.take(f['facility.packet_size.calling_dte']);
  } else if (code === 0x43) {
    p.take(f['window_size.called_dte']);
    p.take(f['window_size.calling_dte']);
  } else p.take(PAIRS[code] ?? f['facility.classB_unknown']);
}

const PRIORITIES = [
  f['facility.priority_data'], f['facility.priority_estab_conn'], f['facility.priority_keep_conn'], f['facility.min_acceptable_priority_data'],
  f['facility.min_acceptable_priority_estab_conn'], f['facility.min_acceptable_priority_keep_conn'],
];
const DELAYS = [
  f['facility.cumulative_ete_transit_delay'], f['facility.requested_ete_transit_delay'], f['facility.mac_acceptable_ete_transit_delay'],
];

/** Digits as they are: packed decimals. */
const hex2 = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Parameters that bring their length. */
function takeParameter(p: Cursor, code: number): void {
  const length = p.remaining;
  switch (code) {
    case 0xc1: return takeUnits(p, length >= 4 && length % 4 === 0, () => {
      const [days, hours, minutes, seconds] = p.takeBytes(f.call_duration, 4);
      p.label(() => `Call duration: ${hex2(days)} Day(s) ${[hours, minutes, seconds].map(hex2).join(':')} Hour(s)`);
    });
    case 0xc2: return takeUnits(p, length >= 8 && length % 8 === 0, () => {
      p.take(f.segments_to_dte, 4);
      p.take(f.segments_from_dte, 4);
    });
    case 0xc3: return takeUnits(p, length >= 2, () => {
      p.take(f['facility.call_transfer_reason']);
      takeAddress(p, f['facility.call_transfer_num_semi_octets'], f.dte_address);
    });
    case 0xc4: return takeUnits(p, length >= 2 && length % 2 === 0, () => p.take(f.data_network_identification_code));
    case 0xc5: return takeUnits(p, length > 0, () => p.take(f['facility.monetary_unit'], p.remaining));
    case 0xc6: return takeUnits(p, length > 0, () => p.take(f['facility.nui'], p.remaining));
    case 0xc9: return takeUnits(p, length >= 1, () => takeAddress(p, f['facility.called_addr_ext_num_semi_octets'], f.dte_address));
    case 0xca: return takeUnits(p, length >= 2, () => takeEach(p, DELAYS));
    case 0xcb: return takeUnits(p, length >= 1, () => takeAddress(p, f['facility.calling_addr_ext_num_semi_octets'], f.dte_address));
    case 0xd1: return takeUnits(p, length >= 2, () => {
      p.take(f['facility.call_deflect_reason']);
      takeAddress(p, f['facility.call_deflect_num_semi_octets'], f.alternative_dte_address);
    });
    case 0xd2: return takeUnits(p, length >= 1, () => takeEach(p, PRIORITIES));
    default: p.takeRest(f['facility.classD_unknown']);
  }
}

/** Reads until nothing is left, if the length can be right. */
function takeUnits(p: Cursor, isRight: boolean, take: () => void): void {
  if (!isRight) {
    p.expert(f['facility_length.bogus']);
    p.skip(p.remaining);
  }
  while (p.more) take();
}

/** As many of the fields as there are. */
function takeEach(p: Cursor, fields: readonly Field<number>[]): void {
  for (const field of fields) if (p.remaining >= field.size) p.take(field);
  p.skip(p.remaining);
}

/** Digits after their number, two a byte. */
function takeAddress(p: Cursor, count: Field<number>, address: Field<string>): void {
  const digits = p.take(count) & 0x7f;
  p.set(address, digitsAt(p.peekBytes(p.remaining), 0, Math.min(digits, 2 * p.remaining)), p.at, p.remaining);
  p.skip(p.remaining);
}

/** `count` digits of four bits, from the digit `from` on. */
export function digitsAt(bytes: Uint8Array, from: number, count: number): string {
  let digits = '';
  for (let at = from; at < from + count; at++) digits += ((bytes[at >> 1] >> (at % 2 === 0 ? 4 : 0)) & 15).toString(16);
  return digits;
}
