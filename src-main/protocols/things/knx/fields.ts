/** Fields of KNXnet/IP, KNX Standard 3.8 (ISO 22510). */
import { bits, ether, ipv4, none, octets, text, u16, u48, u8 } from '../../../dissect/index.ts';
import { CONNECTIONS, DESCRIPTIONS, FAMILIES, LAYERS, MEDIA, PARAMETERS, SERVICES, STATUSES } from './names.ts';

const id = (name: string) => ({ id: `knxip.${name}` });
const names = (table: Readonly<Record<number, readonly [string, string]>>): Readonly<Record<number, string>> =>
  Object.fromEntries(Object.entries(table).map(([number, [, whole]]) => [number, whole]));

export const FIELDS = {
  folder: none('Folder', id('folder')),
  headerlength: u8('Header Length', { ...id('headerlength'), unit: 'bytes' }),
  version: u8('Protocol Version', { ...id('version'), hex: true }),
  service: u16('Service Identifier', { ...id('service'), hex: true, values: names(SERVICES) }),
  'service.family': u8('Service Family', { ...id('service.family'), hex: true, values: FAMILIES }),
  'service.type': u16('Service Type', { ...id('service.type'), hex: true, values: names(SERVICES) }),
  'service.version': u8('Service Version', { ...id('service.version'), hex: true }),
  totallength: u16('Total Length', { ...id('totallength'), unit: 'bytes' }),
  'struct.length': u8('Structure Length', { ...id('struct.length'), unit: 'bytes' }),
  hostprotocol: u8('Host Protocol', { ...id('hostprotocol'), hex: true, values: { 1: 'IPv4 UDP', 2: 'IPv4 TCP' } }),
  ipaddr: ipv4('IP Address', id('ipaddr')),
  port: u16('Port Number', id('port')),
  dibtype: u8('Description Type', { ...id('dibtype'), hex: true, values: names(DESCRIPTIONS) }),
  medium: u8('KNX Medium', { ...id('medium'), hex: true, values: MEDIA }),
  'device.status': u8('Device Status', { ...id('device.status'), hex: true }),
  progmode: bits('Programming Mode', 0x01, id('progmode')),
  knxaddr: u16('KNX Individual Address', { ...id('knxaddr'), hex: true }),
  project: u16('Project Installation Identifier', { ...id('project'), hex: true }),
  'project.nr': bits('Project Number', 0xfff0, id('project.nr')),
  'project.installation': bits('Installation Number', 0x000f, { ...id('project.installation'), size: 2 }),
  sernr: u48('KNX Serial Number', { ...id('sernr'), hex: true }),
  mcaddr: ipv4('Multicast Address', id('mcaddr')),
  macaddr: ether('MAC Address', id('macaddr')),
  'device.name': text('Friendly Name', { ...id('device.name'), encoding: 'latin1' }),
  manufacturer: u16('KNX Manufacturer Code', { ...id('manufacturer'), hex: true }),
  'conn.type': u8('Connection Type', { ...id('conn.type'), hex: true, values: names(CONNECTIONS) }),
  'tunnel.layer': u8('KNX Layer', { ...id('tunnel.layer'), hex: true, values: LAYERS }),
  channel: u8('Channel', { ...id('channel'), hex: true }),
  status: u8('Status', { ...id('status'), hex: true, values: STATUSES }),
  reserved: u8('Reserved', { ...id('reserved'), hex: true }),
  seqctr: u8('Sequence Counter', id('seqctr')),
  subnet: ipv4('Subnet Mask', { ...id('subnet'), netmask: true }),
  gateway: ipv4('Default Gateway', id('gateway')),
  dhcp: ipv4('DHCP Server', id('dhcp')),
  ipcaps: u8('IP Capabilities', { ...id('ipcaps'), hex: true }),
  ipassign: u8('IP Assignment', { ...id('ipassign'), hex: true }),
  'tunnel.feature': u8('Tunneling Feature Identifier', { ...id('tunnel.feature'), hex: true }),
  loss: u16('Lost Messages', id('loss')),
  'busy.time': u16('Wait Time', id('busy.time')),
  'busy.control': u16('Control', { ...id('busy.control'), hex: true }),
  'srp.mandatory': bits('Mandatory', 0x80, id('srp.mandatory')),
  'srp.type': bits('SRP Type', 0x7f, { ...id('srp.type'), hex: true, values: PARAMETERS }),
  session: u16('Session', { ...id('session'), hex: true }),
  data: octets('Data', id('data')),
} as const;

export type Fields = typeof FIELDS;
