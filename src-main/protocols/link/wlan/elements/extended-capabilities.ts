/** Extended Capabilities, IEEE 802.11-2020 §9.4.2.26: a row of bits as long as its sender knows them. */
import { type Cursor, type Field, bits, flag, u16, u8 } from '../../../../dissect/index.ts';

const SUPPORTED = ['Supported', 'Not supported'] as const;
const TRUE_FALSE = ['True', 'False'] as const;

/** By octet; the eighth and the ninth are one number, because a value spans them. */
const OCTETS: readonly (readonly Field<number | boolean>[])[] = [
  [
  flag('20/40 BSS Coexistence Management Support', 0x01, { as: SUPPORTED, id: 'wlan.extcap.b0' }),
    bits('Reserved (was On-demand beacon)', 0x02, { hex: true, id: 'wlan.extcap.b1' }),
    flag('Extended Channel Switching', 0x04, { as: SUPPORTED, id: 'wlan.extcap.b2' }),
    bits('Reserved (was WAVE indication)', 0x08, { hex: true, id: 'wlan.extcap.b3' }),
    flag('PSMP Capability', 0x10, { as: SUPPORTED, id: 'wlan.extcap.b4' }),
    bits('Reserved', 0x20, { hex: true, id: 'wlan.extcap.b5' }),
    flag('S-PSMP Support', 0x40, { as: SUPPORTED, id: 'wlan.extcap.b6' }),
    flag('Event', 0x80, { as: SUPPORTED, id: 'wlan.extcap.b7' }),
  ],
  [
    flag('Diagnostics', 0x01, { as: SUPPORTED, id: 'wlan.extcap.b8' }),
    flag('Multicast Diagnostics', 0x02, { as: SUPPORTED, id: 'wlan.extcap.b9' }),
    flag('Location Tracking', 0x04, { as: SUPPORTED, id: 'wlan.extcap.b10' }),
    flag('FMS', 0x08, { as: SUPPORTED, id: 'wlan.extcap.b11' }),
    flag('Proxy ARP Service', 0x10, { as: SUPPORTED, id: 'wlan.extcap.b12' }),
    flag('Collocated Interference Reporting', 0x20, { as: SUPPORTED, id: 'wlan.extcap.b13' }),
    flag('Civic Location', 0x40, { as: SUPPORTED, id: 'wlan.extcap.b14' }),
    flag('Geospatial Location', 0x80, { as: SUPPORTED, id: 'wlan.extcap.b15' }),
  ],
  [
    flag('TFS', 0x01, { as: SUPPORTED, id: 'wlan.extcap.b16' }),
    flag('WNM Sleep Mode', 0x02, { as: SUPPORTED, id: 'wlan.extcap.b17' }),
    flag('TIM Broadcast', 0x04, { as: SUPPORTED, id: 'wlan.extcap.b18' }),
    flag('BSS Transition', 0x08, { as: SUPPORTED, id: 'wlan.extcap.b19' }),
    flag('QoS Traffic Capability', 0x10, { as: SUPPORTED, id: 'wlan.extcap.b20' }),
    flag('AC Station Count', 0x20, { as: SUPPORTED, id: 'wlan.extcap.b21' }),
    flag('Multiple BSSID', 0x40, { as: SUPPORTED, id: 'wlan.extcap.b22' }),
    flag('Timing Measurement', 0x80, { as: SUPPORTED, id: 'wlan.extcap.b23' }),
  ],
  [
    flag('Channel Usage', 0x01, { as: SUPPORTED, id: 'wlan.extcap.b24' }),
    flag('SSID List', 0x02, { as: SUPPORTED, id: 'wlan.extcap.b25' }),
    flag('DMS', 0x04, { as: SUPPORTED, id: 'wlan.extcap.b26' }),
    flag('UTC TSF Offset', 0x08, { as: SUPPORTED, id: 'wlan.extcap.b27' }),
    flag('TPU Buffer STA Support', 0x10, { as: SUPPORTED, id: 'wlan.extcap.b28' }),
    flag('TDLS Peer PSM Support', 0x20, { as: SUPPORTED, id: 'wlan.extcap.b29' }),
    flag('TDLS channel switching', 0x40, { as: SUPPORTED, id: 'wlan.extcap.b30' }),
    flag('Interworking', 0x80, { as: SUPPORTED, id: 'wlan.extcap.b31' }),
  ],
  [
    flag('QoS Map', 0x01, { as: SUPPORTED, id: 'wlan.extcap.b32' }),
    flag('EBR', 0x02, { as: SUPPORTED, id: 'wlan.extcap.b33' }),
    flag('SSPN Interface', 0x04, { as: SUPPORTED, id: 'wlan.extcap.b34' }),
    bits('Reserved', 0x08, { hex: true, id: 'wlan.extcap.b35' }),
    flag('MSGCF Capability', 0x10, { as: SUPPORTED, id: 'wlan.extcap.b36' }),
    flag('TDLS Support', 0x20, { as: SUPPORTED, id: 'wlan.extcap.b37' }),
    flag('TDLS Prohibited', 0x40, { as: SUPPORTED, id: 'wlan.extcap.b38' }),
    flag('TDLS Channel Switching Prohibited', 0x80, { as: SUPPORTED, id: 'wlan.extcap.b39' }),
  ],
  [
    flag('Reject Unadmitted Frame', 0x01, { as: SUPPORTED, id: 'wlan.extcap.b40' }),
    bits('Service Interval Granularity', 0x0e, {
      values: { 0: '5 ms', 1: '10 ms', 2: '15 ms', 3: '20 ms', 4: '25 ms', 5: '30 ms', 6: '35 ms', 7: '40 ms' },
      id: 'wlan.extcap.serv_int_granularity',
    }),
    flag('Identifier Location', 0x10, { as: SUPPORTED, id: 'wlan.extcap.b44' }),
    flag('U-APSD Coexistence', 0x20, { as: SUPPORTED, id: 'wlan.extcap.b45' }),
    flag('WNM Notification', 0x40, { as: SUPPORTED, id: 'wlan.extcap.b46' }),
    bits('QAB Capability', 0x80, { hex: true, id: 'wlan.extcap.b47' }),
  ],
  [
    flag('UTF-8 SSID', 0x01, { as: SUPPORTED, id: 'wlan.extcap.b48' }),
    flag('QMF Activated', 0x02, { as: TRUE_FALSE, id: 'wlan.extcap.b49' }),
    flag('QMF Reconfiguration Activated', 0x04, { as: TRUE_FALSE, id: 'wlan.extcap.b50' }),
    flag('Robust AV Streaming', 0x08, { as: TRUE_FALSE, id: 'wlan.extcap.b51' }),
    flag('Advanced GCR', 0x10, { as: TRUE_FALSE, id: 'wlan.extcap.b52' }),
    flag('Mesh GCR', 0x20, { as: TRUE_FALSE, id: 'wlan.extcap.b53' }),
    flag('SCS', 0x40, { as: TRUE_FALSE, id: 'wlan.extcap.b54' }),
    flag('QLoad Report', 0x80, { as: TRUE_FALSE, id: 'wlan.extcap.b55' }),
  ],
  [
    flag('Alternate EDCA', 0x01, { as: TRUE_FALSE, id: 'wlan.extcap.b56' }),
    flag('Unprotected TXOP Negotiation', 0x02, { as: TRUE_FALSE, id: 'wlan.extcap.b57' }),
    flag('Protected TXOP Negotiation', 0x04, { as: TRUE_FALSE, id: 'wlan.extcap.b58' }),
    bits('Reserved', 0x08, { hex: true, id: 'wlan.extcap.b59' }),
    flag('Protected QLoad Report', 0x10, { as: TRUE_FALSE, id: 'wlan.extcap.b60' }),
    flag('TDLS Wider Bandwidth', 0x20, { as: SUPPORTED, id: 'wlan.extcap.b61' }),
    flag('Operating Mode Notification', 0x40, { as: SUPPORTED, id: 'wlan.extcap.b62' }),
    bits('Max Number Of MSDUs In A-MSDU', 0x80, { values: { 0: 'No limit', 1: '32', 2: '16', 3: '8' }, id: 'wlan.extcap.b63' }),
    flag('Channel Schedule Management', 0x0200, { as: TRUE_FALSE, id: 'wlan.extcap.b65' }),
    flag('Geodatabase Inband Enabling Signal', 0x0400, { as: TRUE_FALSE, id: 'wlan.extcap.b66' }),
    flag('Network Channel Control', 0x0800, { as: TRUE_FALSE, id: 'wlan.extcap.b67' }),
    flag('White Space Map', 0x1000, { as: TRUE_FALSE, id: 'wlan.extcap.b68' }),
    flag('Channel Availability Query', 0x2000, { as: TRUE_FALSE, id: 'wlan.extcap.b69' }),
    flag('Fine Timing Measurement Responder', 0x4000, { as: TRUE_FALSE, id: 'wlan.extcap.b70' }),
    flag('Fine Timing Measurement Initiator', 0x8000, { as: TRUE_FALSE, id: 'wlan.extcap.b71' }),
  ],
  [
    flag('FILS Capable', 0x01, { as: TRUE_FALSE, id: 'wlan.extcap.b72' }),
    flag('Extended Spectrum Management Capable', 0x02, { as: TRUE_FALSE, id: 'wlan.extcap.b73' }),
    flag('Future Channel Capable', 0x04, { as: TRUE_FALSE, id: 'wlan.extcap.b74' }),
    bits('Reserved', 0x08, { hex: true, id: 'wlan.extcap.b75' }),
    bits('Reserved', 0x10, { hex: true, id: 'wlan.extcap.b76' }),
    flag('TWT Requester Support', 0x20, { as: TRUE_FALSE, id: 'wlan.extcap.b77' }),
    flag('TWT Responder Support', 0x40, { as: TRUE_FALSE, id: 'wlan.extcap.b78' }),
    flag('OBSS Narrow Bandwidth RU in UL OFDMA Tolerance Support', 0x80, { as: TRUE_FALSE, id: 'wlan.extcap.b79' }),
  ],
  [
    flag('Complete List of NonTxBSSID Profiles', 0x01, { as: TRUE_FALSE, id: 'wlan.extcap.b80' }),
    flag('SAE Password Identifiers In Use', 0x02, { as: TRUE_FALSE, id: 'wlan.extcap.b81' }),
    flag('SAE Passwords Used Exclusively', 0x04, { as: TRUE_FALSE, id: 'wlan.extcap.b82' }),
    flag('Enhanced Multi-BSSID Advertisement Support', 0x08, { as: TRUE_FALSE, id: 'wlan.extcap.b83' }),
    flag('Beacon Protection Enabled', 0x10, { as: TRUE_FALSE, id: 'wlan.extcap.b84' }),
    flag('Mirrored SCS', 0x20, { as: TRUE_FALSE, id: 'wlan.extcap.b85' }),
    flag('OCT', 0x40, { as: TRUE_FALSE, id: 'wlan.extcap.b86' }),
    bits('Reserved', 0x80, { hex: true, id: 'wlan.extcap.b87' }),
  ],
  [
    flag('SAE-PK Passwords Used Exclusively', 0x01, { as: TRUE_FALSE, id: 'wlan.extcap.b88' }),
    bits('TWT Parameters Range Support', 0x02, { hex: true, id: 'wlan.extcap.b89' }),
    flag('non-TB Ranging Responder', 0x04, { as: TRUE_FALSE, id: 'wlan.extcap.b90' }),
    flag('TB Ranging Responder', 0x08, { as: TRUE_FALSE, id: 'wlan.extcap.b91' }),
    flag('TB Ranging Responder Measurement Support', 0x10, { as: TRUE_FALSE, id: 'wlan.extcap.b92' }),
    flag('TB Ranging Initiator Measurement Support', 0x20, { as: TRUE_FALSE, id: 'wlan.extcap.b93' }),
    flag('AOA Measurement Available', 0x40, { as: TRUE_FALSE, id: 'wlan.extcap.b94' }),
    flag('Phase Shift Feedback Support', 0x80, { as: TRUE_FALSE, id: 'wlan.extcap.b95' }),
  ],
];
/** Place of the number of two octets in the list. */
const WIDE = 7;

const NARROW_FIELD = u8('Extended Capabilities', { hex: true, id: 'wlan.extcap' });
const WIDE_FIELD = u16('Extended Capabilities', { hex: true, little: true, id: 'wlan.extcap' });
export const EXTENDED_CAPABILITY_FIELDS: readonly Field[] = [NARROW_FIELD, WIDE_FIELD, ...OCTETS.flat()];

/** Gives the heading. */
export function takeExtendedCapabilities(p: Cursor): string {
  const count = p.remaining;
  for (let i = 0; p.more; i++) {
    const isWide = i === WIDE && p.remaining >= 2;
    p.bits(isWide ? WIDE_FIELD : NARROW_FIELD, (OCTETS[i] ?? []).filter(field => isWide || field.mask <= 0xff));
    const first = i > WIDE ? i + 2 : i + 1;
    p.addLabel(isWide ? ' (octets 8 & 9)' : ` (octet ${first})`);
  }
  return `Extended Capabilities (${count} octet${count === 1 ? '' : 's'})`;
}
