/** What messages of the key handshakes say of keys, IEEE 802.11-2020 §12.7.2, table 12-9; of several links, IEEE 802.11be §12.7.2. */
import { type Cursor, type Field, bits, ether, flag, octets, u16, u32, u48, u8 } from '../../../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'GTK KDE', 3: 'MAC address KDE', 4: 'PMKID KDE', 6: 'Nonce KDE', 7: 'Lifetime KDE', 8: 'Error KDE', 9: 'IGTK KDE',
  10: 'Key ID KDE', 11: 'Multi-band GTK KDE', 12: 'Multi-band Key ID KDE', 13: 'OCI KDE', 14: 'BIGTK KDE', 16: 'MLO GTK KDE',
  17: 'MLO IGTK KDE', 18: 'MLO BIGTK KDE', 19: 'MLO LINK KDE',
};
const USES = ['Temporal key used for both transmission and reception', 'Temporal key used only for reception'] as const;
const id = (name: string): { readonly id: string } => ({ id: `wlan.rsn.ie.${name}` });
/** The number of a link, behind what `kind` has of its own. */
const link = (kind: string) => ({
  reserved: bits('Reserved', 0x0f, { hex: true, ...id(`${kind}.reserved`) }),
  number: bits('LinkID', 0xf0, { hex: true, ...id(`${kind}.linkid`) }),
});

const f = {
  type: u8('Data Type', { values: TYPES, text: number => `${TYPES[number] ?? 'Reserved'} (${number})`, ...id('kde.data_type') }),
  unknown: octets('RSN Unknown', id('unknown')),
  groupNumber: bits('Key ID', 0x03, { hex: true, ...id('gtk_kde.key_id') }),
  groupUse: flag('Tx', 0x04, { as: USES, ...id('gtk_kde.tx') }),
  groupReserved: bits('Reserved', 0xf8, { hex: true, ...id('gtk_kde.res1') }),
  groupReservedToo: u8('Reserved', { hex: true, ...id('gtk_kde.res2') }),
  group: octets('GTK', id('gtk_kde.gtk')),
  address: ether('MAC Address', id('mac_address_kde.mac_address')),
  master: octets('PMKID', id('pmkid')),
  nonce: octets('Key Nonce', id('key_nonce_kde.nonce')),
  lifetime: u32('Key Lifetime', { text: seconds => `${seconds}s`, ...id('key_lifetime_kde.lifetime') }),
  errorReserved: u16('Reserved', { hex: true, ...id('error_kde.reserved') }),
  error: u16('Error Type', { hex: true, ...id('error_kde.error_type') }),
  integrityNumber: u16('KeyId', { little: true, ...id('igtk.kde.keyid') }),
  integrityCounter: u48('IPN', { little: true, ...id('igtk.kde.ipn') }),
  integrity: octets('IGTK', id('igtk.kde.igtk')),
  pairwiseNumber: bits('KeyID', 0x03, id('ptk.keyid')),
  operatingClass: u8('Operating Class', id('oci_kde.operating_class')),
  channel: u8('Primary Channel Number', id('oci_kde.primary_channel_number')),
  segment: u8('Frequency Segment 1 Channel Number', id('oci_kde.frequency_segment_1_channel_number')),
  beaconNumber: u16('Key ID', { little: true, ...id('bigtk_kde.key_id') }),
  beaconCounter: u48('BIPN', { little: true, ...id('bigtk_kde.bipn') }),
  beacon: octets('Key ID', id('bigtk_kde.bigtk')),
  link: u8('Link Information', { hex: true, ...id('mlo_link.link_info') }),
  linkNumber: bits('LinkID', 0x0f, id('mlo_link.link_info.linkid')),
  linkNamed: flag('RSNEInfo', 0x10, { as: ['True', 'False'], ...id('mlo_link.link_info.rsneinfo') }),
  linkExtended: flag('RSNXEInfo', 0x20, { as: ['True', 'False'], ...id('mlo_link.link_info.rsnxeinfo') }),
  linkReserved: bits('Reserved', 0xc0, { hex: true, ...id('mlo_link.link_info.reserved') }),
  linkAddress: ether('MAC Address', id('mlo_link.mac_addr')),
  linkGroupNumber: bits('Key ID', 0x03, { hex: true, ...id('mlo_gtk.key_id') }),
  linkGroupUse: flag('Tx', 0x04, { as: ['True', 'False'], ...id('mlo_gtk.tx') }),
  linkGroupReserved: bits('Reserved', 0x08, { hex: true, ...id('mlo_gtk.reserved') }),
  linkGroupLink: bits('LinkID', 0xf0, { hex: true, ...id('mlo_gtk.linkid') }),
  linkGroupCounter: u48('PN', { little: true, ...id('mlo_gtk.pn') }),
  linkGroup: octets('GTK', id('mlo_gtk.gtk')),
  linkIntegrityNumber: u16('Key ID', { little: true, hex: true, ...id('mlo_igtk.key_id') }),
  linkIntegrityCounter: u48('IPN', { little: true, ...id('mlo_igtk.ipn') }),
  linkIntegrity: octets('IGTK', id('mlo_igtk.igtk')),
  linkBeaconNumber: u16('Key ID', { little: true, hex: true, ...id('mlo_bigtk.key_id') }),
  linkBeaconCounter: u48('IPN', { little: true, ...id('mlo_bigtk.ipn') }),
  linkBeacon: octets('BIGTK', id('mlo_bigtk.bigtk')),
};
const integrityLink = link('mlo_igtk'), beaconLink = link('mlo_bigtk');
export const KEY_DATA_FIELDS: readonly Field[] = [...Object.values(f), ...Object.values(integrityLink), ...Object.values(beaconLink)];

