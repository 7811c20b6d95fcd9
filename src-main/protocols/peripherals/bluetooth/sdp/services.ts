/** Attributes that services have of their own, by the class of the service (Assigned Numbers, §5.1, and the profiles' chapters on SDP). */
import { hex } from '../../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, nameOf } from '../../../../dissect/index.ts';
import { fieldsBelow } from '../../../bit-names.ts';
import { type Reader, named, number, truth, words } from './attributes.ts';
import { type Element, SEQUENCE, takeElement, takeElements, takePlain } from './elements.ts';
import { SDP_FIELDS } from './fields.ts';
import { SERVICE_FIELDS as f } from './service-fields.ts';

export interface Attribute {
  /** `Supported Features` */
  readonly name: string;
  readonly read: Reader;
}
export interface Service {
  /** `(A2DP)` stands before the names. */
  readonly called: string;
  readonly attributes: Readonly<Record<number, Attribute>>;
}

/** Flags and numbers that stand beside each other, lowest bits last; what is said of them are the flags that are set. */
function flagsBelow(prefix: string, size: number, parent?: Field<number>): Reader {
  const fields = fieldsBelow(f, prefix);
  return (p, element) => {
    if (element.length !== size) return takePlain(p, element);
    const value = size === 1 ? p.u8() : size === 2 ? p.u16() : p.u32();
    if (parent !== undefined) {
      p.bits(parent, fields);
    } else {
      for (const field of fields) p.show(field);
      p.skip(size);
    }
    const set = fields.filter(({ kind, mask }) => kind === 'bool' && (value & mask) !== 0).reverse();
    return set.map(({ title }) => `${title.replace(/^.*?: /, '')} `).join('');
  };
}

const decimalAndHex = (value: number): string => `${value} (${hex(value, 4)})`;
const short = (value: number): string => hex(value, 4);
const plainNumber = (value: number): string => `${value}`;
/** Binary coded: 0x0123 is version 1.2.3. */
const version = (value: number): string => `${(value >> 8).toString(16)}.${(value >> 4) & 15}.${value & 15} (${hex(value, 4)})`;
const edition = (value: number): string => `${(value >> 8).toString(16)}.${(value & 255).toString(16).padStart(2, '0')} (${hex(value, 4)})`;
const nameAndNumber = (field: Field<number>): Reader =>
  named(field, value => `${nameOf(field.options.values, value) ?? 'Unknown'} (${hex(value, 4)})`);
const attribute = (name: string, read: Reader): Attribute => ({ name, read });
const goep = (field: Field<number>): Attribute => attribute('GOEP L2CAP PSM', number(field, decimalAndHex));
const features = (read: Reader): Attribute => attribute('Supported Features', read);

/** HID 1.1.1 §5.3.4.7: descriptors, each with its type. */
const descriptors: Reader = (p, element) => {
  if (element.type !== SEQUENCE) return takePlain(p, element);
  const told: string[] = [];
  while (p.more) {
    const outer = p.open(f['service.hid.descriptor_list.descriptor_data']), node = p.lastNode, at = told.length + 1;
    const type = takeElement(p, (value) => {
      const name = takeElement(value, named(f['service.hid.descriptor.type']));
      if (value.more) takeElement(value, takeDescriptor);
      return name;
    });
    p.close(outer);
    p.labelNode(node, `Descriptor #${at}: ${type}`);
    told.push(type);
  }
  return told.join(' ');
};

function takeDescriptor(p: Cursor, { length }: Element): void {
  p.take(f['service.hid.descriptor_list.descriptor'], length);
}

/** HID 1.1.1 §5.3.4.8. */
const languageBases: Reader = (p, element) => {
  if (element.type !== SEQUENCE) return takePlain(p, element);
  const told: string[] = [];
  while (p.more) {
    const outer = p.open(f['service.hid.lang']), node = p.lastNode, at = told.length + 1;
    const text = takeElement(p, (value) => {
      const language = takeElement(value, named(SDP_FIELDS['lang.id']));
      const base = value.more ? takeElement(value, number(SDP_FIELDS['lang.attribute_base'], short)) : '';
      return `Lang ID: ${language}, Attribute Base: ${base}`;
    });
    p.close(outer);
    p.labelNode(node, `Language #${at}: ${text}`);
    told.push(`[${text}]`);
  }
  return told.join(', ');
};

const subclass: Reader = (p) => {
  const type = p.show(f['service.hid.device_subclass.type']), subtype = p.show(f['service.hid.device_subclass.subtype']);
  p.take(f['service.hid.device_subclass.reserved']);
  return `${nameOf(f['service.hid.device_subclass.type'].options.values, type)}, `
    + `${nameOf(f['service.hid.device_subclass.subtype'].options.values, subtype) ?? 'Unknown'}`;
};

const formats: Reader = (p, element) =>
  (element.type === SEQUENCE ? takeElements(p, named(f['opp.supported_format'])).map(name => `${name} `).join('') : takePlain(p, element));

const security = attribute('Security Description', named(f['pan.security_description']));
const subnets = { 0x30d: attribute('IPv4Subnet', words(f['pan.ipv4_subnet'])), 0x30e: attribute('IPv6Subnet', words(f['pan.ipv6_subnet'])) };
const mapFeatures = features(flagsBelow('map.supported_features.', 4, f['map.supported_features']));
const repositories = flagsBelow('service.pbap.pse.supported_repositories.', 1, f['service.pbap.pse.supported_repositories']);
const remoteVolume = { 0x302: attribute('Remote Audio Volume Control', truth(f['service.hsp.remote_audio_volume_control'])) };

