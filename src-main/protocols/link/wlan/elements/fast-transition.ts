/** Fast transition between access points and fast initial link setup, IEEE 802.11-2020 §9.4.2.47 and §9.4.2.182. */
import { type Cursor, type Field, below, bits, ether, flag, none, octets, u16, u8 } from '../../../../dissect/index.ts';
import { type Group, fieldsOf, takeGroups } from '../../../field-groups.ts';

const id = below('wlan');

const INDICATION: readonly Field[] = [
  bits('Number of Public Key Identifiers', 0x07, id('fils_indication.info.nr_pk', { size: 2, little: true })),
  bits('Number of Realm Identifiers', 0x38, id('fils_indication.info.nr_realm', { size: 2, little: true })),
  flag('FILS IP Address Configuration', 0x40, id('fils_indication.info.ip_config', { size: 2, little: true, as: ['Supported', 'Not supported'] })),
  flag('Cache Identifier', 0x80, id('fils_indication.info.cache_id_included', { size: 2, little: true, as: ['Included', 'Not included'] })),
  flag('HESSID', 0x100, id('fils_indication.info.hessid_included', { little: true, as: ['Included', 'Not included'] })),
  flag('FILS Shared Key Authentication without PFS', 0x200, id('fils_indication.info.ska_without_pfs', {
    little: true, as: ['Supported', 'Not supported'],
  })),
  flag('FILS Shared Key Authentication with PFS', 0x400, id('fils_indication.info.ska_with_pfs', {
    little: true, as: ['Supported', 'Not supported'],
  })),
  flag('FILS Public Key Authentication', 0x800, id('fils_indication.info.pka', { little: true, as: ['Supported', 'Not supported'] })),
  bits('Reserved', 0xf000, id('fils_indication.info.reserved', { hex: true, little: true })),
];
const PARTS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'PMK-R1 key holder identifier (R1KH-ID)', 2: 'GTK subelement', 3: 'PMK-R0 key holder identifier (R0KH-ID)', 4: 'IGTK',
};
const f = {
  cache: octets('Cache Identifier', id('fils_indication.cache_identifier')),
  homogeneous: ether('HESSID', id('fils_indication.hessid')),
  realms: none('Realm Identifiers', id('fils_indication.realms')),
  realm: octets('Realm Identifier', id('fils_indication.realms.identifier')),
  keys: none('Public Keys', id('fils_indication.public_keys')),
  keyType: u8('Key Type', id('fils_indication.public_keys.key_type')),
  keyLength: u8('Length', id('fils_indication.public_keys.length')),
  key: octets('Public Key Indicator', id('fils_indication.public_keys.indicator')),
  part: u8('Subelement ID', id('ft.subelem.id', { values: PARTS })),
  length: u8('Length', id('ft.subelem.len')),
  data: octets('Data', id('ft.subelem.data')),
};
/** What stands before the subelements. */
const TRANSITION: readonly Group[] = [
  { whole: u16('MIC Control', id('ft.mic_control', { hex: true, little: true })), parts: [
    bits('Reserved', 0xff, id('ft.mic_control.reserved', { hex: true, size: 2 })), bits('Element Count', 0xff00, id('ft.mic_control.element_count')),
  ] },
  octets('MIC', id('ft.mic', { size: 16 })), octets('ANonce', id('ft.anonce', { size: 32 })), octets('SNonce', id('ft.snonce', { size: 32 })),
];
/** Subelements by number. */
const LAYOUTS: Readonly<Record<number, readonly Group[]>> = {
  1: [octets('PMK-R1 key holder identifier (R1KH-ID)', id('ft.subelem.r1kh_id'))],
  2: [
    u16('Key Info', id('ft.subelem.gtk.key_info', { hex: true, little: true })), u8('Key Length', id('ft.subelem.gtk.key_length')),
    octets('RSC', id('ft.subelem.gtk.rsc', { size: 8 })), octets('GTK (encrypted)', id('ft.subelem.gtk.key_encrypted')),
  ],
  3: [octets('PMK-R0 key holder identifier (R0KH-ID)', id('ft.subelem.r0kh_id'))],
  4: [
    u16('Key ID', id('ft.subelem.igtk.key_id', { little: true })), octets('IPN', id('ft.subelem.igtk.ipn', { size: 6 })),
    u8('Key Length', id('ft.subelem.igtk.key_length')), octets('Wrapped Key (IGTK)', id('ft.subelem.igtk.key')),
  ],
};
const GROUP_KEY = 2;
const KEY_NUMBER = bits('Key ID', 0x03, id('ft.subelem.gtk.key_id', { size: 2, little: true }));

export const FAST_FIELDS: readonly Field[] = [
  ...INDICATION, ...Object.values(f), ...fieldsOf([TRANSITION, ...Object.values(LAYOUTS)]), KEY_NUMBER,
];

export function takeFastTransition(p: Cursor): void {
  takeGroups(p, TRANSITION);
  while (p.remaining >= 2) {
    const number = p.u8();
    const outer = p.open(`Subelement: ${PARTS[number] ?? 'Reserved'}`);
    p.take(f.part);
    const part = p.within(p.take(f.length));
    const [first, ...rest] = LAYOUTS[number] ?? [];
    if (number === GROUP_KEY && first !== undefined && part.remaining >= 2) {
      takeGroups(part, [first]);
      p.set(KEY_NUMBER, p.bytes[part.at - 2] & 3, part.at - 2, 2);
      takeGroups(part, rest);
    } else {
      takeGroups(part, LAYOUTS[number] ?? []);
    }
    part.takeRest(f.data);
    p.close(outer);
  }
}

/** FILS Indication: how many realms and keys follow, and what of the rest, by its first two bytes. */
export function takeFastLink(p: Cursor): void {
  const information = p.little16();
  for (const field of INDICATION) p.show(field);
  p.skip(2);
  if ((information & 0x80) !== 0) p.take(f.cache, 2);
  if ((information & 0x100) !== 0) p.take(f.homogeneous);
  const realms = information >> 3 & 7, keys = information & 7;
  if (realms > 0) {
    const outer = p.open(f.realms);
    p.label(`Realm Identifiers: ${realms}`);
    for (let n = 0; n < realms; n++) p.take(f.realm, 2);
    p.close(outer);
  }
  if (keys > 0) {
    const outer = p.open(f.keys);
    p.label(`Public Keys: ${keys}`);
    for (let n = 0; n < keys; n++) {
      p.take(f.keyType);
      p.take(f.key, p.take(f.keyLength));
    }
    p.close(outer);
  }
}
