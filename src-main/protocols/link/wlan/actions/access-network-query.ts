/** The access network query protocol (ANQP), IEEE 802.11-2020 §9.4.5: what a network offers, as lists of elements. */
import { type Cursor, type Field, type FieldOptions, bits, octets, text, u16, u24, u8 } from '../../../../dissect/index.ts';
import { METHODS } from '../../eap/methods.ts';
import { takeNeighbor } from '../elements/neighbor-report.ts';
import { ouiText } from '../elements/organizations.ts';
import { takeOui } from '../elements/vendor.ts';
import { VENUE_FIELDS } from '../elements/venue.ts';
import { ENCODINGS, HOTSPOT_FIELDS, takeHotspot } from './hotspot.ts';
import { ALLIANCE } from './vendor.ts';

const ELEMENTS: Readonly<Record<number, string>> = {
  256: 'ANQP Query list', 257: 'ANQP Capability list', 258: 'Venue Name information', 259: 'Emergency Call Number information',
  260: 'Network Authentication Type information', 261: 'Roaming Consortium list', 262: 'IP Address Type Availability information',
  263: 'NAI Realm list', 264: '3GPP Cellular Network information', 265: 'AP Geospatial Location', 266: 'AP Civic Location',
  267: 'AP Location Public Identifier URI', 268: 'Domain Name list', 269: 'Emergency Alert Identifier URI', 270: 'TDLS Capability information',
  271: 'Emergency NAI', 272: 'Neighbor Report', 273: 'Query AP List', 274: 'AP List Response', 275: 'FILS Realm Info', 276: 'CAG', 277: 'Venue URL',
  278: 'Advice of Charge', 279: 'Local Content', 280: 'Network Authentication Type with Timestamp', 56797: 'ANQP vendor-specific list',
};
const VENDOR = 56797;
const INDICATORS = { 0: 'Acceptance of terms and conditions', 1: 'On-line enrollment supported', 2: 'http/https redirection', 3: 'DNS redirection' };
const VERSION_6 = { 0: 'Address type not available', 1: 'Address type available', 2: 'Availability of the address type not known' };
const VERSION_4 = {
  0: 'Address type not available', 1: 'Public IPv4 address available', 2: 'Port-restricted IPv4 address available',
  3: 'Single NATed private IPv4 address available', 4: 'Double NATed private IPv4 address available',
  5: 'Port-restricted IPv4 address and single NATed IPv4 address available',
  6: 'Port-restricted IPv4 address and double NATed IPv4 address available',
  7: 'Availability of the address type is not known',
};
const PARAMETERS = {
  1: 'Expanded EAP Method', 2: 'Non-EAP Inner Authentication Type', 3: 'Inner Authentication EAP Method Type', 4: 'Expanded Inner EAP Method',
  5: 'Credential Type', 6: 'Tunneled EAP Method Credential Type', 221: 'Vendor Specific',
};

