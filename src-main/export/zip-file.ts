/** A zip archive of files as they are, without compression: PKWARE's APPNOTE 6.3, without the extensions for more than 4 GB. */
import { UserError } from '../api/index.ts';
import { crc32 } from '../bytes/crc32.ts';

const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** The list of files at the end, with the longest names, takes 20 MB. */
const MOST_FILES = 0xfffe, MOST_BYTES = 0xffffffff - (1 << 25);

export class ZipFile {
  #offset = 0;
  readonly #entries: Buffer[] = [];

  constructor(private readonly out: (chunk: Uint8Array) => void) {}

  /** `time`: seconds since 1970. Throws `UserError` when the archive would become larger than its format allows. */
  add(name: string, bytes: Uint8Array, time: number): void {
    if (this.#entries.length === MOST_FILES || this.#offset + bytes.length > MOST_BYTES) {
      throw new UserError(
        `One archive holds no more than ${MOST_FILES.toLocaleString('en')} files and 4 GB: save them with netloupe read --export-objects.`,
      );
    }
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(VERSION, 0);
    shared.writeUInt16LE(UTF8, 2);
    shared.writeUInt32LE(dosTime(time), 6);
    shared.writeUInt32LE(crc32(bytes, 0, bytes.length), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(this.#offset, 10);
    this.#entries.push(Buffer.concat([uint32(CENTRAL), Buffer.from([VERSION, 0]), shared, rest, path]));
    this.#write(uint32(LOCAL));
    this.#write(shared);
    this.#write(path);
    this.#write(bytes);
  }

  end(): void {
    const begin = this.#offset;
    for (const entry of this.#entries) this.#write(entry);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.#entries.length, 4);
    end.writeUInt16LE(this.#entries.length, 6);
    end.writeUInt32LE(this.#offset - begin, 8);
    end.writeUInt32LE(begin, 12);
    this.#write(uint32(END));
    this.#write(end);
  }

  #write(bytes: Uint8Array): void {
    this.#offset += bytes.length;
    this.out(bytes);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Date and time in MS-DOS's 32 bits, which begin in 1980, in UTC. */
function dosTime(seconds: number): number {
  const date = new Date(seconds * 1000), year = date.getUTCFullYear();
  if (!(year >= 1980 && year < 2108)) return (1 << 21) | (1 << 16);
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return ((day << 16) | (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)) >>> 0;
}
