/** What a cipher suite needs to protect records, out of its name: RFC 5246, 5288 (GCM), 6655 and 7251 (CCM), 7905 (ChaCha20), 8446 §B.4. */
import { getCipherInfo } from 'node:crypto';
import { CIPHER_SUITES } from './cipher-suites.ts';

export type Mode = 'gcm' | 'ccm' | 'chacha' | 'cbc' | 'rc4' | 'null';
export type HashName = 'md5' | 'sha1' | 'sha256' | 'sha384';

export interface SuiteFacts {
  readonly mode: Mode;
  /** As `node:crypto` names it; empty for none, and for RC4, which it does not have. */
  readonly cipher: string;
  /** Bytes. */
  readonly keyLength: number;
  readonly blockLength: number;
  /** Bytes that authenticate a record at its end, for all but CBC. */
  readonly tagLength: number;
  /** Of the HMAC of CBC, RC4 and null suites. */
  readonly mac: HashName;
  /** Of the key schedule from TLS 1.2 on. */
  readonly hash: 'sha256' | 'sha384';
}

export const HASH_LENGTHS: Readonly<Record<HashName, number>> = { md5: 16, sha1: 20, sha256: 32, sha384: 48 };

const BLOCK_CIPHERS: Readonly<Record<string, { readonly cipher: string; readonly keyLength: number; readonly blockLength: number }>> = {
  AES_128: { cipher: 'aes-128', keyLength: 16, blockLength: 16 }, AES_256: { cipher: 'aes-256', keyLength: 32, blockLength: 16 },
  CAMELLIA_128: { cipher: 'camellia-128', keyLength: 16, blockLength: 16 }, CAMELLIA_256: { cipher: 'camellia-256', keyLength: 32, blockLength: 16 },
  ARIA_128: { cipher: 'aria-128', keyLength: 16, blockLength: 16 }, ARIA_256: { cipher: 'aria-256', keyLength: 32, blockLength: 16 },
  '3DES_EDE': { cipher: 'des-ede3', keyLength: 24, blockLength: 8 },
};

const MACS: Readonly<Record<string, HashName>> = { MD5: 'md5', SHA: 'sha1', SHA256: 'sha256', SHA384: 'sha384' };

/**
 * Undefined for suites whose records nobody decrypts here: DES, IDEA, exported ones, those that have no name, and those whose cipher the runtime does
 * not have (Camellia in GCM, RFC 6367; in Electron also ARIA and CCM).
 */
export function suiteFacts(suite: number): SuiteFacts | undefined {
  const facts = factsOf(suite);
  return facts === undefined || facts.cipher === '' || getCipherInfo(facts.cipher) !== undefined ? facts : undefined;
}

function factsOf(suite: number): SuiteFacts | undefined {
  const name = CIPHER_SUITES[suite] ?? '';
  // TLS 1.3 names no key exchange.
  const algorithms = name.includes('_WITH_') ? name.slice(name.indexOf('_WITH_') + 6) : name.replace(/^TLS_/, '');
  const hash = algorithms.endsWith('_SHA384') ? 'sha384' : 'sha256';
  if (algorithms.startsWith('CHACHA20_POLY1305')) {
    return { mode: 'chacha', cipher: 'chacha20-poly1305', keyLength: 32, blockLength: 1, tagLength: 16, mac: hash, hash };
  }
  const [, block, mode, rest] = /^((?:AES|CAMELLIA|ARIA)_\d+|3DES_EDE)_(GCM|CCM|CBC)(?:_(.+))?$/.exec(algorithms) ?? [];
  const facts = block === undefined ? undefined : BLOCK_CIPHERS[block];
  if (facts !== undefined) {
    if (mode === 'CBC') return { ...facts, mode: 'cbc', cipher: `${facts.cipher}-cbc`, tagLength: 0, mac: MACS[rest] ?? 'sha1', hash };
    const tagLength = /^8(_|$)/.test(rest ?? '') ? 8 : 16;
    return mode === 'GCM' ? { ...facts, mode: 'gcm', cipher: `${facts.cipher}-gcm`, tagLength, mac: hash, hash } :
      { ...facts, mode: 'ccm', cipher: `${facts.cipher}-ccm`, tagLength, mac: hash, hash };
  }
  const [, streamed] = /^RC4_128_(MD5|SHA)$/.exec(algorithms) ?? [];
  if (streamed !== undefined) return { mode: 'rc4', cipher: '', keyLength: 16, blockLength: 1, tagLength: 0, mac: MACS[streamed], hash };
  const [, mac] = /^NULL_(MD5|SHA|SHA256|SHA384)$/.exec(algorithms) ?? [];
  return mac === undefined ? undefined : { mode: 'null', cipher: '', keyLength: 0, blockLength: 1, tagLength: 0, mac: MACS[mac], hash };
}
