/** Numbers out of bytes, and bits out of numbers. The caller has checked the bounds. */
import type { Field } from './field.ts';

/** An unsigned number of 0 to 6 bytes. */
export function readUint(bytes: Uint8Array, at: number, size: number, little: boolean): number {
  if (!little) {
    switch (size) {
      case 1: return bytes[at];
      case 2: return (bytes[at] << 8) | bytes[at + 1];
      case 4: return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
    }
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + bytes[at + i];
    return value;
  }
  let value = 0;
  for (let i = size - 1; i >= 0; i--) value = value * 256 + bytes[at + i];
  return value;
}

export function readInt(bytes: Uint8Array, at: number, size: number, little: boolean): number {
  const value = readUint(bytes, at, size, little);
  const half = 2 ** (8 * size - 1);
  return size > 0 && value >= half ? value - 2 * half : value;
}

export function readBigInt(bytes: Uint8Array, at: number, size: number, little: boolean, signed: boolean): bigint {
  let value = 0n;
  for (let i = 0; i < size; i++) value = (value << 8n) | BigInt(bytes[little ? at + size - 1 - i : at + i]);
  return signed ? BigInt.asIntN(8 * size, value) : value;
}

export function readFloat(bytes: Uint8Array, at: number, size: number, little: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  return size === 8 ? view.getFloat64(0, little) : size === 4 ? view.getFloat32(0, little) : 0;
}

/** The bits of `mask`, shifted down. Numbers beyond 32 bits are cut by division. */
export function toBits(value: number, mask: number, shift: number): number {
  if (mask === 0) return value;
  if (mask <= 0xffffffff && value <= 0xffffffff) return ((value & mask) >>> 0) >>> shift;
  const width = Math.round(Math.log2(mask / 2 ** shift + 1));
  return Math.floor(value / 2 ** shift) % 2 ** width;
}

/** Two's complement of a field's bits. */
export function toSigned(value: number, field: Field): number {
  const width = field.mask === 0 ? 8 * field.size : Math.round(Math.log2(field.mask / 2 ** field.shift + 1));
  return value >= 2 ** (width - 1) ? value - 2 ** width : value;
}
