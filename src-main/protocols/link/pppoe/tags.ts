/** Tags of PPPoE discovery, RFC 2516 appendix A: length bytes after a type of two, and the DSL Forum's own, TR-101 §3.9. */
import { type Cursor, type Field, bits, expert, flag, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

const TAGS: Readonly<Record<number, string>> = {
  0x0000: 'End-Of-List', 0x0101: 'Service-Name', 0x0102: 'AC-Name', 0x0103: 'Host-Uniq', 0x0104: 'AC-Cookie', 0x0105: 'Vendor-Specific',
  0x0106: 'Credits', 0x0107: 'Metrics', 0x0108: 'Sequence Number', 0x0109: 'Credit Scale Factor', 0x0110: 'Relay-Session-Id',
  0x0111: 'HURL', 0x0112: 'MOTM', 0x0120: 'PPP-Max-Payload', 0x0121: 'IP Route Add', 0x0201: 'Service-Name-Error',
  0x0202: 'AC-System-Error', 0x0203: 'Generic-Error',
};
const END_OF_LIST = 0x0000;
const AC_NAME = 0x0102;
const VENDOR_SPECIFIC = 0x0105;
export const CREDITS = 0x0106;
const METRICS = 0x0107;
const SEQUENCE_NUMBER = 0x0108;
const CREDIT_SCALE = 0x0109;

/** The DSL Forum's enterprise number. */
const DSL_FORUM = 3561;
const DSL_TAGS: Readonly<Record<number, string>> = {
  0x01: 'Circuit-ID', 0x02: 'Remote-ID', 0x81: 'Actual-Data-Rate-Up', 0x82: 'Actual-Data-Rate-Down', 0x83: 'Min-Data-Rate-Up',
  0x84: 'Min-Data-Rate-Down', 0x85: 'Attainable-Data-Rate-Up', 0x86: 'Attainable-Data-Rate-Down', 0x87: 'Max-Data-Rate-Up',
  0x88: 'Max-Data-Rate-Down', 0x89: 'Min-Data-Rate-Up-Low-Power', 0x8a: 'Min-Data-Rate-Down-Low-Power', 0x8b: 'Max-Interleaving-Delay-Up',
  0x8c: 'Actual-Interleaving-Delay-Up', 0x8d: 'Max-Interleaving-Delay-Down', 0x8e: 'Actual-Interleaving-Delay-Down',
  0x90: 'Access-Loop-Encapsulation',
};
const ACCESS_LOOP_ENCAPSULATION = 0x90;
const SHORT_UNITS = ['kbps', 'mbps', 'gbps', 'tbps'];
const UNITS = { 0: 'kilobits per second', 1: 'megabits per second', 2: 'gigabits per second', 3: 'terabits per second' };

export const TAG_FIELDS = {
  'tag_length.invalid': expert('Wrong length', 'warning', 'Malformed'),
  tags: none('PPPoE Tags'),
  tag: u16('Tag', { hex: true, values: TAGS }),
  tag_length: u16('Tag Length'),
  tag_length_8: u8('Tag Length'),
  'tag.unknown_data': octets('Unknown Data'),
  'tags.service_name': text('Service-Name'),
  'tags.ac_name': text('AC-Name'),
  'tags.host_uniq': octets('Host-Uniq'),
  'tags.ac_cookie': octets('AC-Cookie'),
  'tags.vendor_id': u32('Vendor id'),
  'tags.vendor_unspecified': octets('Vendor unspecified'),
  'tags.vendorspecific.tags': none('Vendor Specific PPPoE Tags'),
  'tags.vendorspecific.tag': u8('Tag', { hex: true, values: DSL_TAGS }),
  'tags.circuit_id': text('Circuit ID'),
  'tags.remote_id': text('Remote ID'),
  'tags.act_data_rate_up': u32('Actual Data Rate Upstream'),
  'tags.act_data_rate_down': u32('Actual Data Rate Downstream'),
  'tags.min_data_rate_up': u32('Minimum Data Rate Upstream'),
  'tags.min_data_rate_down': u32('Minimum Data Rate Downstream'),
  'tags.attainable_data_rate_up': u32('Attainable DataRate Upstream'),
  'tags.attainable_data_rate_down': u32('Attainable DataRate Downstream'),
  'tags.max_data_rate_up': u32('Maximum Data Rate Upstream'),
  'tags.max_data_rate_down': u32('Maximum Data Rate Downstream'),
  'tags.min_data_rate_up_lp': u32('Min DataRate Upstream in low power state'),
  'tags.min_data_rate_down_lp': u32('Minimum Data Rate Downstream in low power state'),
  'tags.max_int_delay_up': u32('Max Interleaving Delay Upstream'),
  'tags.act_int_delay_up': u32('Actual Interleaving Delay Upstream'),
  'tags.max_int_delay_down': u32('Maximum Interleaving Delay Downstream'),
  'tags.act_int_delay_down': u32('Actual Interleaving Delay Downstream'),
  'tags.access_loop_encap': none('Access-Loop-Encapsulation'),
  'tags.access_loop_encap.data_link': u8('Data link', { hex: true, values: { 0: 'ATM AAL5', 1: 'Ethernet' } }),
  'tags.access_loop_encap.encap_1': u8('Encaps 1', {
    hex: true, values: { 0: 'NA', 1: 'Untagged Ethernet', 2: 'Single-tagged Ethernet', 3: 'Double-tagged Ethernet' },
  }),
  'tags.access_loop_encap.encap_2': u8('Encaps 2', {
    hex: true,
    values: {
      0: 'NA', 1: 'PPPoA LLC', 2: 'PPPoA Null', 3: 'IPoA LLC', 4: 'IPoA Null', 5: 'Ethernet over AAL5 LLC w FCS', 6: 'Ethernet over AAL5 LLC w/o FCS',
      7: 'Ethernet over AAL5 Null w FCS', 8: 'Ethernet over AAL5 Null w/o FCS',
    },
  }),
  // Wireshark has this and `tags.metrics` among its fields, and in no tree.
  'tags.credits': octets('Credits', { own: true }),
  'tags.credits.fcn': u16('FCN'),
  'tags.credits.bcn': u16('BCN'),
  'tags.metrics': octets('Metrics', { own: true }),
  'tags.metrics.r': flag('Receive Only', 0x0001, { size: 2, as: ['True', 'False'] }),
  'tags.metrics.mdr_units': bits('MDR Units', 0x0018, { size: 2, hex: true, values: UNITS }),
  'tags.metrics.cdr_units': bits('CDR Units', 0x0006, { size: 2, hex: true, values: UNITS }),
  'tags.metrics.rlq': u8('Relative Link Quality'),
  'tags.metrics.resource': u8('Resource'),
  'tags.metrics.latency': u16('Latency'),
  'tags.metrics.curr_drate': u16('Curr. datarate'),
  'tags.metrics.max_drate': u16('Max. datarate'),
  'tags.seq_num': u16('Sequence Number', { hex: true }),
  'tags.credit_scale': u16('Credit Scale Factor'),
  'tags.relay_session_id': octets('Relay-Session-Id'),
  'tags.hurl': octets('HURL'),
  'tags.motm': octets('MOTM'),
  'tags.max_payload': octets('PPP-Max-Payload'),
  'tags.ip_route_add': octets('IP Route Add'),
  'tags.service_name_error': text('Service-Name-Error'),
  'tags.ac_system_error': text('AC-System-Error'),
  'tags.generic_error': text('Generic-Error'),
};

const f = TAG_FIELDS;

/** Tags that are one value of whatever length. */
const WHOLE: Readonly<Record<number, Field>> = {
  0x0101: f['tags.service_name'], [AC_NAME]: f['tags.ac_name'], 0x0103: f['tags.host_uniq'], 0x0104: f['tags.ac_cookie'],
  0x0110: f['tags.relay_session_id'], 0x0111: f['tags.hurl'], 0x0112: f['tags.motm'], 0x0120: f['tags.max_payload'],
  0x0121: f['tags.ip_route_add'], 0x0201: f['tags.service_name_error'], 0x0202: f['tags.ac_system_error'], 0x0203: f['tags.generic_error'],
};

const DSL_WHOLE: Readonly<Record<number, Field>> = {
  0x01: f['tags.circuit_id'], 0x02: f['tags.remote_id'], 0x81: f['tags.act_data_rate_up'], 0x82: f['tags.act_data_rate_down'],
  0x83: f['tags.min_data_rate_up'], 0x84: f['tags.min_data_rate_down'], 0x85: f['tags.attainable_data_rate_up'],
  0x86: f['tags.attainable_data_rate_down'], 0x87: f['tags.max_data_rate_up'], 0x88: f['tags.max_data_rate_down'],
  0x89: f['tags.min_data_rate_up_lp'], 0x8a: f['tags.min_data_rate_down_lp'], 0x8b: f['tags.max_int_delay_up'],
  0x8c: f['tags.act_int_delay_up'], 0x8d: f['tags.max_int_delay_down'], 0x8e: f['tags.act_int_delay_down'],
};

/** Bytes of RFC 5578's tags, §7. */
const STRUCTURES: Readonly<Record<number, number>> = { [CREDITS]: 4, [METRICS]: 10, [SEQUENCE_NUMBER]: 2, [CREDIT_SCALE]: 2 };

/** Tags up to the end of the payload or the End-Of-List tag. */
export function takeTags(p: Cursor): void {
  const outer = p.open(f.tags, p.remaining);
  while (p.more) {
    const type = p.u16();
    const length = p.u16(2);
    const whole = WHOLE[type];
    if (whole !== undefined || type === VENDOR_SPECIFIC || STRUCTURES[type] === length) {
      p.skip(4);
      const part = p.within(length);
      if (whole === undefined) {
        structured(part, type);
      } else if (length > 0) {
        const value: unknown = part.take(whole, length);
        if (type === AC_NAME) p.addInfo(` AC-Name='${String(value)}'`);
      }
    } else if (type === END_OF_LIST) {
      p.skip(4);
      break;
    } else {
      p.take(f.tag);
      p.take(f.tag_length);
      if (type in STRUCTURES) p.expertUnder(f['tag_length.invalid'], `Wrong length: ${length} (expected ${STRUCTURES[type]})`);
      if (length > 0) p.take(f['tag.unknown_data'], length);
    }
  }
  p.close(outer);
}

function structured(p: Cursor, type: number): void {
  if (!p.more) return;
  if (type === VENDOR_SPECIFIC) {
    const vendor = p.take(f['tags.vendor_id']);
    if (vendor === DSL_FORUM) dslTags(p);
    else p.takeRest(f['tags.vendor_unspecified']);
    return;
  }
  if (type === SEQUENCE_NUMBER || type === CREDIT_SCALE) {
    p.take(type === SEQUENCE_NUMBER ? f['tags.seq_num'] : f['tags.credit_scale']);
    return;
  }
  p.hide(type === METRICS ? f['tags.metrics'] : f['tags.credits'], p.peekBytes(p.remaining), p.at, p.remaining);
  if (type === METRICS) {
    const most = p.show(f['tags.metrics.mdr_units']), current = p.show(f['tags.metrics.cdr_units']);
    p.take(f['tags.metrics.r']);
    p.take(f['tags.metrics.rlq']);
    p.take(f['tags.metrics.resource']);
    p.take(f['tags.metrics.latency']);
    takeRate(p, f['tags.metrics.curr_drate'], current);
    takeRate(p, f['tags.metrics.max_drate'], most);
  } else {
    p.take(f['tags.credits.fcn']);
    p.take(f['tags.credits.bcn']);
  }
}

/** RFC 5578 §2.3: a data rate in the units that the first bits of the tag tell. */
function takeRate(p: Cursor, field: Field<number>, unit: number): void {
  const rate = p.take(field);
  p.label(() => `${field.title}: ${rate} ${SHORT_UNITS[unit]}`);
}

/** TR-101 table 3 ff.: type and length of one byte each. */
function dslTags(p: Cursor): void {
  const outer = p.open(f['tags.vendorspecific.tags'], p.remaining);
  while (p.more) {
    const type = p.u8();
    const length = p.u8(1);
    const whole = DSL_WHOLE[type];
    if (type === ACCESS_LOOP_ENCAPSULATION) {
      p.skip(2);
      const part = p.within(length);
      const inner = part.open(f['tags.access_loop_encap'], length);
      part.take(f['tags.access_loop_encap.data_link']);
      part.take(f['tags.access_loop_encap.encap_1']);
      part.take(f['tags.access_loop_encap.encap_2']);
      part.close(inner);
    } else if (whole !== undefined && (whole.kind === 'string' || length === whole.size)) {
      p.skip(2);
      p.take(whole, length);
    } else {
      p.take(f['tags.vendorspecific.tag']);
      p.take(f.tag_length_8);
      if (whole !== undefined) p.expert(f['tag_length.invalid'], `Wrong length: ${length} (expected ${whole.size})`);
      if (length > 0) p.take(f['tag.unknown_data'], length);
    }
  }
  p.close(outer);
}
