/** A mail sent over STARTTLS by Python's smtplib, recorded by `recordings/record-starttls.py` on a port that no protocol has. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NO_SECRETS } from '../../../engine/capture-secrets.ts';
import { openFile } from '../../../engine/open-capture.ts';
import { Dissector } from '../../../dissect/index.ts';
import { tcpFrame } from '../../../tooling/frames.ts';
import { answers, dissect, fromHex } from '../../../tooling/packets.ts';
import { scanned } from '../../../tooling/scanned.ts';
import { createRegistry } from '../../index.ts';
import { examples } from '../tls.examples.ts';

const path = (file: string): string => fileURLToPath(new URL(`recordings/${file}`, import.meta.url));

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2' } as const, SERVER = { from: '10.0.0.2', to: '10.0.0.1' } as const;

describe('a Client Hello', () => {
  it.each([
    ['AMQP', 5672, ['414d515002010000', '414d515002010000']], ['VNC', 5900, ['524642203030332e3030380a', '524642203030332e3030380a', '0113', '13']],
  ] as const)('begins TLS where %s agreed upon that', (_, port, before) => {
    const next = [1, 1], packets = [...before, examples.clientHello.hex].map((hex, i, all) => {
      const side = i === all.length - 1 || (before[0].startsWith('41') ? i % 2 === 0 : i % 2 === 1) ? 0 : 1, payload = fromHex(hex);
      const ends = side === 0 ? { ...CLIENT, ports: [40000, port] as const } : { ...SERVER, ports: [port, 40000] as const };
      const packet = tcpFrame({ ...ends, sequence: next[side], ack: next[1 - side], payload });
      next[side] += payload.length;
      return packet;
    });
    const { around, registry } = scanned(packets), last = packets.length - 1;
    expect(dissect(packets[last], { around: around.at(last), registry, record: { number: last + 1 } }).info).toBe('Client Hello');
  });
});

describe('what is under TLS after STARTTLS', () => {
  it('is of the protocol that was there before, a mail over two records put together', async () => {
    const registry = createRegistry();
    const capture = await openFile(1, path('smtp-starttls.pcap'), registry);
    capture.secrets.give({ ...NO_SECRETS, keyLog: readFileSync(path('smtp-starttls.keys'), 'latin1') });
    await capture.scan.run();
    const dissector = new Dissector(registry, { strict: true, labelled: true });
    const said: string[] = [], protocols = new Set<string>();
    for (let row = 0; row < capture.rows; row++) {
      dissector.dissect(capture.record(row), capture.around(row));
      const { info, protocol, protocols: stack } = answers(dissector);
      if (!protocol.startsWith('SMTP')) continue;
      said.push(info);
      protocols.add(stack);
    }
    capture.close();
    expect(said.slice(0, 5))
      .toEqual(['S: 220 mx.example ESMTP', 'C: ehlo [127.0.0.1]', 'S: 250-mx.example | STARTTLS', 'C: STARTTLS', 'S: 220 Go ahead']);
    expect(said.slice(-8)).toEqual([
      'S: 250 OK', 'C: data', 'S: 354 Go', 'C: DATA fragment, 16384 bytes',
      expect.stringMatching(/^from: a@example\.com, subject: Under TLS, , \.dot {2}, y+ {2}, y+/), 'S: 250 OK', 'C: QUIT', 'S: 221 Bye',
    ]);
    expect([...protocols]).toContain('eth:ethertype:ip:tcp:tls:smtp:imf');
  });
});
