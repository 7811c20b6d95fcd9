import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './smtp.examples.ts';

const CLIENT = '10.0.0.1', SERVER = '10.0.0.2';

/** What becomes of a session's segments, each `> text` from the client or `< text` from the server. */
function session(lines: readonly string[], port = 25) {
  const next = [1000, 5000];
  const packets = lines.map(line => {
    const side = line.startsWith('>') ? 0 : 1, payload = Uint8Array.from(Buffer.from(line.slice(2), 'latin1'));
    const sequence = next[side];
    next[side] += payload.length;
    return side === 0 ? tcpFrame({ from: CLIENT, to: SERVER, ports: [3000, port], sequence, flags: 'PA', payload }) :
      tcpFrame({ from: SERVER, to: CLIENT, ports: [port, 3000], sequence, flags: 'PA', payload });
  });
  const { around } = scanned(packets);
  return packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
}

describe('smtp', () => {
  it('reads replies of several lines, and several replies', () => {
    const extensions = dissect(examples.extensions.hex, { as: 'smtp' });
    expect(extensions.info).toBe('S: 250-mx.example greets you | 8BITMIME | SIZE | HELP');
    expect(extensions.values('smtp.rsp.parameter')).toEqual(['mx.example greets you', '8BITMIME', 'SIZE', 'HELP']);
    const replies = dissect(examples.replies.hex, { as: 'smtp' });
    expect([replies.info, ...replies.values('smtp.response.code')]).toEqual(['S: 250 OK | 354 Start mail input', '250', '354']);
    expect(dissect(examples.mismatch.hex, { as: 'smtp' }).has('smtp.response.code.unexpected')).toBe(true);
  });

  it('reads commands that are sent together, RFC 2920', () => {
    const packet = dissect(examples.commands.hex, { as: 'smtp' });
    expect(packet.info).toBe('C: MAIL FROM:<Smith@bar.com> | RCPT TO:<Jones@foo.com> | DATA');
    expect(packet.values('smtp.req.command')).toEqual(['MAIL', 'RCPT', 'DATA']);
    expect(packet.values('smtp.req.parameter')).toEqual(['FROM:<Smith@bar.com>', 'TO:<Jones@foo.com>']);
  });

  it('puts a mail together whose end lies in two segments, and takes the dots of the way out', () => {
    const packets = session([
      '< 220 x ESMTP\r\n', '> DATA\r\n', '< 354 Go\r\n', '> Subject: Hi\r\n\r\nline\r\n', '> ..dot\r\n.', '> \r\nQUIT\r\n', '< 250 OK\r\n',
    ]);
    expect(packets.map(({ info }) => info)).toEqual([
      'S: 220 x ESMTP', 'C: DATA', 'S: 354 Go', 'C: DATA fragment, 21 bytes', 'C: DATA fragment, 8 bytes',
      expect.stringContaining('subject: Hi'), 'S: 250 OK',
    ]);
    expect(packets[3].value('smtp.data.reassembled.in')).toBe('6');
    const whole = packets[5];
    expect([whole.protocol, whole.protocols]).toEqual(['SMTP/IMF', 'eth:ethertype:ip:tcp:smtp:imf']);
    expect([whole.value('imf.subject'), whole.value('smtp.data.reassembled.length'), whole.value('smtp.req.command')]).toEqual(['Hi', '28', 'QUIT']);
    expect(whole.lines()).toContain('        .dot  ');
  });

  it('stays with commands where the server does not want the mail', () => {
    expect(session(['> DATA\r\n', '< 554 No valid recipients\r\n', '> QUIT\r\n'])[2].info).toBe('C: QUIT');
  });

  it('knows the mail whose leave to be sent the capture lacks', () => {
    const [, , mail] = session(['> RCPT TO:<a@b.c>\r\nDATA\r\n', '< 250 OK\r\n', '> Subject: Hi\r\n\r\nline\r\n.\r\n']);
    expect([mail.protocol, mail.value('imf.subject')]).toEqual(['SMTP/IMF', 'Hi']);
  });

  it('counts the bytes of chunks, RFC 3030', () => {
    const packets = session(['> BDAT 9\r\nSubject: ', '> ', '< 250 OK\r\n', '> BDAT 6 LAST\r\nHi\r\n\r\nQUIT\r\n'].filter(line => line.length > 2));
    expect([packets[0].info, packets[2].value('imf.subject')]).toEqual(['C: BDAT 9 | DATA fragment, 9 bytes', 'Hi']);
    expect(packets[2].values('smtp.req.command')).toEqual(['BDAT', 'QUIT']);
  });

  it('knows a mail to be whole by a last chunk without bytes', () => {
    const packets = session(['> BDAT 17\r\nSubject: Hi\r\n\r\nx\n', '< 250 OK\r\n', '> BDAT 0 LAST\r\n', '< 250 OK\r\n', '> QUIT\r\n']);
    expect([packets[0].value('smtp.data.reassembled.in'), packets[2].value('imf.subject'), packets[4].info]).toEqual(['3', 'Hi', 'C: QUIT']);
  });

  it('knows the answers to AUTH, RFC 4954', () => {
    const packets = session([
      '> AUTH LOGIN\r\n', '< 334 VXNlcm5hbWU6\r\n', '> amltbXk=\r\n', '< 334 UGFzc3dvcmQ6\r\n', '> c2VjcmV0\r\n', '< 235 OK\r\n',
      '> QUIT\r\n',
    ]);
    expect([packets[2].value('smtp.auth.username'), packets[4].value('smtp.auth.password')]).toEqual(['amltbXk=', 'c2VjcmV0']);
    expect(packets.map(({ info }) => info).slice(4)).toEqual(['C: Pass: c2VjcmV0', 'S: 235 OK', 'C: QUIT']);
  });

  it('knows the answer that AUTH itself has, RFC 4954 §4', () => {
    const [plain, empty] = session(['> AUTH PLAIN AHUAcHc=\r\n', '> AUTH PLAIN =\r\n']);
    expect([plain.value('smtp.auth.username_password'), empty.has('smtp.auth.username_password')]).toEqual(['AHUAcHc=', false]);
    const login = session(['> AUTH LOGIN amltbXk=\r\n', '< 334 UGFzc3dvcmQ6\r\n', '> c2VjcmV0\r\n']);
    expect([login[0].value('smtp.auth.username'), login[2].value('smtp.auth.password')]).toEqual(['amltbXk=', 'c2VjcmV0']);
  });

  it('goes by three digits, and to the last line of a reply', () => {
    const [reply] = session(['< 250-a\r\n!50-b\r\n250!c\r\n']);
    expect([reply.value('smtp.response.code'), reply.values('smtp.response').length, reply.values('smtp.rsp.parameter')])
      .toEqual(['250', 1, ['a', '!50-b', 'c']]);
  });

  it('waits for the end of a line', () => {
    expect(session(['> EHLO there\r\n', '< 250-a\r\n250 b', '< c\r\n'])[2].values('smtp.rsp.parameter')).toEqual(['a', 'bc']);
    const answer = session(['> AUTH LOGIN\r\n', '< 334 VXNlcm5hbWU6\r\n', '> aml', '> tbXk=', '> \r\n']);
    expect(answer.slice(2).map(packet => packet.value('smtp.auth.username'))).toEqual([undefined, undefined, 'amltbXk=']);
  });

  it('yields to TLS, RFC 3207, and is known by its greeting on any port', () => {
    const hello = '\x16\x03\x01\x00\x04\x01\x00\x00\x00';
    const packets = session(['< 220 mx ESMTP\r\n', '> STARTTLS\r\n', '< 220 Go ahead\r\n', `> ${hello}`, '< \x15\x03\x01\x00\x02\x02\x28'], 2525);
    expect(packets.map(({ protocol }) => protocol)).toEqual(['SMTP', 'SMTP', 'SMTP', 'TLSv1', 'TLSv1']);
  });
});
