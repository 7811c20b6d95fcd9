/** Captures of one Bluetooth link for tests, as its host and its controller pass packets (link type 201). */
import { dissect, fromHex } from './packets.ts';
import { scanned } from './scanned.ts';

/** Data of an L2CAP channel, in hexadecimal digits without blanks, that the host sent or got. */
type OnChannel = readonly [sent: boolean, channel: number, data: string];

const little = (value: number): string => `${(value & 255).toString(16).padStart(2, '0')}${(value >> 8).toString(16).padStart(2, '0')}`;

/** All packets of a capture, each with what is known from the others; texts are whole packets, beginning with their direction. */
export function capture(packets: readonly (OnChannel | string)[]): ReturnType<typeof dissect>[] {
  const bytes = packets.map((packet) => {
    if (typeof packet === 'string') return fromHex(packet);
    const [sent, channel, data] = packet, length = data.length / 2;
    return fromHex(`0000000${sent ? 0 : 1} 02 4020 ${little(length + 4)} ${little(length)} ${little(channel)} ${data}`);
  });
  const { around } = scanned(bytes, { linkType: 201 });
  return bytes.map((packet, row) => dissect(packet, { linkType: 201, around: around.at(row), record: { number: row + 1 } }));
}
