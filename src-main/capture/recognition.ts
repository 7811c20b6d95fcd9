/** Files that are opened by mistake, known by how they begin, so that the user reads what they are instead of what they are not. */
import { hexText } from '../bytes/address-text.ts';

interface Known {
  readonly begins: string | readonly number[];
  /** What it is, with its article. */
  readonly is: string;
  /** What helps, as a clause. */
  readonly help?: string;
}

const UNPACK_FIRST = 'unpack it first';
const CONVERT_FIRST = 'save it as pcapng first';

const KNOWN: readonly Known[] = [
  { begins: 'snoop\0\0\0', is: 'a Solaris snoop capture', help: CONVERT_FIRST },
  { begins: 'RTSS', is: 'a Microsoft Network Monitor 1 capture', help: CONVERT_FIRST },
  { begins: 'GMBU', is: 'a Microsoft Network Monitor capture', help: CONVERT_FIRST },
  { begins: 'TRSNIFF data', is: 'a Sniffer capture', help: CONVERT_FIRST },
  { begins: 'XCP\0', is: 'a Sniffer capture', help: CONVERT_FIRST },
  { begins: 'iptrace ', is: 'an AIX iptrace capture', help: CONVERT_FIRST },
  { begins: 'BZh', is: 'compressed with bzip2', help: UNPACK_FIRST },
  { begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], is: 'compressed with xz', help: UNPACK_FIRST },
  { begins: 'PK\x03\x04', is: 'a zip archive', help: UNPACK_FIRST },
  { begins: '7z\xbc\xaf\x27\x1c', is: 'a 7-Zip archive', help: UNPACK_FIRST },
  { begins: 'Rar!', is: 'a RAR archive', help: UNPACK_FIRST },
  { begins: [0x1f, 0x9d], is: 'compressed with compress', help: UNPACK_FIRST },
  { begins: '%PDF', is: 'a PDF document' },
  { begins: '\x89PNG', is: 'a PNG image' },
  { begins: [0xff, 0xd8, 0xff], is: 'a JPEG image' },
  { begins: '\x7fELF', is: 'a program' },
  { begins: 'MZ', is: 'a program' },
  { begins: 'ElfFile\0', is: 'a Windows event log' },
  { begins: 'SQLite format 3\0', is: 'an SQLite database' },
];

/** One sentence on `subject`, a file that begins with `head` and is no capture. */
export function notACapture(subject: string, head: Uint8Array): string {
  if (head.length === 0) return `${subject} is empty.`;
  const known = KNOWN.find(({ begins }) => beginsWith(head, begins));
  if (known?.help) return `${subject} is ${known.is}: ${known.help}.`;
  if (known) return `${subject} is not a capture file: it is ${known.is}.`;
  if (head.every((byte) => byte === 0)) return `${subject} is not a capture file: it begins with zeros.`;
  const text = textBeginning(head);
  if (text !== undefined) return `${subject} is not a capture file: it begins with the text “${text}”.`;
  const hex = hexText(head.subarray(0, 8), ' ');
  return `${subject} is not a capture file: it begins with the bytes ${hex}.`;
}

export function beginsWith(head: Uint8Array, begins: string | readonly number[]): boolean {
  const bytes = typeof begins === 'string' ? Array.from(begins, (letter) => letter.charCodeAt(0)) : begins;
  return head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte);
}

/** The first words of what is plain text; undefined for anything else. */
function textBeginning(head: Uint8Array): string | undefined {
  if (head.some((byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f)) return undefined;
  const text = new TextDecoder().decode(head);
  // A letter of several bytes may be cut by the end of what was read.
  if (text.slice(0, -1).includes('\ufffd')) return undefined;
  return text
    .replace(/\ufffd$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 20);
}
