/** Blocks of pcapng that hold no packet, read one by one (draft-ietf-opsawg-pcapng §4.1, §4.2, §4.5, §4.6). */
import type { NameRecord } from './file-facts.ts';
import type { CaptureInterface } from './interfaces.ts';
import { linkTypeName } from '../bytes/link-types.ts';
import { commentsOf, optionText, padded, readOptions, textOf, type Option } from './pcapng-options.ts';
import { MICROSECONDS, resolutionText, timeUnit, type TimeUnit } from './pcapng-time.ts';

export const BLOCK = {
  section: 0x0a0d0d0a,
  interface: 1,
  obsoletePacket: 2,
  simplePacket: 3,
  names: 4,
  statistics: 5,
  enhancedPacket: 6,
  journal: 9,
  secrets: 10,
  custom: 0xbad,
  customNotToCopy: 0x40000bad,
} as const;

/** Of blocks that are read, what they hold. */
export const READ_NAMES: ReadonlyMap<number, string> = new Map([
  [BLOCK.names, 'name resolution'],
  [BLOCK.statistics, 'interface statistics'],
  [BLOCK.journal, 'systemd journal'],
  [BLOCK.secrets, 'decryption secrets'],
  [BLOCK.custom, 'custom'],
  [BLOCK.customNotToCopy, 'custom'],
]);

/** Of blocks that are skipped, what they are. */
export const BLOCK_NAMES: ReadonlyMap<number, string> = new Map([
  [7, 'IRIG timestamp'],
  [8, 'ARINC 429'],
  [0x101, 'Hone Project machine info'],
  [0x102, 'Hone Project connection event'],
  [0x201, 'sysdig machine info'],
  [0x202, 'sysdig process info'],
  [0x203, 'sysdig file descriptor'],
  [0x205, 'sysdig interface list'],
  [0x206, 'sysdig user list'],
  [0x207, 'sysdig process info'],
  [0x208, 'sysdig event'],
  [0x209, 'sysdig process info'],
  [0x217, 'sysdig event'],
  [0x222, 'sysdig event'],
  [0x80000001, 'Darwin process event'],
]);

const MAGIC = 0x1a2b3c4d;

/** Is the section that begins at `at` little-endian? Undefined when its byte-order magic is none. */
export function sectionByteOrder(view: DataView, at: number): boolean | undefined {
  if (view.getUint32(at + 8, true) === MAGIC) return true;
  return view.getUint32(at + 8, false) === MAGIC ? false : undefined;
}

export interface SectionHeader {
  readonly version: string;
  readonly known: boolean;
  readonly comments: readonly string[];
  readonly hardware?: string;
  readonly system?: string;
  readonly application?: string;
}

/** The section header from `at` to `end`, which holds at least the fixed 24 bytes. */
export function readSectionHeader(view: DataView, at: number, end: number, little: boolean): SectionHeader {
  const major = view.getUint16(at + 12, little),
    minor = view.getUint16(at + 14, little);
  // Version 1.2 was written by some programs and means 1.0 (§4.1).
  const known = major === 1 && (minor === 0 || minor === 2);
  const options = known ? readOptions(view, at + 24, end, little) : [];
  return {
    version: `${major}.${minor}`,
    known,
    comments: commentsOf(options),
    hardware: textOf(options, 2),
    system: textOf(options, 3),
    application: textOf(options, 4),
  };
}

export interface DescribedInterface {
  readonly interface: CaptureInterface;
  readonly unit: TimeUnit;
}

export function readInterface(view: DataView, at: number, end: number, little: boolean, section: number, id: number): DescribedInterface {
  const options = readOptions(view, at + 16, end, little);
  const resolution = byteOf(options, 9);
  const unit = resolution === undefined ? MICROSECONDS : timeUnit(resolution);
  const linkType = view.getUint16(at + 8, little);
  return {
    interface: {
      name: textOf(options, 2),
      description: textOf(options, 3),
      linkType,
      linkTypeName: linkTypeName(linkType),
      snapLength: view.getUint32(at + 12, little),
      fcsLength: byteOf(options, 13),
      section,
      id,
      filter: filterOf(options),
      system: textOf(options, 12),
      hardware: textOf(options, 15),
      comments: commentsOf(options),
      resolution: resolutionText(unit),
      timeOffset: Number(signed64Of(options, 14, little) ?? 0n),
    },
    unit,
  };
}

/** Packets received and dropped by the interface, as far as the statistics block tells. */
export function readStatistics(view: DataView, at: number, end: number, little: boolean): { received?: number; dropped?: number } {
  const options = readOptions(view, at + 20, end, little);
  const received = signed64Of(options, 4, little),
    dropped = signed64Of(options, 5, little);
  return {
    ...(received === undefined ? {} : { received: Number(BigInt.asUintN(64, received)) }),
    ...(dropped === undefined ? {} : { dropped: Number(BigInt.asUintN(64, dropped)) }),
  };
}

/** Bytes of an address by the type of its record: IPv4, IPv6, EUI-48, EUI-64. */
const ADDRESS_BYTES: readonly (number | undefined)[] = [undefined, 4, 16, 6, 8];

/** Records of the name resolution block from `at` to `end`, `limit` at most. */
export function readNames(view: DataView, at: number, end: number, little: boolean, limit: number): NameRecord[] {
  const records: NameRecord[] = [];
  let position = at + 8;
  while (position + 4 <= end && records.length < limit) {
    const type = view.getUint16(position, little),
      length = view.getUint16(position + 2, little);
    if (type === 0 || position + 4 + length > end) break;
    const size = ADDRESS_BYTES[type];
    if (size !== undefined && length > size) {
      const value = new Uint8Array(view.buffer, view.byteOffset + position + 4, length);
      const names = optionTexts(value.subarray(size));
      if (names.length > 0) records.push({ address: value.slice(0, size), names });
    }
    position += 4 + padded(length);
  }
  return records;
}

/** Texts that each end with a zero byte. */
function optionTexts(value: Uint8Array): string[] {
  const texts: string[] = [];
  for (let at = 0; at < value.length;) {
    const zero = value.indexOf(0, at),
      end = zero < 0 ? value.length : zero;
    if (end > at) texts.push(optionText(value.subarray(at, end)));
    at = end + 1;
  }
  return texts;
}

const SECRETS_NAMES: ReadonlyMap<number, string> = new Map([
  [0x544c534b, 'TLS Key Log'],
  [0x53534b4c, 'SSH Key Log'],
  [0x57474b4c, 'WireGuard Key Log'],
  [0x5a4e574b, 'ZigBee NWK Key'],
  [0x5a415053, 'ZigBee APS Key'],
  [0x55414b4c, 'OPC UA Key Log'],
]);

export function secretsTypeName(type: number): string {
  return SECRETS_NAMES.get(type) ?? `unknown (0x${type.toString(16).padStart(8, '0')})`;
}

/** `if_filter`: a byte 0 and the filter as text (a byte 1 begins BPF code). */
function filterOf(options: readonly Option[]): string | undefined {
  const value = options.find(({ code }) => code === 11)?.value;
  return value && value[0] === 0 ? optionText(value.subarray(1)) : undefined;
}

function byteOf(options: readonly Option[], code: number): number | undefined {
  return options.find((option) => option.code === code)?.value[0];
}

function signed64Of(options: readonly Option[], code: number, little: boolean): bigint | undefined {
  const value = options.find((option) => option.code === code)?.value;
  return value && value.length === 8 ? new DataView(value.buffer, value.byteOffset).getBigInt64(0, little) : undefined;
}
