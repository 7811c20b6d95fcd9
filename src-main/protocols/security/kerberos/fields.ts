/** Fields of Kerberos, named as in RFC 4120's ASN.1. */
import { type Field, absoluteTime, bits, bool, byName, flag, i32, ipv4, ipv6, none, octets, text, u32, u8 } from '../../../dissect/index.ts';
import { STATUSES } from '../../files/nt-statuses.ts';
import { ADDRESS_TYPES, ARMORS, CHECKSUMS, ENCRYPTIONS, ERRORS, MESSAGES, NAME_TYPES, PREAUTHENTICATIONS } from './names.ts';

const heading = (title: string): Field<void> => none(title, { id: `kerberos.${title.replaceAll('-', '_')}_element` });

/** Bits of a flags field of 32, from the highest on; each is shown in the byte where it lies. */
function flags(prefix: string, names: string): Field<boolean>[] {
  return names.split(' ').map((name, bit) =>
    flag(name, 0x80 >> (bit % 8), { id: `kerberos.${prefix}.${name.replaceAll('-', '.')}`, as: ['True', 'False'] }));
}

export const KDC_OPTIONS = flags('KDCOptions', 'reserved forwardable forwarded proxiable proxy allow-postdate ' +
'postdated unused7 renewable unused9 unused10 opt-hardware-auth ' +
  'unused12 unused13 constrained-delegation canonicalize request-anonymous unused17 ' +
  'unused18 unused19 unused20 unused21 unused22 unused23 unused24 unused25 ' +
  'disable-transited-check renewable-ok enc-tkt-in-skey unused29 renew validate');

export const AP_OPTIONS = flags('APOptions', 'reserved use-session-key mutual-required');

export const KERBEROS_FIELDS = {
  'rm.reserved': flag('Reserved', 0x80000000),
  'rm.length': bits('Record Length', 0x7fffffff),
  padding: u8('Padding', { id: 'ber.bitstring.padding' }),
  asReq: heading('as-req'),
  asRep: heading('as-rep'),
  tgsReq: heading('tgs-req'),
  tgsRep: heading('tgs-rep'),
  apReq: heading('ap-req'),
  apRep: heading('ap-rep'),
  safe: heading('krb-safe'),
  priv: heading('krb-priv'),
  cred: heading('krb-cred'),
  error: heading('krb-error'),
  ticket: heading('ticket'),
  item: none('Ticket', { id: 'kerberos.Ticket_element' }),
  authenticator: heading('authenticator'),
  body: heading('req-body'),
  safeBody: heading('safe-body'),
  sname: heading('sname'),
  cname: heading('cname'),
  encrypted: heading('enc-part'),
  encryptedAuthorization: heading('enc-authorization-data'),
  checksum: heading('cksum'),
  element: none('PA-DATA', { id: 'kerberos.PA_DATA_element' }),
  host: none('HostAddress', { id: 'kerberos.HostAddress_element' }),
  keyEntry: none('ETYPE-INFO-ENTRY', { id: 'kerberos.ETYPE_INFO_ENTRY_element' }),
  keyEntry2: none('ETYPE-INFO2-ENTRY', { id: 'kerberos.ETYPE_INFO2_ENTRY_element' }),
  armored: heading('armored-data'),
  armor: heading('armor'),
  requestChecksum: heading('req-checksum'),
  fastRequest: heading('enc-fast-req'),
  fastReply: heading('enc-fast-rep'),
  armor_type: i32('armor-type', { values: ARMORS }),
  armor_value: octets('armor-value'),
  pvno: u32('pvno'),
  tkt_vno: u32('tkt-vno'),
  msg_type: i32('msg-type', { values: MESSAGES }),
  realm: text('realm'),
  crealm: text('crealm'),
  name_type: i32('name-type', { values: NAME_TYPES }),
  cname_string: u32('cname-string'),
  CNameString: text('CNameString'),
  sname_string: u32('sname-string'),
  SNameString: text('SNameString'),
  padata: u32('padata'),
  padata_type: i32('padata-type', { values: PREAUTHENTICATIONS }),
  padata_value: octets('padata-value'),
  include_pac: bool('include-pac'),
  pw_salt: octets('pw-salt'),
  'smb.nt_status': u32('NT Status', { hex: true, little: true, values: STATUSES }),
  'ext_error.reserved': u32('Reserved', { hex: true, little: true }),
  'ext_error.flags': u32('Flags', { hex: true, little: true }),
  info_salt: octets('salt'),
  info2_salt: text('salt'),
  s2kparams: octets('s2kparams'),
  etype: i32('etype', { values: ENCRYPTIONS }),
  etypes: u32('etype', { id: 'kerberos.kdc-req-body.etype' }),
  ENCTYPE: i32('ENCTYPE', { values: ENCRYPTIONS }),
  kvno: u32('kvno'),
  cipher: octets('cipher'),
  kdc_options: octets('kdc-options'),
  ap_options: octets('ap-options'),
  from: absoluteTime('from'),
  till: absoluteTime('till'),
  rtime: absoluteTime('rtime'),
  nonce: u32('nonce'),
  addresses: u32('addresses'),
  addr_type: i32('addr-type', { values: ADDRESS_TYPES }),
  address: octets('address'),
  addr_ip: ipv4('IP Address'),
  addr_ipv6: ipv6('IPv6 Address'),
  addr_nb: text('NetBIOS Address'),
  additional_tickets: u32('additional-tickets'),
  tickets: u32('tickets'),
  ctime: absoluteTime('ctime'),
  cusec: u32('cusec'),
  stime: absoluteTime('stime'),
  susec: u32('susec'),
  error_code: i32('error-code', { values: ERRORS }),
  e_text: text('e-text'),
  e_data: octets('e-data'),
  seq_number: u32('seq-number'),
  cksumtype: i32('cksumtype', { values: CHECKSUMS }),
  sum: octets('checksum', { id: 'kerberos.checksum' }),
  userData: octets('user-data', { id: 'kerberos.user_data' }),
  ...byName([...KDC_OPTIONS, ...AP_OPTIONS]),
};
