/** What a network's security is: the RSN element, IEEE 802.11-2020 §9.4.2.24, and WPA's, which came before it. */
import { type Cursor, type Field, bits, expert, flag, none, octets, u16, u24, u32, u8 } from '../../../../dissect/index.ts';
import { ouiText } from './organizations.ts';

const CIPHERS: Readonly<Record<number, string>> = {
  0: 'NONE', 1: 'WEP (40-bit)', 2: 'TKIP', 3: 'AES (OCB)', 4: 'AES (CCM)', 5: 'WEP (104-bit)', 6: 'BIP (128)',
  7: 'Group addressed traffic not allowed', 8: 'GCMP (128)', 9: 'GCMP (256)', 10: 'CCMP (256)', 11: 'BIP (GMAC-128)', 12: 'BIP (GMAC-256)',
  13: 'BIP (CMAC-256)',
};
const KEY_MANAGEMENT: Readonly<Record<number, string>> = {
  0: 'NONE', 1: 'WPA', 2: 'PSK', 3: 'FT over IEEE 802.1X', 4: 'FT using PSK', 5: 'WPA (SHA256)', 6: 'PSK (SHA256)',
  7: 'TDLS / TPK Handshake (SHA256)', 8: 'SAE (SHA256)', 9: 'FT using SAE (SHA256)', 10: 'APPeerKey (SHA256)', 11: 'WPA (SHA256-SuiteB)',
  12: 'WPA (SHA384-SuiteB)', 13: 'FT over IEEE 802.1X (SHA384)', 14: 'FILS (SHA256 and AES-SIV-256)', 15: 'FILS (SHA384 and AES-SIV-512)',
  16: 'FT over FILS (SHA256 and AES-SIV-256)', 17: 'FT over FILS (SHA384 and AES-SIV-512)', 18: 'Opportunistic Wireless Encryption',
  19: 'FT using PSK (SHA384)', 20: 'PSK (SHA384)', 21: 'PASN',
};
const SUPPORTED = ['Supported', 'Not supported'] as const;
const TRUE_FALSE = ['True', 'False'] as const;

const CAPABILITIES = [
  flag('RSN Pre-Auth capabilities', 0x0001, {
    as: ['Transmitter supports pre-authentication', 'Transmitter does not support pre-authentication'], size: 2,
    id: 'wlan.rsn.capabilities.preauth',
  }),
  flag('RSN No Pairwise capabilities', 0x0002, { as: [
    'Transmitter cannot support WEP default key 0 simultaneously with Pairwise key',
    'Transmitter can support WEP default key 0 simultaneously with Pairwise key',
  ], size: 2, id: 'wlan.rsn.capabilities.no_pairwise' }),
  bits('RSN PTKSA Replay Counter capabilities', 0x000c, { hex: true, values: {
    0: '1 replay counter per PTKSA/GTKSA/STAKeySA', 1: '2 replay counters per PTKSA/GTKSA/STAKeySA',
    2: '4 replay counters per PTKSA/GTKSA/STAKeySA', 3: '16 replay counters per PTKSA/GTKSA/STAKeySA',
  }, size: 2, id: 'wlan.rsn.capabilities.ptksa_replay_counter' }),
  bits('RSN GTKSA Replay Counter capabilities', 0x0030, { hex: true, values: {
    0: '1 replay counter per PTKSA/GTKSA/STAKeySA', 1: '2 replay counters per PTKSA/GTKSA/STAKeySA',
    2: '4 replay counters per PTKSA/GTKSA/STAKeySA', 3: '16 replay counters per PTKSA/GTKSA/STAKeySA',
  }, size: 2, id: 'wlan.rsn.capabilities.gtksa_replay_counter' }),
  flag('Management Frame Protection Required', 0x0040, { as: TRUE_FALSE, size: 2, id: 'wlan.rsn.capabilities.mfpr' }),
  flag('Management Frame Protection Capable', 0x0080, { as: TRUE_FALSE, size: 2, id: 'wlan.rsn.capabilities.mfpc' }),
  flag('Joint Multi-band RSNA', 0x0100, { as: TRUE_FALSE, id: 'wlan.rsn.capabilities.jmr' }),
  flag('PeerKey Enabled', 0x0200, { as: TRUE_FALSE, id: 'wlan.rsn.capabilities.peerkey' }),
  flag('Extended Key ID for Individually Addressed Frames', 0x2000, { as: SUPPORTED, id: 'wlan.rsn.capabilities.extended_key_id_iaf' }),
];

interface Suite {
  readonly whole: Field<number>;
  readonly oui: Field<number>;
  readonly type: Field<number>;
  readonly names: Readonly<Record<number, string>>;
}
interface Suites extends Suite {
  readonly count: Field<number>;
  readonly list: Field<void>;
}

const suite = (title: string, id: string, names: Suite['names'] = CIPHERS, short = title): Suite => ({
  whole: u32(title, { id }), oui: u24(`${short} OUI`, { id: `${id}.oui` }), type: u8(`${short} type`, { values: names, id: `${id}.type` }), names,
});
const suites = (title: string, id: string, names: Suite['names'] = CIPHERS, short = title, list = title): Suites => ({
  ...suite(title, id, names, short), count: u16(`${title} Count`, { little: true, id: `${id}.count` }),
  list: none(`${list} List`, { id: `${id}.list` }),
});

