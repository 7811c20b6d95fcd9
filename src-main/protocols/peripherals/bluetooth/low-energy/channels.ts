/** Which radio channels are in use, a bit for each of 40: Bluetooth Core 5.3, volume 6, part B, §2.3.3.1. The last three are those of advertising. */
import { flag } from '../../../../dissect/index.ts';
import type { Group } from '../../../field-groups.ts';

/** Frequencies of data channels lie 2 MHz apart; those of advertising channels are kept out. */
const ADVERTISING: readonly (readonly [channel: number, megahertz: number])[] = [[37, 2402], [38, 2426], [39, 2480]];
const frequency = (channel: number): number => ADVERTISING.find(([n]) => n === channel)?.[1] ?? (channel < 11 ? 2404 : 2406) + 2 * channel;
const called = (channel: number): string => {
  const place = ADVERTISING.findIndex(([n]) => n === channel);
  const megahertz = frequency(channel);
  return `RF Channel ${(megahertz - 2402) / 2} (${megahertz} MHz - ${place < 0 ? 'Data' : 'Reserved for Advertising'} - ${channel})`;
};

export const CHANNEL_FLAGS: readonly Group[] = [0, 1, 2, 3, 4].map(byte => ({
  byte: [0, 1, 2, 3, 4, 5, 6, 7].map(bit => {
    const channel = 8 * byte + bit;
    return flag(called(channel), 1 << bit, { as: ['True', 'False'], id: `btcommon.le_channel_map.${channel}` });
  }),
}));
