import { tcpFrame } from './frames.ts';

/**
 * TCP conversations as text, for tests, in the manner of packetdrill. A line is a segment:
 *
 *     0.010 > S 1000:1000(0) win 65535 id 7 ts 100/0          from the client (>) or the server (<)
 *     0.020 < SA 5000:5000(0) ack 1001
 *     0.050 > PA 1001:2001(1000) ack 5001 sack                sack: it carries a block above its acknowledgment
 *     0.060 < . 5001:5001(0) ack 2001 sack 3001-4001,1-100    the blocks themselves
 *     0.000 > S 1000:1000(0) mss 1460 ws 7 sackok tfo         options of a SYN
 *
 * Letters: S SYN, F FIN, R RST, P PSH, A ACK, `.` ACK, E ECE, W CWR, N AE. Text behind `→` is what the test expects
 * and is given back with the segment. Numbers are as on the wire; `4294967295` is the highest sequence number.
 */
export interface ScriptSegment {
  readonly time: number;
  readonly fromClient: boolean;
  readonly flags: number;
  readonly sequence: number;
  readonly payload: number;
  readonly acknowledgment: number;
  readonly window: number;
  /** -1 when the script gives none. */
  readonly identification: number;
  readonly timestamp: number | undefined;
  readonly echo: number;
  readonly hasSack: boolean;
  /** Left and right edges of selective acknowledgments, as far as the script gives them. */
  readonly blocks: readonly (readonly [number, number])[];
  /** Bytes of the options of a SYN, in the order in which the comment above names them. */
  readonly opening: readonly number[];
  /** Text behind the arrow. */
  readonly expected: string;
}

const FLAGS: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, A: 16, '.': 16, U: 32, E: 64, W: 128, N: 256 };
const LINE = /^\s*([\d.]+)\s+([<>])\s+([FSRPAUEWN.]+)\s+(\d+):(\d+)\((\d+)\)\s*(.*?)\s*(?:→\s*(.*?)\s*)?$/;

export function parseScript(script: string): ScriptSegment[] {
  return script
    .split('\n')
    .filter(line => line.trim() !== '' && !line.trim().startsWith('#'))
    .map(line => {
      const parts = LINE.exec(line);
      if (parts === null) throw new Error(`not a segment: ${line}`);
      const [, time, direction, letters, from, to, length, rest, expected] = parts;
      if ((Number(to) - Number(from)) >>> 0 !== Number(length)) throw new Error(`${from}:${to} is not ${length} bytes: ${line}`);
      const number = (name: string): number | undefined => {
        const found = new RegExp(`\\b${name} (\\d+)`).exec(rest);
        return found === null ? undefined : Number(found[1]);
      };
      const stamps = /\bts (\d+)\/(\d+)/.exec(rest);
      return {
        time: Number(time), fromClient: direction === '>', flags: [...letters].reduce((sum, letter) => sum | FLAGS[letter], 0),
        sequence: Number(from), payload: Number(length), acknowledgment: number('ack') ?? 0, window: number('win') ?? 65535,
        identification: number('id') ?? -1, timestamp: stamps === null ? undefined : Number(stamps[1]),
        echo: stamps === null ? 0 : Number(stamps[2]), hasSack: /\bsack\b/.test(rest), blocks: blocksOf(rest),
        opening: openingOf(rest, number), expected: expected ?? '',
      };
    });
}

function blocksOf(rest: string): [number, number][] {
  const blocks = /\bsack ([\d,-]+)/.exec(rest)?.[1] ?? '';
  return [...blocks.matchAll(/(\d+)-(\d+)/g)].map(([, left, right]) => [Number(left), Number(right)]);
}

function openingOf(rest: string, number: (name: string) => number | undefined): number[] {
  const size = number('mss'), shift = number('ws'), options: number[] = [];
  if (size !== undefined) options.push(2, 4, size >> 8, size & 255);
  if (shift !== undefined) options.push(1, 3, 3, shift);
  if (/\bsackok\b/.test(rest)) options.push(1, 1, 4, 2);
  if (/\btfo\b/.test(rest)) options.push(1, 1, 34, 2);
  return options;
}

const LETTERS = 'FSRPAUEWN';

/** The script's segments as Ethernet frames between 10.0.0.1:4000 and 10.0.0.2:7777. Byte n of each stream is `letter(n)`, wherever it is sent. */
export function scriptFrames(
  segments: readonly ScriptSegment[],
  letter: (sequence: number) => number = sequence => 97 + (sequence % 26),
): Uint8Array[] {
  return segments.map(segment => {
    const number = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    const options = [...segment.opening];
    if (segment.timestamp !== undefined) options.push(1, 1, 8, 10, ...number(segment.timestamp), ...number(segment.echo));
    if (segment.blocks.length > 0)
      options.push(
        1, 1, 5, 2 + 8 * segment.blocks.length, ...segment.blocks.flatMap(([left, right]) => [...number(left), ...number(right)]),
      );
    const first = segment.sequence + ((segment.flags & FLAGS['S']) === 0 ? 0 : 1);
    return tcpFrame({
      from: segment.fromClient ? '10.0.0.1' : '10.0.0.2', to: segment.fromClient ? '10.0.0.2' : '10.0.0.1',
      ports: segment.fromClient ? [4000, 7777] : [7777, 4000],
      sequence: segment.sequence, ack: segment.acknowledgment, flags: [...LETTERS].filter((_, bit) => (segment.flags & (1 << bit)) !== 0).join(''),
      window: segment.window, options, payload: Uint8Array.from({ length: segment.payload }, (_, i) => letter((first + i) >>> 0)),
      ...(segment.identification >= 0 && { identification: segment.identification }),
    });
  });
}