const DEVICE: Service = {
  called: 'DID', attributes: {
    0x200: attribute('Specification ID', number(f['service.did.specification_id'], edition)),
    0x201: attribute('Vendor ID', nameAndNumber(f['service.did.vendor_id'])),
    0x202: attribute('Product ID', number(f['service.did.product_id'], short)),
    0x203: attribute('Version', number(f['service.did.version'], version)),
    0x204: attribute('Primary Record', truth(f['service.did.primary_record'])),
    0x205: attribute('Vendor ID Source', nameAndNumber(f['service.did.vendor_id_source'])),
  },
};
const HUMAN_INTERFACE: Service = {
  called: 'HID', attributes: {
    0x200: attribute('Device Release Number', number(f['service.hid.device_release_number'], version)),
    0x201: attribute('Parser Version', number(f['service.hid.parser_version'], version)),
    0x202: attribute('Device Subclass', subclass),
    0x203: attribute('Country Code', named(f['service.hid.country_code'])),
    0x204: attribute('Virtual Cable', truth(f['service.hid.virtual_cable'])),
    0x205: attribute('Reconnect Initiate', truth(f['service.hid.reconnect_initiate'])),
    0x206: attribute('Descriptor List', descriptors),
    0x207: attribute('LANG ID Base List', languageBases),
    0x208: attribute('SDP Disable', truth(f['service.hid.sdp_disable'])),
    0x209: attribute('Battery Power', truth(f['service.hid.battery_power'])),
    0x20a: attribute('Remote Wake', truth(f['service.hid.remote_wake'])),
    0x20b: attribute('Profile Version', number(f['service.hid.profile_version'], version)),
    0x20c: attribute('Supervision Timeout', number(f['service.hid.supervision_timeout'], plainNumber)),
    0x20d: attribute('Normally Connectable', truth(f['service.hid.normally_connectable'])),
    0x20e: attribute('BootDevice', truth(f['service.hid.boot_device'])),
    0x20f: attribute('SSR Host Max Latency', number(f['service.hid.ssr_host_max_latency'], plainNumber)),
    0x210: attribute('SSR Host Min Timeout', number(f['service.hid.ssr_host_min_timeout'], plainNumber)),
  },
};
const CONTROLLER: Service = { called: 'AVRCP', attributes: { 0x311: features(flagsBelow('service.avrcp.ct.supported_features.', 2)) } };

/** By the UUID of the class. */
export const SERVICES: Readonly<Record<number, Service>> = {
  0x1105: { called: 'OPP', attributes: { 0x200: goep(f['opp.goep_l2cap_psm']), 0x303: attribute('Supported Formats List', formats) } },
  0x1106: { called: 'FTP', attributes: { 0x200: goep(f['ftp.goep_l2cap_psm']) } },
  0x1108: { called: 'HSP', attributes: remoteVolume },
  0x110a: { called: 'A2DP', attributes: { 0x311: features(flagsBelow('service.a2dp.source.supported_features.', 2)) } },
  0x110b: { called: 'A2DP', attributes: { 0x311: features(flagsBelow('service.a2dp.sink.supported_features.', 2)) } },
  0x110c: { called: 'AVRCP', attributes: { 0x311: features(flagsBelow('service.avrcp.tg.supported_features.', 2)) } },
  0x110e: CONTROLLER, 0x110f: CONTROLLER,
  0x1115: { called: 'PAN PANU', attributes: { 0x30a: security } },
  0x1116: {
    called: 'PAN NAP', attributes: {
      0x30a: security,
      0x30b: attribute('Net Access Type', named(f['pan.net_access_type'])),
      0x30c: attribute('Max Net Access Rate', number(f['pan.max_net_access_rate'], value => `${value} (${hex(value, 8)})`)),
      ...subnets,
    },
  },
  0x1117: { called: 'PAN GN', attributes: { 0x30a: security, ...subnets } },
  0x111e: { called: 'HFP HS', attributes: { 0x311: features(flagsBelow('service.hfp.hf.supported_features.', 2)) } },
  0x111f: {
    called: 'HFP AG', attributes: {
      0x301: attribute('Network', named(f['service.hfp.gw.network'])), 0x311: features(flagsBelow('service.hfp.gw.supported_features.', 2)),
    },
  },
  0x1124: HUMAN_INTERFACE,
  0x112f: {
    called: 'PBAP', attributes: {
      0x200: goep(f['pbap.goep_l2cap_psm']),
      0x314: attribute('Supported Repositories', repositories),
      0x317: features(flagsBelow('service.pbap.pse.supported_features.', 4, f['service.pbap.pse.supported_features'])),
    },
  },
  0x1131: { called: 'HSP', attributes: remoteVolume },
  0x1132: {
    called: 'MAP MAS', attributes: {
      0x200: goep(f['map.mas.goep_l2cap_psm']),
      0x315: attribute('MAS Instance ID', number(f['map.mas.instance_id'], value => `${value} (${hex(value, 2)})`)),
      0x316: attribute('Supported Message Types', flagsBelow('map.mas.supported_message_types.', 1)),
      0x317: mapFeatures,
    },
  },
  0x1133: { called: 'MAP MNS', attributes: { 0x200: goep(f['map.mns.goep_l2cap_psm']), 0x317: mapFeatures } },
  0x1136: { called: 'GNSS', attributes: { 0x200: features(flagsBelow('service.gnss.supported_features.', 2)) } },
  0x1200: DEVICE,
};
