/**
 * Attributes of the key exchange: a type and either two bytes or a length and a value (RFC 2408 §3.3). What the types
 * mean depends on where they are: in transforms of the first and the second phase (RFC 2409 appendix A, RFC 2407 §4.5),
 * in notifications, in a configuration, in keys for groups.
 */
import {
  type Cursor, type Field, type FieldOptions, type ValueNames, below, bits, expert, flag, ipv4, ipv6, nameOf, none, octets, text, u16, u32, u64, u8,
} from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import * as names from './names.ts';

const FORMAT = { as: ['Type/Value (TV)', 'Type/Length/Value (TLV)'] } as const;

export interface AttributeKind {
  /** What the heading of an attribute begins with. */
  readonly title: string;
  readonly heading: Field<void>;
  readonly format: Field<boolean>;
  readonly type: Field<number>;
  readonly length: Field<number>;
  readonly value: Field<void>;
  readonly names: ValueNames;
  /** What a value is, by type: one field, or several that follow each other, of which the last may lack (a prefix, in drafts before RFC 7296). */
  readonly meanings: Readonly<Record<number, Field | readonly Field[] | Duration>>;
}

/** How long something is valid: a number of four bytes as a rule, but of as many as it needs (RFC 2407 §4.5). */
interface Duration {
  readonly short: Field<number>;
  readonly long: Field<bigint>;
  readonly longer: Field<void>;
}

type Declare = (name: string) => FieldOptions;
type Meanings = (id: Declare) => AttributeKind['meanings'];

function attributes(prefix: string, title: string, values: ValueNames, meanings: Meanings = () => ({})): AttributeKind {
  const id = below(`isakmp.${prefix}`);
  return {
    title, names: values,
    heading: none(title, { id: `isakmp.${prefix}` }),
    type: bits('Type', 0x7fff, { ...id('type'), values }),
    format: flag('Format', 0x8000, { ...id('format'), ...FORMAT }),
    length: u16('Length', id('length')),
    value: octets('Value', id('value')),
    meanings: meanings(id),
  };
}

const LIFE_TYPES = { 0: 'RESERVED', 1: 'Seconds', 2: 'Kilobytes' };
const lifeType = (id: Declare): Field => u16('Life Type', { ...id('life_type'), values: LIFE_TYPES });
const lifeDuration = (id: Declare): Duration => ({
  short: u32('Life Duration', id('life_duration')),
  long: u64('Life Duration', id('life_duration64')),
  longer: octets('Life Duration', id('life_duration_bytes')),
});

/** RFC 2409 appendix A. */
export const IKE_ATTRIBUTES = attributes('ike.attr', 'IKE Attribute', names.ATTRIBUTES, id => ({
  1: u16('Encryption Algorithm', { ...id('encryption_algorithm'), values: names.CIPHERS }),
  2: u16('HASH Algorithm', { ...id('hash_algorithm'), values: names.HASHES }),
  3: u16('Authentication Method', { ...id('authentication_method'), values: names.METHODS }),
  4: u16('Group Description', { ...id('group_description'), values: names.GROUPS }),
  5: u16('Group Type', { ...id('group_type'), values: { 0: 'UNDEFINED - 0', 1: 'MODP', 2: 'ECP', 3: 'EC2N' } }),
  6: octets('Group Prime', id('group_prime')),
  7: octets('Group Generator One', id('group_generator_one')),
  8: octets('Group Generator Two', id('group_generator_two')),
  9: octets('Group Curve A', id('group_curve_a')),
  10: octets('Group Curve B', id('group_curve_b')),
  11: lifeType(id),
  12: lifeDuration(id),
  13: octets('PRF', id('prf')),
  14: u16('Key Length', id('key_length')),
  15: octets('Field Size', id('field_size')),
  16: octets('Group Order', id('group_order')),
  17: octets('Block Size', id('block_size')),
  20: u16('Asymmetric Cryptographic Algorithm Type', { ...id('asymmetric_cryptographic_algorithm_type'), values: { 1: 'RSA', 2: 'SM2' } }),
}));

/** RFC 2407 §4.5, and IANA's ipsec-registry for what came later. */
export const IPSEC_ATTRIBUTES = attributes('ipsec.attr', 'IPsec Attribute', names.IPSEC_ATTRIBUTES, id => ({
  1: lifeType(id),
  2: lifeDuration(id),
  3: u16('Group Description', { ...id('group_description'), values: names.GROUPS }),
  4: u16('Encapsulation Mode', { ...id('encap_mode'), values: names.ENCAPSULATIONS }),
  5: u16('Authentication Algorithm', { ...id('auth_algorithm'), values: names.AUTHENTICATIONS }),
  6: u16('Key Length', id('key_length')),
  7: u16('Key Rounds', id('key_rounds')),
  8: u16('Compress Dictionary Size', id('cmpr_dict_size')),
  9: octets('Compress Private Algorithm', id('cmpr_algorithm')),
  10: u16('ECN Tunnel', { ...id('ecn_tunnel'), values: { 0: 'RESERVED', 1: 'Allowed', 2: 'Forbidden' } }),
  11: u16('Extended (64-bit) Sequence Number', { ...id('ext_seq_nbr'), values: { 0: 'RESERVED', 1: '64-bit Sequence Number' } }),
  12: u16('Authentication Key Length', id('auth_key_length')),
  13: octets('Signature Encoding Algorithm', id('sig_enco_algorithm')),
  14: u16('Address Preservation', {
    ...id('addr_preservation'), values: { 0: 'Reserved', 1: 'None', 2: 'Source-Only', 3: 'Destination-Only', 4: 'Source-and-Destination' },
  }),
  15: u16('SA Direction', { ...id('sa_direction'), values: { 0: 'Reserved', 1: 'Sender-Only', 2: 'Receiver-Only', 3: 'Symmetric' } }),
}));

