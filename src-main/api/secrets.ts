import type { CaptureId } from './capture.ts';

/** What the user gives to decrypt captures with. */
export interface DecryptionSecrets {
  /**
   * Lines of key logs (`SSLKEYLOGFILE`), of as many files as wanted one after another;
   * keys of wireless networks are lines like `wpa-pwd:PASSPHRASE:NETWORK`, RADIUS's shared secret one like `radius:SECRET`,
   * keys of Zigbee networks `zigbee:KEY:LABEL`, keys of sessions of SMB 3 `smb2:SESSION:KEY`.
   */
  readonly keyLog: string;
  /** Private RSA keys, PEM, for sessions with RSA key exchange. */
  readonly rsaKeys: readonly string[];
}

/** What was understood of them. */
export interface SecretsSummary {
  readonly secrets: number;
  /** Lines of key logs that say nothing known. */
  readonly unknownLines: number;
  readonly rsaKeys: number;
  /** Texts that are no private RSA key. */
  readonly unknownKeys: number;
  /** Captures that are to be opened anew: wireless frames are decrypted while a file is read. */
  readonly outdated: readonly CaptureId[];
}
