/** Elements of Hotspot 2.0 among queries of access networks: Wi-Fi Alliance, Hotspot 2.0 Technical Specification §4. */
import { type Cursor, type Field, below, bits, octets, text, u16, u32, u8 } from '../../../../dissect/index.ts';

const SUBTYPES: Readonly<Record<number, string>> = {
  1: 'HS Query list', 2: 'HS Capability List', 3: 'Operator Friendly Name', 4: 'WAN Metrics', 5: 'Connection Capability', 6: 'NAI Home Realm Query',
  7: 'Operating Class Indication', 8: 'OSU Providers List', 10: 'Icon Request', 11: 'Icon Binary File', 12: 'Operator Icon Metadata',
  13: 'Advice of Charge',
};
const HOTSPOT = 17;
const PROTOCOLS: Readonly<Record<number, string>> = { 1: 'ICMP', 6: 'TCP', 17: 'UDP', 50: 'ESP' };
const PORTS: Readonly<Record<number, string>> = {
  0: '[Supported]', 20: 'FTP', 22: 'SSH', 80: 'HTTP', 443: 'HTTPS', 500: 'IKEv2 for IPSec VPN', 1723: 'PPTP for IPSec VPN',
  4500: '[Optional] IKEv2 for IPSec VPN',
  5060: 'VOIP',
};
const STATUSES: Readonly<Record<number, string>> = { 0: 'Closed', 1: 'Open', 2: 'Unknown' };
const LINKS = { 0: 'Reserved', 1: 'Link up', 2: 'Link down', 3: 'Link in test state' };
/** Of names of realms. */
export const ENCODINGS = { 0: 'Formatted in accordance with RFC 4282', 1: 'UTF-8 formatted that is not formatted in accordance with RFC 4282' };

