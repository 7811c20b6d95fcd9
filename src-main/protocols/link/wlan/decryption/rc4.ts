/** RC4, the cipher of WEP and TKIP, which Node's library no longer has. */

/** `bytes` enciphered or deciphered with `key`, the first `skipped` bytes of the key stream left out. */
export function rc4(key: Uint8Array, bytes: Uint8Array, skipped = 0): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i), given = new Uint8Array(bytes.length);
  for (let i = 0, j = 0; i < 256; i++) {
    const held = state[i];
    j = (j + held + key[i % key.length]) & 255;
    state[i] = state[j];
    state[j] = held;
  }
  for (let n = -skipped, i = 0, j = 0; n < bytes.length; n++) {
    i = (i + 1) & 255;
    const held = state[i];
    j = (j + held) & 255;
    state[i] = state[j];
    state[j] = held;
    if (n >= 0) given[n] = bytes[n] ^ state[(state[i] + held) & 255];
  }
  return given;
}
