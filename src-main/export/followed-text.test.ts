import { describe, expect, it } from 'vitest';
import { ByteSink } from './byte-sink.ts';
import { FollowedText, type TerminalForm } from './followed-text.ts';

const ENDS = { addresses: ['10.0.0.1', '::1'], ports: [4000, 80] } as const;

function printed(form: TerminalForm, ...says: readonly string[]): string {
  return ranged(form, 1, Infinity, ...says);
}

/** Side 1 says what begins with `<`. */
function ranged(form: TerminalForm, from: number, to: number, ...says: readonly string[]): string {
  const sink = new ByteSink();
  const text = new FollowedText(sink, form, 'tcp', 'tcp.stream eq 0', from, to);
  text.begin(ENDS);
  says.forEach((said, i) => text.record({
    side: said.startsWith('<') ? 1 : 0, frame: i + 1, time: { seconds: 1000 + i, nanoseconds: 5000 },
    bytes: Buffer.from(said.replace('<', ''), 'latin1'),
  }));
  text.end();
  return sink.toString().split('\n').slice(form === 'yaml' ? 8 : 6, form === 'yaml' ? -1 : -2).join('\n');
}

describe('what -z follow prints', () => {
  it('begins with the two ends and ends with a rule', () => {
    const sink = new ByteSink();
    const text = new FollowedText(sink, 'hex', 'tcp', 'tcp.stream eq 7', 1, Infinity);
    text.begin(ENDS);
    text.end();
    const rule = '='.repeat(67);
    expect(sink.toString()).toBe(`\n${rule}\nFollow: tcp,hex\nFilter: tcp.stream eq 7\nNode 0: 10.0.0.1:4000\nNode 1: [::1]:80\n${rule}\n`);
  });
  it('names no ends when no packet came', () => {
    const sink = new ByteSink();
    new FollowedText(sink, 'yaml', 'udp', 'udp.stream eq 7', 1, Infinity).end();
    expect(sink.toString()).toBe('peers:\n  - peer: 0\n    host: \n    port: 0\n  - peer: 1\n    host: \n    port: 0\npackets:\n');
  });
  it('ascii: lengths, the second side indented, dots for what is neither printable nor a line end', () => {
    expect(printed('ascii', 'a\tb\r\n', '<\0\xff')).toBe('5\na.b\r\n\n\t2\n..');
  });
  it('hex: offsets of each side apart, no blank at the very end', () => {
    expect(printed('hex', 'abcdefghijklmno ', '<A', 'x')).toBe(
      [
        '00000000  61 62 63 64 65 66 67 68  69 6a 6b 6c 6d 6e 6f 20  abcdefgh ijklmno',
        `\t00000000  41${' '.repeat(48)}A`,
        `00000010  78${' '.repeat(48)}x`,
      ].join('\n'),
    );
  });
  it('hex: the blank in the middle is the last one of eight bytes', () => {
    expect(printed('hex', 'abcdefg ', 'hijklmn')).toBe(
      [
        `00000000  61 62 63 64 65 66 67 20${' '.repeat(27)}abcdefg${' '}`,
        `00000008  68 69 6a 6b 6c 6d 6e${' '.repeat(30)}hijklmn`,
      ].join('\n'),
    );
  });
  it('raw: a line of digits a piece', () => expect(printed('raw', 'AB', '<\xff')).toBe('4142\n\tff'));
  it('utf-8: text as it is', () => expect(printed('utf-8', Buffer.from('Grüße').toString('latin1'))).toBe('7\nGrüße'));
  it('ebcdic: as tshark turns it, letters lost', () => expect(printed('ebcdic', '\x4b\x5c\x81 ')).toBe('4\n.*. '));
  it('yaml: the packet, who sent it and when, the bytes in Base64', () => {
    expect(printed('yaml', '<hello')).toBe('  - packet: 1\n    peer: 1\n    timestamp: 1000.000005000\n    data: !!binary |\n      aGVsbG8=');
  });
  it('a range counts pieces, and offsets go on behind what is left out', () => {
    expect(ranged('ascii', 2, 3, 'one', '<two', 'three', 'four')).toBe('\t3\ntwo\n5\nthree');
    expect(ranged('hex', 2, 2, 'ab', 'c')).toMatch(/^00000002 {2}63/);
  });
});
