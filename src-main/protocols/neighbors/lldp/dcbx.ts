/**
 * Data centre bridging before IEEE took it over, in LLDP TLVs of Intel's code: the "Converged Enhanced Ethernet" of
 * DCBX 1.01, and Cisco's, Intel's and Nuova's 1.0 before it.
 */
import { type Cursor, type Field, below, bits, flag, u24, u32, u8 } from '../../../dissect/index.ts';
import { PRIORITY_FIELDS, takeFlags, takeGroups } from './ieee8021.ts';

export const NAMES: Readonly<Record<number, string>> = { 1: '1.0 CIN', 2: '1.01 CEE' };
const TYPES: Readonly<Record<number, string>> = {
  1: 'DCBx Control', 2: 'Priority Groups', 3: 'Priority-Based Flow Control', 4: 'Application Protocol', 6: 'Logical Link Down',
};
const CONTROL = 1;
const SOCKET = 1;
const APPLICATIONS: Readonly<Record<string, string>> = { '0 35078': 'FCoE', '0 35092': 'FiP', [`${SOCKET} 3260`]: 'iSCSI' };

const id = below('lldp.dcbx');

const f = {
  protocol: u8('DCBx Protocol', id('proto', { hex: true, values: NAMES })),
  type: bits('DCBx TLV Type', 0xfe00, id('type', { values: TYPES })),
  length: bits('DCBx TLV Length', 0x01ff, id('len', { size: 2 })),
  version: u8('Operating Version', id('version', { hex: true, values: NAMES })),
  newest: u8('Max Version', id('max_version', { hex: true, values: NAMES })),
  sequence: u32('Sequence No', id('control.seq')),
  acknowledgment: u32('Ack No', id('control.ack')),
  enabled: flag('Feature', 0x80, id('feature.enabled', { as: ['Enabled', 'Disabled'] })),
  willing: flag('Willing', 0x40, id('feature.willing', { as: ['Yes', 'No'] })),
  error: flag('Error', 0x20, id('feature.error')),
  subtype: u8('Subtype', id('feature.subtype', { hex: true })),
  groupClasses: u8('Number of Traffic Classes Supported', id('feature.pg.numtcs', { hex: true })),
  flowClasses: u8('Number of Traffic Classes Supported', id('feature.pfc.numtcs', { hex: true })),
  organization: u24('Application OUI', id('feature.app.oui', { hex: true })),
  selector: bits('Selector Field', 0x030000, id('feature.app.sf', { size: 3, values: { 0: 'EtherType', 1: 'Socket Number' } })),
  priority: u8('Application Priority', id('feature.app.prio')),
  linkType: bits('Logical Link Down Type', 0x80, id('feature.llink.type', { hex: true, values: { 0: 'FCoE Status', 1: 'LAN Status' } })),
};
export const DCBX_FIELDS: readonly Field[] = Object.values(f);

/** The value holds TLVs of its own, with headers as LLDP's. */
export function takeDcbx(p: Cursor): void {
  p.take(f.protocol);
  while (p.remaining >= 2) {
    const type = p.u16() >>> 9;
    const length = p.u16() & 0x01ff;
    const part = p.within(2 + length);
    const outer = part.open(`${TYPES[type] ?? 'Unknown'} TLV`, 2 + length);
    part.show(f.type);
    part.take(f.length);
    part.take(f.version);
    part.take(f.newest);
    if (type === CONTROL) {
      part.take(f.sequence);
      part.take(f.acknowledgment);
    } else {
      takeFeature(part, type);
    }
    part.close(outer);
  }
}

function takeFeature(p: Cursor, type: number): void {
  p.show(f.enabled);
  p.show(f.willing);
  p.show(f.error);
  p.skip(1);
  p.take(f.subtype);
  switch (type) {
    case 2:
      takeGroups(p);
      p.take(f.groupClasses);
      return;
    case 3:
      takeFlags(p, PRIORITY_FIELDS.flowControl);
      p.take(f.flowClasses);
      return;
    case 4:
      while (p.remaining >= 6) takeApplication(p);
      return;
    case 6:
      p.take(f.linkType);
  }
}

/** Two bits amid the organization code tell what the number is. Priorities are bits of the last byte, the lowest counts. */
function takeApplication(p: Cursor): void {
  const number = p.u16();
  const selector = p.u8(2) & 3;
  const outer = p.open(`${APPLICATIONS[`${selector} ${number}`] ?? 'Unknown'} Application`, 6);
  p.take(PRIORITY_FIELDS.application);
  const code = p.u24();
  p.set(f.organization, code & 0xfcffff, p.at, 3);
  p.take(f.selector);
  const priorities = p.u8();
  p.takeAs(f.priority, priorities === 0 ? 0 : 31 - Math.clz32(priorities & -priorities), 1);
  p.close(outer);
}
