/** Sessions of OpenSSL, recorded with their secrets by `tls/recordings/record.sh`: what is decrypted is what was sent, and wrong secrets say so. */
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NO_SECRETS } from '../../engine/capture-secrets.ts';
import { judgeSecrets } from '../../engine/decryption-notes.ts';
import { type OpenCapture, openFile } from '../../engine/open-capture.ts';
import { Dissector } from '../../dissect/index.ts';
import { followStream } from '../../engine/follow/followed-stream.ts';
import { Turns } from '../../engine/turns.ts';
import { answers } from '../../tooling/packets.ts';
import { createRegistry } from '../index.ts';

const path = (file: string): string => fileURLToPath(new URL(`tls/recordings/${file}`, import.meta.url));
const text = (file: string): string => readFileSync(path(file), 'latin1');
const registry = createRegistry();

async function recording(name: string, secrets = { ...NO_SECRETS, keyLog: text(`${name}.keys`) }): Promise<OpenCapture> {
  const capture = await openFile(1, path(`${name}.pcap`), registry);
  capture.secrets.give(secrets);
  await capture.scan.run();
  await judgeSecrets(capture);
  return capture;
}

/** SHA-256 of the data that client and server sent, as the layers above TLS got them. */
function sums(capture: OpenCapture): string[] {
  const hashes = [createHash('sha256'), createHash('sha256')];
  const dissector = new Dissector(registry, { strict: true });
  for (let row = 0; row < capture.rows; row++) {
    dissector.dissect(capture.record(row), capture.around(row));
    const { tree } = dissector;
    for (let node = 0; node < tree.count; node++) {
      if (tree.fields[node].name !== 'data.data') continue;
      const bytes = tree.sources[tree.source[node]].bytes.subarray(tree.start[node], tree.start[node] + tree.length[node]);
      hashes[dissector.packet.destinationPort === 4433 ? 0 : 1].update(bytes);
    }
  }
  return hashes.map(hash => hash.digest('hex'));
}

function remarks(capture: OpenCapture): string[] {
  const dissector = new Dissector(registry, { strict: true, labelled: true });
  const found = new Set<string>();
  for (let row = 0; row < capture.rows; row++) {
    dissector.dissect(capture.record(row), capture.around(row));
    for (const remark of answers(dissector).remarks) if (/secret/.test(remark)) found.add(remark);
  }
  return [...found];
}

const recordings = text('sums.txt').trim().split('\n').map(line => line.split(' ') as [string, string, string]);

describe('with its key log a session decrypts to what was sent', () => {
  it.each(recordings)('%s', async (name, sent, answered) => {
    const capture = await recording(name);
    expect(sums(capture)).toEqual([sent, answered]);
    expect(remarks(capture)).toEqual([]);
    expect(capture.info().notes).toEqual([]);
    capture.close();
  });
});

describe('what a record held', () => {
  it.each(['dtls12-aes128-gcm', 'dtls13-aes128-gcm'])('is bytes beside its packet once: %s', async name => {
    const capture = await recording(name);
    const dissector = new Dissector(registry, { strict: true });
    let decrypted = 0;
    for (let row = 0; row < capture.rows; row++) {
      dissector.dissect(capture.record(row), capture.around(row));
      const texts = dissector.tree.sources.slice(1).map(({ bytes }) => Buffer.from(bytes).toString('hex'));
      expect(texts).toEqual([...new Set(texts)]);
      decrypted += texts.length;
    }
    expect(decrypted).toBeGreaterThan(0);
    capture.close();
  });
});

describe('with the private key of the server', () => {
  it.each(['tls12-rsa', 'tls12-rsa-cbc'])('%s decrypts, its extended master secret made from the handshake (RFC 7627)', async name => {
    const capture = await recording(name, { ...NO_SECRETS, rsaKeys: [text('server-key.pem')] });
    expect(sums(capture)).toEqual(recordings.find(([known]) => known === name)!.slice(1));
    capture.close();
  });

  it.each(['tls12-rsa-back-by-id', 'tls12-rsa-back-by-ticket'])('a session that resumes one decrypts with its secret: %s', async name => {
    const lines = ['hello'];
    for (let line = 1; line <= 8; line++) lines.push(`this is line ${line} of what is sent, ${line}0 octets more or less are of no matter`);
    const answers = lines.map(line => [...line].toReversed().join(''));
    const capture = await recording(name, { ...NO_SECRETS, rsaKeys: [text('server-key.pem')] });
    expect(sums(capture)).toEqual([lines, answers].map(said => createHash('sha256').update(`${said.join('\n')}\n`).digest('hex')));
    expect([remarks(capture), capture.info().notes]).toEqual([[], []]);
    capture.close();
  });

  it('may be PKCS#1 or PKCS#8', async () => {
    const pkcs8 = createPrivateKey(text('server-key.pem')).export({ type: 'pkcs8', format: 'pem' }).toString();
    expect([text('server-key.pem').split('\n')[0], pkcs8.split('\n')[0]]).toEqual(['-----BEGIN RSA PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----']);
    const capture = await recording('tls12-rsa', { ...NO_SECRETS, rsaKeys: [pkcs8] });
    expect(sums(capture)).toEqual(recordings.find(([known]) => known === 'tls12-rsa')!.slice(1));
    capture.close();
  });

  it('a session with another key exchange stays closed', async () => {
    const capture = await recording('tls12-aes128-gcm', { ...NO_SECRETS, rsaKeys: [text('server-key.pem')] });
    expect(remarks(capture)).toEqual(['There is no secret of this session among those that are given']);
    capture.close();
  });
});

