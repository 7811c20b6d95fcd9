/** A mail sent over STARTTLS by Python's smtplib, recorded by `recordings/record-starttls.py` on a port that no protocol has. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NO_SECRETS } from '../../../engine/capture-secrets.ts';
import { openFile } from '../../../engine/open-capture.ts';
import { Dissector } from '../../../dissect/index.ts';
import { answers } from '../../../tooling/packets.ts';
import { createRegistry } from '../../index.ts';

const path = (file: string): string => fileURLToPath(new URL(`recordings/${file}`, import.meta.url));

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
    expect(said.slice(0, 5)).toEqual(['S: 220 mx.example ESMTP', 'C: ehlo [127.0.0.1]', 'S: 250-mx.example | STARTTLS', 'C: STARTTLS', 'S: 220 Go ahead']);
    expect(said.slice(-8)).toEqual([
      'S: 250 OK', 'C: data', 'S: 354 Go', 'C: DATA fragment, 16384 bytes', 'from: a@example.com, subject: Under TLS, , .dot', 'S: 250 OK', 'C: QUIT', 'S: 221 Bye',
    ]);
    expect([...protocols]).toContain('eth:ethertype:ip:tcp:tls:smtp:imf');
  });
});
