/** Elements of mesh networks: Mesh ID and Mesh Configuration, IEEE 802.11-2020 §9.4.2.98 and §9.4.2.97. */
import { type Cursor, type Field, bits, flag, text, u8 } from '../../../../dissect/index.ts';

const YES_NO = ['Yes', 'No'] as const;

const FORMATION = [
  flag('Connected to Mesh Gate', 0x01, { as: YES_NO, id: 'wlan.mesh.formation_info.connect_to_mesh_gate' }),
  bits('Number of Peerings', 0x7e, { id: 'wlan.mesh.config.formation_info.num_peers' }),
  flag('Connected to AS', 0x80, { as: YES_NO, id: 'wlan.mesh.formation_info.connect_to_as' }),
];
const CAPABILITY = [
  flag('Accepting Additional Mesh Peerings', 0x01, { as: YES_NO, id: 'wlan.mesh.config.cap.accept' }),
  flag('MCCA Support', 0x02, { as: YES_NO, id: 'wlan.mesh.config.cap.mcca_support' }),
  flag('MCCA Enabled', 0x04, { as: YES_NO, id: 'wlan.mesh.config.cap.mcca_enabled' }),
  flag('Mesh Forwarding', 0x08, { as: YES_NO, id: 'wlan.mesh.config.cap.forwarding' }),
  flag('MBCA Enabled', 0x10, { as: YES_NO, id: 'wlan.mesh.config.cap.mbca_enabled' }),
  flag('TBTT Adjustment', 0x20, { as: YES_NO, id: 'wlan.mesh.config.cap.tbtt_adjusting' }),
  flag('Power Save', 0x40, {
    as: ['At least one of the peer-specific mesh power modes is deep sleep mode', 'None of the peer-specific mesh power modes is deep sleep mode'],
    id: 'wlan.mesh.config.cap.power_save_level',
  }),
  bits('Reserved', 0x80, { hex: true, id: 'wlan.mesh.config.cap.reserved' }),
];
const CONFIGURATION = [
  u8('Path Selection Protocol', { hex: true, id: 'wlan.mesh.config.ps_protocol' }),
  u8('Path Selection Metric', { hex: true, id: 'wlan.mesh.config.ps_metric' }),
  u8('Congestion Control', { hex: true, id: 'wlan.mesh.config.cong_ctl' }),
  u8('Synchronization Method', { hex: true, id: 'wlan.mesh.config.sync_method' }),
  u8('Authentication Protocol', { hex: true, id: 'wlan.mesh.config.auth_protocol' }),
];
const f = {
  formation: u8('Formation Info', { hex: true, id: 'wlan.mesh.config.formation_info' }),
  capability: u8('Capability', { hex: true, id: 'wlan.mesh.config.cap' }),
  id: text('Mesh ID', { id: 'wlan.mesh.id' }),
};
export const MESH_FIELDS: readonly Field[] = [...FORMATION, ...CAPABILITY, ...CONFIGURATION, ...Object.values(f)];

export function takeMeshConfiguration(p: Cursor): void {
  for (const field of CONFIGURATION) p.take(field);
  p.bits(f.formation, FORMATION);
  p.bits(f.capability, CAPABILITY);
}

/** Gives the heading. */
export function takeMeshId(p: Cursor): string {
  const id = p.more ? p.take(f.id, p.remaining) : '';
  if (id !== '') p.addInfo(`, MESHID=${id}`);
  return `Mesh ID: ${id}`;
}