/** Some names go on behind the last word. */
const id = (name: string): FieldOptions => ({ id: `wlan.fixed.anqp${name}` });
const f = {
  number: u16('Info ID', { little: true, values: ELEMENTS, ...id('.info_id') }),
  length: u16('Length', { little: true, ...id('.info_length') }),
  value: octets('Information', id('.info')),
  query: u16('ANQP Query ID', { little: true, values: ELEMENTS, ...id('.query_id') }),
  capability: u16('ANQP Capability', { little: true, values: ELEMENTS, ...id('.capability') }),
  capabilityLength: u16('Vendor-specific Capability Length', { little: true, ...id('.capability_vlen') }),
  capabilityVendor: octets('Vendor-specific Capability', id('.capability_vendor')),
  venueLength: u8('Venue Name Duple Length', id('.venue.length')),
  venueLanguage: text('Language Code', id('.venue.language')),
  venueName: text('Venue Name', id('.venue.name')),
  indicator: u8('Network Authentication Type Indicator', { values: INDICATORS, ...id('.nw_auth_type.indicator') }),
  addressLength: u16('Re-direct URL Length', { little: true, ...id('.nw_auth_type.url_len') }),
  address: text('Re-direct URL', id('.nw_auth_type.url')),
  organizationLength: u8('OI Length', id('.roaming_consortium.oi_len')),
  organization: octets('OI', id('.roaming_consortium.oi')),
  version6: bits('IPv6 Address', 0x03, { values: VERSION_6, ...id('.ip_addr_availability.ipv6') }),
  version4: bits('IPv4 Address', 0xfc, { values: VERSION_4, ...id('.ip_addr_availability.ipv4') }),
  realms: u16('NAI Realm Count', { little: true, ...id('.nai_realm_list.count') }),
  realmData: u16('NAI Realm Data Field Length', { little: true, ...id('.nai_realm_list.field_len') }),
  encoding: bits('NAI Realm Encoding', 0x01, { values: ENCODINGS, ...id('_nai_realm_list.encoding') }),
  realmLength: u8('NAI Realm Length', id('_nai_realm_list.realm_length')),
  realm: text('NAI Realm', id('_nai_realm_list.realm')),
  methods: u8('EAP Method Count', id('_nai_realm_list.eap_method_count')),
  methodLength: u8('EAP Method subfield Length', id('_nai_realm_list.eap_method_len')),
  method: u8('EAP Method', { values: METHODS, ...id('_nai_realm_list.eap_method') }),
  parameters: u8('Authentication Parameter Count', id('_nai_realm_list.auth_param_count')),
  parameter: u8('Authentication Parameter ID', { values: PARAMETERS, ...id('_nai_realm_list.auth_param_id') }),
  parameterLength: u8('Authentication Parameter Length', id('_nai_realm_list.auth_param_len')),
  parameterValue: octets('Authentication Parameter Value', id('_nai_realm_list.auth_param_value')),
  userData: u8('GUD', id('.3gpp_cellular_info.gud')),
  userHeader: u8('UDHL', id('.3gpp_cellular_info.udhl')),
  informationElement: u8('IEI', { text: value => `${value}${value === 0 ? ' (PLMN List)' : ''}`, ...id('.3gpp_cellular_info.iei') }),
  networksLength: u8('PLMN Length', id('.3gpp_cellular_info.plmn_len')),
  networks: u8('Number of PLMNs', id('.3gpp_cellular_info.num_plmns')),
  network: u24('PLMN', { hex: true, little: true, ...id('.3gpp_cellular_info.plmn_info') }),
  venueAddressLength: u8('Venue URL Length', { id: 'wlan.hs20.venue_url.len' }),
  venueNumber: u8('Venue Number', { id: 'wlan.hs20.venue_url.venue_num' }),
  venueAddress: text('Venue URL', { id: 'wlan.hs20.venue_url.url' }),
  domainLength: u8('Domain Name Length', id('.domain_name_list.len')),
  domain: text('Domain Name', id('.domain_name_list.name')),
};
export const QUERY_FIELDS: readonly Field[] = [...Object.values(f), ...HOTSPOT_FIELDS];

/** Elements until the end. `tell`: what the heading says of the first. */
export function takeQuery(p: Cursor, isRequest: boolean, tell: (text: string) => void): void {
  const kind = isRequest ? 'Request' : 'Response';
  tell(kind);
  p.addInfo(isRequest ? ', ANQP Req' : ', ANQP Resp');
  for (let count = 0; p.more; count++) {
    const number = p.take(f.number);
    const line = p.lastNode;
    const name = ELEMENTS[number] ?? `Unknown (${number})`;
    if (number !== VENDOR && count === 0) {
      tell(`${kind} - ${name}`);
      p.addInfo(` ${name}`);
    } else if (count === 1) {
      tell(`${kind} - ${name}, ..`);
      p.addInfo(', ..');
    }
    const outer = p.under();
    const value = p.within(p.take(f.length));
    if (number === VENDOR) takeVendor(value, line, count === 0);
    else TAKERS[number]?.(value);
    value.takeRest(f.value);
    p.close(outer);
  }
}