/** What a responder's notification of its lifetime has of both (RFC 2407 §4.6.3.1). */
export const IKE_LIFETIME_ATTRIBUTES = attributes(
  'notify.data.resp_lifetime.ike.attr', 'IKE Attribute', names.ATTRIBUTES, id => ({ 11: lifeType(id), 12: lifeDuration(id) }),
);
export const IPSEC_LIFETIME_ATTRIBUTES =
  attributes('notify.data.resp_lifetime.ipsec.attr', 'IPsec Attribute', names.IPSEC_ATTRIBUTES, id => ({ 1: lifeType(id), 2: lifeDuration(id) }));

/** RFC 7296 §3.3.5. */
export const TRANSFORM_ATTRIBUTES = attributes(
  'ike2.attr', 'Transform Attribute', { 14: 'Key Length' }, id => ({ 14: u16('Key Length', id('key_length')) }),
);

/** RFC 5857 §3.1.2. */
export const COMPRESSION_ATTRIBUTES = attributes('notify.data.rohc.attr', 'ROHC Attribute Type', names.COMPRESSION_ATTRIBUTES, id => ({
  1: u16('Maximum Context Identifier', id('max_cid')),
  2: u16('ROHC Profile', id('profile')),
  3: u16('ROHC Integrity Algorithm', { ...id('integ'), values: names.TRANSFORM_INTEGRITY }),
  4: u16('ROHC ICV Length in bytes', id('icv_len')),
  5: u16('MRRU', id('mrru')),
}));

/** draft-ietf-ipsec-isakmp-mode-cfg, draft-beaulieu-ike-xauth, Cisco's Unity; RFC 7296 §3.15.1, RFC 5739, RFC 7651. */
export const CONFIGURATION_ATTRIBUTES = attributes('cfg.attr', 'Config Attribute', names.CONFIGURATION, id => {
  const suppliedText = (name: string): Field => text(`XAUTH ${name.replaceAll('_', ' ').toUpperCase()}`, id(`xauth.${name}`));
  return {
    1: ipv4('INTERNAL IP4 ADDRESS', id('internal_ip4_address')),
    2: ipv4('INTERNAL IP4 NETMASK', id('internal_ip4_netmask')),
    3: ipv4('INTERNAL IP4 DNS', id('internal_ip4_dns')),
    4: ipv4('INTERNAL IP4 NBNS', id('internal_ip4_nbns')),
    5: u32('INTERNAL ADDRESS EXPIRY (Secs)', id('internal_address_expiry')),
    6: ipv4('INTERNAL IP4 DHCP', id('internal_ip4_dhcp')),
    7: text('APPLICATION VERSION', id('application_version')),
    8: [ipv6('INTERNAL IP6 ADDRESS', id('internal_ip6_address')), u8('INTERNAL IP6 ADDRESS (PREFIX)', id('internal_ip6_address.prefix'))],
    9: ipv6('INTERNAL IP6 NETMASK', id('internal_ip6_netmask')),
    10: ipv6('INTERNAL IP6 DNS', id('internal_ip6_dns')),
    11: ipv6('INTERNAL IP6 NBNS', id('internal_ip6_nbns')),
    12: ipv6('INTERNAL IP6 DHCP', id('internal_ip6_dhcp')),
    13: [ipv4('INTERNAL IP4 SUBNET (IP)', id('internal_ip4_subnet_ip')), ipv4('INTERNAL IP4 SUBNET (NETMASK)', id('internal_ip4_subnet_netmask'))],
    14: u16('SUPPORTED ATTRIBUTES', { ...id('supported_attributes'), values: names.CONFIGURATION }),
    15: [ipv6('INTERNAL_IP6_SUBNET (IP)', id('internal_ip6_subnet_ip')), u8('INTERNAL_IP6_SUBNET (PREFIX)', id('internal_ip6_subnet_prefix'))],
    17: [
      u64('INTERNAL_IP6_LINK (Link-Local Interface ID)', id('internal_ip6_link_interface')),
      octets('INTERNAL_IP6_LINK (IKEv2 Link ID)', id('internal_ip6_link_id')),
    ],
    18: [ipv6('INTERNAL_IP6_PREFIX (IP)', id('internal_ip6_prefix_ip')), u8('INTERNAL_IP6_PREFIX (Length)', id('internal_ip6_prefix_length'))],
    20: ipv4('P_CSCF_IP4_ADDRESS (IP)', id('p_cscf_ip4_address')),
    21: ipv6('P_CSCF_IP6_ADDRESS (IP)', id('p_cscf_ip6_address')),
    16520: u16('XAUTH TYPE', { ...id('xauth.type'), values: { 0: 'Generic', 1: 'RADIUS-CHAP', 2: 'OTP', 3: 'S/KEY' } }),
    16521: suppliedText('user_name'),
    16522: suppliedText('user_password'),
    16523: suppliedText('passcode'),
    16524: suppliedText('message'),
    16525: suppliedText('challenge'),
    16526: suppliedText('domain'),
    16527: u16('XAUTH STATUS', { ...id('xauth.status'), values: { 0: 'Fail', 1: 'Success' } }),
    16528: suppliedText('next_pin'),
    16529: suppliedText('answer'),
    28672: text('UNITY BANNER', id('unity.banner')),
    28674: text('UNITY DEF DOMAIN', id('unity.def_domain')),
  };
});

