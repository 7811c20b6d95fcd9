/** Networks, hardware addresses, byte sequences, GUIDs and object identifiers from text. */

export interface Network<A> {
  readonly address: A;
  /** Bits that count; all of them without a prefix length. */
  readonly prefix: number;
}

/** An address with an optional `/length`; undefined when either is wrong. */
export function parseNetwork<A>(text: string, bits: number, parse: (text: string) => A | undefined): Network<A> | undefined {
  const [address, length, ...more] = text.split('/');
  const parsed = parse(address);
  if (parsed === undefined || more.length > 0) return undefined;
  if (length === undefined) return { address: parsed, prefix: bits };
  return /^\d{1,3}$/.test(length) && Number(length) <= bits ? { address: parsed, prefix: Number(length) } : undefined;
}

/**
 * `aa:bb:cc`, `aa-bb-cc`, `aa.bb.cc`, with one or two digits each; `aabb.ccdd`, `aabb-ccdd`; `aabbcc`,
 * whose last digit is a byte where it is left over; one byte as `7a` or `0x7a`. Always hexadecimal.
 */
export function parseBytes(text: string): Uint8Array | undefined {
  const single = /^0[xX]([0-9a-fA-F]{1,2})$/.exec(text);
  if (single !== null) return Uint8Array.of(parseInt(single[1], 16));
  if (/^[0-9a-fA-F]+$/.test(text)) return fromDigits(text);
  if (/^[0-9a-fA-F]{4}(?:(?:\.[0-9a-fA-F]{4})+|(?:-[0-9a-fA-F]{4})+)$/.test(text)) return fromDigits(text.replaceAll(/[.-]/g, ''));
  // A separator at the end marks a single byte that would otherwise be a name: `fc:`.
  const separator = /^[0-9a-fA-F]{1,2}([:.-])/.exec(text)?.[1];
  if (separator === undefined) return undefined;
  const parts = text.split(separator);
  if (parts.length > 2 || parts[1] !== '') {
    if (!parts.every(part => /^[0-9a-fA-F]{1,2}$/.test(part))) return undefined;
    return Uint8Array.from(parts, part => parseInt(part, 16));
  }
  return Uint8Array.of(parseInt(parts[0], 16));
}

function fromDigits(digits: string): Uint8Array {
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** `8d8ab9c6-0b1c-4d3e-8f20-313233343536`; `little`: the first three groups lie in little-endian order. */
export function parseGuid(text: string, little: boolean): Uint8Array | undefined {
  if (!/^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(text)) return undefined;
  const bytes = fromDigits(text.replaceAll('-', ''));
  if (little) {
    bytes.subarray(0, 4).reverse();
    bytes.subarray(4, 6).reverse();
    bytes.subarray(6, 8).reverse();
  }
  return bytes;
}

/** `1.3.6.1` as BER content octets (X.690 §8.19). */
export function parseOid(text: string): Uint8Array | undefined {
  if (!/^[012](?:\.\d{1,38})+$/.test(text)) return undefined;
  const [top, second, ...arcs] = text.split('.').map(BigInt);
  if (top < 2n && second > 39n) return undefined;
  return Uint8Array.from([top * 40n + second, ...arcs].flatMap(arc => {
    const octets = [Number(arc & 0x7fn)];
    for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
    return octets;
  }));
}
