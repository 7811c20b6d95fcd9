/** The slots of a DMX512 packet (ANSI E1.11 §8): how bright up to 512 lamps are, as shares of what they can be. */
import { none, octets, protocol } from '../../dissect/index.ts';

const A_LINE = 16, HALF_A_LINE = 8, FULL = 255;

export const dmxChannels = protocol({
  name: 'dmx_chan',
  title: 'DMX Channels',
  short: 'DMX Channels',
  fields: {
    data_filter: octets('DMX data filter', { hidden: true, colons: true }),
    dmx_data: none('DMX data'),
  },
  dissect(p, f) {
    const count = p.remaining;
    p.hide(f.data_filter, p.peekBytes(p.available));
    for (let first = 0; first < count; first += A_LINE) {
      const size = Math.min(A_LINE, count - first), levels = p.peekBytes(size);
      p.close(p.open(f.dmx_data, size));
      p.label(() => lineOf(first + 1, levels));
      p.skip(size);
    }
  },
});

/** `0x001:  50%100% …`, a gap in the middle. */
function lineOf(channel: number, levels: Uint8Array): string {
  let line = `0x${channel.toString(16).padStart(3, '0')}: `;
  levels.forEach((level, at) => {
    if (at === HALF_A_LINE) line += ' ';
    line += `${Math.floor(level * 100 / FULL).toString().padStart(3)}%`;
  });
  return `${line} `;
}
