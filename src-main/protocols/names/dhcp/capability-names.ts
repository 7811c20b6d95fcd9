/** Names of the capabilities of cable modems (CM-SP-MULPIv3.0 annex C.1.3.1) and of their telephone adapters (PKT-SP-PROV1.5 §10). */

/** `text`: what the value says in words, of its number or its bytes. */
export interface Capability {
  readonly title: string;
  readonly text?: (value: number, bytes: Uint8Array) => string;
}

const named = (title: string, names: Readonly<Record<number, string>>): Capability => ({ title, text: (_, [first]) => names[first] ?? 'Reserved' });
const support = (title: string): Capability => named(title, { 0: 'Not Support', 1: 'Supported' });
const plain = (title: string): Capability => ({ title, text: String });
/** Values outside of what the standard allows are said to be so; `none` is allowed beside them. */
const between = (title: string, low: number, high: number, none = -1): Capability => ({
  title, text: (value) => `${value}${value === none || (value >= low && value <= high) ? '' : ` (Value Out-of-Range [${low}..${high}])`}`,
});
/** Equalizers work at one, two or four times the symbol rate. */
const EQUALIZER_STEPS: ReadonlySet<number> = new Set([1, 2, 4]);
const ENERGY = ['Energy Management 1x1 Feature', 'DOCSIS Light Sleep Mode'];

export const MODEM: Readonly<Record<number, Capability>> = {
  1: support('Concatenation Support'),
  2: named('DOCSIS Version', { 0: 'DOCSIS 1.0', 1: 'DOCSIS 1.1', 2: 'DOCSIS 2.0', 3: 'DOCSIS 3.0', 4: 'DOCSIS 3.1', 5: 'DOCSIS 4.0' }),
  3: support('Fragmentation Support'), 4: support('Payload Header Suppression Support'), 5: support('IGMP Support'),
  6: named('Privacy Support', { 0: 'BPI Support', 1: 'BPI Plus Support' }), 7: plain('Downstream SAID Support'),
  8: plain('Upstream Service Flow Support'),
  9: named('Optional Filtering Support', { 1: '802.1P Filtering', 2: '802.1Q Filtering', 3: '802.1P Filtering, 802.1Q Filtering' }),
  10: {
    title: 'Transmit Equalizer Taps per Modulation Interval',
    text: (value) => (EQUALIZER_STEPS.has(value) ? ` ${value}` : ` (Invalid Value ${value} : Should be [1,2,4]`),
  },
  11: between('Number of Transmit Equalizer Taps', 8, 64), 12: support('DCC Support'), 13: between('IP Filters Support', 64, 65535),
  14: between('LLC Filters Support', 10, 65535), 15: support('Expanded Unicast SID Space'), 16: { title: 'Ranging Hold-Off Support' },
  17: named('L2VPN Capability', {
    0: 'CM not compliant with DOCSIS L2VPN Section 7 (default)', 1: 'CM compliant with DOCSIS L2VPN Section 7',
  }),
  18: { title: 'L2VPN eSAFE Host Capability' }, 19: support('Downstream Unencrypted Traffic (DUT) Filtering'),
  20: named('Upstream Frequency Range Support', {
    0: 'Standard Upstream Frequency Range', 1: 'Standard Upstream Frequency Range and Extended Upstream Frequency Range',
  }),
  21: { title: 'Upstream Symbol Rate Support' }, 22: support('Selectable Active Code Mode 2 Support'), 23: support('Code Hopping Mode 2 Support'),
  24: plain('Multiple Transmit Channel Support'), 25: plain('5.12 Msps Upstream Transmit Channel Support'),
  26: plain('2.56 Msps Upstream Transmit Channel Support'), 27: plain('Total SID Cluster Support'),
  28: between('SID Clusters per Service Flow Support', 2, 8), 29: plain('Multiple Receive Channel Support'),
  30: between('Total Downstream Service ID (DSID) Support', 32, 255), 31: between('Resequencing Downstream Service ID (DSID) Support', 16, 255),
  32: between('Multicast Downstream Service ID (DSID) Support', 16, 255),
  33: named('Multicast DSID Forwarding', {
    0: 'No support for multicast DSID forwarding', 1: 'Support for GMAC explicit multicast DSID forwarding',
    2: 'Support for GMAC promiscuous multicast DSID forwarding',
  }),
  34: named('Frame Control Type Forwarding Capability', {
    0: 'Isolation Packet PDU MAC Header (FC_Type of 10) is not forwarded', 1: 'Isolation Packet PDU MAC Header (FC_Type of 10) is forwarded',
  }),
  35: named('DPV Capability', {
    1: 'U1 supported as a Start Reference Point for DPV per Path', 2: 'U1 supported as a Start Reference Point for DPV per Packet',
  }),
  36: plain('Unsolicited Grant Service/Upstream Service Flow Support'),
  37: named('MAP and UCD Receipt Support', {
    0: 'CM cannot support the receipt of MAPs and UCDs on downstreams other than the Primary Downstream Channel',
    1: 'CM can support the receipt of MAPs and UCDs on downstreams other than the Primary Downstream Channel',
  }),
  38: between('Upstream Drop Classifier Support', 64, 65535), 39: support('IPv6 Support'),
  40: between('Extended Upstream Transmit Power Capability (1/4 dB)', 205, 244, 0),
  41: { title: 'Optional 802.1ad, 802.1ah, MPLS Classification Support' },
  42: { title: 'D-ONU Capabilities Encoding' },
  44: { title: 'Energy Management Capabilities', text: (value) => ENERGY.filter((_, bit) => (value >> bit) & 1).join(', ') || 'Reserved' },
};

