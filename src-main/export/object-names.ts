/** Names of files for what a capture carries: made of what was asked for, after tshark's ways, and safe on every system. */
import { isDeviceName } from '../api/device-names.ts';

/** Bytes of a name, on every file system that is in use. */
const LONGEST_NAME = 255;

/** What no name may have on one system or another; what is not seen, turns text around or ends lines has no place in a name either. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** `a%3fb` */
function escaped(text: string): string {
  return Array.from(Buffer.from(text), byte => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

/**
 * Name of what was asked for with a URI or the path of one, one byte a character: what stands behind the last slash. Where that is not known it
 * is called after the frame and what it is, `object7.image%2fpng`. It is one part of a path, neither `.` nor `..`, and no longer than a file's
 * name may be.
 */
export function objectName(uri: string, frame: number, contentType: string): string {
  const asked = uri.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const type = contentType.split(';', 1)[0].trim();
  if (asked === '') return fitted(safe(`object${frame}${type === '' ? '' : `.${type}`}`), '');
  // Looking behind makes one search of a long run of slashes, not one for each.
  const last = asked.replace(/(?<!\/)\/+$/, '').split('/').at(-1)!;
  return fitted(safe(last === '' ? '/' : last), '');
}

/** Name for a file that has one of its own, with folders or without; these are a part of it. */
export function fileObjectName(file: string): string {
  return fitted(safeText(file === '' ? 'object' : file), '');
}

function safe(latin: string): string {
  const bytes = Buffer.from(latin, 'latin1');
  const text = isUtf8(bytes) ? bytes.toString('utf8') : latin.replace(/[\x80-\xff]/g, byte => `%${byte.charCodeAt(0).toString(16)}`);
  return safeText(text);
}

function safeText(text: string): string {
  const name = text.replace(UNSAFE, escaped);
  if (/^\.+$/.test(name)) return escaped(name);
  // Windows takes dots and spaces at the end away.
  const ended = name.replace(/(?<![. ])[. ]+$/, escaped);
  return isDeviceName(ended) ? `_${ended}` : ended;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The same name for the `nth` file of it: `name(1).ext`. */
export function numberedName(name: string, nth: number): string {
  return nth === 0 ? name : fitted(name, `(${nth})`);
}

/** The name with `suffix` before its extension, cut to what a name may have. */
function fitted(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] =
    dot < 0 || Buffer.byteLength(name.slice(dot) + suffix) >= LONGEST_NAME ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let room = LONGEST_NAME - Buffer.byteLength(suffix + extension), end = 0;
  for (const character of stem) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    end += character.length;
  }
  return stem.slice(0, end) + suffix + extension;
}

/** Gives names out, each once, in time that does not depend on how many were given before. */
export class NameList {
  readonly #given = new Set<string>();
  /** The number to go on with, by what stands around a number of so many digits: long names that differ where they are cut share it. */
  readonly #next = new Map<string, number>();

  /** `taken`: names that are there already; where nobody can say so, those are the same that some system takes for the same. */
  constructor(private readonly taken?: (name: string) => boolean) {}

  take(name: string): string {
    if (this.#gives(name)) return name;
    for (let first = 1; ; first *= 10) {
      const most = 10 * first, around = this.#key(numberedName(name, most - 1));
      for (let nth = this.#next.get(around) ?? first; nth < most; nth++) {
        const candidate = numberedName(name, nth);
        this.#next.set(around, nth + 1);
        if (this.#gives(candidate)) return candidate;
      }
    }
  }

  #gives(name: string): boolean {
    const key = this.#key(name);
    if (this.#given.has(key) || this.taken?.(name) === true) return false;
    this.#given.add(key);
    return true;
  }

  /** Many systems tell neither upper from lower case nor composed letters from decomposed ones. */
  #key(name: string): string {
    return this.taken === undefined ? name.normalize('NFC').toLowerCase() : name;
  }
}
