/** Generic Network Virtualization Encapsulation, RFC 8926. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, expert, flag, octets, protocol, u16, u24, u64, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ETHER_TYPES } from '../link/ethertype.ts';

/** Classes of options, IANA nvo3, by their first number. */
const CLASSES: readonly (readonly [number, number, string])[] = [
  [0, 0xff, 'Standard'], [0x100, 0x100, 'Linux'], [0x101, 0x101, 'Open vSwitch'], [0x102, 0x102, 'Open Virtual Networking (OVN)'],
  [0x103, 0x103, 'In-band Network Telemetry (INT)'], [0x104, 0x104, 'VMware'], [0x105, 0x105, 'Amazon.com, Inc.'],
  [0x106, 0x106, 'Cisco Systems, Inc.'], [0x107, 0x107, 'Oracle Corporation'], [0x108, 0x110, 'Amazon.com, Inc.'],
  [0x111, 0x118, 'IBM'], [0x119, 0x128, 'Ericsson'], [0x129, 0x129, 'Oxide Computer Company'],
  [0x130, 0x131, 'Cisco Systems, Inc.'], [0x132, 0x135, 'Google LLC'], [0x136, 0x136, 'InfoQuick Global Connection Tech Ltd.'],
  [0x137, 0xfeff, 'Unassigned'], [0xfff0, 0xffff, 'Experimental'],
];
const className = (value: number): string | undefined => CLASSES.find(([first, last]) => value >= first && value <= last)?.[2];
const GOOGLE = 0x132;
const ETHERNET = 0x6558;
const CRITICAL = 0x80;

export const geneve = protocol({
  name: 'geneve',
  title: 'Generic Network Virtualization Encapsulation',
  short: 'Geneve',
  on: { 'udp.port': [6081] },
  fields: {
    version: bits('Version', 0xc0),
    'option.length': u8('Length', { unit: 'bytes' }),
    flags: u8('Flags', { hex: true }),
    'flags.oam': flag('Operations, Administration and Management Frame', 0x80, { as: ['True', 'False'] }),
    'flags.critical': flag('Critical Options Present', 0x40, { as: ['True', 'False'] }),
    'flags.reserved': flag('Reserved', 0x3f, { as: ['True', 'False'] }),
    proto_type: u16('Protocol Type', { hex: true, values: ETHER_TYPES }),
    vni: u24('Virtual Network Identifier (VNI)', { base: 'hexDec' }),
    reserved: u8('Reserved', { hex: true }),
    options: octets('Geneve Options'),
    option: octets('Option'),
    'option.class': u16('Class', { hex: true, values: className }),
    'option.type': u8('Type', { hex: true }),
    'option.type.critical': flag('Critical Option', CRITICAL, { as: ['True', 'False'] }),
    'option.flags': u8('Flags', { hex: true }),
    'option.flags.reserved': flag('Reserved', 0xe0, { as: ['True', 'False'] }),
    'option.gcp.vnid': bits('GCP Virtual Network ID', 0xfffffff0),
    'option.gcp.reserved': flag('GCP Reserved bits', 0x0e, { size: 4, as: ['True', 'False'] }),
    'option.gcp.direction': flag('GCP Traffic Direction', 0x01, { size: 4, as: ['Egress', 'Ingress'] }),
    'option.gcp.endpoint': octets('GCP Endpoint ID'),
    'option.gcp.profile': u64('GCP Profile ID'),
    'option.length.invalid': expert('Invalid length for option', 'warning', 'Protocol'),
    'version.unknown': expert('Unknown version', 'warning', 'Protocol'),
    'option.unknown.data': octets('Unknown Option Data'),
  },
  dissect(p, f) {
    const length = 4 * (p.u8() & 0x3f);
    const type = p.u16(2);
    const network = p.u24(4);
    p.info(() => `Encapsulated ${ETHER_TYPES[type] ?? `${hex(type, 4)} (unknown)`}`);
    p.title(`, VNI: ${hex(network, 6)}`);
    const version = p.show(f.version);
    p.label(`Version: ${version}`);
    if (version !== 0) p.expertUnder(f['version.unknown']);
    p.takeAs(f['option.length'], length, 1);
    takeNamedBits(p, f.flags, [f['flags.oam'], f['flags.critical'], f['flags.reserved']]);
    p.take(f.proto_type);
    p.take(f.vni);
    p.take(f.reserved);
    if (length > 0) {
      p.show(f.options, length);
      p.label(`Options: (${length} bytes)`);
      const outer = p.under();
      const options = p.within(length);
      while (options.more) option(options, f);
      p.close(outer);
    }
    if (type === ETHERNET) p.call('eth');
    else if (!p.next('ethertype', type)) p.data();
  },
});

type Fields = typeof geneve.fields;

function option(p: Cursor, f: Fields): void {
  const group = p.u16();
  const type = p.u8(2);
  const length = 4 + 4 * (p.u8(3) & 0x1f);
  const known = (group === GOOGLE ? ['GCP Virtual Network ID', 'GCP Endpoint ID', 'GCP Profile ID'][type - 1] : undefined) ?? 'Unknown';
  const groupText = `${className(group) ?? 'Unknown'} (${hex(group, 4)})`;
  const name = `${known}, Class: ${groupText} Type: ${hex(type, 2)}`;
  if (length > p.remaining) {
    // What follows the options is found by their length all the same.
    const outer = p.open(`${name} (length of ${length} is past end of options)`, p.remaining);
    p.expert(f['option.length.invalid'], `${name} (length of ${length} is past end of options)`);
    p.skip(p.remaining);
    p.close(outer);
    return;
  }
  const critical = (type & CRITICAL) !== 0 ? ' (Critical)' : ' (Non-critical)';
  p.show(f.option, length);
  p.label(() => `${name}${critical}`);
  const outer = p.under();
  p.take(f['option.class']);
  p.bits(f['option.type'], [f['option.type.critical']]);
  p.addLabel(critical);
  // The low five bits of this byte are the length, the others are reserved.
  p.set(f['option.flags'], p.u8() >>> 5, p.at, 1);
  const inner = p.under();
  p.show(f['option.flags.reserved']);
  p.close(inner);
  p.takeAs(f['option.length'], length, 1);
  const value = p.within(length - 4);
  if (group === GOOGLE && type === 1 && length === 8) {
    value.show(f['option.gcp.vnid']);
    value.show(f['option.gcp.direction']);
    value.take(f['option.gcp.reserved']);
  } else if (group === GOOGLE && type === 2) {
    value.take(f['option.gcp.endpoint'], value.remaining);
  } else if (group === GOOGLE && type === 3 && length === 12) {
    value.take(f['option.gcp.profile']);
  } else {
    value.take(f['option.unknown.data'], value.remaining);
  }
  p.close(outer);
}
