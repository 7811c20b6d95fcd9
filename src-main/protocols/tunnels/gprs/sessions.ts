/** Session management of GPRS, 3GPP TS 24.008 §9.5: contexts for packets are asked for, and given with an address. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, ipv4, octets, protocol, text, u8 } from '../../../dissect/index.ts';
import { QUALITY, QUALITY_FIELDS } from '../../telephony/nas/session-quality.ts';
import { CONTROL_FIELDS, SHORT_MESSAGES, readControl } from '../../telephony/nas/short-messages.ts';
import { takeConfiguration } from '../gtp/configuration.ts';
import { takeAccessPoint } from '../gtp/elements.ts';

/** §10.4, table 10.4a. */
const REQUEST = 0x41, ACCEPT = 0x42;
const TYPES: Readonly<Record<number, string>> = {
  [REQUEST]: 'Activate PDP Context Request', [ACCEPT]: 'Activate PDP Context Accept', 0x43: 'Activate PDP Context Reject',
  0x44: 'Request PDP Context Activation', 0x45: 'Request PDP Context Activation rej.', 0x46: 'Deactivate PDP Context Request',
  0x47: 'Deactivate PDP Context Accept', 0x48: 'Modify PDP Context Request(Network to MS direction)',
  0x49: 'Modify PDP Context Accept (MS to network direction)', 0x4a: 'Modify PDP Context Request(MS to network direction)',
  0x4b: 'Modify PDP Context Accept (Network to MS direction)', 0x4c: 'Modify PDP Context Reject',
  0x4d: 'Activate Secondary PDP Context Request', 0x4e: 'Activate Secondary PDP Context Accept',
  0x4f: 'Activate Secondary PDP Context Reject', 0x55: 'SM Status',
  0x56: 'Activate MBMS Context Request', 0x57: 'Activate MBMS Context Accept', 0x58: 'Activate MBMS Context Reject',
  0x59: 'Request MBMS Context Activation', 0x5a: 'Request MBMS Context Activation Reject',
  0x5b: 'Request Secondary PDP Context Activation', 0x5c: 'Request Secondary PDP Context Activation Reject',
  0x5d: 'Notification',
};
const ACCESS_POINT = 0x28, CONFIGURATION = 0x27, ADDRESS = 0x2b;
const ELEMENTS: Readonly<Record<number, string>> = {
  [ACCESS_POINT]: 'Access Point Name', [CONFIGURATION]: 'Protocol Configuration Options', [ADDRESS]: 'Packet Data Protocol Address',
};
const IPV4 = 33;

export const gprsSessions = protocol({
  name: 'gsm_a.dtap',
  title: 'GSM A-I/F DTAP',
  short: 'DTAP',
  on: { 'nas.layer3': [0] },
  fields: {
    discriminator: bits('Protocol Discriminator', 0x0f, { id: 'gsm_a.dtap.protocol_discriminator' }),
    sameDiscriminator: bits('Protocol discriminator', 0x0f, { id: 'gsm_a.L3_protocol_discriminator', hex: true }),
    answers: flag('TI flag', 0x80, { id: 'gsm_a.dtap.ti_flag', as: ['allocated by receiver', 'allocated by sender'] }),
    transaction: bits('TIO', 0x70, { id: 'gsm_a.dtap.tio' }),
    sequence: bits('Sequence number', 0xc0, { id: 'gsm_a.dtap.seq_no' }),
    type: u8('DTAP GPRS Session Management Message Type', { id: 'gsm_a.dtap.msg_sm_type', hex: true, values: TYPES }),
    service: bits('NSAPI', 0x0f, { id: 'gsm_a.gm.gmm.nsapi', base: 'hexDec' }),
    spare: bits('Spare bit(s)', 0xf0, { id: 'gsm_a.spare_bits' }),
    link: bits('LLC SAPI', 0x0f, { id: 'gsm_a.gm.sm.llc_sapi' }),
    priority: bits('Radio priority', 0x07, { id: 'gsm_a.gm.radio_priority_pdp' }),
    element: u8('Element ID', { id: 'gsm_a.gm.elem_id', hex: true, values: ELEMENTS }),
    length: u8('Length', { id: 'gsm_a.len' }),
    organization: bits('PDP type organization', 0x0f, { id: 'gsm_a.gm.sm.pdp_type_org' }),
    addressType: u8('PDP type number', {
      id: 'gsm_a.gm.sm.pdp_type_number', values: { 33: 'IPv4 address', 87: 'IPv6 address', 141: 'IPv4v6 address' },
    }),
    address: ipv4('IPv4 address', { id: 'gsm_a.gm.sm.ip4_address' }),
    name: text('APN', { id: 'gsm_a.gm.sm.apn' }),
    ...QUALITY_FIELDS,
    ...CONTROL_FIELDS,
    value: octets('Value', { own: true }),
  },
  dissect(p, f) {
    const discriminator = p.show(f.discriminator);
    const outer = p.under();
    for (const part of [f.sameDiscriminator, f.transaction]) p.show(part);
    p.take(f.answers);
    p.close(outer);
    if (discriminator === SHORT_MESSAGES) {
      readControl(p);
      return;
    }
    p.show(f.sequence);
    const type = p.u8() & 0x3f | 0x40;
    p.takeAs(f.type, type, 1);
    const shown = TYPES[type] ?? 'Unknown';
    p.title(` - ${shown}`);
    p.column('GPRS-LLC');
    p.addInfo(`(DTAP) (SM) ${shown} `);
    const uplink = p.packet.notes.get('gprs.uplink') === true;
    if (type === REQUEST) {
      p.take(f.service);
      takeLink(p, f);
      takeQuality(p, f);
      takeAddress(p, f);
    } else if (type === ACCEPT) {
      takeLink(p, f);
      takeQuality(p, f);
      p.take(f.priority);
    } else {
      p.takeRest(f.value);
    }
    while (p.more) takeElement(p, f, uplink);
  },
});

type Fields = (typeof gprsSessions)['fields'];

function takeLink(p: Cursor, f: Fields): void {
  p.show(f.spare);
  p.take(f.link);
}

function takeQuality(p: Cursor, f: Fields): void {
  const outer = p.open('Quality Of Service');
  const value = p.within(p.take(f.length));
  for (const parts of QUALITY) {
    if (!value.more) break;
    for (const part of parts) value.show(part);
    value.skip(1);
  }
  value.takeRest(f.value);
  p.close(outer);
}

/** §10.5.6.4; without an address it is asked for. */
function takeAddress(p: Cursor, f: Fields): void {
  const value = p.within(p.take(f.length));
  value.show(f.spare);
  value.take(f.organization);
  const type = value.take(f.addressType);
  if (type === IPV4 && value.remaining >= 4) value.take(f.address);
  value.takeRest(f.value);
}

/** §11.2.1.1.1 of TS 24.007: elements of half a byte have their type in the other half, longer ones have a length. */
function takeElement(p: Cursor, f: Fields, uplink: boolean): void {
  const id = p.u8();
  if (id >= 0x80) {
    p.skip(1);
    return;
  }
  const outer = p.open(ELEMENTS[id] ?? `Information element ${hex(id)}`);
  p.take(f.element);
  if (id === ADDRESS) {
    takeAddress(p, f);
  } else {
    const value = p.within(p.take(f.length));
    if (id === ACCESS_POINT) takeAccessPoint(value, f.name);
    else if (id === CONFIGURATION) takeConfiguration(value, uplink);
    value.takeRest(f.value);
  }
  p.close(outer);
}
