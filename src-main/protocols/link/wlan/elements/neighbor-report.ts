/** Neighbor Report, IEEE 802.11-2020 §9.4.2.36: an access point nearby. */
import { type Cursor, type Field, below, bits, ether, flag, octets, u16, u32, u64, u8 } from '../../../../dissect/index.ts';

const id = below('wlan.nreport');
const yes = (title: string, mask: number, name: string): Field<boolean> =>
  flag(title, mask, { size: 4, as: ['True', 'False'], little: true, ...id(`bssid.info.${name}`) });
const REACHABILITY = { 0: 'Reserved', 1: 'Not Reachable', 2: 'Unknown', 3: 'Reachable' };

const f = {
  station: ether('BSSID', id('bssid')),
  information: u32('BSSID Information', { hex: true, little: true, ...id('bssid.info') }),
  reachability: bits('AP Reachability', 0x00000003, { hex: true, size: 4, little: true, values: REACHABILITY, ...id('bssid.info.reachability') }),
  security: yes('Security', 0x00000004, 'security'),
  scope: yes('Key Scope', 0x00000008, 'keyscope'),
  capability: bits('Capability', 0x000003f0, { hex: true, size: 4, little: true, ...id('bssid.info.capability') }),
  class: u8('Operating Class', id('opeclass')),
  channel: u8('Channel Number', id('channumber')),
  phy: u8('PHY Type', { hex: true, ...id('phytype') }),
  part: u8('ID', id('subelem.id')),
  length: u8('Length', id('subelem.len')),
  offset: u16('TSF Offset', { little: true, ...id('subelem.tsf_offset') }),
  preference: u8('Preference', id('subelem.bss_trn_can_pref')),
  termination: u64('BSS Termination TSF', { little: true, ...id('subelem.bss_ter_tsf') }),
  duration: u16('Duration', { little: true, ...id('subelem.bss_dur') }),
  data: octets('Data', id('subelem.data')),
};
const CAPABILITY_BITS = [
  yes('Spectrum Management', 0x00000010, 'capability.specmngt'), yes('QoS', 0x00000020, 'capability.qos'), yes('APSD', 0x00000040, 'capability.apsd'),
  yes('Radio Measurement', 0x00000080, 'capability.radiomsnt'), yes('Delayed Block Ack', 0x00000100, 'capability.dback'),
  yes('Immediate Block Ack', 0x00000200, 'capability.iback'),
];
const OTHER_BITS: readonly Field[] = [
  yes('Mobility Domain', 0x00000400, 'mobilitydomain'), yes('High Throughput Control (+HTC)', 0x00000800, 'hthroughput'),
  yes('Very High Throughput (+VHT)', 0x00001000, 'vht'), yes('Fine Timing Measurement (FTM)', 0x00002000, 'ftm'),
  yes('High Efficiency (HE AP)', 0x00004000, 'he'),
  yes('Extended Range BSS', 0x00008000, 'er_bss'), bits('Reserved', 0xffff0000, { hex: true, little: true, ...id('bssid.info.reserved') }),
];
export const NEIGHBOR_FIELDS: readonly Field[] = [...Object.values(f), ...CAPABILITY_BITS, ...OTHER_BITS];

const PARTS: Readonly<Record<number, string>> = {
  1: 'TSF Information', 2: 'Condensed Country String', 3: 'BSS Transition Candidate Preference', 4: 'BSS Termination Duration', 5: 'Bearing',
  39: 'Measurement Report', 45: 'HT Capabilities', 61: 'HT Operation', 62: 'Secondary Channel Offset', 66: 'Measurement Pilot Transmission',
  70: 'RM Enabled Capabilities', 71: 'Multiple BSSID', 191: 'VHT Capabilities', 192: 'VHT Operation', 221: 'Vendor Specific',
};

export function takeNeighbor(p: Cursor): void {
  p.take(f.station);
  p.show(f.information);
  const outer = p.under();
  p.show(f.reachability);
  p.show(f.security);
  p.show(f.scope);
  p.show(f.capability);
  const inner = p.under();
  for (const field of CAPABILITY_BITS) p.show(field);
  p.close(inner);
  for (const field of OTHER_BITS) p.show(field);
  p.close(outer);
  p.skip(4);
  p.take(f.class);
  const channel = p.take(f.channel);
  p.addLabel(() => (channel === 0 || channel === 255 ? '' : ' (iterative measurements on that Channel Number)'));
  p.take(f.phy);
  while (p.remaining >= 2) takePart(p);
}

function takePart(p: Cursor): void {
  const number = p.u8();
  const outer = p.open(`Subelement: ${PARTS[number] ?? 'Unknown'}`);
  p.take(f.part);
  const part = p.within(p.take(f.length));
  if (number === 1 && part.remaining >= 4) {
    part.take(f.offset);
    part.take(f.duration);
  } else if (number === 3 && part.more) {
    part.take(f.preference);
  } else if (number === 4 && part.remaining >= 10) {
    part.take(f.termination);
    part.take(f.duration);
  }
  part.takeRest(f.data);
  p.close(outer);
}
