/** Files with secrets as tshark's preferences name them: a key log, and private keys. */
import { type DecryptionSecrets, UserError } from '../../api/index.ts';
import { type KeyKind, isKeyLine } from '../../engine/read/read.ts';
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
  const line = name === 'uat' ? keyLine(value) : undefined;
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
  const cells = row === undefined ? [] : quotedCells(row);
  const file = cells[table === 'ssl_keys' ? 3 : 0];
  if (file === undefined || file === '') throw new OptionError(`Invalid -o flag "uat:${value}"`);
  return [file];
}

interface KeyTable {
  readonly kind: KeyKind;
  /** A row of the table as a line. */
  readonly lineOf: (row: string) => string;
}

const quotedCells = (row: string): string[] => [...row.matchAll(/"([^"]*)"/g)].map(([, cell]) => cell);

/** Tables of keys that are no files, by their names. */
const KEY_TABLES: Readonly<Record<string, KeyTable>> = {
  // "wpa-pwd","PASSPHRASE:NETWORK"
  '80211_keys': {
    kind: 'wireless',
    lineOf(row) {
      const [kind, key] = quotedCells(row);
      return `${kind}:${key}`;
    },
  },
  // "KEY","Normal","LABEL"; the other order of the key's bytes is "Reverse".
  zigbee_pc_keys: {
    kind: 'zigbee',
    lineOf(row) {
      const [key = '', order = 'Normal', label = ''] = quotedCells(row), bytes = key.replaceAll(/[:-]/g, '').match(/..?/gs) ?? [];
      return `zigbee:${(order === 'Reverse' ? bytes.toReversed() : bytes).join('')}${label === '' ? '' : `:${label}`}`;
    },
  },
  // "SESSION","KEY","TO CLIENT","TO SERVER", with quotes or without.
  smb2_seskey_list: {
    kind: 'smb',
    lineOf: row => `smb2:${row.split(',').map(cell => cell.trim().replace(/^"(.*)"$/, '$1')).join(':')}`,
  },
};

/** The key that a row `TABLE:CELLS` has, as a line; undefined for tables of others. */
function keyLine(value: string): string | undefined {
  const [, table = '', row = ''] = /^(\w+):(.*)$/s.exec(value) ?? [];
  if (!Object.hasOwn(KEY_TABLES, table)) return undefined;
  const { kind, lineOf } = KEY_TABLES[table], line = lineOf(row);
  if (!isKeyLine(kind, line)) throw new OptionError(`Invalid -o flag "uat:${value}"`);
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
