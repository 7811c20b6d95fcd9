/** EAPOL-Key frames of the four-way and the group key handshake, IEEE 802.11-2020 §12.7.2; WPA has the same under another number. */
import { type Cursor, type Field, bits, byName, flag, octets, u16, u8 } from '../../../dissect/index.ts';
import { checkLength } from '../wlan/decryption/key-messages.ts';
import { takeElement } from '../wlan/elements.ts';

const VERSIONS = { 1: 'RC4 Cipher, HMAC-MD5 MIC', 2: 'AES Cipher, HMAC-SHA1 MIC', 3: 'AES Cipher, AES-128-CMAC MIC' };
const own = (name: string): { readonly id: string; readonly size: number } => ({ id: `wlan_rsna_eapol.keydes.${name}`, size: 2 });

const VERSION = 0x0007;
const PAIRWISE = 0x0008;
const ACKNOWLEDGE = 0x0080;
const MIC_PRESENT = 0x0100;
const ENCRYPTED = 0x1000;

const f = {
  msgnr: u8('Message number', { id: 'wlan_rsna_eapol.keydes.msgnr' }),
  key_info: u16('Key Information', { hex: true, ...own('key_info') }),
  keydes_version: bits('Key Descriptor Version', 0x0007, { values: VERSIONS, ...own('key_info.keydes_version') }),
  key_type: flag('Key Type', PAIRWISE, { as: ['Pairwise Key', 'Group Key'], ...own('key_info.key_type') }),
  key_index: bits('Key Index', 0x0030, own('key_info.key_index')),
  install: flag('Install', 0x0040, own('key_info.install')),
  key_ack: flag('Key ACK', ACKNOWLEDGE, own('key_info.key_ack')),
  key_mic: flag('Key MIC', MIC_PRESENT, own('key_info.key_mic')),
  secure: flag('Secure', 0x0200, own('key_info.secure')),
  error: flag('Error', 0x0400, own('key_info.error')),
  request: flag('Request', 0x0800, own('key_info.request')),
  encrypted: flag('Encrypted Key Data', ENCRYPTED, own('key_info.encrypted_key_data')),
  smk: flag('SMK Message', 0x2000, own('key_info.smk_message')),
  nonce: octets('WPA Key Nonce', { id: 'wlan_rsna_eapol.keydes.nonce' }),
  rsc: octets('WPA Key RSC', { id: 'wlan_rsna_eapol.keydes.rsc' }),
  id: octets('WPA Key ID', { id: 'wlan_rsna_eapol.keydes.id' }),
  mic: octets('WPA Key MIC', { id: 'wlan_rsna_eapol.keydes.mic' }),
  data_len: u16('WPA Key Data Length', { id: 'wlan_rsna_eapol.keydes.data_len' }),
  data: octets('WPA Key Data', { id: 'wlan_rsna_eapol.keydes.data' }),
  padding: octets('WPA Key Data Padding', { id: 'wlan_rsna_eapol.keydes.padding' }),
};
export const RSN_KEY_FIELDS = byName(Object.values(f));

const NONCE = 32;
const LONGEST_MIC = 24;
/** From the key information to the check value, and from EAPOL's version to the key information. */
const MIC_AT = 2 + 2 + 8 + NONCE + 16 + 8 + 8, INFORMATION_AT = 5;

/** What follows the descriptor type. */
export function takeRsnKey(p: Cursor, length: Field<number>, counter: Field<bigint>, vector: Field<void>): void {
  const information = p.u16(), at = p.at - INFORMATION_AT;
  const mic = checkLength(p.bytes, at, p.reported - at);
  const number = messageNumber(p, information, MIC_AT + mic);
  const group = (information & PAIRWISE) === 0;
  p.generate(f.msgnr, number, p.at, 0);
  p.addInfo(group ? ` (Group Message ${number} of 2)` : ` (Message ${number} of 4)`);
  p.bits(f.key_info, [f.keydes_version, f.key_type, f.key_index, f.install, f.key_ack, f.key_mic, f.secure, f.error, f.request, f.encrypted, f.smk]);
  p.take(length);
  p.take(counter);
  p.take(f.nonce, NONCE);
  p.take(vector, 16);
  p.take(f.rsc, 8);
  p.take(f.id, 8);
  // Which length it has is told by what stands behind it.
  if ((information & VERSION) === 0) p.need(Math.min(LONGEST_MIC + 2, p.remaining));
  p.take(f.mic, mic);
  const size = p.take(f.data_len);
  if (size > 0) takeKeyElements(p, size, (information & ENCRYPTED) === 0);
}

/** The key data, whose elements can be read where they are in clear; a last one that is empty fills them up (§12.7.2). */
function takeKeyElements(p: Cursor, size: number, isClear: boolean): void {
  p.set(f.data, undefined, p.at, Math.min(size, p.remaining));
  const outer = p.under(), part = p.within(size);
  if (isClear) {
    while (part.remaining >= 2 && !isFilling(part)) takeElement(part);
    part.takeRest(f.padding);
  }
  p.close(outer);
}

/** Whether what is left begins as an element without content, which fills up. */
function isFilling(p: Cursor): boolean {
  return p.u8() === 0xdd && p.u8(1) === 0;
}

/** §12.7.6: the access point asks for acknowledgment; the third message has a MIC, and the fourth neither nonce nor data. */
function messageNumber(p: Cursor, information: number, dataLengthAt: number): number {
  const asks = (information & ACKNOWLEDGE) !== 0;
  if ((information & PAIRWISE) === 0) return asks ? 1 : 2;
  if (asks) return (information & MIC_PRESENT) !== 0 ? 3 : 1;
  if (p.available < dataLengthAt + 2) return 2;
  return p.u16(dataLengthAt) === 0 || p.peekBytes(NONCE, 12).every(byte => byte === 0) ? 4 : 2;
}
