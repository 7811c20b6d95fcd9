/** Blocks of pcapng that describe sections and interfaces (draft-ietf-opsawg-pcapng §4.1, §4.2, §4.6). */
import type { CaptureInterface } from './interfaces.ts';
import { linkTypeName } from './link-types.ts';
import { commentsOf, readOptions, textOf, type Option } from './pcapng-options.ts';
import { MICROSECONDS, timeUnit, type TimeUnit } from './pcapng-time.ts';

export const BLOCK = {
  section: 0x0a0d0d0a,
  interface: 1,
  obsoletePacket: 2,
  simplePacket: 3,
  names: 4,
  statistics: 5,
  enhancedPacket: 6,
  systemdJournal: 9,
  secrets: 10,
  custom: 0xbad,
  customNotCopied: 0x40000bad,
} as const;

export interface Section {
  readonly little: boolean;
  /** Offset in the (unpacked) file. */
  readonly offset: number;
  /** Index of its first interface. */
  readonly firstInterface: number;
  readonly comments: readonly string[];
  readonly hardware?: string;
  readonly system?: string;
  readonly application?: string;
}

/** The section header from `at` to `end` in `view`; undefined when its byte order or version is none that is known. */
export function readSectionHeader(view: DataView, at: number, end: number, offset: number, firstInterface: number): Section | undefined {
  const little = view.getUint32(at + 8, true) === 0x1a2b3c4d;
  if (!little && view.getUint32(at + 8) !== 0x1a2b3c4d) return undefined;
  if (end - at < 24 || view.getUint16(at + 12, little) !== 1) return undefined;
  const options = readOptions(view, at + 24, end, little);
  return {
    little, offset, firstInterface,
    comments: commentsOf(options),
    hardware: textOf(options, 2),
    system: textOf(options, 3),
    application: textOf(options, 4),
  };
}

export interface DescribedInterface {
  readonly interface: CaptureInterface;
  readonly unit: TimeUnit;
  /** Seconds to add to every time. */
  readonly offset: number;
}

export function readInterface(view: DataView, at: number, end: number, little: boolean, section: number, id: number): DescribedInterface {
  const options = readOptions(view, at + 16, end, little);
  const resolution = byteOf(options, 9), fcsLength = byteOf(options, 13);
  const unit = resolution === undefined ? MICROSECONDS : timeUnit(resolution);
  const linkType = view.getUint16(at + 8, little);
  return {
    interface: {
      name: textOf(options, 2),
      description: textOf(options, 3),
      linkType,
      linkTypeName: linkTypeName(linkType),
      snapLength: view.getUint32(at + 12, little),
      fcsLength,
      section, id,
      filter: filterOf(options),
      system: textOf(options, 12),
      hardware: textOf(options, 15),
      comments: commentsOf(options),
      resolution: `${unit.base}^-${unit.exponent}`,
    },
    unit,
    offset: Number(signed64Of(options, 14, little) ?? 0n),
  };
}

/** Packets received and dropped by interface and system, as far as the statistics block tells. */
export function readStatistics(view: DataView, at: number, end: number, little: boolean): { received?: number; dropped?: number } {
  const options = readOptions(view, at + 20, end, little);
  const received = signed64Of(options, 4, little), dropped = signed64Of(options, 5, little);
  return {
    ...(received === undefined ? {} : { received: Number(BigInt.asUintN(64, received)) }),
    ...(dropped === undefined ? {} : { dropped: Number(BigInt.asUintN(64, dropped)) }),
  };
}

/** `if_filter`: a byte 0 and the filter as text (a byte 1 begins BPF code). */
function filterOf(options: readonly Option[]): string | undefined {
  const value = options.find(({ code }) => code === 11)?.value;
  return value && value[0] === 0 ? new TextDecoder().decode(value.subarray(1)) : undefined;
}

function byteOf(options: readonly Option[], code: number): number | undefined {
  return options.find((option) => option.code === code)?.value[0];
}

function signed64Of(options: readonly Option[], code: number, little: boolean): bigint | undefined {
  const value = options.find((option) => option.code === code)?.value;
  return value && value.length === 8 ? new DataView(value.buffer, value.byteOffset).getBigInt64(0, little) : undefined;
}
