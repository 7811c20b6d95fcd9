/** Preferences of tshark that Netloupe knows by name: scripts may set them, and hear of those that would change something. */
import { brotliDecompressSync } from 'node:zlib';
import { TABLE } from './known-preferences-table.ts';

/** The default of a preference; undefined for none that tshark has. */
export function defaultOf(name: string): string | undefined {
  const text = `\n${brotliDecompressSync(Buffer.from(TABLE.join(''), 'base64')).toString('utf8')}\n`, at = text.indexOf(`\n${name} `);
  return at < 0 ? undefined : text.slice(at + name.length + 2, text.indexOf('\n', at + 1));
}
