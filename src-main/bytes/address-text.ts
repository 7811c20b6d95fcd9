/** Addresses, identifiers and bytes as text. */

const HEX: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

export function hexText(bytes: Uint8Array, separator = ''): string {
  const { length } = bytes;
  if (length > 64 && typeof Buffer !== 'undefined' && separator === '') return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('hex');
  let text = '';
  for (let i = 0; i < length; i++) text += i > 0 ? separator + HEX[bytes[i]] : HEX[bytes[i]];
  return text;
}

/** `192.0.2.1` for the 32-bit number. */
export function ipv4Text(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/**
 * The canonical text of RFC 5952: lower case, the longest run of two or more zero groups
 * as `::`. An embedded IPv4 address is written as such for ::ffff:0:0/96.
 */
export function ipv6Text(bytes: Uint8Array, at = 0): string {
  if (bytes.length < at + 16) return hexText(bytes.subarray(at));
  let bestStart = -1;
  let bestLength = 1;
  let start = -1;
  for (let i = 0; i < 8; i++) {
    if (bytes[at + 2 * i] === 0 && bytes[at + 2 * i + 1] === 0) {
      if (start < 0) start = i;
      if (i - start + 1 > bestLength) {
        bestLength = i - start + 1;
        bestStart = start;
      }
    } else {
      start = -1;
    }
  }
  const mapped = bestStart === 0 && ((bestLength === 5 && bytes[at + 10] === 0xff && bytes[at + 11] === 0xff) || bestLength === 6);
  const groups = mapped ? 6 : 8;
  let text = '';
  for (let i = 0; i < groups; ) {
    if (i === bestStart) {
      text += '::';
      i += bestLength;
      continue;
    }
    if (text !== '' && !text.endsWith(':')) text += ':';
    text += ((bytes[at + 2 * i] << 8) | bytes[at + 2 * i + 1]).toString(16);
    i++;
  }
  if (!mapped) return text;
  if (!text.endsWith(':')) text += ':';
  return `${text}${bytes[at + 12]}.${bytes[at + 13]}.${bytes[at + 14]}.${bytes[at + 15]}`;
}

export function etherText(bytes: Uint8Array): string {
  return hexText(bytes, ':');
}

/** `00:00:0c`: an organization's number, 24 bits. */
export function organizationText(number: number): string {
  return number.toString(16).padStart(6, '0').replace(/..\B/g, '$&:');
}

/** An object identifier out of its BER content octets (X.690 §8.19); arcs of any size. */
export function oidText(bytes: Uint8Array): string {
  let text = '';
  let arc = 0n;
  let first = true;
  for (const byte of bytes) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte & 0x80) continue;
    if (first) {
      const top = arc < 40n ? 0n : arc < 80n ? 1n : 2n;
      text = `${top}.${arc - top * 40n}`;
      first = false;
    } else {
      text += `.${arc}`;
    }
    arc = 0n;
  }
  return text;
}

/** `8d8ab9c6-…`; the first three groups are little-endian in DCE's layout. */
export function guidText(bytes: Uint8Array, little: boolean): string {
  const order = little ? [3, 2, 1, 0, 5, 4, 7, 6] : [0, 1, 2, 3, 4, 5, 6, 7];
  let text = '';
  for (let i = 0; i < 16; i++) text += (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + HEX[bytes[i < 8 ? order[i] : i] ?? 0];
  return text;
}
