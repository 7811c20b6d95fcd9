/** Protocol configuration options, 3GPP TS 24.008 §10.5.6.3: what PPP would have said of a session's addresses and servers. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, below, bits, flag, ipv4, ipv6, octets, u16, u8 } from '../../../dissect/index.ts';

const id = below('gsm_a.gm.sm');
/** What a station asks for; the network's answer is called the same, without the request. */
const CONTAINERS: Readonly<Record<number, string>> = {
  0x0001: 'P-CSCF IPv6 Address', 0x0002: 'IM CN Subsystem Signaling Flag', 0x0003: 'DNS Server IPv6 Address', 0x0004: 'Not Supported',
  0x0005: 'Bearer Control Mode', 0x0007: 'DSMIPv6 Home Agent Address', 0x0008: 'DSMIPv6 Home Network Prefix',
  0x0009: 'DSMIPv6 IPv4 Home Agent Address', 0x000a: 'IP address allocation via NAS signalling', 0x000b: 'IPv4 address allocation via DHCPv4',
  0x000c: 'P-CSCF IPv4 Address', 0x000d: 'DNS Server IPv4 Address', 0x000e: 'MSISDN', 0x000f: 'IFOM-Support', 0x0010: 'IPv4 Link MTU',
  0x0011: 'MS support of Local address in TFT indicator', 0x0012: 'P-CSCF Re-selection support', 0x0013: 'NBIFOM indicator', 0x0014: 'NBIFOM mode',
  0x0015: 'Non-IP Link MTU', 0x0016: 'APN rate control support indicator', 0x0017: '3GPP PS data off UE status', 0x0018: 'Reliable Data Service',
  0x0019: 'Additional APN rate control for exception data support indicator', 0x001a: 'PDU session ID', 0x0020: 'Ethernet Frame Payload MTU',
  0x0021: 'Unstructured Link MTU', 0x0022: '5GSM cause', 0x0023: 'QoS rules with the length of two octets support indicator',
  0x0024: 'QoS flow descriptions with the length of two octets support indicator', 0x8021: 'Internet Protocol Control Protocol',
  0xc021: 'Link Control Protocol', 0xc023: 'Password Authentication Protocol', 0xc223: 'Challenge Handshake Authentication Protocol',
};

export const CONFIGURATION_FIELDS = {
  direction: u8('Link direction', id('link_dir', { values: { 0: 'MS to network', 1: 'Network to MS' } })),
  extension: flag('Extension', 0x80, id('ext', { as: ['True', 'False'] })),
  configuration: bits('Configuration Protocol', 0x07, {
    id: 'gsm_a.gm.configuration_protocol', values: { 0: 'PPP for use with IP PDP type or IP PDN type' },
  }),
  container: u16('Protocol or Container ID', id('pco_pid', { hex: true, values: CONTAINERS })),
  container_length: u8('Length', id('pco.length', { base: 'hexDec' })),
  proxy6: ipv6('IPv6', id('pco.pcscf.ipv6')), names6: ipv6('IPv6', id('pco.dns.ipv6')), proxy4: ipv4('IPv4', id('pco.pcscf.ipv4')),
  names4: ipv4('IPv4', id('pco.dns.ipv4')), mtu: u16('IPv4 link MTU size', id('pco.ipv4_link_mtu_size', { unit: 'octets' })),
  mode: u8('Selected Bearer Control Mode', id('pco.sel_bearer_ctrl_mode', { values: { 1: 'MS only', 2: 'MS/NW' } })),
  home6: ipv6('IPv6', id('pco.dsmipv6_home_agent.ipv6')), home4: ipv4('IPv4', id('pco.dsmipv6_home_agent.ipv4')),
  otherMtu: u16('Non-IP link MTU size', id('pco.non_ip_link_mtu_size', { unit: 'octets' })),
  etherMtu: u16('Ethernet Frame Payload MTU', id('pco.eth_frame_payload_mtu', { unit: 'octets' })),
  plainMtu: u16('Unstructured Link MTU', id('pco.unstruct_link_mtu', { unit: 'octets' })),
  session: u8('PDU session identity', id('pco.pdu_session_id')),
  sessionCause: u8('5GSM cause', id('pco.5gsm_cause')),
  dataOff: u8('3GPP PS data off UE status', id('pco.3gpp_data_off_ue_status')),
  content: octets('Value', id('pco.value', { own: true })),
} as const;
const f = CONFIGURATION_FIELDS;

/** What is in containers of either way; both have some alike. */
const BOTH: Readonly<Record<number, Field>> = { 0x0017: f.dataOff, 0x001a: f.session };
const ANSWERS: Readonly<Record<number, Field>> = {
  ...BOTH, 0x0001: f.proxy6, 0x0003: f.names6, 0x0005: f.mode, 0x0007: f.home6, 0x0009: f.home4, 0x000c: f.proxy4, 0x000d: f.names4, 0x0010: f.mtu,
  0x0015: f.otherMtu, 0x0020: f.etherMtu, 0x0021: f.plainMtu, 0x0022: f.sessionCause,
};
const HEADER = 3;
/** Containers from here on are messages of PPP's protocols. */
const PPP = 0x8000;

/** `uplink`: the message goes to the network. */
export function takeConfiguration(p: Cursor, uplink: boolean): void {
  p.generate(f.direction, uplink ? 0 : 1);
  p.show(f.extension);
  p.take(f.configuration);
  while (p.remaining >= HEADER) {
    const container = p.take(f.container), name = CONTAINERS[container];
    if (uplink && container < PPP && name !== undefined) p.label(`Protocol or Container ID: ${name} Request (${hex(container, 4)})`);
    const outer = p.under(), length = p.take(f.container_length);
    if (container < PPP || length === 0 || !p.quote('ppp.protocol', container, length)) readContainer(p.within(length), container, uplink);
    p.close(outer);
  }
}

function readContainer(value: Cursor, container: number, uplink: boolean): void {
  const field = (uplink ? BOTH : ANSWERS)[container];
  if (field !== undefined && value.remaining >= field.size) value.take(field);
  value.takeRest(f.content);
}
