/**
 * Option 43 of makers of network equipment, as their manuals have it: Aruba's access points, Aerohive's, telephones of
 * Alcatel-Lucent, leaves and spines of Cisco's fabrics.
 */
import { type Cursor, type Field, ipv4, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

/** How one vendor uses the option. */
export interface Vendor {
  /** What the option's own line calls the vendor. */
  readonly title: string;
  /** Option 60 begins with one of these. */
  readonly classes: readonly string[];
  readonly names: Readonly<Record<number, string>>;
  readonly suboption: Field<number>;
  readonly padding?: Field<number>;
  readonly end?: Field<number>;
  /** Shown whole where the value has the field's size, or where the field has none. */
  readonly values: Readonly<Record<number, Field<unknown> | ((p: Cursor) => void)>>;
}

const ALCATEL: Readonly<Record<number, string>> = {
  0: 'Padding', 58: 'Voice VLAN ID', 64: 'Spatial Redundancy TFTP1', 65: 'Spatial Redundancy TFTP2', 66: 'Application Type', 67: 'SIP URL',
  255: 'Alcatel-Lucent End',
};
const AEROHIVE: Readonly<Record<number, string>> = { 225: 'XIQ FQDN', 226: 'XIQ IP' };
/** What Cisco has not published is called what it seems to be. */
const FABRIC: Readonly<Record<number, string>> = {
  1: 'Unk-1 (Node role?)', 2: 'Unk-2 (Spine level?)', 3: 'Unk-3 (Pod ID?)', 4: 'Node ID', 5: 'Unk-5', 6: 'Unk-6', 7: 'Model', 8: 'APIC UUID',
  9: 'Fabricname', 10: 'Unk-10', 11: 'SerialNo', 12: 'Interfacename',
  225: 'XiqHostname', 226: 'XiqIpAddress',
};

export const EQUIPMENT_FIELDS = {
  'option.vendor.arubaap.controllerip': text('Aruba Controller IP'),
  'option.vendor.arubaiap': text('Aruba Instant AP'),
  'option.vendor.arubaiap.name_org': text('Name Organisation'),
  'option.vendor.arubaiap.amp_ip': text('AMP IP Address'),
  'option.vendor.arubaiap.password': text('Password'),
  'option.vendor.alu.suboption': u8('Option 43 Suboption', { values: ALCATEL }),
  'option.vendor.alu.padding': u8('Padding'),
  'option.vendor.alu.vid': u16('Voice VLAN ID'),
  'option.vendor.alu.tftp1': ipv4('Spatial Redundancy TFTP1'),
  'option.vendor.alu.tftp2': ipv4('Spatial Redundancy TFTP2'),
  'option.vendor.alu.app_type': u8('Application Type', { values: { 0: 'NOE', 1: 'SIP' } }),
  'option.vendor.alu.sip_url': text('SIP URL'),
  'option.vendor.alu.end': u8('Alcatel End'),
  'option.vendor.aerohive.suboption': u8('Option 43 Suboption', { values: AEROHIVE, own: true }),
  'option.vendor.aerohive.xiqhostname': text('HM FQDN'),
  'option.vendor.aerohive.xiqipaddress': ipv4('HM IP'),
  'option.vendor.cisco.suboption': u8('Option 43 Suboption', { values: FABRIC }),
  'option.vendor.cisco.unknown1': u8('Unknown1'),
  'option.vendor.cisco.unknown2': u8('Unknown2'),
  'option.vendor.cisco.unknown3': u16('Unknown3'),
  'option.vendor.cisco.nodeid': u32('Node ID'),
  'option.vendor.cisco.unknown5': u8('Unknown5'),
  'option.vendor.cisco.unknown6': u8('Unknown6'),
  'option.vendor.cisco.model': text('Model'),
  'option.vendor.cisco.apicuuid': text('APIC UUID'),
  'option.vendor.cisco.fabricname': text('Fabricname'),
  'option.vendor.cisco.unknown10': u32('Unknown10'),
  'option.vendor.cisco.serialno': text('SerialNo'),
  'option.vendor.cisco.clientint': text('Client Int'),
  'option.vendor.cisco.unknown': octets('Unknown'),
} as const;

const f = EQUIPMENT_FIELDS;

export const EQUIPMENT: readonly Vendor[] = [
  {
    title: 'Alcatel-Lucent', classes: ['alcatel.'], names: ALCATEL, suboption: f['option.vendor.alu.suboption'],
    padding: f['option.vendor.alu.padding'],
    end: f['option.vendor.alu.end'],
    values: {
      58: f['option.vendor.alu.vid'], 64: f['option.vendor.alu.tftp1'], 65: f['option.vendor.alu.tftp2'], 66: f['option.vendor.alu.app_type'],
      67: f['option.vendor.alu.sip_url'],
    },
  },
  {
    title: 'Aerohive', classes: ['AEROHIVE'], names: AEROHIVE, suboption: f['option.vendor.aerohive.suboption'],
    values: { 225: f['option.vendor.aerohive.xiqhostname'], 226: f['option.vendor.aerohive.xiqipaddress'] },
  },
  {
    title: 'Cisco ACI Fabric', classes: ['cisco'], names: FABRIC, suboption: f['option.vendor.cisco.suboption'],
    values: {
      1: f['option.vendor.cisco.unknown1'], 2: f['option.vendor.cisco.unknown2'], 3: f['option.vendor.cisco.unknown3'],
      4: f['option.vendor.cisco.nodeid'], 5: f['option.vendor.cisco.unknown5'], 6: f['option.vendor.cisco.unknown6'],
      7: f['option.vendor.cisco.model'], 8: f['option.vendor.cisco.apicuuid'], 9: f['option.vendor.cisco.fabricname'],
      10: f['option.vendor.cisco.unknown10'], 11: f['option.vendor.cisco.serialno'],
      12: f['option.vendor.cisco.clientint'],
    },
  },
];

/** Vendors whose value is one text, by their class: what the option's own line calls them, and how they are read. */
export const PLAIN: ReadonlyMap<string, { readonly title: string; readonly read: (p: Cursor) => void }> = new Map([
  ['ArubaAP', { title: 'Aruba AP', read: (p: Cursor) => void p.take(f['option.vendor.arubaap.controllerip'], p.remaining) }],
  ['ArubaInstantAP', { title: 'Aruba Instant AP', read: readInstant }],
]);

/** Aruba Instant: organisation, address of the management platform and password, with commas between them. */
function readInstant(p: Cursor): void {
  let { at } = p;
  const whole = p.take(f['option.vendor.arubaiap'], p.remaining);
  const [organisation, platform, ...password] = whole.split(',');
  if (platform === undefined) return;
  const outer = p.under();
  for (const [field, piece] of [
    [f['option.vendor.arubaiap.name_org'], organisation], [f['option.vendor.arubaiap.amp_ip'], platform],
    [f['option.vendor.arubaiap.password'], password.length === 0 ? undefined : password.join(',')],
  ] as const) {
    if (piece === undefined) continue;
    p.set(field, piece, at, piece.length);
    at += piece.length + 1;
  }
  p.close(outer);
}
