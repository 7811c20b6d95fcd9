/** PROFINET's TLVs in LLDP, IEC 61158-6-10 §4.11: delays of the line, states of ports and of redundancy, synchronisation, and the domains of TSN. */
import { type Cursor, type Field, below, bits, ether, guid, octets, u16, u32, u8 } from '../../../dissect/index.ts';

export const NAMES: Readonly<Record<number, string>> = {
  1: 'Measured Delay Values', 2: 'Port Status', 3: 'Alias', 4: 'MRP Port Status', 5: 'Chassis MAC', 6: 'PTCP Status', 9: 'TSN Domain',
  10: 'TSN NME Management Address', 11: 'TSN NME Name UUID', 12: 'TSN NME Parameter UUID', 13: 'TSN Time Domain data',
};
const CLASS_2 = { 0: 'OFF', 1: 'SYNCDATA_LOADED', 2: 'RTCLASS2_UP', 3: 'Reserved' };
const CLASS_3 = { 0: 'OFF', 1: 'reserved', 2: 'RTCLASS3_UP', 3: 'RTCLASS3_DOWN', 4: 'RTCLASS3_RUN' };
const REDUNDANCY = { 0: 'OFF', 1: 'MRRT_CONFIGURED', 2: 'MRRT_UP' };
const TIME_DOMAINS = { 0x00: 'Global Time', 0x01: 'Global Time Redundant', 0x20: 'Working Clock', 0x21: 'Working Clock Redundant' };

const id = below('lldp.profinet');
const delay = (title: string, name: string): Field<number> => u32(title, id(name, { text: value => `${value}ns` }));

/** The parts of a cycle begin at an offset, where the first bit says that they do. */
const period = (title: string, name: string, what: string) => ({
  title,
  valid: bits(`${title}.Valid`, 0x80000000, id(`${name}_valid`)),
  nanoseconds: bits(`${title}.${what}`, 0x7fffffff, id(`${name}_${what.toLowerCase()}`, { size: 4 })),
});
const PERIODS = [
  period('LengthOfPeriod', 'length_of_period', 'Length'), period('RedPeriodBegin', 'red_period_begin', 'Offset'),
  period('OrangePeriodBegin', 'orange_period_begin', 'Offset'), period('GreenPeriodBegin', 'green_period_begin', 'Offset'),
];
const DELAYS = [
  delay('Port RX Delay Local', 'port_rx_delay_local'), delay('Port RX Delay Remote', 'port_rx_delay_remote'),
  delay('Port TX Delay Local', 'port_tx_delay_local'),
  delay('Port TX Delay Remote', 'port_tx_delay_remote'), delay('Port Cable Delay Local', 'cable_delay_local'),
];
const CLASS_3_STATUS = [
  bits('RTClass3 Port Status', 0x0007, id('rtc3_port_status', { hex: true, size: 2, values: CLASS_3 })),
  bits('RTClass3_PortStatus.reserved', 0x0ff8, id('rtc3_port_status.reserved', { hex: true })),
  bits('RTClass3_PortStatus.Fragmentation', 0x1000, id('rtc3_port_status.fragmentation', { hex: true, values: { 0: 'OFF', 1: 'ON' } })),
  bits(
    'RTClass3_PortStatus.PreambleLength', 0x2000,
    id('rtc3_port_status.preambleLength', { hex: true, values: { 0: 'Seven octets', 1: 'One octet' } }),
  ),
];

const f = {
  subtype: u8('Subtype', id('subtype', { hex: true, values: NAMES })),
  class2: u16('RTClass2 Port Status', id('rtc2_port_status', { hex: true, values: CLASS_2 })),
  ringDomain: guid('MRP DomainUUID', id('mrp_domain_uuid')),
  ringStatus: u16('MRRT PortStatus', id('mrrt_port_status', { hex: true, values: REDUNDANCY })),
  chassis: ether('CMMacAdd', id('cm_mac_add')),
  master: ether('MasterSourceAddress', id('master_source_address')),
  subdomain: guid('SubdomainUUID', id('subdomain_uuid')),
  planning: guid('IRDataUUID', id('ir_data_uuid')),
  tsnDomain: guid('TSN DomainUUID', id('tsn_domain_uuid')),
  addressLength: u8('TSN NME Management Address String Length', id('tsn_nme_management_addr_str_length', { hex: true })),
  addressSubtype: u8('TSN NME Management Address Subtype', id('tsn_nme_management_addr_subtype', { hex: true })),
  address: octets('TSN NME Management Address', id('tsn_nme_management_addr')),
  managerName: guid('TSN NME Name UUID', id('tsn_nme_name_uuid')),
  managerParameters: guid('TSN NME Parameter UUID', id('tsn_nme_parameter_uuid')),
  timeDomain: u16('Time Domain Number', id('time_domain_number', { hex: true, values: TIME_DOMAINS })),
  timeDomainId: guid('Time Domain UUID', id('time_domain_uuid')),
  timeMaster: octets('Time Domain Master Identity', id('time_domain_master_identity', { size: 8 })),
};
export const PROFINET_FIELDS: readonly Field[] = [
  ...Object.values(f), ...DELAYS, ...CLASS_3_STATUS, ...PERIODS.flatMap(({ valid, nanoseconds }) => [valid, nanoseconds]),
];

/** What the TLVs have besides the two below, in order. */
const PARTS: Readonly<Record<number, readonly Field[]>> = {
  1: DELAYS, 4: [f.ringDomain, f.ringStatus], 5: [f.chassis], 9: [f.tsnDomain], 11: [f.managerName], 12: [f.managerParameters],
  13: [f.timeDomain, f.timeDomainId, f.timeMaster],
};

export function takeProfinet(p: Cursor): void {
  const subtype = p.take(f.subtype);
  switch (subtype) {
    case 2:
      p.take(f.class2);
      p.addInfo(`RTClass3 Port Status = ${CLASS_3[(p.u16() & 7) as 0] ?? 'Unknown'}`);
      for (const field of CLASS_3_STATUS) p.show(field);
      p.skip(2);
      return;
    case 6:
      p.take(f.master);
      p.take(f.subdomain);
      p.take(f.planning);
      for (const { title, valid, nanoseconds } of PERIODS) {
        const begin = p.u32();
        const outer = p.open(`${title}: ${begin >= 0x80000000 ? 'Valid' : 'Invalid'}, ${begin % 0x80000000}ns`, 4);
        p.show(valid);
        p.take(nanoseconds);
        p.close(outer);
      }
      return;
    case 10: {
      // The length counts the subtype.
      const length = p.take(f.addressLength);
      if (length === 0) p.malformed('a management address without its subtype');
      p.take(f.addressSubtype);
      p.take(f.address, length - 1);
      return;
    }
    default:
      for (const field of PARTS[subtype] ?? []) p.take(field);
  }
}