const id = below('wlan.hs20');
const f = {
  alliance: u8('WFA Subtype', { values: { 17: 'Hotspot 2.0 ANQP', 18: 'Multi Band Operation ANQP' }, id: 'wlan.anqp.wfa.subtype' }),
  subtype: u8('Subtype', { values: SUBTYPES, ...id('anqp.subtype') }),
  reserved: u8('Reserved', id('anqp.reserved')),
  payload: octets('Payload', id('anqp.payload')),
  query: u8('Queried Subtype', { values: SUBTYPES, ...id('anqp.hs_query_list') }),
  capability: u8('Capability', { values: SUBTYPES, ...id('anqp.hs_capability_list') }),
  nameLength: u8('Length', id('anqp.ofn.length')),
  nameLanguage: text('Language Code', id('anqp.ofn.language')),
  name: text('Operator Friendly Name', id('anqp.ofn.name')),
  link: bits('Link Status', 0x03, { values: LINKS, ...id('anqp.wan_metrics.link_status') }),
  symmetric: bits('Symmetric Link', 0x04, id('anqp.wan_metrics.symmetric_link')),
  full: bits('At Capacity', 0x08, id('anqp.wan_metrics.at_capacity')),
  linkReserved: bits('Reserved', 0xf0, id('anqp.wan_metrics.reserved')),
  downSpeed: u32('Downlink Speed', { little: true, ...id('anqp.wan_metrics.downlink_speed') }),
  upSpeed: u32('Uplink Speed', { little: true, ...id('anqp.wan_metrics.uplink_speed') }),
  downLoad: u8('Downlink Load', id('anqp.wan_metrics.downlink_load')),
  upLoad: u8('Uplink Load', id('anqp.wan_metrics.uplink_load')),
  measured: u16('LMD', { little: true, ...id('anqp.wan_metrics.lmd') }),
  protocol: u8('IP Protocol', { values: PROTOCOLS, ...id('anqp.cc.ip_proto') }),
  port: u16('Port Number', { little: true, values: PORTS, ...id('anqp.cc.port_num') }),
  status: u8('Status', { values: STATUSES, ...id('anqp.cc.status') }),
  realms: u8('NAI Home Realm Count', id('anqp.nai_hrq.count')),
  encoding: bits('NAI Home Realm Encoding Type', 0x01, { values: ENCODINGS, ...id('anqp.nai_hrq.encoding_type') }),
  realmLength: u8('NAI Home Realm Name Length', id('anqp.nai_hrq.length')),
  realm: text('NAI Home Realm Name', id('anqp.nai_hrq.name')),
  class: u8('Operating Class', id('anqp.oper_class_indic.oper_class')),
  iconName: text('Icon Filename', id('anqp_icon_request.icon_filename')),
  download: u8('Download Status Code', {
    values: { 0: 'Success', 1: 'File not found', 2: 'Unspecified file error' }, ...id('anqp_icon_request.download_status'),
  }),
  iconTypeLength: u8('Icon Type Length', id('anqp_icon_request.icon_type_len')),
  iconType: text('Icon Type', id('anqp_icon_request.icon_type')),
  iconLength: u16('Icon Binary Data Length', { little: true, id: 'wlan.anqp_icon_request.icon_binary_data_len' }),
  icon: octets('Icon Binary Data', { id: 'wlan.h220.anqp_icon_request.icon_binary_data' }),
  networkLength: u8('SSID Length', id('anqp_osu_prov_list.ssid_len')),
  network: text('SSID', id('anqp_osu_prov_list.ssid')),
  providers: u8('Number of OSU Providers', id('anqp_osu_prov_list.number')),
  providerLength: u16('OSU Provider Length', { little: true, ...id('anqp_osu_prov.len') }),
  namesLength: u16('OSU Friendly Name Length', { little: true, ...id('osu_friendly_names_len') }),
  friendlyLength: u8('Length', id('osu_friendly_name.len')),
  friendlyLanguage: text('Language Code', id('osu_friendly_name.language')),
  friendly: text('OSU Friendly Name', id('osu_friendly_name.name')),
  serverLength: u8('OSU Server URI Length', id('osu_server_uri_len')),
  server: text('OSU Server URI', id('osu_server_uri')),
  methodsLength: u8('OSU Method List Length', id('osu_method_list_len')),
  method: u8('OSU Method', { values: { 0: 'OMA DM', 1: 'SOAP XML SPP' }, ...id('osu_method_list.method') }),
  iconsLength: u16('Icons Available Length', { little: true, ...id('osu_icons_avail_len') }),
  width: u16('Icon Width', { little: true, ...id('osu_icons_avail.icon_width') }),
  height: u16('Icon Height', { little: true, ...id('osu_icons_avail.icon_height') }),
  language: text('Language Code', id('osu_icons_avail.lang_code')),
  availableTypeLength: u8('Icon Type Length', id('osu_icons_avail.icon_type_len')),
  availableType: text('Icon Type', id('osu_icons_avail.icon_type')),
  availableNameLength: u8('Icon Filename Length', id('osu_icons_avail.icon_filename_len')),
  availableName: text('Icon Filename', id('osu_icons_avail.icon_filename')),
  identityLength: u8('OSU_NAI Length', id('osu_nai.len')),
  identity: octets('OSU_NAI', id('osu_nai')),
  descriptionsLength: u16('OSU Service Description Length', { little: true, ...id('osu_service_desc_len') }),
  descriptionLength: u8('Length', id('osu_service_desc.duple.len')),
  descriptionLanguage: text('Language Code', id('osu_service_desc.duple.lang')),
  description: text('OSU Service Description', id('osu_service_desc.duple.desc')),
};
export const HOTSPOT_FIELDS: readonly Field[] = Object.values(f);

/** Behind the number of Wi-Fi Alliance. `line`: the element's number, which is called by what is in it; `isFirst`: of the answer's elements. */
export function takeHotspot(p: Cursor, line: number, isFirst: boolean): void {
  if (p.take(f.alliance) !== HOTSPOT) return;
  const subtype = p.take(f.subtype);
  const name = SUBTYPES[subtype] ?? `Unknown (${subtype})`;
  if (isFirst) p.addInfo(` HS 2.0 ${name}`);
  p.labelNode(line, `Info ID: ANQP vendor-specific list (56797) - HS 2.0 ${name}`);
  p.take(f.reserved);
  TAKERS[subtype]?.(p);
  p.takeRest(f.payload);
}

