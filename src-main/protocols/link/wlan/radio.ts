/** What a radio says of a frame it received, in whatever header: passed from that header to the frame's own layers. */
import type { Cursor } from '../../../dissect/index.ts';

/** Wireshark's numbers of physical layers (IEEE 802.11-2020 clauses 14 to 27). */
export const PHY = { fhss: 1, infrared: 2, dsss: 3, b: 4, a: 5, g: 6, n: 7, ac: 8, ad: 9, ah: 10, ax: 11 } as const;

export interface RadioInformation {
  phy?: number;
  /** Mb/s. */
  rate?: number;
  shortPreamble?: boolean;
  turbo?: number;
  /** Proprietary mode of 802.11g. */
  mode?: number;
  channel?: number;
  /** Of frequency hopping (IEEE 802.11-1997 §14). */
  hopping?: { readonly set: number; readonly pattern: number; readonly index?: number };
  /** MHz. */
  frequency?: number;
  signalDbm?: number;
  noiseDbm?: number;
  signalDb?: number;
  noiseDb?: number;
  /** Microseconds of the radio's clock. */
  timestamp?: bigint;
  throughput?: HighThroughput;
  veryHigh?: VeryHighThroughput;
  aggregate?: { readonly flags: number; readonly id: number };
  /** Bytes of frame check sequence behind the frame; undefined when nobody knows. */
  checkLength?: number;
  /** The header of a frame is padded to four bytes. */
  padded?: boolean;
  emptyType?: number;
}

/** 802.11n. Bandwidths are 0 for 20 MHz, 1 for 40 MHz, 2 and 3 for the lower and upper half. */
export interface HighThroughput {
  index?: number;
  bandwidth?: number;
  shortGuard?: boolean;
  greenfield?: boolean;
  correction?: number;
  blockStreams?: number;
  extensionStreams?: number;
}

/** 802.11ac. */
export interface VeryHighThroughput {
  blockCoding?: boolean;
  shortGuard?: boolean;
  disambiguation?: boolean;
  extraSymbol?: boolean;
  beamformed?: boolean;
  bandwidth?: number;
  groupId?: number;
  partialId?: number;
  readonly users: { readonly index: number; readonly streams: number; readonly correction: number }[];
}

const NOTE = 'wlan.radio';

export function leaveRadio(p: Cursor, radio: RadioInformation): void {
  p.packet.notes.set(NOTE, radio);
}

export function radioOf(p: Cursor): RadioInformation | undefined {
  return p.packet.notes.get(NOTE) as RadioInformation | undefined;
}
