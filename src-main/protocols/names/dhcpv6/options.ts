/** DHCPv6 options, RFC 8415 §21 and the RFCs of the others: type, length and contents, which may hold options again. */
import { hexText, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, flag, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ENTERPRISES } from '../../enterprises.ts';
import { ARCHITECTURES } from '../dhcp/option-fields.ts';
import { CABLELABS, CABLE_FIELDS, readCableOptions } from './cable.ts';
import { DOMAIN_FIELDS, takeDomain, takeDomains } from './domain-names.ts';
import { FAILOVER, FAILOVER_FIELDS } from './failover.ts';
import { MESSAGES } from './messages.ts';
import { OPTION_NAMES } from './option-names.ts';
import { TRANSITION, TRANSITION_FIELDS } from './transition.ts';
import { DUID_FIELDS, readDuid } from './unique-identifier.ts';

const STATUS: Readonly<Record<number, string>> = {
  0: 'Success', 1: 'UnspecFail', 2: 'NoAddrAvail', 3: 'NoBinding', 4: 'NotOnLink', 5: 'UseMulticast', 6: 'NoPrefixAvail', 7: 'UnknownQueryType',
  8: 'MalformedQuery', 9: 'NotConfigured', 10: 'NotAllowed', 11: 'QueryTerminated', 12: 'DataMissing', 13: 'CatchUpComplete', 14: 'NotSupported',
  15: 'TLSConnectionRefused',
};
const NTP_SUBOPTIONS: Readonly<Record<number, string>> = { 1: 'NTP Server Address', 2: 'NTP Multicast Address', 3: 'NTP Server FQDN' };
const CLIENT_PORT = 546;
const DELAYED = 2;
export const OPTION_FIELDS = {
  'option.type_str': text('Option'),
  'option.type': u16('Option', { values: OPTION_NAMES }),
  'option.length': u16('Length'),
  'option.value': octets('Value', { own: true }),
  ...DUID_FIELDS,
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
  'auth.realm': text('DHCP realm'),
  'auth.key_id': u32('Key ID'),
  'auth.md5_data': octets('HMAC-MD5 data', { size: 16 }),
  'auth.info': octets('Authentication Information'),
  unicast: ipv6('IPv6 address'),
  status_code: u16('Status Code', { values: STATUS }),
  status_msg: text('Status Message'),
  'userclass.length': u16('Length'),
  'userclass.opaque_data': octets('Suboption'),
  'vendorclass.enterprise': u32('Enterprise ID', { values: ENTERPRISES }),
  'vendorclass.data': text('vendor-class-data'),
  'vendoropts.enterprise': u32('Enterprise ID', { values: ENTERPRISES }),
  'vendoropts.enterprise.option_code': u16('Option code'),
  'vendoropts.enterprise.option_length': u16('Option length'),
  'vendoropts.enterprise.option_data': octets('Option data'),
  interface_id: octets('Interface-ID'),
  reconf_msg: u8('Reconfigure message type', { values: MESSAGES }),
  sip_server_domain_search_fqdn: text('SIP Server Domain Search FQDN'),
  sip_server_a: ipv6('SIP server address'),
  dns_server: ipv6('DNS server address'),
  search_list_entry: text('List entry'),
  nis_server: ipv6('NIS server address'),
  nisp_server: ipv6('NISP server address'),
  nis_fqdn: text('NIS FQDN'),
  nisp_fqdn: text('NISP FQDN'),
  sntp_server: ipv6('SNTP server address'),
  lifetime: u32('Lifetime'),
  'remoteid.enterprise': u32('Enterprise ID', { values: ENTERPRISES }),
  remoteid_enterprise_id: octets('Remote-ID'),
  subscriber_id: text('Subscriber-ID'),
  bcmcs_server_fqdn: text('BCMCS server FQDN'),
  bcmcs_server_a: ipv6('BCMCS server address'),
  pana_agent: ipv6('PANA agents address'),
  lq_query: u8('Query-type', { values: { 1: 'by-address', 2: 'by-clientID', 3: 'by-relayID', 4: 'by-linkAddress', 5: 'by-remoteID' } }),
  lq_query_link_address: ipv6('Link address'),
  clt_time: u32('Clt_time'),
  lq_relay_data_peer_addr: ipv6('Peer address'),
  lq_relay_data_msg: text('DHCPv6 relay message'),
  lq_client_link: ipv6('LQ client links address'),
  capwap_ac_v6: ipv6('CAPWAP Access Controllers address'),
  mip6_home_agent: ipv6('Home Agent'),
  mip6_home_address: ipv6('Home Address'),
  nai: text('NAI'),
  'pd_exclude.pref_len': u8('Prefix length'),
  'pd_exclude.subnet_id': octets('IPv6 subnet ID'),
  relay_port: u16('Downstream Source Port'),
  client_fqdn_flags: u8('Flags', { hex: true }),
  'clientfqdn.client.n': flag('N bit', 0x04, { as: ['Server SHOULD NOT perform PTR RR updates', 'Server SHOULD perform PTR RR updates'] }),
  'clientfqdn.client.s': flag('S bit', 0x01, { as: ['Server SHOULD perform AAAA RR updates', 'Server SHOULD NOT perform AAAA RR updates'] }),
  'clientfqdn.server.n': flag('N bit', 0x04, { as: ['Server SHOULD NOT perform PTR RR updates', 'Server SHOULD perform PTR RR updates'] }),
  'clientfqdn.server.o': flag('O bit', 0x02, { as: [
    'Server HAS overridden client\'s S bit preference', 'Server HAS NOT overridden client\'s S bit preference',
  ] }),
  'clientfqdn.server.s': flag('S bit', 0x01, { as: ['Server SHOULD perform AAAA RR updates', 'Server SHOULD NOT perform AAAA RR updates'] }),
  client_domain: text('Client Domain Name'),
  timezone: text('Time-zone'),
  tzdb: text('TZ-database'),
  'ntpserver.option.type': u16('Suboption', { values: NTP_SUBOPTIONS }),
  'ntpserver.option.length': u16('Length'),
  'ntpserver.addr': ipv6('NTP Server Address'),
  'ntpserver.mc_addr': ipv6('NTP Multicast Address'),
  'ntpserver.fqdn': text('NTP Server FQDN'),
  bootfile_url: text('Bootfile URL', { own: true }),
  architecture_type: u16('Architecture type', { values: ARCHITECTURES, own: true }),
  aftr_name: text('DS-Lite AFTR Name'),
  sol_max_rt: u32('SOL_MAX_RT', { own: true }),
  inf_max_rt: u32('INF_MAX_RT', { own: true }),
  captive_portal: text('Captive Portal'),
  mudurl: text('MUDURL'),
  ...DOMAIN_FIELDS,
  ...TRANSITION_FIELDS,
  ...FAILOVER_FIELDS,
  ...CABLE_FIELDS,
} as const;

