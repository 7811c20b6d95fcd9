/** Information elements of Q.931 (table 4-3) by number: what they are called and made of. What a reader gives is added to the element's line. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { bearer, delay, highLayer } from './capabilities.ts';
import { cause } from './causes.ts';
import { channel } from './channels.ts';
import { FIELDS as f } from './fields.ts';
import { STANDARD, octet } from './octets.ts';
import { digits, facilities, subaddress, transit, users } from './parties.ts';

export type Read = (p: Cursor) => string | void;
export const USER_USER = 0x7e;

export type Elements = Readonly<Record<number, readonly [name: string, read: Read]>>;

/** An octet for each group of fields, as far as the element goes. */
const each = (...groups: readonly (readonly Field[])[]): Read => p => {
  for (const fields of groups) if (p.more) octet(p, ...fields);
  p.takeRest(f.data);
};

const words = (field: Field<string>): Read => p => ` '${p.take(field, p.remaining)}'`;
const number = (field: Field<string>, world?: Field<string>): Read => p => {
  const text = digits(field, world)(p);
  return text === '' ? '' : `: '${text}'`;
};

/** §4.5.23 and §4.5.7: where, or what, unless coded as somebody else says. */
const progress: Read = p => {
  if ((octet(p, f.coding_standard, f['progress_indicator.location']) & STANDARD) !== 0) p.takeRest(f['progress_indicator.data']);
  else if (p.more) octet(p, f['progress_indicator.description']);
};
const state: Read = p => {
  if ((p.u8() & STANDARD) === 0) octet(p, f.coding_standard, f.call_state);
  else {
    octet(p, f.coding_standard);
    p.takeRest(f['call_state.data']);
  }
};

/** §4.5.15: two digits of a year, then month, day, hour, minute, and perhaps second, each an octet. */
const date: Read = p => {
  const { remaining } = p;
  if (remaining !== 5 && remaining !== 6) {
    p.expert(f['date_time.invalid'], `Date/time: length is ${remaining}, should be 5 or 6`);
    return;
  }
  const [year, month, day, hour, minute, second = '00'] = Array.from(p.takeBytes(f.date_time, remaining), value => String(value).padStart(2, '0'));
  p.label(`Date/time: ${year}-${month}-${day} ${hour}:${minute}:${second}`);
};

const closedGroup: Read = p => {
  octet(p, f.cug_indication);
  p.takeRest(f.cug_index_code);
};
const endToEnd: Read = p => {
  for (const field of [f.cumulative_transit_delay, f.requested_end_to_end_transit_delay, f.maximum_end_to_end_transit_delay]) {
    if (p.more) delay(p, field);
  }
};

export const makeElements = (): Elements => ({
  0x00: ['Segmented message', p => p.takeRest(f.message_segment)],
  0x04: ['Bearer capability', bearer],
  0x08: ['Cause', cause],
  0x14: ['Call state', state],
  0x18: ['Channel identification', channel],
  0x1c: ['Facility', p => p.takeRest(f.data)],
  0x1e: ['Progress indicator', progress],
  0x20: ['Network specific facilities', facilities],
  0x27: ['Notification indicator', each([f.notification_description])],
  0x28: ['Display ', words(f.display_information)],
  0x29: ['Date/Time', date],
  0x2c: ['Keypad facility ', words(f.keypad_facility)],
  0x32: ['Party category', each([f.party_category])],
  0x34: ['Signal', each([f.signal])],
  0x40: ['Information rate', each(
    [f['information_rate.incoming']], [f['information_rate.outgoing']], [f['information_rate.minimum_incoming']],
    [f['information_rate.minimum_outgoing']],
  )],
  0x42: ['End-to-end transit delay', endToEnd],
  0x43: ['Transit delay selection and indication', p => delay(p, f.transit_delay)],
  0x44: ['Packet layer binary parameters', each([f.fast_select, f.pl_request, f.pl_binary_confirmation, f.pl_modulus])],
  0x45: ['Packet layer window size', each([f['pl_window_size.forward_value']], [f['pl_window_size.backward_value']])],
  0x46: ['Packet size', each([f['packet_size.forward_value']], [f['packet_size.backward_value']])],
  0x47: ['Closed user group', closedGroup],
  0x4a: ['Reverse charging indication', each([f.reverse_charging_ind])],
  0x4c: ['Connected number', number(f['connected_number.digits'])],
  0x6c: ['Calling party number', number(f['calling_party_number.digits'], f['e164.calling'])],
  0x6d: ['Calling party subaddress', subaddress],
  0x70: ['Called party number', number(f['called_party_number.digits'], f['e164.called'])],
  0x71: ['Called party subaddress', subaddress],
  0x74: ['Redirecting number', number(f['redirecting_number.digits'])],
  0x78: ['Transit network selection', transit],
  0x79: ['Restart indicator', each([f.restart_indicator])],
  0x7c: ['Low-layer compatibility', bearer],
  0x7d: ['High-layer compatibility', highLayer],
  [USER_USER]: ['User-user', users],
});

/** Elements of codeset 6, a network's own: those of Avaya's. */
export const makeLocalElements = (): Elements => ({ 0x28: ['Avaya Display ', words(f.avaya_display)] });
