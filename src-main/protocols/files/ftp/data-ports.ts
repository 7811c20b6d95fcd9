/** Where the data of a transfer go: PORT and PASV (RFC 959 §4.1.2), EPRT and EPSV (RFC 2428). */
import { addressOf } from '../../../bytes/address-bytes.ts';

export type Method = 'PORT' | 'PASV' | 'EPRT' | 'EPASV';

export interface DataPort {
  readonly method: Method;
  /** 4 or 16 bytes; undefined where it is the server's own (EPSV). */
  readonly address: Uint8Array | undefined;
  readonly port: number;
  /** Where what the numbers stand in begins in the line, and its length: `10,0,0,1,4,1`. */
  readonly at: number;
  readonly length: number;
  /** Parts of an EPRT: where each begins, and its length. */
  readonly parts?: readonly (readonly [number, number])[];
}

/**
 * What a line of the control connection says of it; undefined for most. Clients say PORT and EPRT, servers 227 and 229; where nobody knows whose
 * the line is, it counts as that of the side that may say it.
 */
export function dataPortOf(line: string, fromClient: boolean | undefined): DataPort | undefined {
  const isReply = line.startsWith('22');
  if (fromClient === isReply) return undefined;
  switch (line.slice(0, 4).toUpperCase()) {
    case 'PORT': return byNumbers('PORT', line);
    case '227 ':
    case '227-': return byNumbers('PASV', line);
    case 'EPRT': return extended(line);
    case '229 ':
    case '229-': return extendedPassive(line);
    default: return undefined;
  }
}

function byNumbers(method: Method, line: string): DataPort | undefined {
  const found = /(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3})/.exec(line.slice(4));
  if (found === null) return undefined;
  const numbers = found.slice(1).map(Number);
  if (numbers.some(number => number > 255)) return undefined;
  return { method, address: Uint8Array.from(numbers.slice(0, 4)), port: numbers[4] * 256 + numbers[5], at: 4 + found.index, length: found[0].length };
}

/** `EPRT |1|132.235.1.2|6275|`, whatever the delimiter. */
function extended(line: string): DataPort | undefined {
  const found = /^(?:EPRT) +(([\x21-\x7e])([12])\2([\da-f.:]+)\2(\d{1,5})\2)/i.exec(line);
  if (found === null) return undefined;
  const [, all, , family, text, digits] = found;
  const address = addressOf(text), port = Number(digits);
  if (address === undefined || address.length !== (family === '1' ? 4 : 16) || port > 65535) return undefined;
  const at = found[0].length - all.length;
  return {
    method: 'EPRT', address, port, at, length: all.length,
    parts: [[at + 1, 1], [at + 3, text.length], [at + 4 + text.length, digits.length]],
  };
}

/** `229 Entering Extended Passive Mode (|||6446|)`. */
function extendedPassive(line: string): DataPort | undefined {
  const found = /\((([\x21-\x7e])\2\2(\d{1,5})\2)\)/.exec(line);
  if (found === null || Number(found[3]) > 65535) return undefined;
  return { method: 'EPASV', address: undefined, port: Number(found[3]), at: found.index + 4, length: found[3].length };
}
