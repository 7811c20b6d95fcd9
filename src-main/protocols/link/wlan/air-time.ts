/** How long a frame is on the air, IEEE 802.11-2020 §15.3.4 (802.11b), §17.4.3 (802.11a), §18.5.3 (802.11g) and §19.4.3 (802.11n). */
import { PHY, type RadioInformation } from './radio.ts';
import { highThroughputBits, streamsOf } from './rates.ts';

export type Assumption = 'short_preamble' | 'non_greenfield' | 'no_stbc' | 'no_extension_streams' | 'bcc_fec';

export interface AirTime {
  /** Microseconds, those of the preamble among them. */
  readonly duration: number;
  readonly preamble: number;
  /** What had to be assumed because the radio did not say. */
  readonly assumed: readonly Assumption[];
}

/** Bits of the service field before the frame and of the tail behind it. */
const SERVICE = 16;
const TAIL = 6;
const SYMBOL = 4;
/** Training and signal fields of 802.11a. */
const OFDM_PREAMBLE = 20;
/** 802.11g keeps silent for 6 microseconds after a frame. */
const SIGNAL_EXTENSION = 6;

/** `length`: bytes of the frame with its check sequence. Undefined where the radio told too little. */
export function airTime(radio: RadioInformation, length: number): AirTime | undefined {
  const { rate } = radio;
  if (rate === undefined || rate <= 0 || length <= 0) return undefined;
  switch (radio.phy) {
    case PHY.b:
      return directSequence(radio, rate, length);
    case PHY.a:
      return { preamble: OFDM_PREAMBLE, duration: OFDM_PREAMBLE + orthogonal(rate, length), assumed: [] };
    case PHY.g:
      if ([1, 2, 5.5, 11].includes(rate)) return directSequence(radio, rate, length);
      return { preamble: OFDM_PREAMBLE, duration: OFDM_PREAMBLE + orthogonal(rate, length) + SIGNAL_EXTENSION, assumed: [] };
    case PHY.n:
      return throughput(radio, length);
    default:
      return undefined;
  }
}

function directSequence(radio: RadioInformation, rate: number, length: number): AirTime {
  const preamble = radio.shortPreamble === false ? 192 : 96;
  return { preamble, duration: preamble + Math.ceil(8 * length / rate), assumed: radio.shortPreamble === undefined ? ['short_preamble'] : [] };
}

const orthogonal = (rate: number, length: number): number => SYMBOL * Math.ceil((SERVICE + 8 * length + TAIL) / (rate * SYMBOL));

/** Training fields for so many streams, §19.3.9.4.6. */
const TRAINING = [0, 1, 2, 4, 4] as const;
const EXTENSION_TRAINING = [0, 1, 2, 4] as const;

function throughput(radio: RadioInformation, length: number): AirTime | undefined {
  const scheme = radio.throughput ?? {};
  const { index, bandwidth, greenfield, blockStreams, extensionStreams } = scheme;
  if (index === undefined || bandwidth === undefined) return undefined;
  const bits = highThroughputBits(index, bandwidth === 1);
  if (bits === undefined) return undefined;
  const assumed: Assumption[] = [];
  if (greenfield === undefined) assumed.push('non_greenfield');
  if (blockStreams === undefined) assumed.push('no_stbc');
  if (extensionStreams === undefined) assumed.push('no_extension_streams');
  if (scheme.correction === undefined) assumed.push('bcc_fec');
  const streams = Math.min(4, streamsOf(index) + (blockStreams ?? 0));
  const preamble = (greenfield === true ? 24 : 32) + 4 * TRAINING[streams] + 4 * EXTENSION_TRAINING[extensionStreams ?? 0];
  const step = (blockStreams ?? 0) > 0 ? 2 : 1;
  const symbols = step * Math.ceil((SERVICE + 8 * length + TAIL) / (bits * step));
  return { preamble, duration: preamble + Math.floor(symbols * (scheme.shortGuard === true ? 36 : 40) / 10), assumed };
}
