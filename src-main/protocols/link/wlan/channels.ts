/** Channel numbers of frequencies, IEEE 802.11-2020 annex E. */
export interface Channel {
  readonly number: number;
  /** `BG` at 2.4 GHz, `A` at 5 GHz. */
  readonly band: string;
}

export function channelOf(megahertz: number): Channel | undefined {
  if (megahertz === 2484) return { number: 14, band: 'BG' };
  if (megahertz >= 2412 && megahertz < 2484 && (megahertz - 2407) % 5 === 0) return { number: (megahertz - 2407) / 5, band: 'BG' };
  if (megahertz >= 4910 && megahertz <= 4980 && megahertz % 5 === 0) return { number: (megahertz - 4000) / 5, band: 'A' };
  if (megahertz === 5935) return { number: 2, band: '6G' };
  if (megahertz >= 5955 && megahertz <= 7115 && (megahertz - 5950) % 5 === 0) return { number: (megahertz - 5950) / 5, band: '6G' };
  if (megahertz >= 5005 && megahertz <= 5925 && megahertz % 5 === 0) return { number: (megahertz - 5000) / 5, band: 'A' };
  return undefined;
}

/** The middle of a channel in MHz: those of 2.4 GHz up to 14, of 5 GHz beyond, or where `isHigh` says that they are. */
export function frequencyOf(channel: number, isHigh: boolean): number | undefined {
  if (!isHigh && channel >= 1 && channel <= 13) return 2407 + 5 * channel;
  if (!isHigh && channel === 14) return 2484;
  return isHigh && channel >= 1 && channel <= 185 ? 5000 + 5 * channel : undefined;
}
