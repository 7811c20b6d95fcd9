/**
 * What 802.11 frames are decrypted with, a line a key, as Wireshark writes its table of keys: `wpa-pwd:PASSPHRASE:NETWORK`, `wpa-pwd:PASSPHRASE`
 * (for any network), `wpa-psk:` a pairwise master key, `tk:` a temporal key, `wep:` a key of 40 or 104 bits, these three in hexadecimal digits.
 * `%3a` is a colon inside a name.
 */
import type { SecretSources } from '../../../../dissect/index.ts';

export interface Passphrase {
  readonly text: Buffer;
  /** The network's name; undefined for any. */
  readonly network: Buffer | undefined;
}

/** Keys of a kind that are kept: each handshake is tried with all. */
const MOST_KEYS = 256;

export class WirelessKeys {
  readonly passphrases: Passphrase[] = [];
  /** Pairwise master keys, 32 or 48 bytes. */
  readonly masters: Buffer[] = [];
  readonly temporal: Buffer[] = [];
  readonly wep: Buffer[] = [];
  /** The lines that were understood, in one text. */
  readonly lines: string;

  constructor({ keyLogs }: Pick<SecretSources, 'keyLogs'>) {
    const lines: string[] = [];
    for (const log of keyLogs) {
      for (const line of wirelessLines(Buffer.from(log.buffer, log.byteOffset, log.length).toString('utf8'))) {
        lines.push(line);
        this.#keep(line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1));
      }
    }
    this.lines = lines.join('\n');
  }

  /** Number of keys. */
  get size(): number {
    return this.passphrases.length + this.masters.length + this.temporal.length + this.wep.length;
  }

  #keep(kind: string, value: string): void {
    if (this.size >= MOST_KEYS) return;
    if (kind === 'wpa-pwd') {
      const colon = value.indexOf(':');
      const [text, network] = colon < 0 ? [value] : [value.slice(0, colon), value.slice(colon + 1)];
      this.passphrases.push({ text: unescaped(text), network: network === undefined || network === '' ? undefined : unescaped(network) });
      return;
    }
    const key = Buffer.from(value.replaceAll(':', ''), 'hex');
    if (kind === 'wpa-psk') this.masters.push(key);
    else if (kind === 'tk') this.temporal.push(key);
    else this.wep.push(key);
  }
}

/** 8 to 63 characters are a passphrase (IEEE 802.11-2020 §J.4.1); `%3a` counts as one of them. */
const LINE =
  /^[ \t]*((?:wpa-pwd:(?:%[0-9a-f]{2}|[^:\r\n]){8,63}(?::[^:\r\n]{0,96})?)|(?:wpa-psk:(?:[0-9a-f]{64}|[0-9a-f]{96}))|(?:tk:(?:[0-9a-f]{32}|[0-9a-f]{64}))|(?:wep:(?:[0-9a-f]{2}:?){5,16}))[ \t]*\r?$/gim;

/** The lines of a text that are keys of wireless networks. */
export function wirelessLines(text: string): string[] {
  return [...text.matchAll(LINE)]
    .map(([, line]) => line)
    .filter(line => !/^wep:/i.test(line) || [5, 13, 16].includes(line.slice(4).replaceAll(':', '').length / 2));
}

/** `%3a` for the byte 0x3a. */
function unescaped(text: string): Buffer {
  const bytes: number[] = [];
  for (const [whole, digits] of text.matchAll(/%([0-9a-f]{2})|[^%]+|%/gi))
    bytes.push(...(digits === undefined ? Buffer.from(whole, 'utf8') : [parseInt(digits, 16)]));
  return Buffer.from(bytes);
}
