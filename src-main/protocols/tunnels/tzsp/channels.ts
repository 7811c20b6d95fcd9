/** Channels of Wi-Fi with the frequencies in their middle: IEEE 802.11-2020 §15.4.4.3 (2.4 GHz), §17.3.8.3.3 (5 GHz). */
const FIRST = 2407, LAST_OF_24 = 13, HIGHEST = 2484, FIVE = 5000;

/** `6 (2.437 GHz)`; undefined for channels that there are none of. */
export function wirelessChannel(channel: number): string | undefined {
  if (channel >= 1 && channel <= LAST_OF_24) return named(channel, FIRST + 5 * channel);
  if (channel === LAST_OF_24 + 1) return named(channel, HIGHEST);
  const isFourth = channel % 4 === 0 && ((channel >= 36 && channel <= 64) || (channel >= 100 && channel <= 144));
  const isFive = isFourth || (channel >= 149 && channel <= 203);
  return isFive ? named(channel, FIVE + 5 * channel) : undefined;
}

const named = (channel: number, megahertz: number): string => `${channel} (${(megahertz / 1000).toFixed(3)} GHz)`;
