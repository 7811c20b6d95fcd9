/**
 * GARP, the Generic Attribute Registration Protocol, IEEE 802.1D-2004 §12: bridges register VLANs (GVRP, 802.1Q-2003 §11) and groups (GMRP,
 * 802.1D §10) with one another. Its frames come as BPDUs do, to addresses of their own.
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, ether, expert, none, protocol, u16, u8 } from '../../dissect/index.ts';

const EVENTS = { 0: 'Leave All', 1: 'Join Empty', 2: 'Join In', 3: 'Leave Empty', 4: 'Leave In', 5: 'Empty' };
const KNOWN = 1, LEAVE_ALL = 0, END = 0;
/** §12.10.1: length and event of an attribute. */
const ATTRIBUTE_HEADER = 2;
const GROUP = 1, SERVICE = 2, VID = 1;

interface Registration {
  readonly id: Field<number>;
  readonly unknown: Field<void>;
  readonly type: Field<number>;
  readonly length: Field<number>;
  readonly event: Field<number>;
  /** Reads the end of an attribute list, or of all lists. */
  readonly end: (p: Cursor, isLast: boolean) => void;
  /** The value's field for a type and the value's bytes; undefined for those that nobody has defined. */
  readonly valueOf: (type: number) => Field<unknown> | undefined;
}

/** §12.10: messages of a type, in each of them attributes up to an end mark, and one more at the end of all. */
function takeMessages(p: Cursor, its: Registration): void {
  if (p.take(its.id) !== KNOWN) {
    p.expertUnder(its.unknown);
    p.data();
    return;
  }
  for (let message = 1; p.more; message++) {
    if (p.u8() === END) {
      its.end(p, true);
      return;
    }
    const outer = p.open(`Message ${message}`), value = its.valueOf(p.take(its.type)), done = value !== undefined && takeAttributes(p, its, value);
    p.close(outer);
    if (!done) {
      p.data();
      return;
    }
  }
}

/** Whether they end as they should. */
function takeAttributes(p: Cursor, its: Registration, value: Field<unknown>): boolean {
  for (let number = 1; p.more; number++) {
    const length = p.u8();
    if (length === END) {
      its.end(p, false);
      return true;
    }
    const outer = p.open(`Attribute ${number}`, Math.max(ATTRIBUTE_HEADER, length));
    p.take(its.length);
    const event = p.take(its.event), wanted = event === LEAVE_ALL ? ATTRIBUTE_HEADER : ATTRIBUTE_HEADER + value.size;
    const fits = length === wanted;
    if (fits && event !== LEAVE_ALL) p.take(value);
    p.close(outer);
    if (!fits) return false;
  }
  return true;
}

const named = (value: number, name: string): string => `${hex(value, 4)} (${value === KNOWN ? name : 'Unknown Protocol'})`;

export const gvrp = protocol({
  name: 'gvrp',
  title: 'GARP VLAN Registration Protocol',
  on: { 'garp.application': [0x21] },
  fields: {
    protocol_id: u16('Protocol Identifier', { hex: true, text: value => named(value, 'GARP VLAN Registration Protocol') }),
    'protocol_id.unknown': expert('Warning: this version of Wireshark only knows about protocol id = 1', 'warning', 'Protocol'),
    attribute_type: u8('Type', { hex: true, values: { 1: 'VID' } }),
    attribute_length: u8('Length'),
    attribute_event: u8('Event', { values: EVENTS }),
    attribute_value: u16('Value'),
    end_of_mark: none('End of Mark'),
  },
  dissect(p, f) {
    p.info('GVRP');
    takeMessages(p, {
      id: f.protocol_id, unknown: f['protocol_id.unknown'], type: f.attribute_type, length: f.attribute_length, event: f.attribute_event,
      end: cursor => cursor.take(f.end_of_mark, 1),
      valueOf: type => (type === VID ? f.attribute_value : undefined),
    });
  },
});

export const gmrp = protocol({
  name: 'gmrp',
  title: 'GARP Multicast Registration Protocol',
  on: { 'garp.application': [0x20] },
  fields: {
    protocol_id: u16('Protocol Identifier', { hex: true, text: value => named(value, 'GARP Multicast Registration Protocol') }),
    'protocol_id.not_gmrp': expert('This version of Wireshark only knows about protocol id = 1', 'warning', 'Undecoded'),
    attribute_type: u8('Type', { hex: true, values: { 1: 'Group Membership', 2: 'Service Requirement' } }),
    attribute_length: u8('Length'),
    attribute_event: u8('Event', { values: EVENTS }),
    attribute_value_group_membership: ether('Value'),
    attribute_value_service_requirement: u8('Value', { hex: true }),
    end_of_mark: u8('End of mark', { hex: true }),
  },
  dissect(p, f) {
    p.info('GMRP');
    takeMessages(p, {
      id: f.protocol_id, unknown: f['protocol_id.not_gmrp'], type: f.attribute_type, length: f.attribute_length, event: f.attribute_event,
      end(cursor, isLast) {
        cursor.take(f.end_of_mark);
        cursor.label(isLast ? 'End of pdu' : 'End of mark');
      },
      valueOf: type => (type === GROUP ? f.attribute_value_group_membership : type === SERVICE ? f.attribute_value_service_requirement : undefined),
    });
  },
});
