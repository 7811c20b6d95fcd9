/** Attributes of the makers of servers for serial lines. */
import type { VendorTable } from '../vendor-table.ts';

export const TERMINAL_SERVERS = (): VendorTable => ({
  // Perle
  1966: {
    number:
      '99 Perle-Clustered-Port-Access Perle-User-Level Perle-Line-Access-Port-1 Perle-Line-Access-Port-2 Perle-Line-Access-Port-3 '
      + 'Perle-Line-Access-Port-4 Perle-Line-Access-Port-5 Perle-Line-Access-Port-6 Perle-Line-Access-Port-7 Perle-Line-Access-Port-8 '
      + 'Perle-Line-Access-Port-9 Perle-Line-Access-Port-10 Perle-Line-Access-Port-11 Perle-Line-Access-Port-12 Perle-Line-Access-Port-13 '
      + 'Perle-Line-Access-Port-14 Perle-Line-Access-Port-15 Perle-Line-Access-Port-16 Perle-Line-Access-Port-17 Perle-Line-Access-Port-18 '
      + 'Perle-Line-Access-Port-19 Perle-Line-Access-Port-20 Perle-Line-Access-Port-21 Perle-Line-Access-Port-22 Perle-Line-Access-Port-23 '
      + 'Perle-Line-Access-Port-24 Perle-Line-Access-Port-25 Perle-Line-Access-Port-26 Perle-Line-Access-Port-27 Perle-Line-Access-Port-28 '
      + 'Perle-Line-Access-Port-29 Perle-Line-Access-Port-30 Perle-Line-Access-Port-31 Perle-Line-Access-Port-32 Perle-Line-Access-Port-33 '
      + 'Perle-Line-Access-Port-34 Perle-Line-Access-Port-35 Perle-Line-Access-Port-36 Perle-Line-Access-Port-37 Perle-Line-Access-Port-38 '
      + 'Perle-Line-Access-Port-39 Perle-Line-Access-Port-40 Perle-Line-Access-Port-41 Perle-Line-Access-Port-42 Perle-Line-Access-Port-43 '
      + 'Perle-Line-Access-Port-44 Perle-Line-Access-Port-45 Perle-Line-Access-Port-46 Perle-Line-Access-Port-47 Perle-Line-Access-Port-48 '
      + 'Perle-Line-Access-Port-49',
    values: {
      'Perle-Clustered-Port-Access': '0=Disabled Enabled',
      'Perle-User-Level': '1=Admin Normal Restricted Menu',
      'Perle-Line-Access-Port-1':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-2':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-3':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-4':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-5':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-6':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-7':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-8':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-9':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-10':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-11':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-12':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-13':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-14':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-15':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-16':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-17':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-18':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-19':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-20':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-21':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-22':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-23':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-24':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-25':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-26':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-27':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-28':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-29':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-30':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-31':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-32':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-33':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-34':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-35':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-36':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-37':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-38':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-39':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-40':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-41':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-42':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-43':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-44':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-45':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-46':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-47':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-48':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
      'Perle-Line-Access-Port-49':
        '0=Disabled Read-Write Read-Input Read-Input-Write Read-Output Read-Output-Write Read-Output-Input Read-Output-Input-Write',
    },
  },
  // Patton
  1768: {
    text:
      '16 Patton-Protocol 32 Patton-Setup-Time Patton-Connect-Time Patton-Disconnect-Time 36 Patton-Disconnect-Source 48 '
      + 'Patton-Called-Unique-Id 50 Patton-Called-Numbering-Plan Patton-Called-Type-Of-Number Patton-Called-Name Patton-Called-Station-Id 72 '
      + 'Patton-Called-Codec 80 Patton-Calling-Unique-Id 82 Patton-Calling-Numbering-Plan Patton-Calling-Type-Of-Number Patton-Calling-Name '
      + 'Patton-Calling-Station-Id 88 Patton-Calling-Presentation-Indicator Patton-Calling-Screening-Indicator 104 Patton-Calling-Codec',
    number:
      '35 Patton-Disconnect-Cause 64 Patton-Called-Rx-Octets Patton-Called-Tx-Octets Patton-Called-Rx-Packets Patton-Called-Tx-Packets '
      + 'Patton-Called-Rx-Lost-Packets Patton-Called-Tx-Lost-Packets Patton-Called-Rx-Jitter Patton-Called-Tx-Jitter 73 Patton-Called-Remote-Ip '
      + 'Patton-Called-Remote-Udp-Port Patton-Called-Local-Udp-Port Patton-Called-Qos Patton-Called-MOS Patton-Called-Round-Trip-Time 96 '
      + 'Patton-Calling-Rx-Octets Patton-Calling-Tx-Octets Patton-Calling-Rx-Packets Patton-Calling-Tx-Packets Patton-Calling-Lost-Tx-Packets '
      + 'Patton-Calling-Lost-Rx-Packets Patton-Calling-Rx-Jitter Patton-Calling-Tx-Jitter 105 Patton-Calling-Remote-Ip '
      + 'Patton-Calling-Remote-Udp-Port Patton-Calling-Local-Udp-Port Patton-Calling-Qos Patton-Calling-MOS Patton-Calling-Round-Trip-Time',
    ipv4: '49 Patton-Called-IP-Address 81 Patton-Calling-IP-Address',
    values: {
      'Patton-Disconnect-Cause':
        '0=Valid-cause-code-not-yet-received Unallocated-runassigned-number No-route-to-specified-transit-network-WAN No-route-to-destination '
        + 'send-special-information-tone misdialled-trunk-prefix Channel-unacceptable Call-awarded-and-being-delivered-in-an-established-channel '
        + 'Prefix-0-dialed-but-not-allowed Prefix-1-dialed-but-not-allowed Prefix-1-dialed-but-not-required '
        + 'More-digits-received-than-allowed-call-is-proceeding 16=Normal-call-clearing User-busy No-user-responding no-answer-from-user '
        + '21=Call-rejected Number-changed Reverse-charging-rejected Call-suspended Call-resumed Non-selected-user-clearing '
        + 'Destination-out-of-order Invalid-number-format-incomplete-number Facility-rejected Response-to-STATUS-ENQUIRY Normal-unspecified '
        + '33=Circuit-out-of-order No-circuit/channel-available Destination-unattainable 37=Degraded-service Network-WAN-out-of-order '
        + 'Transit-delay-range-cannot-be-achieved Throughput-range-cannot-be-achieved Temporary-failure Switching-equipment-congestion '
        + 'Access-information-discarded Requested-circuit-channel-not-available Pre-empted Precedence-call-blocked '
        + 'Resource-unavailable-unspecified 49=Quality-of-service-unavailable Requested-facility-not-subscribed Reverse-charging-not-allowed '
        + 'Outgoing-calls-barred Outgoing-calls-barred-within-CUG Incoming-calls-barred Incoming-calls-barred-within-CUG '
        + 'Call-waiting-not-subscribed Bearer-capability-not-authorized Bearer-capability-not-presently-available '
        + '63=Service-or-option-not-available-unspecified 65=Bearer-service-not-implemented Channel-type-not-implemented '
        + 'Transit-network-selection-not-implemented Message-not-implemented Requested-facility-not-implemented '
        + 'Only-restricted-digital-information-bearer-capability-is-avail 79=Service-or-option-not-implemented-unspecified '
        + '81=Invalid-call-reference-value Identified-channel-does-not-exist A-suspended-call-exists-but-this-call-identity-does-not '
        + 'Call-identity-in-use No-call-suspended Call-having-the-requested-call-identity-has-been-cleared Called-user-not-member-of-CUG '
        + 'Incompatible-destination Non-existent-abbreviated-address-entry Destination-address-missing-and-direct-call-not-subscribed '
        + 'Invalid-transit-network-selection-national-use Invalid-facility-parameter Mandatory-information-element-is-missing '
        + '95=Invalid-message-unspecified Mandatory-information-element-is-missing-2 Message-type-non-existent-or-not-implemented '
        + 'Message-not-compatible-with-call-state information-element-nonexistant-or-not-implemented Invalid-information-element-contents '
        + 'Message-not-compatible-with-call-state-2 Recovery-on-timer-expiry parameter-non-existent-or-not-implemented-passed-on '
        + '111=Protocol-error-unspecified 127=Internetworking-unspecified',
    },
  },
});
