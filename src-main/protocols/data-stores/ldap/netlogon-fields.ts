/** Fields of what domain controllers say of themselves, MS-ADTS §6.3.1, with the names of their numbers. */
import { type Field, type FieldOptions, below, flag, guid, ipv4, text, u16, u32 } from '../../../dissect/index.ts';

const at = below('mscldap');
const LITTLE: FieldOptions = { little: true };
const WIDE: FieldOptions = { encoding: 'utf16le' };
const HEX: FieldOptions = { hex: true, little: true };

/** §6.3.1.3 */
const OPCODES: Readonly<Record<number, string>> = {
  7: 'LOGON_PRIMARY_QUERY', 12: 'LOGON_PRIMARY_RESPONSE', 18: 'LOGON_SAM_LOGON_REQUEST', 19: 'LOGON_SAM_LOGON_RESPONSE',
  20: 'LOGON_SAM_PAUSE_RESPONSE', 21: 'LOGON_SAM_USER_UNKNOWN', 23: 'LOGON_SAM_LOGON_RESPONSE_EX', 24: 'LOGON_SAM_PAUSE_RESPONSE_EX',
  25: 'LOGON_SAM_USER_UNKNOWN_EX',
};

const bit = (group: string) => ([name, title, mask, yes, no]: readonly [string, string, number, string, string]): Field<boolean> =>
  flag(title, mask, { ...LITTLE, size: 4, as: [yes, no], id: `mscldap.${group}.${name}` });

/** §6.3.1.1: what the client wants to know, and the server tells. */
export const VERSION_FLAGS = ([
  ['v1', 'V1', 0x1, 'Version 1 of the response', 'Version 1 of the response not requested'],
  ['v5', 'V5', 0x2, 'Version 5 of the response', 'Version 5 of the response not requested'],
  ['v5ex', 'V5EX', 0x4, 'Extended version 5 of the response', 'Extended version 5 of the response not requested'],
  ['v5ep', 'V5EP', 0x8, 'With the address of the server', 'Address of the server not requested'],
  ['vcs', 'VCS', 0x10, 'With the next closest site', 'Next closest site not requested'],
  ['vnt4', 'VNT4', 0x1000000, 'Domain controllers need not look like those of Windows NT 4.0', 'Emulation of Windows NT 4.0 is not refused'],
  ['vpdc', 'VPDC', 0x10000000, 'Primary domain controller requested', 'Any domain controller'],
  ['vip', 'VIP', 0x20000000, 'Set (obsolete)', 'Not set (obsolete)'],
  ['vl', 'VL', 0x40000000, 'The client is the server itself', 'The client is another machine'],
  ['vgc', 'VGC', 0x80000000, 'Global catalog requested', 'Global catalog not requested'],
] as const).map(bit('ntver.searchflags'));

/** §6.3.1.2: what the server is. */
export const SERVER_FLAGS = ([
  ['forestnc', 'FDC', 0x80000000, 'DnsForestName is a domain name', 'DnsForestName is no domain name'],
  ['defaultnc', 'DNC', 0x40000000, 'The domain is the default one', 'The domain is not the default one'],
  ['dnsname', 'DNS', 0x20000000, 'The server has a DNS name', 'The server has no DNS name'],
  ['writabledc', 'WDC', 0x1000, 'Writable domain controller of Windows Server 2008 or later', 'No writable domain controller of Windows Server 2008'],
  ['rodc', 'RODC', 0x800, 'Read-only domain controller', 'No read-only domain controller'],
  ['ndnc', 'NDNC', 0x400, 'The naming context is an application\'s', 'The naming context is a domain'],
  ['good_timeserv', 'Good Time Serv', 0x200, 'Reliable time server', 'No reliable time server'],
  ['writable', 'Writable', 0x100, 'Writable', 'Not writable'],
  ['closest', 'Closest', 0x80, 'In the site of the client', 'Not in the site of the client'],
  ['timeserv', 'Time Serv', 0x40, 'Time server', 'No time server'],
  ['kdc', 'KDC', 0x20, 'Kerberos key distribution center', 'No Kerberos key distribution center'],
  ['ds', 'DS', 0x10, 'Directory server', 'No directory server'],
  ['ldap', 'LDAP', 0x8, 'LDAP server', 'No LDAP server'],
  ['gc', 'GC', 0x4, 'Global catalog', 'No global catalog'],
  ['pdc', 'PDC', 0x1, 'Primary domain controller', 'No primary domain controller'],
] as const).map(bit('netlogon.flags'));

export const NETLOGON_FIELDS = {
  opcode: u16('Operation code', at('netlogon.opcode', { ...LITTLE, values: OPCODES })),
  flags: u32('Flags', at('netlogon.flags', HEX)),
  domainGuid: guid('Domain GUID', at('domain.guid', LITTLE)),
  forest: text('Forest', at('forest')),
  domain: text('Domain', at('domain')),
  hostname: text('Hostname', at('hostname')),
  netbiosDomain: text('NetBIOS Domain', at('nb_domain')),
  netbiosHostname: text('NetBIOS Hostname', at('nb_hostname')),
  username: text('Username', at('username')),
  wideDomain: text('NetBIOS Domain', at('nb_domain', WIDE)),
  wideHostname: text('NetBIOS Hostname', at('nb_hostname', WIDE)),
  wideUsername: text('Username', at('username', WIDE)),
  site: text('Server Site', at('sitename')),
  clientSite: text('Client Site', at('clientsitename')),
  nextSite: text('Next Closest Site', at('nextclosestsitename', { own: true })),
  address: ipv4('IP Address', at('netlogon.ipaddress')),
  addressFamily: u16('Family', at('netlogon.ipaddress.family', LITTLE)),
  addressPort: u16('Port', at('netlogon.ipaddress.port', LITTLE)),
  addressIpv4: ipv4('IPv4', at('netlogon.ipaddress.ipv4')),
  version: u32('Version Flags', at('ntver.flags', HEX)),
  lmToken: u16('LM Token', at('netlogon.lm_token', HEX)),
  ntToken: u16('NT Token', at('netlogon.nt_token', HEX)),
} as const;