describe('with secrets that do not fit', () => {
  it.each([
    ['tls12-aes128-gcm', 'tls13-aes128-gcm'], ['tls13-chacha20', 'tls12-rsa'],
  ])('of another session, %s stays closed and says so', async (name, other) => {
    const capture = await recording(name, { ...NO_SECRETS, keyLog: text(`${other}.keys`) });
    expect(remarks(capture)).toEqual(['There is no secret of this session among those that are given']);
    expect(capture.info().notes.map(note => note.text))
      .toEqual(['The secrets are of other sessions: none of 1 TLS connection looked at can be decrypted with them.']);
    capture.close();
  });

  it.each([
    'tls12-aes128-gcm', 'tls12-aes128-cbc', 'tls12-aes128-cbc-mac-first', 'tls12-chacha20', 'tls10-cbc', 'tls13-aes128-gcm',
    'tls13-aes128-ccm8',
  ])('but have its name, %s fails and says so', async name => {
    const wrong = text(`${name}.keys`).replace(/[0-9a-f]{4}$/gim, digits => (digits === '0000' ? 'ffff' : '0000'));
    const capture = await recording(name, { ...NO_SECRETS, keyLog: wrong });
    expect(remarks(capture))
      .toEqual(['The secret of this session does not decrypt this record: it is another session\'s, or bytes have changed on the way']);
    expect(capture.info().notes.map(note => note.text))
      .toEqual(['The secrets given for 1 of 1 TLS connection looked at are wrong: the records do not decrypt with them.']);
    capture.close();
  });

  it.each(['dtls12-aes128-gcm', 'dtls13-aes128-gcm'])('%s says so as well', async name => {
    const wrong = text(`${name}.keys`).replace(/[0-9a-f]{4}$/gim, digits => (digits === '0000' ? 'ffff' : '0000'));
    const capture = await recording(name, { ...NO_SECRETS, keyLog: wrong });
    expect(remarks(capture))
      .toEqual(['The secret of this session does not decrypt this record: it is another session\'s, or bytes have changed on the way']);
    expect(capture.info().notes.map(note => note.text))
      .toEqual(['The secrets given for 1 of 1 DTLS connection looked at are wrong: the records do not decrypt with them.']);
    capture.close();
  });

  it('of early data alone, they are missed there, and all behind decrypts', async () => {
    const name = 'tls13-early-data', rest = text(`${name}.keys`).replace(/^CLIENT_EARLY_TRAFFIC_SECRET .*$/gm, '');
    const capture = await recording(name, { ...NO_SECRETS, keyLog: rest });
    expect(remarks(capture)).toEqual(['There is no secret of this session among those that are given']);
    expect(sums(capture)[1]).toBe(recordings.find(([known]) => known === name)![2]);
    expect(capture.info().notes).toEqual([]);
    capture.close();
  });

  it('and are none at all, the capture says so', async () => {
    const capture = await recording('tls12-rsa', { ...NO_SECRETS, keyLog: 'these are my keys' });
    expect(capture.info().notes[0].text).toMatch(/holds no secret/);
    capture.close();
  });
});

describe('a session that goes on with an earlier one', () => {
  it.each([
    ['tls12-resumed', 'session ticket'], ['tls13-resumed', 'pre-shared key'], ['tls13-aes128-gcm', undefined],
    ['tls12-aes128-gcm', undefined],
  ])('%s says by what', async (name, by) => {
    const capture = await recording(name, NO_SECRETS);
    const dissector = new Dissector(registry, { strict: true });
    const found = new Set<string | undefined>();
    for (let row = 0; row < capture.rows; row++) {
      dissector.dissect(capture.record(row), capture.around(row));
      found.add(answers(dissector).value('tls.resumption'));
    }
    expect([...found].filter(value => value !== undefined)).toEqual(by === undefined ? [] : [by]);
    capture.close();
  });
});

describe('a TLS stream followed', () => {
  it('is what both sides sent', async () => {
    const capture = await recording('tls13-key-update');
    const stream = await followStream(capture, { protocol: 'tls', stream: 0 }, new Turns());
    const said = ['', ''];
    for (let piece = 0; piece < stream.index.count; piece++) said[stream.index.side[piece]] += Buffer.from(stream.bytes(piece)).toString('latin1');
    expect(said.map(text => createHash('sha256').update(text).digest('hex')))
      .toEqual(recordings.find(([name]) => name === 'tls13-key-update')!.slice(1));
    expect(stream.info).toMatchObject({ protocol: 'tls', bytes: [576, 576], notes: [] });
    capture.close();
  });

  it('without secrets says what lacks', async () => {
    const capture = await recording('tls13-key-update', NO_SECRETS);
    expect((await followStream(capture, { protocol: 'tls', stream: 0 }, new Turns())).info.notes).toHaveLength(1);
    capture.close();
  });
});
