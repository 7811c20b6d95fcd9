/** DHCPv6 options, RFC 8415 §21 and the RFCs of the others: type, length and contents, which may hold options again. */
import { etherText, hexText, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, absoluteTime, flag, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { HARDWARE_TYPES } from '../../internet/arp.ts';
import { ARCHITECTURES } from '../dhcp/option-fields.ts';
import { readName } from '../dns/name.ts';
import { OPTION_NAMES } from './option-names.ts';

const STATUS: Readonly<Record<number, string>> = {
  0: 'Success', 1: 'UnspecFail', 2: 'NoAddrAvail', 3: 'NoBinding', 4: 'NotOnLink', 5: 'UseMulticast', 6: 'NoPrefixAvail', 7: 'UnknownQueryType',
  8: 'MalformedQuery', 9: 'NotConfigured', 10: 'NotAllowed',
};
const DUIDS: Readonly<Record<number, string>> = {
  1: 'link-layer address plus time', 2: 'assigned by vendor based on Enterprise number', 3: 'link-layer address', 4: 'Universally Unique IDentifier (UUID)',
};
const ENTERPRISES: Readonly<Record<number, string>> = {
  9: 'ciscoSystems', 311: 'Microsoft', 343: 'Intel Corporation', 4491: 'Cable Television Laboratories, Inc.', 30065: 'Arista Networks, Inc.', 40712: 'DHCPCD Project',
};
const NTP_SUBOPTIONS: Readonly<Record<number, string>> = { 1: 'NTP Server Address', 2: 'NTP Multicast Address', 3: 'NTP Server FQDN' };
const ETHERNET = 1;
const CLIENT_PORT = 546;
/** Seconds from 1970 to 2000, RFC 8415 §11.2. */
const DUID_EPOCH = 946_684_800;

export const OPTION_FIELDS = {
  'option.type_str': text('Option'),
  'option.type': u16('Option', { values: OPTION_NAMES }),
  'option.length': u16('Length'),
  'option.value': octets('Value'),
  'duid.bytes': octets('DUID'),
  'duid.type': u16('DUID Type', { values: DUIDS }),
  'duidllt.hwtype': u16('Hardware type', { values: HARDWARE_TYPES }),
  'duidllt.time': absoluteTime('DUID Time'),
  'duidllt.link_layer_addr': text('Link-layer address'),
  'duiden.enterprise': u32('Enterprise ID', { values: ENTERPRISES }),
  'duiden.identifier': octets('Identifier'),
  'duidll.hwtype': u16('Hardware type', { values: HARDWARE_TYPES }),
  'duidll.link_layer_addr': text('Link-layer address'),
  'duiduuid.bytes': octets('UUID'),
  iaid: text('IAID'),
  'iaid.t1': u32('T1'),
  'iaid.t2': u32('T2'),
  iata: text('IATA'),
  'iaaddr.ip': ipv6('IPv6 address'),
  'iaaddr.pref_lifetime': u32('Preferred lifetime'),
  'iaaddr.valid_lifetime': u32('Valid lifetime'),
  'iaprefix.pref_lifetime': u32('Preferred lifetime'),
  'iaprefix.valid_lifetime': u32('Valid lifetime'),
  'iaprefix.pref_len': u8('Prefix length'),
  'iaprefix.pref_addr': ipv6('Prefix address'),
  requested_option_code: u16('Requested Option code', { values: code => OPTION_NAMES[code] ?? 'Unknown' }),
  option_preference: u8('Pref-value'),
  elapsed_time: u32('Elapsed time'),
  'auth.protocol': u8('Protocol'),
  'auth.algorithm': u8('Algorithm'),
  'auth.rdm': u8('RDM'),
  'auth.replay_detection': octets('Replay Detection'),
  'auth.info': octets('Authentication Information'),
  server_unicast: ipv6('IPv6 address'),
  status_code: u16('Status Code', { values: STATUS }),
  status_message: text('Status Message'),
  'userclass.length': u16('Length'),
  'userclass.opaque_data': octets('Suboption'),
  'vendorclass.enterprise': u32('Enterprise ID', { values: ENTERPRISES }),
  'vendorclass.data': text('vendor-class-data'),
  'vendoropts.enterprise': u32('Enterprise ID', { values: ENTERPRISES }),
  'vendoropts.enterprise.option_code': u16('Option code'),
  'vendoropts.enterprise.option_length': u16('Option length'),
  'vendoropts.enterprise.option_data': octets('Option data'),
  interface_id: octets('Interface-ID'),
  reconf_msg: u8('Reconfigure-type'),
  sip_server_domain_search_fqdn: text('SIP Server Domain Search FQDN'),
  sip_server_a: ipv6('SIP server address'),
  dns_server: ipv6('DNS server address'),
  search_list_entry: text('List entry'),
  nis_server: ipv6('NIS server address'),
  nisp_server: ipv6('NISP server address'),
  sntp_server: ipv6('SNTP server address'),
  lifetime: u32('Lifetime'),
  'remoteid.enterprise': u32('Enterprise ID', { values: ENTERPRISES }),
  remoteid: octets('Remote-ID'),
  subscriber_id: octets('Subscriber-ID'),
  client_fqdn_flags: u8('Flags', { hex: true }),
  'clientfqdn.client.n': flag('N bit', 0x04, { as: ['Server SHOULD NOT perform PTR RR updates', 'Server SHOULD perform PTR RR updates'] }),
  'clientfqdn.client.o': flag('O bit', 0x02, { as: ['Server has overridden client\'s S bit preference', 'Server has not overridden client\'s S bit preference'] }),
  'clientfqdn.client.s': flag('S bit', 0x01, { as: ['Server SHOULD perform AAAA RR updates', 'Server SHOULD NOT perform AAAA RR updates'] }),
  client_domain: text('Client Domain Name'),
  tzposix: text('Time Zone'),
  tzdb: text('Time Zone Database'),
  'ntpserver.option.type': u16('Suboption', { values: NTP_SUBOPTIONS }),
  'ntpserver.option.length': u16('Length'),
  'ntpserver.addr': ipv6('NTP Server Address'),
  'ntpserver.mc_addr': ipv6('NTP Multicast Address'),
  'ntpserver.fqdn': text('NTP Server FQDN'),
  bootfile_url: text('Bootfile URL'),
  architecture_type: u16('Architecture type', { values: ARCHITECTURES }),
  aftr_name: text('DS-Lite AFTR Name'),
  sol_max_rt: u32('SOL_MAX_RT'),
  inf_max_rt: u32('INF_MAX_RT'),
  capport: text('Captive Portal'),
  mudurl: text('MUDURL'),
} as const;

const f = OPTION_FIELDS;

/** Reads options until the cursor ends; `message` reads what a relay carries. */
export function readOptions(p: Cursor, message: (p: Cursor) => void): void {
  while (p.more) readOption(p, message);
}

function readOption(p: Cursor, message: (p: Cursor) => void): void {
  const code = p.u16();
  const length = p.u16(2);
  const name = OPTION_NAMES[code] ?? `Unknown (${code})`;
  p.set(f['option.type_str'], OPTION_NAMES[code] ?? 'Unknown', p.at, Math.min(4 + length, p.available));
  p.label(name);
  const outer = p.under();
  p.take(f['option.type']);
  p.take(f['option.length']);
  const value = p.within(length);
  readValue(value, code, message);
  if (value.available > 0) value.take(f['option.value'], value.available);
  p.close(outer);
}

function readValue(p: Cursor, code: number, message: (p: Cursor) => void): void {
  switch (code) {
    case 1: {
      const bytes = p.peekBytes(p.remaining);
      p.addInfo(() => ` CID: ${hexText(bytes)} `);
      readDuid(p);
      break;
    }
    case 2:
    case 53:
      readDuid(p);
      break;
    case 3:
    case 25:
      takeHex(p, f.iaid);
      p.take(f['iaid.t1']);
      p.take(f['iaid.t2']);
      readOptions(p, message);
      break;
    case 4:
      takeHex(p, f.iata);
      readOptions(p, message);
      break;
    case 5: {
      const address = p.peekBytes(16);
      p.addInfo(() => ` IAA: ${ipv6Text(address)}`);
      p.take(f['iaaddr.ip']);
      p.take(f['iaaddr.pref_lifetime']);
      p.take(f['iaaddr.valid_lifetime']);
      readOptions(p, message);
      break;
    }
    case 6:
      while (p.remaining >= 2) p.take(f.requested_option_code);
      break;
    case 7: p.take(f.option_preference); break;
    case 8: {
      const milliseconds = 10 * p.u16();
      p.set(f.elapsed_time, milliseconds, p.at, 2);
      p.label(`Elapsed time: ${milliseconds}ms`);
      p.skip(2);
      break;
    }
    case 9:
      message(p);
      break;
    case 11:
      p.take(f['auth.protocol']);
      p.take(f['auth.algorithm']);
      p.take(f['auth.rdm']);
      p.take(f['auth.replay_detection'], 8);
      if (p.more) p.take(f['auth.info'], p.remaining);
      break;
    case 12: p.take(f.server_unicast); break;
    case 13:
      p.take(f.status_code);
      if (p.more) p.take(f.status_message, p.remaining);
      break;
    case 15:
      while (p.remaining >= 2) p.take(f['userclass.opaque_data'], p.take(f['userclass.length']));
      break;
    case 16:
      p.take(f['vendorclass.enterprise']);
      while (p.remaining >= 2) {
        const length = p.u16();
        p.skip(2);
        p.take(f['vendorclass.data'], length);
      }
      break;
    case 17:
      p.take(f['vendoropts.enterprise']);
      while (p.remaining >= 4) {
        const outer = p.open('option');
        p.take(f['vendoropts.enterprise.option_code']);
        p.take(f['vendoropts.enterprise.option_data'], p.take(f['vendoropts.enterprise.option_length']));
        p.close(outer);
      }
      break;
    case 18: takeRest(p, f.interface_id); break;
    case 19: p.take(f.reconf_msg); break;
    case 21: takeDomains(p, f.sip_server_domain_search_fqdn, 'SIP Servers Domain Search List'); break;
    case 22: takeAddresses(p, f.sip_server_a); break;
    case 23: takeAddresses(p, f.dns_server); break;
    case 24: takeDomains(p, f.search_list_entry, 'Domain name suffix search list'); break;
    case 26:
      p.take(f['iaprefix.pref_lifetime']);
      p.take(f['iaprefix.valid_lifetime']);
      p.take(f['iaprefix.pref_len']);
      p.take(f['iaprefix.pref_addr']);
      readOptions(p, message);
      break;
    case 27: takeAddresses(p, f.nis_server); break;
    case 28: takeAddresses(p, f.nisp_server); break;
    case 31: takeAddresses(p, f.sntp_server); break;
    case 32: p.take(f.lifetime); break;
    case 37:
      p.take(f['remoteid.enterprise']);
      takeRest(p, f.remoteid);
      break;
    case 38: takeRest(p, f.subscriber_id); break;
    case 39:
      // RFC 4704 §4.1: O is the server's to set.
      p.bits(f.client_fqdn_flags, p.packet.destinationPort === CLIENT_PORT ?
        [f['clientfqdn.client.n'], f['clientfqdn.client.o'], f['clientfqdn.client.s']] : [f['clientfqdn.client.n'], f['clientfqdn.client.s']]);
      if (p.more) takeDomain(p, f.client_domain);
      break;
    case 41: takeRest(p, f.tzposix); break;
    case 42: takeRest(p, f.tzdb); break;
    case 56: readNtp(p); break;
    case 59: takeRest(p, f.bootfile_url); break;
    case 61:
      while (p.remaining >= 2) p.take(f.architecture_type);
      break;
    case 64: takeDomain(p, f.aftr_name); break;
    case 82: p.take(f.sol_max_rt); break;
    case 83: p.take(f.inf_max_rt); break;
    case 103: takeRest(p, f.capport); break;
    case 112: takeRest(p, f.mudurl); break;
  }
}

/** RFC 8415 §11. */
function readDuid(p: Cursor): void {
  p.show(f['duid.bytes'], p.remaining);
  switch (p.take(f['duid.type'])) {
    case 1: {
      const hardware = p.take(f['duidllt.hwtype']);
      p.set(f['duidllt.time'], { seconds: p.u32() + DUID_EPOCH, nanoseconds: 0 }, p.at, 4);
      p.skip(4);
      takeLinkAddress(p, f['duidllt.link_layer_addr'], hardware);
      break;
    }
    case 2:
      p.take(f['duiden.enterprise']);
      takeRest(p, f['duiden.identifier']);
      break;
    case 3:
      takeLinkAddress(p, f['duidll.link_layer_addr'], p.take(f['duidll.hwtype']));
      break;
    case 4:
      takeRest(p, f['duiduuid.bytes']);
      break;
  }
  // What is left is of a type that is not known; the DUID above shows it.
  p.skip(p.available);
}

function takeLinkAddress(p: Cursor, field: Field<string>, hardware: number): void {
  const length = p.remaining;
  const bytes = p.peekBytes(length);
  p.set(field, hardware === ETHERNET && length === 6 ? etherText(bytes) : hexText(bytes), p.at, length);
  p.skip(length);
}

function takeHex(p: Cursor, field: Field<string>): void {
  p.set(field, hexText(p.peekBytes(4)), p.at, 4);
  p.skip(4);
}

function takeRest(p: Cursor, field: Field<unknown>): void {
  p.take(field, p.remaining);
}

function takeAddresses(p: Cursor, field: Field<void>): void {
  for (let i = 1; p.remaining >= 16; i++) {
    const address = p.peekBytes(16);
    p.take(field);
    p.label(() => ` ${i} ${field.title}: ${ipv6Text(address)}`);
  }
}

function takeDomains(p: Cursor, field: Field<string>, title: string): void {
  const outer = p.open(title);
  while (p.more) takeDomain(p, field);
  p.close(outer);
}

/** RFC 8415 §10: names are not compressed. The dot at the end says that the name is whole; a partial one has no root label. */
function takeDomain(p: Cursor, field: Field<string>): void {
  const at = p.at;
  let end = at;
  while (end < p.end && p.bytes[end] !== 0) end += 1 + p.bytes[end];
  if (end < p.end) {
    const { text } = readName(p, p.begin, p.end);
    p.set(field, text === '<Root>' ? '.' : `${text}.`, at, p.at - at);
    return;
  }
  const labels: string[] = [];
  while (p.more) {
    const length = p.u8();
    labels.push(new TextDecoder().decode(p.peekBytes(length, 1)));
    p.skip(1 + length);
  }
  p.set(field, labels.join('.'), at, p.at - at);
}

/** RFC 5908 §4. */
function readNtp(p: Cursor): void {
  while (p.more) {
    const outer = p.open(NTP_SUBOPTIONS[p.u16()] ?? 'Unknown');
    const type = p.take(f['ntpserver.option.type']);
    const value = p.within(p.take(f['ntpserver.option.length']));
    if (type === 1) value.take(f['ntpserver.addr']);
    else if (type === 2) value.take(f['ntpserver.mc_addr']);
    else if (type === 3) takeDomain(value, f['ntpserver.fqdn']);
    p.close(outer);
  }
}
