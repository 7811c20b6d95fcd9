/** What the user gave to decrypt with, taken apart: lines of key logs, and private keys. Kept as long as the window lives, and nowhere else. */
import type { DecryptionSecrets, SecretsSummary } from '../engine/api.ts';

const pem = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^]*?-----END (?:RSA )?PRIVATE KEY-----/g;

/** The text of the dialog's field, or of files put into it one after another. */
export function secretsIn(text: string): DecryptionSecrets {
  return { keyLog: text.replace(pem, '').trim(), rsaKeys: text.match(pem) ?? [] };
}

/** One sentence that says what was understood. */
export function summaryText({ secrets, unknownLines, rsaKeys, unknownKeys }: SecretsSummary): string {
  const known = [count(secrets, 'secret'), ...(rsaKeys > 0 ? [count(rsaKeys, 'private key')] : [])].join(' and ');
  const unknown = [...(unknownLines > 0 ? [count(unknownLines, 'line')] : []), ...(unknownKeys > 0 ? [count(unknownKeys, 'key')] : [])].join(' and ');
  return unknown === '' ? `${known} given.` : `${known} given; ${unknown} not understood.`;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
