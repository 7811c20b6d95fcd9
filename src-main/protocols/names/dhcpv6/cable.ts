/** CableLabs' options within the vendor's (CL-SP-CANN-DHCP-Reg): what cable modems, telephone adapters and their servers tell each other. */
import { hexText, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, flag, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeDomain } from './domain-names.ts';

const onOff = { as: ['On', 'Off'] } as const;
const truth = { as: ['True', 'False'] } as const;

export const CABLELABS = 4491;

const OPTIONS: Readonly<Record<number, string>> = {
  1: 'Option Request = ', 2: 'Device Type = ', 3: 'Embedded Components = ', 4: 'Serial Number = ', 5: 'Hardware Version = ',
  6: 'Software Version = ', 7: 'Boot ROM Version = ', 8: 'Organization Unique Identifier = ', 9: 'Model Number = ', 10: 'Vendor Name = ',
  32: 'TFTP Server Addresses : ', 33: 'Configuration File Name = ', 34: 'Syslog Servers : ', 35: 'TLV5 = ', 36: 'Device Identifier = ',
  37: 'Time Protocol Servers : ', 38: 'Time Offset = ', 39: 'IP preference : ', 61: 'CCAP-CORES : ', 1025: 'CMTS Capabilities Option : ',
  1026: 'CM MAC Address Option = ', 1027: 'eRouter Container Option : ', 2170: 'CableLabs Client Configuration : ',
  2171: 'CableLabs Client Configuration IPv6 : ', 2172: 'CableLabs Correlation ID = ',
};
const CONFIGURATIONS = { 1: 'TSP\'s Primary DHCP Server', 2: 'TSP\'s Secondary DHCP Server' };
const CONFIGURATIONS_6 = {
  1: 'TSP\'s Primary DHCPv6 Server Selector ID', 2: 'TSP\'s Secondary DHCPv6 Server Selector ID ', 3: 'TSP\'s Provisioning Server',
  4: 'TSP\'s AS-REQ/AS-REP Backoff and Retry', 5: 'TSP\'s AP-REQ/AP-REP Backoff and Retry', 6: 'TSP\'s Kerberos Realm Name',
  7: 'TSP\'s Ticket Granting Server Utilization', 8: 'TSP\'s Provisioning Timer Value', 9: 'PacketCable Security Ticket Control',
};

export const CABLE_FIELDS = {
  'cablelabs.opt': u16('Suboption', { values: OPTIONS }),
  'cablelabs.ipv6_server': ipv6('IPv6 address'),
  'docsis.cccV6.tlv5.suboption': u8('Type'),
  'cccV6.tlv5.suboption.length': u8('Length'),
  'cccV6.tlv5.suboption.value': octets('Value'),
  'packetcable.ccc.suboption': u16('Sub element', { values: CONFIGURATIONS }),
  'packetcable.ccc.pri_dhcp': ipv4('Primary DHCP'),
  'packetcable.ccc.sec_dhcp': ipv4('Secondary DHCP'),
  'packetcable.cccV6.suboption': u16('Sub element', { values: CONFIGURATIONS_6 }),
  'packetcable.cccV6.pri_dss': text('Primary SSID'),
  'packetcable.cccV6.sec_dss': text('Secondary SSID'),
  'packetcable.cccV6.prov_srv.type': u8('Type', { values: { 0: 'FQDN', 1: 'IPv6' } }),
  'packetcable.cccV6.prov_srv.fqdn': text('FQDN'),
  'packetcable.cccV6.prov_srv.ipv6': ipv6('IPv6 address'),
  'packetcable.cccV6.as_krb.nominal_timeout': u32('Nominal Timeout'),
  'packetcable.cccV6.as_krb.max_timeout': u32('Maximum Timeout'),
  'packetcable.cccV6.as_krb.max_retry_count': u32('Maximum Retry Count'),
  'packetcable.cccV6.ap_krb.nominal_timeout': u32('Nominal Timeout'),
  'packetcable.cccV6.ap_krb.max_timeout': u32('Maximum Timeout'),
  'packetcable.cccV6.ap_krb.max_retry_count': u32('Maximum Retry Count'),
  'packetcable.cccV6.krb_realm': text('KRB Realm'),
  'packetcable.cccV6.tgt_flag': u8('TGT Flags', { hex: true }),
  'packetcable.cccV6.tgt_flag.fetch': flag('Fetch TGT', 0x01, truth),
  'packetcable.cccV6.prov_timer': u8('Provisioning timer'),
  'packetcable.cccV6.sec_tcm': u16('SEC TCM Flags', { hex: true }),
  'packetcable.cccV6.sec_tcm.provisioning_server': flag('Provisioning Server', 0x0001, onOff),
  'packetcable.cccV6.tgt_flag.call_manager_server': flag('Call Manager Servers', 0x0002, onOff),
} as const;

