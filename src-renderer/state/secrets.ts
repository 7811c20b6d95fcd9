/** What the user gave to decrypt with, taken apart: lines of key logs, and private keys. Kept as long as the window lives, and nowhere else. */
import type { DecryptionSecrets, SecretsSummary } from '../engine/api.ts';
import { counted } from './counted.ts';

const pem = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^]*?-----END (?:RSA )?PRIVATE KEY-----/g;

/** The text of the dialog's field, or of files put into it one after another. */
export function secretsIn(text: string): DecryptionSecrets {
  return { keyLog: text.replace(pem, '').trim(), rsaKeys: text.match(pem) ?? [] };
}

/** One sentence that says what was understood. */
export function summaryText({ secrets, unknownLines, rsaKeys, unknownKeys }: Omit<SecretsSummary, 'outdated'>): string {
  const known = [counted(secrets, 'secret'), ...(rsaKeys > 0 ? [counted(rsaKeys, 'private key')] : [])].join(' and ');
  const unknown =
    [...(unknownLines > 0 ? [counted(unknownLines, 'line')] : []), ...(unknownKeys > 0 ? [counted(unknownKeys, 'key')] : [])].join(' and ');
  return unknown === '' ? `${known} given.` : `${known} given; ${unknown} not understood.`;
}

/** What is given to decrypt with, and the texts of files behind it. */
export function withSecrets(given: string, added: readonly string[]): string {
  return [given.trimEnd(), ...added].filter((part) => part !== '').join('\n');
}

/**
 * A key log begins so, after its comments: a label, the random bytes of a hello (of old RSA lines, of the encrypted secret) and a secret; or
 * it is a private key, or a line for networks (`wpa-pwd:…`), for RADIUS, for sessions of SMB 3 or for WireGuard.
 */
const beginning = new RegExp(
  '^(?:#[^\\n]*\\n|\\s)*(?:' +
    [
      '[A-Z][A-Z0-9_]* [0-9A-Fa-f]{16,128} [0-9A-Fa-f]{32,}',
      '-----BEGIN (?:RSA )?PRIVATE KEY-----',
      '(?:wpa-pwd|radius):[^\\r\\n]',
      '(?:wpa-psk|wep|tk|zigbee|smb2):[0-9A-Fa-f]{2}',
      '(?:(?:LOCAL_STATIC|LOCAL_EPHEMERAL)_PRIVATE|REMOTE_STATIC_PUBLIC|PRESHARED)_KEY\\s*=',
    ].join('|') +
    ')',
);

/** Whether a text whose beginning this is holds keys, and no packets. */
export function isSecrets(start: string): boolean {
  return beginning.test(start);
}
