/** The alphabet of GSM, 3GPP TS 23.038 §6.2.1: one character a septet, here each in a byte of its own. */

const ESCAPE = 0x1b;
/** By code. §6.2.1: where the table has the escape, a receiver that knows no extension shows a space. */
const ALPHABET = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?'
  + '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** §6.2.1.1: what the escape makes of the code behind it. */
const EXTENSION: Readonly<Record<number, string>> = {
  0x0a: '\f', 0x14: '^', 0x28: '{', 0x29: '}', 0x2f: '\\', 0x3c: '[', 0x3d: '~', 0x3e: ']', 0x40: '|', 0x65: '€',
};

/** Text of unpacked septets; a byte that is none becomes U+FFFD. */
export function gsmText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === ESCAPE && i + 1 < bytes.length) {
      i++;
      text += EXTENSION[bytes[i]] ?? ALPHABET[bytes[i]] ?? '\ufffd';
    } else {
      text += ALPHABET[bytes[i]] ?? '\ufffd';
    }
  }
  return text;
}

/** §6.1.2.1: septets, packed without gaps from the lowest bit on, each in a byte of its own. USSD (§6.1.2.3) fills seven spare bits with a CR. */
export function septets(packed: Uint8Array): Uint8Array {
  const count = Math.floor((packed.length * 8) / 7), unpacked = new Uint8Array(count);
  for (let i = 0, bit = 0; i < count; i++, bit += 7) {
    const at = bit >> 3, pair = packed[at] | ((packed[at + 1] ?? 0) << 8);
    unpacked[i] = (pair >> (bit & 7)) & 0x7f;
  }
  return unpacked;
}
