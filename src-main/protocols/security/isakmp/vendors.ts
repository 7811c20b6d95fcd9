/** Vendor IDs of the key exchange (RFC 2408 §3.16): the digest of a name, or the name itself; some go on with a version. */
import { type Cursor, type Field, below, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';

const id = below('isakmp');
const CHECK_POINT_PRODUCTS = { 1: 'Firewall-1', 2: 'SecuRemote/SecureClient' };
const CHECK_POINT_VERSIONS = {
  2: '4.1', 3: '4.1 SP-1', 4002: '4.1 (SP-2 or above)', 5000: 'NG', 5001: 'NG Feature Pack 1', 5002: 'NG Feature Pack 2', 5003: 'NG Feature Pack 3',
  5004: 'NG with Application Intelligence', 5005: 'NG with Application Intelligence R55', 5006: 'NG with Application Intelligence R56',
};

const f = { bytes: octets('Vendor ID', id('vid_bytes')), name: text('Vendor ID', id('vid_string')) };
const UNITY = [u8('CISCO-UNITY Major version', id('vid.cisco_unity.major')), u8('CISCO-UNITY Minor version', id('vid.cisco_unity.minor'))];
const MICROSOFT = [u32('MS NT5 ISAKMPOAKLEY', id('vid.ms_nt5_isakmpoakley', { values: {
  2: 'Windows 2000', 3: 'Windows XP SP1', 4: 'Windows 2003 and Windows XP SP2', 5: 'Windows Vista', 6: 'Windows Server 2008',
  7: 'Windows 7', 8: 'Windows Server 2008 R2',
  9: 'Windows 8, 8.1, 10, Server 2012 R2, Server 2016' } }))];
const CHECK_POINT = [
  u32('Checkpoint Product', id('vid.cp.product', { values: CHECK_POINT_PRODUCTS })),
  u32('Checkpoint Version', id('vid.cp.version', { values: CHECK_POINT_VERSIONS })),
  u32('Checkpoint Timestamp', id('vid.cp.timestamp')), u32('Checkpoint Reserved', id('vid.cp.reserved', { hex: true })),
  u32('Checkpoint Features', id('vid.cp.features', { hex: true })),
];
const FORTINET = [u16('Release', id('vid.fortinet.fortigate.release')), u16('Build', id('vid.fortinet.fortigate.build'))];
export const VENDOR_FIELDS: readonly Field[] = [...Object.values(f), ...UNITY, ...MICROSOFT, ...CHECK_POINT, ...FORTINET];

interface Vendor {
  readonly name: string;
  /** What follows the digest. */
  readonly more?: readonly Field[];
}

/** Digests that RFCs and drafts publish, and those of vendors that were seen with their products; a longer ID begins with one that has more. */
const VENDORS: Readonly<Record<string, Vendor>> = {
  '4a131c81070358455c5728f20e95452f': { name: 'RFC 3947 Negotiation of NAT-Traversal in the IKE' },
  '8f8d83826d246b6fc7a8a6a428c11de8': { name: 'draft-ietf-ipsec-nat-t-ike-08' },
  '166f932d55eb64d8e4df4fd37e2313f0d0fd8451': { name: 'Netscreen-15' },
  '439b59f8ba676c4c7737ae22eab8f582': { name: 'draft-ietf-ipsec-nat-t-ike-07' },
  '7d9419a65310ca6f2c179d9215529d56': { name: 'draft-ietf-ipsec-nat-t-ike-03' },
  '90cb80913ebb696e086381b5ec427b1f': { name: 'draft-ietf-ipsec-nat-t-ike-02\\n' },
  'cd60464335df21f87cfdb2fc68b6a448': { name: 'draft-ietf-ipsec-nat-t-ike-02' },
  '4485152d18b6bbcd0be8a8469579ddcc': { name: 'draft-ietf-ipsec-nat-t-ike-00' },
  'afcad71368a1f1c96b8696fc77570100': { name: 'RFC 3706 DPD (Dead Peer Detection)' },
  '09002689dfd6b712': { name: 'XAUTH' },
  '4048b7d56ebce88525e7de7f00d6c2d3': { name: 'Cisco Fragmentation' },
  '4048b7d56ebce88525e7de7f00d6c2d380000000': { name: 'Cisco Fragmentation' },
  '4048b7d56ebce88525e7de7f00d6c2d3c0000000': { name: 'Cisco Fragmentation' },
  '1f07f70eaa6514d3b0fa96542a50': { name: 'CISCO-CONCENTRATOR', more: [] },
  '12f5f28c457168a9702d9fe274cc': { name: 'CISCO-UNITY', more: UNITY },
  '1e2b516905991c7d7c96fcbfb587e461': { name: 'MS NT5 ISAKMPOAKLEY', more: MICROSOFT },
  'f4ed19e0c114eb516faaac0ee37daf2807b4381f': { name: 'Check Point', more: CHECK_POINT },
  '882fe56d6fd20dbc2251613b2ebe5beb': { name: 'strongSwan' },
  '8299031757a36082c6a621de': { name: 'Fortigate (Fortinet)', more: FORTINET },
};
const CONTINUED = Object.entries(VENDORS).filter(([, vendor]) => vendor.more !== undefined);

/** Gives what the payload's heading says. */
export function takeVendor(p: Cursor): string {
  if (!p.more) return '';
  const start = p.at;
  const bytes = p.takeBytes(f.bytes, p.remaining);
  const digest = hexText(bytes);
  const [begin, vendor] = CONTINUED.find(([known]) => digest.startsWith(known)) ?? [digest, VENDORS[digest]];
  const name = vendor?.name ?? 'Unknown Vendor ID';
  p.set(f.name, name, start, bytes.length);
  if (vendor?.more !== undefined) {
    p.at = start + begin.length / 2;
    for (const field of vendor.more) if (p.remaining >= field.size) p.take(field);
    p.at = start + bytes.length;
  }
  return ` : ${name}`;
}
