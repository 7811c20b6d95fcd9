import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './ftp.examples.ts';

const CLIENT = '10.0.0.1', SERVER = '10.0.0.2';

/** Segments between two ports, each `> text` from the client or `< text` from the server. */
function talk(ports: readonly [number, number], lines: readonly string[]): Uint8Array[] {
  const next = [1000, 5000];
  return lines.map(line => {
    const side = line.startsWith('>') ? 0 : 1, payload = line.slice(2);
    const sequence = next[side];
    next[side] += payload.length;
    return side === 0 ? tcpFrame({ from: CLIENT, to: SERVER, ports, sequence, flags: 'PA', payload }) :
      tcpFrame({ from: SERVER, to: CLIENT, ports: [ports[1], ports[0]], sequence, flags: 'PA', payload });
  });
}

function read(packets: readonly Uint8Array[]) {
  const { around } = scanned(packets);
  return packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
}

describe('ftp', () => {
  it('reads commands and their arguments', () => {
    const packet = dissect(examples.user.hex, { as: 'ftp' });
    expect([packet.info, packet.value('ftp.request.command'), packet.value('ftp.request.arg')])
      .toEqual(['Request: USER anonymous', 'USER', 'anonymous']);
    expect([packet.value('ftp.request'), packet.value('ftp.response')]).toEqual(['1', '0']);
  });

  it('reads the first line of a reply, and shows the others', () => {
    const packet = dissect(examples.greeting.hex, { as: 'ftp' });
    expect([packet.info, packet.value('ftp.response.code'), packet.value('ftp.response.arg')]).toEqual(['Response: 220-Welcome', '220', 'Welcome']);
    expect(packet.lines().at(-1)).toBe('    220 Ready\\r\\n');
  });

  it('reads where data go, RFC 959 §4.1.2 and RFC 2428', () => {
    const passive = dissect(examples.passive.hex, { as: 'ftp' });
    expect([passive.value('ftp.passive.ip'), passive.value('ftp.passive.port'), passive.range('ftp.passive.port')])
      .toEqual(['10.0.0.2', '1025', [36, 3]]);
    const active = dissect(examples.port.hex, { as: 'ftp' });
    expect([active.value('ftp.active.cip'), active.value('ftp.active.port')]).toEqual(['132.235.1.2', '6275']);
    const extended = dissect(examples.extendedPort.hex, { as: 'ftp' });
    expect([extended.value('ftp.eprt.af'), extended.value('ftp.eprt.ipv6'), extended.value('ftp.eprt.port')])
      .toEqual(['2', '1080::8:800:200c:417a', '5282']);
    expect(extended.range('ftp.eprt.port')).toEqual([30, 4]);
    expect(dissect(examples.extendedPassive.hex, { as: 'ftp' }).value('ftp.epsv.port')).toBe('6446');
    expect(dissect(examples.wrongExtendedPort.hex, { as: 'ftp' }).has('ftp.eprt.args_invalid')).toBe(true);
  });

  it('reads where data go from whoever may say it', () => {
    const [request, reply] = read(talk([3000, 21], ['> 227 (10,0,0,2,4,1)\r\n', '< PORT 10,0,0,1,4,1\r\n']));
    expect([request.has('ftp.passive.port'), reply.has('ftp.active.port')]).toEqual([false, false]);
  });

  it('expects no data where the wrong side says they go', () => {
    const packets = read([
      ...talk([3000, 21], ['> 227 (10,0,0,2,4,1)\r\n', '< PORT 10,0,0,1,7,208\r\n', '> LIST\r\n']),
      ...talk([3001, 1025], ['< README\r\n']), ...talk([2000, 45000], ['< README\r\n']),
    ]);
    expect(packets.slice(3).map(packet => packet.protocol)).toEqual(['TCP', 'TCP']);
    expect(packets.map(packet => packet.has('ftp.command'))).toEqual([false, false, false, false, false]);
  });

  it('follows transfers to the ports that were announced, and directories', () => {
    const control = talk([3000, 21], [
      '> PWD\r\n', '< 257 "/pub"\r\n', '> CWD a/b\r\n', '< 250 Okay\r\n', '> CWD ..\r\n', '< 250 Okay\r\n', '> PASV\r\n',
      '< 227 Passive (10,0,0,2,4,1)\r\n', '> LIST\r\n',
    ]);
    const data = talk([3001, 1025], ['< README\r\n', '< pub\r\n']);
    const packets = read([...control, ...data]);
    expect(packets.map(packet => packet.value('ftp.current-working-directory')).slice(1, 6))
      .toEqual(['/pub', '/pub', '/pub/a/b', '/pub/a/b', '/pub/a']);
    expect([packets[7].value('ftp.command'), packets[7].value('ftp.command-frame')]).toEqual(['LIST', '9']);
    const asked = packets[8];
    expect([asked.value('ftp.command-response.frames'), asked.value('ftp.command-response.bytes'), asked.value('ftp.setup-frame')])
      .toEqual(['2', '13', '8']);
    expect([packets[9].protocol, packets[9].info]).toEqual(['FTP-DATA', 'FTP Data: 8 bytes (PASV) (LIST)']);
    expect([packets[9].value('ftp-data.command-frame'), packets[9].value('ftp-data.current-working-directory')]).toEqual(['9', '/pub/a']);
  });

  it('takes replies for those of the commands in their order, where several wait', () => {
    const packets = read(talk([3000, 21], [
      '> HELP\r\n', '> PWD\r\n', '> CWD a\r\n', '> CWD b\r\n', '> TYPE I\r\n', '< 214-Commands\r\n', '< 214 End\r\n', '< 257 "/pub"\r\n',
      '< 550 None\r\n', '< 250 Okay\r\n', '< 200 Okay\r\n',
    ]));
    expect(packets.slice(6).map(packet => packet.value('ftp.current-working-directory'))).toEqual(['', '/pub', '/pub', '/pub/b', '/pub/b']);
  });

  it('expects data from the server at the port that the client announces', () => {
    const packets = read([
      ...talk([3000, 21], ['> EPRT |1|10.0.0.1|2000|\r\n', '< 200 Okay\r\n', '> RETR a\r\n']), ...talk([2000, 45000], ['< \x7fELF']),
    ]);
    expect(packets[3].info).toBe('FTP Data: 4 bytes (EPRT) (RETR a)');
  });

  it('hands over to TLS where the server agrees, RFC 4217 §4.2', () => {
    const packets = read(talk([3000, 21], ['> AUTH TLS\r\n', '< 234 Okay\r\n', '> \x15\x03\x01\x00\x02\x01\x00']));
    expect(packets.map(({ protocol }) => protocol)).toEqual(['FTP', 'FTP', 'TLSv1']);
  });
});
