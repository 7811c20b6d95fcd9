/** Netlogon: finding domain controllers, and the secure channel to them, MS-NRPC. */
import { remoteInterface } from '../ndr/remote-interface.ts';

const RC = 'ntstatus = netlogon.rc "Return code"', DOS = 'werror = netlogon.rc "Return code"';
const HANDLE = 'in wstr* handle = netlogon.handle "Handle"';
const DC_FLAGS = `
bits u32 RequestFlags { netlogon.get_dcname.request.flags.return_flat_name 0x80000000, netlogon.get_dcname.request.flags.return_dns_name 0x40000000,
  netlogon.get_dcname.request.flags.is_flat_name 0x10000, netlogon.get_dcname.request.flags.is_dns_name 0x20000,
  netlogon.get_dcname.request.flags.only_ldap_needed 0x8000, netlogon.get_dcname.request.flags.avoid_self 0x4000,
  netlogon.get_dcname.request.flags.good_timeserv_preferred 0x2000, netlogon.get_dcname.request.flags.writable_required 0x1000,
  netlogon.get_dcname.request.flags.timeserv_required 0x800, netlogon.get_dcname.request.flags.kdc_required 0x400,
  netlogon.get_dcname.request.flags.ip_required 0x200, netlogon.get_dcname.request.flags.background_only 0x100,
  netlogon.get_dcname.request.flags.pdc_required 0x80, netlogon.get_dcname.request.flags.gc_server_required 0x40,
  netlogon.get_dcname.request.flags.ds_preferred 0x20, netlogon.get_dcname.request.flags.ds_required 0x10,
  netlogon.get_dcname.request.flags.force_rediscovery 0x1 }
bits u32 DcFlags { netlogon.dc.flags.dns_forest 0x80000000, netlogon.dc.flags.dns_domain 0x40000000, netlogon.dc.flags.dns_controller 0x20000000,
  netlogon.dc.flags.ndnc 0x400, netlogon.dc.flags.good_timeserv 0x200, netlogon.dc.flags.writable 0x100, netlogon.dc.flags.closest 0x80,
  netlogon.dc.flags.timeserv 0x40, netlogon.dc.flags.kdc 0x20, netlogon.dc.flags.ds 0x10, netlogon.dc.flags.ldap 0x8,
  netlogon.dc.flags.gc 0x4, netlogon.dc.flags.pdc 0x1 }
bits u32 TrustFlags { netlogon.trust.flags.inbound 0x20, netlogon.trust.flags.native_mode 0x10, netlogon.trust.flags.primary 0x8,
  netlogon.trust.flags.tree_root 0x4, netlogon.trust.flags.outbound 0x2, netlogon.trust.flags.in_forest 0x1 }
bits u32 TrustAttributes { netlogon.trust.attribs.treat_as_external 0x40, netlogon.trust.attribs.within_forest 0x20,
  netlogon.trust.attribs.cross_organization 0x10, netlogon.trust.attribs.forest_transitive 0x8,
  netlogon.trust.attribs.quarantined_domain 0x4, netlogon.trust.attribs.uplevel_only 0x2, netlogon.trust.attribs.non_transitive 0x1 }
`;