const f = OPTION_FIELDS;

/** Reads options until the cursor ends; `message` reads what a relay carries. */
export function readOptions(p: Cursor, message: (p: Cursor) => void): void {
  while (p.more) readOption(p, message);
}

function readOption(p: Cursor, message: (p: Cursor) => void): void {
  const code = p.u16();
  const length = p.u16(2);
  const name = OPTION_NAMES[code] ?? `DHCP option ${code}`;
  if (4 + length > p.remaining) p.malformed(`${name} of ${length} bytes where ${p.remaining - 4} are left`);
  p.set(f['option.type_str'], name, p.at, Math.min(4 + length, p.available));
  p.label(name);
  const outer = p.under();
  p.take(f['option.type']);
  p.take(f['option.length']);
  const value = p.within(length);
  readValue(value, code, message);
  value.takeCaptured(f['option.value']);
  p.close(outer);
}

function readValue(p: Cursor, code: number, message: (p: Cursor) => void): void {
  switch (code) {
    case 1: {
      const bytes = p.peekBytes(p.remaining);
      p.addInfo(() => `CID: ${hexText(bytes)} `);
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
      p.addInfo(() => `IAA: ${ipv6Text(address)} `);
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
      p.takeAs(f.elapsed_time, milliseconds, 2);
      p.label(`Elapsed time: ${milliseconds}ms`);
      break;
    }
    case 9:
      message(p);
      break;
    case 11: readAuthentication(p); break;
    case 12: p.take(f.unicast); break;
    case 13:
      p.take(f.status_code);
      p.takeRest(f.status_msg);
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
      if (p.take(f['vendoropts.enterprise']) === CABLELABS) {
        readCableOptions(p);
        break;
      }
      while (p.remaining >= 4) {
        const outer = p.open('option');
        p.take(f['vendoropts.enterprise.option_code']);
        p.take(f['vendoropts.enterprise.option_data'], p.take(f['vendoropts.enterprise.option_length']));
        p.close(outer);
      }
      break;
    case 18: takeRest(p, f.interface_id); break;
    case 19: p.take(f.reconf_msg); break;
    case 21: titled(p, f.sip_server_domain_search_fqdn, 'SIP Servers Domain Search List'); break;
    case 22: takeAddresses(p, f.sip_server_a); break;
    case 23: takeAddresses(p, f.dns_server); break;
    case 24: titled(p, f.search_list_entry, 'Domain name suffix search list'); break;
    case 26:
      p.take(f['iaprefix.pref_lifetime']);
      p.take(f['iaprefix.valid_lifetime']);
      p.take(f['iaprefix.pref_len']);
      p.take(f['iaprefix.pref_addr']);
      readOptions(p, message);
      break;
    case 27: takeAddresses(p, f.nis_server); break;
    case 28: takeAddresses(p, f.nisp_server); break;
    case 29: takeDomains(p, f.nis_fqdn); break;
    case 30: takeDomains(p, f.nisp_fqdn); break;
    case 31: takeAddresses(p, f.sntp_server); break;
    case 32: p.take(f.lifetime); break;
    case 33: takeDomains(p, f.bcmcs_server_fqdn); break;
    case 34: takeAddresses(p, f.bcmcs_server_a); break;
    case 37:
      p.take(f['remoteid.enterprise']);
      takeRest(p, f.remoteid_enterprise_id);
      break;
    case 38: takeRest(p, f.subscriber_id); break;
    case 39:
      // RFC 4704 §4.1: O is the server's to set.
      p.bits(f.client_fqdn_flags, p.packet.destinationPort === CLIENT_PORT ?
        [f['clientfqdn.server.n'], f['clientfqdn.server.o'], f['clientfqdn.server.s']] : [f['clientfqdn.client.n'], f['clientfqdn.client.s']]);
      if (p.more) takeDomain(p, f.client_domain);
      break;
    case 40: takeAddresses(p, f.pana_agent); break;
    case 41: takeRest(p, f.timezone); break;
    case 42: takeRest(p, f.tzdb); break;
    case 43:
      while (p.remaining >= 2) p.take(f.requested_option_code);
      break;
    case 44:
      p.take(f.lq_query);
      p.take(f.lq_query_link_address);
      readOptions(p, message);
      break;
    case 45:
    case 66:
      readOptions(p, message);
      break;
    case 46: p.take(f.clt_time); break;
    case 47:
      p.take(f.lq_relay_data_peer_addr);
      p.takeRest(f.lq_relay_data_msg);
      break;
    case 48: takeAddresses(p, f.lq_client_link); break;
    case 52: takeAddresses(p, f.capwap_ac_v6); break;
    case 56: readNtp(p); break;
    case 59: takeRest(p, f.bootfile_url); break;
    case 61:
      while (p.remaining >= 2) p.take(f.architecture_type);
      break;
    case 64: takeDomain(p, f.aftr_name); break;
    case 67:
      p.take(f['pd_exclude.pref_len']);
      takeRest(p, f['pd_exclude.subnet_id']);
      break;
    case 82: p.take(f.sol_max_rt); break;
    case 83: p.take(f.inf_max_rt); break;
    case 103: takeRest(p, f.captive_portal); break;
    case 112: takeRest(p, f.mudurl); break;
    case 135: p.take(f.relay_port); break;
    case 165: takeAddresses(p, f.mip6_home_agent); break;
    case 166: takeAddresses(p, f.mip6_home_address); break;
    case 167: takeRest(p, f.nai); break;
    default: (TRANSITION[code] ?? FAILOVER[code])?.(p, (inner) => readOptions(inner, message));
  }
}

/** RFC 8415 §20, and RFC 3315 §21.4 for delayed authentication. */
function readAuthentication(p: Cursor): void {
  const protocol = p.take(f['auth.protocol']);
  p.take(f['auth.algorithm']);
  p.take(f['auth.rdm']);
  p.take(f['auth.replay_detection'], 8);
  if (protocol === DELAYED && p.remaining >= 20) {
    if (p.remaining > 20) p.take(f['auth.realm'], p.remaining - 20);
    p.take(f['auth.key_id']);
    p.take(f['auth.md5_data']);
  } else if (p.more) {
    p.take(f['auth.info'], p.remaining);
  }
}

function takeHex(p: Cursor, field: Field<string>): void {
  p.takeAs(field, hexText(p.peekBytes(4)), 4);
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

function titled(p: Cursor, field: Field<string>, title: string): void {
  const outer = p.open(title);
  takeDomains(p, field);
  p.close(outer);
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
