/** What DHCPv6 options hold, by their code: RFC 8415 §21 and the RFCs of the others. */
import { hexText, ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { CABLELABS, readCableOptions } from './cable.ts';
import { takeDomain, takeDomains } from './domain-names.ts';
import { FAILOVER } from './failover.ts';
import { NTP_SUBOPTIONS, OPTION_FIELDS as f } from './option-fields.ts';
import { type Nested, type ReadByCode, type ReadValue, container, one, rest } from './read-value.ts';
import { TRANSITION } from './transition.ts';
import { readDuid } from './unique-identifier.ts';

const codes = (field: Field<number>): ReadValue => p => {
  while (p.remaining >= 2) p.take(field);
};
const plainAddresses = (field: Field<void>): ReadValue => p => {
  while (p.remaining >= 16) p.take(field);
};
/** Addresses with their place in the list. */
const addresses = (field: Field<void>): ReadValue => p => {
  for (let i = 1; p.remaining >= 16; i++) {
    const address = p.peekBytes(16);
    p.take(field);
    p.label(() => ` ${i} ${field.title}: ${ipv6Text(address)}`);
  }
};
const titledDomains = (field: Field<string>, title: string): ReadValue => p => {
  const outer = p.open(title);
  takeDomains(p, field);
  p.close(outer);
};

const UDP = 17;
/** Messages in which a client asks for a name and a server answers: SOLICIT, REQUEST, RENEW, REBIND; ADVERTISE, REPLY. */
const CLIENT_NAMES: ReadonlySet<number> = new Set([1, 3, 5, 6]), SERVER_NAMES: ReadonlySet<number> = new Set([2, 7]);
const NO_UPDATES = 4, UPDATES_ADDRESS = 1;
/** RFC 5460 §5.2: queries by relay, link and remote identifier come in bulk alone, over TCP. */
const LAST_SINGLE_QUERY = 2;
/** Protocol of delayed authentication. */
const DELAYED = 2;

const clientIdentifier: ReadValue = p => {
  const bytes = p.peekBytes(p.remaining);
  p.addInfo(() => `CID: ${hexText(bytes)} `);
  readDuid(p);
};

const association: ReadValue = (p, { options }) => {
  takeHex(p, f.iaid);
  p.take(f['iaid.t1']);
  p.take(f['iaid.t2']);
  options(p);
};

const temporaryAssociation: ReadValue = (p, { options }) => {
  takeHex(p, f.iata);
  options(p);
};

const associatedAddress: ReadValue = (p, { options }) => {
  const address = p.peekBytes(16);
  p.addInfo(() => `IAA: ${ipv6Text(address)} `);
  p.take(f['iaaddr.ip']);
  p.take(f['iaaddr.pref_lifetime']);
  p.take(f['iaaddr.valid_lifetime']);
  options(p);
};

const associatedPrefix: ReadValue = (p, { options }) => {
  p.take(f['iaprefix.pref_lifetime']);
  p.take(f['iaprefix.valid_lifetime']);
  p.take(f['iaprefix.pref_len']);
  p.take(f['iaprefix.pref_addr']);
  options(p);
};

const elapsedTime: ReadValue = p => {
  const milliseconds = 10 * p.u16();
  p.takeAs(f.elapsed_time, milliseconds, 2);
  p.label(`Elapsed time: ${milliseconds}ms`);
};

const status: ReadValue = p => {
  p.take(f.status_code);
  p.takeRest(f.status_msg);
};

const userClass: ReadValue = p => {
  while (p.remaining >= 2) {
    const outer = p.open('User Class suboption', 2 + p.u16());
    p.take(f['userclass.opaque_data'], p.take(f['userclass.length']));
    p.close(outer);
  }
};

const vendorClass: ReadValue = p => {
  p.take(f['vendorclass.enterprise']);
  while (p.remaining >= 2) {
    const length = p.u16();
    p.skip(2);
    p.take(f['vendorclass.data'], length);
  }
};

const vendorOptions: ReadValue = p => {
  if (p.take(f['vendoropts.enterprise']) === CABLELABS) {
    readCableOptions(p);
    return;
  }
  while (p.remaining >= 4) {
    const outer = p.open('option');
    p.take(f['vendoropts.enterprise.option_code']);
    p.take(f['vendoropts.enterprise.option_data'], p.take(f['vendoropts.enterprise.option_length']));
    p.close(outer);
  }
};

const remoteIdentifier: ReadValue = p => {
  p.take(f['remoteid.enterprise']);
  p.take(f.remoteid_enterprise_id, p.remaining);
};

/** RFC 4704 §4.1, §5 and §6: O is the server's to set, and few messages say a name. */
const clientName: ReadValue = (p, { type }) => {
  const isServer = SERVER_NAMES.has(type);
  if (!isServer && !CLIENT_NAMES.has(type)) p.expert(f.bad_msgtype);
  const flags = p.bits(f.client_fqdn_flags, isServer ?
    [f['clientfqdn.server.n'], f['clientfqdn.server.o'], f['clientfqdn.server.s']] : [f['clientfqdn.client.n'], f['clientfqdn.client.s']]);
  if ((flags & (NO_UPDATES | UPDATES_ADDRESS)) === (NO_UPDATES | UPDATES_ADDRESS)) p.expert(f.s_bit_should_be_zero);
  if (p.more) takeDomain(p, f.client_domain);
};

const leaseQuery: ReadValue = (p, { options }) => {
  if (p.take(f.lq_query) > LAST_SINGLE_QUERY && p.packet.ipProtocol === UDP) p.expertUnder(f['bulk_leasequery.bad_query_type']);
  p.take(f.lq_query_link_address);
  options(p);
};

const relayData: ReadValue = p => {
  p.take(f.lq_relay_data_peer_addr);
  p.take(f.lq_relay_data_msg, p.remaining);
};

const excludedPrefix: ReadValue = p => {
  p.take(f['pd_exclude.pref_len']);
  p.take(f['pd_exclude.subnet_id'], p.remaining);
};

const VALUES: ReadByCode = {
  ...TRANSITION, ...FAILOVER,
  1: clientIdentifier, 2: readDuid, 3: association, 4: temporaryAssociation, 5: associatedAddress, 6: codes(f.requested_option_code),
  7: one(f.option_preference), 8: elapsedTime, 9: (p, { message }) => message(p), 11: readAuthentication, 12: one(f.unicast), 13: status,
  15: userClass, 16: vendorClass, 17: vendorOptions, 18: rest(f.interface_id), 19: one(f.reconf_msg),
  21: titledDomains(f.sip_server_domain_search_fqdn, 'SIP Servers Domain Search List'), 22: plainAddresses(f.sip_server_a),
  23: addresses(f.dns_server), 24: titledDomains(f.search_list_entry, 'Domain name suffix search list'), 25: association, 26: associatedPrefix,
  27: plainAddresses(f.nis_server), 28: plainAddresses(f.nisp_server), 29: titledDomains(f.nis_fqdn, 'nis-domain-name'),
  30: titledDomains(f.nisp_fqdn, 'nisp-domain-name'), 31: addresses(f.sntp_server), 32: one(f.lifetime),
  33: titledDomains(f.bcmcs_server_fqdn, 'BCMCS Servers Domain Search List'), 34: plainAddresses(f.bcmcs_server_a), 37: remoteIdentifier,
  38: rest(f.subscriber_id),
  39: clientName, 40: plainAddresses(f.pana_agent), 41: rest(f.timezone), 42: rest(f.tzdb), 43: codes(f.requested_option_code), 44: leaseQuery,
  45: container, 46: one(f.clt_time), 47: relayData, 48: plainAddresses(f.lq_client_link), 52: plainAddresses(f.capwap_ac_v6),
  53: readDuid, 56: readNtp, 59: rest(f.bootfile_url), 61: codes(f.architecture_type), 64: p => takeDomain(p, f.aftr_name),
  66: container, 67: excludedPrefix, 82: one(f.sol_max_rt), 83: one(f.inf_max_rt), 103: rest(f.captive_portal),
  112: rest(f.mudurl), 135: one(f.relay_port), 165: addresses(f.mip6_home_agent), 166: addresses(f.mip6_home_address), 167: rest(f.nai),
};

/** Reads the value of an option, which has all of the cursor; one that nobody knows stays unread. */
export function readValue(p: Cursor, code: number, nested: Nested): void {
  VALUES[code]?.(p, nested);
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