const CALLS = `${DC_FLAGS}
enum u16 ChannelType { NullSecureChannel 0, MsvApSecureChannel 1, WorkstationSecureChannel 2, TrustedDnsDomainSecureChannel 3,
  TrustedDomainSecureChannel 4, UasServerSecureChannel 5, ServerSecureChannel 6, CdcServerSecureChannel 7 }
enum u32 TrustType { Downlevel 1, Uplevel 2, MIT 3, DCE 4 }
enum u32 ControlCode { NETLOGON_CONTROL_QUERY 1, NETLOGON_CONTROL_REPLICATE 2, NETLOGON_CONTROL_SYNCHRONIZE 3, NETLOGON_CONTROL_PDC_REPLICATE 4,
  NETLOGON_CONTROL_REDISCOVER 5, NETLOGON_CONTROL_TC_QUERY 6, NETLOGON_CONTROL_TRANSPORT_NOTIFY 7, NETLOGON_CONTROL_FIND_USER 8,
  NETLOGON_CONTROL_CHANGE_PASSWORD 9, NETLOGON_CONTROL_TC_VERIFY 10, NETLOGON_CONTROL_FORCE_DNS_REG 11, NETLOGON_CONTROL_SET_DBFLAG 65534 }

struct DcInfo { wstr* name = netlogon.dc.name, wstr* address = netlogon.dc.address, u32 address_type = netlogon.dc.address_type,
  guid domain_guid = dcerpc.nt.guid "GUID", wstr* domain = netlogon.logon_dom "Logon Domain" ?,
  wstr* forest = netlogon.dns.forest_name "DNS Forest Name", DcFlags flags = netlogon.dc.flags, wstr* site = netlogon.dc.site_name "DC Site Name",
  wstr* client_site = netlogon.client.site_name "Client Site Name" }
struct DomainTrust { wstr* netbios_name = netlogon.downlevel_domain "Downlevel Domain", wstr* dns_name = netlogon.dns_domain "DNS Domain",
  TrustFlags flags = netlogon.trust_flags, u32 parent_index = netlogon.parent_index, TrustType type = netlogon.trust_type,
  TrustAttributes attributes = netlogon.trust_attribs, sid* sid ?, guid guid = dcerpc.nt.guid "GUID" }
struct DomainTrusts { u32 count = netlogon.num_trusts "Num Trusts", DomainTrust[]* trusts ? }
struct Info1 { h32 flags = netlogon.flags, u32 status = netlogon.pdc_connection_status }
struct Info2 { h32 flags = netlogon.flags, u32 status = netlogon.pdc_connection_status, wstr* dc = netlogon.trusted_dc,
  u32 tc_status = netlogon.tc_connection_status }
struct Info3 { h32 flags = netlogon.flags, u32 attempts = netlogon.logon_attempts, h32 r1 = netlogon.reserved, h32 r2 = netlogon.reserved,
  h32 r3 = netlogon.reserved, h32 r4 = netlogon.reserved, h32 r5 = netlogon.reserved }
struct Info4 { wstr* dc = netlogon.trusted_dc, wstr* domain = netlogon.domain }
union u32 ControlInfo { 1: Info1* info1 ?, 2: Info2* info2 ?, 3: Info3* info3 ?, 4: Info4* info4 ? }
union u32 ControlData { 5: wstr* domain = netlogon.TrustedDomainName, 6: wstr* domain = netlogon.TrustedDomainName,
  8: wstr* user = netlogon.UserName, 9: wstr* domain = netlogon.TrustedDomainName, 10: wstr* domain = netlogon.TrustedDomainName,
  65534: u32 flags ?, else: }

NetrServerReqChallenge(${HANDLE}, in wstr& computer = netlogon.computer_name "Computer Name", in octet[8] client = netlogon.clientchallenge,
  out octet[8] server = netlogon.serverchallenge) ${RC}
NetrServerAuthenticate(${HANDLE}, in wstr& account = netlogon.acct_name "Acct Name", in ChannelType type = netlogon.sec_chan_type "Sec Chan Type",
  in wstr& computer = netlogon.computer_name "Computer Name", in octet[8] client = netlogon.clientcred "Client Credential",
  out octet[8] server = netlogon.servercred "Server Credential") ${RC}
NetrServerAuthenticate2(${HANDLE}, in wstr& account = netlogon.acct_name "Acct Name", in ChannelType type = netlogon.sec_chan_type "Sec Chan Type",
  in wstr& computer = netlogon.computer_name "Computer Name", in octet[8] client = netlogon.clientcred "Client Credential",
  out octet[8] server = netlogon.servercred "Server Credential", io h32 flags = netlogon.neg_flags "Negotiation options") ${RC}
NetrServerAuthenticate3(${HANDLE}, in wstr& account = netlogon.acct_name "Acct Name", in ChannelType type = netlogon.sec_chan_type "Sec Chan Type",
  in wstr& computer = netlogon.computer_name "Computer Name", in octet[8] client = netlogon.clientcred "Client Credential",
  out octet[8] server = netlogon.servercred "Server Credential", io h32 flags = netlogon.neg_flags "Negotiation options",
  out u32 rid = netlogon.serverrid "Account RID") ${RC}
NetrGetDCName(in wstr& handle = netlogon.handle "Handle", in wstr* domain = netlogon.domain, out wstr*& name = netlogon.dc.name) ${DOS}
NetrGetAnyDCName(${HANDLE}, in wstr* domain = netlogon.domain, out wstr*& name = netlogon.dc.name) ${DOS}
NetrLogonControl(${HANDLE}, in ControlCode code = netlogon.code, in u32 level = netlogon.level, out ControlInfo info ?)
  werror = netlogon.dos.rc "DOS error code"
NetrLogonControl2(${HANDLE}, in ControlCode code = netlogon.code, in u32 level = netlogon.level, in ControlData data ?, out ControlInfo info ?)
  werror = netlogon.dos.rc "DOS error code"
NetrLogonControl2Ex(${HANDLE}, in ControlCode code = netlogon.code, in u32 level = netlogon.level, in ControlData data ?, out ControlInfo info ?)
  werror = netlogon.dos.rc "DOS error code"
DsrGetDcName(${HANDLE}, in wstr* domain = netlogon.domain, in guid* domain_guid = dcerpc.nt.guid "GUID", in guid* site_guid = dcerpc.nt.guid "GUID",
  in h32 flags = netlogon.flags, out DcInfo*& info ?) ${DOS}
DsrGetDcNameEx(${HANDLE}, in wstr* domain = netlogon.domain, in guid* domain_guid = dcerpc.nt.guid "GUID",
  in wstr* site = netlogon.site_name "Site Name", in RequestFlags flags = netlogon.get_dcname.request.flags, out DcInfo*& info ?) ${DOS}
DsrGetDcNameEx2(${HANDLE}, in wstr* account = netlogon.acct_name "Acct Name", in h32 control = netlogon.user_account_control,
  in wstr* domain = netlogon.domain, in guid* domain_guid = dcerpc.nt.guid "GUID", in wstr* site = netlogon.site_name "Site Name",
  in RequestFlags flags = netlogon.get_dcname.request.flags, out DcInfo*& info ?) ${DOS}
DsrGetSiteName(${HANDLE}, out wstr*& site = netlogon.site_name "Site Name") ${DOS}
DsrEnumerateDomainTrusts(${HANDLE}, in TrustFlags flags = netlogon.trust_flags, out DomainTrusts trusts ?) ${DOS}
`;

export const netlogon = remoteInterface({
  name: 'rpc_netlogon', fields: 'netlogon', title: 'Microsoft Network Logon', uuid: '12345678-1234-abcd-ef00-01234567cffb', calls: CALLS,
});
