/** Ethernet Local Management Interface, MEF 16: a customer's edge asks the provider's what its virtual connections are and how they fare. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const MESSAGES: Readonly<Record<number, string>> = { 0x75: 'Status enquiry', 0x7d: 'Status' };
const ELEMENTS: Readonly<Record<number, string>> = {
  0x01: 'Report type', 0x02: 'Sequence numbers', 0x03: 'Data instance', 0x11: 'UNI Status', 0x21: 'EVC Status', 0x22: 'CE-VLAN ID/EVC Map',
};
const REPORT = 0x01, SEQUENCE = 0x02, INSTANCE = 0x03, INTERFACE = 0x11, CONNECTION = 0x21, MAP = 0x22;
const PARTS: Readonly<Record<number, string>> = {
  0x51: 'UNI Identifier', 0x61: 'EVC Parameters', 0x62: 'EVC Identifier', 0x63: 'EVC Map Entry', 0x71: 'Bandwidth Profile',
};
const INTERFACE_ID = 0x51, PARAMETERS = 0x61, CONNECTION_ID = 0x62, MAP_ENTRY = 0x63, BANDWIDTH = 0x71;
const STATES = {
  0: 'Not Active', 1: 'New and Not Active', 2: 'Active', 3: 'New and Active', 4: 'Partially Active', 5: 'New and Partially Active',
};
const PRIORITIES = 8;
const APPLICABLE = { as: ['Applicable', 'Not Applicable'] } as const;
const YES = { as: ['Yes', 'No'] } as const;

export const elmi = protocol({
  name: 'elmi',
  title: 'Ethernet Local Management Interface',
  short: 'E-LMI',
  on: { ethertype: [0x88ee] },
  fields: {
    version: u8('Version'),
    message_type: u8('Message type', { hex: true, values: MESSAGES }),
    'info_element.tag': u8('Tag', { hex: true, values: ELEMENTS }),
    'info_element.length': u8('Length'),
    report_type: u8('Report type', { values: { 0: 'Full status', 1: 'E-LMI check', 2: 'Single EVC async status', 3: 'Full status continued' } }),
    snd_seq_num: u8('Send sequence number'),
    rcv_seq_num: u8('Receive sequence number'),
    reserved: u8('Reserved', { hex: true }),
    data_instance: u32('Data instance', { hex: true }),
    map_type: u8('CE-VLAN ID/EVC Map Type', {
      hex: true, values: { 1: 'All to one binding', 2: 'Service Multiplexing with no bundling', 3: 'Bundling' },
    }),
    'evc.refid': u16('EVC Reference Id'),
    'evc.status': bits('EVC Status Type', 0x07, { hex: true, values: STATES }),
    'map.last_ie': flag('Last Information Element', 0x40, YES),
    'map.seq': bits('CE-VLAN ID/EVC Map Sequence', 0x3f),
    'map.priority': flag('Priority Tagged', 0x02, YES),
    'map.evc': flag('Default EVC', 0x01),
    'sub_info.tag': u8('Sub-Info Element :', { hex: true, values: PARTS }),
    'sub_info.len': u8('Sub-Info Length'),
    'sub_info.uni_id': text('UNI Identifier'),
    'sub_info.evc_type': bits('EVC Type', 0x07, { values: { 0: 'Point-to-Point EVC', 1: 'Multipoint-to-Multipoint EVC' } }),
    'sub_info.evc_id': text('EVC Identifier'),
    'sub_info.vlan_id': u16('CE-VLAN ID'),
    'sub_info.color_mode_flag': flag('Color Mode Flag', 0x04),
    'sub_info.coupling_flag': flag('Coupling Flag', 0x02),
    'sub_info.per_cos_bit': flag('Per CoS bit values', 0x01, { as: ['Used', 'Not used'] }),
    'sub_info.cir_mag': u8('CIR Magnitude'),
    'sub_info.cir_mult': u16('CIR Multiplier'),
    'sub_info.cbs_mag': u8('CBS Magnitude'),
    'sub_info.cbs_mult': u8('CBS Multiplier'),
    'sub_info.eir_mag': u8('EIR Magnitude'),
    'sub_info.eir_mult': u16('EIR Multiplier'),
    'sub_info.ebs_mag': u8('EBS Magnitude'),
    'sub_info.ebs_mult': u8('EBS Multiplier'),
    'sub_info.bw_prio0': flag('User Priority 0', 0x01, APPLICABLE),
    'sub_info.bw_prio1': flag('User Priority 1', 0x02, APPLICABLE),
    'sub_info.bw_prio2': flag('User Priority 2', 0x04, APPLICABLE),
    'sub_info.bw_prio3': flag('User Priority 3', 0x08, APPLICABLE),
    'sub_info.bw_prio4': flag('User Priority 4', 0x10, APPLICABLE),
    'sub_info.bw_prio5': flag('User Priority 5', 0x20, APPLICABLE),
    'sub_info.bw_prio6': flag('User Priority 6', 0x40, APPLICABLE),
    'sub_info.bw_prio7': flag('User Priority 7', 0x80, APPLICABLE),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    p.labelNode(p.node, 'Ethernet Local Management Interface (E-LMI)');
    p.take(f.version);
    const type = p.take(f.message_type);
    p.info(MESSAGES[type] ?? `Unknown (${hex(type, 2)})`);
    // Elements end where Ethernet's padding begins: no element has the tag 0.
    while (p.remaining >= 2 && p.u8() !== 0) {
      const tag = p.u8(), length = p.u8(1), outer = p.open(`Information element: ${ELEMENTS[tag] ?? 'unknown'}`, 2 + length);
      p.take(f['info_element.tag']);
      p.take(f['info_element.length']);
      takeElement(p.within(length), f, tag);
      p.close(outer);
    }
    p.limit(p.offset);
  },
});

type Fields = (typeof elmi)['fields'];

/** §5.6 */
function takeElement(p: Cursor, f: Fields, tag: number): void {
  if (tag === REPORT) p.take(f.report_type);
  else if (tag === SEQUENCE) {
    p.take(f.snd_seq_num);
    p.take(f.rcv_seq_num);
  } else if (tag === INSTANCE) {
    p.take(f.reserved);
    p.take(f.data_instance);
  } else if (tag === INTERFACE) {
    p.take(f.map_type);
    takeParts(p, f);
  } else if (tag === CONNECTION) {
    p.take(f['evc.refid']);
    p.take(f['evc.status']);
    takeParts(p, f);
  } else if (tag === MAP) {
    p.take(f['evc.refid']);
    p.show(f['map.last_ie']);
    p.take(f['map.seq']);
    p.show(f['map.priority']);
    p.take(f['map.evc']);
    takeParts(p, f);
  }
  p.takeRest(f.data);
}

