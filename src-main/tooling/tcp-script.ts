/**
 * TCP conversations as text, for tests, in the manner of packetdrill. A line is a segment:
 *
 *     0.010 > S 1000:1000(0) win 65535 id 7 ts 100/0          from the client (>) or the server (<)
 *     0.020 < SA 5000:5000(0) ack 1001
 *     0.050 > PA 1001:2001(1000) ack 5001 sack                sack: it carries a block above its acknowledgment
 *
 * Letters: S SYN, F FIN, R RST, P PSH, A ACK, `.` ACK. Text behind `→` is what the test expects and is given back with the segment. Numbers are as on the
 * wire; `4294967295` is the highest sequence number.
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
  /** Text behind the arrow. */
  readonly expected: string;
}

const FLAGS: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, A: 16, '.': 16, U: 32 };
const LINE = /^\s*([\d.]+)\s+([<>])\s+([FSRPAU.]+)\s+(\d+):(\d+)\((\d+)\)\s*(.*?)\s*(?:→\s*(.*?)\s*)?$/;

export function parseScript(script: string): ScriptSegment[] {
  return script.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#')).map((line) => {
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
      time: Number(time), fromClient: direction === '>', flags: [...letters].reduce((sum, letter) => sum | FLAGS[letter], 0), sequence: Number(from),
      payload: Number(length), acknowledgment: number('ack') ?? 0, window: number('win') ?? 65535, identification: number('id') ?? -1,
      timestamp: stamps === null ? undefined : Number(stamps[1]), echo: stamps === null ? 0 : Number(stamps[2]), hasSack: /\bsack\b/.test(rest), expected: expected ?? '',
    };
  });
}
