/** Sessions of TDS over TLS, recorded with their secrets by `tds/recordings/record.sh`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Dissector } from '../../dissect/index.ts';
import { NO_SECRETS } from '../../engine/capture-secrets.ts';
import { openFile } from '../../engine/open-capture.ts';
import { type Dissected, answers } from '../../tooling/packets.ts';
import { createRegistry } from '../index.ts';

const path = (file: string): string => fileURLToPath(new URL(`tds/recordings/${file}`, import.meta.url));
const registry = createRegistry();

/** What `ask` gives for each packet with a payload. */
async function ofPackets<T>(name: string, keyLog: string, ask: (packet: Dissected) => T): Promise<T[]> {
  const capture = await openFile(1, path(`${name}.pcap`), registry), dissector = new Dissector(registry, { strict: true, labelled: true });
  capture.secrets.give({ ...NO_SECRETS, keyLog });
  await capture.scan.run();
  const given: T[] = [];
  for (let row = 0; row < capture.rows; row++) {
    dissector.dissect(capture.record(row), capture.around(row));
    if (answers(dissector).value('tcp.len') !== '0') given.push(ask(answers(dissector)));
  }
  capture.close();
  return given;
}

const keysOf = (name: string): string => readFileSync(path(`${name}.keys`), 'latin1');
const infos = (name: string, keyLog: string): Promise<string[]> => ofPackets(name, keyLog, packet => `${packet.protocol} ${packet.info}`);

const HANDSHAKE = [
  'TDS TDS7 pre-login message', 'TDS Response', 'TLSv1.2 Client Hello', 'TLSv1.2 Server Hello, Certificate, Server Key Exchange, Server Hello Done',
  'TLSv1.2 Client Key Exchange, Change Cipher Spec, Finished', 'TLSv1.2 New Session Ticket, Change Cipher Spec, Finished',
];

describe('a session whose handshake goes in pre-login messages', () => {
  it('goes on in TLS, which holds TDS', async () => {
    expect(await infos('encrypted', keysOf('encrypted'))).toEqual([...HANDSHAKE, 'TDS TDS7 login', 'TDS Response', 'TDS SQL batch', 'TDS Response']);
    expect((await ofPackets('encrypted', keysOf('encrypted'), packet => packet.value('tds.query'))).filter(Boolean))
      .toEqual(['select name from bees']);
  });

  it('without secrets is TLS to its end', async () => {
    expect((await infos('encrypted', '')).slice(6)).toEqual(Array.from({ length: 4 }, () => 'TLSv1.2 Application Data'));
  });

  it('goes on in the clear where the login alone is encrypted', async () => {
    expect(await infos('login', keysOf('login'))).toEqual([...HANDSHAKE, 'TDS TDS7 login', 'TDS Response', 'TDS SQL batch', 'TDS Response']);
    expect((await infos('login', '')).slice(6)).toEqual(['TLSv1.2 Application Data', 'TDS Response', 'TDS SQL batch', 'TDS Response']);
  });
});