const TAKERS: Readonly<Record<number, (p: Cursor) => void>> = {
  256: p => {
    while (p.remaining >= 2) p.take(f.query);
  },
  257: takeCapabilities, 258: takeVenue, 260: takeAuthentication, 261: takeConsortium, 262: takeAvailability, 263: takeRealms, 264: takeNetworks,
  268: p => {
    while (p.more) p.take(f.domain, p.take(f.domainLength));
  },
  272: p => {
    if (p.remaining >= 13) takeNeighbor(p);
  },
  277: p => {
    while (p.more) {
      const venue = p.within(p.take(f.venueAddressLength));
      venue.take(f.venueNumber);
      venue.takeRest(f.venueAddress);
    }
  },
};

function takeVendor(p: Cursor, line: number, isFirst: boolean): void {
  if (takeOui(p) === ALLIANCE) takeHotspot(p, line, isFirst);
}

function takeCapabilities(p: Cursor): void {
  while (p.remaining >= 2) {
    const number = p.take(f.capability);
    if (number !== VENDOR) continue;
    const outer = p.under();
    const vendor = p.within(p.take(f.capabilityLength));
    vendor.takeRest(f.capabilityVendor);
    p.close(outer);
  }
}

function takeVenue(p: Cursor): void {
  for (const field of VENUE_FIELDS) p.take(field);
  while (p.more) {
    const name = p.within(p.take(f.venueLength));
    name.take(f.venueLanguage, 3);
    name.takeRest(f.venueName);
  }
}

function takeAuthentication(p: Cursor): void {
  while (p.remaining >= 3) {
    p.take(f.indicator);
    const length = p.take(f.addressLength);
    if (length > 0) p.take(f.address, length);
  }
}

function takeConsortium(p: Cursor): void {
  while (p.more) {
    const organization = p.within(p.take(f.organizationLength));
    if (!organization.more) continue;
    const known = organization.remaining >= 3 ? ouiText(organization.u24()).slice(10, -1) : '';
    organization.take(f.organization, organization.remaining);
    if (known !== '') organization.addLabel(` - ${known}`);
  }
}

function takeAvailability(p: Cursor): void {
  p.show(f.version6);
  p.show(f.version4);
  p.skip(1);
}

function takeRealms(p: Cursor): void {
  const count = p.take(f.realms);
  for (let i = 0; i < count; i++) {
    const outer = p.open('NAI Realm Data', 2 + p.little16());
    const heading = p.lastNode;
    const realm = p.within(p.take(f.realmData));
    realm.show(f.encoding);
    realm.skip(1);
    const name = realm.take(f.realm, realm.take(f.realmLength));
    realm.labelNode(heading, `NAI Realm Data (${name})`);
    const methods = realm.take(f.methods);
    for (let n = 0; n < methods; n++) takeMethod(realm);
    p.close(outer);
  }
}

function takeMethod(p: Cursor): void {
  const number = p.u8(1);
  const outer = p.open(`EAP Method: ${METHODS[number] ?? `Unknown (${number})`}`, 1 + p.u8());
  const method = p.within(p.take(f.methodLength));
  method.take(f.method);
  const count = method.take(f.parameters);
  for (let i = 0; i < count; i++) {
    method.take(f.parameter);
    const length = method.take(f.parameterLength);
    if (length > 0) method.take(f.parameterValue, length);
  }
  p.close(outer);
}

/** 3GPP TS 24.302 annex H: lists of networks. */
function takeNetworks(p: Cursor): void {
  p.take(f.userData);
  p.take(f.userHeader);
  if (p.take(f.informationElement) !== 0) return;
  p.take(f.networksLength);
  const count = p.take(f.networks);
  for (let i = 0; i < count; i++) {
    const number = p.take(f.network);
    p.label(`PLMN ${i} (0x${number.toString(16)})`);
  }
}
