import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { UserError } from '../../api/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { tcpFrame, udpFrame } from '../../tooling/frames.ts';
import { listObjects, objectBegin, saveObject, saveObjects } from './object-list.ts';
import { openFile } from '../open-capture.ts';

const registry = createRegistry();

async function recording(name: string) {
  const capture = await openFile(1, fileURLToPath(new URL(`../../protocols/web/http/recordings/${name}`, import.meta.url)), registry);
  await capture.scan.run();
  return capture;
}

it('lists what HTTP carries, requests and pipelined responses too, whole and without codings', async () => {
  const { objects } = await listObjects(await recording('http1.pcap'), {});
  expect(objects.map(({ name, size }) => `${name} ${size}`)).toEqual(
    expect.arrayContaining([
      'text.gzip 1870', 'text.br 1870', 'text.deflate 1870', 'chunked 1870', 'chunked.gzip 1870', 'range 100', 'form 266',
      'data.json 64', 'data.xml 72', 'pixel.png 70', 'until-close 24',
    ]),
  );
  expect(objects.find(({ name }) => name === 'pixel.png')).toMatchObject({
    host: 'www.example.com', contentType: 'image/png', uri: 'http://www.example.com/pixel.png', nth: 0,
  });
});

it('lists what HTTP/2 carries, and saves it', async () => {
  const capture = await recording('http2.pcap'), folder = mkdtempSync(join(tmpdir(), 'netloupe-objects-'));
  const { objects } = await listObjects(capture, {});
  expect(objects.map(({ name, size }) => `${name} ${size}`)).toEqual([
    'text.txt 1870', 'data.json 31', 'large.bin 40000', '%2f 16', 'data.json%3fagain 31', 'form 10', 'form 5',
  ]);
  expect(Buffer.from(objectBegin(capture, objects[0], 14)).toString()).toBe('This is line 0');
  try {
    expect(saveObject(capture, objects[1], join(folder, 'one'))).toBe(31);
    expect(readFileSync(join(folder, 'one'), 'utf8')).toBe('{"name": "x", "list": [1, 2.5]}');
    const size = await saveObjects(capture, objects, join(folder, 'all.zip'), {});
    const zip = readFileSync(join(folder, 'all.zip'));
    expect(zip.length).toBe(size);
    expect(zip.includes('form(1)taken')).toBe(true);
    expect(() => saveObject(capture, { frame: 1, nth: 0 }, join(folder, 'none'))).toThrow(UserError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** As a little-endian pcap, one a second. */
function pcapOf(frames: readonly Uint8Array[]): Uint8Array {
  const words = (...values: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);
  return Buffer.concat([
    words(0xa1b2c3d4, 0x00040002, 0, 0, 65535, 1), ...frames.flatMap((frame, i) => [words(1700000000 + i, 0, frame.length, frame.length), frame]),
  ]);
}

it('lists files that cross in several packets, and mail, and gives them', async () => {
  const asks = { from: '10.0.0.1', to: '10.0.0.2', ports: [3000, 69] as const };
  const sends = { from: '10.0.0.2', to: '10.0.0.1', ports: [4000, 3000] as const };
  const block = (number: number, text: string) => udpFrame({ ...sends, payload: `\0\x03\0${String.fromCharCode(number)}${text}` });
  const mails = { from: '10.0.0.1', to: '10.0.0.2', ports: [5000, 25] as const, ack: 1 }, mail = 'From: anna\r\nSubject: Hi/ho\r\n\r\nText\r\n';
  const answers = { from: '10.0.0.2', to: '10.0.0.1', ports: [25, 5000] as const };
  const folder = mkdtempSync(join(tmpdir(), 'netloupe-objects-')), path = join(folder, 'made.pcap');
  writeFileSync(path, pcapOf([
    udpFrame({ ...asks, payload: '\0\x01pub/a.txt\0octet\0' }), block(1, 'x'.repeat(512)), block(1, 'x'.repeat(512)), block(2, 'end'),
    tcpFrame({ ...mails, sequence: 1, payload: 'DATA\r\n' }), tcpFrame({ ...answers, sequence: 1, ack: 7, payload: '354 go\r\n' }),
    tcpFrame({ ...mails, sequence: 7, payload: `${mail}.\r\n` }),
  ]));
  try {
    const capture = await openFile(1, path, registry);
    await capture.scan.run();
    const { objects } = await listObjects(capture, {});
    expect(objects.map(({ frame, protocol, name, size }) => ({ frame, protocol, name, size }))).toEqual([
      { frame: 4, protocol: 'tftp', name: 'pub%2fa.txt', size: 515 }, { frame: 7, protocol: 'imf', name: 'Hi%2fho.eml', size: mail.length },
    ]);
    expect(Buffer.from(objectBegin(capture, objects[0], 600)).toString()).toBe(`${'x'.repeat(512)}end`);
    expect(Buffer.from(objectBegin(capture, objects[1], 600)).toString()).toBe(mail);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
