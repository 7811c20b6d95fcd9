import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './pop.examples.ts';

function session(lines: readonly string[]) {
  const next = [1000, 5000];
  const packets = lines.map(line => {
    const side = line.startsWith('>') ? 0 : 1, payload = line.slice(2);
    const sequence = next[side];
    next[side] += payload.length;
    return side === 0 ? tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [3000, 110], sequence, flags: 'PA', payload }) :
      tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [110, 3000], sequence, flags: 'PA', payload });
  });
  const { around } = scanned(packets);
  return packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
}

describe('pop', () => {
  it('reads commands and replies', () => {
    const apop = dissect(examples.apop.hex, { as: 'pop' });
    expect([apop.info, apop.value('pop.request.command'), apop.value('pop.request.parameter')]).toEqual([
      'C: APOP mrose c4c9334bac560ecc979e58001b3e22fb', 'APOP', 'mrose c4c9334bac560ecc979e58001b3e22fb',
    ]);
    const error = dissect(examples.error.hex, { as: 'pop' });
    expect([error.info, error.value('pop.response.indicator'), error.value('pop.response.description')])
      .toEqual(['S: -ERR no such message', '-ERR', 'no such message']);
  });

  it('reads the lines of a list', () => {
    expect(dissect(examples.list.hex, { as: 'pop' }).values('pop.response.data')).toEqual(['1 120', '2 200', '.']);
  });

  it('takes lines that are no reply for what they are', () => {
    const [list] = session(['< +OK two\r\n1 120\r\n.\r\n']);
    expect([list.info, list.values('pop.response.indicator'), list.values('pop.response.data')]).toEqual(['S: +OK two', ['+OK'], ['1 120', '.']]);
    expect(session(['< +PK two\r\n'])[0].info).toBe('S: DATA fragment, 9 bytes');
    expect(session(['< + \r\n'])[0].info).toBe('S: + ');
  });

  it('shows what is behind a NUL', () => {
    const [reply] = session(['< +OK a\0b\r\n']);
    expect([reply.info, reply.value('pop.response.description')]).toEqual(['S: +OK a\\000b', 'a']);
  });

  it('puts the mail together that was asked for', () => {
    const packets = session(['> RETR 1\r\n', '< +OK 120 octets\r\nSubject: a\r\n', '< \r\n..\r\n.\r\n', '> QUIT\r\n', '< +OK bye\r\n']);
    expect(packets.map(({ info }) => info)).toEqual(['C: RETR 1', 'S: +OK 120 octets', 'subject: a, , .  ', 'C: QUIT', 'S: +OK bye']);
    expect([packets[1].value('pop.data.reassembled.in'), packets[2].value('pop.data.reassembled.length'), packets[2].protocol])
      .toEqual(['3', '18', 'POP/IMF']);
  });

  it('yields to TLS, RFC 2595', () => {
    const packets = session(['> STLS\r\n', '< +OK go\r\n', '> \x16\x03\x01\x00\x04\x01\x00\x00\x00']);
    expect(packets.map(({ protocol }) => protocol)).toEqual(['POP', 'POP', 'TLSv1']);
  });
});
