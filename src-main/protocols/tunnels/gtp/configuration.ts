/** Protocol configuration options, 3GPP TS 24.008 §10.5.6.3: what PPP would have said of a session's addresses and servers. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, below, bits, flag, ipv4, ipv6, octets, u16, u8 } from '../../../dissect/index.ts';

const id = below('gsm_a.gm.sm');
const PPP_PROTOCOLS: Readonly<Record<number, string>> = {
  0x8021: 'Internet Protocol Control Protocol', 0xc021: 'Link Control Protocol', 0xc023: 'Password Authentication Protocol',
  0xc223: 'Challenge Handshake Authentication Protocol',
};
/** What a station asks for and tells. */
const REQUESTS: Readonly<Record<number, string>> = {
  ...PPP_PROTOCOLS,
  0x0001: 'P-CSCF IPv6 Address Request', 0x0002: 'IM CN Subsystem Signaling Flag', 0x0003: 'DNS Server IPv6 Address Request',
  0x0004: 'Not Supported', 0x0005: 'MS Support of Network Requested Bearer Control indicator', 0x0007: 'DSMIPv6 Home Agent Address Request',
  0x0008: 'DSMIPv6 Home Network Prefix Request', 0x0009: 'DSMIPv6 IPv4 Home Agent Address Request',
  0x000a: 'IP address allocation via NAS signalling', 0x000b: 'IPv4 address allocation via DHCPv4', 0x000c: 'P-CSCF IPv4 Address Request',
  0x000d: 'DNS Server IPv4 Address Request', 0x000e: 'MSISDN Request', 0x000f: 'IFOM-Support-Request', 0x0010: 'IPv4 Link MTU Request',
  0x0011: 'MS support of Local address in TFT indicator', 0x0012: 'P-CSCF Re-selection support', 0x0013: 'NBIFOM request indicator',
  0x0014: 'NBIFOM mode', 0x0015: 'Non-IP Link MTU Request', 0x0016: 'APN rate control support indicator', 0x0017: '3GPP PS data off UE status',
  0x0018: 'Reliable Data Service request indicator', 0x0019: 'Additional APN rate control for exception data support indicator',
  0x001a: 'PDU session ID', 0x0020: 'Ethernet Frame Payload MTU Request', 0x0021: 'Unstructured Link MTU Request', 0x0022: '5GSM cause value',
  0x0023: 'QoS rules with the length of two octets support indicator',
  0x0024: 'QoS flow descriptions with the length of two octets support indicator',
};
/** What the network answers. */
const ANSWERS: Readonly<Record<number, string>> = {
  ...PPP_PROTOCOLS,
  0x0001: 'P-CSCF IPv6 Address', 0x0002: 'IM CN Subsystem Signaling Flag', 0x0003: 'DNS Server IPv6 Address',
  0x0004: 'Policy Control rejection code', 0x0005: 'Selected Bearer Control Mode', 0x0007: 'DSMIPv6 Home Agent Address',
  0x0008: 'DSMIPv6 Home Network Prefix', 0x0009: 'DSMIPv6 IPv4 Home Agent Address', 0x000c: 'P-CSCF IPv4 Address',
  0x000d: 'DNS Server IPv4 Address', 0x000e: 'MSISDN', 0x000f: 'IFOM-Support', 0x0010: 'IPv4 Link MTU',
  0x0011: 'Network support of Local address in TFT indicator', 0x0013: 'NBIFOM accepted indicator', 0x0014: 'NBIFOM mode',
  0x0015: 'Non-IP Link MTU', 0x0016: 'APN rate control parameters', 0x0017: '3GPP PS data off support indication',
  0x0018: 'Reliable Data Service accepted indicator', 0x0019: 'Additional APN rate control for exception data parameters', 0x001b: 'S-NSSAI',
  0x001c: 'QoS rules', 0x001d: 'Session-AMBR', 0x001e: 'PDU session address lifetime', 0x001f: 'QoS flow descriptions',
  0x0020: 'Ethernet Frame Payload MTU', 0x0021: 'Unstructured Link MTU', 0x0023: 'QoS rules with the length of two octets',
  0x0024: 'QoS flow descriptions with the length of two octets',
};

export const CONFIGURATION_FIELDS = {
  direction: u8('Link direction', id('link_dir', { values: { 0: 'MS to network', 1: 'Network to MS' } })),
  extension: flag('Extension', 0x80, id('ext', { as: ['True', 'False'] })),
  configuration: bits('Configuration Protocol', 0x07, {
    id: 'gsm_a.gm.configuration_protocol', values: { 0: 'PPP for use with IP PDP type or IP PDN type' },
  }),
  container: u16('Protocol or Container ID', id('pco_pid', { hex: true, values: ANSWERS })),
  container_length: u8('Length', id('pco.length', { base: 'hexDec' })),
  longLength: u16('Length', id('pco.length', { base: 'hexDec' })),
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

const REQUESTED: Readonly<Record<number, Field>> = { 0x0017: f.dataOff, 0x001a: f.session, 0x0022: f.sessionCause };
const ANSWERED: Readonly<Record<number, Field>> = {
  0x0001: f.proxy6, 0x0003: f.names6, 0x0005: f.mode, 0x0007: f.home6, 0x0009: f.home4, 0x000c: f.proxy4, 0x000d: f.names4, 0x0010: f.mtu,
  0x0015: f.otherMtu, 0x0020: f.etherMtu, 0x0021: f.plainMtu,
};
/** Answers whose length has two bytes. */
const LONG: ReadonlySet<number> = new Set([0x0023, 0x0024]);
const HEADER = 3;
/** Containers from here on are messages of PPP's protocols. */
const PPP = 0x8000;

/** `uplink`: the message goes to the network. */
export function takeConfiguration(p: Cursor, uplink: boolean): void {
  p.generate(f.direction, uplink ? 0 : 1);
  p.show(f.extension);
  p.take(f.configuration);
  while (p.remaining >= HEADER) {
    const container = p.take(f.container);
    if (uplink) p.label(`Protocol or Container ID: ${REQUESTS[container] ?? 'Unknown'} (${hex(container, 4)})`);
    const outer = p.under(), length = p.take(!uplink && LONG.has(container) ? f.longLength : f.container_length);
    if (container < PPP || length === 0 || !p.quote('ppp.protocol', container, length)) readContainer(p.within(length), container, uplink);
    p.close(outer);
  }
}

function readContainer(value: Cursor, container: number, uplink: boolean): void {
  const field = (uplink ? REQUESTED : ANSWERED)[container];
  if (field !== undefined && value.remaining >= field.size) value.take(field);
  value.takeRest(f.content);
}