/** Of telephone adapters the text has the byte's two digits behind it. */
const digits = (byte: number): string => byte.toString(16).padStart(2, '0');
const said = (title: string, names: Readonly<Record<number, string>>, other: string): Capability => ({
  title, text: (_, bytes) => Array.from(bytes.subarray(0, 1), (byte) => `${names[byte] ?? other} (${digits(byte)})`).join(''),
});
const yes = (title: string): Capability => said(title, { 0: 'No', 1: 'Yes' }, 'unknown');
/** IF-MIB's and PKTC-SIG-MIB's `PktcCodecType`. */
const CODECS: Readonly<Record<number, string>> = {
  1: 'other', 2: 'unknown', 3: 'G.729', 4: 'reserved', 5: 'G.729E', 6: 'PCMU', 7: 'G.726-32', 8: 'G.728', 9: 'PCMA', 10: 'G.726-16', 11: 'G.726-24',
  12: 'G.726-40', 13: 'iLBC', 14: 'BV16',
};

export const ADAPTER: Readonly<Record<number, Capability>> = {
  1: said('PacketCable Version', { 0: 'PacketCable 1.0', 1: 'PacketCable 1.1/1.5', 2: 'PacketCable 2.0' }, 'Reserved'),
  2: { title: 'Number Of Telephony Endpoints' }, 3: yes('TGT Support'), 4: yes('HTTP Download File Access Method Support'),
  5: yes('MTA-24 Event SYSLOG Notification Support'), 6: yes('NCS Service Flow Support'), 7: yes('Primary Line Support'),
  8: { title: 'Vendor Specific TLV Type(s)' }, 9: yes('NVRAM Ticket/Session Keys Storage Support'), 10: yes('Provisioning Event Reporting Support'),
  11: { title: 'Supported CODEC(s)', text: (_, bytes) => Array.from(bytes, (byte) => `${CODECS[byte] ?? 'unknown'} (${digits(byte)})`).join(', ') },
  12: yes('Silence Suppression Support'), 13: yes('Echo Cancellation Support'), 14: yes('RSVP Support/ Reserved'), 15: yes('UGS-AD Support'),
  16: { title: 'MTA\'s "ifIndex" starting number in "ifTable"' }, 17: yes('Provisioning Flow Logging Support'),
  18: { title: 'Supported Provisioning Flows' },
  19: said('T38 Version Support', {
    0: 'Unsupported', 1: 'T.38 Version Zero', 2: 'T.38 Version One', 3: 'T.38 Version Two', 5: 'T.38 Version Three',
  }, 'unknown'),
  20: said('T38 Error Correction Support', { 0: 'None', 1: 'Redundancy', 2: 'FEC' }, 'unknown'),
  21: yes('RFC 2833 DTMF Support'), 22: yes('Voice Metrics Support'), 23: { title: 'MIB Support' }, 24: yes('Multiple Grants Per Interval Support'),
  25: yes('V.152 Support'), 26: yes('Certificate Bootstrapping Support'),
};