function takeParts(p: Cursor, f: Fields): void {
  while (p.remaining >= 2) {
    const tag = p.u8(), length = p.u8(1), outer = p.open(`Sub-information element: ${PARTS[tag] ?? 'unknown'}`, 2 + length);
    p.take(f['sub_info.tag']);
    p.take(f['sub_info.len']);
    const part = p.within(length);
    if (tag === INTERFACE_ID) part.take(f['sub_info.uni_id'], length);
    else if (tag === PARAMETERS) part.take(f['sub_info.evc_type']);
    else if (tag === CONNECTION_ID) part.take(f['sub_info.evc_id'], length);
    else if (tag === MAP_ENTRY) while (part.remaining >= 2) part.take(f['sub_info.vlan_id']);
    else if (tag === BANDWIDTH) takeBandwidth(part, f);
    part.takeRest(f.data);
    p.close(outer);
  }
}

/** Committed and excess rates and bursts, each a number and a power of ten; the priorities that they are for. */
function takeBandwidth(p: Cursor, f: Fields): void {
  p.show(f['sub_info.color_mode_flag']);
  p.show(f['sub_info.coupling_flag']);
  p.take(f['sub_info.per_cos_bit']);
  p.take(f['sub_info.cir_mag']);
  p.take(f['sub_info.cir_mult']);
  p.take(f['sub_info.cbs_mag']);
  p.take(f['sub_info.cbs_mult']);
  p.take(f['sub_info.eir_mag']);
  p.take(f['sub_info.eir_mult']);
  p.take(f['sub_info.ebs_mag']);
  p.take(f['sub_info.ebs_mult']);
  for (let priority = 0; priority < PRIORITIES; priority++) p.show(f[`sub_info.bw_prio${priority}` as 'sub_info.bw_prio0']);
  p.skip(1);
}
