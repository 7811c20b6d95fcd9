/**
 * Data rates of orthogonal frequency division multiplexing: bits a symbol, by modulation and coding scheme (IEEE
 * 802.11-2020 §19.5, §21.5, §27.5).
 */

/** Bits a subcarrier and share of them that is data, by scheme. */
const MODULATIONS = [
  [1, 1 / 2], [2, 1 / 2], [2, 3 / 4], [4, 1 / 2], [4, 3 / 4], [6, 2 / 3], [6, 3 / 4], [6, 5 / 6], [8, 3 / 4], [8, 5 / 6], [10, 3 / 4], [10, 5 / 6],
] as const;

const HT_STREAM_SCHEMES = 8;
const HT_LAST = 31;

/** Spatial streams of an 802.11n scheme; those with different modulations on their streams (33 and up) are not counted. */
export const streamsOf = (index: number): number => Math.floor(index / HT_STREAM_SCHEMES) + 1;

/** Data bits that a symbol of 802.11n holds; undefined for schemes above 31. */
export function highThroughputBits(index: number, isWide: boolean): number | undefined {
  if (index < 0 || index > HT_LAST) return undefined;
  const [bits, share] = MODULATIONS[index % HT_STREAM_SCHEMES];
  return (isWide ? 108 : 52) * bits * share * streamsOf(index);
}

/** Mb/s of 802.11n. */
export function highThroughputRate(index: number, isWide: boolean, shortGuard: boolean): number | undefined {
  const bits = highThroughputBits(index, isWide);
  return bits === undefined ? undefined : bits / (shortGuard ? 3.6 : 4);
}

/** Subcarriers with data by 20, 40, 80, 160 MHz. */
const VHT_CARRIERS = [52, 108, 234, 468] as const;
/** The same of 802.11ax, then those of resource units of 26, 52, 106, 242, 484, 996 and twice 996 tones. */
const HE_CARRIERS = [234, 468, 980, 1960, 24, 48, 102, 234, 468, 980, 1960] as const;
/** Microseconds of an 802.11ax symbol without its guard interval. */
const HE_SYMBOL = 12.8;

/** Mb/s of 802.11ac; `width` is the exponent of 20 MHz. */
export function veryHighThroughputRate(index: number, width: number, streams: number, shortGuard: boolean): number | undefined {
  const modulation = index > 9 ? undefined : MODULATIONS[index];
  const carriers = VHT_CARRIERS[width];
  if (modulation === undefined || carriers === undefined || streams === 0) return undefined;
  return carriers * modulation[0] * modulation[1] * streams / (shortGuard ? 3.6 : 4);
}

/** Mb/s of 802.11ax; `allocation` as radiotap numbers channels and resource units, `guard` in microseconds. */
export function highEfficiencyRate(index: number, allocation: number, streams: number, guard: number): number | undefined {
  const modulation = MODULATIONS[index];
  const carriers = HE_CARRIERS[allocation];
  if (modulation === undefined || carriers === undefined || streams === 0) return undefined;
  return carriers * modulation[0] * modulation[1] * streams / (HE_SYMBOL + guard);
}
