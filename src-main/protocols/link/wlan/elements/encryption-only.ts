/** The capabilities in the OSEN element: those of RSN under names of their own, Hotspot 2.0 Technical Specification §3.1.4. */
import { type Field, below, bits, flag } from '../../../../dissect/index.ts';

const id = below('wlan.osen.rsn.capabilities');
const CAPABLE = ['Capable', 'Not capable'] as const;
const COUNTERS = {
  0: '1 replay counter per PTKSA/GTKSA/STAKeySA', 1: '2 replay counters per PTKSA/GTKSA/STAKeySA',
  2: '4 replay counters per PTKSA/GTKSA/STAKeySA', 3: '16 replay counters per PTKSA/GTKSA/STAKeySA',
};

export const OSEN_CAPABILITIES: readonly Field[] = [
  flag('RSN Pre-Auth capabilities', 0x0001, id('preauth', {
    size: 2, as: ['Transmitter supports pre-authentication', 'Transmitter does not support pre-authentication'],
  })),
  flag('RSN No Pairwise capabilities', 0x0002, id('no_pairwise', { size: 2, as: [
    'Transmitter cannot support WEP default key 0 simultaneously with Pairwise key',
    'Transmitter can support WEP default key 0 simultaneously with Pairwise key',
  ] })),
  bits('RSN PTKSA Replay Counter capabilities', 0x000c, id('ptksa_replay_counter', { size: 2, hex: true, values: COUNTERS })),
  bits('RSN GTKSA Replay Counter capabilities', 0x0030, id('gtksa_replay_counter', { size: 2, hex: true, values: COUNTERS })),
  flag('Management Frame Protection Required', 0x0040, id('mfpr', { size: 2, as: ['Required', 'Not required'] })),
  flag('Management Frame Protection Capable', 0x0080, id('mfpc', { size: 2, as: CAPABLE })),
  flag('Joint Multi-band RSNA', 0x0100, id('jmr', { as: ['Supported', 'Not supported'] })),
  flag('PeerKey Enabled', 0x0200, id('peerkey', { as: ['Enabled', 'Disabled'] })),
  flag('SPP A-MSDU Capable', 0x0400, id('spp_a_msdu_cap', { as: CAPABLE })),
  flag('SPP A-MSDU Required', 0x0800, id('spp_a_msdu_req', { as: ['Required', 'Not required'] })),
  flag('Protected Block Ack Agreement Capable', 0x1000, id('pbac', { as: CAPABLE })),
  flag('Extended Key ID for Individually Addressed Frames', 0x2000, {
    as: ['Supported', 'Not supported'], id: 'wlan.osn.rsn.extended_key_id_iaf',
  }),
  bits('Reserved', 0xc000, id('reserved', { hex: true })),
];
