/** Files with secrets as tshark's preferences name them: a key log, and private keys. */
import { type DecryptionSecrets, UserError } from '../../api/index.ts';
import { isSmbKey, isWirelessKey, isZigbeeKey } from '../../engine/read/read.ts';
import { readBounded } from './bounded-file.ts';
import { OptionError } from './options.ts';

export interface SecretFiles {
  readonly keyLogs: readonly string[];
  /** Lines of a key log that were given themselves. */
  readonly lines: readonly string[];
  readonly rsaKeys: readonly string[];
}

export const NO_SECRET_FILES: SecretFiles = { keyLogs: [], lines: [], rsaKeys: [] };

/** `uat` is the name before the first colon of `uat:rsa_keys:"key.pem",""`. */
export const SECRET_PREFERENCES: readonly string[] = ['tls.keylog_file', 'wg.keylog_file', 'tls.keys_list', 'uat'];

/** The files with those that the preference names. */
export function withPreference(files: SecretFiles, name: string, value: string): SecretFiles {
  if (name.endsWith('.keylog_file')) return value === '' ? files : { ...files, keyLogs: [...files.keyLogs, value] };
  const line = name === 'uat' ? wirelessKey(value) ?? zigbeeKey(value) ?? sessionKey(value) : undefined;
  if (line !== undefined) return { ...files, lines: [...files.lines, line] };
  const keys = name === 'uat' ? tableKeys(value) : listedKeys(value);
  return { ...files, rsaKeys: [...files.rsaKeys, ...keys] };
}

/** `address,port,protocol,file[,password]`, several with semicolons between. A key is tried wherever it may fit, so that only the file counts. */
function listedKeys(value: string): string[] {
  return value.split(';').filter(text => text.trim() !== '').map(text => {
    const file = text.split(',')[3]?.trim();
    if (file === undefined || file === '') throw new OptionError(`Invalid -o flag "tls.keys_list:${value}"`);
    return file;
  });
}

/** `rsa_keys:"file","password"` and `ssl_keys:"address","port","protocol","file","password"`. */
function tableKeys(value: string): string[] {
  const [, table, row] = /^(rsa_keys|ssl_keys):(.*)$/s.exec(value) ?? [];
  const cells = row === undefined ? [] : [...row.matchAll(/"([^"]*)"/g)].map(([, cell]) => cell);
  const file = cells[table === 'ssl_keys' ? 3 : 0];
  if (file === undefined || file === '') throw new OptionError(`Invalid -o flag "uat:${value}"`);
  return [file];
}

/** `80211_keys:"wpa-pwd","PASSPHRASE:NETWORK"`, as a line; undefined for another table. */
function wirelessKey(value: string): string | undefined {
  const row = /^80211_keys:(.*)$/s.exec(value)?.[1];
  if (row === undefined) return undefined;
  const [kind, key] = [...row.matchAll(/"([^"]*)"/g)].map(([, cell]) => cell), line = `${kind}:${key}`;
  if (!isWirelessKey(line)) throw new OptionError(`Invalid -o flag "uat:${value}"`);
  return line;
}

/** `zigbee_pc_keys:"KEY","Normal","LABEL"`, as a line; undefined for another table. The other order of the key's bytes is `Reverse`. */
function zigbeeKey(value: string): string | undefined {
  const row = /^zigbee_pc_keys:(.*)$/s.exec(value)?.[1];
  if (row === undefined) return undefined;
  const [key = '', order = 'Normal', label = ''] = [...row.matchAll(/"([^"]*)"/g)].map(([, cell]) => cell);
  const bytes = key.replaceAll(/[:-]/g, '').match(/..?/gs) ?? [], digits = (order === 'Reverse' ? bytes.toReversed() : bytes).join('');
  const line = `zigbee:${digits}${label === '' ? '' : `:${label}`}`;
  if (!isZigbeeKey(line)) throw new OptionError(`Invalid -o flag "uat:${value}"`);
  return line;
}

/** `smb2_seskey_list:"SESSION","KEY","TO CLIENT","TO SERVER"`, with quotes or without, as a line; undefined for another table. */
function sessionKey(value: string): string | undefined {
  const row = /^smb2_seskey_list:(.*)$/s.exec(value)?.[1];
  if (row === undefined) return undefined;
  const line = `smb2:${row.split(',').map(cell => cell.trim().replace(/^"(.*)"$/, '$1')).join(':')}`;
  if (!isSmbKey(line)) throw new OptionError(`Invalid -o flag "uat:${value}"`);
  return line;
}

/** Rejects, as scripts expect, what cannot be read. */
export function readSecrets({ keyLogs, lines, rsaKeys }: SecretFiles): DecryptionSecrets {
  return { keyLog: [...keyLogs.map(contents), ...lines].join('\n'), rsaKeys: rsaKeys.map(contents) };
}

function contents(path: string): string {
  try {
    return readBounded(path).toString('latin1');
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`The file with secrets "${path}" cannot be read: ${(cause as Error).message}.`, { cause });
  }
}
