/** Secrets that open what is encrypted: given by the user, or brought by the capture file. Protocols say what they make of them. */

export interface SecretSources {
  /** Key logs as clients write them (`SSLKEYLOGFILE`), one line a secret. */
  readonly keyLogs: readonly Uint8Array[];
  /** Private RSA keys, PEM. */
  readonly rsaKeys: readonly string[];
}

export class Secrets {
  readonly #made = new Map<string, unknown>();

  /** `number` differs from that of all secrets that the same capture had before: what was concluded from those is not asked again. */
  constructor(readonly number: number, readonly sources: SecretSources) {}

  /** What a protocol makes of the secrets, made when first asked for. `key` is unique. */
  made<T>(key: string, make: (sources: SecretSources) => T): T {
    let value = this.#made.get(key) as T | undefined;
    if (value === undefined) {
      value = make(this.sources);
      this.#made.set(key, value);
    }
    return value;
  }
}
