/** Numbers as people write them beside a packet's bytes. */

/** `0x0800`: hexadecimal digits, at least so many. */
export function hex(value: number | bigint, digits = 1): string {
  return `0x${value.toString(16).padStart(digits, '0')}`;
}

/** `0x88D2`: the same with capital letters. */
export function capitalHex(value: number, digits = 1): string {
  return `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;
}