/** Behind the type, which was read; gives the end of the heading. */
export function takeKeyData(p: Cursor, type: number): string {
  p.set(f.type, type, p.at - 1, 1);
  switch (type) {
    case 1:
      p.show(f.groupNumber);
      p.show(f.groupUse);
      p.take(f.groupReserved);
      p.take(f.groupReservedToo);
      p.takeRest(f.group);
      return ': RSN GTK';
    case 3:
      p.take(f.address);
      return ': MAC Address KDE';
    case 4:
      p.take(f.master, 16);
      return ': RSN PMKID';
    case 6:
      p.take(f.nonce, 32);
      return ': NONCE KDE';
    case 7:
      p.take(f.lifetime);
      return ': Lifetime KDE';
    case 8:
      p.take(f.errorReserved);
      p.take(f.error);
      return ': Error KDE';
    case 9:
      p.take(f.integrityNumber);
      p.take(f.integrityCounter);
      p.takeRest(f.integrity);
      return ': RSN IGTK';
    case 10:
      p.take(f.pairwiseNumber);
      p.skip(Math.min(1, p.remaining));
      return ': RSN PTK';
    case 13:
      p.take(f.operatingClass);
      p.take(f.channel);
      p.take(f.segment);
      return ': OCI KDE';
    case 14:
      p.take(f.beaconNumber);
      p.take(f.beaconCounter);
      p.takeRest(f.beacon);
      return ': BIGTK KDE';
    case 16:
    case 17:
    case 18:
      takeLinkKey(p, type);
      return `: ${TYPES[type]}`;
    case 19:
      p.bits(f.link, [f.linkNumber, f.linkNamed, f.linkExtended, f.linkReserved]);
      p.take(f.linkAddress);
      return ': MLO Link KDE';
    default:
      p.takeRest(f.unknown);
      return ': RSN UNKNOWN';
  }
}

/** A key of one of several links. */
function takeLinkKey(p: Cursor, type: number): void {
  if (type === 16) {
    p.show(f.linkGroupNumber);
    p.show(f.linkGroupUse);
    p.show(f.linkGroupReserved);
    p.take(f.linkGroupLink);
    p.take(f.linkGroupCounter);
    p.takeRest(f.linkGroup);
    return;
  }
  const isBeacon = type === 18, { reserved, number } = isBeacon ? beaconLink : integrityLink;
  p.take(isBeacon ? f.linkBeaconNumber : f.linkIntegrityNumber);
  p.take(isBeacon ? f.linkBeaconCounter : f.linkIntegrityCounter);
  p.show(reserved);
  p.take(number);
  p.takeRest(isBeacon ? f.linkBeacon : f.linkIntegrity);
}
