import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from '../security/tls.examples.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 1080] } as const,
  SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [1080, 40000] } as const;

/** Dissects the packets of a connection: `>` before what the client sends, `<` before what the server does. */
function conversation(...messages: readonly string[]) {
  const next = [1, 1];
  const packets = messages.map((message) => {
    const payload = fromHex(message.slice(1)), side = message[0] === '>' ? 0 : 1;
    const packet = tcpFrame({ ...(side === 0 ? CLIENT : SERVER), sequence: next[side], ack: next[1 - side], payload });
    next[side] += payload.length;
    return packet;
  });
  const { around, registry } = scanned(packets);
  return packets.map((packet, i) => dissect(packet, { around: around.at(i), registry, record: { number: i + 1 } }));
}

const GREETING = '> 05 01 00', METHOD = '< 05 00', CONNECT = '> 05 01 00 03 0b 6578616d706c652e6f7267 01bb',
  CONNECTED = '< 05 00 00 01 c0000201 c001';

describe('SOCKS 5', () => {
  it('has results by the name that those of version 4 have', () => {
    const [, , , connected] = conversation(GREETING, METHOD, CONNECT, CONNECTED);
    expect([connected.value('socks.results'), connected.lines().some(line => line.includes('Results(V5): Succeeded (0)'))]).toEqual(['0', true]);
  });

  it('has a command where a greeting would be shorter than what was sent', () => {
    expect(conversation(GREETING, METHOD, CONNECT, CONNECTED).map(({ info }) => info)).toEqual([
      'Version: 5 Connect to server request', 'Version: 5 Connect to server response', 'Version: 5 Command Request - Connect',
      'Version: 5 Command Response - Connect',
    ]);
  });

  it('is what a password is sent in, in a version of its own', () => {
    const [, , password] = conversation('> 05 01 02', '< 05 02', '> 01 05 616c696365 04 70617373', '< 01 00');
    expect([password.value('socks.version'), password.value('socks.subnegotiation_version'), password.value('socks.username')])
      .toEqual(['5', '1', 'alice']);
  });

  it('tells TLS what the data are that go through it', () => {
    const data = '> 17 0303 0020 '.padEnd(15 + 64, '5a');
    const tunnel = conversation(GREETING, METHOD, CONNECT, CONNECTED, `>${examples.clientHello.hex}`, data);
    expect([tunnel[4].info, tunnel[5].info, tunnel[5].value('tls.app_data_proto')])
      .toEqual(['Client Hello', 'Application Data', 'Hypertext Transfer Protocol']);
  });
});