const AKM = 'Auth Key Management (AKM)';
const RSN = {
  version: u16('RSN Version', { little: true, id: 'wlan.rsn.version' }),
  group: suite('Group Cipher Suite', 'wlan.rsn.gcs'),
  pairwise: suites('Pairwise Cipher Suite', 'wlan.rsn.pcs'),
  keys: suites(`${AKM} Suite`, 'wlan.rsn.akms', KEY_MANAGEMENT, AKM, AKM),
};
const WPA = {
  version: u16('WPA Version', { little: true, id: 'wlan.wfa.ie.wpa.version' }),
  group: suite('Multicast Cipher Suite', 'wlan.wfa.ie.wpa.mcs'),
  pairwise: suites('Unicast Cipher Suite', 'wlan.wfa.ie.wpa.ucs'),
  keys: suites(`${AKM} Suite`, 'wlan.wfa.ie.wpa.akms', KEY_MANAGEMENT, AKM, AKM),
};
const MANAGEMENT = suite('Group Management Cipher Suite', 'wlan.rsn.gmcs');
const f = {
  capabilities: u16('RSN Capabilities', { hex: true, little: true, id: 'wlan.rsn.capabilities' }),
  count: u16('PMKID Count', { little: true, id: 'wlan.rsn.pmkid.count' }),
  list: none('PMKID List', { id: 'wlan.rsn.pmkid.list' }),
  identifier: octets('PMKID', { id: 'wlan.rsn.pmkid.akms', own: true }),
  pairwiseTooMany: expert('Pairwise Cipher Suite Count too large', 'error', 'Malformed', { id: 'wlan.rsn.pcs.count.invalid' }),
  keysTooMany: expert('Auth Key Management (AKM) Suite Count too large', 'error', 'Malformed', { id: 'wlan.rsn.akms.count.invalid' }),
  identifiersTooMany: expert('PMKID Count too large', 'error', 'Malformed', { id: 'wlan.rsn.pmkid.count.invalid' }),
};

const fieldsOf = (one: Suite | Suites): Field[] => [one.whole, one.oui, one.type, ...('count' in one ? [one.count, one.list] : [])];
export const SECURITY_FIELDS: readonly Field[] = [
  ...CAPABILITIES, ...[RSN, WPA].flatMap(form => [form.version, ...fieldsOf(form.group), ...fieldsOf(form.pairwise), ...fieldsOf(form.keys)]),
  ...fieldsOf(MANAGEMENT), ...Object.values(f),
];

export function takeRsn(p: Cursor): void {
  if (!takeSuites(p, RSN) || p.remaining < 2) return;
  p.bits(f.capabilities, CAPABILITIES);
  if (p.remaining < 2) return;
  const count = p.take(f.count);
  if (16 * count > p.remaining) {
    p.expertUnder(f.identifiersTooMany, `PMKID Count too large, 16*${count} > ${p.remaining}`);
    return;
  }
  if (count > 0) {
    const outer = p.open(f.list, 16 * count);
    for (let i = 0; i < count; i++) p.take(f.identifier, 16);
    p.close(outer);
  }
  if (p.remaining >= 4) takeSuite(p, MANAGEMENT);
}

export function takeWpa(p: Cursor): void {
  takeSuites(p, WPA);
}

/** Every part may be left out with all that follow it. False when one that is there is wrong. */
function takeSuites(p: Cursor, form: typeof RSN): boolean {
  p.take(form.version);
  if (p.remaining < 4) return true;
  takeSuite(p, form.group);
  return takeList(p, form.pairwise, f.pairwiseTooMany) && takeList(p, form.keys, f.keysTooMany);
}

function takeList(p: Cursor, form: Suites, tooMany: Field<void>): boolean {
  if (p.remaining < 2) return true;
  const count = p.take(form.count);
  const fits = 4 * count <= p.remaining;
  if (!fits) p.expertUnder(tooMany, `${tooMany.title}, 4*${count} > ${p.remaining}`);
  const outer = p.open(form.list);
  const heading = p.lastNode;
  let shown = form.list.title;
  for (let i = 0; i < count && p.remaining >= 4; i++) shown += ` ${takeSuite(p, form)}`;
  p.labelNode(heading, shown);
  p.close(outer);
  return fits;
}

/** An organization and its number for a cipher or a way to manage keys. Gives the text of both. */
function takeSuite(p: Cursor, form: Suite): string {
  const oui = p.u24();
  const type = p.u8(3);
  const name = form.names[type] ?? `Unknown ${type}`;
  const shown = `${ouiText(oui)} ${name}`;
  const outer = p.open(form.whole, 4);
  if (p.lastNode >= 0) p.tree.numbers[p.lastNode] = p.u32();
  p.label(`${form.whole.title}: ${shown}`);
  p.take(form.oui);
  p.label(`${form.oui.title}: ${ouiText(oui)}`);
  p.take(form.type);
  p.close(outer);
  return shown;
}