const TAKERS: Readonly<Record<number, (p: Cursor) => void>> = {
  1: p => {
    while (p.more) p.take(f.query);
  },
  2: p => {
    while (p.more) p.take(f.capability);
  },
  3: p => takeNames(p, 'Friendly Name', f.nameLength, f.nameLanguage, f.name), 4: takeMetrics, 5: takeConnections, 6: takeHomeRealms,
  7: p => {
    while (p.more) p.take(f.class);
  },
  8: takeProviders,
  10: p => p.takeRest(f.iconName),
  11: takeIcon,
  12: takeAvailableIcon,
};

/** Names in several languages, each with its length. */
function takeNames(p: Cursor, title: string, length: Field<number>, language: Field<string>, name: Field<string>): void {
  for (let n = 1; p.more; n++) {
    const outer = p.open(`${title} [${n}]`, 1 + p.u8());
    const part = p.within(p.take(length));
    part.take(language, 3);
    part.takeRest(name);
    p.close(outer);
  }
}

function takeMetrics(p: Cursor): void {
  for (const field of [f.link, f.symmetric, f.full, f.linkReserved]) p.show(field);
  p.skip(1);
  for (const field of [f.downSpeed, f.upSpeed, f.downLoad, f.upLoad, f.measured]) p.take(field);
}

function takeConnections(p: Cursor): void {
  while (p.remaining >= 4) {
    const named = (names: Readonly<Record<number, string>>, number: number): string => names[number] ?? `Unknown (${number})`;
    const outer = p.open(
      `ProtoPort Tuple - ip_proto=${named(PROTOCOLS, p.u8())} port_num=${named(PORTS, p.little16(1))} status=${STATUSES[p.u8(3)] ?? 'Reserved'}`,
      4,
    );
    p.take(f.protocol);
    p.take(f.port);
    p.take(f.status);
    p.close(outer);
  }
}

function takeHomeRealms(p: Cursor): void {
  const count = p.take(f.realms);
  for (let i = 0; i < count; i++) {
    p.show(f.encoding);
    p.skip(1);
    p.take(f.realm, p.take(f.realmLength));
  }
}

function takeProviders(p: Cursor): void {
  p.take(f.network, p.take(f.networkLength));
  const count = p.take(f.providers);
  const outer = p.open('OSU Providers List', p.remaining);
  for (let i = 0; i < count; i++) takeProvider(p, i);
  p.close(outer);
  if (p.more) p.take(f.identity, p.take(f.identityLength));
}

function takeProvider(p: Cursor, number: number): void {
  const outer = p.open(`OSU Provider ${number}`);
  const provider = p.within(p.take(f.providerLength));
  takeDuples(provider, 'Friendly Names List', f.namesLength, 'Friendly Name', f.friendlyLength, f.friendlyLanguage, f.friendly);
  provider.take(f.server, provider.take(f.serverLength));
  const methods = provider.within(provider.take(f.methodsLength));
  const list = methods.open('OSU Method List', methods.remaining);
  while (methods.more) methods.take(f.method);
  methods.close(list);
  const icons = provider.within(provider.take(f.iconsLength));
  const available = icons.open('Icons Available', icons.remaining);
  for (let n = 0; icons.more; n++) {
    const icon = icons.open(`Icon Available ${n}`);
    takeAvailableIcon(icons);
    icons.close(icon);
  }
  icons.close(available);
  provider.take(f.identity, provider.take(f.identityLength));
  takeDuples(provider, 'Service Description', f.descriptionsLength, 'Duple', f.descriptionLength, f.descriptionLanguage, f.description);
  p.close(outer);
}

function takeDuples(
  p: Cursor, heading: string, whole: Field<number>, title: string, length: Field<number>, language: Field<string>, name: Field<string>,
): void {
  const part = p.within(p.take(whole));
  const outer = part.open(heading, part.remaining);
  takeNames(part, title, length, language, name);
  part.close(outer);
}

function takeAvailableIcon(p: Cursor): void {
  p.take(f.width);
  p.take(f.height);
  p.take(f.language, 3);
  p.take(f.availableType, p.take(f.availableTypeLength));
  p.take(f.availableName, p.take(f.availableNameLength));
}

function takeIcon(p: Cursor): void {
  p.take(f.download);
  p.take(f.iconType, p.take(f.iconTypeLength));
  const length = p.take(f.iconLength);
  if (length > 0) p.take(f.icon, length);
}