const f = CABLE_FIELDS;
/** Options whose value is text, addresses, or the bytes of a device. */
const TEXTS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 33]);
const ADDRESSES = new Set([32, 34, 37, 61]);
const DEVICES = new Set([36, 1026]);

export function readCableOptions(p: Cursor): void {
  while (p.remaining >= 4) {
    const code = p.u16();
    const length = p.u16(2);
    p.set(f['cablelabs.opt'], code, p.at, Math.min(4 + length, p.available));
    const outer = p.under();
    const heading = p.lastNode;
    p.skip(4);
    const value = p.within(length);
    const summary = read(value, code);
    p.close(outer);
    p.lastNode = heading;
    p.addLabel(summary);
  }
}

function read(p: Cursor, code: number): string {
  if (TEXTS.has(code)) return `"${new TextDecoder('latin1').decode(p.peekBytes(p.remaining))}"`;
  if (DEVICES.has(code)) return hexText(p.peekBytes(p.remaining));
  if (ADDRESSES.has(code)) {
    for (let i = 1; p.remaining >= 16; i++) {
      const address = p.peekBytes(16);
      p.take(f['cablelabs.ipv6_server']);
      p.label(() => ` ${i} IPv6 address: ${ipv6Text(address)}`);
    }
    return '';
  }
  switch (code) {
    case 1: {
      let codes = '';
      while (p.remaining >= 2) {
        codes += ` ${p.u16()}`;
        p.skip(2);
      }
      return codes;
    }
    case 35:
      while (p.remaining >= 2) {
        p.take(f['docsis.cccV6.tlv5.suboption']);
        const outer = p.under();
        const length = p.take(f['cccV6.tlv5.suboption.length']);
        if (length > 0) p.take(f['cccV6.tlv5.suboption.value'], length);
        p.close(outer);
      }
      return '';
    case 38: return p.remaining >= 4 ? `${p.u32() | 0}` : '';
    case 39: return p.more ? ['', 'IPv4 only', 'IPv6 only', '', '', '', 'Dual Stack'][p.u8()] ?? '' : '';
    case 2170:
      while (p.remaining >= 4) readConfiguration(p);
      return '';
    case 2171:
      while (p.remaining >= 4) readConfiguration6(p);
      return '';
    case 2172: return p.remaining >= 4 ? `${p.u32()}` : '';
    default: return '';
  }
}

/** RFC 3495's servers for telephone adapters. */
function readConfiguration(p: Cursor): void {
  const code = p.take(f['packetcable.ccc.suboption']);
  const outer = p.under();
  const part = p.within(lengthHere(p));
  if (code === 1 && part.remaining >= 4) part.take(f['packetcable.ccc.pri_dhcp']);
  else if (code === 2 && part.remaining >= 4) part.take(f['packetcable.ccc.sec_dhcp']);
  p.close(outer);
}

function readConfiguration6(p: Cursor): void {
  const code = p.take(f['packetcable.cccV6.suboption']);
  const outer = p.under();
  const part = p.within(lengthHere(p));
  switch (code) {
    case 1:
      part.take(f['packetcable.cccV6.pri_dss'], part.remaining);
      break;
    case 2:
      part.take(f['packetcable.cccV6.sec_dss'], part.remaining);
      break;
    case 3:
      if (part.take(f['packetcable.cccV6.prov_srv.type']) === 0) takeDomain(part, f['packetcable.cccV6.prov_srv.fqdn']);
      else part.take(f['packetcable.cccV6.prov_srv.ipv6']);
      break;
    case 4:
      part.take(f['packetcable.cccV6.as_krb.nominal_timeout']);
      part.take(f['packetcable.cccV6.as_krb.max_timeout']);
      part.take(f['packetcable.cccV6.as_krb.max_retry_count']);
      break;
    case 5:
      part.take(f['packetcable.cccV6.ap_krb.nominal_timeout']);
      part.take(f['packetcable.cccV6.ap_krb.max_timeout']);
      part.take(f['packetcable.cccV6.ap_krb.max_retry_count']);
      break;
    case 6:
      if (part.more) takeDomain(part, f['packetcable.cccV6.krb_realm']);
      break;
    case 7:
      part.bits(f['packetcable.cccV6.tgt_flag'], [f['packetcable.cccV6.tgt_flag.fetch']]);
      break;
    case 8:
      part.take(f['packetcable.cccV6.prov_timer']);
      break;
    case 9:
      part.bits(f['packetcable.cccV6.sec_tcm'], [
        f['packetcable.cccV6.sec_tcm.provisioning_server'], f['packetcable.cccV6.tgt_flag.call_manager_server'],
      ]);
      break;
  }
  p.close(outer);
}

function lengthHere(p: Cursor): number {
  const length = p.u16();
  p.skip(2);
  return length;
}
