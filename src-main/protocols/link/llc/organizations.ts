/** Whose numbers stand behind SNAP's organization code (IEEE 802-2014 §9.2.3): each organization numbers its protocols by itself. */
import { type Field, u16 } from '../../../dissect/index.ts';
import { ETHER_TYPES } from '../ethertype.ts';

const CISCO = {
  0x0102: 'DRiP', 0x0104: 'PAgP', 0x0105: 'MLS Hello', 0x0108: 'RLQ BPDUs (request)', 0x0109: 'RLQ BPDUs (response)', 0x010b: 'PVSTP+',
  0x010c: 'VLAN Bridge', 0x0111: 'UDLD', 0x0139: 'MCP', 0x2000: 'CDP', 0x2001: 'CGMP', 0x2003: 'VTP', 0x2004: 'DTP',
  0x200a: 'STP Uplink Fast', 0x2020: 'DOCSIS', 0x2033: 'STP Uplink Fast',
};
/** RFC 2427 §4.2 and RFC 2684 §5.2. */
const BRIDGED = {
  0x0001: '802.3 with FCS', 0x0002: '802.4 with FCS', 0x0003: '802.5 with FCS', 0x0004: 'FDDI with FCS', 0x0005: '802.6 with FCS',
  0x0006: '802.12 with FCS', 0x0007: '802.3 without FCS', 0x0008: '802.4 without FCS', 0x0009: '802.5 without FCS',
  0x000a: 'FDDI without FCS', 0x000b: '802.6 without FCS', 0x000c: '802.12 without FCS', 0x000d: 'Fragments', 0x000e: 'Bridged BPDUs',
};
/** RFC 5342 §2.1.1 and IANA's registry of its SNAP protocol numbers. */
const IANA = {
  0x0001: 'MARS Data Messages (short form)', 0x0002: 'Reserved for future NHRP use', 0x0003: 'MARS/NHRP Control Messages',
  0x0004: 'MARS Data Messages (long form)', 0x0005: 'SCSP', 0x0006: 'VRID', 0x0007: 'L2TP', 0x0008: 'VPN ID',
  0x0009: 'MSDP-GRE-Protocol Type',
};
const BLUETOOTH = {
  0x0001: 'AMP_U L2CAP ACL data', 0x0002: 'AMP-C Activity Report', 0x0003: 'AMP-C Security frames', 0x0004: 'AMP-C Link supervision request',
  0x0005: 'AMP-C Link supervision reply',
};

const numbers = (values: Readonly<Record<number, string>>): Field<number> => u16('PID', { hex: true, values });

export const ORGANIZATION_FIELDS = {
  type: u16('Type', { hex: true, values: ETHER_TYPES }),
  pid: u16('Protocol ID', { hex: true }),
  cisco_pid: numbers(CISCO),
  nortel_pid: numbers({ 0x01a1: 'NDP flatnet hello', 0x01a2: 'NDP segment hello', 0x01a3: 'NDP bridge hello' }),
  bridged_pid: u16('Protocol ID', { hex: true, values: BRIDGED, id: 'llc.pid' }),
  apple_atalk_pid: numbers({ 0x809b: 'AppleTalk' }),
  apple_awdl_pid: numbers({ 0x0800: 'AWDL' }),
  bluetooth_pid: numbers(BLUETOOTH),
  cimetrics_pid: numbers({ 0x0001: 'U+4 MS/TP' }),
  extreme_pid: numbers({ 0x00bb: 'EDP' }),
  force10_pid: numbers({ 0x0111: 'FEFD' }),
  foundry_pid: numbers({ 0x2000: 'FDP' }),
  hpteam_pid: numbers({ 0x0002: 'HP Teaming heartbeat' }),
  iana_pid: numbers(IANA),
  wlccp_pid: numbers({ 0x0000: 'WLCCP' }),
};

/** Organization codes and the field of their numbers; `type` is an Ethernet type. Those of others are `pid`. */
export const ORGANIZATIONS: Readonly<Record<number, keyof typeof ORGANIZATION_FIELDS>> = {
  0x000000: 'type', 0x0000f8: 'type', 0x00000c: 'cisco_pid', 0x000081: 'nortel_pid', 0x0080c2: 'bridged_pid', 0x080007: 'apple_atalk_pid',
  0x0017f2: 'apple_awdl_pid', 0x001958: 'bluetooth_pid', 0x001090: 'cimetrics_pid', 0x00e02b: 'extreme_pid', 0x0001e8: 'force10_pid',
  0x00e052: 'foundry_pid', 0x00805f: 'hpteam_pid', 0x00005e: 'iana_pid', 0x004096: 'wlccp_pid',
};