/** RFC 6407 §5.6.1. */
export const KEY_ATTRIBUTES = attributes('key_download.attr', 'Key download Tek Attribute', {});

const KINDS = [
  IKE_ATTRIBUTES, IPSEC_ATTRIBUTES, IKE_LIFETIME_ATTRIBUTES, IPSEC_LIFETIME_ATTRIBUTES, TRANSFORM_ATTRIBUTES, COMPRESSION_ATTRIBUTES,
  CONFIGURATION_ATTRIBUTES, KEY_ATTRIBUTES,
];
const EMPTY = expert('Attribute value is empty', 'note', 'Protocol', { id: 'isakmp.attribute_value_empty' });

export const ATTRIBUTE_FIELDS: readonly Field[] = [EMPTY, ...KINDS.flatMap(kind =>
  [kind.heading, kind.format, kind.type, kind.length, kind.value, ...Object.values(kind.meanings).flatMap(fieldsOf)])];

/** Attributes up to the cursor's end. */
export function takeAttributes(p: Cursor, kind: AttributeKind): void {
  while (p.remaining >= 4) takeAttribute(p, kind);
}

function takeAttribute(p: Cursor, kind: AttributeKind): void {
  const outer = p.open(kind.heading);
  const heading = p.tree.current;
  const short = p.show(kind.format);
  const type = p.take(kind.type);
  p.label(`Type: ${nameOf(kind.names, type) ?? 'Unknown'} (${type})`);
  const length = short ? 2 : p.take(kind.length);
  const value = p.within(length);
  const named = `${kind.title} (t=${type},l=${length}): ${nameOf(kind.names, type) ?? 'Unknown'}`;
  p.labelNode(heading, named);
  if (length > 0) {
    value.show(kind.value, length);
    const words = takeMeaning(value, kind.meanings[type]);
    if (words !== '') p.labelNode(heading, `${named}: ${words}`);
  } else if (kind === CONFIGURATION_ATTRIBUTES && p.more) {
    // RFC 7296 §3.15.1: who asks for a value leaves it empty. Wireshark, whose filters know the remark, has none on the last attribute.
    p.expertUnder(EMPTY);
  }
  p.close(outer);
}

/** Gives what the heading says of the value, where it is short. */
function takeMeaning(value: Cursor, meaning: Field | readonly Field[] | Duration | undefined): string {
  if (meaning === undefined) return hexText(value.peekBytes(Math.min(value.available, 8)));
  if ('longer' in meaning) return takeDuration(value, meaning);
  if (!('kind' in meaning)) {
    for (const field of meaning) {
      if (field.size === 0) value.takeRest(field);
      else if (value.remaining >= field.size) value.take(field);
    }
    return '';
  }
  switch (meaning.kind) {
    case 'string': return String(value.take(meaning, value.remaining));
    case 'uint': return takeNumbers(value, meaning as Field<number>);
    case 'bytes':
      value.takeRest(meaning);
      return '';
    default:
      value.take(meaning);
      return '';
  }
}

function fieldsOf(meaning: Field | readonly Field[] | Duration): readonly Field[] {
  if ('longer' in meaning) return [meaning.short, meaning.long, meaning.longer];
  return 'kind' in meaning ? [meaning] : meaning;
}

function takeDuration(value: Cursor, { short, long, longer }: Duration): string {
  const { remaining } = value;
  if (remaining <= 4) return String(value.take(short, remaining));
  if (remaining <= 8) return String(value.take(long, remaining));
  value.takeRest(longer);
  return '';
}

/** A number may take two bytes or four whatever its type; of two bytes there may be several. */
function takeNumbers(value: Cursor, field: Field<number>): string {
  const { remaining } = value;
  if (remaining === 4 || remaining === 2 || remaining === 1) {
    const number = value.take(field, remaining === 4 && field === SUPPORTED ? 2 : remaining);
    if (!value.more) return nameOf(field.options.values, number) ?? String(number);
  }
  if (field !== SUPPORTED) return hexText(value.peekBytes(Math.min(value.available, 8)));
  while (value.remaining >= 2) value.take(field);
  return '';
}

const SUPPORTED = CONFIGURATION_ATTRIBUTES.meanings[14];
