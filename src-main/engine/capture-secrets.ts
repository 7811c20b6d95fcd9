/** What a capture is decrypted with: the key logs inside the file, and what the user gave. */
import type { DecryptionSecrets, Note, SecretsSummary } from '../api/index.ts';
import type { CaptureFile } from '../capture/index.ts';
import { Secrets } from '../dissect/index.ts';
import { KeyLog } from '../protocols/security/tls/key-log.ts';
import { privateKey } from '../protocols/security/tls/secret-source.ts';
import { WirelessKeys, wirelessLines } from '../protocols/link/wlan/decryption/key-lines.ts';
import { radiusLines } from '../protocols/operation/radius/secret.ts';
import { smbLines } from '../protocols/files/smb2/decryption.ts';
import { zigbeeLines } from '../protocols/things/zigbee/security.ts';
import { wireGuardLines } from '../protocols/security/wireguard/key-log.ts';

/** `TLSK` and `WGKL`, the types of key logs in pcapng's decryption secrets blocks. */
const KEY_LOGS: readonly number[] = [0x544c534b, 0x57474b4c];

export const NO_SECRETS: DecryptionSecrets = { keyLog: '', rsaKeys: [] };

export class CaptureSecrets {
  readonly #file: CaptureFile;
  #given = NO_SECRETS;
  /** The user's keys of wireless networks. */
  wireless = new WirelessKeys({ keyLogs: [] });
  #secrets: Secrets | undefined;
  /** Blocks of the file that `#secrets` are made of; -1 to make them anew. */
  #blocks = 0;
  #number = 0;
  /** What became of them, once it was judged. */
  notes: readonly Note[] = [];

  /** Secrets of the file, and of how many of its blocks they were counted. */
  #inside = 0;
  #counted = 0;

  constructor(file: CaptureFile) {
    this.#file = file;
  }

  /** How many the file brings itself, as far as it is read. */
  get inside(): number {
    const { length } = this.#file.facts.secrets;
    if (length !== this.#counted) {
      this.#counted = length;
      this.#inside = sizeOf(this.#keyLogs);
    }
    return this.#inside;
  }

  get #keyLogs(): Uint8Array[] {
    return this.#file.facts.secrets.filter(({ type }) => KEY_LOGS.includes(type)).map(({ bytes }) => bytes);
  }

  /** From now on these and those of the file. */
  give(given: DecryptionSecrets): void {
    this.#given = given;
    this.wireless = new WirelessKeys({ keyLogs: [new TextEncoder().encode(given.keyLog)] });
    this.#blocks = -1;
  }

  /** All that there is by now; undefined for none. Asked before each packet. */
  get all(): Secrets | undefined {
    const { secrets } = this.#file.facts;
    if (secrets.length === this.#blocks) return this.#secrets;
    this.#blocks = secrets.length;
    const keyLogs = this.#keyLogs;
    const { keyLog, rsaKeys } = this.#given;
    if (keyLog !== '') keyLogs.push(new TextEncoder().encode(keyLog));
    this.#secrets = keyLogs.length === 0 && rsaKeys.length === 0 ? undefined : new Secrets(++this.#number, { keyLogs, rsaKeys });
    return this.#secrets;
  }
}

/** Secrets in key logs. */
function sizeOf(keyLogs: readonly Uint8Array[]): number {
  const decoder = new TextDecoder();
  return new KeyLog(keyLogs).size + keyLogs.reduce((sum, log) => sum + wireGuardLines(decoder.decode(log)), 0);
}

/** What finds the keys among lines that are none of a key log. */
const KEY_LINES = { wireless: wirelessLines, radius: radiusLines, zigbee: zigbeeLines, smb: smbLines } as const;
export type KeyKind = keyof typeof KEY_LINES;

/** Whether a line is a key of that kind. */
export const isKeyLine = (kind: KeyKind, line: string): boolean => KEY_LINES[kind](line).length === 1;

/** What of the user's secrets is understood. */
export function summaryOf({ keyLog, rsaKeys }: DecryptionSecrets): Omit<SecretsSummary, 'outdated'> {
  const log = new KeyLog([new TextEncoder().encode(keyLog)]);
  const others = wireGuardLines(keyLog) +
    Object.values(KEY_LINES).reduce((sum, lines) => sum + lines(keyLog).length, 0);
  const known = rsaKeys.filter(text => privateKey(text) !== undefined).length;
  return { secrets: log.size + others, unknownLines: log.unknownLines - others, rsaKeys: known, unknownKeys: rsaKeys.length - known };
}
