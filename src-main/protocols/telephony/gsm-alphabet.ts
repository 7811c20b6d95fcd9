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
