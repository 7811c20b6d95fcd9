import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { UserError } from '../../api/index.ts';
import { createRegistry } from '../../protocols/index.ts';
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
  expect(objects.map(({ name, size }) => `${name} ${size}`)).toEqual(expect.arrayContaining(
    ['text.gzip 1870', 'text.br 1870', 'text.deflate 1870', 'chunked 1870', 'chunked.gzip 1870', 'range 100', 'form 266', 'data.json 64', 'data.xml 72', 'pixel.png 70', 'until-close 24'],
  ));
  expect(objects.find(({ name }) => name === 'pixel.png')).toMatchObject({ host: 'www.example.com', contentType: 'image/png', uri: 'http://www.example.com/pixel.png', nth: 0 });
});

it('lists what HTTP/2 carries, and saves it', async () => {
  const capture = await recording('http2.pcap'), folder = mkdtempSync(join(tmpdir(), 'netloupe-objects-'));
  const { objects } = await listObjects(capture, {});
  expect(objects.map(({ name, size }) => `${name} ${size}`)).toEqual(['text.txt 1870', 'data.json 31', 'large.bin 40000', '%2f 16', 'data.json%3fagain 31', 'form 10', 'form 5']);
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
